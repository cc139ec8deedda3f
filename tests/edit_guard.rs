//! Who may write: a form of the page's own, from this machine's browser that was given the address, and nobody else; what is
//! refused changes nothing and shows nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::edited::{Form, pens};
use crate::support::previewed::Preview;

const OWN: &str = "Host: 127.0.0.1:{port}";
const ORIGIN: &str = "Origin: http://127.0.0.1:{port}";
const COOKIE: &str = "Cookie: {cookie}";

/// Headers of a form, and how it is answered.
const FORGED: &[(&[&str], u16)] = &[
    (&[OWN, ORIGIN], 403),
    (&[OWN, ORIGIN, "Cookie: findings-preview-{port}=0123456789abcdef0123456789abcdef"], 403),
    (&[OWN, COOKIE], 403),
    (&[OWN, COOKIE, "Origin: null"], 403),
    (&[OWN, COOKIE, "Origin: https://evil.example"], 403),
    (&[OWN, COOKIE, "Origin: https://127.0.0.1:{port}"], 403),
    (&[OWN, COOKIE, "Origin: http://localhost:{port}"], 403),
    (&[OWN, COOKIE, ORIGIN, "Origin: https://evil.example"], 403),
    (&[OWN, COOKIE, ORIGIN, "Sec-Fetch-Site: cross-site"], 403),
    (&[OWN, COOKIE, ORIGIN, "Sec-Fetch-Site: same-site"], 403),
    (&["Host: evil.example:{port}", COOKIE, "Origin: http://evil.example:{port}"], 403),
    (&["Host: 127.0.0.1.evil.example", COOKIE, "Origin: http://127.0.0.1.evil.example"], 403),
    (
        &[
            "Host: rebound.example:{port}",
            COOKIE,
            "Origin: http://rebound.example:{port}",
            "Sec-Fetch-Site: same-origin",
        ],
        403,
    ),
    (&[OWN, COOKIE, ORIGIN, "Content-Type: text/plain"], 403),
    (&[OWN, COOKIE, ORIGIN, "Content-Type: multipart/form-data; boundary=x"], 403),
    (&[OWN, COOKIE, ORIGIN, "Content-Type: application/json"], 403),
];

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    all.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("readable"))).collect()
}

/// A form in which something has been written.
fn written(edited: &Preview) -> Form {
    let address = pens(&edited.get("/draft/en/report.html").body).remove(1);
    edited.form(&address).expect("a form").with("value.text", "Forged words.")
}

#[test]
fn forged_forms_change_and_show_nothing() {
    let edited = Preview::edited("coventry-2023");
    let form = written(&edited);
    let before = files(edited.folder.path());
    let mut wrong = Vec::new();
    for (headers, status) in FORGED {
        let fill =
            |header: &&str| header.replace("{port}", &edited.port.to_string()).replace("{cookie}", &edited.cookie);
        let answer = edited.post(&form, &headers.iter().map(fill).collect::<Vec<_>>());
        if answer.status != *status || answer.body.contains("DRAFT") || answer.body.contains("Coventry") {
            wrong.push(format!("{headers:?}: {} {}", answer.status, answer.body));
        }
        if !answer.body.contains("The preview is not open here") {
            wrong.push(format!("{headers:?}: says not why: {}", answer.body));
        }
    }
    // Without what only a page of ours has, with that of an earlier start, or of another form.
    for token in
        ["", "0123456789abcdef0123456789abcdef", &edited.cookie, edited.entry.rsplit('=').next().expect("a token")]
    {
        let answer = edited.submit(&form.with("token", token));
        if answer.status != 403 || !answer.body.contains("has not made") {
            wrong.push(format!("token {token:?}: {}", answer.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(files(edited.folder.path()), before);
    assert_eq!(edited.submit(&form).status, 303, "the form itself is good");
}

#[test]
fn names_of_files_lead_nowhere() {
    let edited = Preview::edited("coventry-2023");
    let form = written(&edited);
    let before = files(edited.folder.path());
    for id in ["../../etc/passwd", "sections/foreword.md", "inspection.yaml", "..", "0", "", "%2e%2e"] {
        let answer = edited.submit(&form.with("edit", id));
        assert!(answer.status == 409 && answer.body.contains("is not there any more"), "{id}: {}", answer.status);
    }
    for path in ["/../inspection.yaml", "/edit", "/draft/en/report.html", "/?lang=fr", "/sections/foreword.md"] {
        let status = edited.submit(&Form { action: path.to_owned(), ..form.clone() }).status;
        assert!([404, 405].contains(&status), "{path}: {status}");
    }
    for id in ["..%2f..%2fetc%2fpasswd", "sections%2fforeword.md", "inspection.yaml"] {
        let page = edited.get(&format!("/?edit={id}"));
        assert!(page.status == 200 && Form::of(&page.body).is_none(), "{id}");
    }
    assert_eq!(files(edited.folder.path()), before);
}

#[test]
fn a_preview_writes_nothing_and_has_no_forms() {
    let edited = Preview::edited("coventry-2023");
    let form = written(&edited);
    let preview = Preview::of("coventry-2023");
    let before = files(preview.folder.path());
    assert_eq!(preview.submit(&form).status, 405);
    for path in ["/", "/draft/en/report.html", "/?edit=0123456789abcdef0123"] {
        let body = preview.get(path).body;
        assert!(!body.contains("<form") && !body.contains("class=\"pen\""), "{path}");
    }
    assert!(
        preview.get("/").head.contains("form-action 'none'") && edited.get("/").head.contains("form-action 'self'")
    );
    assert_eq!(files(preview.folder.path()), before);
}

#[test]
fn what_is_too_large_is_refused() {
    let edited = Preview::edited("coventry-2023");
    let before = files(edited.folder.path());
    let form = written(&edited).with("value.text", &"word ".repeat(2_000_000));
    let own = format!("127.0.0.1:{}", edited.port);
    let headers = [format!("Host: {own}"), format!("Origin: http://{own}"), format!("Cookie: {}", edited.cookie)];
    // The program may hang up before it has heard all.
    let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| edited.post(&form, &headers).status));
    assert!(answer.is_err() || answer.is_ok_and(|status| status == 403 || status == 413));
    assert_eq!(files(edited.folder.path()), before);
    assert_eq!(edited.get("/").status, 200);
}
