//! The whole report around its sections: cover, furniture, the marks of a draft, what the file says of itself.

use super::Composer;
use super::inlines::plain;
use super::sections::contents;
use crate::inspection::ServiceName;
use crate::language::{Argument, DateForm, Phrase, date};
use crate::report::view::{Cover, DraftMarks, Furniture, ImageFile, Metadata, Report, Words};
use crate::text::one_line;

impl Composer<'_> {
    /// The report.
    pub(super) fn report(&mut self) -> Report {
        let sections = self.sections();
        let description = self.programme_scope("cover", "programme.yaml", "report/description");
        let description = super::anchors::plain_text(&self.run(description));
        let images = self.inspection.images.iter().map(|(name, image)| ImageFile {
            name: name.clone(),
            media_type: image.media_type.clone(),
            base64: base64(&image.bytes),
        });
        Report {
            language: self.phrases.language.tag().to_owned(),
            languages: self.language_links(),
            metadata: self.metadata(description),
            furniture: self.furniture(),
            draft: self.is_draft().then(|| self.draft_marks()),
            cover: self.cover(),
            contents: contents(&sections),
            sections,
            notes: self.notes.take_list(),
            images: images.collect(),
        }
    }

    /// The report's title without the mark of a draft.
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.programme.rules.report.kicker, self.cover_name())
    }

    fn metadata(&self, description: String) -> Metadata {
        let file = &self.inspection.file;
        let title = self.title();
        let title = if self.is_draft() {
            self.phrases.say_with(Phrase::DraftTitle, &[("title", Argument::Text(&title))])
        } else {
            title
        };
        Metadata {
            title,
            description: description.clone(),
            author: self.programme.rules.report.publisher.to_string(),
            keywords: [self.named(ServiceName::Name), self.named(ServiceName::Area), &self.programme.rules.title]
                .map(str::to_owned)
                .to_vec(),
            date: file.publication.map(|date| date.to_string()),
            date_parts: file.publication.map(|date| date.parts()),
            digest: self.inspection.digest(&self.programme.digest),
            notice: self.notice(),
            json_ld: self.json_ld(&description),
        }
    }

    fn notice(&self) -> Option<String> {
        self.inspection.file.notice.as_deref().map(one_line)
    }

    fn cover(&self) -> Cover {
        let file = &self.inspection.file;
        let report = &self.programme.rules.report;
        let overall = self.ratings.overall.as_ref().filter(|_| report.show_overall_on_cover);
        let score = overall.and_then(|_| self.score()).filter(|_| report.show_score);
        let mut lines: Vec<String> = file
            .isbn
            .iter()
            .filter(|record| record.language == self.phrases.language.code())
            .map(|record| {
                let arguments = [("format", Argument::Text(&record.format)), ("isbn", Argument::Text(&record.isbn))];
                self.phrases.say_with(Phrase::Isbn, &arguments)
            })
            .collect();
        if file.version != "1.0" {
            lines.push(self.phrases.say_with(Phrase::Version, &[("version", Argument::Text(&file.version))]));
        }
        let inspectorates = if report.show_inspectorates { file.inspectorates.as_slice() } else { &[] };
        let publisher = Some(&report.publisher).filter(|publisher| !inspectorates.contains(publisher));
        Cover {
            kicker: self.words(&report.kicker),
            name: self.cover_name(),
            subtitle: report.subtitle.as_ref().map(|subtitle| self.words(subtitle)),
            date: file.publication.map_or_else(
                || self.hole_text(&self.phrases.say(Phrase::PublicationDate)),
                |value| date(self.phrases.language, value, DateForm::Month),
            ),
            publisher: publisher.map(|publisher| self.words(publisher)),
            inspectorates: inspectorates.iter().map(|one| self.words(one)).collect(),
            overall: overall.map(|rated| self.rating_mark(rated)),
            score_label: score.as_ref().map(|_| self.phrases.say(Phrase::Score)),
            score,
            notice: file.notice.as_ref().map(|notice| self.words(notice)),
            lines,
        }
    }

    fn furniture(&self) -> Furniture {
        let say = |phrase| self.phrases.say(phrase);
        Furniture {
            running_title: Words { text: self.title(), ..self.words(&self.programme.rules.report.kicker) },
            publisher: self.words(&self.programme.rules.report.publisher),
            skip_link: say(Phrase::SkipLink),
            contents: say(Phrase::Contents),
            notes: say(Phrase::Notes),
            back_to_text: say(Phrase::BackToText),
            note: say(Phrase::Note),
            overall_rating: say(Phrase::OverallRating),
            back_to_top: say(Phrase::BackToTop),
        }
    }

    fn draft_marks(&self) -> DraftMarks {
        let details = self.inspection.file.draft.as_ref();
        let say = |phrase, key, value: &str| self.phrases.say_with(phrase, &[(key, Argument::Text(value))]);
        let version = details.map_or("1", |details| details.version.as_str());
        let mut opening =
            vec![plain(self.phrases.say(Phrase::DraftHead)), plain(self.phrases.say(Phrase::DraftIntroduction))];
        if let Some(details) = details {
            opening.extend(details.date.map(|date| self.day(date)).map(|date| {
                let arguments = [("version", Argument::Text(version)), ("date", Argument::Text(&date))];
                plain(self.phrases.say_with(Phrase::DraftVersion, &arguments))
            }));
            for (phrase, value) in [(Phrase::DraftEmbargo, details.embargo), (Phrase::DraftDeadline, details.deadline)]
            {
                opening.extend(value.map(|value| plain(self.say_date(phrase, value, DateForm::Day))));
            }
            opening.extend(
                details
                    .handling
                    .as_ref()
                    .map(|text| self.say_around(Phrase::DraftHandling, &[("handling", self.run_of_words(text))])),
            );
        }
        DraftMarks {
            watermark: self.phrases.say(Phrase::DraftWatermark),
            head: self.phrases.say(Phrase::DraftHead),
            foot: say(Phrase::DraftFoot, "version", version),
            opening,
            paragraph: self.phrases.say(Phrase::DraftParagraph),
        }
    }
}

/// Bytes in Base64 (RFC 4648), for images inside the HTML.
fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
