//! The site: mounts the application into the page.

fn main() {
    leptos::mount::mount_to_body(rotascope::ui::App);
}
