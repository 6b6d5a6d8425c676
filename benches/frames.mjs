// Frames of a page for benches: the intervals between them, and how many came late.

// Half a frame more than one takes.
const LATE_MS = 25;

/** Begins to record the intervals between frames, in milliseconds. */
export async function record(page) {
  await page.evaluate(() => {
    const intervals = [];
    window.intervals = intervals;
    let last = performance.now();
    const frame = (now) => {
      // Another recording has begun.
      if (window.intervals !== intervals) return;
      intervals.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** What was recorded since, without the first, which began before. */
export async function recorded(page) {
  const intervals = (await page.evaluate('window.intervals')).slice(1);
  const late = intervals.filter((interval) => interval > LATE_MS).length;
  return { frames: intervals.length, late, longest: Number(Math.max(...intervals).toFixed(1)) };
}
