// Runs after boot.js: where that did not arrive as it was published, fetches it anew, past the browser's
// own cache, and says what is wrong when that does not help. Its own bytes are not held against a hash,
// which browsers refuse for a page that was opened as a file or in a sandboxed frame.
"use strict";

async function retry() {
  if (globalThis.hasBooted) return;
  const note = document.getElementById("start-note");
  if (origin === "null") {
    const isFile = location.protocol === "file:";
    note.textContent = `A page may not load its parts ${isFile ? "as a file. Serve its folder, as by rotascope serve." : "in a sandboxed frame. Open it in a tab of its own."}`;
    return;
  }
  const boot = document.getElementById("boot");
  const isSound = await fetch(boot.src, { integrity: boot.integrity, cache: "reload" }).catch(() => null);
  const [navigation] = performance.getEntriesByType("navigation");
  // A browser that refuses a sound file would load the page again and again.
  if (isSound && navigation?.type !== "reload") return location.reload();
  const name = boot.src.split("/").pop();
  note.textContent = `${name} did not arrive as it was published. Reload the page.`;
}

// A page has loaded when all of its scripts have arrived or failed.
if (document.readyState === "complete") retry();
else addEventListener("load", retry, { once: true });
