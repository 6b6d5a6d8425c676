//! What the reduction reads, and what it refuses.

use std::process::Command;

use super::{
    cases::{made, table},
    reduction::{Folder, is_done},
};

#[track_caller]
fn check(name: &str, rows: &str, words: &str) {
    let folder = Folder::with(name, &format!("date,symbol,close\n{rows}"));
    let output = folder.reduce("closes.csv", "SPY", &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains(words), "{said}");
    assert!(!folder.path("breadth").exists(), "nothing is written of what is refused");
}

#[test]
fn faults_of_the_closes_are_named() {
    check("zero", "2026-01-02,SPY,680\n2026-01-02,IWM,0\n", "IWM, 2026-01-02: the close is not");
    check("nan", "2026-01-02,SPY,680\n2026-01-02,IWM,nan\n", "IWM, 2026-01-02: the close is not");
    let twice = "2026-01-02,SPY,680\n2026-01-02,IWM,240\n2026-01-02,IWM,241\n";
    check("twice", twice, "IWM, 2026-01-02: the session stands twice");
    check(
        "none",
        "2026-01-02,IWM,240\n",
        "SPY, 9999-12-31: the benchmark has no close by this day",
    );
}

#[test]
fn an_empty_cell_is_a_missing_session() {
    let rows = "date,symbol,close\n2026-01-02,SPY,680\n2026-01-05,SPY,681\n\
                2026-01-02,IWM,240\n2026-01-05,IWM,\n";
    let folder = Folder::with("empty", rows);
    is_done(&folder.reduce("closes.csv", "SPY", &[]));
    let (breadth, ranking) = folder.files();
    assert_eq!(breadth.breadth.net_advances.counts, [0, 0]);
    assert_eq!((ranking.members.len(), ranking.members[0].sessions), (1, 1));
}

#[test]
fn parquet_gives_the_same_bytes() {
    let folder = Folder::with("parquet", &table(&made(240, 700)));
    let reduced = |table: &str| {
        is_done(&folder.reduce(table, "BASE", &[]));
        ["breadth", "ranking"]
            .map(|part| std::fs::read(folder.path(part).join("group.json")).unwrap())
    };
    let from_csv = reduced("closes.csv");
    let copy = "import duckdb; duckdb.sql(\"COPY (FROM 'closes.csv') TO 'closes.parquet'\")";
    let script =
        "source \"$0/scripts/environment\"; cd \"$1\"; \"$UNIVERSE_VENV/bin/python\" -c \"$2\"";
    let mut shell = Command::new("bash");
    shell.args(["-c", script, env!("CARGO_MANIFEST_DIR")]).arg(folder.path("")).arg(copy);
    is_done(&shell.output().unwrap());
    assert!(reduced("closes.parquet") == from_csv);
}
