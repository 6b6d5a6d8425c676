//! `rotascope verify`: every fault of a snapshot is named.

use std::fs;

use rotascope::domain::snapshot::Manifest;

use super::run::{build, check, rotascope, small};

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
