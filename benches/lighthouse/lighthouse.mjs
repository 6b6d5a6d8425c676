// Holds sites against Lighthouse's mobile preset in turns and prints medians, and each site's share of
// the first one's.
// Usage: node lighthouse.mjs ROUNDS SITE...   (folders; CHROME_PATH names the browser)
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { TYPES } from './site.mjs';

const [rounds, ...folders] = process.argv.slice(2);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
/** The columns: a name, and the figure in Lighthouse's result. */
const FIGURES = {
  score: ({ categories }) => categories.performance.score * 100,
  'LCP, ms': ({ audits }) => audits['largest-contentful-paint'].numericValue,
  'TBT, ms': ({ audits }) => audits['total-blocking-time'].numericValue,
  CLS: ({ audits }) => audits['cumulative-layout-shift'].numericValue,
  accessibility: ({ categories }) => categories.accessibility.score * 100,
  'best practices': ({ categories }) => categories['best-practices'].score * 100,
};
const RATIOS = ['score', 'LCP, ms', 'TBT, ms'];

/** The files of a folder by their paths, packed with brotli beforehand, as static hosts do. */
function pack(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, brotliCompressSync(readFileSync(path))];
  }));
}

/** Serves packed files as static hosts do: kept for ten minutes. */
async function serve({ root, packed }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = normalize(join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!packed.has(path)) return response.writeHead(404).end();
    response.writeHead(200, {
      'cache-control': 'public, max-age=600',
      'content-encoding': 'br',
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    return response.end(packed.get(path));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** The figures of one run in a browser of its own. */
async function measure(site) {
  const server = await serve(site);
  const browser = await launch({ chromeFlags: FLAGS });
  try {
    const url = `http://127.0.0.1:${server.address().port}/`;
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${site.root}: ${lhr.runtimeError.message}`);
    return Object.fromEntries(Object.entries(FIGURES).map(([name, read]) => [name, read(lhr)]));
  } finally {
    browser.kill();
    server.close();
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const sites = folders.map((folder) => ({ root: resolve(folder), packed: pack(resolve(folder)) }));
const results = folders.map(() => []);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [index, site] of sites.entries()) results[index].push(await measure(site));
}
const rows = results.map((runs) => Object.fromEntries(Object.keys(FIGURES).map((name) => {
  const middle = median(runs.map((run) => run[name]));
  return [name, name === 'CLS' ? Number(middle.toFixed(3)) : Math.round(middle)];
})));
const [first] = rows;
const table = rows.map((row, index) => {
  const ratios = RATIOS.map((name) => [`${name.split(',')[0]} / first`, Number((row[name] / first[name]).toFixed(2))]);
  return { site: folders[index], ...row, ...Object.fromEntries(ratios) };
});
console.log(`Medians of ${rounds}, mobile preset:`);
console.table(table);
