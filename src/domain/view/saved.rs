//! Views that a reader has saved under names.

use serde::Deserialize;

use super::Words;
use crate::domain::{Error, quoted, snapshot::json};

/// A view under a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SavedView {
    /// Name that the reader gave it.
    pub name: String,
    /// Its fragment, without `#`.
    pub link: String,
}

/// Views that a reader has saved, in the order in which they were.
///
/// ```
/// use rotascope::domain::view::SavedViews;
///
/// let views = SavedViews::default().with("January", "v=1&asof=2026-01-23")?;
/// assert_eq!(SavedViews::parse(&views.to_json())?, views);
/// assert!(SavedViews::parse("{\"views\":[{}]}").is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct SavedViews {
    views: Vec<SavedView>,
}

impl SavedViews {
    /// The most views that are kept.
    pub const MOST: usize = 100;

    /// Reads what [`SavedViews::to_json`] has written.
    ///
    /// # Errors
    /// When the text is not that.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let read: Self = json::from_slice(text.as_bytes())?;
        read.views
            .into_iter()
            .try_fold(Self::default(), |views, SavedView { name, link }| views.with(&name, &link))
    }

    /// All of them as JSON.
    pub fn to_json(&self) -> String {
        let text = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
        let views = self.views.iter().map(|SavedView { name, link }| {
            format!("{{\"name\":\"{}\",\"link\":\"{}\"}}", text(name), text(link))
        });
        format!("{{\"views\":[\n{}\n]}}\n", views.collect::<Vec<_>>().join(",\n"))
    }

    /// Each of them.
    pub fn all(&self) -> &[SavedView] {
        &self.views
    }

    /// One more, in place of one of the same name.
    ///
    /// # Errors
    /// When the name is none, or there are too many.
    pub fn with(mut self, name: &str, link: &str) -> Result<Self, Error> {
        let name = Words::new(name)?.as_str().to_owned();
        // What a link holds is read by itself; controls would break the line that it stands in.
        let link: String = link.chars().filter(|c| !c.is_control()).collect();
        let room = Self::MOST - self.views.len();
        match (self.views.iter_mut().find(|view| view.name == name), room) {
            (Some(view), _) => view.link = link,
            (None, 1..) => self.views.push(SavedView { name, link }),
            (None, 0) => {
                return Err(Error::invalid(
                    format!("there are {} saved views already", Self::MOST),
                    "remove one first",
                ));
            }
        }
        Ok(self)
    }

    /// The same with another name for the one at an index.
    ///
    /// # Errors
    /// When the name is none, or another view has it.
    pub fn renamed(mut self, index: usize, name: &str) -> Result<Self, Error> {
        let name = Words::new(name)?.as_str().to_owned();
        if self.views.iter().enumerate().any(|(at, view)| at != index && view.name == name) {
            return Err(Error::invalid(
                format!("another view is called {}", quoted(&name)),
                "choose another name",
            ));
        }
        if let Some(view) = self.views.get_mut(index) {
            view.name = name;
        }
        Ok(self)
    }

    /// All but the one at an index.
    #[must_use]
    pub fn without(mut self, index: usize) -> Self {
        if index < self.views.len() {
            self.views.remove(index);
        }
        self
    }

    /// These and others, which take the place of those of the same name.
    ///
    /// # Errors
    /// When there are too many.
    pub fn and(self, others: &Self) -> Result<Self, Error> {
        others.all().iter().try_fold(self, |views, view| views.with(&view.name, &view.link))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views(names: &[&str]) -> SavedViews {
        let all = names.iter().try_fold(SavedViews::default(), |all, name| all.with(name, "v=1"));
        all.expect("good names")
    }

    fn names(views: &SavedViews) -> Vec<&str> {
        views.all().iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn a_name_is_there_once() {
        let twice = views(&["a", "b"]).with("a", "v=1&view=data").expect("a good name");
        assert_eq!(names(&twice), ["a", "b"]);
        assert!(twice.clone().renamed(1, "a").is_err());
        assert_eq!(names(&twice.clone().renamed(1, " c ").expect("a good name")), ["a", "c"]);
        assert_eq!(names(&twice.clone().and(&views(&["b", "d"])).expect("few")), ["a", "b", "d"]);
        assert_eq!(names(&twice.without(0)), ["b"]);
    }

    #[test]
    fn any_name_reads_back() {
        let odd = views(&["\"quoted\" \\ and é", "✓"]);
        assert_eq!(SavedViews::parse(&odd.to_json()), Ok(odd));
    }

    #[test]
    fn damage_is_an_error() {
        for text in ["", "{", "[]", "{\"views\":[{\"name\":1,\"link\":\"v=1\"}]}"] {
            assert!(SavedViews::parse(text).is_err(), "{text}");
        }
    }
}
