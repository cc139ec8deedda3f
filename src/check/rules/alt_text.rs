//! Text alternatives that say nothing: the name of a file, or the caption again.

use crate::check::rule::{Hit, Rule};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "alt-text",
    what: "A text alternative of an image that is the name of a file, or the same as its caption.",
    why: "It is all that a blind reader gets of the image; the caption is read to them anyway.",
    example: "Reports “IMG_2034.jpg” and a copy of the caption. An empty one is refused when the folder is read.",
    exception: "Under “deliberate:” in the YAML file of the section, give “rule: alt-text”, the text as “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (id, content) in &subject.inspection.sections {
        for (index, image) in content.file.images.iter().enumerate() {
            let alt = image.alt.trim();
            let last = alt.rsplit('.').next().unwrap_or_default().to_lowercase();
            let is_file =
                alt == image.file || !alt.contains(' ') && matches!(last.as_str(), "png" | "jpg" | "jpeg" | "svg");
            let is_caption = image.caption.as_ref().is_some_and(|caption| caption.0.trim() == alt);
            let what = match (is_file, is_caption) {
                (true, _) => Slip::AltIsFile { found: alt.to_owned() },
                (_, true) => Slip::AltIsCaption,
                _ => continue,
            };
            let steps = [Step::Key("images"), Step::Item(index), Step::Key("alt")];
            hits.push(subject.hit_record(&format!("sections/{id}.yaml"), &steps, alt, what));
        }
    }
    hits
}
