// Tries every pair of moving averages again and again, and prints how many frames came late meanwhile.
// Usage: node trials.mjs CHROMIUM SITE
import { chromium } from 'playwright-core';
import { record, recorded } from './frames.mjs';
import { open, serve } from './site.mjs';

const VIEW = 'v=1&view=lab&rule=cross~50~200';
// Every cost is work of its own.
const COSTS = [11, 12, 13, 14, 15];

const [executablePath, root] = process.argv.slice(2);
const server = await serve(root);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const rows = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // Asked on every frame: the work is over sooner than a selector is looked for again.
  const rests = (rests) =>
    page.waitForFunction((rests) => document.querySelector('.trials progress')?.hidden === rests, rests);
  const [begun, ended] = [() => rests(false), () => rests(true)];
  await open(page, server, VIEW);
  await ended();
  for (const cost of COSTS) {
    await page.evaluate((view) => { location.hash = view; }, `${VIEW}~~cost~${cost}`);
    await begun();
    await record(page);
    const started = performance.now();
    await ended();
    const ms = Math.round(performance.now() - started);
    const words = await page.textContent('.trials [role=status]');
    rows.push({ cost, ms, ...(await recorded(page)), words });
  }
} finally {
  await browser.close();
  server.close();
}
console.table(rows);
