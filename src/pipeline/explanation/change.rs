//! The sentences of `explain` about what would change a rating: the fewest cases judged otherwise, and for the whole the
//! fewest ratings it rests on.
//!
//! "Case" is said where every change is on one key question, "answer" where two may be about the same case.

use super::words::{counted, declared_question, joined, title};
use crate::inspection::{Answer, Inspection};
use crate::programme::{Method, OVERALL, Programme};
use crate::rate::{
    ByCases, CaseChange, DeclaredAnswer, DeclaredChange, Rated, Ratings, SectionChange, Shift, Way, WhatIf,
    declared_changes, what_if,
};

/// What would change a rating, a line a sentence.
pub(super) fn lines(programme: &Programme, inspection: &Inspection, ratings: &Ratings, rated: &Rated) -> Vec<String> {
    let mut lines = by_figures(programme, ratings, rated, &what_if(programme, inspection, ratings, rated));
    let declared = declared_changes(programme, inspection, ratings, rated);
    lines.extend(declared.iter().map(|change| declared_otherwise(programme, rated, change)));
    lines
}

/// What other answers of inspectors to declared judgements would make of it.
fn declared_otherwise(programme: &Programme, rated: &Rated, change: &DeclaredChange) -> String {
    let answer = |answer: &DeclaredAnswer| {
        let (now, then) = if answer.answer { ("no", "yes") } else { ("yes", "no") };
        let of = answer.section.as_ref().map(|section| format!(" in {}", title(programme, section)));
        let question = declared_question(programme, &answer.id);
        format!("“{then}” instead of “{now}” to {question}{}", of.unwrap_or_default())
    };
    let answers: Vec<String> = change.answers.iter().map(answer).collect();
    let result = match &change.level {
        Some(level) => format!("the rating would be {}", programme.level_label(&rated.scale, level)),
        None => "no rule would fit, and inspectors would judge the whole".to_owned(),
    };
    format!("Had inspectors declared {}, {result}.", joined(&answers, "and"))
}

fn by_figures(programme: &Programme, ratings: &Ratings, rated: &Rated, what_if: &WhatIf) -> Vec<String> {
    let (up, down) = match what_if {
        WhatIf::NotRated => return Vec::new(),
        WhatIf::CarriedOver => return vec!["Nothing that cases can change: it is carried over.".to_owned()],
        WhatIf::Judged => return vec!["Nothing that cases can change: inspectors judged it.".to_owned()],
        WhatIf::Stated => {
            return vec!["What cases would change cannot be told: not all its figures are known.".to_owned()];
        }
        WhatIf::Computed { up, down } => (up, down),
    };
    let change = Change { programme, rated };
    let mut lines = Vec::new();
    if !rated.adjustments.is_empty() {
        let before = rated.provisional.level().unwrap_or_default();
        lines.push(format!(
            "What follows is said of the rating before adjustment, {}; people would look at another one afresh.",
            programme.level_label(&rated.scale, before)
        ));
    }
    let method = programme.rules.methods.get(&rated.method);
    let whole = method.is_some_and(Method::is_derived) || rated.section == OVERALL;
    if whole && ratings.sections.values().any(|section| !section.adjustments.is_empty()) {
        lines.push("Ratings that people have moved are taken as they left them.".to_owned());
    }
    let told_together = up.by_cases == down.by_cases && change.untold(&up.by_cases, "raise or lower").is_some();
    for (shift, verb, better, more) in [(up, "raise", "better", "more"), (down, "lower", "lower", "fewer")] {
        if let Some(points) = shift.points {
            lines.push(format!("It would be {better} with {} {more}.", counted(points, "point")));
        }
        match &shift.by_cases {
            ByCases::NoSuchLevel => lines.push(format!("There is no {better} rating.")),
            ByCases::Fewest { ways, .. } => lines.extend(change.fewest(ways, whole)),
            untold if !told_together => lines.extend(change.untold(untold, verb)),
            untold if verb == "raise" => lines.extend(change.untold(untold, "raise or lower")),
            _ => {}
        }
        lines.extend(change.sections(shift, verb));
    }
    lines
}

struct Change<'a> {
    programme: &'a Programme,
    rated: &'a Rated,
}

impl Change<'_> {
    /// The ways to other levels, a sentence a level.
    fn fewest(&self, ways: &[Way], whole: bool) -> Vec<String> {
        let mut levels: Vec<&str> = Vec::new();
        for way in ways {
            if !levels.contains(&way.level.as_str()) {
                levels.push(&way.level);
            }
        }
        let sentence = |level: &str| {
            let ways: Vec<&[CaseChange]> =
                ways.iter().filter(|way| way.level == level).map(|way| way.changes.as_slice()).collect();
            let cases: u32 = ways.first().into_iter().copied().flatten().map(|change| change.cases).sum();
            let on_one = ways.iter().all(|way| way.len() == 1 && way[0].question.is_some());
            format!(
                "For it to be {}, at least {} would have to be judged otherwise: {}{}.",
                self.programme.level_label(&self.rated.scale, level),
                counted(cases, if on_one { "case" } else { "answer" }),
                if whole { "for instance " } else { "" },
                self.ways(&ways, whole),
            )
        };
        levels.into_iter().map(sentence).collect()
    }

    /// "1 from yes to no on one of 2.1.2 and 2.1.3", "2 from no to yes on 2.1.1 and 1 from no to yes on 2.1.3".
    fn ways(&self, ways: &[&[CaseChange]], whole: bool) -> String {
        if let [first, rest @ ..] = ways
            && let ([one], true) = (*first, !rest.is_empty())
            && rest.iter().all(|way| way.len() == 1 && way[0].cases == one.cases && way[0].to == one.to)
        {
            let questions: Vec<String> = ways.iter().filter_map(|way| way[0].question.clone()).collect();
            return format!("{} on one of {}", turned(one), joined(&questions, "and"));
        }
        let way = |changes: &&[CaseChange]| {
            let changes: Vec<String> = changes.iter().map(|change| self.change(change, whole)).collect();
            joined(&changes, "and")
        };
        ways.iter().map(way).collect::<Vec<String>>().join("; or ")
    }

    fn change(&self, change: &CaseChange, whole: bool) -> String {
        match &change.question {
            Some(question) => format!("{} on {question}", turned(change)),
            None if whole => format!("{} in {}", turned(change), title(self.programme, &change.section)),
            None => turned(change),
        }
    }

    /// Why nothing is said of cases; `None` where something is.
    fn untold(&self, by_cases: &ByCases, verb: &str) -> Option<String> {
        match by_cases {
            ByCases::OutOfReach => Some(format!("Nothing that cases can change would {verb} it.")),
            ByCases::NotKnown { of } => {
                let share = of.len() == 1 && of[0] == self.rated.section;
                let what = if share { "its share".to_owned() } else { joined(of, "and") };
                Some(format!(
                    "How many cases judged otherwise would {verb} it cannot be told: the counts behind {what} are not known."
                ))
            }
            ByCases::TooMany => Some(format!(
                "How many cases judged otherwise would {verb} it cannot be told: there are too many combinations of ratings."
            )),
            ByCases::NoSuchLevel | ByCases::Fewest { .. } => None,
        }
    }

    fn sections(&self, shift: &Shift, verb: &str) -> Option<String> {
        let one = |change: &SectionChange| {
            let scale = self.programme.node(&change.section).and_then(|node| self.programme.method(node));
            let scale = scale.map(Method::scale).unwrap_or_default();
            let (from, to) =
                (self.programme.level_label(scale, &change.from), self.programme.level_label(scale, &change.to));
            format!("{} rated {to} instead of {from}", title(self.programme, &change.section))
        };
        let changes: Vec<String> = shift.by_sections.iter().map(one).collect();
        (!changes.is_empty()).then(|| {
            format!(
                "To {verb} it, at least {} of the ratings it rests on would have to differ: for instance {}.",
                changes.len(),
                joined(&changes, "and")
            )
        })
    }
}

fn turned(change: &CaseChange) -> String {
    let (from, to) = if change.to == Answer::Yes { ("no", "yes") } else { ("yes", "no") };
    format!("{} from {from} to {to}", change.cases)
}
