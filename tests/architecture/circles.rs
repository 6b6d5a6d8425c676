//! No circle of imports between files.

use crate::{
    exceptions,
    graph::{Graph, PROJECT, circles},
    sources::assert_none,
};
use std::collections::BTreeSet;

/// Files whose imports close circles: those are left out of the search.
const LIST: &str = "circles.txt";

#[test]
fn files_import_each_other_in_no_circle() {
    let exceptions = exceptions::read(LIST);
    let mut rest = PROJECT.clone();
    rest.retain(|file, _| !exceptions.contains(file));
    let found: Vec<String> = circles(&rest).iter().map(|circle| told(&rest, circle)).collect();
    assert_none("files import each other in a circle", &found);
    let closes_a_circle = |file: &String| {
        PROJECT.get(file).into_iter().flatten().any(|target| reaches(&rest, target, file))
    };
    exceptions::assert_needed(LIST, exceptions.into_iter().filter(|file| !closes_a_circle(file)));
}

/// True where imports lead from a file to another.
fn reaches(graph: &Graph, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut left = vec![from];
    while let Some(file) = left.pop() {
        if seen.insert(file) {
            left.extend(graph.get(file).into_iter().flatten().map(String::as_str));
        }
    }
    seen.contains(to)
}

/// The imports of a circle, a line each.
fn told(graph: &Graph, circle: &BTreeSet<String>) -> String {
    let inside = |file: &String| {
        let targets = graph.get(file).into_iter().flatten().filter(|to| circle.contains(*to));
        targets.map(|target| format!("  {file} -> {target}")).collect::<Vec<_>>()
    };
    let edges: Vec<String> = circle.iter().flat_map(inside).collect();
    format!("a circle of {} files:\n{}", circle.len(), edges.join("\n"))
}
