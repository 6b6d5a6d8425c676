//! Colours that can be seen and told apart.

use rotascope::chart::{Ink, Theme, theme::Rgb};

#[test]
fn text_and_lines_stand_out_from_the_paper() {
    let legs = [Ink::Small, Ink::Large, Ink::Neutral, Ink::Text, Ink::Muted, Ink::Focus];
    let others = (0..11).map(Ink::Other);
    let on_tints: Vec<Ink> = legs.into_iter().chain(others).collect();
    let quadrants = [Ink::LeadingTint, Ink::WeakeningTint, Ink::LaggingTint, Ink::ImprovingTint];
    let spans = [Ink::Paper, Ink::NeutralTint, Ink::SmallTint, Ink::LargeTint];
    let grounds: Vec<Ink> = quadrants.into_iter().chain(spans).collect();
    for theme in [Theme::LIGHT, Theme::DARK, Theme::HIGH_CONTRAST] {
        let check = |ink: Ink, ground: Ink, least: f64| {
            let contrast = theme.color(ink).contrast(theme.color(ground));
            assert!(least <= contrast, "{ink:?} on {ground:?}: {contrast:.2}");
        };
        check(Ink::Faint, Ink::Paper, 4.5);
        check(Ink::Baseline, Ink::Paper, 3.0);
        for &ink in &on_tints {
            for &ground in &grounds {
                check(ink, ground, 4.5);
            }
        }
    }
}

/// Lines of eleven funds on one map, and both legs.
#[test]
fn lines_are_told_apart() {
    /// More than twice what is just seen.
    const LEAST: f64 = 0.05;
    for theme in [Theme::LIGHT, Theme::DARK, Theme::HIGH_CONTRAST] {
        let inks: Vec<Ink> =
            [Ink::Small, Ink::Large].into_iter().chain((0..11).map(Ink::Other)).collect();
        for (at, &ink) in inks.iter().enumerate() {
            for &other in &inks[..at] {
                let distance = oklab_distance(theme.color(ink), theme.color(other));
                assert!(LEAST <= distance, "{ink:?} and {other:?}: {distance:.3}");
            }
        }
    }
}

/// Distance in Oklab (Ottosson 2020), from 0 to 1; 0.02 is just seen.
fn oklab_distance(one: Rgb, other: Rgb) -> f64 {
    let lab = |Rgb(r, g, b): Rgb| {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let (r, g, b) = (linear(r), linear(g), linear(b));
        let l = (0.412_221 * r + 0.536_333 * g + 0.051_446 * b).cbrt();
        let m = (0.211_903 * r + 0.680_700 * g + 0.107_397 * b).cbrt();
        let s = (0.088_302 * r + 0.281_718 * g + 0.629_979 * b).cbrt();
        [
            0.210_454 * l + 0.793_618 * m - 0.004_072 * s,
            1.977_998 * l - 2.428_592 * m + 0.450_594 * s,
            0.025_904 * l + 0.782_772 * m - 0.808_676 * s,
        ]
    };
    let squares = lab(one).into_iter().zip(lab(other)).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}

#[test]
fn words_stand_out_from_their_cells_and_cells_from_each_other() {
    for theme in [Theme::LIGHT, Theme::DARK, Theme::HIGH_CONTRAST] {
        for step in -4..=4_i8 {
            let cell = theme.color(Ink::Step(step));
            let contrast = theme.color(Ink::Step(step).words_on()).contrast(cell);
            assert!(4.5 <= contrast, "step {step}: {contrast:.2}");
            if 0 < step.abs() {
                let nearer = theme.color(Ink::Step(step - step.signum()));
                assert!(1.08 <= cell.contrast(nearer), "step {step}");
            }
        }
        assert_eq!(theme.color(Ink::Step(-128)), theme.color(Ink::Step(-4)));
    }
}

#[test]
fn high_contrast_is_higher() {
    for ink in [Ink::Small, Ink::Large, Ink::Text, Ink::Muted, Ink::Faint] {
        let on_paper = |theme: &Theme| theme.color(ink).contrast(theme.color(Ink::Paper));
        assert!(on_paper(&Theme::LIGHT) < on_paper(&Theme::HIGH_CONTRAST), "{ink:?}");
        assert!(7.0 <= on_paper(&Theme::HIGH_CONTRAST), "{ink:?}");
    }
}
