//! Files that a reader hands to the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

use crate::domain::{Error, shown_name};

/// A file of the reader's; it is read where it lies and goes nowhere.
#[derive(Clone, Debug)]
pub struct ReaderFile(File);

impl ReaderFile {
    /// Its name, without a folder, as it can be shown.
    pub fn name(&self) -> String {
        shown_name(&self.0.name())
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When the browser cannot read it any more.
    pub async fn bytes(&self) -> Result<Vec<u8>, Error> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.map_err(|_| {
            let problem = "the browser could not read the file";
            Error::unavailable(problem, "choose it again").in_file(self.name())
        })?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files that were dropped on an element.
pub fn dropped(event: &DragEvent) -> Vec<ReaderFile> {
    event.data_transfer().and_then(|data| data.files()).as_ref().map(listed).unwrap_or_default()
}

/// The files that were chosen in a field, which forgets them so that they can be chosen again.
pub fn chosen(event: &Event) -> Vec<ReaderFile> {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return Vec::new() };
    let files = field.files().as_ref().map(listed).unwrap_or_default();
    field.set_value("");
    files
}

fn listed(files: &FileList) -> Vec<ReaderFile> {
    (0..files.length()).filter_map(|at| files.item(at)).map(ReaderFile).collect()
}
