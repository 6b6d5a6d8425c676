// Scrolls pages of many charts at 2,000 pixels a second and prints how many frames came late.
// Usage: node scroll.mjs CHROMIUM SITE
import { chromium } from 'playwright-core';
import { record, recorded } from './frames.mjs';
import { open, serve } from './site.mjs';

const [executablePath, root] = process.argv.slice(2);
const server = await serve(root);

/** The frames of a page while it is scrolled, and its charts. */
async function scroll(view, withCharts) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await open(page, server, view);
    if (!withCharts) await page.evaluate('document.querySelectorAll("canvas").forEach((canvas) => canvas.remove())');
    const charts = await page.evaluate('document.querySelectorAll(".plot canvas:first-child").length');
    const height = await page.evaluate('document.documentElement.scrollHeight');
    const session = await page.context().newCDPSession(page);
    await record(page);
    await session.send('Input.synthesizeScrollGesture', { x: 640, y: 450, yDistance: 900 - height, speed: 2000, gestureSourceType: 'mouse' });
    return { charts, ...(await recorded(page)) };
  } finally {
    await browser.close();
  }
}

const rows = [];
for (const view of ['view=gallery', 'v=1&view=performance&range=max']) {
  for (const withCharts of [true, false]) {
    rows.push({ view, ...(await scroll(view, withCharts)) });
  }
}
console.table(rows);
server.close();
