//! Text alternatives that say nothing: the name of a file, or the caption again.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "alt-text",
    what: "A text alternative of an image that is the name of a file, or the same as its caption.",
    why: "It is all that a blind reader gets of the image; the caption is read to them anyway.",
    example: "Reports “IMG_2034.jpg”, “map” for images/map.png, and a copy of the caption. An empty one is refused when the folder is read.",
    exception: "Under “deliberate:” in the YAML file of the section, give “rule: alt-text”, the text as “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (id, content) in &context.inspection.sections {
        for (index, image) in content.file.images.iter().enumerate() {
            let alt = image.alt.trim();
            let is_caption = image.caption.as_ref().is_some_and(|caption| heard(&caption.written) == heard(alt));
            let what = match (is_file(alt, &image.file), is_caption) {
                (true, _) => Slip::AltIsFile { found: alt.to_owned() },
                (_, true) => Slip::AltIsCaption,
                _ => continue,
            };
            let steps = [Step::Key("images"), Step::Item(index), Step::Key("alt")];
            hits.push(context.hit_record(&format!("sections/{id}.yaml"), &steps, alt, what));
        }
    }
    hits
}

/// Whether it is the name of the image's own file, or any that a camera or a screen gives.
fn is_file(alt: &str, file: &str) -> bool {
    let alt = alt.to_lowercase();
    let file = file.to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let ending = alt.rsplit_once('.').map(|(_, ending)| ending);
    alt == file
        || alt == stem
        || ending.is_some_and(|ending| matches!(ending, "png" | "jpg" | "jpeg" | "svg" | "gif" | "webp"))
}

/// A text as it is heard: without marks, capitals and stops.
fn heard(text: &str) -> String {
    let words: String = text.chars().filter(|one| one.is_alphanumeric() || one.is_whitespace()).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
