//! Quotation marks around what is set with marks of its own, or is a name.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "quotation-marks",
    what: "A quotation with its own quotation marks around it, and marks around the name of the service or what it is called.",
    why: "A quotation is set with marks, so these stand beside them; and a name with marks is printed with them wherever it stands.",
    example: "Reports “‘They listened to me.’” as the text of a quotation, and “called: ‘YJS’”; --fix takes those of a quotation away. Leaves \
              alone what somebody repeats (“He said ‘no’ to me”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

const OPENING: [char; 7] = ['“', '‘', '"', '\'', '«', '„', '‚'];
const CLOSING: [char; 6] = ['”', '’', '"', '\'', '»', '“'];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let quoted: Vec<&Passage> =
        context.passages().iter().filter(|passage| passage.part == PassagePart::Quotation).collect();
    // The paragraphs of one quotation.
    for group in quoted.chunk_by(|one, other| is_one(one, other)) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let Some(opening) = first.text.chars().next().filter(|one| OPENING.contains(one)) else { continue };
        let end = last.text.trim_end().trim_end_matches(['.', ',', '!', '?', ';']);
        let closing = end.chars().next_back().filter(|one| CLOSING.contains(one));
        let start = 0..opening.len_utf8();
        if group.len() == 1 {
            hits.extend(in_one(context, first, &start, closing.map(|one| end.len() - one.len_utf8()..end.len())));
        } else if closing.is_some() || matches!(opening, '“' | '"') && !first.text.contains('”') {
            hits.push(context.hit_at(first, &start, Remnant::OwnQuotationMarks { found: opening.to_string() }));
        }
    }
    hits.extend(around_names(context));
    hits
}

/// Whether two passages are paragraphs of one quotation.
fn is_one(one: &Passage, other: &Passage) -> bool {
    one.file == other.file && one.path == other.path && !one.path.steps().is_empty()
}

/// The marks around a quotation of one paragraph.
fn in_one(
    context: &RuleContext<'_>,
    passage: &Passage,
    start: &Range<usize>,
    end: Option<Range<usize>>,
) -> Option<Hit> {
    let text = passage.text.as_str();
    let Some(end) = end.filter(|end| end.start >= start.end) else {
        // Without its end: what begins with a double mark and has no other.
        let alone = text.starts_with(['“', '"']) && !text[start.end..].contains(['”', '"']);
        return alone.then(|| {
            context.hit_at(passage, start, Remnant::OwnQuotationMarks { found: text[start.clone()].to_owned() })
        });
    };
    let inner = &text[start.end..end.start];
    // “Yes”, he said, and I said “no”: what is repeated ends before the quotation does.
    let double = text.starts_with(['“', '"']);
    let ends_before = inner.find(if double { ['”', '"'] } else { ['\u{2019}', '\u{2019}'] }).is_some_and(|at| {
        let apostrophe = !double && inner[at..].chars().nth(1).is_some_and(char::is_alphabetic);
        !apostrophe
    });
    if ends_before {
        return None;
    }
    let instead = format!("{inner}{}", &text[end.end..]);
    let what = Remnant::OwnQuotationMarks { found: format!("{}…{}", &text[start.clone()], &text[end.clone()]) };
    Some(context.hit_with_fix(passage, &(0..text.len()), &instead, what))
}

/// Names of the service that begin or end with a mark.
fn around_names(context: &RuleContext<'_>) -> Vec<Hit> {
    let service = &context.inspection.file.service;
    let names = [
        ("name", Some(&service.name)),
        ("short_name", service.short_name.as_ref()),
        ("called", Some(&service.called)),
        ("area", Some(&service.area)),
    ];
    let marked = names.into_iter().filter_map(|(key, name)| Some((key, name?))).filter(|(_, name)| {
        name.starts_with(OPENING) || name.ends_with(['”', '"', '»']) || name.starts_with(['’', '”'])
    });
    marked
        .map(|(key, name)| {
            let steps = [Step::Key("service"), Step::Key(key)];
            context.hit_record("inspection.yaml", &steps, name, Remnant::MarksAroundName { found: name.clone() })
        })
        .collect()
}
