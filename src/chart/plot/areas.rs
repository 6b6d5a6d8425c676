//! Areas between two lines, parted where the lines cross.

use crate::chart::Point;

/// Line of the two that is above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    First,
    Second,
}

/// The heights of two lines at one position, in CSS pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sample {
    pub x_css: f64,
    pub first: f64,
    pub second: f64,
}

impl Sample {
    /// Lead of the first line over the second.
    fn lead(&self) -> f64 {
        self.second - self.first
    }

    /// Crossing of the lines on the way to a later sample.
    fn crossing(&self, later: &Self) -> Self {
        let share = self.lead() / (self.lead() - later.lead());
        let at = |from: f64, to: f64| from + (to - from) * share;
        let y_css = at(self.first, later.first);
        Self { x_css: at(self.x_css, later.x_css), first: y_css, second: y_css }
    }
}

/// The areas between the lines of one unbroken run of samples, from left to right.
pub(super) fn areas(samples: &[Sample]) -> Vec<(Above, Vec<Point>)> {
    let mut areas = Vec::new();
    let mut open: Option<(Above, Vec<Sample>)> = None;
    let mut add = |from: Sample, to: Sample| {
        let lead = from.lead() + to.lead();
        let above = if 0.0 < lead { Above::First } else { Above::Second };
        match &mut open {
            Some((side, run)) if *side == above && lead != 0.0 => run.push(to),
            _ => {
                areas.extend(open.take().map(closed));
                open = (lead != 0.0).then(|| (above, vec![from, to]));
            }
        }
    };
    for (from, to) in samples.iter().zip(samples.iter().skip(1)) {
        if from.lead() * to.lead() < 0.0 {
            let middle = from.crossing(to);
            add(*from, middle);
            add(middle, *to);
        } else {
            add(*from, *to);
        }
    }
    areas.extend(open.map(closed));
    areas
}

fn closed((above, run): (Above, Vec<Sample>)) -> (Above, Vec<Point>) {
    let first = run.iter().map(|sample| Point::new(sample.x_css, sample.first));
    let second = run.iter().rev().map(|sample| Point::new(sample.x_css, sample.second));
    (above, first.chain(second).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[(f64, f64)], expected: &[(Above, &[(f64, f64)])]) {
        let sample = |(index, &(first, second)): (usize, &(f64, f64))| Sample {
            x_css: index as f64,
            first,
            second,
        };
        let samples: Vec<Sample> = lines.iter().enumerate().map(sample).collect();
        let corner = |&(x, y): &(f64, f64)| Point::new(x, y);
        let expected: Vec<(Above, Vec<Point>)> = expected
            .iter()
            .map(|(above, corners)| (*above, corners.iter().map(corner).collect()))
            .collect();
        assert_eq!(areas(&samples), expected);
    }

    #[test]
    fn areas_are_parted_where_the_lines_cross() {
        check(&[], &[]);
        check(&[(1.0, 2.0)], &[]);
        check(&[(3.0, 3.0), (3.0, 3.0)], &[]);
        check(
            &[(0.0, 4.0), (4.0, 0.0)],
            &[
                (Above::First, &[(0.0, 0.0), (0.5, 2.0), (0.5, 2.0), (0.0, 4.0)]),
                (Above::Second, &[(0.5, 2.0), (1.0, 4.0), (1.0, 0.0), (0.5, 2.0)]),
            ],
        );
        check(
            &[(2.0, 2.0), (0.0, 1.0), (0.0, 1.0)],
            &[(
                Above::First,
                &[(0.0, 2.0), (1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (0.0, 2.0)],
            )],
        );
    }
}
