//! The files of a build: pages and forms from the reports, data beside them, each by its path in the output folder.

use super::composed::Composed;
use super::edition::Edition;
use super::format::Format;
use super::session::Session;
use crate::language::{Language, Phrase};
use crate::render::{
    Beside, RenderedFile, post_paths, render_action_plan_docx, render_docx, render_form_csv, render_form_docx,
    render_post, render_press_notice, render_ratings_csv, render_ratings_json, render_summary_text, render_table_csv,
    render_workbook_ods,
};
use crate::report::{Report, action_plan, for_children, large_print, main_findings, press_notice, summary};

/// What renders one file, where it is wanted.
type Render<'a> = dyn Fn() -> Result<Option<Vec<u8>>, String> + Sync + 'a;

/// The form in which a service says what it will do.
pub(super) const ACTION_PLAN: &str = "action-plan.docx";

/// The notice for the press.
pub(super) const PRESS_NOTICE: &str = "press-notice.txt";

/// The report in large print.
pub const LARGE_PRINT: &str = "report-large-print.pdf";

/// The report for children, as web page.
pub const CHILDREN_PAGE: &str = "for-children.html";

/// The report on one page, as text.
pub const SUMMARY_TEXT: &str = "summary.txt";

/// The paths of the files in formats of print.
#[must_use]
pub fn page_paths(session: &Session, editions: &[Edition], formats: &[Format]) -> Vec<String> {
    let mut paths = Vec::new();
    for edition in editions {
        let code = edition.language.code();
        if formats.contains(&Format::Html) {
            paths.push(format!("{code}/report.html"));
        }
        if formats.contains(&Format::Pdf) {
            paths.push(format!("{code}/report.pdf"));
        }
        if formats.contains(&Format::LargePrint) {
            paths.push(format!("{code}/{LARGE_PRINT}"));
        }
        if formats.contains(&Format::Summary) {
            paths.extend(summary_names().into_iter().map(|name| format!("{code}/{name}")));
        }
        if formats.contains(&Format::ForChildren) && edition.report.for_children.is_some() {
            paths.extend(children_names().into_iter().map(|name| format!("{code}/{name}")));
        }
        if formats.contains(&Format::Blocks) {
            paths.extend(post_paths(&edition.report).into_iter().map(|path| format!("{code}/{path}")));
        }
        if formats.contains(&Format::Docx) && edition.report.draft.is_none() {
            let plan = action_plan(&edition.report, session.phrases(edition.language));
            paths.extend(plan.map(|_| format!("{code}/{ACTION_PLAN}")));
            paths.push(format!("{code}/{PRESS_NOTICE}"));
        } else if formats.contains(&Format::Docx) {
            paths.extend(["report.docx", "points.docx", "points.csv"].map(|name| format!("{code}/{name}")));
        }
    }
    paths
}

/// Every report in every format of print, the formats of one side by side.
///
/// # Errors
///
/// What is wrong with which template, or what a writer says.
pub fn render_pages(session: &Session, composed: &Composed, formats: &[Format]) -> Result<Vec<RenderedFile>, String> {
    let mut files = Vec::new();
    for edition in &composed.editions {
        let Edition { language, report, .. } = edition;
        let code = language.code();
        // Behind `dyn`, that what they read may be shared is proved once.
        let (html, pdf): (&Render<'_>, &Render<'_>) =
            (&|| render_html(session, report, formats), &|| render_pdf(session, report, formats));
        let large: &Render<'_> = &|| render_large_print(session, *language, report, formats);
        // What takes longest begins first; the others wait for whoever is free.
        let (large, (pdf, html)) = rayon::join(large, || rayon::join(pdf, html));
        files.extend(html?.map(|bytes| RenderedFile { path: format!("{code}/report.html"), bytes }));
        files.extend(pdf?.map(|bytes| RenderedFile { path: format!("{code}/report.pdf"), bytes }));
        files.extend(large?.map(|bytes| RenderedFile { path: format!("{code}/{LARGE_PRINT}"), bytes }));
        if formats.contains(&Format::Summary) {
            files.extend(summary_files(session, *language, report, formats)?);
        }
        if formats.contains(&Format::ForChildren) {
            files.extend(children_files(session, *language, report, formats)?);
        }
        if formats.contains(&Format::Blocks) {
            let below = |file: RenderedFile| RenderedFile { path: format!("{code}/{}", file.path), ..file };
            let main = main_findings(report, session.phrases(*language));
            files.extend(render_post(report, &main)?.into_iter().map(below));
        }
        if formats.contains(&Format::Docx) && report.draft.is_none() {
            let plan = action_plan(report, session.phrases(*language));
            let bytes = plan.map(|plan| render_action_plan_docx(report, &plan)).transpose()?;
            files.extend(bytes.map(|bytes| RenderedFile { path: format!("{code}/{ACTION_PLAN}"), bytes }));
            files.extend(notice_file(session, composed, edition)?);
        } else if formats.contains(&Format::Docx) {
            files.push(RenderedFile { path: format!("{code}/report.docx"), bytes: render_docx(report)? });
            files.extend(forms(*language, report)?);
        }
    }
    Ok(files)
}

/// The press notice about a final report.
fn notice_file(session: &Session, composed: &Composed, edition: &Edition) -> Result<Option<RenderedFile>, String> {
    let Some(basis) = composed.basis(session, edition) else { return Ok(None) };
    let Some(notice) = press_notice(&basis, &edition.report) else { return Ok(None) };
    let bytes = render_press_notice(&session.templates, &basis.programme.rules.id, &notice)?;
    Ok(Some(RenderedFile { path: format!("{}/{PRESS_NOTICE}", edition.language.code()), bytes }))
}

/// The web page of a report, where it is wanted.
///
/// # Errors
///
/// What is wrong with which template.
pub fn render_html(session: &Session, report: &Report, formats: &[Format]) -> Result<Option<Vec<u8>>, String> {
    if !formats.contains(&Format::Html) {
        return Ok(None);
    }
    let engine = session.html()?;
    let all = [Format::LargePrint, Format::Summary, Format::ForChildren];
    let [large_print, summary, for_children] = all.map(|format| formats.contains(&format));
    engine.render_beside(report, Beside { large_print, summary, for_children }).map(Some)
}

/// The PDF of a report, where it is wanted.
///
/// # Errors
///
/// What is wrong with which template.
#[cfg(feature = "pdf")]
pub fn render_pdf(session: &Session, report: &Report, formats: &[Format]) -> Result<Option<Vec<u8>>, String> {
    if formats.contains(&Format::Pdf) { session.pdf()?.render(report).map(Some) } else { Ok(None) }
}

/// None: the program was built without the PDF.
///
/// # Errors
///
/// Never.
#[cfg(not(feature = "pdf"))]
pub fn render_pdf(_: &Session, _: &Report, _: &[Format]) -> Result<Option<Vec<u8>>, String> {
    Ok(None)
}

/// The PDF of a report in large print, where it is wanted.
///
/// # Errors
///
/// What is wrong with which template.
pub fn render_large_print(
    session: &Session,
    language: Language,
    report: &Report,
    formats: &[Format],
) -> Result<Option<Vec<u8>>, String> {
    if !formats.contains(&Format::LargePrint) {
        return Ok(None);
    }
    let large = large_print(report, session.phrases(language), &session.glyphs);
    render_pdf(session, &large, &[Format::Pdf])
}

/// What the files of a summary are called.
fn summary_names() -> Vec<&'static str> {
    if cfg!(feature = "pdf") {
        vec!["summary.html", SUMMARY_TEXT, "summary.pdf"]
    } else {
        vec!["summary.html", SUMMARY_TEXT]
    }
}

/// The report on one page: as web page, as text, and as PDF where the program makes it.
fn summary_files(
    session: &Session,
    language: Language,
    report: &Report,
    formats: &[Format],
) -> Result<Vec<RenderedFile>, String> {
    let summary = summary(report, session.phrases(language), formats.contains(&Format::Html));
    let file = |name: &str, bytes| RenderedFile { path: format!("{}/{name}", language.code()), bytes };
    let mut files = vec![
        file("summary.html", session.html()?.render(&summary)?),
        file(SUMMARY_TEXT, render_summary_text(&summary)),
    ];
    files.extend(render_pdf(session, &summary, &[Format::Pdf])?.map(|bytes| file("summary.pdf", bytes)));
    Ok(files)
}

/// What the files of a report for children are called.
fn children_names() -> Vec<&'static str> {
    if cfg!(feature = "pdf") { vec![CHILDREN_PAGE, "for-children.pdf"] } else { vec![CHILDREN_PAGE] }
}

/// The report for children, where somebody wrote one: as web page, and as PDF where the program makes it.
fn children_files(
    session: &Session,
    language: Language,
    report: &Report,
    formats: &[Format],
) -> Result<Vec<RenderedFile>, String> {
    let has_page = formats.contains(&Format::Html);
    let Some(report) = for_children(report, session.phrases(language), has_page) else { return Ok(Vec::new()) };
    let file = |name: &str, bytes| RenderedFile { path: format!("{}/{name}", language.code()), bytes };
    let mut files = vec![file(CHILDREN_PAGE, session.html()?.render(&report)?)];
    files.extend(render_pdf(session, &report, &[Format::Pdf])?.map(|bytes| file("for-children.pdf", bytes)));
    Ok(files)
}

/// The forms of a draft, for Word and for a spreadsheet.
///
/// # Errors
///
/// What a writer says.
pub fn forms(language: Language, report: &Report) -> Result<Vec<RenderedFile>, String> {
    let code = language.code();
    Ok(vec![
        RenderedFile { path: format!("{code}/points.docx"), bytes: render_form_docx(report)? },
        RenderedFile { path: format!("{code}/points.csv"), bytes: render_form_csv(report)? },
    ])
}

/// The data beside the reports: ratings as JSON and CSV, the workbook and its tables, in the words of each language.
///
/// # Errors
///
/// What a writer says.
pub fn data_files(session: &Session, composed: &Composed) -> Result<Vec<RenderedFile>, String> {
    let mut files = Vec::new();
    for edition in &composed.editions {
        let Some(basis) = composed.basis(session, edition) else { continue };
        let code = edition.language.code();
        let data = edition.data(&basis);
        let phrases = basis.phrases;
        let mut add = |name: &str, bytes| files.push(RenderedFile { path: format!("{code}/{name}"), bytes });
        add("ratings.json", render_ratings_json(&data.ratings)?);
        add("ratings.csv", render_ratings_csv(&data.ratings, phrases)?);
        add("inspection-data.ods", render_workbook_ods(&data.workbook, &phrases.say(Phrase::BookCover))?);
        for sheet in &data.workbook.sheets {
            add(&format!("data/{}.csv", sheet.id), render_table_csv(sheet)?);
        }
    }
    Ok(files)
}

/// The paths of the data beside the reports.
#[must_use]
pub fn data_paths(session: &Session, composed: &Composed) -> Vec<String> {
    let mut paths = Vec::new();
    for edition in &composed.editions {
        let Some(basis) = composed.basis(session, edition) else { continue };
        let code = edition.language.code();
        paths.extend(["ratings.json", "ratings.csv", "inspection-data.ods"].map(|name| format!("{code}/{name}")));
        paths.extend(edition.data(&basis).workbook.sheets.iter().map(|sheet| format!("{code}/data/{}.csv", sheet.id)));
    }
    paths
}
