//! The order and the numbers of recommendations: made once, for the report and for the data beside it.

use super::basis::Basis;
use crate::programme::{GroupBy, Numbering};

/// Recommendations under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecommendationsOf {
    /// Which addressee they are for, by its place in the file; none where all stand together.
    pub addressee: Option<usize>,
    /// Each by its place in the file, with the number that is printed before it, where one is.
    pub recommendations: Vec<(usize, Option<u32>)>,
}

/// The recommendations as the programme orders and numbers them. Each stands under the first of its addressees.
#[must_use]
pub fn recommendation_order(basis: &Basis<'_>) -> Vec<RecommendationsOf> {
    let file = &basis.inspection.recommendations;
    let style = &basis.programme.rules.style.recommendations;
    let groups: Vec<RecommendationsOf> = match style.group_by {
        GroupBy::Brackets => vec![(None, (0..file.recommendations.len()).collect())],
        GroupBy::Addressee => {
            let of = |id: &String| {
                let all = file.recommendations.iter().enumerate();
                all.filter(|(_, one)| one.to.first() == Some(id)).map(|(index, _)| index).collect()
            };
            file.addressees.iter().enumerate().map(|(at, addressee)| (Some(at), of(&addressee.id))).collect()
        }
    }
    .into_iter()
    .map(|(addressee, indices): (Option<usize>, Vec<usize>)| RecommendationsOf {
        addressee,
        recommendations: indices.into_iter().map(|index| (index, None)).collect(),
    })
    .collect();
    numbered(groups, style.numbering)
}

fn numbered(mut groups: Vec<RecommendationsOf>, numbering: Numbering) -> Vec<RecommendationsOf> {
    groups.retain(|group| !group.recommendations.is_empty());
    if numbering == Numbering::None {
        return groups;
    }
    let mut count = 0;
    for group in &mut groups {
        if numbering == Numbering::Restart {
            count = 0;
        }
        for (_, number) in &mut group.recommendations {
            count += 1;
            *number = Some(count);
        }
    }
    groups
}
