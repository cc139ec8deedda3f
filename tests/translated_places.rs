//! Where texts to translate are printed, as the translator's file tells it.
//!
//! What must hold: each text of the Welsh sample is told where it stands in the draft, or where it goes instead.

use findings::pipeline::{Session, TranslatedFolder, others_of_texts, places_of_texts};

use crate::support;

/// The sample with its draft.
fn folder(session: &Session) -> TranslatedFolder {
    let path = support::root().join("data/inspections/awen-vale-2024");
    let mut folder = TranslatedFolder::of_inspection(session, &path).value.expect("the sample");
    folder.compose_draft(session);
    folder
}

#[test]
fn every_text_of_the_sample_stands_somewhere_or_goes_somewhere() {
    let session = Session::open(None, None).expect("the templates are whole");
    let folder = folder(&session);
    let places = places_of_texts(&folder);
    let others = others_of_texts(&session, &folder, &places);
    let mut told = 0;
    let mut nowhere = Vec::new();
    for ((unit, places), other) in
        folder.units.iter().zip(&places).zip(&others).filter(|((unit, _), _)| !unit.is_address)
    {
        assert!(places.anchor.is_none() || other.is_none(), "{}: {places:?} {other:?}", unit.english);
        told += usize::from(places.anchor.is_some());
        let is_nowhere = other.as_ref().is_some_and(|other| other.starts_with("Printed nowhere"));
        nowhere.extend(is_nowhere.then_some((unit.file.as_str(), unit.english.as_str())));
    }
    assert!(told > 150, "{told} of {}", folder.units.len());
    // Recommendations in brief are for the summary of a final report.
    assert!(nowhere.len() < 10 && nowhere.iter().all(|(file, _)| !file.starts_with("sections/")), "{nowhere:#?}");
    let goes = |english: &str| {
        let index = folder.units.iter().position(|unit| unit.english.starts_with(english)).expect("the text");
        (places[index].told.clone(), others[index].clone().unwrap_or_default())
    };
    // A figure stands where it is filled in, and what has no number is told by the next.
    assert!(goes("66 per cent").0[0].starts_with("paragraph "));
    assert!(goes("shorten waits for specialist").0[0].starts_with("before paragraph "));
    let silent = folder
        .units
        .iter()
        .zip(&places)
        .zip(&others)
        .filter(|((unit, places), other)| !unit.is_address && places.anchor.is_none() && other.is_none());
    assert_eq!(silent.map(|((unit, _), _)| unit.english.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(goes("The people in charge put").1.contains("report for children"));
    assert!(goes("The board meets every two").0[0].starts_with("paragraph "));
}
