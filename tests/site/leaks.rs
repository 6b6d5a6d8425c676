//! Long visits: what a page needs after hundreds of its changes is what it needed after the first.

use rotascope::domain::view::Page as View;
use serde_json::{Value, json};

use super::{
    browser::{FIGURES, Page, in_browser},
    build,
    server::Server,
};

/// How often every page is opened at first, and after that.
const ROUNDS: [usize; 2] = [4, 38];
/// Steps of the as-of day at first, and after that, in walks that end at the latest session.
const WALKS: [usize; 2] = [2, 78];
const STEPS_A_WALK: usize = 25;

/// Looks that find the same, one after the other, of a page at rest: what waits for that follows meanwhile.
const ALIKE: usize = 5;

/// What the page and its module hold, once nothing is left that nobody needs.
#[derive(Debug, PartialEq)]
struct Held {
    canvases: f64,
    listeners: f64,
    module_bytes: f64,
    nodes: f64,
}

impl Held {
    async fn by(page: &Page) -> Self {
        page.ask("HeapProfiler.collectGarbage", json!({})).await;
        let counted = page.ask("Memory.getDOMCounters", json!({})).await;
        let count = |name: &str| counted[name].as_f64().expect("a count");
        let canvases = "[HTMLCanvasElement, OffscreenCanvas]";
        Self {
            canvases: all_of(page, canvases, "it.length").await,
            listeners: count("jsEventListeners"),
            module_bytes: all_of(
                page,
                "[WebAssembly.Memory]",
                "it.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)",
            )
            .await,
            nodes: count("nodes"),
        }
    }

    /// The same once the page is at rest.
    async fn at_rest(page: &Page) -> Self {
        let mut last = Self::by(page).await;
        let mut alike = 1;
        while alike < ALIKE {
            let now = Self::by(page).await;
            alike = if now == last { alike + 1 } else { 1 };
            last = now;
        }
        last
    }

    /// Each is at most a tenth above what it was.
    fn check(&self, first: &Self) {
        let pairs = [
            (self.canvases, first.canvases),
            (self.listeners, first.listeners),
            (self.module_bytes, first.module_bytes),
            (self.nodes, first.nodes),
        ];
        let is_held = pairs.iter().all(|(now, first)| 0.0 < *first && *now <= first * 1.1);
        assert!(is_held, "{first:?} became {self:?}");
    }
}

/// A number of all objects of some kinds that are alive, in the page or out of it.
async fn all_of(page: &Page, kinds: &str, number: &str) -> f64 {
    let mut sum = 0.0;
    let count = page.ask(
        "Runtime.evaluate",
        json!({ "expression": format!("{kinds}.length"), "returnByValue": true }),
    );
    let count = count.await["result"]["value"].as_u64().expect("a count");
    for at in 0..count {
        let expression = json!({ "expression": format!("{kinds}[{at}].prototype") });
        let kind = page.ask("Runtime.evaluate", expression).await;
        let kind = json!({ "prototypeObjectId": kind["result"]["objectId"], "objectGroup": "all" });
        let all = page.ask("Runtime.queryObjects", kind).await;
        let call = json!({
            "functionDeclaration": format!("function () {{ const it = this; return {number}; }}"),
            "objectId": all["objects"]["objectId"],
            "returnByValue": true,
        });
        let found: Value = page.ask("Runtime.callFunctionOn", call).await;
        sum += found["result"]["value"].as_f64().expect("a number");
        // What is looked at would be alive for ever.
        page.ask("Runtime.releaseObjectGroup", json!({ "objectGroup": "all" })).await;
    }
    sum
}

/// Does something so often, looks, does it often again, and looks again.
fn check(view: View, [few, many]: [usize; 2], once: &str) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("#v=1&view={view}"))).await;
        let script = format!(
            "const frame = () => new Promise(requestAnimationFrame); \
             const idle = () => new Promise((done) => requestIdleCallback(() => done())); \
             const are_there = () => {{ {FIGURES} }}; \
             return (async () => {{ {once} }})()"
        );
        let repeat = async |times: usize| {
            for _ in 0..times {
                page.evaluate(&script).await;
            }
            page.wait_for_figures().await;
        };
        repeat(few).await;
        let first = Held::at_rest(page).await;
        repeat(many).await;
        Held::at_rest(page).await.check(&first);
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn five_hundred_changes_of_the_page() {
    let views: Vec<String> = View::ALL.iter().rev().map(View::to_string).collect();
    let once = format!(
        "for (const view of {views:?}) {{ \
           location.hash = `#v=1&view=${{view}}`; \
           const is_open = () => document.querySelector('.nav [aria-current=page]')?.innerText.toLowerCase() === view; \
           while (!is_open() || !are_there()) await frame(); \
         }}"
    );
    check(View::Overview, ROUNDS, &once);
}

#[test]
fn two_thousand_steps_of_the_as_of_day() {
    let once = format!(
        "const slider = document.querySelector('[aria-label=\"As-of session\"]'); \
         const last = Number(slider.max), walk = globalThis.walk = (globalThis.walk ?? 0) + 1; \
         for (let step = 1; step <= {STEPS_A_WALK}; step += 1) {{ \
           slider.value = step === {STEPS_A_WALK} ? last : last - 40 * walk - step; \
           slider.dispatchEvent(new Event('input', {{ bubbles: true }})); \
           await frame(); await idle(); \
         }}"
    );
    check(View::Performance, WALKS, &once);
}
