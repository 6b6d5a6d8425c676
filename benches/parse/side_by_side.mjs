// Times both readers in turns on the same bytes. Usage: side_by_side.mjs MODULE FOLDER [ROUNDS]
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [module, folder, rounds = "200"] = process.argv.slice(2);
const { ParseBench } = createRequire(import.meta.url)(resolve(module));

const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ path: `prices/${name}`, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
const decoder = new TextDecoder();
const texts = files.map(({ bytes }) => decoder.decode(bytes));
const ours = new ParseBench();

const readers = {
  // Exact closes and days, checked against each other, and laid side by side.
  ours() {
    ours.clear();
    for (const { path, bytes } of files) {
      if (!ours.read(path, bytes)) throw new Error(`cannot read ${path}`);
    }
    ours.lay();
  },
  // Objects and arrays of integers, which nobody has checked or turned into days and prices yet.
  "JSON.parse"() {
    for (const text of texts) JSON.parse(text);
  },
  "JSON.parse, decoded first"() {
    for (const { bytes } of files) JSON.parse(decoder.decode(bytes));
  },
};

function milliseconds(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
const turns = Object.entries(readers);
for (let round = -5; round < Number(rounds); round++) {
  // A reader finds the caches as the one before left them: nobody always follows the same one.
  turns.push(turns.shift());
  for (const [name, run] of turns) {
    const took = milliseconds(run);
    if (0 <= round) times[name].push(took);
  }
}

const best = (name) => Math.min(...times[name]);
const median = (name) => times[name].sort((a, b) => a - b)[times[name].length >> 1];
const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(`${files.length} files, ${(size / 1e6).toFixed(2)} MB, ${rounds} rounds in turns; sum ${ours.sum().toFixed(2)}`);
for (const name of Object.keys(readers)) {
  const ratio = (best("ours") / best(name)).toFixed(2);
  const middle = (median("ours") / median(name)).toFixed(2);
  console.log(`${name.padEnd(28)} best ${best(name).toFixed(2)} ms, median ${median(name).toFixed(2)} ms; ours / it ${ratio}, ${middle}`);
}
