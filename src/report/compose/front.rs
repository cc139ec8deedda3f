//! The whole report around its sections: cover, furniture, what the file says of itself.

mod answers;
mod draft_marks;
mod form;
mod json_ld;
mod languages;
mod title;

use super::composer::Composer;
use super::sections::contents;
use crate::inspection::{FIRST_VERSION, ServiceName};
use crate::language::{Argument, DateForm, Phrase, date};
use crate::report::spot::spots;
use crate::report::values::{cover_name, day, hole_text, inspected, named, plain, say_around, score};
use crate::report::view::{Cover, Furniture, ImageFile, Inline, Metadata, PrintForm, Report, Section, Words};
use crate::source::digest;
use crate::text::one_line;
pub use draft_marks::{DraftLines, draft_lines, draft_statement};
use draft_marks::{copy_line, draft_marks};
use form::points_form;
use title::title;

impl Composer<'_> {
    /// The report.
    pub(super) fn report(&mut self) -> Report {
        let mut sections = self.sections();
        self.tie_links(&mut sections);
        super::told_apart::tell_headings_apart(&mut sections);
        let description = self.programme_scope("cover", &self.basis.programme.rules.report.description);
        let description = super::anchors::plain_text(&self.run(description));
        let sections_file = |name: &str| {
            let shown = self.basis.inspection.sections.values().flat_map(|content| &content.file.images);
            shown.map(|record| record.file.as_str()).any(|file| file == name)
        };
        let images = self.image_files(sections_file);
        let page = self.page_order(&sections);
        let mut report = Report {
            language: self.basis.phrases.language.tag().to_owned(),
            languages: languages::language_links(&self.basis),
            print: PrintForm::Usual,
            metadata: self.metadata(description),
            furniture: self.furniture(),
            draft: None,
            cover: self.cover(&sections),
            contents: contents(page.iter().map(|at| &sections[*at])),
            page,
            sections,
            notes: self.notes.take_list(),
            images,
            for_children: None,
        };
        report.for_children = self.for_children().map(Box::new);
        if self.is_draft() {
            report.draft = Some(draft_marks(&self.basis, points_form(&self.basis, &spots(&report))));
        }
        report
    }

    /// The files of the images whose names these are.
    pub(super) fn image_files(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<ImageFile> {
        let wanted = self.basis.inspection.images.iter().filter(|(name, _)| is_wanted(name));
        wanted
            .map(|(name, image)| ImageFile {
                name: self.basis.inspection.image_name(name),
                media_type: image.media_type.clone(),
                width: image.size.0,
                height: image.size.1,
                base64: base64(&image.bytes),
                lines: image.lines.clone(),
            })
            .collect()
    }

    fn metadata(&self, description: String) -> Metadata {
        let file = &self.basis.inspection.file;
        let title = title(&self.basis);
        let title = if self.is_draft() {
            self.basis.phrases.say_with(Phrase::DraftTitle, &[("title", Argument::Text(&title))])
        } else {
            title
        };
        let copy = copy_line(&self.basis);
        let description = [Some(description), copy.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let own = [
            named(&self.basis, ServiceName::Name),
            named(&self.basis, ServiceName::Area),
            &self.basis.programme.rules.title,
        ];
        Metadata {
            title,
            description: description.clone(),
            author: self.basis.programme.rules.report.publisher.to_string(),
            keywords: own.map(str::to_owned).into_iter().chain(self.isbn_lines()).chain(copy).collect(),
            date: file.publication.map(|date| date.to_string()),
            date_parts: file.publication.map(|date| date.parts()),
            digest: self.basis.inspection.digest(&self.basis.programme.digest),
            notice: self.notice(),
            json_ld: json_ld::json_ld(&self.basis, &description),
        }
    }

    fn notice(&self) -> Option<String> {
        self.basis.inspection.file.notice.as_deref().map(one_line)
    }

    fn cover(&self, sections: &[Section]) -> Cover {
        let file = &self.basis.inspection.file;
        let report = &self.basis.programme.rules.report;
        let overall =
            self.basis.ratings.overall.as_ref().filter(|_| report.show_overall_on_cover && !self.is_unrated());
        let score = overall.and_then(|_| score(&self.basis)).filter(|_| report.show_score);
        let mut lines = self.isbn_lines();
        if file.version != FIRST_VERSION {
            lines.push(self.basis.phrases.say_with(Phrase::Version, &[("version", Argument::Text(&file.version))]));
        }
        let inspectorates = if report.show_inspectorates { file.inspectorates.as_slice() } else { &[] };
        let publisher = Some(&report.publisher).filter(|publisher| !inspectorates.contains(publisher));
        Cover {
            kicker: self.words(&report.kicker),
            name: cover_name(&self.basis),
            subtitle: report.subtitle.as_ref().map(|subtitle| self.words(subtitle)),
            date: file.publication.map_or_else(
                || hole_text(&self.basis, &self.basis.phrases.say(Phrase::HolePublication)),
                |value| date(self.basis.phrases.language, value, DateForm::Month),
            ),
            publisher: publisher.map(|publisher| self.words(publisher)),
            inspectorates: inspectorates.iter().map(|one| self.words(one)).collect(),
            overall: overall.map(|rated| self.rating_mark(rated)),
            score_label: score.as_ref().map(|_| self.basis.phrases.say(Phrase::Score)),
            ruler: score.as_ref().and_then(|_| self.score_ruler()),
            score,
            notice: file.notice.as_ref().map(|notice| self.words(notice)),
            lines,
            corrections: self.corrections(),
            answers: self.answers(sections),
            pattern: pattern(&file.service.id()),
            ground: report.cover_ground,
        }
    }

    /// The ISBN of each format in this language, with the format.
    fn isbn_lines(&self) -> Vec<String> {
        let own = self.basis.inspection.file.isbn.iter();
        let own = own.filter(|record| record.language == self.basis.phrases.language.code());
        own.map(|record| {
            let arguments = [("format", Argument::Text(&record.format)), ("isbn", Argument::Text(&record.isbn))];
            self.basis.phrases.say_with(Phrase::Isbn, &arguments)
        })
        .collect()
    }

    /// What was corrected since the report was first published, the latest first.
    fn corrections(&self) -> Vec<Vec<Inline>> {
        let corrections = self.basis.inspection.file.corrections.iter().rev();
        corrections
            .map(|correction| {
                let texts = [
                    ("version", plain(correction.version.clone())),
                    ("date", plain(day(&self.basis, correction.date))),
                    ("note", self.run_of_words(&correction.note)),
                ];
                say_around(&self.basis, Phrase::Correction, &texts)
            })
            .collect()
    }

    fn furniture(&self) -> Furniture {
        let report = &self.basis.programme.rules.report;
        let running_title = Words { text: title(&self.basis), ..self.words(&report.kicker) };
        Furniture::new(self.basis.phrases, running_title, inspected(&self.basis), self.words(&report.publisher))
    }
}

/// A number that is another one for each service: the first bytes of the digest of its id.
fn pattern(id: &str) -> u32 {
    digest(id.as_bytes()).get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// Bytes in Base64 (RFC 4648), for images inside the HTML.
fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
