//! The sheet of recommendations: one row each, with who should act.

use super::{Cell, Sheet, Shorthand};
use crate::language::Phrase;
use crate::report::{Basis, plain_words, recommendation_order};
use crate::source::Text;

/// The recommendations of an inspection; none where it makes none.
pub(super) fn sheet(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let file = &basis.inspection.recommendations;
    let name = |id: &String| {
        file.addressees.iter().find(|addressee| addressee.id == *id).map(|addressee| addressee.name.to_string())
    };
    let spoken = |text: &Text| plain_words(basis, text);
    let order = recommendation_order(basis).into_iter().flat_map(|group| group.recommendations);
    let rows = order.filter_map(|(index, number)| Some((file.recommendations.get(index)?, number)));
    let rows = rows.map(|(recommendation, number)| {
        let to: Vec<String> = recommendation.to.iter().filter_map(name).collect();
        let points = recommendation.points.iter().map(spoken);
        let points = points.collect::<Vec<_>>().join("; ");
        let themes: Vec<&str> = recommendation.themes.iter().map(|theme| &**theme).collect();
        vec![
            number.map_or(Cell::Short(Shorthand::NotApplicable), Cell::Number),
            Cell::known(Some(&to.join("; "))),
            Cell::known(Some(&spoken(&recommendation.text))),
            Cell::known(Some(&points)),
            Cell::known(Some(&themes.join("; "))),
        ]
    });
    let headers = [
        Phrase::BookRecommendationNumber,
        Phrase::BookAddressee,
        Phrase::BookRecommendation,
        Phrase::BookPointsBelow,
        Phrase::BookThemes,
    ];
    (!file.recommendations.is_empty()).then(|| {
        Sheet::new(
            phrases,
            "recommendations",
            [Phrase::BookRecommendations, Phrase::BookRecommendationsAbout],
            &headers,
            rows.collect(),
        )
    })
}
