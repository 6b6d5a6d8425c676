//! What a reader has chosen on the page of breadth: a group, and how it is looked at.

use super::{
    UniverseGroup, Unread,
    keys::{LinkKey, set, unless_default},
};
use crate::domain::{
    Error, Symbol,
    market::coded_enum,
    metrics::universe::{BreadthShare, RankedBy},
    quoted,
    screener::Direction,
};

pub(super) const KEYS: &[LinkKey<Unread>] =
    &[LinkKey { name: "breadth", read: set, write: unless_default, most: Unread::MOST_CHARACTERS }];

/// The most members of a list of the reader's own.
pub const MOST_MEMBERS: usize = 200;

coded_enum! {
    /// The rows of the ranking that are shown.
    #[derive(Default)]
    pub enum RankFilter("a part of the ranking") {
        /// All.
        #[default]
        All = "all",
        /// The upper half.
        Upper = "upper",
        /// The lower half.
        Lower = "lower",
        /// Those that rose in a month.
        Risen = "risen",
        /// Those that fell in a month.
        Fallen = "fallen",
    }
}

/// The order of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankOrder {
    /// The figure.
    pub by: RankedBy,
    /// The direction.
    pub direction: Direction,
}

impl Default for RankOrder {
    fn default() -> Self {
        Self { by: RankedBy::default(), direction: Direction::Descending }
    }
}

impl RankOrder {
    /// The order after a wish to sort by a figure: the largest first, then the smallest.
    #[must_use]
    pub fn next(self, by: RankedBy) -> Self {
        let is_again = self == Self { by, direction: Direction::Descending };
        let direction = if is_again { Direction::Ascending } else { Direction::Descending };
        Self { by, direction }
    }
}

/// What is chosen on the page.
///
/// In a link each choice is a word and its value, `by-beta-up`, and they stand apart by `~`.
///
/// ```
/// use rotascope::domain::view::{BreadthView, UniverseGroup, Unread};
///
/// let link: Unread = "group-own~own-IWM~own-BRK.B~by-beta-up".parse()?;
/// let (view, notices) = BreadthView::of(&link);
/// assert!(notices.is_empty());
/// assert_eq!((view.group, view.own.len()), (UniverseGroup::Own, 2));
/// assert_eq!(Unread::from(&view), link);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreadthView {
    /// The group.
    pub group: UniverseGroup,
    /// The members of a list of the reader's own.
    pub own: Vec<Symbol>,
    /// The identifier of a group of the snapshot; empty where none is chosen.
    pub file: String,
    /// What the members are measured against; the benchmark of the snapshot where none is chosen.
    pub benchmark: Option<Symbol>,
    /// The order of the ranking.
    pub order: RankOrder,
    /// The rows of the ranking that are shown.
    pub filter: RankFilter,
    /// The groups that are held against each other.
    pub beside: [UniverseGroup; 2],
    /// The share by which they are.
    pub share: BreadthShare,
}

impl Default for BreadthView {
    fn default() -> Self {
        Self {
            group: UniverseGroup::default(),
            own: Vec::new(),
            file: String::new(),
            benchmark: None,
            order: RankOrder::default(),
            filter: RankFilter::default(),
            beside: [UniverseGroup::Small, UniverseGroup::Large],
            share: BreadthShare::default(),
        }
    }
}

impl BreadthView {
    /// The choice of a view, and an error for each part that cannot be read.
    pub fn of(link: &Unread) -> (Self, Vec<Error>) {
        let mut view = Self::default();
        let words = link.as_str().split('~').filter(|word| !word.is_empty());
        let errors = words.filter_map(|word| view.take(word).err()).collect();
        (view, errors)
    }

    fn take(&mut self, word: &str) -> Result<(), Error> {
        let (name, value) = word.split_once('-').unwrap_or((word, ""));
        let [one, other] = &mut self.beside;
        match name {
            "group" => set(&mut self.group, value),
            "own" => self.add(value.parse()?),
            "file" => {
                value.clone_into(&mut self.file);
                Ok(())
            }
            "vs" => {
                self.benchmark = Some(value.parse()?);
                Ok(())
            }
            "by" => {
                let (by, direction) = Direction::after(value)?;
                self.order = RankOrder { by: by.parse()?, direction };
                Ok(())
            }
            "show" => set(&mut self.filter, value),
            "one" => set_side(one, value),
            "other" => set_side(other, value),
            "share" => set(&mut self.share, value),
            _ => Err(Error::invalid(
                format!("the part {} is not known", quoted(word)),
                "it is left out",
            )),
        }
    }

    fn add(&mut self, symbol: Symbol) -> Result<(), Error> {
        if self.own.contains(&symbol) || MOST_MEMBERS <= self.own.len() {
            let problem = format!("{symbol} is named twice or one too many");
            return Err(Error::invalid(problem, format!("list {MOST_MEMBERS} at most, each once")));
        }
        self.own.push(symbol);
        Ok(())
    }
}

/// Sets a side of two groups, whose prices must be there.
fn set_side(side: &mut UniverseGroup, value: &str) -> Result<(), Error> {
    match value.parse()? {
        UniverseGroup::File => Err(Error::invalid(
            "a group of the snapshot's files cannot stand beside another",
            "it is left out",
        )),
        group => {
            *side = group;
            Ok(())
        }
    }
}

impl From<&BreadthView> for Unread {
    /// Nothing for what a page without a choice shows.
    fn from(view: &BreadthView) -> Self {
        let usual = BreadthView::default();
        let ([one, other], RankOrder { by, direction }) = (view.beside, view.order);
        let word = |is_usual: bool, word: String| (!is_usual).then_some(word);
        let own = view.own.iter().map(|symbol| format!("own-{symbol}"));
        let words = [word(view.group == usual.group, format!("group-{}", view.group))]
            .into_iter()
            .flatten()
            .chain(own)
            .chain(word(view.file.is_empty(), format!("file-{}", view.file)))
            .chain(view.benchmark.iter().map(|symbol| format!("vs-{symbol}")))
            .chain(word(view.order == usual.order, format!("by-{by}-{direction}")))
            .chain(word(view.filter == usual.filter, format!("show-{}", view.filter)))
            .chain(word(view.beside == usual.beside, format!("one-{one}~other-{other}")))
            .chain(word(view.share == usual.share, format!("share-{}", view.share)));
        Self::new(words.collect::<Vec<_>>().join("~"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::view::ViewState;

    #[track_caller]
    fn check(link: &str, canonical: &str, notices: usize) {
        let (view, found) = BreadthView::of(&link.parse().unwrap());
        assert_eq!(Unread::from(&view).as_str(), canonical, "{link}");
        assert_eq!(found.len(), notices, "{link}: {found:?}");
    }

    #[test]
    fn choices_stand_in_links() {
        check("", "", 0);
        check("group-sectors~by-momentum-down~show-all", "", 0);
        check("share-ahead21~group-stocks", "group-stocks~share-ahead21", 0);
        check("vs-SPY~one-sectors", "vs-SPY~one-sectors~other-large", 0);
        check("own-iwm~own-A-B~own-BRK.B", "own-IWM~own-A-B~own-BRK.B", 0);
        check("group-file~file-a-group", "group-file~file-a-group", 0);
    }

    #[test]
    fn what_cannot_be_read_is_left_out_part_by_part() {
        check("group-casino~show-upper", "show-upper", 1);
        check("one-file~other-file~share-ahead63", "share-ahead63", 2);
        check("own-..~own-IWM~own-iwm~by-luck-up~by-beta~x", "own-IWM", 5);
    }

    #[test]
    fn the_longest_list_fits_in_a_link() {
        let mut view = BreadthView::default();
        for number in 0..2 * MOST_MEMBERS {
            let added = view.add(format!("{number:0>16}").parse().unwrap());
            assert_eq!(added.is_ok(), number < MOST_MEMBERS);
        }
        let link = ViewState { breadth: Unread::from(&view), ..ViewState::default() }.to_fragment();
        let (read, notices) = ViewState::from_fragment(&link);
        assert!(notices.is_empty(), "{notices:?}");
        assert_eq!(BreadthView::of(&read.breadth), (view, vec![]));
    }

    #[test]
    fn a_second_wish_turns_the_order_around() {
        let first = RankOrder::default().next(RankedBy::Beta);
        assert_eq!(first.direction, Direction::Descending);
        assert_eq!(first.next(RankedBy::Beta).direction, Direction::Ascending);
        assert_eq!(first.next(RankedBy::Beta).next(RankedBy::Beta), first);
    }

    proptest! {
        #[test]
        fn any_choice_comes_back_from_a_link(text in "[a-zA-Z0-9.~-]{0,60}") {
            let (view, _) = BreadthView::of(&text.parse().unwrap());
            prop_assert_eq!(BreadthView::of(&Unread::from(&view)), (view, vec![]));
        }
    }
}
