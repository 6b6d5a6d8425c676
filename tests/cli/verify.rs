//! `rotascope verify`: every fault of a snapshot is named.

use std::fs;

use rotascope::domain::{Day, exchange::Closings, snapshot::Manifest};

use super::run::{Folder, build, check, rotascope, small};

#[test]
fn verify_names_every_fault() {
    let folder = small("faults").with("in/GAP.csv", "date,close\n2026-01-02,8\n2026-01-06,4\n");
    let out = folder.path("out");
    check(&build(&folder.path("in"), &out, &[]), 0, "");
    let verify = |more: &[&str]| rotascope(&[&["verify", out.to_str().unwrap()], more].concat());
    check(&verify(&[]), 1, "GAP: lacks 1 of the sessions of other series: 2026-01-05");
    check(&verify(&[]), 1, "GAP: 8 to 4 on 2026-01-06 looks like a split of 2 for 1 not applied");
    let old = ["--max-age", "7", "--today", "2026-02-01"];
    check(&verify(&old), 1, "the last session, 2026-01-06, is 26 days ago");

    fs::write(out.join("prices/OLD.json"), "{}").unwrap();
    check(&verify(&[]), 1, "prices/OLD.json: not listed in the manifest");
    let spy = fs::read_to_string(out.join("prices/SPY.json")).unwrap();
    fs::write(out.join("prices/SPY.json"), spy.replacen("6831700", "6831800", 1)).unwrap();
    check(&verify(&[]), 1, "prices/SPY.json: the content is not what was published");
    fs::remove_file(out.join("prices/IWM.json")).unwrap();
    check(&verify(&[]), 1, "prices/IWM.json: cannot read the file");
    fs::write(out.join(Manifest::PATH), "{\"schema\": 9}").unwrap();
    check(&verify(&[]), 1, "reload to update");
}

#[test]
fn missing_and_extra_sessions_are_named_by_the_calendar() {
    let (first, last): (Day, Day) = ("2026-01-02".parse().unwrap(), "2026-09-25".parse().unwrap());
    let file = |lacks: &str, besides: &[&str]| {
        let closings = Closings::between(first, last);
        let sessions = closings.sessions(first, last).map(|day| day.to_string());
        let mut days: Vec<String> = sessions.filter(|day| day != lacks).collect();
        days.extend(besides.iter().map(|&day| day.to_owned()));
        days.sort();
        let rows = days.iter().map(|day| format!("{day},100\n"));
        format!("date,close\n{}", rows.collect::<String>())
    };
    let folder = Folder::new("sessions")
        .with("in/IWM.csv", &file("", &[]))
        .with("in/SPY.csv", &file("2026-07-02", &["2026-07-03"]));
    let out = folder.path("out");
    check(
        &build(&folder.path("in"), &out, &[]),
        0,
        "note: SPY.csv: lacks 1 session of the New York",
    );
    let manifest = out.join(Manifest::PATH);
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("2026-10-02", "2026-10-05")).unwrap();
    let verified = rotascope(&["verify", out.to_str().unwrap()]);
    check(&verified, 1, "the manifest says stale_from 2026-10-05, the calendar 2026-10-02");
    let lacks =
        "SPY: lacks 1 session of the New York Stock Exchange: 2026-07-02; get the file again";
    check(&verified, 1, lacks);
    let extra = "SPY: has closes on days when the New York Stock Exchange was closed: 2026-07-03 \
                 (Independence Day); remove them";
    check(&verified, 1, extra);
    check(&verified, 1, "3 findings");
}
