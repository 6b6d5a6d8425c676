//! Order of layers and rooms: imports run downwards.

use crate::{
    exceptions,
    graph::{Graph, PROJECT},
    imports::Imports,
    sources::{Source, assert_none, sources},
};
use std::collections::BTreeMap;

const LIST: &str = "rooms.txt";

/// The layers, and those that each may use.
const LAYERS: [(&str, &str, &[&str]); 7] = [
    ("kernels", "kernels/src/", &[]),
    ("domain", "src/domain/", &["kernels"]),
    ("chart", "src/chart/", &["kernels", "domain"]),
    ("pages", "src/pages/", &["domain", "chart"]),
    ("platform", "src/platform/", &["domain", "chart"]),
    ("ui", "src/ui/", &["domain", "chart", "pages", "platform"]),
    ("cli", "src/cli/", &["domain", "pages"]),
];

/// The rooms of the domain, folders or files: each may use those before it.
const ROOMS: [&str; 18] = [
    "error",
    "time",
    "market",
    "format",
    "metrics",
    "facts",
    "snapshot",
    "formats",
    "user_series",
    "library",
    "study",
    "screener",
    "checks",
    "view",
    "wording",
    "signals",
    "lab",
    "claims",
];

#[test]
fn imports_run_downwards() {
    let exceptions = exceptions::read(LIST);
    let upwards = upwards(&PROJECT);
    let new = upwards.iter().filter(|(edge, _)| !exceptions.contains(*edge));
    let found: Vec<String> = new.map(|(edge, why)| format!("{edge} ({why})")).collect();
    assert_none("an import runs against the order of layers or rooms", &found);
    let unneeded = exceptions.into_iter().filter(|edge| !upwards.contains_key(edge));
    exceptions::assert_needed(LIST, unneeded);
}

#[test]
fn every_file_of_the_domain_has_a_room() {
    let paths = || PROJECT.keys().filter_map(|file| file.strip_prefix("src/domain/"));
    let outside = paths().filter(|path| *path != "mod.rs" && room(path).is_none());
    let found: Vec<String> = outside.map(str::to_owned).collect();
    assert_none("a folder of the domain is a room in the order of rooms", &found);
}

#[test]
fn words_compute_nothing() {
    let found: Vec<String> =
        sources(&["src/domain/wording"], ".rs").iter().flat_map(computing).collect();
    assert_none("a study calls the metric and words take its figures", &found);
}

/// The functions of metrics that a file brings in, each as `path name`; types and constants are none.
fn computing(source: &Source) -> Vec<String> {
    let imports = Imports::of(&source.text).imports.into_iter();
    let of_metrics = imports.map(|import| import.path).filter(|path| {
        let is_function = |name: &String| name.starts_with(char::is_lowercase);
        path.last().is_some_and(is_function) && path.iter().rev().skip(1).any(|it| it == "metrics")
    });
    of_metrics.map(|path| format!("{} {}", source.path, path.join("::"))).collect()
}

/// The imports that run upwards, as `a.rs -> b.rs`, and why each does.
fn upwards(graph: &Graph) -> BTreeMap<String, String> {
    let edges = graph.iter().flat_map(|(from, targets)| targets.iter().map(move |to| (from, to)));
    edges.filter_map(|(from, to)| Some((format!("{from} -> {to}"), breach(from, to)?))).collect()
}

/// Why a file must not import another, where it must not.
fn breach(from: &str, to: &str) -> Option<String> {
    let ((here, inside, allowed), (there, target, _)) = (layer(from)?, layer(to)?);
    if here != there {
        return (!allowed.contains(&there)).then(|| format!("{here} must not use {there}"));
    }
    let (room, other) = (room(inside), room(target));
    let is_upwards = here == "domain" && room < other && room.is_some();
    is_upwards.then(|| {
        let name = |room: Option<usize>| ROOMS[room.unwrap_or_default()];
        format!("{} comes before {}", name(room), name(other))
    })
}

/// The layer of a file, its path inside and the layers that it may use.
fn layer(file: &str) -> Option<(&'static str, &str, &'static [&'static str])> {
    LAYERS
        .iter()
        .find_map(|(name, folder, allowed)| Some((*name, file.strip_prefix(folder)?, *allowed)))
}

/// The place of a room in their order, from the path of a file inside the domain.
fn room(path: &str) -> Option<usize> {
    let name = path.split_once('/').map_or(path, |(folder, _)| folder).trim_end_matches(".rs");
    ROOMS.iter().position(|room| *room == name)
}

#[cfg(test)]
mod tests {
    use super::{breach, computing};
    use crate::sources::Source;

    fn check(from: &str, to: &str, expected: Option<&str>) {
        assert_eq!(breach(from, to).as_deref(), expected, "{from} -> {to}");
    }

    #[test]
    fn breaches_are_recognised() {
        check("src/domain/format.rs", "src/chart/ticks/mod.rs", Some("domain must not use chart"));
        check("src/chart/ticks/mod.rs", "src/domain/format.rs", None);
        check("src/cli/serve.rs", "src/chart/ticks/mod.rs", Some("cli must not use chart"));
        check("src/ui/app.rs", "src/platform/mod.rs", None);
        check("src/platform/mod.rs", "src/ui/app.rs", Some("platform must not use ui"));
        check("src/domain/metrics/a.rs", "src/domain/format.rs", None);
        check("src/domain/view/a.rs", "src/domain/view/b.rs", None);
        let upwards = Some("metrics comes before snapshot");
        check("src/domain/metrics/a.rs", "src/domain/snapshot/b.rs", upwards);
        check("src/main.rs", "src/ui/app.rs", None);
    }

    #[test]
    fn functions_of_metrics_are_recognised() {
        let text = "use crate::domain::{format, metrics::{Span, streaks::{streak::Streak, runs::runs}}};\n\
                    #[cfg(test)]\nmod tests { use crate::domain::metrics::risk::beta; }\n";
        let source = Source { path: "a.rs".to_owned(), text: text.to_owned() };
        assert_eq!(computing(&source), ["a.rs crate::domain::metrics::streaks::runs::runs"]);
    }
}
