//! What a proof says of the rules of one rating, as data.

use super::Example;
use crate::problem::RuleFault;

/// What is known of the rules of one rating.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The section, or `overall`.
    pub section: String,
    /// The name of its method in the programme.
    pub method: String,
    /// The scale on which it is rated.
    pub scale: String,
    /// How it was proved.
    pub way: ProofWay,
    /// How many sections it rests on.
    pub sections: usize,
    /// How many declared judgements it asks for.
    pub declared: usize,
    /// How many vectors there are.
    pub vectors: u128,
    /// How many of them were tried, each for all that are alike.
    pub tried: u64,
    /// Those without an outcome.
    pub gaps: Option<Found>,
    /// Those that two rules of different levels fit.
    pub overlaps: Vec<Overlap>,
    /// Rules that never decide, counted from 1.
    pub never_decide: Vec<usize>,
    /// Levels of the scale that no vector gives.
    pub never_reached: Vec<String>,
    /// Where raising a part lowers the rating.
    pub falls: Option<Fall>,
    /// Those of these that the table says it has not, or that cannot be meant.
    pub faults: Vec<RuleFault>,
}

/// How rules were proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofWay {
    /// People judge: there is nothing to prove.
    Judged,
    /// Every whole percentage was tried.
    Percentages,
    /// Every vector was tried.
    Every,
    /// One vector was tried of all that differ only in which alike section has which level.
    Alike,
    /// Nothing was proved: there are too many vectors.
    TooMany,
}

/// How many vectors, and one of them.
#[derive(Clone, Debug)]
pub struct Found {
    /// How many.
    pub vectors: u128,
    /// The first.
    pub example: Example,
}

/// Vectors that two rules fit.
#[derive(Clone, Debug)]
pub struct Overlap {
    /// The rule that decides, counted from 1.
    pub first: usize,
    /// The other one.
    pub second: usize,
    /// How many vectors, and one of them.
    pub found: Found,
}

/// A part that is raised by one level, and the rating that is lower for it.
#[derive(Clone, Debug)]
pub struct Fall {
    /// The vector before.
    pub example: Example,
    /// The section that is raised.
    pub raised: String,
    /// To this level.
    pub to: String,
    /// The rating before.
    pub before: String,
    /// The rating after.
    pub after: String,
}
