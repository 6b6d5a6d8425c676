//! Orders of the table of the map.

use crate::domain::{
    study::rotation::{MapMember, MapStudy},
    view::MapOrder,
};

/// The members of a map in an order; equals by symbol.
pub fn sorted(study: &MapStudy, order: MapOrder) -> Vec<&MapMember> {
    let mut members: Vec<&MapMember> = study.members.iter().collect();
    let number = |member: &MapMember| {
        let latest = &member.latest;
        match order {
            MapOrder::Trend => -latest.position.x,
            MapOrder::Momentum => -latest.position.y,
            MapOrder::Quadrant => f64::from(latest.quadrant as u8),
            MapOrder::Since => -f64::from(latest.since.epoch_days()),
            MapOrder::Heading => latest.step.and_then(|s| s.heading).unwrap_or(f64::INFINITY),
            MapOrder::Velocity => -latest.step.map_or(f64::NEG_INFINITY, |s| s.velocity),
            MapOrder::Distance => -latest.position.distance(),
            MapOrder::Symbol => 0.0,
        }
    };
    members.sort_by(|a, b| number(a).total_cmp(&number(b)).then(a.symbol.cmp(&b.symbol)));
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::study::rotation::example as study;

    fn check(order: MapOrder, expected: &str) {
        let study = study();
        let found: Vec<&str> = sorted(&study, order).iter().map(|m| m.symbol.as_str()).collect();
        assert_eq!(found.join(" "), expected, "{order:?}");
    }

    #[test]
    fn every_order_has_its_first() {
        check(MapOrder::Trend, "IWM QQQ SPY");
        check(MapOrder::Momentum, "IWM SPY QQQ");
        check(MapOrder::Quadrant, "IWM QQQ SPY");
        check(MapOrder::Since, "IWM QQQ SPY");
        check(MapOrder::Heading, "IWM QQQ SPY");
        check(MapOrder::Velocity, "QQQ IWM SPY");
        check(MapOrder::Distance, "IWM QQQ SPY");
        check(MapOrder::Symbol, "IWM QQQ SPY");
    }
}
