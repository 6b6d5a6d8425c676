//! Every page as one document: texts, tables and drawings, light, without controls.

use leptos::{html, prelude::*};

use super::{claims, data, pe_gauge};
use crate::{
    chart::Size,
    domain::{
        Shared,
        view::{Page, ViewState},
        wording::{Sentence, report as words},
    },
    pages::{self, CardPart, Custom, FigurePart, PageRow, Part, SectionPart, Tables},
    platform::{fragment, print},
    ui::{
        chart::still,
        erased_memo::ErasedMemo,
        panels::{Card, Failure, PageFailure, Section, SentenceView, Waiting, tables},
        render,
        state::AppState,
        views::each,
    },
};

/// The width of drawings in CSS pixels: that of the text on paper.
const WIDTH_CSS: f64 = 704.0;

/// The pages that the navigation lists, in its order.
pub fn report(state: AppState) -> AnyView {
    let rows = Page::ALL.into_iter().map(|page| pages::of(page).rows.len()).sum();
    let turns = render::Turns::new(state, rows);
    let mut rows_before = 0;
    let chapters = Page::ALL.map(|page| {
        let first = rows_before;
        rows_before += pages::of(page).rows.len();
        view! { <Chapter state page turns first /> }.into_any()
    });
    let link = move || {
        state.view.track();
        fragment::link(&state.fragment())
    };
    view! {
        <div class="report">
            <p class="own-controls">
                {words::HINT} " " <button type="button" on:click=|_| print::print()>{words::PRINT}</button>
            </p>
            <p class="muted">{words::LINK_LABEL} {move || link()}</p>
            {each(chapters, |chapter| chapter)}
        </div>
    }
    .into_any()
}

/// A page: its name, question and answer, and its rows.
#[component]
fn Chapter(
    state: AppState,
    page: Page,
    turns: render::Turns,
    /// The number of its first row in the report.
    first: usize,
) -> impl IntoView {
    let spec = pages::of(page);
    let answer = ErasedMemo::new(move |_| state.files.settled((spec.answer)(&state)));
    provide_context(PageFailure(ErasedMemo::new(move |_| answer.get()?.err())));
    let sentence = ErasedMemo::new(move |_| match answer.get() {
        Some(Ok(sentence)) => sentence,
        Some(Err(_)) | None => Sentence::default(),
    });
    let state_of_answer = move || match answer.get() {
        None => view! { <Waiting what="the figures" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(_)) => ().into_any(),
    };
    let address = move || {
        let view = ViewState { page, ..(*state.view.get()).clone() };
        format!("#{}", state.cx().fragment_of(&view))
    };
    let rows = each(spec.rows.iter().enumerate(), move |(at, row)| {
        turns.view(first + at, move || show_row(state, page, row))
    });
    view! {
        <section class="chapter">
            <p class="muted">
                <a href=move || address()>{page.title()}</a>
                ": "
                {page.question()}
            </p>
            <h2 class="headline"><SentenceView sentence /></h2>
            {move || state_of_answer()}
            {rows}
        </section>
    }
}

fn show_row(state: AppState, page: Page, row: &'static PageRow) -> AnyView {
    match row {
        PageRow::Columns { main, aside, .. } => {
            each(main.iter().chain(*aside), move |part| show(state, page, part))
        }
        PageRow::Controls(_) => ().into_any(),
        PageRow::Pair(left, right) => each([left, right], move |part| show(state, page, part)),
        PageRow::Wide(part) => show(state, page, part),
    }
}

fn show(state: AppState, page: Page, part: &'static Part) -> AnyView {
    match part {
        Part::Card(card) => show_card(state, page, card),
        Part::Custom(part) => custom(state, *part),
        Part::Deferred(which) => each(pages::deferred(*which), move |part| show(state, page, part)),
        Part::Figure(figure) => drawing(state, figure),
        Part::Note { title, words } => render::note(state, title, *words),
        Part::Section(part) => section(state, page, part),
    }
}

fn show_card(state: AppState, page: Page, card: &'static CardPart) -> AnyView {
    let place = NodeRef::<html::Section>::new();
    let words = ErasedMemo::new(move |_| state.files.settled((card.words)(&state)));
    let drawing = card.drawing.map(|part| show(state, page, part));
    view! { <Card title=card.title words drawing method=&[] place /> }.into_any()
}

/// Tables under names that tell them from those of other pages.
fn section(state: AppState, page: Page, part: &'static SectionPart) -> AnyView {
    let named = move |mut tables: Tables| {
        for grid in &mut tables.grids {
            grid.label = format!("{}: {}", page.title(), grid.label);
        }
        Shared::new(tables)
    };
    let content = ErasedMemo::new(move |_| {
        let tables = state.files.settled((part.content)(&state))?;
        Some(tables.map(named))
    });
    let (place, nothing) = (NodeRef::<html::Section>::new(), ().into_any());
    let tables = tables(state, part.what, content);
    view! { <Section place class=part.class method=&[] controls=nothing tables /> }.into_any()
}

/// What is only worked with has no place on paper.
fn custom(state: AppState, part: Custom) -> AnyView {
    match part {
        Custom::PeGauge => pe_gauge::pe_gauge(state),
        Custom::Statements => data::statements(state),
        Custom::Story => claims::story(state),
        Custom::UserClaims => claims::own(state),
        Custom::Gallery
        | Custom::Player
        | Custom::Report
        | Custom::StoredCopy
        | Custom::Trials
        | Custom::UserSeries
        | Custom::UserSignals => ().into_any(),
    }
}

fn drawing(state: AppState, part: &'static FigurePart) -> AnyView {
    let content = ErasedMemo::new(move |_| state.files.settled((part.content)(&state)));
    let size = Size::new(WIDTH_CSS, part.height_css);
    let shown = move || match content.get() {
        None => view! { <Waiting what="the figures" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok((chart, words))) => {
            let (notes, colours) = (state.notes.get(), state.theme.paper_colours());
            let drawing = still(&*chart, &words, notes, size, colours);
            view! {
                <figure class="figure">
                    <h3>{words.title}</h3>
                    <p class="subtitle">{words.subtitle}</p>
                    <div inner_html=drawing></div>
                    <figcaption class="caption">{words.caption}</figcaption>
                    <p class="actions">{words.source}</p>
                </figure>
            }
            .into_any()
        }
    };
    view! { {move || shown()} }.into_any()
}
