//! Moving labels apart so that none covers another.

/// A label that would like to be centred somewhere along a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Wish for its centre.
    pub centre_css: f64,
    /// Room that it takes along the line.
    pub length_css: f64,
}

/// Centres as near to the wishes as they can be without overlap, in the order of the wishes.
///
/// The sum of squared distances is the least there is, by pooling neighbours that collide
/// (isotonic regression); then all is pushed inside `bounds_css`. Labels that need more room than
/// there is begin at the lower bound and run over the upper one. Wishes that are not finite are
/// taken for the lower bound.
///
/// ```
/// use rotascope::chart::plot::label_placement::apart::{Wish, apart};
///
/// let wish = |centre_css| Wish { centre_css, length_css: 10.0 };
/// assert_eq!(apart(&[wish(50.0), wish(52.0), wish(90.0)], (0.0, 100.0)), [46.0, 56.0, 90.0]);
/// ```
pub fn apart(wishes: &[Wish], bounds_css: (f64, f64)) -> Vec<f64> {
    let (low, high) = bounds_css;
    let centre = |wish: &Wish| if wish.centre_css.is_finite() { wish.centre_css } else { low };
    let mut order: Vec<(usize, &Wish)> = wishes.iter().enumerate().collect();
    order.sort_by(|a, b| centre(a.1).total_cmp(&centre(b.1)));

    // Where each label would begin if those before it took no room.
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(order.len());
    let mut blocks: Vec<Block> = Vec::new();
    for (_, wish) in &order {
        let start = centre(wish) - wish.length_css / 2.0 - offset;
        blocks.push(Block { sum: start, count: 1 });
        while let [.., before, last] = blocks.as_mut_slice()
            && last.mean() < before.mean()
        {
            before.sum += last.sum;
            before.count += last.count;
            blocks.pop();
        }
        offsets.push(offset);
        offset += wish.length_css;
    }
    let latest = (high - offset).max(low);
    let starts = blocks.iter().flat_map(|block| std::iter::repeat_n(block.mean(), block.count));

    let mut centres = vec![low; wishes.len()];
    for (((index, wish), offset), start) in order.iter().zip(offsets).zip(starts) {
        if let Some(slot) = centres.get_mut(*index) {
            *slot = start.clamp(low, latest) + offset + wish.length_css / 2.0;
        }
    }
    centres
}

/// Labels that collided and now share one mean.
struct Block {
    sum: f64,
    count: usize,
}

impl Block {
    fn mean(&self) -> f64 {
        self.sum / self.count as f64
    }
}
