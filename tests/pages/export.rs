//! Exports: every file names pair, days, basis, unit, snapshot, source and link.

use rotascope::{
    chart::{
        AverageWidths, Selection, Size,
        export::{Words, csv_file, image},
        svg,
        theme::Theme,
    },
    domain::view::Page,
    pages::{self, PageRow, Part, export},
};

use super::context::Fixed;

const LINK: &str = "https://example.org/rotascope/#v=1&asof=2026-01-23";

fn on_the_day_of_the_story() -> Fixed {
    let cx = Fixed::on("2026-11-29");
    cx.show("asof=2026-01-23");
    cx
}

#[test]
fn the_origin_of_an_export_has_every_part() {
    let about = export::about(&on_the_day_of_the_story(), LINK);
    let text = |name: &str| about.iter().find(|(other, _)| *other == name).unwrap().1.as_str();
    assert_eq!(text("Pair"), "IWM against SPY");
    assert_eq!(text("Days"), "31 Dec 2025 to 23 Jan 2026");
    assert_eq!(text("Basis"), "price returns");
    assert!(text("Unit").contains("fraction of one"));
    assert!(text("Snapshot").ends_with(", to 25 Sep 2026"));
    assert_eq!(text("Link"), LINK);
}

#[test]
fn notes_leave_the_page_with_the_view() {
    let cx = Fixed::on("2026-11-29");
    let notes = |cx: &Fixed| {
        let about = export::about(cx, LINK);
        about.into_iter().find(|(name, _)| *name == "Notes").map(|(_, text)| text)
    };
    cx.show("asof=2026-01-23");
    assert_eq!(notes(&cx), None);
    cx.show("notes=2026-01-23_Streak~3a_over~.2020-03-23_Low");
    assert_eq!(notes(&cx).unwrap(), "23 Mar 2020 Low; 23 Jan 2026 Streak: over");
}

#[test]
fn a_file_is_named_after_its_chart_the_pair_and_the_day() {
    let cx = on_the_day_of_the_story();
    for (title, name) in [
        ("IWM and SPY since 31 December 2025", "rotascope-race-IWM-SPY-2026-01-23.svg"),
        ("IWM / SPY since 31 December 2025", "rotascope-ratio-IWM-SPY-2026-01-23.svg"),
        ("IWM / SPY below its peak", "rotascope-ratio-below-its-peak-IWM-SPY-2026-01-23.svg"),
        ("Jobs added each month", "rotascope-jobs-added-each-month-IWM-SPY-2026-01-23.svg"),
        ("", "rotascope-race-IWM-SPY-2026-01-23.svg"),
    ] {
        assert_eq!(export::file_name(&cx, title, "svg"), name);
    }
}

#[test]
fn a_picture_and_a_file_of_numbers_say_where_they_come_from() {
    let cx = on_the_day_of_the_story();
    // The identity of the snapshot changes with its content.
    let of_any_snapshot = |(name, text): (&'static str, String)| match name {
        "Snapshot" => (name, "000000000000, to 25 Sep 2026".to_owned()),
        _ => (name, text),
    };
    let about: Vec<_> = export::about(&cx, LINK).into_iter().map(of_any_snapshot).collect();
    let PageRow::Columns { main, .. } = pages::of(Page::Overview).rows[0] else { panic!() };
    let figure = main.iter().find_map(|part| match part {
        Part::Figure(figure) => Some(figure),
        _ => None,
    });
    let (chart, text) = (figure.unwrap().content)(&cx).unwrap().unwrap();
    let (title, subtitle, source) = (&text.title, &text.subtitle, &text.source);
    let words = Words { title, subtitle, source, about: &about };
    let scene =
        image(&*chart, &Selection::default(), words, Size::new(960.0, 600.0), &AverageWidths);
    let picture = svg(&scene, &Theme::LIGHT, title, subtitle);
    insta::with_settings!(
        { snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true },
        {
            insta::assert_snapshot!("export-race-svg", picture);
            insta::assert_snapshot!("export-race-csv", csv_file(&*chart, words));
        }
    );
}
