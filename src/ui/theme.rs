//! The colour theme: what the reader chose, or what the system prefers.

use leptos::prelude::*;

use crate::{
    chart::Theme,
    platform::{document, media::Preference, storage},
};

/// What the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Whatever the system prefers.
    #[default]
    System,
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
    /// White on black.
    Contrast,
}

impl Choice {
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
    choice: RwSignal<Choice>,
    /// Bumped when the system changes its mind.
    system: RwSignal<(bool, bool)>,
}

impl ThemeState {
    /// The stored choice, following the system where there is none.
    pub fn new() -> Self {
        let stored = storage::read(storage::Key::Theme);
        let choice = RwSignal::new(Choice::from_code(stored.as_deref()));
        let asked = || (Preference::Dark.is_asked_for(), Preference::MoreContrast.is_asked_for());
        let system = RwSignal::new(asked());
        for preference in [Preference::Dark, Preference::MoreContrast] {
            let watch = preference.on_change(move || system.set(asked()));
            StoredValue::new_local(watch);
        }
        Self { choice, system }
    }

    /// What the reader chose.
    pub fn choice(self) -> Choice {
        self.choice.get()
    }

    /// Takes, stores and shows a choice.
    pub fn choose(self, choice: Choice) {
        storage::write(storage::Key::Theme, choice.code());
        document::set_theme(choice.code());
        self.choice.set(choice);
    }

    /// The colours that charts draw with.
    pub fn colours(self) -> &'static Theme {
        let (dark, more_contrast) = self.system.get();
        match (self.choice.get(), more_contrast, dark) {
            (Choice::Contrast, ..) | (Choice::System, true, _) => &Theme::HIGH_CONTRAST,
            (Choice::Dark, ..) | (Choice::System, _, true) => &Theme::DARK,
            _ => &Theme::LIGHT,
        }
    }
}
