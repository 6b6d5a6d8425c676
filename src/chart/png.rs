//! A scene as a PNG file, painted by plotters without a browser.

use std::io;

use plotters::{
    drawing::IntoDrawingArea as _,
    prelude::BitMapBackend,
    style::{FontStyle, register_font},
};

use super::{
    Ink, Item, Rect, Scene, Theme,
    draw::{Units, draw},
    theme::FONT_FAMILY,
};

/// Samples along each side of a pixel; their mean makes edges smooth.
const SAMPLES: u32 = 3;
/// Bytes of a pixel: red, green and blue.
const BYTES: usize = 3;
/// The height of a line of the fonts below, in ems, by which their renderer counts.
const LINE_EMS: f64 = 1.164;
const REGULAR: &[u8] = include_bytes!("../../fonts/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/DejaVuSans-Bold.ttf");

/// `scene` on the paper of `theme`, with `dpr` pixels a CSS pixel; the same scene always gives the
/// same bytes.
///
/// # Errors
/// When the fonts cannot be used, or the picture cannot be held.
pub fn png(scene: &Scene, theme: &Theme, dpr: u32) -> io::Result<Vec<u8>> {
    let pixels = |css: f64| (css * f64::from(dpr)).round() as u32;
    let (width, height) = (pixels(scene.size.width_css()), pixels(scene.size.height_css()));
    let samples = painted(scene, theme, dpr, (width * SAMPLES, height * SAMPLES))?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(io::Error::other)?;
    writer.write_image_data(&means(&samples, width as usize)).map_err(io::Error::other)?;
    writer.finish().map_err(io::Error::other)?;
    Ok(file)
}

fn painted(scene: &Scene, theme: &Theme, dpr: u32, size: (u32, u32)) -> io::Result<Vec<u8>> {
    for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, BOLD)] {
        register_font(FONT_FAMILY, style, bytes)
            .map_err(|_| io::Error::other("the font of pictures cannot be read"))?;
    }
    let units = Units { per_css_px: f64::from(dpr * SAMPLES), font_scale: LINE_EMS };
    let mut samples = vec![0; BYTES * size.0 as usize * size.1 as usize];
    let area = BitMapBackend::with_buffer(&mut samples, size).into_drawing_area();
    let paper = Item::Rect { rect: Rect::new(0.0, 0.0, scene.size), ink: Ink::Paper };
    draw([&paper].into_iter().chain(&scene.items), theme, &area, units)
        .and_then(|()| area.present())
        .map_err(|error| io::Error::other(error.to_string()))?;
    drop(area);
    Ok(samples)
}

/// The mean of the samples of each pixel of a picture of `width` pixels.
fn means(samples: &[u8], width: usize) -> Vec<u8> {
    let side = SAMPLES as usize;
    let row = |rows: &[u8]| {
        let lines: Vec<&[u8]> = rows.chunks_exact(BYTES * width * side).collect();
        let pixel = |at: usize| {
            let sum = |channel: usize| {
                let first = BYTES * side * at + channel;
                let across = (0..side).map(|step| first + BYTES * step);
                let found = across.flat_map(|at| lines.iter().filter_map(move |line| line.get(at)));
                found.map(|&sample| u32::from(sample)).sum::<u32>()
            };
            [0, 1, 2].map(|channel| (sum(channel) / (SAMPLES * SAMPLES)) as u8)
        };
        (0..width).flat_map(pixel).collect::<Vec<u8>>()
    };
    samples.chunks_exact(BYTES * width * side * side).flat_map(row).collect()
}
