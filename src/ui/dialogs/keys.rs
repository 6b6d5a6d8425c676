//! List of the keys that mean something.

use leptos::prelude::*;

use crate::{domain::wording::help, ui::views::each};

/// The keys, by where they mean it.
pub fn keys() -> AnyView {
    let row = |(keys, does): &(&'static str, &'static str)| {
        let keys = each(keys.split(' '), |key| view! { <kbd>{key}</kbd> " " });
        view! { <tr><th scope="row">{keys}</th><td>{*does}</td></tr> }
    };
    let part = |(place, rows): &(&'static str, help::Keys)| {
        view! {
            <h3>{*place}</h3>
            <table class="keys"><tbody>{each(*rows, row)}</tbody></table>
        }
    };
    each(help::KEYS, part)
}
