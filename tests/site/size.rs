//! What a first visit costs before any figures.

use std::fs;

use super::build;

/// What a first visit may cost, 220 kilobytes: brotli at quality 11, as static hosts send it.
const LIMIT_BYTES: usize = 220_000;
/// The starts of the names of modules that come after the first chart, or with a page that needs them,
/// of those of workers, and of the style sheet of paper.
const LATER: [&str; 4] = ["/chunk_", "/split_", "/worker", "print-"];

#[test]
fn the_first_load_stays_within_its_budget() {
    let folder = build::built();
    let sealed = build::sealed(&folder);
    let files = sealed["files"].as_array().expect("a list").iter();
    let paths = files.filter_map(|file| file["path"].as_str());
    let counted =
        |path: &&str| [".css", ".html", ".js", ".wasm"].iter().any(|end| path.ends_with(end));
    let mut total = 0;
    for path in paths.filter(counted).chain(["sw.js"]) {
        let raw = fs::read(folder.join(path)).expect("a listed file is there");
        let packed = brotli_length(&raw);
        let is_later = LATER.iter().any(|start| path.contains(start));
        let when = if is_later { "later" } else { "first" };
        println!("{packed:>9} of {:>9} bytes, {when}: {path}", raw.len());
        total += if is_later { 0 } else { packed };
    }
    println!("{total:>9} bytes come first, of {LIMIT_BYTES}");
    assert!(total <= LIMIT_BYTES, "{total} bytes are above the limit of {LIMIT_BYTES}");
}

fn brotli_length(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)
        .expect("compressing in memory")
}
