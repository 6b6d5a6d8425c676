// Runs after boot.js: where that did not arrive as it was published, fetches it anew, past the browser's
// own cache, and says what is wrong when that does not help. Its own bytes are not held against a hash,
// which browsers refuse for a page that was opened as a file or in a sandboxed frame.
"use strict";

// Why the page may not load any file of its own; nothing where it may.
function lockedOut() {
  if (location.protocol === "file:") {
    return "Opened as a file, this page may not load its parts. Serve its folder, as with rotascope serve, and open that address.";
  }
  if (origin === "null") {
    return "This frame is sandboxed, so the page may not load its parts. Open it in a tab of its own, or let the frame allow-same-origin.";
  }
}

async function retry() {
  if (globalThis.hasBooted) return;
  const note = document.getElementById("start-note");
  const why = lockedOut();
  if (why) return void (note.textContent = why);
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
