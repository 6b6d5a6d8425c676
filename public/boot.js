// Applies the theme before the first paint, starts the app, and says in words when it cannot run.
"use strict";

globalThis.hasBooted = true;

function applyTheme() {
  let theme = null;
  try {
    theme = localStorage.getItem("rotascope.theme");
  } catch {
    return; // Storage is blocked, so there is no choice to honour.
  }
  if (["light", "dark", "contrast"].includes(theme)) {
    document.documentElement.dataset.theme = theme;
  }
}

// The answer that stands in the page is that of the plain address; a link asks for something else. Old
// figures are told in the past before they are seen; the page has words for both.
function showAnswer() {
  const answer = document.getElementById("start-answer");
  if (!answer) return; // It is still to come, or there is none.
  if (Date.parse(answer.dataset.oldFrom) <= Date.now()) {
    for (const words of answer.querySelectorAll("[data-past]")) words.textContent = words.dataset.past;
  }
  document.documentElement.toggleAttribute("data-plain", location.hash.length < 2);
}

function boot() {
  const page = new URL("./", document.baseURI);
  const appStyles = [...document.querySelectorAll("link[rel=stylesheet]:not([media])")];
  const app = document.getElementById("app")?.content;
  const appScript = app?.getElementById("app-script");
  const appModule = app?.getElementById("app-module");

  // In the page's text these stand behind the words that a page which is cut off must show.
  function fillHead() {
    document.head.append(...document.querySelectorAll("body > meta, body > link[rel*=icon], body > link[rel=manifest]"));
  }

  async function start() {
    if (typeof WebAssembly !== "object") {
      return show(
        "This browser has no WebAssembly",
        "Rotascope computes every figure in your browser and needs WebAssembly for it. It is switched off here, or the browser is too old.",
        "Allow WebAssembly in the browser's settings (some privacy modes switch it off), or use a current Firefox, Chrome, Edge or Safari.",
      );
    }
    try {
      await loaded();
      checkStyles();
      await painted();
      document.head.append(app);
      const module = fetch(appModule.href, { integrity: integrityOf(appModule) });
      // The import below may fail first; this failure is then reported by it alone.
      module.catch(() => {});
      const { default: init } = await import(appScript.href);
      await init({ module_or_path: module });
    } catch (error) {
      await explain(error);
    }
  }

  // A page has loaded when its style sheets have arrived or failed; one that is not there then has failed.
  function loaded() {
    if (document.readyState === "complete") return null;
    return new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }

  // The app keeps the page busy, so what stands there is painted before. A page out of sight is not painted.
  function painted() {
    if (document.hidden) return null;
    return new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 1000);
    });
  }

  function checkStyles() {
    const failed = appStyles.find(({ sheet }) => !sheet?.cssRules.length);
    if (failed) throw new Error(`${nameOf(failed)} was not applied`);
  }

  async function explain(error) {
    if (error instanceof WebAssembly.RuntimeError) return stopped(error);
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
      return show(
        "This browser cannot run this page",
        "Its WebAssembly is older than the page needs (128-bit SIMD).",
        "Use a Firefox, Chrome, Edge or Safari of the last three years.",
        error,
      );
    }
    if (await renew()) return;
    const [problem, remedy] = await diagnose();
    show("Rotascope could not load", problem, remedy, error);
  }

  // Names the first file that is missing or damaged.
  async function diagnose() {
    for (const file of [...appStyles, appScript, appModule]) {
      const { href } = file;
      const name = nameOf(file);
      const response = await fetch(href, { cache: "reload" }).catch(() => null);
      if (!response) {
        return [
          `${name} could not be fetched: the network or the server is out of reach.`,
          "Reload when you are online again.",
        ];
      }
      if (!response.ok) {
        return [
          `The server answered ${response.status} for ${name}.`,
          "Reload in a minute: a new version may be on its way to the server.",
        ];
      }
      const bytes = await response.arrayBuffer().catch(() => null);
      if (!bytes) {
        return [`${name} arrived cut short: the connection broke before its end.`, "Reload the page."];
      }
      const isSound = await fetch(href, { integrity: integrityOf(file), cache: "force-cache" }).catch(() => null);
      if (!isSound) {
        return [
          `${name} arrived damaged: its bytes are not those that were published.`,
          "Reload; if it stays like this, the server or something on the way changes the file.",
        ];
      }
    }
    return ["One of its files did not arrive in time.", "Reload the page."];
  }

  // Old HTML after a deploy names files that are gone: takes the new version, where there is one.
  async function renew() {
    const [navigation] = performance.getEntriesByType("navigation");
    const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
    if (registration?.active) return renewWorker(registration);
    if (navigation?.type === "reload") return false;
    try {
      const html = await (await fetch(page, { cache: "reload" })).text();
      const isAnother = html.includes('id="app-script"') && !html.includes(nameOf(appScript));
      if (isAnother) location.reload();
      return isAnother;
    } catch {
      return false;
    }
  }

  async function renewWorker(registration) {
    try {
      await registration.update();
    } catch {
      return false;
    }
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return false;
    return new Promise((resolve) => {
      const follow = () => {
        if (worker.state === "installed") worker.postMessage({ type: "SKIP_WAITING" });
        if (worker.state === "activated") location.reload();
        if (worker.state === "redundant") resolve(false);
      };
      worker.addEventListener("statechange", follow);
      follow();
    });
  }

  // A plain reload would take a damaged file from the browser's own cache again.
  async function reloadAfresh() {
    const addresses = [page, ...appStyles, appScript, appModule].map(({ href }) => href);
    const renewed = addresses.map(async (url) => (await fetch(url, { cache: "reload" })).arrayBuffer());
    await Promise.allSettled(renewed);
    location.reload();
  }

  // Chromium warns of a preload that has the attribute itself.
  function integrityOf(link) {
    return link.integrity || link.dataset.integrity;
  }

  function nameOf(link) {
    return link.href.slice(page.href.length);
  }

  function stopped(error) {
    show(
      "Rotascope has stopped",
      "The page met a fault of its own and computed nothing further. Nothing was sent anywhere, and your own data is untouched.",
      "Reload the page. If it stops again, open it without the view of this link.",
      error,
    );
  }

  function show(heading, problem, remedy, error) {
    const main = element("main", { className: "failure", id: "failure" });
    const words = element("div", { role: "alert" });
    const reload = element("button", { type: "button", textContent: "Reload" });
    reload.addEventListener("click", reloadAfresh);
    const actions = element("p", {});
    actions.append(reload, " ", element("a", { href: page.href, textContent: "Open the plain page" }));
    words.append(
      element("h1", { textContent: heading }),
      element("p", { textContent: problem }),
      element("p", { textContent: remedy }),
    );
    main.append(words, actions);
    if (error) {
      const detail = element("p", {});
      detail.append("For a report: ", element("code", { textContent: String(error) }));
      main.append(detail);
    }
    document.title = `${heading} – Rotascope`;
    for (const shown of document.querySelectorAll("body > :not(link, script)")) shown.remove();
    document.body.append(main);
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  // A panic in an event handler or a task reaches only these two.
  addEventListener("error", ({ error }) => {
    if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) stopped(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (globalThis.WebAssembly && reason instanceof WebAssembly.RuntimeError) stopped(reason);
  });

  fillHead();
  showAnswer();
  // A page that is cut off names no files; its words stay.
  if (appModule) start();
}

applyTheme();
showAnswer();
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", boot, { once: true });
} else {
  boot();
}
