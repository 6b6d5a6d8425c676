//! The site's module keeps its relocations where it is to be parted.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|it| it == "wasm32");
    if is_wasm && env::var_os("CARGO_FEATURE_PARTED").is_some() {
        println!("cargo::rustc-link-arg-bin=site=--emit-relocs");
    }
}
