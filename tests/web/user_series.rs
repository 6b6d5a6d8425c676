//! Readers' own series in the browser's database, also where it has none.

use rotascope::{
    domain::{
        Day, Dividend, Error, PriceSeries, Symbol,
        facts::{Adjustment, Frequency, Provenance},
        snapshot::PriceFile,
    },
    platform::user_series::{all, put, remove},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::blocked::{Replaced, js};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn series(symbol: &str, closes: &[f64]) -> PriceFile {
    let days = ["2026-01-22", "2026-01-23", "2026-01-26"].map(day).to_vec();
    let dividends = vec![Dividend { ex_date: day("2026-01-23"), amount: 0.1 }];
    PriceFile {
        series: PriceSeries::new(symbol.parse().unwrap(), days, closes.to_vec(), dividends)
            .unwrap(),
        provenance: Provenance {
            name: format!("{symbol} of a reader"),
            unit: "USD".to_owned(),
            frequency: Frequency::Session,
            adjustment: Adjustment::Splits,
            source: "prices.csv".to_owned(),
            retrieved: day("2026-01-27"),
            licence: "own use".to_owned(),
            vintage: None,
        },
    }
}

async fn kept() -> Vec<Result<PriceFile, Error>> {
    all().await.unwrap()
}

/// Puts a record there that this site has not written.
async fn put_foreign(record: &str) {
    let promise = js(&format!(
        "return new Promise((resolve, reject) => {{
            const opening = indexedDB.open('rotascope', 1);
            opening.onsuccess = () => {{
                const store = opening.result.transaction('series', 'readwrite').objectStore('series');
                const put = store.put({record});
                put.onsuccess = resolve;
                put.onerror = reject;
            }};
        }})"
    ));
    JsFuture::from(js_sys::Promise::from(promise)).await.unwrap();
}

#[wasm_bindgen_test]
async fn series_are_kept_exactly_until_they_are_removed() {
    let (mine, other) =
        (series("MINE", &[0.1 + 0.2, 1e-9, 3.0]), series("OTHER", &[1.0, 2.0, 3.0]));
    put(&mine).await.unwrap();
    put(&other).await.unwrap();
    assert_eq!(kept().await, [Ok(mine), Ok(other.clone())]);

    let changed = series("MINE", &[7.0, 8.0, 9.0]);
    put(&changed).await.unwrap();
    assert_eq!(kept().await, [Ok(changed), Ok(other.clone())], "one symbol has one series");

    let symbol: Symbol = "MINE".parse().unwrap();
    remove(&symbol).await.unwrap();
    assert_eq!(kept().await, [Ok(other)]);

    put_foreign("{ symbol: 'ALIEN', closes: [1, 2] }").await;
    let all = kept().await;
    let [Err(error), Ok(_)] = all.as_slice() else { panic!("{all:?}") };
    let error = error.to_string();
    assert!(error.contains("ALIEN") && error.contains("import the file again"), "{error}");

    for symbol in ["ALIEN", "OTHER"] {
        remove(&symbol.parse().unwrap()).await.unwrap();
    }
    assert_eq!(kept().await, []);
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_says_so() {
    for getter in ["throw new DOMException('blocked', 'SecurityError')", "return null"] {
        let blocked = Replaced::new("window", "indexedDB", getter);
        let outcomes = [
            all().await.map(|_| ()),
            put(&series("MINE", &[1.0, 2.0, 3.0])).await,
            remove(&"MINE".parse().unwrap()).await,
        ];
        drop(blocked);
        for outcome in outcomes {
            let error = outcome.unwrap_err().to_string();
            assert!(error.contains("does not let this page keep data"), "{getter}: {error}");
        }
    }
    assert!(js("return window.indexedDB") != JsValue::NULL, "the window is as it was");
}

#[wasm_bindgen_test]
async fn a_full_browser_says_so_and_keeps_what_it_has() {
    let (mine, more) = (series("MINE", &[1.0, 2.0, 3.0]), series("MORE", &[4.0, 5.0, 6.0]));
    put(&mine).await.unwrap();
    // A disk may be found full when something is written, or only when all of it is kept.
    let quota = "new DOMException('full', 'QuotaExceededError')";
    let at_once = format!("put() {{ throw {quota} }}");
    let at_the_end = format!(
        "put(...all) {{
            const transaction = this.transaction;
            Object.defineProperty(transaction, 'error', {{ value: {quota} }});
            const request = this.kept(...all);
            transaction.abort();
            return request;
        }}"
    );
    for full in [at_once, at_the_end] {
        js("IDBObjectStore.prototype.kept = IDBObjectStore.prototype.put");
        js(&format!("Object.assign(IDBObjectStore.prototype, {{ {full} }})"));
        let outcome = put(&more).await;
        js("IDBObjectStore.prototype.put = IDBObjectStore.prototype.kept;
            delete IDBObjectStore.prototype.kept");
        let error = outcome.unwrap_err().to_string();
        assert!(error.contains("no room left for this series"), "{full}: {error}");
        assert_eq!(kept().await, [Ok(mine.clone())], "{full}");
    }
    remove(&"MINE".parse().unwrap()).await.unwrap();
}
