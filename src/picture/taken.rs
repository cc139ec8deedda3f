//! What was taken out of a picture, each kind once, in the order in which it is told.

use crate::problem::PictureData;

/// Gathers what is taken out.
#[derive(Clone, Debug, Default)]
pub(super) struct RemovedData(Vec<PictureData>);

impl RemovedData {
    pub(super) fn add(&mut self, taken: PictureData) {
        if !self.0.contains(&taken) {
            self.0.push(taken);
        }
    }

    pub(super) fn extend(&mut self, others: Vec<PictureData>) {
        others.into_iter().for_each(|taken| self.add(taken));
    }

    pub(super) fn list(mut self) -> Vec<PictureData> {
        self.0.sort();
        self.0
    }
}
