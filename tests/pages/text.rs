//! A page as text: everything that a reader reads of it, from top to bottom.

use std::fmt::Write as _;

use rotascope::{
    chart::{Chart, NameForm},
    domain::{
        claims::{Claim, Computed, Outcome},
        library::Load,
        view::Page,
    },
    pages::{
        self, CardPart, Cell, Context, Control, Custom, FigurePart, Grid, PageRow, Part,
        SectionPart, Tables,
    },
};

/// Rows of a long table or chart that are written out.
const MOST_ROWS: usize = 12;

/// The whole text of a page.
pub fn page_text(cx: &dyn Context, page: Page) -> String {
    let spec = pages::of(page);
    let mut text = format!("# {}: {}\n\n", page.title(), page.question());
    let answer = (spec.answer)(cx);
    let known = answer.as_ref().and_then(|answer| answer.as_ref().ok());
    push(&mut text, &format!("<title> {}", pages::title(cx, known)));
    push(&mut text, &loaded(answer, |answer| answer.to_string()));
    push(&mut text, &pages::standing(cx).unwrap_or_default());
    for row in spec.rows {
        push_row(&mut text, cx, row);
    }
    text
}

fn push(text: &mut String, line: &str) {
    if !line.is_empty() {
        text.push_str(line);
        text.push('\n');
    }
}

fn loaded<T>(value: Load<T>, write: impl FnOnce(T) -> String) -> String {
    match value {
        None => "(loading)".to_owned(),
        Some(Err(error)) => format!("(error) {error}"),
        Some(Ok(value)) => write(value),
    }
}

fn push_row(text: &mut String, cx: &dyn Context, row: &PageRow) {
    match row {
        PageRow::Columns { main, aside_label, aside } => {
            main.iter().for_each(|part| push_part(text, cx, part));
            push(text, &format!("\n-- {aside_label} --"));
            aside.iter().for_each(|part| push_part(text, cx, part));
        }
        PageRow::Controls(controls) => push_controls(text, cx, controls),
        PageRow::Pair(left, right) => {
            push_part(text, cx, left);
            push_part(text, cx, right);
        }
        PageRow::Wide(part) => push_part(text, cx, part),
    }
}

fn push_controls(text: &mut String, cx: &dyn Context, controls: &[Control]) {
    for control in controls {
        push(text, &control_text(cx, control));
    }
}

/// Of more options than this only the ends and the chosen one are told.
const MOST_OPTIONS: usize = 60;

fn control_text(cx: &dyn Context, control: &Control) -> String {
    let (label, options, is_on): (_, Vec<String>, Vec<bool>) = match control {
        Control::Choice(choice) => {
            let (options, chosen) = ((choice.options)(cx), (choice.chosen)(cx));
            let is_on = (0..options.len()).map(|at| chosen == Some(at)).collect();
            (choice.label, options, is_on)
        }
        Control::Field(field) => return format!("[{}: {:?}]", field.label, (field.shown)(cx)),
        Control::Selection(selection) => {
            let chosen: Vec<String> =
                (selection.chosen)(cx).into_iter().map(|(symbol, _)| symbol.to_string()).collect();
            let is_full = (selection.is_full)(cx);
            let add = if is_full { selection.full } else { selection.add.label };
            return format!("[{}: {} + {add}]", selection.label, chosen.join(" "));
        }
        Control::Symbol(choice) => {
            let chosen = (choice.chosen)(cx);
            let chosen = chosen.map_or("nothing".to_owned(), |symbol| symbol.to_string());
            return format!("[{}: *{chosen}* of all series]", choice.label);
        }
        Control::Toggles(toggles) => {
            let options = (toggles.options)(cx);
            let is_on = (0..options.len()).map(|at| (toggles.is_on)(cx, at)).collect();
            (toggles.label, options, is_on)
        }
    };
    let last = options.len().saturating_sub(1);
    let is_long = MOST_OPTIONS < options.len();
    let marked = options.into_iter().zip(is_on).enumerate();
    let told = marked.filter(|(at, (_, is_on))| !is_long || *is_on || *at == 0 || *at == last);
    let told = told.map(|(_, (option, is_on))| if is_on { format!("*{option}*") } else { option });
    format!("[{label}: {}]", told.collect::<Vec<_>>().join(if is_long { " … " } else { " | " }))
}

fn push_part(text: &mut String, cx: &dyn Context, part: &Part) {
    if !matches!(part, Part::Deferred(_)) {
        text.push('\n');
    }
    match part {
        Part::Deferred(which) => {
            for part in pages::deferred(*which) {
                push_part(text, cx, part);
            }
        }
        Part::Card(card) => push_card(text, cx, card),
        Part::Custom(custom) => push_custom(text, cx, *custom),
        Part::Figure(figure) => push_figure(text, cx, figure),
        Part::Note { title, words } => {
            if let Some(words) = words(cx) {
                push(text, &format!("{title}. {words}"));
            }
        }
        Part::Section(section) => push_section(text, cx, section),
    }
}

fn push_card(text: &mut String, cx: &dyn Context, card: &CardPart) {
    push(text, &format!("## {}", card.title));
    push(
        text,
        &loaded((card.words)(cx), |words| {
            let quiet = words.quiet.into_iter().map(|line| format!("({line})"));
            let lines = std::iter::once(words.verdict).chain(words.lines).chain(quiet);
            lines.collect::<Vec<_>>().join("\n")
        }),
    );
    if let Some(part) = card.drawing {
        push_part(text, cx, part);
    }
}

fn push_figure(text: &mut String, cx: &dyn Context, figure: &FigurePart) {
    push_controls(text, cx, figure.controls);
    push(
        text,
        &loaded((figure.content)(cx), |(chart, words)| {
            let mut all = String::new();
            push(&mut all, &format!("## {}", words.title));
            push(&mut all, &words.subtitle);
            push(&mut all, &chart_text(&*chart));
            push(&mut all, &words.caption);
            push(&mut all, &words.source);
            all.trim_end().to_owned()
        }),
    );
}

/// The first and the last row of a chart, and all of a short one.
fn chart_text(chart: &dyn Chart) -> String {
    let count = chart.rows().count();
    let columns: Vec<String> = chart.columns().into_iter().map(|column| column.label).collect();
    let mut text = format!("{} | {} ({count} rows)", chart.row_heading(), columns.join(" | "));
    let ends = [0, count.saturating_sub(1)];
    for row in (0..count).filter(|row| count <= MOST_ROWS || ends.contains(row)) {
        let texts = chart.texts_at(row).into_iter().map(|it| it.unwrap_or_else(|| "none".into()));
        let texts: Vec<String> = texts.collect();
        write!(text, "\n{} | {}", chart.row_name(row, NameForm::Plain), texts.join(" | ")).unwrap();
    }
    text
}

fn push_section(text: &mut String, cx: &dyn Context, section: &SectionPart) {
    push_controls(text, cx, section.controls);
    push(text, &loaded((section.content)(cx), |tables| tables_text(&tables)));
}

fn tables_text(tables: &Tables) -> String {
    let mut text = String::new();
    push(&mut text, &format!("## {}", tables.title));
    push(&mut text, &tables.subtitle);
    tables.grids.iter().for_each(|grid| push(&mut text, &grid_text(grid)));
    push(&mut text, &tables.caption);
    text.trim_end().to_owned()
}

fn grid_text(grid: &Grid) -> String {
    let row = |cells: &Vec<Cell>| cells.iter().map(cell_text).collect::<Vec<_>>().join(" | ");
    let rows = grid.rows.iter().take(MOST_ROWS).map(row);
    let more = grid.rows.len().saturating_sub(MOST_ROWS);
    let more = (0 < more).then(|| format!("({more} more rows)"));
    let head = (!grid.head.is_empty()).then(|| row(&grid.head));
    let lines = head.into_iter().chain(rows).chain(more).chain(grid.foot.iter().map(row));
    lines.collect::<Vec<_>>().join("\n")
}

fn cell_text(cell: &Cell) -> String {
    match (cell.text.as_str(), cell.note.as_str()) {
        ("", "") if !cell.line.is_empty() => "(line)".to_owned(),
        (text, "") => text.to_owned(),
        (text, note) => format!("{text} ({note})"),
    }
}

fn push_custom(text: &mut String, cx: &dyn Context, custom: Custom) {
    match custom {
        Custom::Story => {
            push(text, &format!("## {}", pages::story_title(cx)));
            let written = |all: Vec<Claim>| claims_text(cx, &all, pages::outcome_of_story);
            push(text, &loaded(pages::claims_of_story(cx), written));
        }
        Custom::UserClaims => {
            let all = pages::claims_of_reader(cx).unwrap_or_default();
            push(text, &claims_text(cx, &all, pages::outcome_of_reader));
        }
        other => push(text, &format!("({other:?})")),
    }
}

fn claims_text(
    cx: &dyn Context,
    all: &[Claim],
    outcome: fn(&dyn Context, &Claim) -> Option<Outcome>,
) -> String {
    let one = |claim: &Claim| {
        let outcome = outcome(cx, claim).unwrap();
        let mut text = format!("### {}\n{}\n", claim.words(), claim.sentence());
        let found = &outcome.found;
        writeln!(text, "{} {}", found.verdict.words(), found.reason).unwrap();
        for Computed { label, text: value, .. } in &found.figures {
            writeln!(text, "- {label}: {value}").unwrap();
        }
        writeln!(text, "Source: {}", found.source).unwrap();
        if let Some(after) = &outcome.after {
            let found = &after.found;
            writeln!(text, "Later: {} {}", found.verdict.words(), found.reason).unwrap();
        }
        write!(text, "See it: {}", outcome.view.to_fragment()).unwrap();
        text
    };
    all.iter().map(one).collect::<Vec<_>>().join("\n")
}
