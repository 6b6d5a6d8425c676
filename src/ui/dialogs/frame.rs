//! The frame of a dialog: its title and what closes it.

use leptos::{html, prelude::*};

use crate::{platform::modal, ui::effect::effect};

/// The element of a dialog.
pub type DialogRef = NodeRef<html::Dialog>;

/// A dialog that opens itself; `forget` is called when it has been closed.
pub fn frame(
    title: &'static str,
    forget: impl Fn() + 'static,
    content: impl FnOnce(DialogRef) -> AnyView,
) -> AnyView {
    let dialog = DialogRef::new();
    effect(move || {
        if let Some(element) = dialog.get() {
            modal::open(&element);
        }
    });
    view! {
        <dialog
            node_ref=dialog
            closedby="any"
            aria-labelledby="dialog-title"
            on:close=move |_| forget()
        >
            <header>
                <h2 id="dialog-title">{title}</h2>
                <button type="button" on:click=move |_| close(dialog)>"Close"</button>
            </header>
            {content(dialog)}
        </dialog>
    }
    .into_any()
}

/// Closes a dialog; the focus goes back to where it was.
pub fn close(dialog: DialogRef) {
    if let Some(element) = dialog.get_untracked() {
        modal::close(&element);
    }
}
