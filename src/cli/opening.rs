//! `rotascope opening`: the answer that the page opens with, written before the page computes it.
//!
//! It is what the page itself says of the snapshot's first pair, in a file of HTML lines that
//! `scripts/finish` puts into the page: what others show of a link to it, and the answer. Beside it
//! lies the picture that they show.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use super::{
    CommandOutcome, io_error, snapshot_folder::SnapshotFolder, snapshot_place::SnapshotPlace,
};
use crate::{
    domain::{
        Day, Error, Shared,
        claims::ClaimsFile,
        format::in_markup,
        library::{Library, Load},
        view::{History, ViewState},
        wording::{self, Sentence},
    },
    pages::{self, Context, Erased, Make, OVERVIEW},
};

/// The path of the opening in the folder of a snapshot.
pub(super) const PATH: &str = "opening.html";
/// The path of the picture that others show of a link to the site.
pub(super) const PICTURE: &str = "preview.png";

/// The files of an opening, each with its path; none where the first pair has no answer but an
/// empty page.
pub(super) type Files = Vec<(&'static str, Vec<u8>)>;

#[derive(Args)]
pub(super) struct OpeningArgs {
    /// The folder of the snapshot, where opening.html and preview.png are written
    #[arg(default_value = "public/data")]
    folder: PathBuf,
}

pub(super) fn run(args: &OpeningArgs) -> Result<CommandOutcome, Error> {
    let files = files(&args.folder)?;
    let place = SnapshotPlace::take(&args.folder)?;
    files.iter().try_for_each(|(path, bytes)| place.replace_file(path, bytes))?;
    Ok(CommandOutcome::Clean)
}

/// The opening of a snapshot and its picture; an empty page alone where its first pair has no answer.
///
/// # Errors
/// When the snapshot cannot be read, or the picture cannot be painted.
pub(super) fn files(folder: &Path) -> Result<Files, Error> {
    let snapshot = SnapshotFolder::open(folder)?;
    let first = FirstView { snapshot: &snapshot, today: None };
    let old_from = snapshot.contents().map(|manifest| manifest.old_from(manifest.as_of));
    let later = FirstView { snapshot: &snapshot, today: old_from };
    let answer = |cx: &FirstView<'_>| (OVERVIEW.answer)(cx).and_then(Result::ok);
    let answers = answer(&first).zip(answer(&later)).zip(old_from);
    let found = answers.zip(pages::standing(&first)).zip(pages::preview(&first));
    let Some(((((answer, past), old_from), standing), picture)) = found else {
        return Ok(vec![(PATH, Vec::new())]);
    };
    let picture = picture.map_err(|error| io_error("paint", Path::new(PICTURE), &error))?;
    let phrases = phrases(&answer, &past);
    let page = html(&pages::title(&first, Some(&answer)), &answer, &phrases, &standing, old_from);
    Ok(vec![(PATH, page.into_bytes()), (PICTURE, picture)])
}

/// The answer in markup, with what each phrase is in the past.
fn phrases(answer: &Sentence, past: &Sentence) -> String {
    let phrases = answer.phrases().iter().zip(past.phrases()).map(|(phrase, past)| {
        let (class, text) = (phrase.emphasis.class(), in_markup(&phrase.text));
        let past = (phrase.text != past.text).then(|| in_markup(&past.text));
        let past = past.map(|past| format!(" data-past=\"{past}\"")).unwrap_or_default();
        format!("<span class=\"{class}\"{past}>{text}</span>")
    });
    phrases.collect()
}

fn html(title: &str, answer: &Sentence, phrases: &str, standing: &str, old_from: Day) -> String {
    let (title, standing) = (in_markup(title), in_markup(standing));
    let words = in_markup(&answer.to_string());
    format!(
        "<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{words} {standing}\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:image\" content=\"./data/{PICTURE}\">\n\
         <meta property=\"og:image:width\" content=\"1200\">\n\
         <meta property=\"og:image:height\" content=\"630\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <div id=\"start-answer\" data-old-from=\"{old_from}\">\n\
         <p class=\"headline\">{phrases}</p>\n\
         <p class=\"stand\">{standing}</p>\n\
         <noscript><p>{}</p></noscript>\n\
         </div>\n",
        wording::overview::WITHOUT_CODE
    )
}

/// A snapshot as it opens, to a reader with or without a calendar.
struct FirstView<'a> {
    snapshot: &'a SnapshotFolder,
    today: Option<Day>,
}

impl Context for FirstView<'_> {
    fn library(&self) -> &dyn Library {
        self.snapshot
    }

    fn library_in_batches(&self) -> &dyn Library {
        self.snapshot
    }

    fn claims(&self) -> Load<Vec<Shared<ClaimsFile>>> {
        None
    }

    fn view(&self) -> Arc<ViewState> {
        Arc::default()
    }

    fn change_view(&self, _: History, _: &mut dyn FnMut(&mut ViewState)) {}

    fn remember(&self, _: &'static str, make: Make) -> Erased {
        make(self, None)
    }

    fn work(&self) -> Option<Erased> {
        None
    }

    fn is_playing(&self) -> bool {
        false
    }

    fn today(&self) -> Option<Day> {
        self.today
    }
}
