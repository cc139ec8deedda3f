//! A programme: one way of inspecting, with its own structure, scale and rules, as data.
//!
//! Everything that differs from programme to programme is a value here and nothing of it a constant in code, so that
//! a new programme is a folder of files. What must hold after loading: ids are unique, every name that is referred to
//! exists (methods, scales, levels, parts, sections, notes), bands cover their whole range.

mod adjustment;
mod cap;
mod condition;
mod local_fact;
mod method;
mod of_variant;
mod outline;
mod overall;
mod part;
mod rests_on;
mod scale;
mod style;
mod variant;

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use adjustment::{Adjustment, Direction, OutsideTriggers, Trigger};
pub use cap::{Cap, CapForce};
pub use condition::{Condition, Standing};
pub use local_fact::LocalFact;
pub use method::{Band, DecisionRule, DeclaredQuestion, LEFT_OUT, Method, PointsBand, WAITS, tenths};
pub use outline::{Content, KeyQuestion, Node, NodeRating, RatingsSummaryShape, SectionKind, StatisticsShape};
pub use overall::Overall;
pub use part::{NO_HEADING, Part, PartName, PartSpec};
pub use rests_on::OVERALL;
pub use scale::{LaterLabel, Level, Shape, Tone};
pub use style::{
    FindingsStyle, FullStop, GroupBy, KeyQuestionsStyle, Numbering, PercentStyle, Quantifier, RecommendationsStyle,
    RuleWeight, Style,
};
pub use variant::Variant;

use crate::language::SmallWord;
use crate::source::{Date, Label, SourceFile, Text};
use crate::text::Prose;

/// A programme with its outline and its texts, checked.
#[derive(Clone, Debug)]
pub struct Programme {
    /// What `programme.yaml` says.
    pub rules: Rules,
    /// The sections of a report, in order.
    pub outline: Vec<Node>,
    /// The programme's files with their texts: `programme.yaml`, `outline.yaml`, `texts/<name>.md`. Shared by the words of
    /// every time.
    pub sources: Arc<BTreeMap<String, SourceFile>>,
    /// SHA-256 of the programme's files, in hexadecimal.
    pub digest: String,
    /// The type of inspection that it is of, where it is of one.
    pub variant: Option<String>,
}

/// `programme.yaml`: scale, rules, house style of a programme.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The programme's id, equal to the name of its folder.
    pub id: String,
    /// Version of these files; printed in the manifest.
    pub version: String,
    /// What the programme is called.
    #[schemars(extend("x-translator" = "name of the programme", "x-term" = true))]
    pub title: Label,
    /// How a report of it is named and headed.
    pub report: ReportShape,
    /// The types of inspection that it has, by id, where it has more than one.
    #[serde(default)]
    pub variants: BTreeMap<String, Variant>,
    /// Rating scales by name, the best level first.
    pub scales: BTreeMap<String, Vec<Level>>,
    /// Rating methods by name.
    pub methods: BTreeMap<String, Method>,
    /// The overall rating, where there is one.
    pub overall: Option<Overall>,
    /// Whether an inspection may give no ratings at all, with its reason.
    #[serde(default)]
    pub may_be_unrated: bool,
    /// Judgements by yes or no that caps and rules ask for, beside those of a decision table.
    #[serde(default)]
    pub declared: Vec<DeclaredQuestion>,
    /// What keeps ratings from being better than a level, by id.
    #[serde(default)]
    pub caps: BTreeMap<String, Cap>,
    /// Adjustments that people may make to a computed rating, by kind.
    #[serde(default)]
    pub adjustments: BTreeMap<String, Adjustment>,
    /// What evidence may say of a case beside the answers, such as the kind of disposal.
    #[serde(default)]
    pub sample_columns: Vec<SampleColumn>,
    /// Facts of each inspection that its standing texts have room for.
    #[serde(default)]
    pub local_facts: Vec<LocalFact>,
    /// What stands in a section, in which order, by name; `default` is for sections that name none.
    pub parts: BTreeMap<String, Vec<PartSpec>>,
    /// The names of the levels of the outline, such as domain and standard.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Who must sign a report off before it is published, by role.
    #[serde(default)]
    pub sign_off: Vec<String>,
    /// House style.
    pub style: Style,
    /// Kinds of boxes.
    #[serde(default)]
    pub boxes: Vec<BoxKind>,
    /// Footnotes that the programme's texts refer to, by name.
    #[serde(default)]
    pub notes: BTreeMap<String, ProgrammeNote>,
}

/// How a report is named and headed.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportShape {
    /// The line above the name on the cover.
    #[schemars(extend("x-translator" = "line above the name on the cover", "x-term" = true))]
    pub kicker: Label,
    /// What is printed large: the area or the service's name.
    pub name: CoverName,
    /// The small word that the name stands with on the cover in languages in which it changes the name. The kicker in such a
    /// language leaves the word out: "Arolygiad o wasanaethau", "yng Nghaerdydd".
    pub name_with: Option<SmallWord>,
    /// A line below the name.
    #[schemars(extend("x-translator" = "line below the name on the cover"))]
    pub subtitle: Option<Label>,
    /// One sentence that describes a report, with placeholders.
    #[schemars(extend("x-translator" = "description of the report for search engines"))]
    pub description: Text,
    /// The publishing body.
    #[schemars(extend("x-translator" = "body", "x-term" = true))]
    pub publisher: Label,
    /// Whether the cover lists the joint inspectorates.
    #[serde(default)]
    pub show_inspectorates: bool,
    /// Whether the cover shows the overall rating.
    #[serde(default)]
    pub show_overall_on_cover: bool,
    /// Whether the score is printed beside the overall rating; it is computed in any case.
    #[serde(default)]
    pub show_score: bool,
    /// What the name on the cover stands on: the accent colour, or white for those who print in an office.
    #[serde(default)]
    pub cover_ground: CoverGround,
    /// The order of sections where a format has one of its own.
    #[serde(default)]
    pub order: Order,
}

/// The order of top-level sections in a format: those named, then all others as the outline has them.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// On the web page, which begins with what was found.
    #[serde(default)]
    pub html: Vec<String>,
}

/// What the name on the cover stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CoverGround {
    /// The accent colour.
    #[default]
    Accent,
    /// White.
    Light,
}

/// What the cover prints large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CoverName {
    /// The area, such as Coventry.
    Area,
    /// The service's name.
    Service,
}

/// A column of evidence that is not a question.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SampleColumn {
    /// Its header.
    pub id: String,
    /// What it says, in words.
    #[schemars(extend("x-translator" = "characteristic of cases", "x-term" = true))]
    pub label: Label,
    /// Whether it tells who a child is (sex, ethnicity, age): then small numbers of it are withheld.
    #[serde(default)]
    pub child_profile: bool,
}

/// A kind of box.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoxKind {
    /// Its id in findings folders.
    pub kind: String,
    /// The label printed at its head.
    #[schemars(extend("x-translator" = "label of a box", "x-term" = true))]
    pub label: Label,
    /// Whether it is shown where it is written, or only where boxes are gathered.
    #[serde(default)]
    pub shown: Shown,
    /// How it is set off.
    #[serde(default)]
    pub form: BoxForm,
}

/// How a box is set off from the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BoxForm {
    /// On a tint under a bar.
    #[default]
    Panel,
    /// Between rules on white.
    Ruled,
}

/// Where a box is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// In its section.
    #[default]
    Here,
    /// Only in the section that gathers boxes.
    Gathered,
    /// In both.
    Both,
}

/// A footnote of the programme's own.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeNote {
    /// Whether every reference gets a note of its own, so that each page has it.
    #[serde(default)]
    pub repeat: bool,
    /// What it says.
    #[schemars(extend("x-translator" = "footnote"))]
    pub text: Text,
}

impl Programme {
    /// A programme of these rules and this outline, with the files they were read from.
    #[must_use]
    pub fn new(rules: Rules, outline: Vec<Node>, sources: BTreeMap<String, SourceFile>, digest: String) -> Self {
        Programme { rules, outline, sources: Arc::new(sources), digest, variant: None }
    }

    /// What tells this programme from others, and from itself before it was changed: its id, its version and its digest.
    #[must_use]
    pub fn identity(&self) -> [String; 3] {
        [self.rules.id.clone(), self.rules.version.clone(), self.digest.clone()]
    }

    /// The programme with the words of its time, for an inspection that began on this date, where one is known.
    #[must_use]
    pub fn as_of(&self, begun: Option<Date>) -> Self {
        let mut programme = self.clone();
        if let Some(begun) = begun {
            programme.rules.scales.values_mut().flatten().for_each(|level| level.settle(begun));
        }
        programme
    }

    /// What a text of the programme was parsed into.
    #[must_use]
    pub fn prose(&self, text: &Text) -> Option<&Prose> {
        self.sources.get(&text.field.file)?.prose(text)
    }

    /// Every judgement by yes or no that inspectors may declare: of rules and of tables.
    pub fn declared_questions(&self) -> impl Iterator<Item = &DeclaredQuestion> {
        let of_tables = self.rules.methods.values().flat_map(|method| match method {
            Method::DecisionTable { declared, .. } => declared.as_slice(),
            _ => &[],
        });
        self.rules.declared.iter().chain(of_tables)
    }

    /// The rank of a level in a scale: 0 is the best.
    #[must_use]
    pub fn rank(&self, scale: &str, level: &str) -> Option<usize> {
        self.rules.scales.get(scale)?.iter().position(|one| one.id == level)
    }

    /// The parts of a section, in order.
    #[must_use]
    pub fn parts(&self, node: &Node) -> &[PartSpec] {
        self.rules.parts.get(node.parts.as_deref().unwrap_or("default")).map_or(&[], Vec::as_slice)
    }

    /// The method by which a section is rated, with its name.
    #[must_use]
    pub fn method(&self, node: &Node) -> Option<&Method> {
        self.rules.methods.get(&node.rating.as_ref()?.method)
    }

    /// Every section of the outline in reading order, each before those below it.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        outline::walk(&self.outline)
    }

    /// The section with this id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes().find(|node| node.id == id)
    }

    /// The word for a level of a scale; the id itself where there is none.
    #[must_use]
    pub fn level_label(&self, scale: &str, id: &str) -> String {
        self.level(scale, id).map_or_else(|| id.to_owned(), |level| level.label.to_string())
    }

    /// The level with this id in the scale of this method; `None` where the method has no scale or the scale no such level.
    #[must_use]
    pub fn level(&self, scale: &str, id: &str) -> Option<&Level> {
        self.rules.scales.get(scale)?.iter().find(|level| level.id == id)
    }
}
