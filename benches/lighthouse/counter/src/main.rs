use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let count = RwSignal::new(0);
        view! {
            <main>
                <h1>"Counter"</h1>
                <button on:click=move |_| count.update(|count| *count += 1)>
                    "Pressed " {count} " times"
                </button>
            </main>
        }
    });
}
