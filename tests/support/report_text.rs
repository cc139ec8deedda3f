//! A report as plain lines that a reviewer can read: what a reader meets, in order, with numbers and marks.

use findings::report::{Block, Inline, Item, Mark, RatingMark, Report, Words};

/// The report as text.
pub(crate) fn report_text(report: &Report) -> String {
    let mut lines = vec![format!("title: {}", report.metadata.title)];
    lines.push(format!("cover: {} | {} | {}", words(&report.cover.kicker), report.cover.name, report.cover.date));
    if let Some(mark) = &report.cover.overall {
        lines.push(format!(
            "cover rating: {}{}",
            rating(mark),
            report.cover.score.as_ref().map_or_else(String::new, |score| format!(" {score}"))
        ));
    }
    lines.extend(report.cover.ruler.iter().map(|one| format!("cover {}", ruler(one))));
    lines.extend(report.cover.inspectorates.iter().map(|one| format!("cover inspectorate: {}", words(one))));
    lines.extend(report.cover.lines.iter().map(|one| format!("cover line: {one}")));
    lines.extend(report.cover.notice.iter().map(|one| format!("notice: {}", words(one))));
    lines.extend(report.cover.corrections.iter().map(|one| format!("cover correction: {}", inlines(one))));
    for link in &report.languages {
        let own = if link.own { " (this one)" } else { "" };
        lines.push(format!("language: {}{own}: {} -> {} {}", link.language, link.words, link.html, link.pdf));
    }
    if let Some(draft) = &report.draft {
        lines.extend(draft.opening.iter().map(|line| format!("draft opening: {}", inlines(line))));
        lines.push(format!("draft: {} / {} / {}", draft.watermark, draft.head, draft.foot));
    }
    for section in &report.sections {
        lines.push(String::new());
        lines.push(format!("== {}{}", section.id, if section.new_page { "" } else { " (goes on)" }));
        blocks(&section.blocks, "", &mut lines);
    }
    if !report.notes.is_empty() {
        lines.push(String::new());
        lines.push("== notes".to_owned());
        for note in &report.notes {
            lines.push(format!("{}. {} (from {})", note.number, inlines(&note.inlines), note.references.join(", ")));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[expect(clippy::too_many_lines, reason = "a case for each kind of block")]
fn blocks(list: &[Block], indent: &str, lines: &mut Vec<String>) {
    let deeper = format!("{indent}  ");
    for block in list {
        match block {
            Block::Heading(heading) => {
                let number = heading.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
                let level = "#".repeat(usize::from(heading.level));
                lines.push(format!("{indent}{level} {number}{} {{{}}}", inlines(&heading.inlines), heading.anchor));
            }
            Block::Paragraph { mark, inlines: text, role } => {
                lines.push(format!("{indent}{}{} [{role:?}]", marks(mark), inlines(text)));
            }
            Block::List { ordered, start, items } => {
                let bullet = |index: u64| if *ordered { format!("{}.", start + index) } else { "-".to_owned() };
                for (index, item) in (0..).zip(items) {
                    list_items(&bullet(index), std::slice::from_ref(item), indent, lines);
                }
            }
            Block::Findings { finding, items, .. } => list_items(&format!("{finding:?}"), items, indent, lines),
            Block::Statement { label, blocks: inside } => {
                labelled("statement", label.as_ref(), inside, &deeper, lines);
            }
            Block::Criteria { label, blocks: inside } => labelled("criteria", label.as_ref(), inside, &deeper, lines),
            Block::Rating { sentence, mark, adjusted, .. } => {
                let sentence = sentence.as_ref().map_or_else(String::new, |sentence| format!("{} ", inlines(sentence)));
                lines.push(format!("{indent}rating: {sentence}{}", rating(mark)));
                if !adjusted.is_empty() {
                    lines.push(format!("{deeper}{}", inlines(adjusted)));
                }
            }
            Block::KeyQuestions(table) => {
                lines.push(format!(
                    "{indent}key questions: {} | {} | {} {:?}",
                    inlines(&table.caption),
                    table.question_header,
                    table.figure_header,
                    table.ticks
                ));
                for row in &table.rows {
                    let decides = row.decides.as_ref().map_or_else(String::new, |word| format!(" ({word})"));
                    let counts = row.counts.as_ref().map_or_else(String::new, |counts| format!(", {counts}"));
                    let bar = row.bar.map_or_else(String::new, |bar| format!(" [bar {bar}]"));
                    let question = inlines(&row.question);
                    lines.push(format!("{deeper}{question} | {}{counts}{bar}{decides}", row.figure));
                }
            }
            Block::Ratings(summary) => ratings(summary, &deeper, lines),
            Block::Recommendations { groups } => {
                for group in groups {
                    lines.push(format!(
                        "{indent}recommendations: {}",
                        group.lead.as_ref().map_or_else(String::new, |lead| inlines(lead))
                    ));
                    list_items("-", &group.items, &deeper, lines);
                }
            }
            Block::Domain(table) => domain(table, indent, lines),
            Block::Brief { items } => {
                for item in items {
                    let number = item.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
                    lines.push(format!("{indent}brief: {number}{} | {}", inlines(&item.text), inlines(&item.answers)));
                }
            }
            Block::Quotation { label, voices, .. } => {
                let label = label.as_ref().map(words);
                for voice in voices {
                    let attribution = voice.attribution.as_ref().map(words);
                    lines.push(format!("{indent}quotation: {label:?} {:?} {attribution:?}", voice.language));
                    for (between, said, original) in voice.parts() {
                        lines.extend(between.map(|between| format!("{indent}  and said: {}", words(between))));
                        blocks(said, &deeper, lines);
                        if let Some(original) = original {
                            lines.push(format!("{deeper}{} {{{}}}", original.label, original.language));
                            blocks(&original.blocks, &format!("{deeper}  "), lines);
                        }
                    }
                }
            }
            Block::Box { label, title, lines: from, blocks: inside, note, form, .. } => {
                let title = title.as_ref().map(words);
                let from: Vec<String> = from.iter().map(words).collect();
                lines.push(format!("{indent}box: {} {title:?} {from:?} {form:?} {note:?}", words(label)));
                blocks(inside, &deeper, lines);
            }
            Block::Table(table) => {
                lines.push(format!(
                    "{indent}table: {}",
                    table.caption.as_ref().map_or_else(String::new, |caption| inlines(caption))
                ));
                lines.push(format!(
                    "{deeper}{}",
                    table.columns.iter().map(|column| words(&column.title)).collect::<Vec<_>>().join(" | ")
                ));
                for row in &table.rows {
                    lines.push(format!(
                        "{deeper}{}",
                        row.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(" | ")
                    ));
                }
                lines.extend(table.notes.iter().map(|note| format!("{deeper}({})", inlines(note))));
            }
            Block::Glossary { entries } => {
                for entry in entries {
                    lines.push(format!("{indent}term: {}", words(&entry.term)));
                    blocks(&entry.definition, &deeper, lines);
                }
            }
            Block::Image { name, alt, .. } => lines.push(format!("{indent}image: {name} ({})", words(alt))),
            Block::Chart(chart) => {
                lines.push(format!("{indent}chart: {} ({})", inlines(&chart.title), chart.alt));
                for bar in &chart.bars {
                    let length =
                        bar.length.map_or_else(|| "no bar".to_owned(), |length| format!("{length} thousandths"));
                    let within = bar.within.map(|whole| format!(" inside {whole}")).unwrap_or_default();
                    lines.push(format!("{deeper}{}: {}, {length}{within}", bar.label, bar.figure));
                }
                lines.extend(chart.notes.iter().map(|note| format!("{deeper}({})", inlines(note))));
                blocks(&[Block::Table(chart.table.clone())], &deeper, lines);
            }
            Block::Contents => lines.push(format!("{indent}contents")),
            Block::Hole { text } => lines.push(format!("{indent}hole: {text}")),
        }
    }
}

fn ratings(summary: &findings::report::RatingsSummary, indent: &str, lines: &mut Vec<String>) {
    let levels = summary.levels.iter().map(words).collect::<Vec<_>>().join(" ");
    let headers = [
        Some(words(&summary.headers[0])),
        summary.previous_header.clone(),
        summary.figure_header.clone(),
        Some(if summary.levels.is_empty() { words(&summary.headers[1]) } else { format!("[{levels}]") }),
    ];
    let headers = headers.into_iter().flatten().collect::<Vec<_>>().join(" | ");
    lines.push(format!("{indent}{} | {:?} | {headers}", summary.service, summary.fieldwork));
    if let Some(overall) = &summary.overall {
        lines.push(format!(
            "{indent}{}: {}{} {:?}",
            overall.label,
            rating(&overall.mark),
            inlines(&overall.adjusted),
            overall.score
        ));
        lines.extend(overall.previous.iter().map(|one| format!("{indent}{}", previous(one))));
        lines.extend(overall.ruler.iter().map(|one| format!("{indent}{}", ruler(one))));
    }
    for group in &summary.groups {
        lines.extend(group.heading.iter().map(|heading| format!("{indent}[{}]", inlines(heading))));
        for row in &group.rows {
            let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
            let before = row.previous.as_ref().map_or_else(String::new, |one| format!(" | {}", previous(one)));
            let figure = row.figure.as_ref().map_or_else(String::new, |figure| format!(" | {figure}"));
            let strip = row.strip.as_ref().map_or_else(String::new, strip);
            lines.push(format!(
                "{indent}{number}{}{before}{figure}{strip} = {}+{}+{} {}{}",
                words(&row.title),
                row.before,
                row.span,
                row.after,
                rating(&row.mark),
                inlines(&row.adjusted)
            ));
        }
    }
    lines.extend(summary.provisional.iter().map(|said| format!("{indent}({said})")));
    lines.extend(summary.strip_note.iter().map(|note| format!("{indent}({})", inlines(note))));
    for row in summary.key.iter().flat_map(|key| &key.rows) {
        lines.push(format!("{indent}key: {} = {}", words(&row[0]), words(&row[1])));
    }
}

fn domain(table: &findings::report::DomainTable, indent: &str, lines: &mut Vec<String>) {
    let headers = table.headers.each_ref().map(words);
    let themes = table.themes.iter().map(words).collect::<Vec<_>>().join(" | ");
    lines.push(format!("{indent}domain: {} | {} | {themes} | {}", table.caption, headers[0], headers[1]));
    for row in &table.rows {
        let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
        let cells = row.cells.iter().map(|cell| {
            let figures = cell.iter().map(|one| {
                let decides = one.decides.as_ref().map_or_else(String::new, |word| format!(" ({word})"));
                format!("{}{decides}", one.figure)
            });
            format!(" | {}", figures.collect::<Vec<_>>().join(", "))
        });
        lines.push(format!(
            "{indent}  {number}{}{} = {}",
            words(&row.title),
            cells.collect::<String>(),
            rating(&row.mark)
        ));
    }
}

fn previous(previous: &findings::report::PreviousMark) -> String {
    let name = previous.name.as_ref().map_or_else(String::new, |name| format!("{name}: "));
    let change = previous.change.as_ref().map_or_else(String::new, |change| format!(" ({change})"));
    format!("{name}{}{change}", rating(&previous.mark))
}

fn strip(strip: &findings::report::FigureStrip) -> String {
    let dots = strip.dots.iter().map(|dot| format!("{}{}", dot.at, if dot.decides { "!" } else { "" }));
    let ticks = strip.ticks.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
    format!(" [{} at {ticks}]", dots.collect::<Vec<_>>().join(" "))
}

fn ruler(ruler: &findings::report::ScoreRuler) -> String {
    let bands = ruler.bands.iter().map(|band| {
        let reached = if band.reached { " reached" } else { "" };
        let (start, length) = (band.start, band.length);
        format!("{} {} [{start}+{length} {:?}{reached}]", words(&band.label), band.range, band.tone)
    });
    format!("ruler: {} at {}: {}", ruler.figure, ruler.at, bands.collect::<Vec<_>>().join(", "))
}

fn labelled(kind: &str, label: Option<&Words>, inside: &[Block], indent: &str, lines: &mut Vec<String>) {
    lines.push(format!("{}{kind}: {}", &indent[2..], label.map(words).unwrap_or_default()));
    blocks(inside, indent, lines);
}

fn list_items(bullet: &str, items: &[Item], indent: &str, lines: &mut Vec<String>) {
    for item in items {
        lines.push(format!("{indent}{bullet} {}", marks(&item.mark)));
        blocks(&item.blocks, &format!("{indent}  "), lines);
    }
}

fn marks(mark: &Mark) -> String {
    let draft = mark.draft_number.map_or_else(String::new, |number| format!("<{number}> "));
    let number = mark.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    format!("{draft}{number}")
}

fn rating(mark: &RatingMark) -> String {
    let stars = mark.stars.map_or_else(String::new, |[stars, of]| format!(" {stars}/{of} stars"));
    let provisional = mark.provisional.as_ref().map_or_else(String::new, |word| format!(" ({word})"));
    format!("{} [{:?} {:?}{stars}]{provisional}", words(&mark.label), mark.tone, mark.shape)
}

fn words(words: &Words) -> String {
    match &words.untranslated {
        None => words.text.clone(),
        Some(untranslated) => format!("‹{} {{{}}} {}›", untranslated.mark, untranslated.language, words.text),
    }
}

fn inlines(list: &[Inline]) -> String {
    list.iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Emphasis { inlines: inside } => format!("_{}_", inlines(inside)),
            Inline::Strong { inlines: inside } => format!("**{}**", inlines(inside)),
            Inline::Link { to, inlines: inside } => format!("[{}]({to})", inlines(inside)),
            Inline::Note { number, .. } => format!("[^{number}]"),
            Inline::Foreign { language, inlines: inside } => format!("[{}]{{{language}}}", inlines(inside)),
            Inline::Rating { label, .. } => format!("({label})"),
            Inline::Break => " / ".to_owned(),
            Inline::Hole { text } => format!("«{text}»"),
            Inline::Untranslated { language, mark, inlines: inside } => {
                format!("‹{mark} {{{language}}} {}›", inlines(inside))
            }
        })
        .collect()
}
