//! What the preview serves, and how it follows the folder. Who it lets in is in preview_guard.rs; what only a browser can tell
//! is in tests/written/test_preview.py.

use std::fs;
use std::process::Command;

use crate::support;
use crate::support::previewed::Preview;
#[cfg(feature = "pdf")]
use crate::support::previewed::copy;

#[test]
fn shows_what_a_build_makes() {
    let preview = Preview::of("coventry-2023");
    for stage in ["draft", "final"] {
        let out = tempfile::tempdir().expect("a folder");
        let built = Command::new(env!("CARGO_BIN_EXE_findings"))
            .arg("build")
            .arg(preview.folder.path())
            .args(["--format", "html", "--out"])
            .arg(out.path())
            .args((stage == "final").then_some("--final"))
            .output()
            .expect("built");
        assert!(built.status.success());
        let files = walkdir::WalkDir::new(out.path()).into_iter().flatten();
        let file =
            files.map(walkdir::DirEntry::into_path).find(|path| path.ends_with("en/report.html")).expect("a page");
        let shown = preview.get(&format!("/{stage}/en/report.html"));
        assert_eq!(shown.body, fs::read_to_string(file).expect("readable"), "{stage}");
        assert!(shown.head.contains("default-src 'none'"), "{}", shown.head);
        assert!(shown.head.contains("frame-ancestors 'self'"), "{}", shown.head);
    }
    let page = preview.get("/");
    assert!(page.head.contains("script-src 'self'") && page.head.contains("frame-ancestors 'none'"), "{}", page.head);
    assert_eq!(page.head.matches("unsafe").count(), 0, "{}", page.head);
    assert!(page.head.contains("style-src 'self'; img-src"), "{}", page.head);
}

/// Its printed pages, and its PDF, are those of the build.
#[cfg(feature = "pdf")]
#[test]
fn prints_what_a_build_makes() {
    let preview = Preview::of("coventry-2023");
    let out = tempfile::tempdir().expect("a folder");
    let built = Command::new(env!("CARGO_BIN_EXE_findings"))
        .arg("build")
        .arg(preview.folder.path())
        .args(["--format", "pdf", "--final", "--out"])
        .arg(out.path())
        .output()
        .expect("built");
    assert!(built.status.success());
    let files = walkdir::WalkDir::new(out.path()).into_iter().flatten();
    let file = files.map(walkdir::DirEntry::into_path).find(|path| path.ends_with("en/report.pdf")).expect("a PDF");
    // Where it is saved, its name says what it is and until when it is under embargo.
    let draft = preview.get("/draft/en/report.pdf");
    let called = draft.header("content-disposition").unwrap_or_default();
    assert!(called.contains("-draft-1") && called.ends_with("-en.pdf\""), "{called}");
    let shown = preview.get("/final/en/report.pdf");
    assert!(!shown.head.contains("-draft-"), "{}", shown.head);
    assert!(shown.head.contains("content-type: application/pdf"), "{}", shown.head);
    assert!(shown.body == String::from_utf8_lossy(&fs::read(file).expect("readable")));
    let pages = preview.get("/final/en/pages.html");
    assert!(
        pages.head.contains("default-src 'none'") && pages.head.contains("frame-ancestors 'self'"),
        "{}",
        pages.head
    );
    let addresses: Vec<&str> =
        pages.body.split(" src=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(addresses.len() > 20, "{}", pages.body);
    for address in &addresses {
        let page = preview.get(address);
        assert_eq!(page.status, 200, "{address}");
        assert!(page.head.contains("content-type: image/svg+xml"), "{}", page.head);
        assert!(page.head.contains("default-src 'none'"), "{}", page.head);
        assert!(page.body.starts_with("<svg ") && !page.body.contains("<script"), "{address}");
    }
    let beyond = format!("{}.svg", addresses.len() + 1);
    for name in ["0.svg", &beyond, "1.png", "1", "one.svg", "-1.svg", "..%2f1.svg", "../../../inspection.yaml"] {
        assert_eq!(preview.get(&format!("/final/en/pages/{name}")).status, 404, "{name}");
    }
}

/// A template that cannot be laid out, and one that can but is no PDF that everyone can read.
#[cfg(feature = "pdf")]
#[test]
fn says_why_there_are_no_printed_pages() {
    let picture = "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))";
    let rows = [("#panic(\"torn\")", "state nothing", "torn", 500), (picture, "state refused", "alt", 200)];
    for (words, standing, told, status) in rows {
        let templates = copy(&support::root().join("report-templates"));
        let main = templates.path().join("pdf/report.typ");
        let text = fs::read_to_string(&main).expect("readable");
        fs::write(&main, format!("{text}\n{words}\n")).expect("written");
        let preview = Preview::with("coventry-2023", &["--templates", &templates.path().display().to_string()]);
        let page = preview.get("/?view=print").body;
        assert!(page.contains(&format!("class=\"{standing}\"")) && page.contains(told), "{page}");
        assert_eq!(preview.get("/draft/en/pages.html").status, status, "{words}");
        assert_eq!(preview.get("/draft/en/report.pdf").status, 500, "{words}");
        // The web page has nothing to do with it.
        assert!(preview.get("/").body.contains("class=\"state fresh\""), "{words}");
    }
}

#[test]
fn keeps_the_last_version_while_the_folder_is_broken() {
    let preview = Preview::of("coventry-2023");
    let report = |path: &str| preview.get(path);
    assert!(report("/").body.contains(r#"class="state fresh""#));
    preview.edit("sections/3.4.yaml", |text| text.replace("a clear vision", "a sound vision"));
    let good = report("/draft/en/report.html").body;
    assert!(good.contains("a sound vision"));
    preview.edit("sections/3.4.yaml", |text| text.replace("strengths:", "strenghts:"));
    let page = report("/").body;
    assert!(page.contains(r#"class="state kept""#), "{page}");
    assert!(page.contains("Did you mean “strengths”?") && page.contains("sections/3.4.yaml:"), "{page}");
    assert_eq!(report("/draft/en/report.html").body, good);
    // What was never sound has nothing to keep.
    assert!(report("/?stage=final").body.contains(r#"class="state nothing""#));
    assert_eq!(report("/final/en/report.html").status, 404);
    preview.edit("sections/3.4.yaml", |text| text.replace("strenghts:", "strengths:"));
    assert!(report("/").body.contains(r#"class="state fresh""#));
    assert_eq!(report("/final/en/report.html").status, 200);
}

#[test]
fn leads_from_a_problem_to_its_place_in_the_report() {
    let preview = Preview::of("coventry-2023");
    preview.edit("sections/3.4.yaml", |text| text.replace("a clear vision", "a clear vision in 41 per cent of cases,"));
    let page = preview.get("/").body;
    let (before, _) = page.split_once("“41 per cent”").unwrap_or_else(|| panic!("{page}"));
    let anchor = before.rsplit_once("report.html#").expect("a link").1.split('"').next().expect("an anchor");
    assert!(anchor.starts_with("p-3.4-"), "{anchor}");
    let report = preview.get("/draft/en/report.html").body;
    let (_, after) = report.split_once(&format!(r#"id="{anchor}""#)).expect("the place");
    let place = after.split("</li>").next().expect("an item");
    assert!(place.contains("41 per cent"), "{place}");
}

/// A reply with an open point on the first strength of a section, and one that was decided; both have markup in them.
const REPLY: &str = r#"- draft: "1"
  language: en
  file: points.csv
  from: "<script>alert('from')</script>"
  points:
    - id: rejected-point
      kind: wrong_name
      correction: "<b>Bold</b>"
      decision: rejected
      reason: The name is right.
    - id: open-point
      paragraph: 1
      text: Out-of-court disposal work rested on a clear vision and a clear strategy.
      quoted: "a clear vision <script>alert('quoted')</script>"
      kind: wrong_fact
      correction: "<script>alert('correction')</script> <img src=x onerror=alert(1)>"
"#;

#[test]
fn shows_the_points_of_the_service_as_text_with_the_way_to_their_paragraphs() {
    let preview = Preview::of("coventry-2023");
    assert!(!preview.get("/").body.contains(r#"id="points""#));
    let before = preview.count();
    fs::create_dir(preview.path("responses")).expect("made");
    fs::write(preview.path("responses/2026-11-01.yaml"), REPLY).expect("written");
    preview.get(&format!("/changes?since={before}"));
    let page = preview.get("/").body;
    let (_, points) = page.split_once(r#"<h2 id="points">"#).unwrap_or_else(|| panic!("{page}"));
    let points = points.split("</section>").next().expect("a section");
    assert!(points.starts_with("Points on facts: 1 of 2 still open"), "{points}");
    let (open, settled) = points.split_once(r#"<li class="settled">"#).expect("a point that was decided");
    for words in ["Not decided yet", "A fact is wrong", "a clear vision &lt;script&gt;", "&lt;img src=x onerror="] {
        assert!(open.contains(words), "{words} in {open}");
    }
    for words in ["Not accepted", "The name is right.", "&lt;b&gt;Bold"] {
        assert!(settled.contains(words), "{words} in {settled}");
    }
    assert!(!points.contains("<script") && !points.contains("<img") && !points.contains("<b>"), "{points}");
    // Only the point whose paragraph is there leads to one.
    assert!(!settled.contains("<a "), "{settled}");
    let anchor = open.split("/draft/en/report.html#").nth(1).expect("a link").split('"').next().expect("an anchor");
    let report = preview.get("/draft/en/report.html").body;
    let (_, place) = report.split_once(&format!(r#"id="{anchor}""#)).expect("the place");
    assert!(place.split("</li>").next().expect("an item").contains("rested on a clear vision"), "{anchor}");
    assert!(
        preview.get("/?view=print").body.contains(&format!("/?lang=en&amp;stage=draft&amp;at={anchor}")),
        "{anchor}"
    );
}

#[test]
fn is_called_after_its_folder_while_there_is_no_version() {
    let preview = Preview::of("coventry-2023");
    preview.edit("sections/3.4.yaml", |text| text.replace("strengths:", "strenghts:"));
    let name = preview.folder.path().file_name().expect("a name").to_string_lossy();
    let page = preview.get("/").body;
    assert!(page.contains(&format!("<title>Preview: {name}</title>")), "{page}");
}

#[test]
fn several_folders_are_not_one() {
    let samples = support::root().join("data/inspections");
    let output = Command::new(env!("CARGO_BIN_EXE_findings")).arg("preview").arg(samples).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("name one of them"));
}

#[test]
fn a_port_that_is_taken_is_named_with_the_way_out() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = support::root().join("data/inspections/coventry-2023");
    let mut program = Command::new(env!("CARGO_BIN_EXE_findings"));
    let output = program.args(["preview", "--port", &port]).arg(folder).output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(&format!("the port {port} of this machine is taken")) && said.contains("“--port”"), "{said}");
}
