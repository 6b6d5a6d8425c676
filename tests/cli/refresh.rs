//! `rotascope refresh`: the next snapshot, and what it says of it.

use std::{collections::BTreeMap, fs, io::Write as _, path::Path, process::Output};

use super::{
    fetch::fetch,
    provider_answers::{Chart, NOW, folder},
    provider_server::{ProviderServer, Reply},
    run::{Folder, build, check, rotascope},
};

pub fn refresh(folder: &Folder, more: &[&str]) -> Output {
    let plan = folder.path("plan.toml");
    rotascope(&[&["refresh", plan.to_str().unwrap(), "--now", NOW], more].concat())
}

/// Every file of a folder with its bytes.
pub fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[track_caller]
fn check_whole(folder: &Folder) {
    check(&rotascope(&["verify", folder.path("data").to_str().unwrap()]), 0, "0 findings");
}

#[test]
fn new_sessions_dividends_and_splits_are_told() {
    let server = ProviderServer::start();
    let folder = folder("refresh", &server).with("data/README.md", "read me");
    let paid = Chart { dividends: vec![("2026-09-28", 0.5)], ..Chart::of("IWM", "2026-09-29") };
    server.answer("chart/IWM?", [paid.reply()]);
    let split = Chart::of("VB", "2026-09-29").divided("2026-10-01", 2.0);
    server.answer("chart/VB?", [Chart { splits: vec![("2026-09-29", 2.0)], ..split }.reply()]);
    let json = folder.path("changes.json");
    let output = refresh(&folder, &["--json", json.to_str().unwrap()]);
    check(
        &output,
        0,
        "IWM: 2 new, 2026-09-28 to 2026-09-29; dividend of 2026-09-28: 0.5 (Yahoo Finance)",
    );
    check(&output, 0, "VB: 2 new, 2026-09-28 to 2026-09-29; split of 2 for 1 on 2026-09-29");
    check(&output, 0, "from 2026-09-25 to 2026-09-29, id ");
    check_whole(&folder);
    assert_eq!(fs::read_to_string(folder.path("data/README.md")).unwrap(), "read me");
    let iwm = fs::read_to_string(folder.path("data/prices/IWM.json")).unwrap();
    assert!(iwm.contains("; later sessions from Yahoo Finance\""), "{iwm}");
    let report: serde_json::Value = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    assert_eq!(report["changes"][0]["dividends"][0]["new"], 0.5);
    assert_eq!(report["changes"][2]["splits"][0]["factor"], 2.0);
    assert_eq!(report["new"]["as_of"], "2026-09-29");

    let before = bytes(&folder.path("data"));
    check(&refresh(&folder, &[]), 0, "nothing changed since 2026-09-29");
    assert_eq!(bytes(&folder.path("data")), before);
}

#[test]
fn changes_that_are_the_same_stand_in_one_line() {
    let server = ProviderServer::start();
    let folder = folder("grouped", &server);
    let line = "IWM, SPY, VB: 2 new, 2026-09-28 to 2026-09-29 (Yahoo Finance)";
    check(&refresh(&folder, &[]), 0, line);
}

#[test]
fn the_same_answers_make_the_same_bytes() {
    let server = ProviderServer::start();
    let (one, two) = (folder("same-1", &server), folder("same-2", &server));
    check(&refresh(&one, &[]), 0, "to 2026-09-29");
    let kept = one.path("answers");
    server.take_requests();
    check(&refresh(&two, &["--offline", kept.to_str().unwrap()]), 0, "to 2026-09-29");
    assert_eq!(server.request_count(), 0);
    assert_eq!(bytes(&one.path("data")), bytes(&two.path("data")));
}

#[test]
fn what_is_refused_stays_as_it_was_and_the_rest_goes_on() {
    let server = ProviderServer::start();
    let folder = folder("refused", &server);
    let old = fs::read(folder.path("data/prices/IWM.json")).unwrap();
    server.answer("chart/IWM?", [Reply::Body("<html>".to_owned())]);
    let json = folder.path("changes.json");
    let output = refresh(&folder, &["--json", json.to_str().unwrap()]);
    check(&output, 1, "IWM: refused Yahoo Finance: the answer is a page of HTML");
    check(&output, 1, "what was there stays");
    check(&output, 1, "SPY, VB: 2 new");
    assert_eq!(fs::read(folder.path("data/prices/IWM.json")).unwrap(), old);
    let report: serde_json::Value = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    assert_eq!(report["refused"][0]["reason"], "answer");
    server.answer("chart/IWM?", [Chart::of("IWM", "2026-09-29").reply()]);
    check(&refresh(&folder, &[]), 0, "IWM: 2 new");
    check_whole(&folder);
}

#[test]
fn on_a_damaged_snapshot_nothing_is_built() {
    let server = ProviderServer::start();
    let folder = folder("damaged", &server);
    let path = folder.path("data/prices/SPY.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen('0', "1", 1)).unwrap();
    check(&refresh(&folder, &[]), 2, "prices/SPY.json: the content is not what was published");
    assert_eq!(server.request_count(), 0, "nobody is asked in vain");
    assert!(!folder.path(".data.rotascope").exists());
}

#[test]
fn what_fetch_kept_is_taken() {
    let server = ProviderServer::start();
    let folder = folder("kept", &server);
    check(&fetch(&folder, &[]), 0, "3 of 3 answers taken");
    server.take_requests();
    check(&refresh(&folder, &[]), 0, "to 2026-09-29");
    assert_eq!(server.request_count(), 0);
}

#[test]
fn a_first_snapshot_is_made_where_there_is_none() {
    let server = ProviderServer::start();
    let folder = folder("first", &server);
    fs::remove_dir_all(folder.path("data")).unwrap();
    check(&refresh(&folder, &[]), 0, "a first snapshot to 2026-09-29");
    check_whole(&folder);
    let manifest = fs::read_to_string(folder.path("data/manifest.json")).unwrap();
    assert!(manifest.contains("A test to 29 September 2026"), "{manifest}");
}

#[test]
fn economic_series_are_extended_and_revised() {
    let server = ProviderServer::start();
    let folder = folder("series", &server)
        .with("figures/macro/UNRATE.csv", "month,percent\n2026-06,4.1\n2026-07,4.2\n")
        .with("figures/macro/DGS10.csv", "date,percent\n2026-09-11,4.1\n2026-09-18,4.2\n")
        .with(
            "figures/macro/PAYEMS_vintage_2026-08.csv",
            "month,thousands\n2026-06,159000\n2026-07,159100\n",
        );
    let data = folder.path("data");
    fs::remove_dir_all(&data).unwrap();
    let built = build(&folder.path("figures"), &data, &["--adjustment", "splits"]);
    check(&built, 0, "to 2026-09-25");
    let plan = fs::read_to_string(folder.path("plan.toml")).unwrap();
    let series = "[[series]]\nid = \"UNRATE\"\n\n[[series]]\nid = \"DGS10\"\nkeep = \"last-of-week\"\n\n\
                  [[series]]\nid = \"PAYEMS\"\nrevisions = \"vintages\"\nvintages = [\"2026-07-10\"]\n\n[pace]";
    fs::write(folder.path("plan.toml"), plan.replace("[pace]", series)).unwrap();
    let table = |text: &str| [Reply::Typed("application/csv", text.to_owned())];
    let months = |id: &str, values: [&str; 3]| {
        let [a, b, c] = values;
        format!("observation_date,{id}\n2026-06-01,{a}\n2026-07-01,{b}\n2026-08-01,{c}\n")
    };
    server.answer(
        "fred/graph/fredgraph.csv?id=UNRATE",
        table(&months("UNRATE", ["4.1", "4.3", "4.4"])),
    );
    let days = "observation_date,DGS10\n2026-09-11,4.1\n2026-09-18,4.2\n2026-09-24,4.3\n2026-09-25,4.4\n2026-09-28,4.5\n";
    server.answer("fred/graph/fredgraph.csv?id=DGS10", table(days));
    let jobs = ["159000", "158900", "159200"];
    server.answer("fred/graph/fredgraph.csv?id=PAYEMS", table(&months("PAYEMS", jobs)));
    server.answer(
        "alfred/graph/alfredgraph.csv?id=PAYEMS&vintage_date=2026-07-10",
        table(&months("PAYEMS", jobs)),
    );
    let output = refresh(&folder, &[]);
    check(&output, 1, "UNRATE: refused FRED: 1 of 2 old values are others: 4.2 became 4.3");
    check(&output, 1, "DGS10: 2026-09-25 is new (FRED)");
    check(&output, 1, "PAYEMS: 2026-08-31 is new; value of 2026-07-31: 159100 became 158900");
    let ignored = "PAYEMS as of 2026-07-10: refused ALFRED: line 1: the column \"PAYEMS_20260710\" is missing";
    check(&output, 1, ignored);
    check_whole(&folder);
    let payrolls = fs::read_to_string(folder.path("data/macro/PAYEMS.json")).unwrap();
    assert!(payrolls.contains("2026-08-01") && payrolls.contains("2026-09-29"), "{payrolls}");

    let dated = months("PAYEMS_20260710", ["159050", "159060", "."]);
    server.answer("alfred/graph/alfredgraph.csv?id=PAYEMS&vintage_date=2026-07-10", table(&dated));
    check(
        &refresh(&folder, &[]),
        1,
        "PAYEMS as of 2026-07-10: 2 new, 2026-06-30 to 2026-07-31 (ALFRED)",
    );
    server.take_requests();
    check(&refresh(&folder, &["--again"]), 1, "nothing changed");
    assert!(!server.take_requests().iter().any(|address| address.contains("alfred/")));
}

/// The French library's file of one month more, zipped as it is there.
fn factors() -> Vec<u8> {
    let text = "Created from CRSP\r\n\r\n,Mkt-RF,SMB,HML,RF\r\n202606, 2.96, -2.30, -2.87, 0.22\r\n\
                202607, 2.64, -1.41, 4.19, 0.25\r\n202608, 0.36, -1.32, 0.01, 0.23\r\n\r\n Annual";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("factors.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(text.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_factor_and_portfolios_are_taken() {
    let months = "month,market_minus_rf,smb,hml,rf\n2026-06,2.96,-2.30,-2.87,0.22\n2026-07,2.64,-1.40,4.19,0.25\n";
    let server = ProviderServer::start();
    let folder = folder("factor", &server).with("figures/macro/SIZE_FACTOR.csv", months);
    let data = folder.path("data");
    fs::remove_dir_all(&data).unwrap();
    check(&build(&folder.path("figures"), &data, &["--adjustment", "splits"]), 0, "to 2026-09-25");
    let plan = fs::read_to_string(folder.path("plan.toml")).unwrap();
    let more = format!(
        "[factor]\nfile = \"factors.zip\"\n\n[[holdings]]\nfund = \"IWM\"\nurl = \"{}/issuer/IWM.csv\"\n\n[pace]",
        server.url()
    );
    fs::write(folder.path("plan.toml"), plan.replace("[pace]", &more)).unwrap();
    server.answer("french/", [Reply::Bytes(factors())]);
    let mut portfolio = "iShares Russell 2000 ETF\nFund Holdings as of,\"Sep 25, 2026\"\n\n\
                         Ticker,Name,Sector,Asset Class,Market Value,Weight (%)\n"
        .to_owned();
    for line in 0..20 {
        let row = format!("T{line},Company {line},Industrials,Equity,\"1,000.00\",5.00");
        portfolio = [portfolio, row, "\n".to_owned()].concat();
    }
    server.answer("issuer/", [Reply::Typed("text/csv", portfolio.clone())]);
    let output = refresh(&folder, &[]);
    check(&output, 0, "SIZE_FACTOR: 2026-08-31 is new; value smb of 2026-07-31: -1.4 became -1.41");
    check(&output, 0, "portfolio of IWM: Russell 2000 on 2026-09-25: 20 lines, top 10 50.0 %");
    check_whole(&folder);

    let half = portfolio.lines().take(14).collect::<Vec<_>>().join("\n").replace("5.00", "10.00");
    server.answer("issuer/", [Reply::Typed("text/csv", half)]);
    check(&refresh(&folder, &["--again"]), 1, "10 lines instead of about 20; what was there stays");
}
