//! Good inputs: the files of the tests and of the snapshot, links of every page, and rules of every kind.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rotascope::domain::{
    lab::{RULE_KINDS, Rule},
    signals::Signal,
};

/// Files beyond this size add nothing but time.
const LARGEST: usize = 12_000;

fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let entries = fs::read_dir(&folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap());
    files.filter(|bytes| bytes.len() <= LARGEST).collect()
}

fn texts(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

pub fn tables() -> Vec<Vec<u8>> {
    files("tests/domain/formats/files")
}

pub fn snapshots() -> Vec<Vec<u8>> {
    let mut all =
        ["facts", "macro", "claims"].map(|part| files(&format!("public/data/{part}"))).concat();
    all.extend(files("public/data/prices").into_iter().take(4));
    all.extend(files("tests/cli/groups"));
    all.push(
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data/manifest.json"))
            .unwrap(),
    );
    all
}

pub fn claims() -> Vec<Vec<u8>> {
    let mut all = files("public/data/claims");
    all.extend(texts(&[
        "streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row",
        "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.~~total_return~IWM~2025-12-31~2026-01-23~price~least~5~0~.~.",
    ]));
    all
}

/// Every ready condition, alone and joined with the next, and every kind of rule.
pub fn rules() -> Vec<Vec<u8>> {
    let ready: Vec<String> = Signal::ready().iter().map(Signal::to_string).collect();
    let joined = ready.windows(2).map(|two| format!("{}~~apart~63~~after~5", two.join("~~")));
    let rules = RULE_KINDS.iter().map(|kind| format!("{}~~cost~25", Rule::usual(kind)));
    ready.iter().cloned().chain(joined).chain(rules).map(String::into_bytes).collect()
}

pub fn settings() -> Vec<Vec<u8>> {
    texts(&[
        "{\"views\":[\n{\"name\":\"January\",\"link\":\"v=1&asof=2026-01-23\"}\n]}\n",
        "{\"views\":[\n{\"name\":\"A \\\"good\\\" day\",\"link\":\"v=1\"},\n{\"name\":\"B\\\\\",\"link\":\"v=1&s=IWM\"}\n]}\n",
        "{\"views\":[]}",
    ])
}

pub fn links() -> Vec<Vec<u8>> {
    texts(&[
        "#v=1&view=performance&s=IWM&l=SPY&asof=2026-01-23&range=2025-12-31&base=2025-12-31&basis=total&scale=log&roll=10y&avg=50&legs=IJR~MDY",
        "v=1&view=rotation&map=own&own=AAPL~IWM&bench=SPY&formula=dual_ema&tail=26&focus=IWM&order=name&pace=slow",
        "v=1&view=streaks&count=newyear&list=all&least=7&after=broken",
        "v=1&view=signals&when=both~large~10~10~252~~yield~10~fell~25~21~~apart~126~~after~5",
        "v=1&view=valuation&years=5&growth=8&exit=-20&pes=19.5&pel=27&pesource=iShares~2c_S~26P_page",
        "v=1&view=lab&rule=when~small~21~~begins~month~~cost~25",
        "v=1&view=rates&events=own&days=2024-09-18.2025-09-17&beta=52&cuts=2&jobs=8",
        "v=1&view=claims&claims=streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row",
        "v=1&embed=1&snap=2026-09-25.ab12&zoom=2020-01-02.2021-05-03",
    ])
}
