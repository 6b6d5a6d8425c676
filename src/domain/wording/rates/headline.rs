//! The answer of the page: what rate decisions did to the small leg, by both records. The
//! intervals stand under the charts.

use crate::domain::{
    format,
    metrics::rates::{
        event_sets::EventSet,
        event_study::{EventStudy, Verdict},
    },
    view::Events,
    wording::{Emphasis, LegNames, Sentence, SizeOrder, moves::gained_on},
};

/// Headline: the effect of the chosen decisions on the small leg, the finding first: on the ratio by
/// session, and on the size factor by month. Studies are in simple returns.
pub fn headline(
    names: &LegNames,
    events: Events,
    ratio: Option<&EventStudy>,
    factor: Option<&EventStudy>,
) -> Sentence {
    if names.are_same() {
        return Sentence::new("Both legs are the same, so that no decision helps one of them.");
    }
    // The record of small companies says nothing of a pair of another kind.
    let order = names.size_order();
    let factor = factor.filter(|_| order.is_some());
    let records = [ratio, factor].map(|study| study.and_then(Record::of));
    let of_factor = records[1].as_ref().and_then(|record| record.verdict);
    let of_factor = match order {
        Some(SizeOrder::LargeFirst) => of_factor.map(turned),
        _ => of_factor,
    };
    let verdicts = [records[0].as_ref().and_then(|record| record.verdict), of_factor];
    let (answer, emphasis) = answer(verdicts);
    let finding = Sentence::default().emphasised(answer, emphasis).plain(format!(
        " whether {} {}.",
        what(events),
        names.small.inside()
    ));
    match grounds(names, &records) {
        Some(grounds) => finding.plain(grounds),
        None => finding,
    }
}

/// The same of the other leg.
fn turned(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Rises => Verdict::Falls,
        Verdict::Falls => Verdict::Rises,
        Verdict::CannotTell => Verdict::CannotTell,
    }
}

/// What a record of several events comes to.
struct Record {
    events: usize,
    steps: String,
    since: i32,
    mean: f64,
    verdict: Option<Verdict>,
}

impl Record {
    fn of(study: &EventStudy) -> Option<Self> {
        let last = study.last()?;
        Some(Self {
            events: last.n,
            steps: format::count_in_words(usize::from(study.window.after)),
            since: study.paths.first()?.event.year(),
            mean: last.mean?,
            verdict: last.verdict(),
        })
    }
}

/// What both records show on average, and whether chance brings as much.
fn grounds(names: &LegNames, records: &[Option<Record>; 2]) -> Option<String> {
    let (small, large) = (names.small.inside(), names.large.inside());
    // A single event has no average.
    let all_average = records.iter().flatten().all(|record| 1 < record.events);
    let average_inside = |events| if all_average || events == 1 { "" } else { " on average" };
    let of_ratio = records[0].as_ref().map(|record| {
        let Record { events, steps, mean, .. } = record;
        let gained = gained_on(*mean, 1);
        let average = average_inside(*events);
        let events = of_events(*events);
        format!("{small} {gained} {large}{average} in the {steps} sessions after {events}")
    });
    let of_factor = records[1].as_ref().map(|record| {
        let Record { events, steps, since, mean, .. } = record;
        let gained = gained_on(*mean, 1);
        let average = average_inside(*events);
        let events = of_events(*events);
        format!(
            "small companies {gained} big ones{average} in the {steps} months after {events} since \
             {since}"
        )
    });
    let both: Vec<String> = of_ratio.into_iter().chain(of_factor).collect();
    if both.is_empty() {
        return None;
    }
    let known: Vec<Option<Verdict>> = records.iter().flatten().map(|it| it.verdict).collect();
    let chance = match known.as_slice() {
        [Some(Verdict::CannotTell), Some(Verdict::CannotTell)] => {
            "; neither is more than chance would bring"
        }
        [Some(Verdict::CannotTell)] => ", no more than chance would bring",
        [None] => ", which cannot rule out chance",
        _ => "",
    };
    let told = format!("{}{chance}", both.join(", and "));
    Some(if all_average {
        format!(" On average {told}.")
    } else {
        format!(" {}.", format::capitalised(&told))
    })
}

/// "four of them", "the only one that is known".
fn of_events(count: usize) -> String {
    match count {
        1 => "the only one that is known".to_owned(),
        _ => format!("{} of them", format::count_in_words(count)),
    }
}

fn what(events: Events) -> &'static str {
    match events {
        Events::Of(EventSet::FirstCuts) => "first rate cuts help",
        Events::Of(EventSet::AllCuts) => "rate cuts help",
        Events::Of(EventSet::Hikes) => "rate rises help",
        Events::Own => "the days you chose were good for",
    }
}

fn answer(verdicts: [Option<Verdict>; 2]) -> (&'static str, Emphasis) {
    use Verdict::{CannotTell, Falls, Rises};
    match verdicts {
        [Some(Rises), Some(Rises)] => ("Both records say yes to", Emphasis::Small),
        [Some(Falls), Some(Falls)] => ("Both records say no to", Emphasis::Large),
        [Some(Rises), Some(Falls)] | [Some(Falls), Some(Rises)] => {
            ("Two records contradict each other on", Emphasis::Strong)
        }
        [Some(Rises), None] => ("The record says yes to", Emphasis::Strong),
        [Some(Falls), None] => ("The record says no to", Emphasis::Strong),
        [Some(Rises), _] | [_, Some(Rises)] => ("One record of two says yes to", Emphasis::Strong),
        [Some(Falls), _] | [_, Some(Falls)] => ("One record of two says no to", Emphasis::Strong),
        [Some(CannotTell), _] | [_, Some(CannotTell)] => {
            ("The record cannot tell", Emphasis::Strong)
        }
        [None, None] => ("There is too little to go by to say", Emphasis::Strong),
    }
}
