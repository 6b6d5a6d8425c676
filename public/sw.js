// Keeps one verified build and one verified snapshot of figures, so that the site works offline and
// a visitor never gets a mix of two builds or of two snapshots.
//
// The app's files live in one cache per build, the figures in one cache per snapshot; a small third
// cache says which snapshot is current and which open page still reads an older one. Nothing enters
// a cache before its SHA-256 is that of the list, so an error page or a cut-off file never does.
//
// Of a snapshot, the first pair and all but prices are there from the start. Other prices are stored
// as a page asks for them, and one by one whenever a page says that it is a good time.
"use strict";

// `scripts/seal` writes these three.
const BUILD = "unsealed";
const SCHEMA = 0;
const FILES = {};

// A site that is being worked on is unsealed. Its worker stores nothing: it removes what a published
// site stored at the same address, and itself.
const IS_SEALED = BUILD !== "unsealed";

// Sites on other paths of the same origin share the cache storage, hence the path in the names.
const SCOPE = new URL(self.registration.scope);
const PREFIX = `rotascope ${SCOPE.pathname} `;
const APP_CACHE = `${PREFIX}app-${BUILD}`;
const STATE_CACHE = `${PREFIX}state`;
// What is remembered here says that this build cannot be made whole again.
const BROKEN = ".state/broken";
const MANIFEST = "data/manifest.json";
const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") event.waitUntil(takeOver());
  if (event.data?.type === "CHECK_DATA") event.waitUntil(check());
  if (event.data?.type === "STORE_NEXT") event.waitUntil(storeNext());
  if (event.data?.type === "STATUS") event.waitUntil(tellStatus(event.source));
  if (event.data?.type === "CLEAR") event.waitUntil(clear());
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  if (!IS_SEALED || event.request.method !== "GET" || !isOurs || isCleared) return;
  const path = url.pathname.slice(SCOPE.pathname.length) || "index.html";
  if (event.request.mode === "navigate") {
    if (path === "index.html") event.respondWith(answerPage(event));
  } else if (Object.hasOwn(FILES, path)) {
    event.respondWith(answerAppFile(path).catch(refuse));
  } else if (path.startsWith("data/")) {
    event.respondWith(answerData(event, path).catch((error) => (error.isOffline ? Response.error() : refuse(error))));
  }
});

// ---- the app ----

async function install() {
  if (!IS_SEALED) return void takeOver();
  try {
    await fill(APP_CACHE, Object.entries(FILES));
    if (!(await current())) await takeSnapshot();
  } catch (error) {
    await caches.delete(APP_CACHE);
    await tellAll({ type: "REFUSED", what: "app", reason: reasonOf(error) });
    throw error;
  }
  if (await recall(BROKEN)) takeOver();
}

// Chromium lets a worker that is spoken to while it gives way stay for half a minute, so it is asked
// again until it has gone.
async function takeOver() {
  while (self.registration.installing ?? self.registration.waiting) {
    await self.skipWaiting();
    await new Promise((done) => setTimeout(done, 250));
  }
}

async function activate() {
  if (!IS_SEALED) return retire();
  for (const name of await caches.keys()) {
    if (name.startsWith(`${PREFIX}app-`) && name !== APP_CACHE) await caches.delete(name);
  }
  await forget(BROKEN);
  await self.clients.claim();
  for (const client of await windows()) await snapshotOf(client.id);
  await heal();
}

async function retire() {
  const isSuccessor = (await ours()).length > 0;
  await self.clients.claim();
  await clear();
  if (!isSuccessor) return;
  for (const page of await windows()) {
    // The browser's own cache may hold the published page.
    await fetch(page.url, { cache: "reload" }).then((it) => it.text()).catch(() => undefined);
    // It loads when this worker has been activated, which must therefore not wait for it.
    page.navigate(page.url);
  }
}

async function answerPage(event) {
  const id = event.resultingClientId;
  const pinned = pin(id);
  event.waitUntil(pinned.then(check).then(() => sweep(id)));
  await pinned;
  try {
    return await answerAppFile("index.html");
  } catch {
    // The browser evicted the page. What the server has now names its files by their content, so it
    // is one whole build, be it this one or the next.
    return answerFromServer(event.request);
  }
}

async function answerFromServer(request) {
  const response = await fetch(request).catch(() => null);
  const page = response?.ok ? await response.clone().text().catch(() => null) : null;
  if (page) return response;
  const problem = response && !response.ok ? `the server answers ${response.status}` : "the server is out of reach";
  return new Response(
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Rotascope</title><h1>Rotascope</h1>
    <p>The browser has given up a part of the stored page, and ${problem}.</p>
    <p>Reload when you are online again.</p>`,
    { status: 503, headers: { "Content-Type": TYPES.html } },
  );
}

async function answerAppFile(path) {
  const cache = await caches.open(APP_CACHE);
  const kept = await cache.match(at(path));
  if (kept) return kept;
  return keep(cache, path, await download(path, FILES[path]));
}

// Stores a file; where there is no room for it, it is handed out all the same.
async function keep(cache, path, response) {
  await cache.put(at(path), response.clone()).catch(() => undefined);
  return response;
}

// ---- the figures ----

async function answerData(event, path) {
  const id = await snapshotOf(event.clientId);
  if (!id) return fetch(event.request);
  const cache = await caches.open(dataCache(id));
  const kept = await cache.match(at(path));
  if (kept) return kept;
  const manifest = await restoredManifest(id);
  if (!manifest) {
    if (path !== MANIFEST) throw lost(path);
    await pin(event.clientId);
    const now = await current();
    return (now && (await matchManifest(now.id))) ?? fetch(event.request);
  }
  const sha256 = Object.fromEntries(filesOf(manifest))[path];
  if (!sha256) return (await cache.match(at(path))) ?? fetch(event.request);
  const restored = await keep(cache, path, await download(path, sha256));
  event.waitUntil(tellSoon());
  return restored;
}

function lost(path) {
  return new Error(`${path}: the browser has evicted the stored figures; reload the page`);
}

async function restoredManifest(id) {
  const stored = await storedManifest(id);
  if (stored) return stored;
  await refresh();
  return storedManifest(id);
}

let refreshing = null;

// Looks for newer figures; being offline is no news, refused bytes are.
function refresh() {
  refreshing ??= takeSnapshot()
    .catch((error) => error.isOffline || tellAll({ type: "REFUSED", what: "data", reason: reasonOf(error) }))
    .then(announce)
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

async function takeSnapshot() {
  const response = await fetchOnline(MANIFEST, "no-cache");
  const text = await response.text();
  const manifest = await parseManifest(text);
  // A newer schema waits for the build that can read it.
  if (manifest.schema > SCHEMA) return tellAll({ type: "NEWER_SCHEMA", asOf: manifest.as_of });
  const before = await current();
  const isSame = before?.id === manifest.id;
  if (isSame && (await matchManifest(before.id))) return;
  const name = dataCache(manifest.id);
  const old = before && (await keptFiles(before.id));
  const files = filesOf(manifest, ([path]) => before?.isWhole || old?.has(path));
  try {
    await fill(name, files, async (path, sha256) => (await old?.get(path, sha256)) ?? download(path, sha256));
    const cache = await caches.open(name);
    await cache.put(at(MANIFEST), new Response(text, { headers: { "Content-Type": TYPES.json } }));
    await remember(".state/current", { ...before, id: manifest.id, asOf: manifest.as_of });
  } catch (error) {
    if (!isSame) await caches.delete(name);
    throw error;
  }
}

async function parseManifest(text) {
  let manifest = null;
  try {
    manifest = JSON.parse(text);
  } catch {
    // Said below: HTML in its place and a cut-off file look alike to a reader.
  }
  const lines = manifest?.files?.map(({ path, sha256 }) => `${path} ${sha256}\n`).sort() ?? [];
  const identity = (await hexDigest(new TextEncoder().encode(lines.join("")))).slice(0, 12);
  if (manifest?.id !== identity) throw new Error(`${MANIFEST}: not the list of figures that was published`);
  return manifest;
}

async function matchManifest(id) {
  return (await caches.open(dataCache(id))).match(at(MANIFEST));
}

async function storedManifest(id) {
  return (await matchManifest(id))?.json();
}

// Paths and hashes of what a snapshot must have, and of other prices that are wanted.
function filesOf({ defaults, files }, isWanted = () => true) {
  const isFirst = ({ kind, symbol }) => kind !== "prices" || symbol === defaults.small || symbol === defaults.large;
  const named = files.map((file) => [isFirst(file), [`data/${file.path}`, file.sha256]]);
  return named.filter(([isFirst, file]) => isFirst || isWanted(file)).map(([, file]) => file);
}

// The stored files of a snapshot, for another that has some of them unchanged.
async function keptFiles(id) {
  const cache = await caches.open(dataCache(id));
  const manifest = await storedManifest(id);
  const hashes = Object.fromEntries(manifest ? filesOf(manifest) : []);
  const stored = await storedIn(cache);
  return {
    has: (path) => stored.has(at(path).href),
    get: (path, sha256) => (hashes[path] === sha256 ? cache.match(at(path)) : undefined),
  };
}

async function announce() {
  const now = await current();
  for (const client of now ? await windows() : []) {
    const pinned = await recall(clientKey(client.id));
    if (pinned && pinned !== now.id) client.postMessage({ type: "NEW_DATA", asOf: now.asOf });
  }
}

// ---- keeping the store whole ----

let checking = null;

// At each visit, and when a page asks: takes what is newer and fetches what the browser has evicted.
async function check() {
  if (!IS_SEALED || isCleared) return;
  checking ??= refresh()
    .then(heal)
    .finally(() => {
      checking = null;
    });
  await checking;
}

// Makes whole what is to be there without a network, and tells the pages what is.
async function heal() {
  try {
    await fill(APP_CACHE, Object.entries(FILES)).catch(giveWay);
    const { now, manifest, name } = await stock();
    await fill(name, filesOf(manifest, () => now.isWhole));
    // What a page has fetched already costs nothing.
    const look = (path, sha256) => downloadVia("only-if-cached", path, sha256);
    await fill(name, filesOf(manifest), look).catch(() => undefined);
    await forget(BROKEN);
    await tell(await stock());
  } catch (error) {
    await tellAll({ type: "INCOMPLETE", reason: reasonOf(error) });
  }
}

// The current snapshot, and which of its files are not stored.
async function stock() {
  const now = await current();
  const manifest = now && (await storedManifest(now.id));
  if (!manifest) throw new Error(`${MANIFEST}: not stored`);
  const name = dataCache(now.id);
  return { now, manifest, name, left: await missing(await caches.open(name), filesOf(manifest)) };
}

async function tell({ now, manifest, left }) {
  const of = manifest.files.filter(({ kind }) => kind === "prices").length;
  // What has been whole is kept whole.
  if (!left.length) await remember(".state/current", { ...now, isWhole: true });
  await tellAll({ type: "STORED", stored: `${of - left.length}`, of: `${of}` });
}

async function tellStored() {
  const found = await stock();
  await (found.left.length ? tell(found) : heal());
}

let telling = null;

// Once for all files that a page asks for together.
function tellSoon() {
  telling ??= new Promise((done) => setTimeout(done, 500))
    .then(() => {
      // What arrives while these are counted is told after them.
      telling = null;
      return tellStored();
    })
    .catch(() => undefined);
  return telling;
}

let storing = null;
const tried = new Set();

// Stores one more file, for a page that says that it is a good time; being offline is no news.
function storeNext() {
  storing ??= storeOne()
    .catch((error) => error.isOffline || tellAll({ type: "INCOMPLETE", reason: reasonOf(error) }))
    .finally(() => {
      storing = null;
    });
  return storing;
}

async function storeOne() {
  // A new version waits for this worker to have nothing to do.
  if (isCleared || self.registration.waiting) return;
  const { name, left } = await stock();
  // A file that cannot be had does not hold up the others.
  const untried = left.filter(([path]) => !tried.has(path));
  const next = (untried.length ? untried : left).slice(0, 1);
  for (const [path] of next) tried.add(path);
  try {
    await fill(name, next);
  } catch (error) {
    if (error.isOffline) throw error;
    // It may be of figures that the server no longer has.
    await refresh();
    if (untried.length < 2) throw error;
  }
  await tellStored();
}

// A build that the server no longer has cannot be made whole: the next one takes its place at once.
async function giveWay(error) {
  if (!error.isOffline) {
    await remember(BROKEN, BUILD);
    // Chromium holds back what a worker without pages asks for; the page that hears of the gap looks too.
    self.registration.update().catch(() => undefined);
    const { installing } = self.registration;
    if (installing) await new Promise((done) => installing.addEventListener("statechange", done, { once: true }));
    self.registration.waiting?.postMessage({ type: "SKIP_WAITING" });
  }
  throw error;
}

// Fetches what a cache lacks of these files, given by path and hash.
async function fill(name, files, get = download) {
  const cache = await caches.open(name);
  await all(await missing(cache, files), async ([path, sha256]) => {
    await cache.put(at(path), await get(path, sha256));
  });
}

async function missing(cache, files) {
  const stored = await storedIn(cache);
  return files.filter(([path]) => !stored.has(at(path).href));
}

async function storedIn(cache) {
  return new Set((await cache.keys()).map(({ url }) => url));
}

// ---- which page reads which snapshot ----

const current = () => recall(".state/current");
const clientKey = (id) => `.state/client/${id}`;
const dataCache = (id) => `${PREFIX}data-${id}`;

async function pin(clientId) {
  const now = await current();
  // Without room for this, the page reads what is current.
  if (now && clientId) await remember(clientKey(clientId), now.id).catch(() => undefined);
  return now?.id;
}

async function snapshotOf(clientId) {
  return (await recall(clientKey(clientId))) ?? pin(clientId);
}

// Drops the snapshots that no open page reads any more.
async function sweep(newClientId) {
  const open = new Set([newClientId, ...(await windows()).map(({ id }) => id)]);
  const used = new Set([(await current())?.id]);
  const state = await caches.open(STATE_CACHE);
  const clientPath = at(clientKey("")).href;
  for (const { url } of await state.keys()) {
    if (!url.startsWith(clientPath)) continue;
    const id = url.slice(clientPath.length);
    if (open.has(id)) used.add(await recall(clientKey(id)));
    else await state.delete(url);
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(dataCache("")) && !used.has(name.slice(dataCache("").length))) await caches.delete(name);
  }
}

async function remember(key, value) {
  await (await caches.open(STATE_CACHE)).put(at(key), new Response(JSON.stringify(value)));
}

async function forget(key) {
  await (await caches.open(STATE_CACHE)).delete(at(key));
}

async function recall(key) {
  return (await (await caches.open(STATE_CACHE)).match(at(key)))?.json();
}

// ---- what the reader asks ----

let isCleared = false;

async function tellStatus(client) {
  if (isCleared) return;
  const snapshot = (await current())?.id ?? "none";
  let bytes = 0;
  for (const name of await ours()) {
    // To open a cache that has been removed meanwhile would make it anew.
    if (isCleared) return;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request)).blob()).size;
  }
  client.postMessage({ type: "STATUS", build: BUILD, snapshot, bytes: String(bytes) });
}

// Removes every trace of this site; the pages that are open go on with the server.
async function clear() {
  isCleared = true;
  for (const name of await ours()) await caches.delete(name);
  await self.registration.unregister();
  await tellAll({ type: "CLEARED" });
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// ---- the network ----

function at(path) {
  return new URL(path, SCOPE);
}

async function fetchOnline(path, cache) {
  let response;
  try {
    response = await fetch(at(path), { cache, mode: "same-origin" });
  } catch {
    throw Object.assign(new Error(`${path}: the server is out of reach`), { isOffline: true });
  }
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  return response;
}

// The browser's own cache will do where its bytes are right: the page has just asked for most files.
async function download(path, sha256) {
  const stored = await downloadVia("default", path, sha256).catch(() => null);
  return stored ?? downloadVia("reload", path, sha256);
}

async function downloadVia(cache, path, sha256) {
  const response = await fetchOnline(path, cache);
  const sent = await response.arrayBuffer().catch(() => {
    throw new Error(`${path}: the connection broke before the whole file was there`);
  });
  const bytes = path === "index.html" ? withoutAnswer(sent) : sent;
  if ((await hexDigest(bytes)) !== sha256) {
    throw new Error(`${path}: the bytes that arrived are not those that were published`);
  }
  const type = TYPES[path.split(".").pop()] ?? "application/octet-stream";
  return new Response(bytes, { headers: { "Content-Type": type } });
}

// The page is stored without what it says of a snapshot: the one that is read with it may be another.
function withoutAnswer(page) {
  const html = new TextDecoder().decode(page);
  return new TextEncoder().encode(html.replace(/^.*<!--opening-->\n/gm, ""));
}

async function hexDigest(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Browsers word a full store each in their own way.
function reasonOf({ name, message }) {
  return name === "QuotaExceededError" ? "the browser has no room for it" : message;
}

function refuse(error) {
  return new Response(error.message, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

// Waits for every part before it fails, so that nothing writes on after the cleaning up.
async function all(items, work) {
  const results = await Promise.allSettled(items.map(work));
  const failed = results.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

function windows() {
  return self.clients.matchAll({ type: "window", includeUncontrolled: true });
}

async function tellAll(message) {
  for (const client of await windows()) client.postMessage(message);
}
