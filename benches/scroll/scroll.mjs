// Scrolls pages of many charts at 2,000 pixels a second and prints how many frames came late.
// Usage: node scroll.mjs CHROMIUM SITE
import { chromium } from 'playwright-core';
import { open, serve } from './site.mjs';

const [executablePath, root] = process.argv.slice(2);
const server = await serve(root);

const record = () => {
  window.intervals = [];
  let last = performance.now();
  const frame = (now) => {
    window.intervals.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

/** The intervals between frames while a page is scrolled, in milliseconds, and its charts. */
async function scroll(view, withCharts) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await open(page, server, view);
    if (!withCharts) await page.evaluate('document.querySelectorAll("canvas").forEach((canvas) => canvas.remove())');
    const charts = await page.evaluate('document.querySelectorAll(".plot canvas:first-child").length');
    const height = await page.evaluate('document.documentElement.scrollHeight');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(record);
    await session.send('Input.synthesizeScrollGesture', { x: 640, y: 450, yDistance: 900 - height, speed: 2000, gestureSourceType: 'mouse' });
    const intervals = await page.evaluate('window.intervals');
    return { charts, intervals: intervals.slice(1) };
  } finally {
    await browser.close();
  }
}

// Half a frame more than one takes.
const LATE_MS = 25;
const rows = [];
for (const view of ['view=gallery', 'v=1&view=performance&range=max']) {
  for (const withCharts of [true, false]) {
    const { charts, intervals } = await scroll(view, withCharts);
    const late = intervals.filter((interval) => interval > LATE_MS).length;
    rows.push({ view, charts, frames: intervals.length, late, longest: Number(Math.max(...intervals).toFixed(1)) });
  }
}
console.table(rows);
server.close();
