//! The colours and type of charts: the only place beside `style/tokens.css` that names any.

use super::Ink;

/// The family of all text in charts: the reader's own system font.
pub const FONT_FAMILY: &str =
    "system-ui, -apple-system, Segoe UI, Roboto, DejaVu Sans, Helvetica, Arial, sans-serif";
/// The size of axis labels, notes and details.
pub const NOTE_SIZE_CSS: f64 = 12.0;
/// The size of direct labels.
pub const LABEL_SIZE_CSS: f64 = 13.0;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn hex(code: u32) -> Self {
        Self((code >> 16) as u8, (code >> 8) as u8, code as u8)
    }

    /// The contrast with another colour by WCAG 2.2, from 1 (none) to 21 (black on white).
    ///
    /// `(L1 + 0.05) / (L2 + 0.05)`, where `L1` is the relative luminance of the lighter one.
    ///
    /// ```
    /// use rotascope::chart::theme::Rgb;
    ///
    /// let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
    /// assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    /// assert_eq!(white.contrast(white), 1.0);
    /// ```
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with a share of another.
    fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |own: u8, other: u8| {
            (f64::from(own) + (f64::from(other) - f64::from(own)) * share).round() as u8
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// A colour for every [`Ink`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    small: Rgb,
    large: Rgb,
    neutral: Rgb,
    others: [Rgb; 11],
    text: Rgb,
    muted: Rgb,
    faint: Rgb,
    grid: Rgb,
    baseline: Rgb,
    small_tint: Rgb,
    large_tint: Rgb,
    neutral_tint: Rgb,
    quadrant_tints: [Rgb; 4],
    ring_line: Rgb,
    receding: Rgb,
    focus: Rgb,
    paper: Rgb,
}

impl Theme {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        small: Rgb::hex(0x00b4_470b),
        large: Rgb::hex(0x001f_5a8c),
        neutral: Rgb::hex(0x0041_464f),
        others: [
            Rgb::hex(0x000b_7268),
            Rgb::hex(0x0074_479c),
            Rgb::hex(0x006a_6410),
            Rgb::hex(0x00a5_316c),
            Rgb::hex(0x0080_532b),
            Rgb::hex(0x0071_3b3a),
            Rgb::hex(0x005c_1658),
            Rgb::hex(0x001a_2a85),
            Rgb::hex(0x0071_6a59),
            Rgb::hex(0x001f_4032),
            Rgb::hex(0x0016_4f01),
        ],
        text: Rgb::hex(0x001b_1d21),
        muted: Rgb::hex(0x005d_626b),
        faint: Rgb::hex(0x006a_6f78),
        grid: Rgb::hex(0x00e4_e1d9),
        baseline: Rgb::hex(0x008a_8f98),
        small_tint: Rgb::hex(0x00fb_eadf),
        large_tint: Rgb::hex(0x00e3_eef7),
        neutral_tint: Rgb::hex(0x00f6_eee0),
        quadrant_tints: [
            Rgb::hex(0x00f0_f6ef),
            Rgb::hex(0x00fa_f6e8),
            Rgb::hex(0x00f9_f0ec),
            Rgb::hex(0x00f0_f3f8),
        ],
        ring_line: Rgb::hex(0x00c6_c5be),
        receding: Rgb::hex(0x00bd_bcb6),
        focus: Rgb::hex(0x007a_4fd0),
        paper: Rgb::hex(0x00fb_faf7),
    };

    /// Light on a true dark.
    pub const DARK: Self = Self {
        small: Rgb::hex(0x00f0_935a),
        large: Rgb::hex(0x007d_b7e8),
        neutral: Rgb::hex(0x00c9_ccd2),
        others: [
            Rgb::hex(0x005c_c4b4),
            Rgb::hex(0x00c3_a0e8),
            Rgb::hex(0x00cd_c25a),
            Rgb::hex(0x00f0_8bb8),
            Rgb::hex(0x00d3_a57a),
            Rgb::hex(0x00b0_eca0),
            Rgb::hex(0x00f5_c7c6),
            Rgb::hex(0x0075_9d53),
            Rgb::hex(0x0036_9fb1),
            Rgb::hex(0x007a_ecff),
            Rgb::hex(0x00a8_8b86),
        ],
        text: Rgb::hex(0x00ec_eae4),
        muted: Rgb::hex(0x00a9_aeb8),
        faint: Rgb::hex(0x008d_939e),
        grid: Rgb::hex(0x002c_3038),
        baseline: Rgb::hex(0x007d_838e),
        small_tint: Rgb::hex(0x003a_261a),
        large_tint: Rgb::hex(0x001a_2c3c),
        neutral_tint: Rgb::hex(0x0026_231d),
        quadrant_tints: [
            Rgb::hex(0x0016_201d),
            Rgb::hex(0x0021_2018),
            Rgb::hex(0x0022_1a1c),
            Rgb::hex(0x0018_1d28),
        ],
        ring_line: Rgb::hex(0x0045_4a54),
        receding: Rgb::hex(0x0050_555f),
        focus: Rgb::hex(0x00b7_9bff),
        paper: Rgb::hex(0x0014_161a),
    };

    /// Black on white, for readers who ask for more contrast.
    pub const HIGH_CONTRAST: Self = Self {
        small: Rgb::hex(0x008a_2f00),
        large: Rgb::hex(0x0000_3f7a),
        neutral: Rgb::hex(0x0020_2226),
        others: [
            Rgb::hex(0x0000_4f48),
            Rgb::hex(0x004f_2380),
            Rgb::hex(0x004a_4500),
            Rgb::hex(0x007d_0f4a),
            Rgb::hex(0x005c_3510),
            Rgb::hex(0x0076_5c6c),
            Rgb::hex(0x000a_7043),
            Rgb::hex(0x00c2_1b3e),
            Rgb::hex(0x0006_6680),
            Rgb::hex(0x005c_55c0),
            Rgb::hex(0x0042_0207),
        ],
        text: Rgb::hex(0x0000_0000),
        muted: Rgb::hex(0x0026_282c),
        faint: Rgb::hex(0x003a_3d43),
        grid: Rgb::hex(0x00b4_b0a6),
        baseline: Rgb::hex(0x0000_0000),
        small_tint: Rgb::hex(0x00f7_dccb),
        large_tint: Rgb::hex(0x00d3_e4f3),
        neutral_tint: Rgb::hex(0x00ee_e8da),
        quadrant_tints: [
            Rgb::hex(0x00e0_f0e2),
            Rgb::hex(0x00f7_ecc8),
            Rgb::hex(0x00f6_ddd8),
            Rgb::hex(0x00dd_e5f5),
        ],
        ring_line: Rgb::hex(0x0076_7a80),
        receding: Rgb::hex(0x008c_9096),
        focus: Rgb::hex(0x0052_1fb0),
        paper: Rgb::hex(0x00ff_ffff),
    };

    /// The colour of an ink.
    pub fn color(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Small => self.small,
            Ink::Large => self.large,
            Ink::Neutral => self.neutral,
            Ink::Other(number) => {
                let index = usize::from(number) % self.others.len();
                self.others.get(index).copied().unwrap_or(self.neutral)
            }
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Faint => self.faint,
            Ink::Grid => self.grid,
            Ink::Baseline => self.baseline,
            Ink::SmallTint => self.small_tint,
            Ink::LargeTint => self.large_tint,
            Ink::NeutralTint => self.neutral_tint,
            Ink::LeadingTint => self.quadrant_tint(0),
            Ink::WeakeningTint => self.quadrant_tint(1),
            Ink::LaggingTint => self.quadrant_tint(2),
            Ink::ImprovingTint => self.quadrant_tint(3),
            Ink::RingLine => self.ring_line,
            Ink::Receding => self.receding,
            Ink::Step(step) => self.step(step),
            Ink::Focus => self.focus,
            Ink::Paper => self.paper,
        }
    }

    fn quadrant_tint(&self, number: usize) -> Rgb {
        self.quadrant_tints.get(number).copied().unwrap_or(self.neutral_tint)
    }

    /// Paper mixed with a leg, the more of it the farther from zero.
    fn step(&self, step: i8) -> Rgb {
        const SHARES: [f64; 5] = [0.05, 0.16, 0.32, 0.52, 1.0];
        let share = SHARES.get(usize::from(step.unsigned_abs()).min(4)).copied().unwrap_or(0.0);
        match step {
            0 => self.paper.mixed(self.neutral, share),
            1.. => self.paper.mixed(self.small, share),
            _ => self.paper.mixed(self.large, share),
        }
    }
}
