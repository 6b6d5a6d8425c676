//! Dialogs of the browser: it keeps the focus inside, closes them on Escape and gives the focus back.

use web_sys::HtmlDialogElement;

/// Opens a dialog above the page.
pub fn open(dialog: &HtmlDialogElement) {
    // One that is open already stays so.
    dialog.show_modal().ok();
}

/// Closes a dialog; the focus goes back to where it was.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}
