//! `findings programmes --prove`: what was proved of each rating's rules, in words and as JSON.
//!
//! Exit status 1 where a table of rules is not what it says of itself, or has a rule that never decides. Gaps and overlaps
//! that a table allows are told and are no mistake: inspectors judge where no rule fits, and the order of rules decides.

use serde_json::{Value, json};

use super::messages::{self, counted};
use super::status::Status;
use super::terminal::{Terminal, show, show_json};
use crate::programme::{Method, Programme};
use crate::rate::{Example, Found, Proof, ProofWay, example_in_words, prove};

/// Proves every rating of these programmes, in each of their types of inspection.
pub(super) fn show_proofs(programmes: &[Programme], as_json: bool, terminal: Terminal) -> Status {
    let types = programmes.iter().flat_map(|programme| {
        let mut variants: Vec<Option<&str>> = programme.rules.variants.keys().map(|id| Some(id.as_str())).collect();
        if variants.is_empty() {
            variants.push(None);
        }
        variants.into_iter().map(|variant| programme.of_variant(variant)).collect::<Vec<_>>()
    });
    let proved: Vec<_> = types.map(|programme| (prove(&programme), programme)).collect();
    let sound = proved.iter().flat_map(|(proofs, _)| proofs).all(|proof| proof.faults.is_empty());
    let shown = if as_json {
        let list = proved.iter().map(|(proofs, programme)| {
            let ratings: Vec<Value> = proofs.iter().map(|proof| proof_as_json(programme, proof)).collect();
            json!({ "programme": programme.rules.id, "variant": programme.variant, "ratings": ratings })
        });
        show_json(&Value::Array(list.collect()))
    } else {
        show(&proved.iter().map(|(proofs, programme)| in_words(programme, proofs)).collect::<Vec<_>>().join("\n\n"))
    };
    if sound {
        return shown;
    }
    terminal.fail(&messages::failed("a table of rules is not sound"));
    Status::Wrong
}

fn in_words(programme: &Programme, proofs: &[Proof]) -> String {
    let variant = programme.variant.iter().map(|variant| format!(", {variant}"));
    let mut lines = vec![format!("{}{}", programme.rules.id, variant.collect::<String>())];
    for proof in proofs {
        let title = programme.node(&proof.section).and_then(|node| node.title.as_deref()).unwrap_or("Overall rating");
        let id = if programme.node(&proof.section).is_some() { format!("{}  ", proof.section) } else { String::new() };
        lines.push(format!("  {id}{title}  [{}]", proof.method));
        lines.extend(proof_in_words(programme, proof).into_iter().map(|line| format!("    {line}")));
    }
    lines.join("\n")
}

/// What was proved of a rating, a line each.
fn proof_in_words(programme: &Programme, proof: &Proof) -> Vec<String> {
    let method = programme.rules.methods.get(&proof.method);
    let label = |level: &str| programme.level_label(&proof.scale, level);
    let mut lines = vec![way(proof)];
    if matches!(proof.way, ProofWay::Judged | ProofWay::TooMany) {
        return lines;
    }
    let never = |lines: &mut Vec<String>| {
        lines.extend(proof.never_reached.iter().map(|level| format!("Nothing gives {}.", label(level))));
    };
    if proof.way == ProofWay::Percentages {
        lines.push("Each belongs to exactly one band.".to_owned());
        never(&mut lines);
        return lines;
    }
    let example = |found: &Found| example_in_words(programme, &found.example);
    match &proof.gaps {
        None => lines.push("Each has an outcome.".to_owned()),
        Some(gap) => {
            let who = match method {
                Some(Method::DecisionTable { complete: false, .. }) => "inspectors judge",
                _ => "nothing is decided",
            };
            let many = vectors(gap.vectors);
            lines.push(format!("Gap: for {many} no rule gives a rating, and {who}. For instance {}.", example(gap)));
        }
    }
    for overlap in &proof.overlaps {
        let (first, second, found) = (overlap.first, overlap.second, &overlap.found);
        lines.push(format!(
            "Overlap: rules {first} and {second} both fit {}; rule {first} stands first and decides. For instance {}.",
            vectors(found.vectors),
            example(found)
        ));
    }
    if proof.overlaps.is_empty() && proof.gaps.is_none() {
        lines.push("No two rules give different ratings: each has exactly one outcome.".to_owned());
    }
    lines.extend(proof.never_decide.iter().map(|number| format!("Rule {number} never decides.")));
    never(&mut lines);
    lines.push(match &proof.falls {
        None => "Raising a part never lowers it.".to_owned(),
        Some(fall) => {
            let scale = programme.method_of(&fall.raised).map(|(_, method)| method.scale()).unwrap_or_default();
            format!(
                "Raising a part can lower it: with {}, {} raised to {} makes {} of {}.",
                example_in_words(programme, &fall.example),
                fall.raised,
                programme.level_label(scale, &fall.to),
                label(&fall.after),
                label(&fall.before)
            )
        }
    });
    lines
}

/// How it was proved, with its counts.
fn way(proof: &Proof) -> String {
    let declared = match proof.declared {
        0 => String::new(),
        number => format!(" and {}", counted(number, "declared judgement")),
    };
    let ratings = if proof.sections == 0 { "the rating itself".to_owned() } else { counted(proof.sections, "rating") };
    let of = format!("{} of {ratings}{declared}", vectors(proof.vectors));
    match proof.way {
        ProofWay::Judged => "Inspectors judge: there is nothing to prove.".to_owned(),
        ProofWay::Percentages => "0% to 100%, every one tried.".to_owned(),
        ProofWay::Every => format!("{of}, every one tried."),
        ProofWay::Alike => format!(
            "{of}; {} tried, each for all that differ only in which of several alike sections has which level.",
            grouped(u128::from(proof.tried))
        ),
        ProofWay::TooMany => format!("{of}: too many, and nothing is proved."),
    }
}

fn vectors(number: u128) -> String {
    if number == 1 { "1 vector".to_owned() } else { format!("{} vectors", grouped(number)) }
}

/// A number with a comma after each three digits.
fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let comma = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits.char_indices().flat_map(|(at, digit)| comma(at).then_some(',').into_iter().chain([digit])).collect()
}

fn proof_as_json(programme: &Programme, proof: &Proof) -> Value {
    let way = match proof.way {
        ProofWay::Judged => "judged",
        ProofWay::Percentages => "percentages",
        ProofWay::Every => "every_vector",
        ProofWay::Alike => "alike_sections_counted",
        ProofWay::TooMany => "too_many",
    };
    let found = |found: &Found| json!({ "vectors": found.vectors.to_string(), "example": as_json(&found.example) });
    let overlaps: Vec<Value> = proof
        .overlaps
        .iter()
        .map(|one| json!({ "rules": [one.first, one.second], "found": found(&one.found) }))
        .collect();
    let falls = proof.falls.as_ref().map(|fall| {
        json!({
            "example": as_json(&fall.example), "raised": fall.raised, "to": fall.to,
            "before": fall.before, "after": fall.after,
        })
    });
    json!({
        "section": proof.section,
        "method": proof.method,
        "way": way,
        "ratings": proof.sections,
        "declared": proof.declared,
        // As text: there may be more than a number in JSON can be sure to hold.
        "vectors": proof.vectors.to_string(),
        "tried": proof.tried,
        "gaps": proof.gaps.as_ref().map(found),
        "overlaps": overlaps,
        "never_decide": proof.never_decide,
        "never_reached": proof.never_reached,
        "falls": falls,
        "sound": proof.faults.is_empty(),
        "title": programme.node(&proof.section).and_then(|node| node.title.as_deref().map(str::to_owned)),
    })
}

fn as_json(example: &Example) -> Value {
    let sections: serde_json::Map<String, Value> =
        example.sections.iter().map(|(id, level)| (id.clone(), json!(level))).collect();
    let declared: Vec<Value> =
        example.declared.iter().map(|(id, of, answer)| json!({ "id": id, "section": of, "answer": answer })).collect();
    json!({ "itself": example.itself, "sections": sections, "declared": declared })
}
