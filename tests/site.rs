//! `findings site`: a folder for any server, with the reports, their earlier versions and the data over all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{self, text};

const BASE: &str = "https://example.org/inspections";

fn findings(arguments: &[&str], paths: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).args(paths).output().expect("the program runs")
}

pub(crate) fn build(folder: &Path, out: &Path) {
    let done = findings(&["build", "--final", "--format", "html,data,docx,blocks", "--quiet", "--out"], &[out, folder]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
}

fn site(outputs: &[&Path], out: &Path) -> Output {
    let out = out.display().to_string();
    findings(&["site", "--base", BASE, "--out", &out], outputs)
}

/// A sample in two versions, one in two languages, and a draft that nobody may see.
pub(crate) fn outputs(place: &Path) -> PathBuf {
    let built = place.join("built");
    let copy = place.join("coventry-2023");
    Command::new("cp")
        .arg("-r")
        .arg(support::copy_of_sample("coventry-2023").path())
        .arg(&copy)
        .status()
        .expect("copied");
    build(&copy, &built);
    let file = copy.join("inspection.yaml");
    let words = fs::read_to_string(&file).expect("readable");
    let corrected = words.replace(
        "version: \"1.0\"",
        "version: \"1.1\"\ncorrections:\n  - { version: \"1.1\", date: 2023-03-09, note: A & B <i> was wrong. }",
    );
    fs::write(&file, corrected).expect("written");
    build(&copy, &built);
    build(&support::root().join("data/inspections/awen-vale-2024"), &built);
    let draft = support::root().join("data/inspections/luton-2008");
    let done = findings(&["build", "--format", "html,data", "--quiet", "--out"], &[&built, &draft]);
    assert_eq!(done.status.code(), Some(0));
    built
}

/// Every `href` of a page.
fn links(page: &str) -> Vec<&str> {
    page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_site_has_every_version_and_no_draft_and_every_link_leads_somewhere() {
    let place = tempfile::tempdir().expect("a folder");
    let built = outputs(place.path());
    let out = place.path().join("site");
    let done = site(&[&built], &out);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(text(&done.stderr).contains("this is a draft and is not counted"), "{}", text(&done.stderr));
    let read = |path: &str| fs::read_to_string(out.join(path)).unwrap_or_else(|_| panic!("{path}"));
    for (page, folder) in [("index.html", ""), ("en/index.html", "en"), ("cy/index.html", "cy")] {
        let html = read(page);
        let local = links(&html).into_iter().filter(|link| !link.starts_with(['#']) && !link.starts_with("data:"));
        let local: BTreeSet<&str> = local.collect();
        assert!(local.len() > 9, "{page}: {local:?}");
        for link in local {
            assert!(out.join(folder).join(link).is_file(), "{page}: {link}");
        }
        assert!(html.contains("reports/coventry-2023/version-1.0/en/report.html"), "{page}");
        assert!(html.contains("A &amp; B &lt;i&gt; was wrong."), "{page}");
        assert!(!html.contains("Luton"), "{page}");
        assert!(html.contains("This is a demonstration"), "{page} lacks the notice of a report");
    }
    assert!(!out.join("reports/luton-2008").exists());
    assert!(built.join("coventry-2023/final/en/press-notice.txt").is_file());
    let report = out.join("reports/coventry-2023");
    let papers = ["press-notice.txt", "action-plan.docx", "post.json", "report.blocks.html", "summary.blocks.html"];
    for paper in papers {
        assert!(!report.join("en").join(paper).exists(), "{paper} is for an office");
    }
    earlier_versions_are_verified(&report);
    for (path, times) in [("en/feed.xml", 2), ("cy/feed.xml", 2)] {
        let feed = read(path);
        assert_eq!(feed.matches("<entry>").count(), times, "{feed}");
        assert!(
            feed.contains("<updated>2023-03-09T00:00:00Z</updated>") && feed.contains("A &amp; B &lt;i&gt;"),
            "{feed}"
        );
    }
    assert!(read("sitemap.xml").contains(&format!("<loc>{BASE}/reports/awen-vale-2024/cy/report.html</loc>")));
    let verified = findings(&["verify"], &[&out]);
    assert_eq!(verified.status.code(), Some(0), "{}", text(&verified.stderr));
    let again = site(&[&built], &out);
    assert!(text(&again.stdout).contains("nothing has changed"), "{}", text(&again.stdout));
    // A report that was changed after it was made does not go out, and the site stays.
    let page = built.join("coventry-2023/final/en/report.html");
    let words = fs::read_to_string(&page).expect("there").replacen("Coventry", "Coventrx", 1);
    fs::write(page, words).expect("written");
    let refused = site(&[&built], &out);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("changed since it was made: en/report.html"), "{}", text(&refused.stderr));
    assert!(read("reports/coventry-2023/en/report.html").contains("Coventry"));
}

#[test]
fn an_address_is_asked_for_and_has_to_be_one() {
    let place = tempfile::tempdir().expect("a folder");
    for base in ["example.org", "javascript:alert(1)", "https://example.org/?x", "https://e\"><script>"] {
        let done = findings(&["site", "--base", base, "--out"], &[&place.path().join("site"), place.path()]);
        assert_eq!(done.status.code(), Some(2), "{base}");
        assert!(text(&done.stderr).contains("give a whole address"), "{}", text(&done.stderr));
    }
}

/// That a report of a site is looked at with its earlier versions.
fn earlier_versions_are_verified(report: &Path) {
    let verified = findings(&["verify"], &[report]);
    assert_eq!(verified.status.code(), Some(0), "{}", text(&verified.stderr));
    assert_eq!(
        text(&verified.stdout).lines().count(),
        2,
        "the report and its earlier version: {}",
        text(&verified.stdout)
    );
    let old = report.join("version-1.0/en/report.html");
    let whole = fs::read(&old).expect("there");
    fs::write(&old, [&whole[..], b" "].concat()).expect("written");
    let changed = findings(&["verify"], &[report]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(text(&changed.stderr).contains("version-1.0"), "{}", text(&changed.stderr));
    fs::write(&old, whole).expect("written");
}
