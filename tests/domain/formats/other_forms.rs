//! Forms of other languages, markets and tools: the same days and closes in each, or a question.

use rotascope::domain::{
    Day,
    formats::{self, Choices, SeriesTable, Stop},
};

const ROWS: [(&str, f64); 8] = [
    ("2025-12-30", 240.10),
    ("2025-12-31", 241.25),
    ("2026-01-02", 243.00),
    ("2026-01-05", 242.15),
    ("2026-01-06", 245.80),
    ("2026-01-07", 247.30),
    ("2026-01-08", 246.05),
    ("2026-01-09", 249.60),
];

/// Writes one row of a day and a close.
type WriteRow = fn(Day, f64) -> String;

fn rows() -> Vec<(Day, f64)> {
    ROWS.iter().map(|(day, close)| (day.parse().unwrap(), *close)).collect()
}

fn read(bytes: &[u8]) -> Result<SeriesTable, Stop> {
    formats::read("X.csv", bytes, &Choices::default())?.series("X.csv", &Choices::default())
}

fn written(head: &str, row: WriteRow) -> String {
    let lines: Vec<String> = rows().into_iter().map(|(day, close)| row(day, close)).collect();
    format!("{head}\n{}\n", lines.join("\n"))
}

#[track_caller]
fn check_bytes(bytes: &[u8]) {
    let shown = String::from_utf8_lossy(bytes);
    let found = read(bytes).unwrap_or_else(|stop| panic!("{}\n{shown}", stop.into_error()));
    let found: Vec<(Day, f64)> = found.days.into_iter().zip(found.values).collect();
    assert_eq!(found, rows(), "{shown}");
}

#[track_caller]
fn check(head: &str, row: WriteRow) {
    check_bytes(written(head, row).as_bytes());
}

/// `240,10`
fn comma(close: f64) -> String {
    format!("{close:.2}").replace('.', ",")
}

/// `30.12.2025` with any mark.
fn day_first(day: Day, mark: char) -> String {
    format!("{:02}{mark}{:02}{mark}{}", day.day_of_month(), day.month(), day.year())
}

fn month_first(day: Day) -> String {
    format!("{}/{}/{}", day.month(), day.day_of_month(), day.year())
}

#[test]
fn headers_of_other_languages_name_the_close() {
    check("Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen", |day, close| {
        format!("{day},1,2,1,{close},9")
    });
    let decimal_comma: WriteRow =
        |day, close| format!("\"{}\",\"{}\",\"1,5\",\"32,94M\"", day_first(day, '.'), comma(close));
    for head in [
        "\"Data\",\"Último\",\"Abertura\",\"Vol.\"",
        "\"Data\",\"Ultimo\",\"Apertura\",\"Vol.\"",
        "\"Datum\",\"Laatste\",\"Open\",\"Vol.\"",
        "\"Дата\",\"Цена\",\"Откр.\",\"Объём\"",
    ] {
        check(head, decimal_comma);
    }
    check("\"日付け\",\"終値\",\"始値\"", |day, close| {
        format!(
            "\"{}年{:02}月{:02}日\",\"{close}\",\"1\"",
            day.year(),
            day.month(),
            day.day_of_month()
        )
    });
    check("date;ouv;haut;bas;clot;vol;devise;", |day, close| {
        format!("{} 00:00;1;2;1;{close};1000;EUR;", day_first(day, '/'))
    });
}

#[test]
fn what_spreadsheets_add_is_left_out() {
    check("sep=;\nDatum;Kurs", |day, close| format!("{};{}", day_first(day, '.'), comma(close)));
    check("Datum;Kurs", |day, close| format!("{};{}\u{a0}€", day_first(day, '.'), comma(close)));
    check("Date,Open,Close,,", |day, close| format!("{day},1,{close},,"));
    check("Datum;Kurs", |day, close| {
        // Days from 1899-12-30, as a workbook counts them.
        format!("{};{}", day.epoch_days() + 25_569, comma(close))
    });
    check("Date,Close", |day, close| match day.to_string().as_str() {
        "2026-01-05" => format!("Date,Close\n{day},{close}"),
        _ => format!("{day},{close}"),
    });
    check(",Date,Close", |day, close| format!("{},{day},{close}", day.epoch_days()));
    check("Date,Close", |day, close| format!("{day},{close}p"));
}

#[test]
fn tools_and_terminals_write_these() {
    check("<DATE>\t<OPEN>\t<CLOSE>\t<TICKVOL>", |day, close| {
        format!("{}\t1\t{close}\t9", day.to_string().replace('-', "."))
    });
    check(
        "Security,IWM US Equity\nStart Date,12/30/2025\nPeriod,D\n\nDate,PX_LAST",
        |day, close| format!("{},{close}", month_first(day)),
    );
    check("v,vw,o,c,h,l,t,n", |day, close| {
        format!("9,1,1,{close},2,1,{},3", i64::from(day.epoch_days()) * 86_400_000)
    });
    check("index,Date,Close", |day, close| format!("{},{day},{close}", day.day_of_month()));
    check("\"Date,\"\"Close\"\"\"", |day, close| format!("\"{day},\"\"{close}\"\"\""));
    check("Date;PREV. CLOSE;close ", |day, close| format!("{day};1;{close}"));
    check("timeHigh;close;marketCap;timestamp", |day, close| {
        format!("{day}T10:00:00.000Z;{close};1.5;{day}T23:59:59.999Z")
    });
    check("time,close,EMA,Volume,Volume MA", |day, close| format!("{day},{close},1,2,3"));
    check("date,symbol,close", |day, close| format!("{day},X,{close}\n{day},Y,1"));
    check("Date,IWM Adj Close,IWM Close", |day, close| format!("{day},{},{close}", close * 0.98));
}

#[test]
fn sessions_have_the_day_of_their_market() {
    let eve = |hour: &'static str| move |day: Day| format!("{}T{hour}Z", day.plus_days(-1));
    for hour in ["22:00:00", "23:00:00", "15:00:00"] {
        let lines: Vec<String> =
            rows().into_iter().map(|(day, close)| format!("{},{close}", eve(hour)(day))).collect();
        check_bytes(format!("time,close\n{}\n", lines.join("\n")).as_bytes());
    }
    check("time,close", |day, close| format!("{day}T05:00:00Z,{close}"));
    check("time,close", |day, close| format!("{day}T09:30:00+08:00,{close}"));
}

#[test]
fn encodings_of_spreadsheets_are_read() {
    let text = written("Datum;Eröffnung;Schluß", |day, close| {
        format!("{};1,5;{}", day_first(day, '.'), comma(close))
    });
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    check_bytes(&latin);
    let mac = format!("\u{feff}{}", text.replace('\n', "\r"));
    check_bytes(mac.as_bytes());
}

#[test]
fn splits_in_words_are_applied() {
    let split = Day::from_ymd(2026, 1, 6).unwrap();
    for (words, factor) in [
        ("4-for-1", 4.0),
        ("10:1", 10.0),
        ("1:10", 0.1),
        ("3/2", 1.5),
        // Old shares for a new one.
        ("0.25", 4.0),
        ("10", 0.1),
    ] {
        let lines = rows().into_iter().map(|(day, close)| {
            let close = if day < split { close * factor } else { close };
            let words = if day == split { words } else { "" };
            format!("{day},{close:.4},{words}")
        });
        let lines: Vec<String> = lines.collect();
        let found = read(format!("Date,Close,Split\n{}\n", lines.join("\n")).as_bytes()).unwrap();
        for (found, (_, close)) in found.values.iter().zip(ROWS) {
            assert!((found / close - 1.0).abs() < 1e-6, "{words}: {found} for {close}");
        }
    }
}

#[test]
fn what_cannot_be_told_is_asked() {
    for text in [
        written("Date,Close", |day, close| format!("{day},{close:.3}")),
        written("Date,Close,Close", |day, close| format!("{day},{close},1.5")),
        written("Date,NAV,Distribution", |day, close| {
            format!("{day},{:.4},{}", close + 0.0123, u8::from(day.day_of_month() == 6))
        }),
        written("", |day, close| format!("{day},1.5,2.5,{close}")),
        // Figures beside a symbol are columns of it, not series of their own.
        written("PERMNO,date,TICKER,LEVEL2,RET", |day, close| {
            format!("12345,{day},X,{close},0.01")
        }),
        // Citigroup beside another symbol, and rows that differ in what they are of.
        written("Date,IWM,C", |day, close| format!("{day},{close},90.5")),
        written("Date,Close,Currency", |day, close| {
            format!("{day},{close},{}", if day.year() == 2025 { "USD" } else { "EUR" })
        }),
        written("Date,Field,Value", |day, close| {
            format!("{day},{},{close}", if day.year() == 2025 { "Close" } else { "NAV" })
        }),
    ] {
        let stop = read(text.as_bytes()).unwrap_err();
        assert!(matches!(stop, Stop::Ask(_)), "{stop:?}\n{text}");
    }
}

#[test]
fn what_is_no_series_of_closes_is_refused_for_its_reason() {
    for (text, words) in [
        (
            written("Date,IWM,Date,X", |day, close| {
                format!("{day},{close},{},9.5", day.plus_days(1))
            }),
            "line 2: \"X\" has days of its own, which differ; give each table a file of its own",
        ),
        (
            written("Date,Close,Ex-Date,Dividend", |day, close| {
                format!("{day},{close},{},0.5", day.plus_days(-1))
            }),
            "\"Dividend\" has days of its own",
        ),
        (written("Date", |day, _| day.to_string()), "line 2: nothing stands beside the days"),
        (written("Date Close", |day, close| format!("{day} {close}")), "no comma, semicolon"),
        (
            written("Year,Month,Day,Close", |day, close| {
                format!("{},{},{},{close}", day.year(), day.month(), day.day_of_month())
            }),
            "field date: numbers like 2025 are neither days nor stamps of sessions",
        ),
        (
            written("time,close", |day, close| {
                format!("{day}T15:00:00Z,{close}\n{day}T16:00:00Z,{close}")
            }),
            "several stamps fall on one day; keep one row a day",
        ),
        (
            written("Date,Close", |day, close| format!("{}/{}/2568,{close}", day.month(), 5)),
            "is in the year 2568; write it in the calendar of 2026-01-23",
        ),
        ("<table><tr><td>2026-01-09</td></tr></table>".to_owned(), "the file is a web page"),
    ] {
        let error = read(text.as_bytes()).unwrap_err().into_error().to_string();
        assert!(error.contains(words), "{error}\n{text}");
    }
}

#[test]
fn months_and_years_stand_for_their_last_day() {
    for (rows, first, last) in [
        ("month,close\n202601,1.5\n202602,2.5\n", "2026-01-31", "2026-02-28"),
        ("Monat;Kurs\n01.2026;1,5\n02.2026;2,5\n", "2026-01-31", "2026-02-28"),
        ("Date,Close\n2026.02,1.5\n2026.10,2.5\n", "2026-02-28", "2026-10-31"),
        ("Year,Close\n2024,1.5\n2025,2.5\n", "2024-12-31", "2025-12-31"),
    ] {
        let found = read(rows.as_bytes()).unwrap();
        let days: Vec<String> = found.days.iter().map(Day::to_string).collect();
        assert_eq!(
            (days, found.values),
            (vec![first.into(), last.into()], vec![1.5, 2.5]),
            "{rows}"
        );
    }
}
