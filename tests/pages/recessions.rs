//! Recessions behind charts: known from the day on which each turn was announced.

use rotascope::{
    chart::{AverageWidths, DevicePixelRatio, Ink, Item, Selection, Size},
    domain::view::Page,
    pages,
};

use super::context::Fixed;

/// On a day, this many recessions are shaded behind the first chart of a page that shades any.
fn check(page: Page, as_of: &str, shaded: usize) {
    let cx = Fixed::on("2026-11-29");
    cx.show(&format!("view={page}&asof={as_of}&range=max"));
    let contents = pages::figures(pages::of(page)).into_iter().map(|part| (part.content)(&cx));
    let charts = contents.filter_map(|content| content?.ok());
    let shades: Vec<usize> = charts
        .filter(|(_, text)| text.source.contains("recessions as announced"))
        .map(|(chart, _)| {
            let size = Size::new(900.0, 360.0);
            let dpr = DevicePixelRatio::ONE;
            let layout = chart.layout(&Selection::default(), size, &AverageWidths, dpr);
            let rects = layout.scene().items.iter().filter_map(|item| match item {
                Item::Rect { rect, ink: Ink::NeutralTint } => Some(rect.left_css()),
                _ => None,
            });
            rects.count()
        })
        .collect();
    assert_eq!(shades.first().copied().unwrap_or(0), shaded, "{page} {as_of}: {shades:?}");
}

#[test]
fn a_recession_is_shaded_from_the_day_of_its_announcement() {
    check(Page::Rates, "2001-11-23", 0);
    check(Page::Rates, "2001-11-27", 1);
    check(Page::Rates, "2008-11-28", 1);
    check(Page::Rates, "2008-12-02", 2);
    check(Page::Overview, "2026-09-25", 3);
    check(Page::Performance, "2026-09-25", 3);
    check(Page::Valuation, "2026-09-25", 3);
}
