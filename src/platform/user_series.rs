//! User series store: readers' own prices in the browser's database, and nowhere else.

use js_sys::{Array, Float64Array, Int32Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode,
};

use crate::domain::{
    Day, Dividend, Error, PriceSeries, Symbol,
    facts::{Frequency, Provenance},
    snapshot::PriceFile,
};

const DATABASE: &str = "rotascope";
const STORE: &str = "series";
const KEY: &str = "symbol";

/// Every series that is kept; one that cannot be read is an error of its own.
///
/// # Errors
/// When the browser keeps nothing for this page, as in some private windows.
pub async fn all() -> Result<Vec<Result<PriceFile, Error>>, Error> {
    let read = async || -> Result<Array, JsValue> {
        let store = open(IdbTransactionMode::Readonly).await?;
        Ok(Array::from(&settled(&store.get_all()?).await?))
    };
    let records = read().await.map_err(refused)?;
    Ok(records.iter().map(|record| series_of(&record)).collect())
}

/// Keeps a series, in place of one with the same symbol.
///
/// # Errors
/// When the browser refuses to keep it.
pub async fn put(file: &PriceFile) -> Result<(), Error> {
    let record = record_of(file).map_err(refused)?;
    let write = async || -> Result<(), JsValue> {
        let store = open(IdbTransactionMode::Readwrite).await?;
        store.put(&record)?;
        committed(&store.transaction()).await
    };
    write().await.map_err(refused)
}

/// Forgets a series.
///
/// # Errors
/// When the browser refuses.
pub async fn remove(symbol: &Symbol) -> Result<(), Error> {
    let key = JsValue::from_str(symbol.as_str());
    let write = async || -> Result<(), JsValue> {
        let store = open(IdbTransactionMode::Readwrite).await?;
        store.delete(&key)?;
        committed(&store.transaction()).await
    };
    write().await.map_err(refused)
}

/// The error for what the browser threw, or for the event that carries it.
fn refused(thrown: JsValue) -> Error {
    let field = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let carried = field(&thrown, "target").and_then(|target| field(&target, "error"));
    let error = carried.filter(JsValue::is_object).unwrap_or(thrown);
    if text(&error, "name").as_deref() == Some("QuotaExceededError") {
        return Error::unavailable(
            "the browser has no room left for this series",
            "remove others, or free space in the browser's settings",
        );
    }
    Error::unavailable(
        "the browser does not let this page keep data",
        "allow storage for this site, or leave the private window",
    )
}

async fn open(mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = window.indexed_db()?.ok_or(JsValue::NULL)?.open_with_u32(DATABASE, 1)?;
    let opening: IdbOpenDbRequest = request.clone();
    let upgrade = Closure::once(move || {
        let keyed = IdbObjectStoreParameters::new();
        keyed.set_key_path(&JsValue::from_str(KEY));
        let database: Option<IdbDatabase> = opening.result().ok().map(JsCast::unchecked_into);
        // A store that could not be made is told by the transaction below.
        database.map(|it| it.create_object_store_with_optional_parameters(STORE, &keyed).ok());
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = settled(&request).await?.unchecked_into();
    database.transaction_with_str_and_mode(STORE, mode)?.object_store(STORE)
}

/// The result of a request, once it is there.
async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}

/// Waits until what was written is kept, since a full disk is told at the end alone.
async fn committed(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ())
}

fn record_of(file: &PriceFile) -> Result<Object, JsValue> {
    let PriceFile { series, provenance } = file;
    let days = |days: Vec<i32>| JsValue::from(Int32Array::from(days.as_slice()));
    let numbers = |numbers: &[f64]| JsValue::from(Float64Array::from(numbers));
    let dividends = series.dividends();
    let amounts: Vec<f64> = dividends.iter().map(|paid| paid.amount).collect();
    let record = Object::new();
    let fields = [
        (KEY, JsValue::from_str(series.symbol().as_str())),
        ("name", JsValue::from_str(&provenance.name)),
        ("unit", JsValue::from_str(&provenance.unit)),
        ("source", JsValue::from_str(&provenance.source)),
        ("licence", JsValue::from_str(&provenance.licence)),
        ("adjustment", JsValue::from_str(provenance.adjustment.code())),
        ("retrieved", JsValue::from_str(&provenance.retrieved.to_string())),
        ("days", days(series.days().iter().map(|day| day.epoch_days()).collect())),
        ("closes", numbers(series.closes())),
        ("exDates", days(dividends.iter().map(|paid| paid.ex_date.epoch_days()).collect())),
        ("amounts", numbers(&amounts)),
    ];
    for (name, value) in fields {
        Reflect::set(&record, &JsValue::from_str(name), &value)?;
    }
    Ok(record)
}

fn series_of(record: &JsValue) -> Result<PriceFile, Error> {
    let symbol = text(record, KEY).unwrap_or_default();
    read(record)
        .ok_or_else(unreadable)
        .and_then(|read| read)
        .map_err(|error| error.in_file(format!("{symbol}, your own data")))
}

fn unreadable() -> Error {
    Error::damaged("what the browser kept is not what was stored", "import the file again")
}

/// Nothing where a field is missing or of another kind.
fn read(record: &JsValue) -> Option<Result<PriceFile, Error>> {
    let field = |name: &str| Reflect::get(record, &JsValue::from_str(name)).ok();
    let days = |name: &str| -> Option<Vec<Day>> {
        let numbers = field(name)?.dyn_into::<Int32Array>().ok()?.to_vec();
        numbers.into_iter().map(Day::from_epoch_days).collect()
    };
    let numbers = |name: &str| Some(field(name)?.dyn_into::<Float64Array>().ok()?.to_vec());
    let dividends = days("exDates")?.into_iter().zip(numbers("amounts")?);
    let dividends = dividends.map(|(ex_date, amount)| Dividend { ex_date, amount }).collect();
    let symbol = text(record, KEY)?.parse().ok()?;
    let series = PriceSeries::new(symbol, days("days")?, numbers("closes")?, dividends);
    let provenance = Provenance {
        name: text(record, "name")?,
        unit: text(record, "unit")?,
        frequency: Frequency::Session,
        adjustment: text(record, "adjustment")?.parse().ok()?,
        source: text(record, "source")?,
        retrieved: text(record, "retrieved")?.parse().ok()?,
        licence: text(record, "licence")?,
        vintage: None,
    };
    Some(series.map(|series| PriceFile::new(series, provenance)))
}

fn text(record: &JsValue, name: &str) -> Option<String> {
    Reflect::get(record, &JsValue::from_str(name)).ok()?.as_string()
}
