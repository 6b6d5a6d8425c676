//! The site: mounts the application into the page.

fn main() {
    rotascope::ui::mount();
}
