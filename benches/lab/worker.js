// One of the workers that share the time between them, as the workers of the Lab do.
import init, { SweepBench } from "./sweep.js";

let bench;
addEventListener("message", async ({ data }) => {
  if (data.prices) {
    await init();
    bench = new SweepBench(data.prices, 2, 100, 0.001);
  } else {
    for (const half of data.halves) bench.half(half);
  }
  postMessage("done");
});
