//! The colour theme: what the reader chose, or what the system prefers.

use leptos::prelude::*;

use super::page_signal::PageSignal;
use crate::{
    chart::Theme as Colours,
    platform::{document, preferences::Preference, print, storage},
};

/// Theme that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system prefers.
    #[default]
    System,
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
    /// Black on white.
    Contrast,
}

impl Theme {
    /// Every choice in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The name in the picker.
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::Contrast => "High contrast",
        }
    }

    /// The name in the style sheet and in storage; none for the system's.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
        }
    }

    fn from_code(code: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|choice| choice.code() == code).unwrap_or_default()
    }
}

/// The theme as signals: the choice, and the colours that charts draw with.
#[derive(Clone, Copy)]
pub struct ThemeState {
    choice: PageSignal<Theme>,
    system: PageSignal<System>,
    /// True while the page is printed: its colours are those of paper, by the style sheet.
    printing: PageSignal<bool>,
}

/// Preferences of the system.
#[derive(Clone, Copy)]
struct System {
    dark: bool,
    more_contrast: bool,
}

impl System {
    fn now() -> Self {
        Self {
            dark: Preference::Dark.is_asked_for(),
            more_contrast: Preference::MoreContrast.is_asked_for(),
        }
    }
}

impl ThemeState {
    /// The stored choice, following the system where there is none.
    pub fn new() -> Self {
        let stored = storage::read(storage::StorageKey::Theme);
        let choice = PageSignal::new(Theme::from_code(stored.as_deref()));
        let (system, printing) = (PageSignal::new(System::now()), PageSignal::new(false));
        let state = Self { choice, system, printing };
        // Browsers prefer light for paper, but what charts are drawn in stays as it is.
        let follow = move || {
            if !printing.get_untracked() {
                state.system.set(System::now());
                state.show();
            }
        };
        StoredValue::new_local(print::watch(move |begins| {
            printing.set(begins);
            follow();
        }));
        for preference in [Preference::Dark, Preference::MoreContrast] {
            let watch = preference.on_change(follow);
            StoredValue::new_local(watch);
        }
        state.show();
        state
    }

    /// Theme that the reader chose.
    pub fn choice(self) -> Theme {
        self.choice.get()
    }

    /// True while the page is printed.
    pub(crate) fn is_printing(self) -> bool {
        self.printing.get()
    }

    /// Takes, stores and shows a choice.
    pub fn choose(self, choice: Theme) {
        storage::write(storage::StorageKey::Theme, choice.code());
        self.choice.set(choice);
        self.show();
    }

    /// The colours of charts on paper, which is light.
    pub(crate) fn paper_colours(self) -> &'static Colours {
        match self.shown() {
            Theme::Contrast => &Colours::HIGH_CONTRAST,
            Theme::System | Theme::Light | Theme::Dark => &Colours::LIGHT,
        }
    }

    /// Tells the style sheet what charts are drawn in, so that page and charts stay one.
    fn show(self) {
        document::set_theme(untrack(|| self.shown()).code());
        document::set_dark_charts(untrack(|| *self.colours() == Colours::DARK));
    }

    /// The choice, where more contrast is chosen also when the system asks for it.
    fn shown(self) -> Theme {
        match (self.choice.get(), self.system.get().more_contrast) {
            (Theme::System, true) => Theme::Contrast,
            (choice, _) => choice,
        }
    }

    /// The colours that charts draw with.
    pub fn colours(self) -> &'static Colours {
        match (self.shown(), self.system.get().dark) {
            (Theme::Contrast, _) => &Colours::HIGH_CONTRAST,
            (Theme::Dark, _) | (Theme::System, true) => &Colours::DARK,
            (Theme::Light, _) | (Theme::System, false) => &Colours::LIGHT,
        }
    }
}
