//! Every sentence about what prose says against the data, in one place to be read and edited as one text.

use std::fmt::Display;

use super::translations::{differs_hint, differs_in_words};
use super::words::counted;
use super::{Contradiction, DateRole};

/// What is wrong, in one sentence.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn headline(what: &Contradiction) -> String {
    use Contradiction as C;
    match what {
        C::PercentageUnknown { found, known } if known.is_empty() => {
            format!("“{found}” is a figure that nothing in this folder knows")
        }
        C::PercentageUnknown { found, known } => {
            format!("“{found}” is none of the figures that are known here: {} per cent", list(known))
        }
        C::PercentageElsewhere { found, question, known } => {
            format!("“{found}” is the figure of {question}; the figures of this section are {} per cent", list(known))
        }
        C::PercentageOfAnother { found, question, shown } => {
            format!("this sentence seems to speak of {question}, which has {shown} per cent, not “{found}”")
        }
        C::ShareOfAnother { found, question, yes, of } => {
            format!("this sentence seems to speak of {question}, which has {yes} of {of}, not “{found}”")
        }
        C::ShareUnknown { found, known } => {
            let mut known: Vec<String> = known.iter().map(|(yes, of)| format!("{yes} of {of}")).collect();
            known.dedup();
            format!("“{found}” is not what was counted: {}", list(&known))
        }
        C::ShareAndPercentage { found, counted, percentage } => {
            format!("“{found}” is {counted} per cent, not “{percentage}”")
        }
        C::QuantifierDoesNotFit { found, figure, from, to, .. } if from == to => {
            format!("“{found}” does not fit “{figure}”: in the house style it means {from} per cent")
        }
        C::QuantifierDoesNotFit { found, figure, from, to, .. } => {
            format!("“{found}” does not fit “{figure}”: in the house style it means {from} to {to} per cent")
        }
        C::TranslationDiffers { differs, english } => differs_in_words(differs, english),
        C::FractionDoesNotFit { found, figure } => format!("“{found}” does not fit “{figure}”"),
        C::ScoreDiffers { found, total, out_of } => format!("“{found}” is not the score: that is {total}/{out_of}"),
        C::RatingDiffers { found, of, known } => match of.as_slice() {
            [one] if one == "overall" => format!("“{found}” is not the overall rating: that is {}", list(known)),
            [one] => format!("“{found}” is not the rating of {one}: that is {}", list(known)),
            _ => {
                let mut known = known.clone();
                known.sort();
                known.dedup();
                format!("“{found}” is not a rating that this sentence can speak of: {}", list(&known))
            }
        },
        C::RatingsCounted { found, level: Some(level), count, of } => {
            format!("“{found}” does not agree with the ratings: {count} of {of} are rated {level}")
        }
        C::RatingsCounted { found, level: None, of, .. } => {
            format!("“{found}” does not agree with the ratings: there are {of}")
        }
        C::RecommendationsDiffer { found, count } => {
            format!("“{found}” does not agree with recommendations.yaml, which has {count}")
        }
        C::FindingsDiffer { found, known } => format!("“{found}” does not agree with what is listed: {}", list(known)),
        C::SampleDiffers { found, known } => format!("“{found}” does not agree with inspection.yaml: {}", list(known)),
        C::CasesDiffer { files, cases, known } => {
            let files = format!("“{}”", files.join("” and “"));
            let has = if files.contains("” and “") { "have" } else { "has" };
            let cases = counted(*cases, "case");
            let said: Vec<String> = known.iter().map(|(label, count)| format!("{count} {label}")).collect();
            if said.is_empty() {
                format!("{files} {has} {cases}, and no sample in inspection.yaml has as many")
            } else {
                format!("{files} {has} {cases}, and inspection.yaml has {}", said.join(" and "))
            }
        }
        C::DatesOutOfOrder { first, first_date, second, second_date } => {
            format!("{} ({second_date}) is before {} ({first_date})", role(*second), role(*first))
        }
        C::DaysCounted { found, from, counted, promised } => {
            let (counted, promised) = (days(*counted), *promised);
            format!("the deadline {found} is {counted} after {from}, and “working_days” is {promised}")
        }
        C::NoWorkingDay { found } => format!("the deadline {found} is no working day in England and Wales"),
        C::HolidaysUnknown { found, first, last } => {
            format!("bank holidays are known from {first} to {last}, and working days cannot be counted with {found}")
        }
        C::RangeBackwards { found } => format!("“{found}” ends before it begins"),
        C::NoSuchDay { found } => format!("there is no {found}"),
        C::FieldworkDate { found, known } => {
            format!("“{found}” is not a date of fieldwork: that began on {}", list(known))
        }
        C::AfterPublication { found, published } => {
            format!("“{found}” does not agree with the publication of the report, {published}")
        }
    }
}

/// How to mend it.
pub(super) fn hint(what: &Contradiction) -> String {
    use Contradiction as C;
    match what {
        C::PercentageUnknown { .. } => {
            "Quote it with {{ percent(of=\"...\") }}; or enter it in statistics.yaml; or, if it is meant, list it under “deliberate:”."
        }
        C::PercentageElsewhere { question, .. } => {
            return format!("If it is meant, quote it with {{{{ percent(of=\"{question}\") }}}}; else correct the figure.");
        }
        C::PercentageOfAnother { question, .. } => {
            return format!("Quote it with {{{{ percent(of=\"{question}\") }}}}; or, if it is meant, list it under “deliberate:”.");
        }
        C::ShareOfAnother { .. } | C::ShareUnknown { .. } => {
            "Quote it with {{ count(of=\"yes:...\") }} and {{ count(of=\"of:...\") }}; or, if it is meant, list it under “deliberate:”."
        }
        C::ShareAndPercentage { .. } => "Correct one of the two; if both are meant, list them under “deliberate:”.",
        C::QuantifierDoesNotFit { fits: Some(fits), .. } => {
            return format!("The word for this figure is “{fits}”; if another is meant, list it under “deliberate:”.");
        }
        C::QuantifierDoesNotFit { fits: None, .. } => "Take the word away; if it is meant, list it under “deliberate:”.",
        C::TranslationDiffers { differs, .. } => differs_hint(differs),
        C::FractionDoesNotFit { .. } => {
            "Correct the words or the figure; where only about so much is meant, say “about”; if it is meant so, list it under “deliberate:”."
        }
        C::ScoreDiffers { .. } => "Quote it with {{ score() }}.",
        C::RatingDiffers { .. } => "Quote it with {{ rating(of=\"...\") }}; or, if it is meant, list it under “deliberate:”.",
        C::RatingsCounted { .. } => "Correct the number or the rating; if it is meant, list it under “deliberate:”.",
        C::RecommendationsDiffer { .. } => {
            "Quote it with {{ counted(noun=\"recommendation\", of=\"recommendations\") }}; or, if it is meant, list it under “deliberate:”."
        }
        C::FindingsDiffer { .. } => "Correct the number, or leave it out; if it is meant, list it under “deliberate:”.",
        C::SampleDiffers { .. } => "Quote it with {{ count(of=\"...\") }}; or, if it is meant, list it under “deliberate:”.",
        C::CasesDiffer { known, .. } if known.is_empty() => {
            "Look for a case that is missing, or there twice; or say under “samples:” which sample it is: “evidence: court.csv”."
        }
        C::CasesDiffer { .. } => "Look for a case that is missing, or there twice; or correct the count of the sample.",
        C::DatesOutOfOrder { .. } => "Correct one of the two dates.",
        C::DaysCounted { .. } => "Correct one of the two; or leave “deadline:” out, and it is counted.",
        C::NoWorkingDay { .. } => "Give the working day before it or after it.",
        C::HolidaysUnknown { .. } => {
            "Give the deadline as a date, and check it by hand; a later version of findings knows the bank holidays."
        }
        C::RangeBackwards { .. } | C::NoSuchDay { .. } => "Correct the date; if it is meant, list it under “deliberate:”.",
        C::FieldworkDate { .. } => "Quote it with {{ date(of=\"fieldwork\") }}; or correct inspection.yaml.",
        C::AfterPublication { .. } => "Correct the date; if the sentence looks ahead, say so with “will”.",
    }
    .to_owned()
}

fn list<T: Display>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

fn days(count: u16) -> String {
    if count == 1 { "1 working day".to_owned() } else { format!("{count} working days") }
}

fn role(role: DateRole) -> &'static str {
    match role {
        DateRole::FieldworkStart => "the start of fieldwork",
        DateRole::FieldworkEnd => "the end of fieldwork",
        DateRole::Draft => "the date of the draft",
        DateRole::Deadline => "the deadline for comments",
        DateRole::Signature => "the signature",
        DateRole::SignOff => "the sign-off",
        DateRole::Sent => "the sending of the draft",
        DateRole::Receipt => "the receipt of the draft",
        DateRole::Embargo => "the end of the embargo",
        DateRole::Published => "the day since when it is out",
        DateRole::Publication => "the publication",
        DateRole::Correction => "the correction",
        DateRole::Previous => "the last inspection before this one",
    }
}
