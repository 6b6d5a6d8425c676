//! A page in a fresh headless Chromium, and what a test may ask of it.

use std::{env, ops::AsyncFnOnce, process::Stdio, time::Duration};

use rotascope::domain::Day;
use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, prelude::*,
};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

/// How long a condition may take to come true on a busy machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// The body of a function that is true once nothing on the page is loading, and the charts listen.
pub const FIGURES: &str = "const main = document.querySelector('main'); \
     return main.querySelector('h1 ~ :not(p)') !== null && !main.querySelector('[aria-busy=true]') \
         && !/^Loading /m.test(main.innerText) \
         && [...main.querySelectorAll('.plot-focus')].every((it) => it.tabIndex === 0)";

/// How often a driver is started until it finds a port that is free on both IP versions.
const DRIVER_ATTEMPTS: usize = 5;

/// The widths that every page is looked at in, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub enum Width {
    Desktop,
    Phone,
    Narrowest,
}

impl Width {
    fn css_px(self) -> u32 {
        match self {
            Self::Desktop => 1280,
            Self::Phone => 390,
            Self::Narrowest => 320,
        }
    }
}

/// What the system asks for.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Dark,
    Light,
}

/// A tab with its own profile.
pub struct Page {
    driver: WebDriver,
    _driver_process: Child,
}

/// The days since the last session of the snapshot on the calendar of every browser.
const FRESH_DAYS: i32 = 3;

/// The last session of the snapshot that the tests know.
pub fn as_of() -> Day {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshot/manifest.json");
    let manifest = std::fs::read(path).expect("a pinned snapshot");
    let manifest: Value = serde_json::from_slice(&manifest).expect("JSON");
    manifest["as_of"].as_str().and_then(|day| day.parse().ok()).expect("a day")
}

/// Runs a test in a fresh browser, soon after the last session, and closes it afterwards.
pub fn in_browser(test: impl AsyncFnOnce(&Page)) {
    in_browser_with(&[], test);
}

/// The same in a window of which nothing is kept.
pub fn in_private_window(test: impl AsyncFnOnce(&Page)) {
    in_browser_with(&["--incognito"], test);
}

fn in_browser_with(flags: &[&str], test: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    runtime.block_on(async {
        let page = Page::open(flags).await;
        page.set_today(as_of().plus_days(FRESH_DAYS)).await;
        test(&page).await;
        page.driver.quit().await.expect("the browser closes");
    });
}

impl Page {
    async fn open(flags: &[&str]) -> Self {
        let (process, port) = start_driver().await;
        let mut capabilities = DesiredCapabilities::chrome();
        for flag in browser_flags().iter().map(String::as_str).chain(flags.iter().copied()) {
            capabilities.add_arg(flag).expect("a flag");
        }
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a log level");
        capabilities
            .set_logging_prefs("performance", LoggingPrefsLogLevel::All)
            .expect("a log level");
        let driver = WebDriver::new(format!("http://localhost:{port}"), capabilities)
            .await
            .expect("Chromium starts; `scripts/setup --for-tests` installs it");
        let page = Self { driver, _driver_process: process };
        page.set_width(Width::Desktop).await;
        page
    }

    /// Opens an address and waits until it has loaded, not until the app is there.
    pub async fn goto(&self, url: &str) {
        self.driver.goto(url).await.expect("the address opens");
    }

    /// Opens an address that may fail to load, or to load whole.
    pub async fn try_goto(&self, url: &str) {
        self.driver.goto(url).await.ok();
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.expect("the page reloads");
    }

    /// Opens an address and waits for the app.
    pub async fn open_app(&self, url: &str) {
        self.goto(url).await;
        self.wait_for_app().await;
    }

    /// Waits until the app has taken the place of the first paint.
    pub async fn wait_for_app(&self) {
        self.wait_until(
            "the app is there",
            "return !document.getElementById('start') && !document.getElementById('failure') \
             && document.querySelector('h1') !== null",
        )
        .await;
    }

    /// Opens a view and waits until its figures are there.
    pub async fn open_figures(&self, url: &str) {
        self.goto(url).await;
        self.wait_for_figures().await;
    }

    /// Waits until nothing on the page is still loading.
    pub async fn wait_for_figures(&self) {
        self.wait_for_app().await;
        self.wait_until("the figures are there, and the charts listen", FIGURES).await;
        // Effects run in slices: what is due has run once the browser has nothing to do but paint.
        self.evaluate(
            "return new Promise((done) => requestIdleCallback(() => \
             requestAnimationFrame(() => requestIdleCallback(() => done()))))",
        )
        .await;
    }

    /// Waits until the site is stored and its worker answers this page.
    pub async fn wait_until_stored(&self) {
        self.wait_until(
            "the service worker is in charge",
            "return !!navigator.serviceWorker.controller",
        )
        .await;
    }

    /// Waits until the page says that the whole site is stored.
    pub async fn wait_until_whole(&self) {
        self.wait_until(
            "everything is stored",
            "return document.querySelector('footer')?.innerText.includes('Stored for reading') === true",
        )
        .await;
    }

    /// Waits until a script returns true; says what it waited for when it never does.
    pub async fn wait_until(&self, what: &str, script: &str) {
        let poll = async {
            // A page that is being replaced answers with an error, which is "not yet".
            while !matches!(self.try_evaluate(script).await, Ok(Value::Bool(true))) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        if tokio::time::timeout(PATIENCE, poll).await.is_err() {
            let body = self.evaluate("return document.body ? document.body.innerText : ''").await;
            let log = self.take_console().await.join("\n");
            panic!(
                "waited in vain until {what}\n--- the page says\n{body}\n--- the console says\n{log}"
            );
        }
    }

    /// Waits until a script returns true, but no longer than that.
    pub async fn wait_or_pass(&self, script: &str, longest: Duration) {
        let poll = async {
            while !matches!(self.try_evaluate(script).await, Ok(Value::Bool(true))) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(longest, poll).await.ok();
    }

    /// The value that the body of a function returns in the page; a promise is awaited.
    pub async fn evaluate(&self, script: &str) -> Value {
        self.try_evaluate(script).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    async fn try_evaluate(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// The text that a reader sees, with plain spaces.
    pub async fn text(&self) -> String {
        let text = self.evaluate("return document.body.innerText").await;
        with_plain_spaces(text.as_str().unwrap_or_default())
    }

    /// The text of the first element that a selector finds, once it is there.
    pub async fn text_of(&self, selector: &str) -> String {
        let text = self.find(selector).await.text().await;
        with_plain_spaces(&text.expect("an element has a text"))
    }

    async fn find(&self, selector: &str) -> WebElement {
        let script = format!("return document.querySelector({selector:?}) !== null");
        self.wait_until(&format!("there is {selector}"), &script).await;
        self.driver.find(By::Css(selector)).await.expect("an element that was there")
    }

    /// The page says all of this.
    pub async fn assert_shows(&self, expected: &[&str]) {
        let text = self.text().await;
        for expected in expected {
            assert!(text.contains(expected), "the page lacks {expected:?}:\n{text}");
        }
    }

    pub async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        // The page scrolls smoothly, and a driver clicks where the element was.
        let script = format!(
            "document.querySelector({selector:?})\
             .scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        );
        self.evaluate(&script).await;
        element.click().await.expect("a click");
    }

    /// Presses keys, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        let chain = self.driver.action_chain();
        chain.send_keys(keys).perform().await.expect("the keyboard works");
    }

    /// Puts fingers on the page, moves them or, with none, takes them away.
    pub async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) {
        let points: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(finger, (x, y))| json!({ "id": finger, "x": x, "y": y }))
            .collect();
        self.command("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
            .await;
    }

    pub async fn back(&self) {
        self.driver.back().await.expect("there is a page to go back to");
    }

    pub async fn set_width(&self, width: Width) {
        self.set_screen(width, 1.0).await;
    }

    /// A window of a width on a screen of so many device pixels in a CSS pixel.
    pub async fn set_screen(&self, width: Width, ratio: f64) {
        let metrics = json!({
            "width": width.css_px(), "height": 900, "deviceScaleFactor": ratio, "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    pub async fn set_scheme(&self, scheme: Scheme) {
        let value = match scheme {
            Scheme::Dark => "dark",
            Scheme::Light => "light",
        };
        let feature = json!({ "name": "prefers-color-scheme", "value": value });
        self.command("Emulation.setEmulatedMedia", json!({ "media": "", "features": [feature] }))
            .await;
    }

    /// Shows the page as on paper, for which browsers prefer light.
    pub async fn print_media(&self) {
        self.command("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    pub async fn set_time_zone(&self, zone: &str) {
        self.command("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
    }

    /// Begins every page from now on at noon of a day.
    pub async fn set_today(&self, today: Day) {
        let script = format!(
            "{{ const now = Date.now, began = now(); \
             Date.now = () => Date.parse('{today}T12:00Z') + now() - began; }}"
        );
        self.run_before_each_page(&script).await;
    }

    /// Runs a script before any of the page's own, on every page from now on.
    pub async fn run_before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.command("Page.addScriptToEvaluateOnNewDocument", source).await;
    }

    /// Looks into the only frame of the page from now on.
    pub async fn enter_frame(&self) {
        self.driver.enter_frame(0).await.expect("a frame");
    }

    async fn command(&self, name: &str, parameters: Value) {
        self.ask(name, parameters).await;
    }

    /// What the browser answers to a command of its protocol for developers.
    pub async fn ask(&self, name: &str, parameters: Value) -> Value {
        let result = self.driver.cdp().send_raw(name, parameters).await;
        result.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What the console has said since the last call: warnings and errors, with violations of the
    /// content policy among them.
    pub async fn take_console(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.expect("the browser keeps a log");
        let is_trouble = |level: &str| matches!(level, "WARNING" | "SEVERE");
        let trouble = entries.into_iter().filter(|entry| is_trouble(&entry.level));
        trouble.map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
    }

    /// Every address that the page has asked for since the last call.
    pub async fn take_requests(&self) -> Vec<String> {
        let entries = self.driver.get_log("performance").await.expect("the browser keeps a log");
        let events =
            entries.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        let requests =
            events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        requests
            .filter_map(|event| {
                event["message"]["params"]["request"]["url"].as_str().map(ToOwned::to_owned)
            })
            .collect()
    }

    /// Nothing is wrong in the console and nothing was asked of another origin.
    pub async fn assert_clean(&self, origin: &str) {
        let console = self.take_console().await;
        assert!(console.is_empty(), "the console says:\n{}", console.join("\n"));
        let foreign: Vec<String> =
            self.take_requests().await.into_iter().filter(|url| is_foreign(url, origin)).collect();
        assert!(foreign.is_empty(), "asked of others: {foreign:?}");
    }

    /// Nothing scrolls sideways.
    pub async fn assert_fits_its_width(&self) {
        let script =
            "const page = document.scrollingElement; return [page.scrollWidth, innerWidth]";
        let [content, window] = [0, 1].map({
            let sizes = self.evaluate(script).await;
            move |index| sizes[index].as_u64().expect("a size")
        });
        let widest = "return [...document.querySelectorAll('body *')] \
             .filter((it) => it.getBoundingClientRect().right > innerWidth) \
             .map((it) => `${it.tagName}.${it.className} to ${it.getBoundingClientRect().right}`).slice(0, 12)";
        let culprits = self.evaluate(widest).await;
        assert!(
            content <= window,
            "the page is {content} px wide in a window of {window} px: {culprits:#}"
        );
    }

    /// axe-core finds nothing to complain about.
    pub async fn assert_accessible(&self) {
        self.evaluate(&axe_source()).await;
        let script = "return axe.run(document, { resultTypes: ['violations'] }).then((result) => \
             result.violations.flatMap(({ id, help, nodes }) => \
             nodes.map(({ html, target }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 200)}`)))";
        let violations = self.evaluate(script).await;
        assert_eq!(violations, json!([]), "{violations:#}");
    }
}

fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn is_foreign(url: &str, origin: &str) -> bool {
    let is_local = ["data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
    !is_local && !url.starts_with(&format!("{origin}/"))
}

/// The flags of `webdriver.json`, so that both kinds of browser tests run the same browser.
fn browser_flags() -> Vec<String> {
    let file: Value = serde_json::from_str(include_str!("../../webdriver.json")).expect("JSON");
    serde_json::from_value(file["goog:chromeOptions"]["args"].clone()).expect("a list of flags")
}

/// Starts a driver on a free port.
///
/// The driver takes a free port of one IP version and ends if another program has the same number
/// on the other, so a later attempt finds a port where the first did not.
async fn start_driver() -> (Child, u16) {
    let mut failures = Vec::new();
    for _ in 0..DRIVER_ATTEMPTS {
        match try_driver().await {
            Ok(started) => return started,
            Err(output) => failures.push(output),
        }
    }
    panic!("chromedriver ended before it named its port:\n{}", failures.join("\n"));
}

/// A driver and its port, or what it printed before it ended.
async fn try_driver() -> Result<(Child, u16), String> {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut process = Command::new(&program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{program} does not start ({error}); run `scripts/setup --for-tests`")
        });
    let mut lines = BufReader::new(process.stdout.take().expect("a piped output")).lines();
    let mut output = String::new();
    while let Some(line) = lines.next_line().await.expect("readable output") {
        if let Some((_, rest)) = line.split_once("started successfully on port ") {
            let port = rest.trim_end_matches('.').parse().expect("a port");
            // The driver must not block on a full pipe later.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok((process, port));
        }
        output.push_str(&line);
        output.push('\n');
    }
    Err(output)
}

fn axe_source() -> String {
    let tools = env::var("ROTASCOPE_TOOLS").unwrap_or_else(|_| {
        let cache = env::var("XDG_CACHE_HOME")
            .unwrap_or_else(|_| format!("{}/.cache", env::var("HOME").unwrap_or_default()));
        format!("{cache}/rotascope/tools")
    });
    let path = format!("{tools}/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{path}: {error}; run `scripts/setup --for-tests`"))
}
