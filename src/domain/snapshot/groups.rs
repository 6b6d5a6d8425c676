//! Groups whose prices are not in the snapshot, as its manifest lists them.

use super::{FileEntry, FileKind, Manifest};

impl Manifest {
    /// The identifier and the name of every group that has a file of breadth, in the order of the former.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|file| match &file.kind {
            FileKind::Breadth { name, .. } => {
                let id = file.path.strip_prefix("breadth/")?.strip_suffix(".json")?;
                Some((id, name.as_str()))
            }
            _ => None,
        })
    }

    /// The files with the breadth and the ranking of a group.
    pub fn group(&self, id: &str) -> [Option<&FileEntry>; 2] {
        ["breadth", "ranking"].map(|part| {
            let path = format!("{part}/{id}.json");
            self.files.iter().find(|file| file.path == path)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, snapshot::Defaults};

    #[test]
    fn a_group_is_found_by_the_name_of_its_files() {
        let day: Day = "2026-01-05".parse().unwrap();
        let (name, first, last) = ("A group".to_owned(), day, day);
        let symbol = "SPY".parse().unwrap();
        let prices = FileKind::Prices { symbol, name: "A fund".to_owned(), first, last };
        let files = vec![
            FileEntry::of("prices/SPY.json", prices, b""),
            FileEntry::of(
                "breadth/a.json",
                FileKind::Breadth { name: name.clone(), first, last },
                b"",
            ),
            FileEntry::of("ranking/a.json", FileKind::Ranking { name, as_of: day }, b""),
        ];
        let legs = Defaults { small: "SPY".parse().unwrap(), large: "SPY".parse().unwrap() };
        let manifest = Manifest::new("A title".to_owned(), day, day, legs, files).unwrap();
        assert_eq!(manifest.groups().collect::<Vec<_>>(), [("a", "A group")]);
        let paths = manifest.group("a").map(|entry| entry.unwrap().path.as_str());
        assert_eq!(paths, ["breadth/a.json", "ranking/a.json"]);
        assert_eq!(manifest.group("b"), [None, None]);
    }
}
