//! The choice of the view, and the studies of the groups that it names.

use crate::{
    domain::{
        Shared,
        format::capitalised,
        library::{GroupFiles, Load},
        study::{
            rotation::MapChoice,
            universe::{UniverseFiles, UniverseStudy},
        },
        view::{BreadthView, History, UniverseGroup, Unread},
        wording::breadth::file_words,
    },
    pages::{Context, Memo},
};

/// What the reader chose, and the first thing in the link that cannot be read.
const CHOSEN: Memo<(BreadthView, Option<String>)> = Memo::new("choice of breadth", |cx, _| {
    let (view, notices) = BreadthView::of(&cx.view().breadth);
    (view, notices.first().map(|notice| format!("{}.", capitalised(&notice.to_string()))))
});

/// What the reader chose.
pub fn chosen(cx: &dyn Context) -> BreadthView {
    CHOSEN.with(cx, |(view, _)| view.clone())
}

/// What of the link cannot be read.
pub(crate) fn unreadable(cx: &dyn Context) -> Option<String> {
    CHOSEN.with(cx, |(_, notice)| notice.clone())
}

/// Changes what the reader chose.
pub fn change(cx: &dyn Context, history: History, change: impl FnOnce(&mut BreadthView)) {
    let mut changed = chosen(cx);
    change(&mut changed);
    cx.change(history, |view| view.breadth = Unread::from(&changed));
}

/// A group of the view against its benchmark; nothing while the legs are not known.
pub(crate) fn map_choice(cx: &dyn Context, group: UniverseGroup) -> Option<MapChoice> {
    let BreadthView { own, benchmark, .. } = chosen(cx);
    if group == UniverseGroup::File {
        return None;
    }
    let members = group.members(&own);
    Some(MapChoice { members, benchmark, basis: cx.view().basis, legs: cx.legs()? })
}

/// The choices of the group, and of the two that are held against each other.
const CHOICE: Memo<Option<MapChoice>> =
    Memo::new("group of breadth", |cx, _| map_choice(cx, chosen(cx).group));
const ONE_CHOICE: Memo<Option<MapChoice>> =
    Memo::new("first group beside another", |cx, _| map_choice(cx, chosen(cx).beside[0]));
const OTHER_CHOICE: Memo<Option<MapChoice>> =
    Memo::new("second group beside another", |cx, _| map_choice(cx, chosen(cx).beside[1]));

type Files = Load<Shared<UniverseFiles>>;

const FILES: Memo<Files> = Memo::new("files of the group", |cx, before| files(cx, &CHOICE, before));
const ONE_FILES: Memo<Files> =
    Memo::new("files of the first group", |cx, before| files(cx, &ONE_CHOICE, before));
const OTHER_FILES: Memo<Files> =
    Memo::new("files of the second group", |cx, before| files(cx, &OTHER_CHOICE, before));

fn files(cx: &dyn Context, choice: &Memo<Option<MapChoice>>, before: Option<&Files>) -> Files {
    // The group before stays on the page until the new one is there.
    let found = choice.get(cx).and_then(|choice| UniverseFiles::of(cx.library(), &choice));
    found.or_else(|| before.cloned().flatten())
}

type Study = Load<Shared<UniverseStudy>>;

const STUDY: Memo<Study> = Memo::new("study of the group", |cx, _| match group_files(cx) {
    None => study(cx, &FILES),
    Some(files) => {
        let (files, as_of) = (files?, cx.library().as_of()?);
        Some(files.and_then(|files| UniverseStudy::of_group(&files, as_of)).map(Shared::new))
    }
});
const ONE_STUDY: Memo<Study> = Memo::new("study of the first group", |cx, _| study(cx, &ONE_FILES));
const OTHER_STUDY: Memo<Study> =
    Memo::new("study of the second group", |cx, _| study(cx, &OTHER_FILES));

/// The files of a group of the snapshot; none where another group is chosen.
fn group_files(cx: &dyn Context) -> Option<Load<Shared<GroupFiles>>> {
    let BreadthView { group, file, .. } = chosen(cx);
    (group == UniverseGroup::File).then(|| cx.library().group(&file))
}

/// What is known of a group of the snapshot's files.
pub(crate) fn about_file(cx: &dyn Context) -> Option<String> {
    let (files, as_of) = (group_files(cx)??.ok()?, cx.library().as_of()?);
    Some(file_words(&files, as_of))
}

fn study(cx: &dyn Context, files: &Memo<Files>) -> Study {
    let (files, as_of) = (files.get(cx)?, cx.library().as_of()?);
    Some(files.and_then(|files| UniverseStudy::of(&files, as_of)).map(Shared::new))
}

/// A value of the group as of the day, or why it cannot be had; nothing while its prices load.
pub(super) fn studied<T>(cx: &dyn Context, make: impl FnOnce(&UniverseStudy) -> T) -> Load<T> {
    Some(STUDY.get(cx)?.map(|study| make(&study)))
}

/// A value of the two groups that are held against each other.
pub(super) fn both<T>(cx: &dyn Context, make: impl FnOnce([&UniverseStudy; 2]) -> T) -> Load<T> {
    let (one, other) = (ONE_STUDY.get(cx)?, OTHER_STUDY.get(cx)?);
    Some(one.and_then(|one| Ok(make([&*one, &*other?]))))
}

/// The provider of the benchmark's prices, as it stands under charts.
pub(super) fn source(cx: &dyn Context) -> String {
    let source = match group_files(cx) {
        None => FILES.get(cx).and_then(Result::ok).map(|files| files.source().to_owned()),
        Some(files) => {
            files.and_then(Result::ok).map(|files| files.breadth.provenance.source.clone())
        }
    };
    source.map(|source| format!("Source: {source}")).unwrap_or_default()
}
