//! `post.json`: what the site's REST interface takes for a post, with the pictures that are to be uploaded first.
//!
//! What must hold: nothing is sent by the program; a post is a draft until a person publishes it; title and excerpt are markup,
//! as WordPress keeps them, so that an ampersand in them is one.

use serde::Serialize;

use super::paths::{POST, picture_path};
use super::rich_text::text_of;
use super::writer::PostWriter;
use crate::characters::plain_letter;
use crate::report::{Block, Report, Section};

/// A post.
#[derive(Serialize)]
struct Post<'a> {
    title: String,
    slug: String,
    status: &'static str,
    language: &'a str,
    excerpt: String,
    content: &'a str,
    meta: PostMeta,
    images: Vec<PostImage<'a>>,
    translations: Vec<PostTranslation<'a>>,
    digest: &'a str,
}

/// What the editor keeps beside the content.
#[derive(Serialize)]
struct PostMeta {
    /// The notes as JSON in a string: so the editor has them.
    footnotes: String,
}

#[derive(Serialize)]
struct PostNote<'a> {
    content: &'a str,
    id: &'a str,
}

/// A picture to upload. The content has `file` for its address until then.
#[derive(Serialize)]
struct PostImage<'a> {
    file: String,
    media_type: &'a str,
    width: u32,
    height: u32,
    alt: &'a str,
}

/// The post of another language.
#[derive(Serialize)]
struct PostTranslation<'a> {
    language: &'a str,
    file: String,
}

/// The post as JSON.
pub(super) fn post_json(report: &Report, content: &str, made: &PostWriter<'_>) -> Result<Vec<u8>, String> {
    let kicker = report.cover.kicker.text.trim();
    let title = format!("{kicker} {}", report.cover.name).trim().to_owned();
    let notes: Vec<PostNote<'_>> =
        made.footnotes.iter().map(|note| PostNote { content: &note.content, id: &note.id }).collect();
    let footnotes = serde_json::to_string(&notes).map_err(|error| error.to_string())?;
    let images = report.images.iter().map(|image| PostImage {
        file: picture_path(&image.name),
        media_type: &image.media_type,
        width: image.width,
        height: image.height,
        alt: alt_of(&report.sections, &image.name),
    });
    let others = report.languages.iter().filter(|other| !other.own).map(|other| PostTranslation {
        language: &other.language,
        file: format!("../{}/{POST}", other.language.split('-').next().unwrap_or_default()),
    });
    let post = Post {
        slug: slug(&title),
        title: text_of(&title),
        status: "draft",
        language: &report.language,
        excerpt: text_of(&report.metadata.description),
        content,
        meta: PostMeta { footnotes },
        images: images.collect(),
        translations: others.collect(),
        digest: &report.metadata.digest,
    };
    let mut text = serde_json::to_string_pretty(&post).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text.into_bytes())
}

/// What a picture shows, where it is first shown.
fn alt_of<'a>(sections: &'a [Section], name: &str) -> &'a str {
    sections.iter().find_map(|section| alt_in(&section.blocks, name)).unwrap_or_default()
}

fn alt_in<'a>(blocks: &'a [Block], wanted: &str) -> Option<&'a str> {
    blocks.iter().find_map(|block| match block {
        Block::Image { name, alt, .. } if name == wanted => Some(alt.text.as_str()),
        block => block.inside().into_iter().find_map(|inside| alt_in(inside, wanted)),
    })
}

/// The last part of the post's address: small letters, digits and hyphens, as WordPress makes it of a title.
fn slug(title: &str) -> String {
    let plain: String = title.chars().map(|one| plain_letter(one.to_lowercase().next().unwrap_or(one))).collect();
    let words = plain.split(|one: char| !one.is_ascii_alphanumeric() && one != '\'' && one != '’');
    let words = words.map(|word| word.replace(['\'', '’'], "")).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_made_of_titles() {
        assert_eq!(
            slug("An inspection of youth justice services in Awen & Vale"),
            "an-inspection-of-youth-justice-services-in-awen-vale"
        );
        assert_eq!(slug("Arolygiad o wasanaethau’r tŷ — St Asaph's"), "arolygiad-o-wasanaethaur-ty-st-asaphs");
    }
}
