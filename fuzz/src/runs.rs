//! Runs of one reader: inputs by a seed, and what is kept of them.

use std::{collections::BTreeSet, env, fs, path::PathBuf, thread};

use mutatis::Session;

use crate::{
    edits::Edits,
    limits::{self, Reader},
};

/// How many inputs are read, unless `ROTASCOPE_FUZZ_RUNS` says otherwise.
const RUNS: usize = 1_000;
/// Most mutations of an input.
const MOST_EDITS: usize = 6;
/// The longest input that is mutated further, in bytes.
const LONGEST: usize = 16 * 1024;
/// How many inputs are kept for further mutations.
const MOST_KEPT: usize = 4_000;
/// Once in so many runs an input is grown to [`GROWN`] bytes.
const GROW_EVERY: usize = 250;
const GROWN: usize = 300_000;

/// A reader and good inputs of it.
pub struct Target {
    pub name: &'static str,
    pub seeds: Vec<Vec<u8>>,
    pub readers: &'static [Reader],
    /// True of inputs that hold little but columns of numbers.
    pub is_columns: bool,
}

impl Target {
    pub fn new(name: &'static str, seeds: Vec<Vec<u8>>, readers: &'static [Reader]) -> Self {
        Self { name, seeds, readers, is_columns: false }
    }
}

/// Reads inputs as long as none of them shows a fault.
pub fn check(target: &Target) {
    let runs = number("ROTASCOPE_FUZZ_RUNS", RUNS);
    let is_timed = env::var_os("ROTASCOPE_FUZZ_TIMED").is_some();
    let (mut pool, mut kinds, mut fold) = (target.seeds.clone(), BTreeSet::new(), 0.0_f64);
    let mut read = |input: &[u8]| {
        let (found, needed) = read(target, input, is_timed);
        fold = fold.max(needed);
        found.into_iter().filter(|kind| kinds.insert(kind.clone())).count() != 0
    };
    for input in kept(target.name).iter().chain(&target.seeds) {
        read(input);
    }
    let mut session = Session::new().seed(number("ROTASCOPE_FUZZ_SEED", 1) as u64);
    for run in 1..=runs {
        let mut input = mutated(&mut session, &pool);
        if run % GROW_EVERY == 0 {
            grow(&mut session, &mut input);
        }
        if read(&input) && input.len() <= LONGEST && pool.len() < MOST_KEPT {
            pool.push(input);
        }
    }
    let (name, kinds) = (target.name, kinds.len());
    println!("{name}: {runs} inputs, {kinds} kinds of message, memory {fold:.1} times the input");
}

fn number(variable: &str, default: usize) -> usize {
    env::var(variable).map_or(default, |text| text.parse().expect("a number"))
}

/// Inputs that once showed a fault.
fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn index(session: &mut Session, below: usize) -> usize {
    session.generate::<u32>().unwrap() as usize % below
}

fn mutated(session: &mut Session, pool: &[Vec<u8>]) -> Vec<u8> {
    let mut input = pool[index(session, pool.len())].clone();
    for _ in 0..=index(session, MOST_EDITS) {
        let at = index(session, 1 << 16) as f32 / 65_536.0;
        // An input without a mutation is an input as well.
        drop(session.mutate_with(&mut Edits { others: pool, at }, &mut input));
    }
    input.truncate(4 * LONGEST);
    input
}

/// Repeats a piece of an input until it is large.
fn grow(session: &mut Session, input: &mut Vec<u8>) {
    if input.is_empty() {
        return;
    }
    let start = index(session, input.len());
    let longest = if index(session, 2) == 0 { 8 } else { 400 };
    let piece =
        input[start..].iter().copied().take(1 + index(session, longest)).collect::<Vec<_>>();
    let times = GROWN / piece.len();
    input.splice(start..start, piece.repeat(times));
}

/// What an input that shows a fault leaves behind for whoever mends it.
struct Witness<'a> {
    name: &'a str,
    input: &'a [u8],
}

impl Drop for Witness<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            let path = env::temp_dir().join(format!("rotascope-fuzz-{}", self.name));
            drop(fs::write(&path, self.input));
            println!("{}: the input is in {}", self.name, path.display());
        }
    }
}

/// Reads an input; the kinds of message that it gives, without what they quote, and the memory that
/// it needs as a multiple of its length.
fn read(target: &Target, input: &[u8], is_timed: bool) -> (BTreeSet<String>, f64) {
    let _witness = Witness { name: target.name, input };
    let (mut kinds, mut fold) = (BTreeSet::new(), 0.0_f64);
    for reader in target.readers {
        let found = limits::read(input, *reader, target.is_columns, is_timed);
        fold = fold.max(found.fold);
        found.words.iter().for_each(|words| check_words(words));
        kinds.extend(found.words.iter().map(|words| kind(words)));
    }
    (kinds, fold)
}

/// A text for readers is short and shows neither controls nor marks of direction.
fn check_words(words: &str) {
    assert!(words.chars().count() < 1_000, "{words}");
    let is_mark = |c: char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    assert!(!words.contains(|c: char| c.is_control() || is_mark(c)), "{words:?}");
}

fn kind(words: &str) -> String {
    let unquoted = words.split('"').step_by(2);
    unquoted.collect::<String>().chars().filter(char::is_ascii_lowercase).take(80).collect()
}
