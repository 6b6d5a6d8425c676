// Drags the as-of session session by session and prints the main thread's time of a step, page by page.
// Usage: node scrub.mjs CHROMIUM ROUNDS PAGE SITE...   (pages that begin so; every site's share of the first one's
// is printed)
import { chromium } from 'playwright-core';
import { open, serve } from './site.mjs';

const [executablePath, rounds, only, ...folders] = process.argv.slice(2);
// A condition of every kind; the first is what the page shows without a choice.
const CONDITIONS = ['streak~small~7', 'margin~small~1.0~3', 'gap~small~10~63', 'both~large~10~10~252',
  'extreme~highest~252', 'drawdown~small~30', 'crossing~above~200', 'percentile~lowest~10',
  'quadrant~improving', 'yield~2~fell~50~63', 'decision~first', 'begins~month',
  'streak~small~7~~yield~2~rose~1~9'];
const PAGES = ['overview', 'rotation', 'performance', 'streaks',
  ...CONDITIONS.map((when) => `signals&when=${when}`), 'valuation', 'rates', 'concentration',
  'instruments', 'claims', 'data'].filter((page) => page.startsWith(only));
const STEPS = 20;
// A hand moves a slider by about ten sessions a second.
const PAUSE_MS = 100;

/** Moves the slider one session back, as a drag does, and waits for the frame after the next. */
const step = () => new Promise((done) => {
  const slider = document.querySelector('input[type=range][aria-label="As-of session"]');
  slider.value = Number(slider.value) - 1;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(done));
});

/** Milliseconds of the main thread for a step of a drag, and for what is done when the drag rests. */
async function scrub(server, view) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await open(page, server, `v=1&view=${view}`);
    const session = await context.newCDPSession(page);
    // Processor time, so that other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
    };
    // The first steps compile and lay out what later ones have.
    for (let n = 0; n < 3; n += 1) await page.evaluate(step);
    await page.waitForTimeout(1000);
    const before = await busy();
    for (let n = 0; n < STEPS; n += 1) {
      await page.evaluate(step);
      await page.waitForTimeout(PAUSE_MS);
    }
    const dragged = await busy();
    await page.waitForTimeout(1500);
    return { step: (dragged - before) / STEPS, rest: (await busy()) - dragged };
  } finally {
    await browser.close();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const servers = await Promise.all(folders.map(serve));
const rows = [];
for (const view of PAGES) {
  const found = folders.map(() => []);
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [index, server] of servers.entries()) found[index].push(await scrub(server, view));
  }
  const medians = found.map((runs) => [median(runs.map((run) => run.step)), median(runs.map((run) => run.rest))]);
  folders.forEach((site, index) => {
    const [stepMs, restMs] = medians[index];
    rows.push({ view, site, 'step, ms': stepMs.toFixed(1), 'when it rests, ms': restMs.toFixed(0), 'share of the first': (stepMs / medians[0][0]).toFixed(2) });
  });
}
console.table(rows);
servers.forEach((server) => server.close());
