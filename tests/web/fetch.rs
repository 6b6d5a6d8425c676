//! Files of the site as a browser fetches them from a server, a closed port and another hash.

use rotascope::{
    domain::Error,
    platform::fetch::{self, Freshness},
};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_test::wasm_bindgen_test;

/// A page that the test's own server answers with.
const THERE: &str = "/index.html";
/// Nothing listens there.
const CLOSED: &str = "http://127.0.0.1:1/nothing.json";

fn check(found: Result<Vec<u8>, Error>, path: &str, problem: &str) {
    let error = found.unwrap_err();
    assert!(error.is_unavailable(), "{error}");
    let remedy = "check the connection and reload the page";
    assert_eq!(error.to_string(), format!("{path}: {problem}; {remedy}"));
}

#[wasm_bindgen_test]
async fn a_file_is_fetched_whole_however_fresh() {
    let stored = fetch::bytes(THERE, Freshness::Stored).await.unwrap();
    assert!(stored.starts_with(b"<"), "{}", String::from_utf8_lossy(&stored));
    for freshness in [Freshness::Revalidated, Freshness::FromServer] {
        assert_eq!(fetch::bytes(THERE, freshness).await.unwrap(), stored);
    }
}

#[wasm_bindgen_test]
async fn a_file_with_its_own_hash_is_taken_and_one_with_another_is_not() {
    let bytes = fetch::bytes(THERE, Freshness::Stored).await.unwrap();
    let own = fetch::integrity(&Sha256::digest(&bytes).into());
    assert_eq!(fetch::sealed(THERE, &own, Freshness::Stored).await.unwrap(), bytes);

    let other = fetch::integrity(&Sha256::digest(b"another file").into());
    let found = fetch::sealed(THERE, &other, Freshness::Stored).await;
    check(found, THERE, "it did not arrive as it was published");
}

#[wasm_bindgen_test]
fn a_hash_is_written_as_the_standard_has_it() {
    let expected = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    assert_eq!(fetch::integrity(&Sha256::digest(b"").into()), expected);
}

#[wasm_bindgen_test]
async fn the_answer_of_the_server_is_named() {
    let found = fetch::bytes("/no-such-file.json", Freshness::FromServer).await;
    check(found, "/no-such-file.json", "the server answered 404");
    let hash = fetch::integrity(&Sha256::digest(b"").into());
    let found = fetch::sealed("/no-such-file.json", &hash, Freshness::FromServer).await;
    check(found, "/no-such-file.json", "it did not arrive as it was published");
}

#[wasm_bindgen_test]
async fn a_server_that_is_not_there_is_told_with_the_path() {
    check(
        fetch::bytes(CLOSED, Freshness::Stored).await,
        CLOSED,
        "it is not stored yet and could not be fetched",
    );
    let found = fetch::sealed(CLOSED, "sha256-AAAA", Freshness::Stored).await;
    check(found, CLOSED, "it did not arrive as it was published");
}
