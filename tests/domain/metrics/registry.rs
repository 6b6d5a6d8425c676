//! Every metric is registered once, and explained.

use std::{collections::BTreeSet, fs, path::Path};

use rotascope::domain::{
    metrics::{ALL, Definition, LETTERS},
    wording::{Glossary, GlossaryEntry, STATEMENTS},
};

#[test]
fn definitions_are_in_order_and_unique() {
    let keys: Vec<&str> = ALL.iter().map(|definition| definition.key).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    let names: BTreeSet<&str> = ALL.iter().map(|definition| definition.name).collect();
    assert_eq!(names.len(), keys.len());
}

#[test]
fn every_field_is_written_for_readers() {
    for Definition { key, name, tells, formula, unit, no_value, source } in ALL.iter().copied() {
        let is_snake = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(key.bytes().all(is_snake), "{key}");
        for text in [name, tells, formula, unit, no_value, source] {
            assert!(!text.is_empty() && text.trim() == *text, "{key}: {text:?}");
            assert!(!text.contains("  ") || text == formula, "{key}: {text:?}");
        }
        assert!(tells.ends_with('.'), "{key}: what it tells is made of sentences");
        assert!(!formula.contains('\u{2d}'), "{key}: a minus in a formula is U+2212");
    }
}

#[test]
fn the_glossary_of_the_page_is_that_of_the_registry() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(Glossary::PATH);
    let glossary = Glossary::parse(&fs::read(file).unwrap()).unwrap();
    let remedy = "run `cargo run --features cli -- glossary`";
    assert_eq!(glossary.letters, LETTERS, "{remedy}");
    assert_eq!(glossary.statements.len(), STATEMENTS.len(), "{remedy}");
    for (read, stated) in glossary.statements.iter().zip(STATEMENTS) {
        assert_eq!(read.title, stated.title, "{remedy}");
        assert_eq!(read.paragraphs, stated.paragraphs, "{remedy}");
    }
    let keys: Vec<&str> = glossary.entries.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ALL.iter().map(|definition| definition.key).collect::<Vec<_>>(), "{remedy}");
    for (entry, definition) in glossary.entries.iter().zip(ALL) {
        let GlossaryEntry { key: _, name, tells, formula, unit, no_value, source } = entry;
        let read = [name, tells, formula, unit, no_value, source];
        let d = definition;
        let stated = [d.name, d.tells, d.formula, d.unit, d.no_value, d.source];
        assert_eq!(read, stated, "{remedy}");
    }
}

#[test]
fn every_file_with_a_definition_is_in_the_list() {
    let metrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/metrics");
    let mut defined = 0;
    let mut folders = vec![metrics];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            if !text.contains("pub const DEFINITION: Definition") {
                continue;
            }
            defined += 1;
            let registered = ALL.iter().any(|d| text.contains(&format!("key: {:?}", d.key)));
            assert!(registered, "{} is not in metrics::ALL", path.display());
        }
    }
    assert_eq!(defined, ALL.len());
}
