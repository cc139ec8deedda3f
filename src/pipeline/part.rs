//! A folder of which some files could not be read: it is composed and looked through, so that its other mistakes are told in the
//! same round, and nothing is made of it.

use super::composed::Composed;
use super::edition::compose_edition;
use super::session::Session;
use crate::check::check_words;
use crate::language::Language;
use crate::problem::Problem;
use crate::rate::rate;
use crate::report::Basis;

/// What composing tells of the files that were read, whatever stands in the others.
pub(super) fn told_of_part(session: &Session, composed: &Composed) -> Vec<Problem> {
    looked_through(session, composed, |basis| compose_edition(session, basis, Language::English).problems)
}

/// What the rules that read words alone tell of them; nothing where exceptions may be among what is lost.
pub(super) fn words_of_part(session: &Session, composed: &Composed) -> Vec<Problem> {
    let known = composed.loaded.part.as_ref().is_some_and(|(.., lost)| lost.exceptions_known);
    if known { looked_through(session, composed, check_words) } else { Vec::new() }
}

fn looked_through(
    session: &Session,
    composed: &Composed,
    look: impl FnOnce(&Basis<'_>) -> Vec<Problem>,
) -> Vec<Problem> {
    let Some((programme, inspection, lost)) = &composed.loaded.part else { return Vec::new() };
    let ratings = rate(programme, inspection);
    let phrases = session.phrases(Language::English);
    let basis = Basis { programme, inspection, ratings: &ratings, phrases, stage: &composed.stage, earlier: None };
    look(&basis).into_iter().filter(|problem| lost.leave(problem)).collect()
}
