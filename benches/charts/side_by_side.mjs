// Opens each engine's page in turns and prints the best of several rounds, and ours as a share of uPlot's.
// Usage: node side_by_side.mjs CHROMIUM [ROUNDS]
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, rounds = '3'] = process.argv.slice(2);
const root = dirname(fileURLToPath(import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const server = createServer((request, response) => {
  const path = normalize(join(root, new URL(request.url, 'http://localhost').pathname));
  if (!path.startsWith(root) || !existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  return createReadStream(path).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const args = ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync',
  '--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** Milliseconds of the main thread for the first paint, a step of the zoom and a move of the cursor; heap, and what the module's own memory grew by, in MB. */
async function measure(engine, set) {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1940, height: 700 } });
    const session = await page.context().newCDPSession(page);
    // Processor time, which other work on the machine does not count into.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    const busy = async (work) => {
      const before = await read();
      await work();
      return ((await read()).TaskDuration - before.TaskDuration) * 1e3;
    };
    await page.goto(`http://127.0.0.1:${server.address().port}/page.html?engine=${engine}&set=${set}`);
    await page.waitForFunction('window.ready');
    await page.evaluate('gc()');
    const before = await read();
    const module = await page.evaluate('moduleBytes()');
    const paint = await busy(() => page.evaluate('make()'));
    await page.evaluate('gc()');
    const heap = ((await read()).JSHeapUsedSize - before.JSHeapUsedSize) / 1e6;
    const grown = ((await page.evaluate('moduleBytes()')) - module) / 1e6;
    const zoom = (await busy(() => page.evaluate('zoom()'))) / 60;
    await page.mouse.move(300, 300);
    const cursor = (await busy(async () => {
      await page.mouse.move(1600, 320, { steps: 200 });
      await page.evaluate('settle()');
    })) / 200;
    return { paint, zoom, cursor, heap, module: grown };
  } finally {
    await browser.close();
  }
}

for (const set of ['long', 'many']) {
  const best = {};
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const engine of ['ours', 'uplot', 'lightweight', 'echarts', 'chartjs']) {
      const found = await measure(engine, set);
      best[engine] ??= found;
      for (const key of Object.keys(found)) best[engine][key] = Math.min(best[engine][key], found[key]);
    }
  }
  const round = (value) => Number(value.toFixed(2));
  const rows = Object.entries(best).map(([engine, found]) => [engine, Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => key === 'module' ? [[key, round(value)]] : [[key, round(value)], [`${key} / uPlot`, round(value / best.uplot[key])]]),
  )]);
  console.log(set);
  console.table(Object.fromEntries(rows));
}
server.close();
