//! The site as one works on it: `trunk serve`, in a real browser.

#![cfg(test)]

mod site {
    #[expect(dead_code, reason = "the tests of the built site use the rest")]
    pub mod browser;
}

use std::{
    net::{TcpListener, TcpStream},
    process::{Child, Command},
    thread,
    time::Duration,
};

use site::browser::{Page, in_browser};

/// Trunk builds before it opens its port.
const PATIENCE: Duration = Duration::from_secs(900);

/// `trunk serve` on a free port; dropping it stops it.
struct Trunk {
    process: Child,
    port: u16,
}

impl Trunk {
    fn serve() -> Self {
        let free = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = free.local_addr().expect("a bound port").port();
        drop(free);
        let script = format!(
            "source scripts/environment && with_wasm_toolchain exec trunk serve --dist target/development --port {port}"
        );
        let process = Command::new("bash")
            .args(["-c", &script])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .spawn()
            .expect("bash runs");
        let mut trunk = Self { process, port };
        trunk.wait_for_port();
        trunk
    }

    fn wait_for_port(&mut self) {
        const STEP: Duration = Duration::from_millis(250);
        for _ in 0..PATIENCE.as_millis() / STEP.as_millis() {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            let ended = self.process.try_wait().expect("a process of ours");
            assert!(ended.is_none(), "trunk ended: {ended:?}; `scripts/setup` installs it");
            thread::sleep(STEP);
        }
        panic!("trunk opened no port in {PATIENCE:?}");
    }
}

impl Drop for Trunk {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

#[test]
fn trunk_serves_a_page_that_works_reloads_and_stores_nothing() {
    std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/target/development"))
        .expect("the target folder is writable");
    let trunk = Trunk::serve();
    let origin = format!("http://localhost:{}", trunk.port);
    in_browser(async |page| {
        let count = "window.sockets = 0; window.WebSocket = class extends WebSocket { \
             constructor(...all) { super(...all); this.addEventListener('open', () => window.sockets += 1); } };";
        page.run_before_each_page(count).await;
        page.open_figures(&format!("{origin}/")).await;
        page.wait_until("Trunk can reload the page", "return window.sockets === 1").await;
        page.open_figures(&format!("{origin}/#v=1&view=streaks")).await;
        page.wait_until(
            "nothing is stored",
            "return document.body.innerText.includes('Not stored')",
        )
        .await;
        assert_nothing_is_stored(page).await;
        page.assert_clean(&origin).await;
    });
}

async fn assert_nothing_is_stored(page: &Page) {
    let script = "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]) \
         .then((all) => all.map(({ length }) => length).join())";
    assert_eq!(page.evaluate(script).await, "0,0");
}
