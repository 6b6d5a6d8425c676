//! Rules on the pinned snapshot, beside what needs no rule.

use rotascope::domain::{
    Basis,
    lab::{LabEvidence, Rule},
    metrics::{
        lab::{Market, backtest},
        risk::annual_return::annual_return,
    },
    study::lab::{LabRun, LabStudy},
};
use rotascope_kernels::{Costs, CrossSweep, Legs, sums_of};

use crate::support::{library::FixedLibrary, nearness::near, shipped::pair};

const RULES: [&str; 8] = [
    "hold~small",
    "tilt~50",
    "momentum~12~1",
    "mean~200~2.0",
    "cross~50~200",
    "quadrant~leading",
    "dual~12",
    "when~small~63~~streak~small~7~~yield~2~rose~1~9",
];

#[test]
fn every_rule_has_its_figures_on_the_snapshot() {
    let (pair, library) = (pair("IWM", "SPY", Basis::TotalReturn), FixedLibrary::new());
    for text in RULES {
        let (rule, notices) = Rule::read(text);
        assert!(notices.is_empty(), "{notices:?}");
        let evidence = LabEvidence::of(&library, &rule).unwrap().unwrap();
        let view = pair.view();
        let cash = evidence.cash(view);
        let market = Market { view, cash: cash.as_deref().map_err(|absence| *absence) };
        let plan = evidence.plan(&rule, view, market.cash);
        let found = LabStudy::of(market, &plan, 0.001).unwrap();
        let figures = &found.rule.figures;
        near(
            figures.annual_return.unwrap(),
            annual_return(&found.rule.test.equity, view.spacing()).unwrap(),
        );
        for value in [
            figures.volatility,
            figures.sharpe,
            figures.sortino,
            figures.turnover,
            figures.cost_drag,
        ] {
            assert!(value.unwrap().is_finite(), "{text}: {figures:?}");
        }
        assert!(figures.drawdown.is_some_and(|fall| fall.depth < -0.3), "{text}");
        assert!((0.0..=1.0).contains(&figures.share_small), "{text}");
        assert_eq!(found.small.test.days, found.rule.test.days);
        near(
            found.large.test.equity.last().unwrap() * 1.001 * 1.0,
            view.large().last().unwrap() / view.large()[found.rule.test.start],
        );
    }
}

#[test]
fn half_in_each_is_level_with_itself() {
    let (pair, library) = (pair("IWM", "SPY", Basis::Price), FixedLibrary::new());
    let (rule, _) = Rule::read("tilt~50");
    let evidence = LabEvidence::of(&library, &rule).unwrap().unwrap();
    let cash = evidence.cash(pair.view()).unwrap();
    let market = Market { view: pair.view(), cash: Ok(&cash) };
    let study = LabStudy::of(market, &evidence.plan(&rule, pair.view(), Ok(&cash)), 0.001).unwrap();
    assert_eq!((study.lead(), &study.rule), (0.0, &study.even));
    assert_eq!(
        LabRun::of(market, &evidence.plan(&rule, pair.view(), Ok(&cash)), 0.001),
        Ok(study.even)
    );
}

#[test]
fn a_rule_of_two_means_is_its_pair_of_the_sweep() {
    let (pair, library) = (pair("IWM", "SPY", Basis::Price), FixedLibrary::new());
    let view = pair.view();
    let ratio: Vec<f64> = view.iter().map(|(_, small, large)| small / large).collect();
    for (fast, slow) in [(1, 2), (5, 21), (50, 200)] {
        let (rule, _) = Rule::read(&format!("cross~{fast}~{slow}"));
        let evidence = LabEvidence::of(&library, &rule).unwrap().unwrap();
        let cash = evidence.cash(view).unwrap();
        let market = Market { view, cash: Ok(&cash) };
        let money = backtest(market, &evidence.plan(&rule, view, Ok(&cash)), 0.001).unwrap();
        let sweep = CrossSweep::new(ratio.clone(), &[fast, slow]);
        let start = sweep.start();
        assert_eq!(money.start, start);
        let (small, large) = (&view.small()[start..], &view.large()[start..]);
        let legs = Legs::new(small, large, &cash[start..], Costs::a_side(0.001));
        let all = sums_of(&legs, &sweep.held(fast, slow, legs.len()), 0..legs.len());
        let sums = sweep.sums(&legs, 0..legs.len())[0];
        let end = money.equity.last().unwrap();
        near(sums.total_return(), end - 1.0);
        near(all.total_return(), end - 1.0);
        assert_eq!(sums.trades as usize + 1, money.trades.len());
    }
}
