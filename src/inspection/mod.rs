//! An inspection: what a findings folder says, decoded and checked, before anything is computed from it.
//!
//! What must hold after loading: every section that has content is in the programme's outline; every text is parsed;
//! nothing that was written has been dropped.

mod case_key;
mod chart;
mod content;
mod deliberate;
mod evidence;
mod files;
mod for_children;
mod inputs;
mod people;
mod previous;
mod published;
mod recommendations;
mod remarks;
mod responses;
mod service;
mod statistics;
mod vector;
mod voices;
mod welsh;
mod working_days;

use std::collections::{BTreeMap, BTreeSet};

pub use case_key::case_key;
pub use chart::{ChartRecord, ChartRow, ChartUnit};
pub use content::{
    BoxRecord, Column, ColumnSpec, ContinuedRecord, Finding, ImageRecord, OtherLanguage, QuotationRecord, SectionFile,
    Signature, SummaryNote, TableRecord, TableSort, VoiceRecord,
};
pub use deliberate::Deliberate;
pub use evidence::{Answer, Case, Counts, EvidenceFile, counts, is_invisible};
pub use files::{FILE_KINDS, FileKind};
pub use for_children::{ChildrenPart, ChildrenSentence, FOR_CHILDREN, ForChildrenFile, PicturedSentence};
pub use inputs::{
    AdjustmentRecord, CarriedOver, Declared, KeyQuestionInput, LiftedCap, OverallInput, RatingInput, RatingsFile,
};
pub use people::{
    Correction, IsbnRecord, LocalFactRecord, OrganisationRecord, PersonRecord, SampleRecord, SignOff, signed_file,
};
pub use previous::{EarlierRecommendations, Previous};
pub use published::Published;
pub use recommendations::{Addressee, Recommendation, RecommendationsFile};
pub use remarks::Remark;
pub use responses::{Decision, Point, PointKind, Reply};
pub(crate) use service::FIRST_VERSION;
pub use service::{Country, DraftDetails, Fieldwork, InspectionFile, Receipt, Service};
pub use statistics::{Comparator, Statistic, StatisticsFile, StatisticsGroup};
pub use vector::RatingVector;
pub use voices::WrittenVoice;
pub use welsh::{Gender, NameForms, ServiceForms, ServiceName, WelshService};
pub use working_days::{is_working_day, known_years, working_day_after, working_days_between};

pub use content::GlossaryRecord;

use crate::picture::DrawnText;
use crate::problem::Place;
use crate::source::{SourceFile, Step, Text, digest};
use crate::text::{Gap, Prose};

/// A findings folder, loaded.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The folder's name: the name of its output.
    pub folder: String,
    /// `inspection.yaml`.
    pub file: InspectionFile,
    /// `ratings.yaml`.
    pub ratings: RatingsFile,
    /// `recommendations.yaml`.
    pub recommendations: RecommendationsFile,
    /// `statistics.yaml`.
    pub statistics: StatisticsFile,
    /// `glossary.yaml`.
    pub glossary: Vec<GlossaryRecord>,
    /// `for-children.yaml`.
    pub for_children: ForChildrenFile,
    /// What was written for each section, by id.
    pub sections: BTreeMap<String, SectionContent>,
    /// `evidence/*.csv`.
    pub evidence: Vec<EvidenceFile>,
    /// What evidence says of key questions: where there is any, nothing else counts.
    pub counts: BTreeMap<String, Counts>,
    /// Images that are used, by name.
    pub images: BTreeMap<String, Image>,
    /// `responses/*.yaml`: what the service said of drafts, by file.
    pub responses: BTreeMap<String, Vec<Reply>>,
    /// `remarks/*.yaml`: what colleagues say about the draft, by file.
    pub remarks: BTreeMap<String, Vec<Remark>>,
    /// The words that were signed, as they were kept, by the digest of each sign-off that has one.
    pub signed: BTreeMap<String, String>,
    /// Sections about which a mistake is told already: that they are not written or not rated is not told as well.
    pub faulty_sections: BTreeSet<String>,
    /// Every file that was read, with the places of its parts.
    pub sources: BTreeMap<String, SourceFile>,
    /// Labels that a translation of the inspection still has as they were written; none in what was loaded.
    pub gaps: Vec<Gap>,
    /// Every input with the SHA-256 of its bytes, in hexadecimal, by path in the folder.
    pub inputs: BTreeMap<String, String>,
}

/// What was written for a section.
#[derive(Clone, Debug, Default)]
pub struct SectionContent {
    /// Whether there is a `sections/<id>.md`.
    pub has_prose: bool,
    /// `sections/<id>.yaml`.
    pub file: SectionFile,
}

impl Inspection {
    /// SHA-256 over every input and the programme, in hexadecimal: what the outputs carry.
    #[must_use]
    pub fn digest(&self, programme: &str) -> String {
        let lines: String = self.inputs.iter().map(|(path, hash)| format!("{path} {hash}\n")).collect();
        digest(format!("{lines}programme {programme}\n").as_bytes())
    }

    /// What a report calls an image: its number among them, and an ending that says what it is. The name in the folder may
    /// tell more than is published, and its ending may be wrong.
    #[must_use]
    pub fn image_name(&self, file: &str) -> String {
        let number = self.images.keys().take_while(|other| other.as_str() <= file).count();
        format!("{number}.{}", self.images.get(file).map_or("png", Image::ending))
    }

    /// The section in which a finding of this id is written.
    #[must_use]
    pub fn section_of_finding(&self, id: &str) -> Option<&str> {
        let has = |file: &SectionFile| {
            let mut all = file.strengths.iter().chain(&file.areas_for_improvement).chain(&file.key_findings);
            all.any(|finding| finding.id() == Some(id))
        };
        self.sections.iter().find(|(_, content)| has(&content.file)).map(|(section, _)| section.as_str())
    }

    /// What a text of the folder was parsed into.
    #[must_use]
    pub fn prose(&self, text: &Text) -> Option<&Prose> {
        self.sources.get(&text.field.file)?.prose(text)
    }

    /// Where something stands, by its file and the steps that lead to it; the file itself where it is not written yet.
    #[must_use]
    pub fn place(&self, file: &str, steps: &[Step<'_>]) -> Option<Place> {
        let beside = || {
            let known = &self.sources.get("inspection.yaml")?.path;
            Some(Place::file(&format!("{}{file}", known.strip_suffix("inspection.yaml")?)))
        };
        self.sources.get(file).map(|source| source.place(steps)).or_else(beside)
    }
}

/// An image: only what is seen of it.
#[derive(Clone, Debug)]
pub struct Image {
    /// The file as problems call it.
    pub path: String,
    /// Its media type, found in its bytes.
    pub media_type: String,
    /// The file, without what is not seen.
    pub bytes: Vec<u8>,
    /// Its width and height as it is seen, in pixels; of a drawing, their proportion.
    pub size: (u32, u32),
    /// The words of a drawing that are seen.
    pub texts: Vec<DrawnText>,
    /// Those that stand side by side or one below the other, as they are read.
    pub lines: Vec<String>,
}

impl Image {
    /// The ending of names of such files.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self.media_type.as_str() {
            "image/png" => "png",
            "image/jpeg" => "jpg",
            _ => "svg",
        }
    }
}
