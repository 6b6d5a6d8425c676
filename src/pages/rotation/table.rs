//! Where every member stands, in figures.

use super::{controls::ORDER, order::sorted, subject::study};
use crate::{
    domain::{
        format, library::Load, metrics::rotation::rotation_map, study::rotation::MapMember, wording,
    },
    pages::{Cell, Context, Control, Grid, Part, Tables},
};

/// Position, quadrant, heading, velocity and distance of every member.
pub const TABLE: Part =
    Part::section(wording::rotation::TABLE_WHAT, content, &[rotation_map::DEFINITION.key])
        .controlled(&[Control::Choice(ORDER)]);

fn content(cx: &dyn Context) -> Load<Tables> {
    let order = cx.view().rotation.order;
    study(cx, |study| {
        let [trend, momentum] = wording::rotation::AXES_HEADS;
        let grid = Grid {
            label: wording::rotation::TABLE_LABEL.to_owned(),
            class: "data-table",
            head: vec![
                Cell::words("Symbol"),
                Cell::words("Quadrant"),
                Cell::number("Since"),
                Cell::number(trend),
                Cell::number(momentum),
                Cell::number("Heading"),
                Cell::number("Velocity"),
                Cell::number("Distance"),
            ],
            rows: sorted(study, order).into_iter().map(row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: wording::rotation::table_title(&study.benchmark),
            subtitle: wording::rotation::table_subtitle(),
            grids: vec![grid],
            caption: wording::rotation::left_out_words(&study.left_out),
        }
    })
}

fn row(member: &MapMember) -> Vec<Cell> {
    let latest = &member.latest;
    let position = latest.position;
    let none = || Cell::number("–");
    let heading = latest.step.and_then(|step| step.heading);
    let star = if member.is_provisional() { "*" } else { "" };
    vec![
        Cell::words(format!("{}{star}", member.symbol)).note(member.about.clone()),
        Cell::words(wording::rotation::quadrant_name(latest.quadrant)),
        Cell::number(format::day_short(latest.since)),
        Cell::number(format::fixed(position.x, 2)),
        Cell::number(format::fixed(position.y, 2)),
        heading.map_or_else(none, |degrees| Cell::number(wording::rotation::compass(degrees))),
        latest.step.map_or_else(none, |step| Cell::number(format::fixed(step.velocity, 2))),
        Cell::number(format::fixed(position.distance(), 2)),
    ]
}
