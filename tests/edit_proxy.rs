//! `findings edit` behind a proxy: only who is signed in there and was given the address, by the proxy's own pages; and never open to
//! others without one.

use crate::support::edited::{Form, pens};
use crate::support::previewed::{Preview, refused};

/// Headers, and how a page is answered that is asked for with them.
const ASKED: &[(&[&str], u16)] = &[
    (&["Host: reports.example.org", "X-Remote-User: A. Inspector", "Cookie: {cookie}"], 200),
    (&["Host: reports.example.org", "X-Remote-User: a.inspector@example.org", "Cookie: {cookie}"], 200),
    (&["Host: 127.0.0.1:{port}", "X-Remote-User: A. Inspector", "Cookie: {cookie}"], 200),
    // Nobody is named, or not one.
    (&["Host: reports.example.org", "Cookie: {cookie}"], 403),
    (&["Host: reports.example.org", "X-Remote-User: ", "Cookie: {cookie}"], 403),
    (&["Host: reports.example.org", "X-Remote-User: One", "X-Remote-User: Another", "Cookie: {cookie}"], 403),
    (&["Host: reports.example.org", "X-Other-User: A. Inspector", "Cookie: {cookie}"], 403),
    // Without the address that was given.
    (&["Host: reports.example.org", "X-Remote-User: A. Inspector"], 403),
    (&["Host: reports.example.org", "X-Remote-User: A. Inspector", "Cookie: findings-preview-{port}=0123"], 403),
    // From a page of another site.
    (
        &[
            "Host: reports.example.org",
            "X-Remote-User: A. Inspector",
            "Cookie: {cookie}",
            "Origin: https://evil.example",
        ],
        403,
    ),
    (
        &["Host: reports.example.org", "X-Remote-User: A. Inspector", "Cookie: {cookie}", "Sec-Fetch-Site: cross-site"],
        403,
    ),
];

fn proxied() -> Preview {
    let folder = crate::support::previewed::copy(&crate::support::root().join("data/inspections/coventry-2023"));
    let findings = folder.path().to_owned();
    Preview::begin("edit", folder, findings, &["--behind-proxy", "X-Remote-User"])
}

fn filled(headers: &[&str], page: &Preview) -> Vec<String> {
    let fill = |header: &&str| header.replace("{port}", &page.port.to_string()).replace("{cookie}", &page.cookie);
    headers.iter().map(fill).collect()
}

#[test]
fn who_is_signed_in_and_was_given_the_address_is_let_in() {
    let page = proxied();
    let mut wrong = Vec::new();
    for (headers, status) in ASKED {
        let headers = filled(headers, &page);
        let answer = page.ask("GET / HTTP/1.1", &headers.iter().map(String::as_str).collect::<Vec<_>>());
        if answer.status != *status || (*status == 403 && answer.body.contains("Coventry")) {
            wrong.push(format!("{headers:?}: {}", answer.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // A name has a length at which it can stand in a page and in a history.
    for (letters, status) in [(100, 200), (101, 403)] {
        let name = format!("X-Remote-User: {}", "a".repeat(letters));
        let headers = ["Host: reports.example.org", &name, &format!("Cookie: {}", page.cookie)];
        assert_eq!(page.ask("GET / HTTP/1.1", &headers).status, status, "{letters}");
    }
    let answer = page.ask("GET / HTTP/1.1", &["Host: x", &format!("Cookie: {}", page.cookie)]);
    assert!(answer.body.contains("nothing says who you are"), "{}", answer.body);
}

#[test]
fn the_page_says_who_is_signed_in_and_its_forms_come_by_https() {
    let page = proxied();
    let own = ["Host: reports.example.org", "X-Remote-User: <b>A. Inspector</b>", "Cookie: {cookie}"];
    let own = filled(&own, &page);
    let ask =
        |path: &str| page.ask(&format!("GET {path} HTTP/1.1"), &own.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(ask("/").body.contains("Signed in: &lt;b&gt;A. Inspector"), "the name is text");
    let address = pens(&ask("/draft/en/report.html").body).remove(1);
    let form = Form::of(&ask(&address).body).expect("a form").with("value.text", "By proxy.");
    let with = |origin: &str| [own.clone(), vec![format!("Origin: {origin}")]].concat();
    assert_eq!(page.post(&form, &with("https://evil.example")).status, 403);
    assert_eq!(page.post(&form, &with("https://reports.example.org")).status, 303);
    let entered = |forwarded: &[&str]| {
        let headers = [&["Host: reports.example.org", "X-Remote-User: A. Inspector"], forwarded].concat();
        page.ask(&format!("GET {} HTTP/1.1", page.entry), &headers).header("set-cookie").expect("a cookie").to_owned()
    };
    assert!(entered(&["X-Forwarded-Proto: https"]).ends_with("; secure") && !entered(&[]).contains("secure"));
}

#[test]
fn it_is_open_to_others_only_behind_a_proxy() {
    for host in ["0.0.0.0", "::", "192.0.2.1"] {
        let folder = crate::support::root().join("data/inspections/coventry-2023");
        let (code, says) = refused("edit", &["--host", host], &folder);
        assert!(code == Some(2) && says.contains("--behind-proxy"), "{host}: {says}");
    }
}
