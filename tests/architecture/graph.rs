//! Graph of imports between files, and its circles.
//!
//! A name leads to the file that defines it, however many re-exports lie between. A folder's `mod.rs`
//! that declares or hands on what lies below it imports nothing by that.

use crate::{
    imports::{Import, Imports},
    sources::rust,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Files, and for each those that it imports.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// The imports between all files of the project.
pub static PROJECT: LazyLock<Graph> = LazyLock::new(|| {
    let sources = rust();
    let files = sources.iter().map(|source| (source.path.as_str(), source.text.as_str()));
    Modules::of(files).graph()
});

/// The modules of all packages by their path, such as `rotascope::domain::pair`.
struct Modules(BTreeMap<Vec<String>, Module>);

struct Module {
    file: String,
    found: Imports,
}

/// Where a path leads.
enum Target {
    Module(Vec<String>),
    /// Something that the module at this path defines.
    Item(Vec<String>),
}

impl Modules {
    /// Reads files of (path from the top, text).
    fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let module = |(file, text): (&str, &str)| {
            let found = Imports::of(text);
            Some((module_path(file)?, Module { file: file.to_owned(), found }))
        };
        Self(files.into_iter().filter_map(module).collect())
    }

    /// The imports between all files.
    fn graph(&self) -> Graph {
        let edges = |(path, module): (&Vec<String>, &Module)| {
            let mut targets: BTreeSet<String> =
                self.targets(path, &module.found).map(|at| self.0[&at].file.clone()).collect();
            targets.remove(&module.file);
            (module.file.clone(), targets)
        };
        self.0.iter().map(edges).collect()
    }

    /// The modules that define what this one imports or names.
    fn targets<'a>(
        &'a self,
        at: &'a [String],
        found: &'a Imports,
    ) -> impl Iterator<Item = Vec<String>> + 'a {
        let item = |target: Target| match target {
            Target::Item(path) => Some(path),
            Target::Module(_) => None,
        };
        let imported = found.imports.iter().filter_map(move |import| {
            let target = item(self.import(at, import, 0)?)?;
            let is_handed_on = import.is_public && target.starts_with(at);
            (!is_handed_on).then_some(target)
        });
        let named = found.paths.iter().filter_map(move |path| item(self.resolve(at, path, 0)?));
        imported.chain(named)
    }

    /// Follows a path as the module at `at` means it; none leads out of the packages.
    fn resolve(&self, at: &[String], path: &[String], depth: usize) -> Option<Target> {
        let (first, mut rest) = path.split_first()?;
        let mut here = match first.as_str() {
            "crate" => Target::Module(at[..1].to_vec()),
            "self" => Target::Module(at.to_vec()),
            "super" => Target::Module(parent(at)?),
            "rotascope" | "rotascope_kernels" => Target::Module(vec![first.clone()]),
            _ => {
                rest = path;
                Target::Module(at.to_vec())
            }
        };
        let is_bare = rest.len() == path.len();
        for (index, name) in rest.iter().enumerate() {
            let Target::Module(module) = here else { break };
            let is_last = index + 1 == rest.len();
            here = match self.child(&module, name, is_last, depth) {
                Some(target) => target,
                // A bare name that no one imports is a local one, or of another package.
                None if is_bare && index == 0 => return None,
                None => Target::Item(module),
            };
        }
        Some(here)
    }

    /// What a name inside a module is, unless the module defines it. A module may share its name with
    /// an item: more of a path follows the module's.
    fn child(&self, at: &[String], name: &str, is_last: bool, depth: usize) -> Option<Target> {
        if name == "super" {
            return parent(at).map(Target::Module);
        }
        let below: Vec<String> = at.iter().cloned().chain([name.to_owned()]).collect();
        let module = || self.0.contains_key(&below).then(|| Target::Module(below.clone()));
        let imported = || {
            let imports = &self.0.get(at)?.found.imports;
            let import = imports.iter().find(|import| import.name == name)?;
            self.import(at, import, depth)
        };
        if is_last { imported().or_else(module) } else { module().or_else(imported) }
    }

    fn import(&self, at: &[String], import: &Import, depth: usize) -> Option<Target> {
        let is_itself = import.path == [import.name.clone()];
        (depth < 20 && !is_itself).then(|| self.resolve(at, &import.path, depth + 1))?
    }
}

fn parent(path: &[String]) -> Option<Vec<String>> {
    path.split_last().map(|(_, above)| above.to_vec())
}

/// The module that a file is: `src/a/mod.rs` and `src/a.rs` are `rotascope::a`.
fn module_path(file: &str) -> Option<Vec<String>> {
    let (package, inside) = match file.strip_prefix("kernels/src/") {
        Some(inside) => ("rotascope_kernels", inside),
        None => ("rotascope", file.strip_prefix("src/")?),
    };
    let inside = inside.strip_suffix(".rs")?;
    let names = inside.split('/').filter(|name| !matches!(*name, "mod" | "lib"));
    Some([package].into_iter().chain(names).map(str::to_owned).collect())
}

/// The circles of a graph: every set of files each of which reaches all others.
pub fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
    let order = BTreeMap::new();
    let mut search = Search { graph, order, stack: Vec::new(), circles: Vec::new() };
    for file in graph.keys() {
        search.visit(file);
    }
    search.circles
}

/// Tarjan's search for strongly connected components.
struct Search<'a> {
    graph: &'a Graph,
    order: BTreeMap<&'a str, usize>,
    stack: Vec<&'a str>,
    circles: Vec<BTreeSet<String>>,
}

impl<'a> Search<'a> {
    /// The earliest file on the stack that `file` reaches, by its place in the order of visits.
    fn visit(&mut self, file: &'a str) -> usize {
        if let Some(place) = self.order.get(file) {
            return if self.stack.contains(&file) { *place } else { usize::MAX };
        }
        let place = self.order.len();
        self.order.insert(file, place);
        self.stack.push(file);
        let targets = self.graph.get(file).into_iter().flatten();
        let earliest = targets.map(|target| self.visit(target)).min();
        let earliest = earliest.unwrap_or(place).min(place);
        if earliest == place {
            let start = self.stack.iter().position(|other| *other == file).unwrap_or_default();
            let circle = self.stack.split_off(start);
            if circle.len() > 1 {
                self.circles.push(circle.into_iter().map(str::to_owned).collect());
            }
        }
        earliest
    }
}

#[cfg(test)]
mod tests {
    use super::{Modules, circles};

    fn check(files: &[(&str, &str)], expected: &[&[&str]]) {
        let found = circles(&Modules::of(files.iter().copied()).graph());
        let found: Vec<Vec<String>> =
            found.into_iter().map(|circle| circle.into_iter().collect()).collect();
        assert_eq!(found, expected, "{files:?}");
    }

    #[test]
    fn circles_are_found_through_re_exports() {
        let top = ("src/a/mod.rs", "mod x; mod y; pub use x::X; pub use y::Y;");
        let x = ("src/a/x.rs", "use super::Y; pub struct X(Y);");
        check(&[top, x, ("src/a/y.rs", "pub struct Y;")], &[]);
        check(
            &[top, x, ("src/a/y.rs", "use crate::a::X; pub struct Y;")],
            &[&["src/a/x.rs", "src/a/y.rs"]],
        );
        check(
            &[top, x, ("src/a/y.rs", "pub fn y() { super::x::X::new() } struct Y;")],
            &[&["src/a/x.rs", "src/a/y.rs"]],
        );
    }

    #[test]
    fn a_folder_that_uses_what_uses_it_is_a_circle() {
        let below = ("src/a/x.rs", "use super::Top; pub fn x(_: Top) {}");
        let circle: &[&[&str]] = &[&["src/a/mod.rs", "src/a/x.rs"]];
        check(&[("src/a/mod.rs", "mod x; pub use x::x; pub struct Top;"), below], &[]);
        check(&[("src/a/mod.rs", "mod x; pub struct Top; fn f() { x::x(Top) }"), below], circle);
        check(
            &[("src/a/mod.rs", "mod x; pub use x::x; struct Top; fn f() { x(Top) }"), below],
            circle,
        );
    }

    #[test]
    fn modules_by_name_lead_to_what_is_used_of_them() {
        let a = ("src/a.rs", "use crate::b; pub fn a() { b::b() }");
        check(
            &[a, ("src/b.rs", "use crate::a; pub fn b() {} fn c() { a::a() }")],
            &[&["src/a.rs", "src/b.rs"]],
        );
        check(&[a, ("src/b.rs", "use crate::a; pub fn b() {} fn c(a: u8) { a }")], &[]);
    }

    #[test]
    fn packages_and_longer_rings_are_followed() {
        let kernel = ("kernels/src/lib.rs", "mod k; pub use k::K;");
        let k = ("kernels/src/k.rs", "pub struct K;");
        let ring = ("src/a.rs", "use rotascope_kernels::K; use super::b::B; pub struct A;");
        let b = ("src/b.rs", "use super::{c::C}; pub struct B;");
        check(
            &[kernel, k, ring, b, ("src/c.rs", "use crate::a::A; pub struct C;")],
            &[&["src/a.rs", "src/b.rs", "src/c.rs"]],
        );
    }
}
