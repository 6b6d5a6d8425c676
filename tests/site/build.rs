//! The built site, and builds and snapshots that differ from it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The folder of the built site: `ROTASCOPE_SITE`, else `dist`.
pub fn built() -> PathBuf {
    let folder = env::var_os("ROTASCOPE_SITE")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(
        folder.join("site.json").is_file(),
        "there is no built site in {}; build it with `scripts/build`, or name one in ROTASCOPE_SITE",
        folder.display()
    );
    let manifest = |data: &Path| fs::read(data.join("manifest.json")).ok();
    let pinned = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshot");
    assert!(
        manifest(&folder.join("data")) == manifest(&pinned),
        "the site in {} has figures that the tests do not know; build it with \
         `ROTASCOPE_SNAPSHOT=tests/snapshot scripts/build`",
        folder.display()
    );
    folder
}

/// The same build with prices of few symbols, the first pair among them: it is stored in a moment.
pub fn few_symbols(test: &str) -> PathBuf {
    const FEW: usize = 12;
    let folder = copy(test, "few");
    let mut manifest = manifest(&folder);
    let first = [manifest["defaults"]["small"].clone(), manifest["defaults"]["large"].clone()];
    let (mut left, data) = (FEW, folder.join("data"));
    let files = manifest["files"].as_array_mut().expect("a list of files");
    files.retain(|file| {
        let is_first = file["kind"] != "prices" || first.contains(&file["symbol"]);
        let is_kept = is_first || 0 < left;
        left -= usize::from(!is_first && is_kept);
        is_kept
    });
    write_manifest(&data, manifest);
    folder
}

/// A later build of the same site: its page carries `<meta name="edition">` with this name.
pub fn edition(test: &str, edition: &str) -> PathBuf {
    edition_of(&built(), test, edition)
}

fn edition_of(from: &Path, test: &str, edition: &str) -> PathBuf {
    let folder = copy_of(from, test, edition);
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).expect("the page is there");
    let mark = format!("<head><meta name=\"edition\" content=\"{edition}\">");
    fs::write(&page, html.replacen("<head>", &mark, 1)).expect("the copy is writable");
    seal(&folder);
    folder
}

/// A later build of which no file of the app has the name that it has in this one.
pub fn moved_edition(test: &str, edition_name: &str) -> PathBuf {
    moved_edition_of(&built(), test, edition_name)
}

/// The same of another build.
pub fn moved_edition_of(from: &Path, test: &str, edition_name: &str) -> PathBuf {
    let folder = edition_of(from, test, edition_name);
    let script = file_like(&folder, "app-", "/site.js");
    let (before, _) = script.split_once('/').expect("the app has a folder");
    let after = format!("app-{edition_name}");
    fs::rename(folder.join(before), folder.join(&after)).expect("the copy is writable");
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).expect("the page is there");
    fs::write(&page, html.replace(before, &after)).expect("the copy is writable");
    seal(&folder);
    folder
}

/// The same build, whose page opens with the answer of another snapshot.
pub fn other_opening(test: &str) -> PathBuf {
    let folder = copy(test, "other-opening");
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).expect("the page is there");
    let mark = "<!--opening-->";
    let lines = html.lines().map(|line| match line.strip_suffix(mark) {
        Some(line) => format!("{}{mark}\n", line.replace("caps", "firms")),
        None => format!("{line}\n"),
    });
    fs::write(&page, lines.collect::<String>()).expect("the copy is writable");
    seal(&folder);
    folder
}

/// The same site as it is while one works on it: its worker has no list.
pub fn unsealed(test: &str, edition_name: &str) -> PathBuf {
    let folder = edition(test, edition_name);
    let worker = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/sw.js");
    fs::copy(worker, folder.join("sw.js")).expect("the copy is writable");
    folder
}

/// The same build, whose worker begins with a script of another.
pub fn with_worker(test: &str, script: &str) -> PathBuf {
    let folder = copy(test, "worker");
    let path = folder.join("sw.js");
    let worker = fs::read_to_string(&path).expect("the worker is there");
    fs::write(&path, format!("{script}{worker}")).expect("the copy is writable");
    folder
}

/// The same build beside a page that shows its own view in a frame that is sandboxed so.
pub fn framed(sandbox: &str) -> PathBuf {
    let folder = copy("framed", &sandbox.replace(' ', "-"));
    let page = format!(
        "<!DOCTYPE html><iframe sandbox=\"{sandbox}\" width=1200 height=800></iframe>\
         <script>document.querySelector('iframe').src = './' + location.hash</script>"
    );
    fs::write(folder.join("frame.html"), page).expect("the copy is writable");
    folder
}

/// The same build with a snapshot that only a later build can read.
pub fn newer_schema(test: &str, as_of: &str) -> PathBuf {
    let folder = later_snapshot(test, as_of);
    let path = folder.join("data/manifest.json");
    let mut manifest = manifest(&folder);
    let schema = manifest["schema"].as_u64().expect("a schema");
    manifest["schema"] = (schema + 1).into();
    fs::write(&path, serde_json::to_vec_pretty(&manifest).expect("JSON")).expect("writable");
    folder
}

/// The same build with a snapshot of another id and as-of day, in which one file differs.
pub fn later_snapshot(test: &str, as_of: &str) -> PathBuf {
    later_snapshot_of(&built(), test, as_of)
}

/// The same of another build.
pub fn later_snapshot_of(from: &Path, test: &str, as_of: &str) -> PathBuf {
    let folder = copy_of(from, test, as_of);
    let mut manifest = manifest(&folder);
    let changed = changed_file(&manifest);
    let file = folder.join("data").join(&changed);
    // White space changes the bytes, not the figures.
    let bytes = [fs::read(&file).expect("a listed file is there"), b"\n\n".to_vec()].concat();
    fs::write(&file, &bytes).expect("the copy is writable");
    for entry in manifest["files"].as_array_mut().expect("a list of files") {
        if entry["path"] == *changed {
            entry["bytes"] = bytes.len().into();
            entry["sha256"] = hex(&bytes).into();
        }
    }
    manifest["as_of"] = as_of.into();
    write_manifest(&folder.join("data"), manifest);
    folder
}

/// Writes a manifest whose list of files has changed.
fn write_manifest(data: &Path, mut manifest: Value) {
    manifest["id"] = identity(&manifest).into();
    let bytes = serde_json::to_vec_pretty(&manifest).expect("JSON");
    fs::write(data.join("manifest.json"), bytes).expect("the copy is writable");
}

/// The identity of a snapshot, from the paths and hashes of its files.
fn identity(manifest: &Value) -> String {
    let files = manifest["files"].as_array().expect("a list of files").iter();
    let line = |file: &Value| {
        let field = |name: &str| file[name].as_str().expect("a text").to_owned();
        format!("{} {}\n", field("path"), field("sha256"))
    };
    let mut lines: Vec<String> = files.map(line).collect();
    lines.sort_unstable();
    hex(lines.concat().as_bytes())[..12].to_owned()
}

/// The path, below `data`, of the file in which a later snapshot differs.
pub fn changed_file(manifest: &Value) -> String {
    manifest["files"][0]["path"].as_str().expect("a snapshot has files").to_owned()
}

/// The manifest of the snapshot that a build carries.
pub fn manifest(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("data/manifest.json")).expect("a manifest"))
        .expect("JSON")
}

/// The name of the build's only file that begins and ends like this.
pub fn file_like(folder: &Path, start: &str, end: &str) -> String {
    let mut paths = files(folder).into_iter();
    let found = paths.find(|path| path.starts_with(start) && path.ends_with(end));
    found.unwrap_or_else(|| panic!("the build has no {start}...{end}"))
}

/// What a build says of itself.
pub fn sealed(folder: &Path) -> Value {
    let bytes = fs::read(folder.join("site.json")).expect("a sealed site");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// Every file of a build that is not of its snapshot.
pub fn files(folder: &Path) -> Vec<String> {
    let sealed = sealed(folder);
    let files = sealed["files"].as_array().expect("a list").iter();
    files.map(|file| file["path"].as_str().expect("a path").to_owned()).collect()
}

/// Every file of a build and of its snapshot.
pub fn all_files(folder: &Path) -> Vec<String> {
    let manifest = manifest(folder);
    let figures = manifest["files"].as_array().expect("a list of files").iter();
    let figures = figures.map(|file| format!("data/{}", file["path"].as_str().expect("a path")));
    files(folder).into_iter().chain(figures).chain(["data/manifest.json".to_owned()]).collect()
}

fn copy(test: &str, name: &str) -> PathBuf {
    copy_of(&built(), test, name)
}

fn copy_of(from: &Path, test: &str, name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(test).join(name);
    if target.exists() {
        fs::remove_dir_all(&target).expect("an old copy can go");
    }
    copy_folder(from, &target);
    target
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target folder is writable");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the copy is writable");
        }
    }
}

fn seal(folder: &Path) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/seal");
    let status = Command::new("bash").arg(script).arg(folder).status().expect("bash runs");
    assert!(status.success(), "scripts/seal failed for {}", folder.display());
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string");
        text
    })
}
