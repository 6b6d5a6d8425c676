//! Heatmaps, held against the plainest way to compute them.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, HeatmapChart, Point, Size, ValueKind,
    cursor::CursorKey,
    heatmap::{self, Cell, HeatmapRow},
};

use super::any::{check_scene, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn heatmaps_of_anything(
        rows in prop::collection::vec(("[A-Za-z ]{0,20}", prop::collection::vec(value(), 0..14)), 0..60),
        columns in prop::collection::vec("[A-Za-z]{0,12}", 0..14),
        width in 320.0..1200.0_f64, height in 120.0..600.0_f64,
        x in -20.0..1300.0_f64, y in -20.0..700.0_f64,
    ) {
        let row = |(label, cells)| HeatmapRow { label, cells };
        let chart = HeatmapChart {
            heading: "Row".into(),
            columns,
            rows: rows.into_iter().map(row).collect(),
            kind: ValueKind::Points,
            strongest: None,
            outlined: Vec::new(),
        };
        let layout = heatmap::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_scene(&layout.scene)?;
        // Cells are snapped to device pixels, so that their edges may be half a pixel off.
        let holds = |cell: Cell, by: f64| layout.cell(cell).is_some_and(|rect| {
            rect.left_css() - by <= x && x <= rect.right_css() + by
                && rect.top_css() - by <= y && y <= rect.bottom_css() + by
        });
        match layout.cell_at(Point::new(x, y)) {
            Some(cell) => prop_assert!(holds(cell, 0.51)),
            None => {
                for row in 0..chart.rows.len() {
                    for column in 0..chart.columns.len() {
                        let is_held = holds(Cell { row, column }, -0.51);
                        prop_assert!(!is_held);
                    }
                }
            }
        }
        let mut at = chart.step(None, CursorKey::Left);
        for key in [CursorKey::Up, CursorKey::PageDown, CursorKey::End, CursorKey::Right, CursorKey::Down, CursorKey::Home, CursorKey::PageUp] {
            prop_assert!(at.is_none_or(|cell| layout.cell(cell).is_some()));
            at = chart.step(at, key);
        }
        prop_assert_eq!(chart.step(at, CursorKey::Escape), None);
    }

    #[test]
    fn a_heatmap_without_values_has_nowhere_to_go(rows in 0_usize..4, columns in 0_usize..4) {
        let row = |_| HeatmapRow { label: String::new(), cells: vec![None; columns] };
        let chart = HeatmapChart {
            heading: "Row".into(),
            columns: vec![String::new(); columns],
            rows: (0..rows).map(row).collect(),
            kind: ValueKind::Points,
            strongest: None,
            outlined: Vec::new(),
        };
        prop_assert_eq!(chart.step(None, CursorKey::Left), None);
    }
}
