//! The page of breadth: its groups, the order of its ranking, and what its cells do.

use rotascope::{
    domain::view::{History, Page},
    pages::{self, Act, Context, Control, PageRow, Part, Tables},
};

use super::{context::Fixed, text::page_text};

fn shown(link: &str) -> Fixed {
    let cx = Fixed::on("2026-11-29");
    cx.show(&format!("view=breadth&asof=2026-01-23&{link}"));
    cx
}

/// The page says these words.
#[track_caller]
fn check(link: &str, words: &[&str]) {
    let text = page_text(&shown(link), Page::Breadth).replace('\u{a0}', " ");
    for words in words {
        assert!(text.contains(words), "{link} lacks {words:?}:\n{text}");
    }
}

/// The symbols of the ranking, in their order.
fn ranking(cx: &Fixed) -> Vec<String> {
    let symbol = |row: &Vec<pages::Cell>| row[0].text.clone();
    tables(cx).grids[0].rows.iter().map(symbol).collect()
}

fn tables(cx: &Fixed) -> Tables {
    let parts = pages::of(Page::Breadth).rows.iter();
    let section = parts.filter_map(|row| match row {
        PageRow::Wide(Part::Section(section)) => Some(section),
        _ => None,
    });
    section.map(|it| (it.content)(cx).unwrap().unwrap()).next().unwrap()
}

#[test]
fn the_answer_counts_the_group_that_is_chosen() {
    check("", &["Some of the sectors take part: eleven of twelve stand above"]);
    check("breadth=group-small", &["of the funds of small companies", "Twelve funds of small"]);
    check(
        "breadth=group-own~own-IWM~own-IJR~own-XLU",
        &["of the members of your list", "[Symbols of your own: \"IWM IJR XLU\"]"],
    );
    check("breadth=vs-SPY&basis=total", &["How many are ahead of SPY?", "total return"]);
}

#[test]
fn a_group_without_history_says_what_it_takes() {
    let cx = Fixed::on("2026-11-29");
    cx.show("view=breadth&asof=2001-07-02");
    let text = page_text(&cx, Page::Breadth);
    assert!(text.contains("Too little is known of the sectors on this day"), "{text}");
    assert!(text.contains("none has 200 sessions"), "{text}");
}

#[test]
fn what_of_a_link_cannot_be_read_is_said() {
    check("breadth=group-casino", &["The link", "is not a group of the page of breadth"]);
}

#[test]
fn the_ranking_is_sorted_and_filtered_as_the_link_says() {
    let all = ranking(&shown(""));
    assert_eq!((all[0].as_str(), all.len()), ("XLK", 12));
    let turned = ranking(&shown("breadth=by-momentum-up"));
    assert!(turned.iter().eq(all.iter().rev()), "{turned:?}");
    assert_eq!(ranking(&shown("breadth=by-drawdown-down"))[0], "XLB");

    let half = |word: &str| ranking(&shown(&format!("breadth=show-{word}")));
    assert_eq!([half("upper"), half("lower")].concat(), all);
    let moved = half("risen").len() + half("fallen").len();
    assert!(moved < all.len() && !half("risen").is_empty());
    check("breadth=show-risen", &["Shown: ", " of 12, by 12−1"]);
}

#[test]
fn a_head_sorts_and_a_second_press_turns_around() {
    let cx = shown("");
    let press = || {
        let head = tables(&cx).grids[0].head.clone();
        let beta = head.iter().find(|cell| cell.text.starts_with("Beta")).unwrap();
        let Some((_, Act::Change(run, code))) = &beta.act else { panic!("the head sorts") };
        run(&cx, code);
        cx.view().breadth.to_string()
    };
    assert_eq!(press(), "by-beta-down");
    assert_eq!(press(), "by-beta-up");
}

#[test]
fn a_row_becomes_a_leg() {
    let cx = shown("");
    let row = tables(&cx).grids[0].rows[0].clone();
    let Some((says, Act::Change(run, symbol))) = &row[row.len() - 2].act else {
        panic!("the cell makes it the first leg")
    };
    assert_eq!(says, "Use XLK as the first leg");
    run(&cx, symbol);
    assert_eq!((&cx as &dyn Context).legs().unwrap().0.as_str(), "XLK");
}

#[test]
fn every_choice_stands_in_the_link() {
    let cx = shown("");
    let controls = pages::of(Page::Breadth).rows.iter().filter_map(|row| match row {
        PageRow::Controls(controls) => Some(*controls),
        _ => None,
    });
    for control in controls.flatten() {
        match control {
            Control::Choice(choice) => {
                let last = (choice.options)(&cx).len() - 2;
                (choice.choose)(&cx, History::Push, last);
                assert_eq!((choice.chosen)(&cx), Some(last), "{}", choice.label);
            }
            Control::Field(field) => {
                (field.take)(&cx, History::Push, "IWM, ijr").unwrap();
                assert_eq!((field.shown)(&cx), "IWM IJR");
                assert!((field.take)(&cx, History::Push, "..").is_err());
            }
            Control::Symbol(symbol) => {
                (symbol.choose)(&cx, History::Push, "SPY".parse().unwrap());
                assert_eq!((symbol.chosen)(&cx).unwrap().as_str(), "SPY");
            }
            Control::Selection(_) | Control::Toggles(_) => panic!("the page has none"),
        }
    }
    let link = cx.view().breadth.to_string();
    assert_eq!(
        link,
        "group-own~own-IWM~own-IJR~vs-SPY~one-everything~other-everything~share-ahead63"
    );
}
