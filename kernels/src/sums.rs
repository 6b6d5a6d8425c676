//! Sums over a window.

use std::ops::{Add, Mul, Sub};

/// A number, or several side by side.
pub(crate) trait Number:
    Copy + Default + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self>
{
}

impl<N> Number for N where
    N: Copy + Default + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self>
{
}

/// Sums over rows; the default is the sum of nothing.
pub(crate) trait Sums: Copy + Default {
    /// Row of a window.
    type Row: Copy;

    /// The row as a distance from another one of the same window, so that squares do not cancel.
    fn from_origin(row: Self::Row, origin: Self::Row) -> Self::Row;

    /// These sums with one row more.
    fn with(self, row: Self::Row) -> Self;

    /// The sums over both stretches.
    fn and(self, other: Self) -> Self;
}

/// The plain sum, for values of one sign, which cannot cancel.
#[derive(Clone, Copy, Default)]
pub(crate) struct Total<N>(pub(crate) N);

impl<N: Number> Sums for Total<N> {
    type Row = N;

    fn from_origin(row: N, _: N) -> N {
        row
    }

    fn with(self, row: N) -> Self {
        Self(self.0 + row)
    }

    fn and(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// Sums of a mean and a variance.
#[derive(Clone, Copy, Default)]
pub(crate) struct Moments<N> {
    pub(crate) sum: N,
    pub(crate) squares: N,
}

impl<N: Number> Sums for Moments<N> {
    type Row = N;

    fn from_origin(row: N, origin: N) -> N {
        row - origin
    }

    fn with(self, row: N) -> Self {
        Self { sum: self.sum + row, squares: self.squares + row * row }
    }

    fn and(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, squares: self.squares + other.squares }
    }
}

/// Sums of a regression of the first column on the second, but for the second's own moments.
#[derive(Clone, Copy, Default)]
pub(crate) struct Products<N> {
    pub(crate) first: Moments<N>,
    pub(crate) products: N,
}

impl<N: Number> Sums for Products<N> {
    type Row = (N, N);

    fn from_origin(row: (N, N), origin: (N, N)) -> (N, N) {
        (row.0 - origin.0, row.1 - origin.1)
    }

    fn with(self, row: (N, N)) -> Self {
        Self { first: self.first.with(row.0), products: self.products + row.0 * row.1 }
    }

    fn and(self, other: Self) -> Self {
        Self { first: self.first.and(other.first), products: self.products + other.products }
    }
}

/// Sums of both moments and of the products of two columns.
#[derive(Clone, Copy, Default)]
pub(crate) struct Joint<N> {
    pub(crate) of: Products<N>,
    pub(crate) second: Moments<N>,
}

impl<N: Number> Sums for Joint<N> {
    type Row = (N, N);

    fn from_origin(row: (N, N), origin: (N, N)) -> (N, N) {
        (row.0 - origin.0, row.1 - origin.1)
    }

    fn with(self, row: (N, N)) -> Self {
        Self { of: self.of.with(row), second: self.second.with(row.1) }
    }

    fn and(self, other: Self) -> Self {
        Self { of: self.of.and(other.of), second: self.second.and(other.second) }
    }
}
