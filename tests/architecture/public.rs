//! Every public function is named by a test or an example.
//!
//! What none of them names is `pub(crate)`, so that the compiler says when nothing calls it any more.

use crate::{
    exceptions,
    sources::{Source, assert_none, rust, sources},
};
use std::collections::BTreeSet;

const LIST: &str = "public.txt";

#[test]
fn every_public_function_is_named_by_a_test_or_an_example() {
    let exceptions = exceptions::read(LIST);
    let named = named();
    let all = rust();
    let public = || all.iter().flat_map(public_functions);
    let unnamed = |name: &str| !named.contains(name);
    let found: Vec<String> = public()
        .filter(|(place, name)| unnamed(name) && !exceptions.contains(place))
        .map(|(place, _)| place)
        .collect();
    assert_none("name it in a test or an example, or make it pub(crate)", &found);
    let needed: BTreeSet<String> =
        public().filter(|(_, name)| unnamed(name)).map(|(place, _)| place).collect();
    exceptions::assert_needed(LIST, exceptions.into_iter().filter(|line| !needed.contains(line)));
}

/// The public functions of a file, each as `path name` and by its name.
fn public_functions(source: &Source) -> impl Iterator<Item = (String, &str)> {
    source.code_without_tests().filter_map(|(_, line)| {
        let rest = line.strip_prefix("pub ")?;
        let rest = rest.trim_start_matches("const ").trim_start_matches("async ");
        let name = words(rest.strip_prefix("fn ")?).next()?;
        Some((format!("{} {name}", source.path), name))
    })
}

/// Every word of tests, benches, programs, unit tests and examples in documentation.
fn named() -> BTreeSet<String> {
    let whole = sources(&["tests", "benches", "src/main.rs", "src/bin"], ".rs");
    let whole = whole.into_iter().map(|source| source.text);
    let parts = rust().into_iter().map(|source| tests_and_examples(&source.text));
    let texts: Vec<String> = whole.chain(parts).collect();
    texts.iter().flat_map(|text| words(text)).map(str::to_owned).collect()
}

/// The unit tests of a file, and its examples.
fn tests_and_examples(text: &str) -> String {
    let (code, tests) = text.split_once("#[cfg(test)]\nmod").unwrap_or((text, ""));
    let mut is_example = false;
    let examples = code.lines().filter(|line| {
        let comment = line.trim_start().trim_start_matches("//!").trim_start_matches("///");
        let is_comment = comment.len() < line.trim_start().len();
        let is_fence = is_comment && comment.trim_start().starts_with("```");
        is_example = is_comment && (is_example != is_fence);
        is_example && !is_fence
    });
    examples.chain([tests]).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.split(move |character| !is_part(character)).filter(|word| !word.is_empty())
}

#[test]
fn functions_and_examples_are_recognised() {
    let text = "/// Adds.\n///\n/// ```\n/// added(1);\n/// ```\npub const fn added(n: u8) {}\n\
                pub(crate) fn hidden() {}\n    pub async fn waited() {}\n\
                #[cfg(test)]\nmod tests { pub fn inside() { told(); } }\n";
    let source = Source { path: "src/a.rs".to_owned(), text: text.to_owned() };
    let found: Vec<&str> = public_functions(&source).map(|(_, name)| name).collect();
    assert_eq!(found, ["added", "waited"]);
    let named = tests_and_examples(text);
    let named: Vec<&str> = words(&named).collect();
    assert!(named.contains(&"added") && named.contains(&"told"), "{named:?}");
    assert!(!named.contains(&"hidden") && !named.contains(&"Adds"), "{named:?}");
}
