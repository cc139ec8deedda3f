//! Everything that a placeholder can be filled with now, for whoever writes: chosen by what it says, and never typed.
//!
//! What must hold: what is offered says something now, by the same function that fills placeholders in the report.

use super::basis::Basis;
use super::placeholder_words::placeholder_words;
use super::plain_words::questions;
use super::values::figure_of;
use crate::inspection::Inspection;
use crate::language::Phrase;
use crate::problem::PlacedKind;
use crate::programme::{Node, OVERALL};
use crate::rate::Figure;
use crate::text::one_line;

/// What a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownGroup {
    /// Figures of key questions, and the cases behind them.
    Figures,
    /// Ratings.
    Ratings,
    /// What was counted.
    Counts,
    /// Figures of `statistics.yaml`.
    Statistics,
    /// Names, and facts of the place.
    Names,
    /// Dates.
    Dates,
    /// Sections that can be linked to.
    Sections,
    /// What a paragraph of this section can place.
    Placed,
}

/// A value that can be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownValue {
    /// What it is of.
    pub group: KnownGroup,
    /// What is written for it.
    pub written: String,
    /// What it says now.
    pub says: String,
    /// What it is about: where it comes from, in words.
    pub about: String,
}

/// Everything that can be filled into a text of a section, in the order of the report. `written` is what was written; `shown` the
/// same in the language of whoever asks.
#[must_use]
pub fn known_values(written: &Basis<'_>, shown: &Basis<'_>, section: Option<&str>) -> Vec<KnownValue> {
    let mut found = Found { shown, values: Vec::new() };
    found.figures();
    found.ratings();
    found.counts();
    found.statistics();
    found.names();
    found.dates();
    found.sections(written);
    if let Some(section) = section {
        found.placed(written.inspection, section);
    }
    found.values
}

struct Found<'a> {
    shown: &'a Basis<'a>,
    values: Vec<KnownValue>,
}

impl Found<'_> {
    /// Adds what says something now.
    fn add(&mut self, group: KnownGroup, written: String, about: &str) {
        if let Some(says) = placeholder_words(self.shown, &written) {
            self.values.push(KnownValue { group, written, says, about: one_line(about) });
        }
    }

    fn say(&self, phrase: Phrase) -> String {
        self.shown.phrases.say(phrase)
    }

    fn figures(&mut self) {
        let asked = questions(self.shown);
        let programme = self.shown.programme;
        for node in programme.nodes() {
            let own = node.key_questions.iter().map(|question| question.id.as_str());
            for id in own.chain([node.id.as_str()]) {
                let Some(figure) = figure_of(self.shown, id) else { continue };
                let about = match asked.get(id) {
                    Some(words) => format!("{id} {words}"),
                    None => titled(node),
                };
                self.add(KnownGroup::Figures, format!("{{{{ percent(of=\"{id}\") }}}}"), &about);
                if matches!(figure, Figure::Counted(_)) {
                    for (of, phrase) in [("yes", Phrase::EditCasesYes), ("of", Phrase::EditCasesOf)] {
                        let about = format!("{}: {about}", self.say(phrase));
                        self.add(KnownGroup::Figures, format!("{{{{ count(of=\"{of}:{id}\") }}}}"), &about);
                    }
                }
            }
        }
    }

    fn ratings(&mut self) {
        let programme = self.shown.programme;
        for node in programme.nodes().filter(|node| node.rating.as_ref().is_some_and(|rating| rating.published)) {
            self.add(KnownGroup::Ratings, format!("{{{{ rating(of=\"{}\") }}}}", node.id), &titled(node));
        }
        let overall = self.say(Phrase::OverallRating);
        self.add(KnownGroup::Ratings, format!("{{{{ rating(of=\"{OVERALL}\") }}}}"), &overall);
        let score = self.say(Phrase::Score);
        self.add(KnownGroup::Ratings, "{{ score() }}".to_owned(), &score);
    }

    fn counts(&mut self) {
        let samples = &self.shown.inspection.file.samples;
        let recommendations = self.say(Phrase::CompareRecommendations);
        let samples = samples.iter().map(|sample| (sample.id.as_str(), sample.label.to_string()));
        let all = samples.chain([("recommendations", recommendations)]);
        for (id, label) in all.collect::<Vec<_>>() {
            if let Some(noun) = noun(id) {
                let counted = format!("{{{{ counted(noun=\"{noun}\", of=\"{id}\") }}}}");
                self.add(KnownGroup::Counts, counted, &label);
            }
            self.add(KnownGroup::Counts, format!("{{{{ count(of=\"{id}\") }}}}"), &label);
            let words = format!("{{{{ count(of=\"{id}\", form=\"words\") }}}}");
            let same = self.values.last().map(|value| value.says.clone());
            if placeholder_words(self.shown, &words) != same {
                self.add(KnownGroup::Counts, words, &label);
            }
        }
    }

    fn statistics(&mut self) {
        let file = &self.shown.inspection.statistics;
        for statistic in file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures) {
            let id = &statistic.id;
            let about = match &statistic.period {
                Some(period) => format!("{}, {period}", statistic.label),
                None => statistic.label.to_string(),
            };
            self.add(KnownGroup::Statistics, format!("{{{{ figure(of=\"{id}\") }}}}"), &about);
            for comparator in statistic.comparators.keys() {
                let all = file.groups.iter().flat_map(|group| &group.comparators);
                let label = all.into_iter().find(|one| one.id == *comparator).map(|one| one.label.to_string());
                let about = format!("{about}: {}", label.as_deref().unwrap_or(comparator));
                let written = format!("{{{{ figure(of=\"{id}\", comparator=\"{comparator}\") }}}}");
                self.add(KnownGroup::Statistics, written, &about);
            }
        }
    }

    fn names(&mut self) {
        for form in ["name", "short", "called", "area"] {
            let word = match form {
                "area" => self.say(Phrase::EditArea),
                _ => self.say(Phrase::EditService),
            };
            self.add(KnownGroup::Names, format!("{{{{ service(form=\"{form}\") }}}}"), &word);
        }
        let publisher = self.say(Phrase::EditPublisher);
        self.add(KnownGroup::Names, "{{ publisher() }}".to_owned(), &publisher);
        for fact in &self.shown.inspection.file.local_facts {
            self.add(KnownGroup::Names, format!("{{{{ local(id=\"{}\") }}}}", fact.id), &fact.id.replace('-', " "));
        }
    }

    fn dates(&mut self) {
        for (of, phrase) in [("publication", Phrase::EditPublication), ("fieldwork", Phrase::EditFieldwork)] {
            let about = self.say(phrase);
            let mut said = Vec::new();
            for form in ["day", "month", "year"] {
                let written = format!("{{{{ date(of=\"{of}\", form=\"{form}\") }}}}");
                let Some(says) = placeholder_words(self.shown, &written).filter(|says| !said.contains(says)) else {
                    continue;
                };
                said.push(says);
                self.add(KnownGroup::Dates, written, &about);
            }
        }
    }

    /// Sections by their titles: what is written is in the language of the folder.
    fn sections(&mut self, written: &Basis<'_>) {
        for node in written.programme.nodes().filter(|node| node.in_contents) {
            let Some(title) = node.title.as_ref() else { continue };
            let shown = self.shown.programme.node(&node.id).map_or_else(|| titled(node), titled);
            self.values.push(KnownValue {
                group: KnownGroup::Sections,
                written: format!("[{}](#section-{})", escaped(&one_line(title)), node.id),
                says: shown,
                about: String::new(),
            });
        }
    }

    fn placed(&mut self, inspection: &Inspection, section: &str) {
        let Some(content) = inspection.sections.get(section) else { return };
        let file = &content.file;
        let boxes = file.boxes.iter().map(|one| {
            let title = one.title.as_ref().map_or_else(|| one.text.written.clone(), ToString::to_string);
            (PlacedKind::Box, one.id.as_str(), title)
        });
        let quotations =
            file.quotations.iter().map(|one| (PlacedKind::Quotation, one.id.as_str(), one.text.written.clone()));
        let tables = file.tables.iter().map(|one| (PlacedKind::Table, one.id.as_str(), one.caption.written.clone()));
        let images = file.images.iter().map(|one| (PlacedKind::Image, one.id.as_str(), one.alt.to_string()));
        let charts = file.charts.iter().map(|one| (PlacedKind::Chart, one.id.as_str(), one.title.written.clone()));
        for (kind, id, about) in boxes.chain(quotations).chain(tables).chain(images).chain(charts) {
            let name = kind.word();
            self.values.push(KnownValue {
                group: KnownGroup::Placed,
                written: format!("{{{{ {name}(id=\"{id}\") }}}}"),
                says: id.to_owned(),
                about: one_line(&about),
            });
        }
    }
}

/// A section with its number.
fn titled(node: &Node) -> String {
    let title = node.title.as_ref().map_or_else(|| node.id.clone(), |title| one_line(title));
    node.number.as_ref().map_or(title.clone(), |number| format!("{number} {title}"))
}

/// Words as they stand between the brackets of a link.
fn escaped(words: &str) -> String {
    let sign = |one: char| if "[]*_\\<{".contains(one) { vec!['\\', one] } else { vec![one] };
    words.chars().flat_map(sign).collect()
}

/// The noun that a sample counts, where its id says it: the last word of the id, as one.
fn noun(id: &str) -> Option<&'static str> {
    let ends = |noun: &&str| {
        let plural = match (*noun, noun.strip_suffix('y')) {
            ("child", _) => "children".to_owned(),
            (_, Some(stem)) => format!("{stem}ies"),
            (noun, None) => format!("{noun}s"),
        };
        id == plural || id.ends_with(&format!("-{plural}"))
    };
    Phrase::nouns().filter(ends).max_by_key(|noun| noun.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_is_known_by_the_id_of_its_sample() {
        for (id, wanted) in [
            ("meetings", Some("meeting")),
            ("survey-replies", Some("reply")),
            ("children", Some("child")),
            ("recommendations", Some("recommendation")),
            ("court-cases", Some("case")),
            ("showcases", None),
            ("days", None),
        ] {
            assert_eq!(noun(id), wanted, "{id}");
        }
    }

    #[test]
    fn words_of_a_link_mean_nothing_else() {
        assert_eq!(escaped("Plans [new] and *old*"), "Plans \\[new\\] and \\*old\\*");
    }
}
