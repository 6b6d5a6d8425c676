//! Document: title, theme, focus.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, HtmlLinkElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element that a selector finds.
fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// The content of a `meta` element of the page.
pub fn meta(name: &str) -> Option<String> {
    first(&format!("meta[name={name}]"))?.get_attribute("content")
}

/// The whole address of a link of the page.
pub(super) fn link(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.dyn_into::<HtmlLinkElement>().ok().map(|link| link.href())
}

/// The text of the first element that a selector finds.
pub(crate) fn text(selector: &str) -> Option<String> {
    first(selector)?.text_content()
}

/// An element of the page.
pub(crate) struct Child {
    /// Its class, which may be empty.
    pub class: String,
    /// Its text.
    pub text: String,
}

/// The elements in the first that a selector finds.
pub(crate) fn children(selector: &str) -> Vec<Child> {
    let child = first(selector).and_then(|element| element.first_element_child());
    let read = |child: Element| Child {
        class: child.class_name(),
        text: child.text_content().unwrap_or_default(),
    };
    std::iter::successors(child, Element::next_element_sibling).map(read).collect()
}

/// Takes an element off the page.
pub(crate) fn remove(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets what the page says of itself to others.
pub(crate) fn set_description(words: &str) {
    if let Some(meta) = first("meta[name=description]") {
        meta.set_attribute("content", words).ok();
    }
}

/// Sets or removes the theme that the style sheet reads from the root element.
pub(crate) fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    match theme {
        Some(theme) => root.set_attribute("data-theme", theme).ok(),
        None => root.remove_attribute("data-theme").ok(),
    };
}

/// Says to the style sheet whether the page is one chart in a frame of another site.
pub(crate) fn set_embedded(is_embedded: bool) {
    mark_root("data-embed", is_embedded);
}

/// Says to the style sheet whether charts are drawn in light on dark.
pub(crate) fn set_dark_charts(is_dark: bool) {
    mark_root("data-dark-charts", is_dark);
}

fn mark_root(attribute: &str, is_marked: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.toggle_attribute_with_force(attribute, is_marked).ok();
    }
}

/// Moves the focus to the element with an id, and the page to its top.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the focus to the first element that a selector finds, and the page no further than that
/// takes.
pub(crate) fn focus_on(selector: &str) {
    if let Some(element) =
        first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        element.focus().ok();
    }
}

/// Moves the focus to an element where what had it has left the page.
pub(crate) fn rescue_focus(selector: &str) {
    let active = document().and_then(|document| document.active_element());
    if active.is_none_or(|element| element.tag_name() == "BODY") {
        focus_on(selector);
    }
}

/// Scrolls the list that an element stands in sideways, until the element is in its middle.
pub fn centre(selector: &str) {
    let element = first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Some(element) = element else { return };
    if let Some(list) = element.parent_element() {
        let room = list.client_width() - element.offset_width();
        list.set_scroll_left(element.offset_left() - room / 2);
    }
}

/// Scrolls the list that an element stands in up or down until the element is in its middle, unless
/// all of it is in sight.
pub(crate) fn bring_into_sight(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element else { return };
    let Ok(Some(list)) = element.closest("[role=listbox]") else { return };
    let (inner, outer) = (element.get_bounding_client_rect(), list.get_bounding_client_rect());
    // A heading stays at the top of the list.
    let room_above = inner.top() - outer.top() - inner.height();
    if room_above < 0.0 || outer.bottom() < inner.bottom() {
        let to_middle = (inner.top() + inner.bottom() - outer.top() - outer.bottom()) / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "lengths on a screen are small")]
        list.set_scroll_top(list.scroll_top() + to_middle as i32);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        window.location().reload().ok();
    }
}
