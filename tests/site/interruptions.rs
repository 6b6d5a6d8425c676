//! Visits that are interrupted as a seed says: after one more visit, without an interruption, the whole
//! site is stored, and nothing was blank or mixed of two builds on the way.
//!
//! `scripts/interrupt` runs more of them, and one by its seed.

use std::{env, path::PathBuf, time::Duration};

use rotascope::domain::view::Page;

use super::{
    browser::{Page as Tab, in_browser},
    build,
    damage::edition,
    offline::first_missing,
    server::{Fault, Server},
};

/// How many runs there are, unless `ROTASCOPE_RUNS` says otherwise.
const RUNS: u64 = 60;

#[test]
fn interrupted_visits_leave_a_whole_store() {
    let first = build::few_symbols("interruptions");
    let moved = build::moved_edition_of(&first, "interruptions", "b");
    let later = build::later_snapshot_of(&first, "interruptions", "2026-10-02");
    let builds = [first, moved, later];
    let first = number("ROTASCOPE_SEED", 1);
    in_browser(async |page| {
        for seed in first..first + number("ROTASCOPE_RUNS", RUNS) {
            Run { page, builds: &builds, dice: Dice(seed), log: format!("seed {seed}") }
                .run()
                .await;
        }
    });
}

fn number(variable: &str, default: u64) -> u64 {
    env::var(variable).map_or(default, |text| text.parse().expect("a number"))
}

/// Numbers that a seed gives: the generator `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

struct Run<'a> {
    page: &'a Tab,
    builds: &'a [PathBuf],
    dice: Dice,
    /// The seed and what was done, for whoever has to find out why it failed.
    log: String,
}

impl Run<'_> {
    async fn run(mut self) {
        let mut server = Server::start(self.builds[0].clone());
        if self.dice.below(2) == 0 {
            server.forbid_caching();
        }
        for step in 0..=self.dice.below(4) {
            self.interrupt(&mut server).await;
            self.visit(&server, &format!("step={step}")).await;
            server.heal();
            server.restart();
        }
        self.visit_whole(&server).await;
        server.stop();
        self.check_stored(&server).await;
    }

    /// Makes the next visit a bad one.
    async fn interrupt(&mut self, server: &mut Server) {
        let build = self.dice.pick(self.builds).clone();
        match self.dice.below(7) {
            0 => {
                let requests = self.dice.below(40);
                self.note(&format!("the server breaks after {requests} requests"));
                server.break_after(requests);
            }
            1 | 2 => {
                let file = self.dice.pick(&build::all_files(&build)).clone();
                let fault = *self.dice.pick(&[
                    Fault::CutShort,
                    Fault::FlippedByte,
                    Fault::Html,
                    Fault::Missing,
                    Fault::Slow(Duration::from_millis(300)),
                    Fault::Status(500),
                ]);
                self.note(&format!("{file}: {fault:?}"));
                server.spoil(&file, fault);
            }
            3 => {
                self.note(&format!("deploy of {}", build.display()));
                server.deploy(build);
            }
            4 => {
                self.note("the server is gone");
                server.stop();
            }
            5 => {
                let entry = self.dice.below(60);
                self.note(&format!("stored file {entry} is evicted"));
                self.evict(&format!(
                    "const all = []; for (const name of await caches.keys()) {{ \
                     const cache = await caches.open(name); \
                     for (const request of await cache.keys()) all.push(() => cache.delete(request)); }} \
                     if (all.length) await all[{entry} % all.length]();"
                ))
                .await;
            }
            _ => {
                let cache = self.dice.below(3);
                self.note(&format!("store {cache} is evicted"));
                self.evict(&format!(
                    "const all = await caches.keys(); if (all.length) await caches.delete(all[{cache} % all.length]);"
                ))
                .await;
            }
        }
    }

    fn note(&mut self, what: &str) {
        self.log = format!("{}\n{what}", self.log);
    }

    /// Pages of the browser itself have no store.
    async fn evict(&self, body: &str) {
        let script = format!(
            "return (async () => {{ if (location.protocol === 'http:' && self.caches) {{ {body} }} return true; }})() \
             .catch(() => true)"
        );
        self.page.evaluate(&script).await;
    }

    /// A visit that goes as it may: it is left when there is something to read.
    async fn visit(&mut self, server: &Server, query: &str) {
        let view = *self.dice.pick(&Page::ALL);
        self.page.try_goto(&server.at(&format!("?{query}#v=1&view={view}"))).await;
        self.page.wait_until(&self.log, "return document.body.innerText.trim() !== ''").await;
        if self.dice.below(3) > 0 {
            let settled = "return !document.getElementById('start')";
            self.page.wait_or_pass(settled, Duration::from_secs(2)).await;
        }
    }

    /// A visit without interruption, with the reload that a failed one offers.
    async fn visit_whole(&mut self, server: &Server) {
        self.page.try_goto(&server.at("?whole")).await;
        let is_there = "return document.querySelector('#failure button') !== null \
             || document.querySelector('footer') !== null";
        for _ in 0..3 {
            self.page.wait_until(&self.log, is_there).await;
            self.page.evaluate("document.querySelector('#failure button')?.click()").await;
        }
        let whole = "return document.querySelector('footer')?.innerText.includes('Stored for reading') === true";
        self.page.wait_until(&self.log, whole).await;
    }

    /// Every file and every page without a server.
    async fn check_stored(&self, server: &Server) {
        self.page.try_goto(&server.at("?stored")).await;
        let log = &self.log;
        for view in Page::ALL {
            self.page.evaluate(&format!("location.hash = '#v=1&view={view}'")).await;
            let shown = format!(
                "const main = document.querySelector('main'); \
                 return location.hash.includes('view={view}') && !document.getElementById('start') \
                 && main.querySelector('h1') !== null && !/^Loading /m.test(main.innerText) \
                 && document.querySelector('[aria-current=page]')?.innerText.toLowerCase() === '{view}'"
            );
            self.page.wait_until(&format!("{view} is there: {log}"), &shown).await;
            let text = self.page.text().await;
            assert!(!text.contains("could not be fetched"), "{view}: {log}\n{text}");
        }
        let folder = match edition(self.page).await.as_str() {
            "" => &self.builds[0],
            _ => &self.builds[1],
        };
        let missing = first_missing(self.page, build::files(folder)).await;
        assert_eq!(missing, "", "{log}");
        let script = "return (async () => { \
             const { files } = await (await fetch('data/manifest.json')).json(); \
             for (const { path } of files) if (!(await fetch(`data/${path}`)).ok) return path; return ''; })()";
        assert_eq!(self.page.evaluate(script).await, "", "{log}");
        let script = "const app = (url) => new URL(url).pathname.match(/app-[^/]*/)?.[0]; \
             return [...new Set(performance.getEntriesByType('resource').map(({ name }) => app(name)))] \
             .filter((it) => it && it !== app(document.getElementById('app-script').href)).join()";
        assert_eq!(self.page.evaluate(script).await, "", "code of two builds: {log}");
    }
}
