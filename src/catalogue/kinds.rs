//! What kind of text stands where, in words for the translator, who sees nothing but the text.
//!
//! A row is the end of the keys that lead to a text (`*` for any one), what it is called, and whether it belongs in the list
//! of terms. The first row that fits is taken.

use crate::source::{FieldPath, FieldStep};

/// A kind of text.
pub(super) struct UnitKind {
    keys: &'static str,
    pub(super) words: &'static str,
    pub(super) is_term: bool,
}

const fn text(keys: &'static str, words: &'static str) -> UnitKind {
    UnitKind { keys, words, is_term: false }
}

const fn term(keys: &'static str, words: &'static str) -> UnitKind {
    UnitKind { keys, words, is_term: true }
}

const INSPECTION: &[UnitKind] = &[
    text("fieldwork/*/purpose", "what fieldwork was for"),
    text("people/*/role", "role of a person"),
    term("people/*/organisation", "body"),
    term("organisations/*/name", "body"),
    term("inspectorates/*", "body"),
    text("samples/*/label", "what was counted"),
    text("notice", "notice on the cover and at the foot of every page"),
    text("draft/handling", "handling of the draft"),
    text("corrections/*/note", "what was corrected after publication"),
];

const RATINGS: &[UnitKind] = &[
    text("reason", "reason of a rating"),
    text("not_rated", "why a section, or the whole, is not rated"),
    text("unknown", "words in the place of a figure"),
];

const RECOMMENDATIONS: &[UnitKind] = &[
    term("addressees/*/name", "body"),
    text("addressees/*/lead", "words before the recommendations to somebody"),
    text("recommendations/*/text", "recommendation"),
    text("points/*", "point of a recommendation"),
    text("recommendations/*/themes/*", "theme"),
];

const STATISTICS: &[UnitKind] = &[
    text("groups/*/title", "title of a table"),
    text("groups/*/header", "header of a column"),
    text("groups/*/service", "header of a column"),
    text("groups/*/source", "source of figures"),
    text("groups/*/note", "note to a table"),
    text("comparators/*/label", "header of a column"),
    text("comparators/*", "figure"),
    text("label", "label of a statistic"),
    text("value", "figure"),
    text("unknown", "words in the place of a figure"),
    text("unit", "unit of a statistic"),
    text("period", "period of a statistic"),
    text("source", "source of figures"),
];

const GLOSSARY: &[UnitKind] = &[term("term", "term of the glossary"), text("definition", "meaning of a term")];

const SECTION: &[UnitKind] = &[
    text("strengths/*", "strength"),
    text("strengths/*/text", "strength"),
    text("areas_for_improvement/*", "area for improvement"),
    text("areas_for_improvement/*/text", "area for improvement"),
    text("key_findings/*", "key finding"),
    text("key_findings/*/text", "key finding"),
    text("boxes/*/title", "title of a box"),
    text("boxes/*/text", "box"),
    text("quotations/*/label", "line above a quotation"),
    text("quotations/*/text", "quotation"),
    text("quotations/*/attribution", "who said it"),
    text("more/*/text", "quotation"),
    text("more/*/attribution", "who said it"),
    text("tables/*/caption", "title of a table"),
    text("tables/*/columns/*", "header of a column"),
    text("tables/*/columns/*/title", "header of a column"),
    text("tables/*/rows/*/*", "cell of a table"),
    text("tables/*/source", "source of figures"),
    text("tables/*/note", "note to a table"),
    text("images/*/alt", "what an image shows, for those who cannot see it"),
    text("images/*/caption", "line below an image"),
    text("charts/*/title", "title of a chart"),
    text("charts/*/measure", "what a chart measures"),
    text("charts/*/finding", "what a chart shows, for those who cannot see it"),
    text("charts/*/rows/*/label", "label of a bar"),
    text("charts/*/rows/*/value", "figure"),
    text("charts/*/sample", "sample of a chart"),
    text("charts/*/note", "note to a chart"),
    text("charts/*/source", "source of figures"),
    text("summary", "summary"),
    text("signature/role", "role of a person"),
];

const PROGRAMME: &[UnitKind] = &[
    term("report/kicker", "line above the name on the cover"),
    text("report/subtitle", "line below the name on the cover"),
    text("report/description", "description of the report for search engines"),
    term("report/publisher", "body"),
    term("scales/*/*/label", "rating"),
    term("scales/*/*/in_sentence", "rating inside a sentence"),
    text("scales/*/*/descriptor", "what a rating means"),
    term("later_labels/*/label", "rating"),
    term("later_labels/*/in_sentence", "rating inside a sentence"),
    text("later_labels/*/descriptor", "what a rating means"),
    text("scales/*/*/figure", "figure of a rating"),
    term("parts/*/*/heading", "heading"),
    term("parts/*/*/label", "label"),
    term("parts/*/*/label_one", "label"),
    text("parts/*/*/lead", "words before a part"),
    text("parts/*/*/note", "note after a part"),
    text("parts/*/*/text", "standing text"),
    term("boxes/*/label", "label of a box"),
    text("notes/*/text", "footnote"),
    term("adjustments/*/label", "kind of adjustment"),
    text("because", "reason of a rating"),
    term("sample_columns/*/label", "characteristic of cases"),
    term("title", "name of the programme"),
];

const OUTLINE: &[UnitKind] = &[
    term("title", "title of a section"),
    term("heading", "title of a section"),
    text("note", "footnote"),
    text("statement", "what a standard asks"),
    text("criteria", "criteria"),
    text("rating/sentence", "closing sentence with the rating"),
    text("key_questions_lead", "sentence before key questions"),
    term("key_questions/*/question", "key question"),
    text("ratings_summary/*", "header of a column"),
];

const PROSE: &[UnitKind] = &[text("", "prose")];
const STANDING: &[UnitKind] = &[text("", "standing text")];

/// What a text is that nobody has a name for.
const SOMETHING: UnitKind = text("", "text");

/// The kind of the text that stands here in this file.
pub(super) fn kind_at(file: &str, path: &FieldPath) -> &'static UnitKind {
    let kinds = match file {
        "inspection.yaml" => INSPECTION,
        "ratings.yaml" => RATINGS,
        "recommendations.yaml" => RECOMMENDATIONS,
        "statistics.yaml" => STATISTICS,
        "glossary.yaml" => GLOSSARY,
        "programme.yaml" => PROGRAMME,
        "outline.yaml" => OUTLINE,
        _ if file.ends_with(".yaml") => SECTION,
        _ if file.starts_with("texts/") => STANDING,
        _ => PROSE,
    };
    kinds.iter().find(|kind| fits(kind.keys, path)).unwrap_or(&SOMETHING)
}

fn fits(pattern: &str, path: &FieldPath) -> bool {
    let mut steps = path.steps().iter().rev();
    let mut wanted = pattern.rsplit('/').filter(|wanted| !wanted.is_empty());
    wanted.all(|wanted| match steps.next() {
        Some(FieldStep::Item(_)) => wanted == "*",
        Some(FieldStep::Key(key)) => wanted == "*" || wanted == key,
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::kind_at;
    use crate::source::{FieldPath, FieldStep};

    #[test]
    fn tells_texts_by_the_end_of_their_keys() {
        for (file, path, words) in [
            ("sections/1.1.yaml", "strengths/0", "strength"),
            ("sections/1.1.yaml", "strengths/0/text", "strength"),
            ("sections/1.1.yaml", "boxes/0/text", "box"),
            ("sections/1.1.yaml", "tables/0/rows/2/1", "cell of a table"),
            ("sections/1.1.md", "", "prose"),
            ("outline.yaml", "0/sections/1/title", "title of a section"),
            ("programme.yaml", "title", "name of the programme"),
            ("programme.yaml", "scales/rating/0/label", "rating"),
            ("programme.yaml", "boxes/0/label", "label of a box"),
            ("statistics.yaml", "groups/0/rows/1/label", "label of a statistic"),
            ("statistics.yaml", "groups/0/comparators/1/label", "header of a column"),
            ("statistics.yaml", "groups/0/rows/1/comparators/england", "figure"),
        ] {
            let steps = path.split('/').filter(|step| !step.is_empty());
            let at = steps.map(|step| step.parse().map_or_else(|_| FieldStep::Key(step.to_owned()), FieldStep::Item));
            let at = FieldPath::from_iter(at);
            assert_eq!(kind_at(file, &at).words, words, "{file} {path}");
        }
    }
}
