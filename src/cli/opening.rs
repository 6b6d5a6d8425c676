//! `rotascope opening`: the answer that the page opens with, written before the page computes it.
//!
//! It is what the page itself says of the snapshot's first pair, in a file of HTML lines that
//! `scripts/finish` puts into the page: what others show of a link to it, and the answer.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use super::{CommandOutcome, snapshot_folder::SnapshotFolder, snapshot_place::SnapshotPlace};
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

#[derive(Args)]
pub(super) struct OpeningArgs {
    /// The folder of the snapshot, where opening.html is written
    #[arg(default_value = "public/data")]
    folder: PathBuf,
}

pub(super) fn run(args: &OpeningArgs) -> Result<CommandOutcome, Error> {
    let text = text(&args.folder)?;
    SnapshotPlace::take(&args.folder)?.replace_file(PATH, &text)?;
    Ok(CommandOutcome::Clean)
}

/// The opening of a snapshot; empty where its first pair has no answer.
///
/// # Errors
/// When the snapshot cannot be read.
pub(super) fn text(folder: &Path) -> Result<String, Error> {
    let first = FirstView(SnapshotFolder::open(folder)?);
    let Some((Ok(answer), standing)) = (OVERVIEW.answer)(&first).zip(pages::standing(&first))
    else {
        return Ok(String::new());
    };
    Ok(html(&pages::title(&first), &answer, &standing))
}

fn html(title: &str, answer: &Sentence, standing: &str) -> String {
    let phrases = answer.phrases().iter().map(|phrase| {
        format!("<span class=\"{}\">{}</span>", phrase.emphasis.class(), in_markup(&phrase.text))
    });
    let phrases: String = phrases.collect();
    let (title, standing) = (in_markup(title), in_markup(standing));
    let words = in_markup(&answer.to_string());
    format!(
        "<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{words} {standing}\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <div id=\"start-answer\">\n\
         <p class=\"headline\">{phrases}</p>\n\
         <p class=\"stand\">{standing}</p>\n\
         <noscript><p>{}</p></noscript>\n\
         </div>\n",
        wording::overview::WITHOUT_CODE
    )
}

/// A snapshot as it opens, to a reader without a calendar.
struct FirstView(SnapshotFolder);

impl Context for FirstView {
    fn library(&self) -> &dyn Library {
        &self.0
    }

    fn library_in_batches(&self) -> &dyn Library {
        &self.0
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

    fn is_playing(&self) -> bool {
        false
    }

    fn today(&self) -> Option<Day> {
        None
    }
}
