//! Names that look like markup: in every export they are read back as names.

use pulldown_cmark::{Event as Mark, Options, Parser, Tag};
use quick_xml::{Reader, escape::resolve_predefined_entity, events::Event};
use rotascope::{
    chart::{
        AverageWidths, Ink, LineChart, Selection, Size, Theme, ValueKind,
        export::{self, Words},
        line::{LineSeries, LineWeight},
        svg,
    },
    domain::format::{CsvCell, CsvText},
};

const NAMES: [&str; 10] = [
    "<b>A</b> & \"B\"",
    "</text><image href='x'/>",
    "&lt;A&gt; &#60; AT&T;",
    "A|B\\|C",
    "*A* _B_ `C` ~~D~~ [E](F) ![G](H) <https://example.org>",
    "# A",
    "1. A",
    "A\nB\r\n| - |",
    "-->]]>",
    "=1+1;\"2\",3",
];

/// What comes out of an export: every text as a reader of its form has it.
type Export = fn(&LineChart, Words<'_>) -> Vec<String>;

fn chart(name: &str) -> LineChart {
    let series = LineSeries {
        label: name.to_owned(),
        detail: name.to_owned(),
        ink: Ink::Small,
        values: vec![Some(1.0), Some(2.0)].into(),
        weight: LineWeight::Regular,
    };
    let days = ["2026-01-22", "2026-01-23"].map(|day| day.parse().unwrap());
    LineChart::new(days.to_vec().into(), vec![series], ValueKind::Index)
}

/// In an export, a name stands in so many places and is itself in each.
fn check(export: Export, places: usize, written: fn(&str) -> String) {
    for name in NAMES {
        let about = [("Pair", name.to_owned()), ("Link", "https://example.org/#v=1_a".to_owned())];
        let words = Words { title: name, subtitle: name, source: name, about: &about };
        let texts = export(&chart(name), words);
        let found = texts.iter().filter(|text| text.contains(&written(name))).count();
        assert_eq!(found, places, "{name:?}: {texts:#?}");
    }
}

fn on_one_line(name: &str) -> String {
    name.replace(['\n', '\r'], " ")
}

fn without_breaks(name: &str) -> String {
    name.replace(['\n', '\r'], "")
}

/// The texts of elements and attributes; other elements than those of drawings and frames are a fault.
fn texts_of_markup(markup: &str) -> Vec<String> {
    const KNOWN: [&str; 10] =
        ["svg", "title", "desc", "text", "rect", "polyline", "polygon", "line", "circle", "iframe"];
    let mut reader = Reader::from_str(markup);
    let mut texts = vec![String::new()];
    loop {
        match reader.read_event().expect("well-formed markup") {
            Event::Start(tag) | Event::Empty(tag) => {
                let (name, attributes) = (tag.name(), tag.attributes());
                assert!(KNOWN.contains(&name.as_ref()), "{name:?} in {markup}");
                let value = |attribute| -> quick_xml::Result<String> {
                    let attribute: quick_xml::events::attributes::Attribute<'_> = attribute;
                    Ok(quick_xml::escape::unescape(&attribute.value)?.into_owned())
                };
                texts.extend(attributes.map(|it| value(it.unwrap()).unwrap()));
                texts.push(String::new());
            }
            Event::End(_) => texts.push(String::new()),
            Event::Text(text) => *texts.last_mut().unwrap() += &text.into_inner(),
            Event::GeneralRef(named) => {
                *texts.last_mut().unwrap() += resolve_predefined_entity(&named).unwrap();
            }
            Event::Eof => return texts,
            other => panic!("{other:?} in {markup}"),
        }
    }
}

/// The texts of a Markdown document, a cell or a line of a paragraph each.
fn texts_of_markdown(markdown: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Mark::Text(text) => *texts.last_mut().unwrap() += &text,
            Mark::Start(Tag::Link { dest_url, .. }) => {
                assert_eq!(&*dest_url, "https://example.org/#v=1_a", "{markdown}");
            }
            Mark::Start(
                Tag::Paragraph
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Mark::End(_)
            | Mark::SoftBreak
            | Mark::HardBreak => texts.push(String::new()),
            other => panic!("{other:?} in {markdown}"),
        }
    }
    texts
}

#[test]
fn a_drawing() {
    let export: Export = |chart, words| {
        // Wide enough that no name is cut.
        let size = Size::new(4000.0, 600.0);
        let scene = export::image(chart, &Selection::default(), words, size, &AverageWidths);
        texts_of_markup(&svg(&scene, &Theme::LIGHT, words.title, words.subtitle))
    };
    // Title, description, the three words around the drawing, the pair, and the name and value of the line.
    check(export, 8, without_breaks);
}

#[test]
fn the_code_of_a_frame() {
    let export: Export = |_, words| texts_of_markup(&export::embed(words.source, words.title));
    check(export, 2, str::to_owned);
}

#[test]
fn a_table_to_paste() {
    let export: Export = |chart, words| texts_of_markdown(&export::markdown(chart, words));
    check(export, 5, on_one_line);
}

#[test]
fn numbers_as_json() {
    let export: Export = |chart, words| {
        let read: serde_json::Value = serde_json::from_str(&export::json(chart, words)).unwrap();
        let all = [&read["title"], &read["subtitle"], &read["source"], &read["about"]["pair"]];
        all.into_iter()
            .chain(read["columns"].as_array().unwrap())
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    };
    check(export, 5, str::to_owned);
}

#[test]
fn numbers_for_a_spreadsheet() {
    let export: Export = |chart, words| {
        let file = export::csv_file(chart, words);
        let comments = file.lines().filter(|line| line.starts_with('#')).map(str::to_owned);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .comment(Some(b'#'))
            .from_reader(file.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 3, "{file}");
        comments.chain(rows[0].iter().map(|cell| cell.replace(['\n', '\r'], " "))).collect()
    };
    check(export, 5, on_one_line);
}

#[test]
fn cells_of_any_table() {
    let export: Export = |_, words| {
        let mut csv = CsvText::default();
        csv.row([CsvCell::Text(words.title), CsvCell::Number(Some(1.0))]);
        let file = csv.finish();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.len(), 2, "{file}");
        assert!(!row[0].starts_with('='), "a formula: {file}");
        vec![row[0].to_owned()]
    };
    check(export, 1, str::to_owned);
}
