//! Who the preview lets in: the browser that was given its address, on its own pages, to look; and what it tells others.

use std::net::{IpAddr, Ipv4Addr, TcpStream, UdpSocket};

use crate::support::previewed::{Answer, Preview};

/// The first line of a request, its headers with `{port}` for the port, and the status that answers it with the cookie.
type Row = (&'static str, &'static [&'static str], u16);

const OWN: &str = "Host: 127.0.0.1:{port}";

const REQUESTS: &[Row] = &[
    ("GET / HTTP/1.1", &[OWN], 200),
    ("GET / HTTP/1.1", &["Host: localhost:{port}"], 200),
    ("GET / HTTP/1.1", &["Host: LOCALHOST:{port}", "Origin: http://localhost:{port}"], 200),
    ("HEAD / HTTP/1.1", &[OWN], 200),
    ("GET /?lang=en&stage=final&view=print HTTP/1.1", &[OWN], 200),
    ("GET /draft/en/report.html HTTP/1.1", &[OWN, "Sec-Fetch-Site: same-origin"], 200),
    // A port that is forwarded, to another number or to that of the web, and by the other family of addresses.
    ("GET / HTTP/1.1", &["Host: localhost:9000"], 200),
    ("GET / HTTP/1.1", &["Host: localhost:9000", "Origin: http://localhost:9000"], 200),
    ("GET / HTTP/1.1", &["Host: 127.0.0.1"], 200),
    ("GET / HTTP/1.1", &["Host: [::1]:{port}"], 200),
    // A name that was made to point here.
    ("GET / HTTP/1.1", &["Host: evil.example:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: 127.0.0.1.evil.example:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: localhost.evil.example:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: my-host.local:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: localhost:port"], 403),
    ("GET / HTTP/1.1", &["Host: localhost:99999"], 403),
    ("GET / HTTP/1.1", &["Host: localhost:{port}", "Host: evil.example:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: [::1]evil.example:{port}"], 403),
    ("GET / HTTP/1.0", &[], 403),
    ("GET http://evil.example/ HTTP/1.1", &[OWN], 403),
    ("GET /draft/en/report.html HTTP/1.1", &["Host: evil.example:{port}"], 403),
    ("GET /changes?since=0 HTTP/1.1", &["Host: evil.example:{port}"], 403),
    // A page from elsewhere.
    ("GET / HTTP/1.1", &[OWN, "Origin: https://evil.example"], 403),
    ("GET / HTTP/1.1", &[OWN, "Origin: null"], 403),
    ("GET / HTTP/1.1", &[OWN, "Origin: https://127.0.0.1:{port}"], 403),
    ("GET / HTTP/1.1", &[OWN, "Origin: http://127.0.0.1:1"], 403),
    ("GET / HTTP/1.1", &[OWN, "Origin: http://localhost:{port}"], 403),
    ("GET / HTTP/1.1", &["Host: localhost:9000", "Origin: http://localhost:{port}"], 403),
    ("GET / HTTP/1.1", &[OWN, "Origin: http://127.0.0.1:{port}", "Origin: https://evil.example"], 403),
    ("GET / HTTP/1.1", &[OWN, "Sec-Fetch-Site: cross-site"], 403),
    ("GET / HTTP/1.1", &[OWN, "Sec-Fetch-Site: same-site"], 403),
    // Anything but looking.
    ("POST / HTTP/1.1", &[OWN, "Content-Length: 0"], 405),
    ("POST / HTTP/1.1", &[OWN, "Origin: https://evil.example", "Content-Length: 0"], 403),
    ("PUT /draft/en/report.html HTTP/1.1", &[OWN, "Content-Length: 0"], 405),
    ("DELETE / HTTP/1.1", &[OWN], 405),
    ("OPTIONS / HTTP/1.1", &[OWN], 405),
    // Nothing outside the report.
    ("GET /../../etc/passwd HTTP/1.1", &[OWN], 404),
    ("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", &[OWN], 404),
    ("GET /draft/en/../../inspection.yaml HTTP/1.1", &[OWN], 404),
    ("GET /draft/en/..%2f..%2finspection.yaml HTTP/1.1", &[OWN], 404),
    ("GET /draft/%2e%2e/report.html HTTP/1.1", &[OWN], 404),
    ("GET /inspection.yaml HTTP/1.1", &[OWN], 404),
    ("GET /sections/2.1.yaml HTTP/1.1", &[OWN], 404),
    ("GET //etc/passwd HTTP/1.1", &[OWN], 404),
    ("GET /draft/fr/report.html HTTP/1.1", &[OWN], 404),
    ("GET /printed/en/report.html HTTP/1.1", &[OWN], 404),
    ("GET /?lang=fr HTTP/1.1", &[OWN], 404),
    ("GET /?stage=published HTTP/1.1", &[OWN], 404),
    ("GET /?view=source HTTP/1.1", &[OWN], 404),
    ("GET /changes HTTP/1.1", &[OWN], 400),
    ("GET /changes?since=now HTTP/1.1", &[OWN], 400),
];

/// What every answer says of itself.
const ALWAYS: [&str; 5] = [
    "cache-control: no-store",
    "x-content-type-options: nosniff",
    "referrer-policy: no-referrer",
    "cross-origin-resource-policy: same-origin",
    "cross-origin-opener-policy: same-origin",
];

/// What is wrong with an answer, whatever was asked.
fn faults(preview: &Preview, answer: &Answer, is_head: bool) -> Vec<String> {
    let token = preview.entry.split('=').nth(1).expect("a token");
    let missing = ALWAYS.iter().filter(|header| !answer.head.contains(*header)).map(|header| format!("no {header}"));
    let mut faults: Vec<String> = missing.collect();
    if answer.head.contains("access-control-allow") || answer.body.contains("root:") {
        faults.push("gives too much".to_owned());
    }
    if answer.body.contains(token) {
        faults.push("gives the token away".to_owned());
    }
    if answer.status == 403
        && !is_head
        && !(answer.body.contains(&format!("http://127.0.0.1:{}/", preview.port))
            && answer.body.contains("the same number")
            && answer.head.contains("content-type: text/html"))
    {
        faults.push(format!("does not say which address to open: {}", answer.body));
    }
    faults
}

#[test]
fn lets_in_this_machines_browser_on_its_own_pages_to_look() {
    let preview = Preview::of("coventry-2023");
    let mut wrong = Vec::new();
    for (line, headers, status) in REQUESTS {
        let port = preview.port.to_string();
        let mut headers: Vec<String> = headers.iter().map(|header| header.replace("{port}", &port)).collect();
        for (cookie, status) in [(Some(&preview.cookie), *status), (None, 403)] {
            headers.extend(cookie.map(|cookie| format!("Cookie: {cookie}")));
            let answer = preview.ask(line, &headers.iter().map(String::as_str).collect::<Vec<_>>());
            headers.retain(|header| !header.starts_with("Cookie"));
            if answer.status != status {
                wrong.push(format!("{line} {headers:?} {cookie:?}: {} instead of {status}", answer.status));
            }
            if status == 403 && answer.head.contains("set-cookie") {
                wrong.push(format!("{line} {headers:?}: sets a cookie"));
            }
            wrong.extend(
                faults(&preview, &answer, line.starts_with("HEAD"))
                    .iter()
                    .map(|fault| format!("{line} {headers:?}: {fault}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn exchanges_the_address_for_a_cookie_and_knows_no_other() {
    let preview = Preview::of("coventry-2023");
    let own = format!("Host: 127.0.0.1:{}", preview.port);
    let entered = preview.ask(&format!("GET {}&view=print HTTP/1.1", preview.entry), &[&own]);
    assert_eq!((entered.status, entered.header("location")), (303, Some("/?view=print")), "{}", entered.head);
    let cookie = entered.header("set-cookie").expect("a cookie");
    for word in ["httponly", "samesite=strict", "path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    let (name, token) = preview.cookie.split_once('=').expect("a pair");
    assert!(name.ends_with(&preview.port.to_string()) && token.len() >= 32, "{cookie}");
    // Nothing but the whole token, under its own name, on the first page.
    let half = &token[..16];
    for cookie in [
        format!("{name}="),
        format!("{name}={half}"),
        format!("{name}={token}0"),
        format!("{name}={}", "0".repeat(token.len())),
        format!("other={token}"),
    ] {
        let answer = preview.ask("GET / HTTP/1.1", &[&own, &format!("Cookie: {cookie}")]);
        assert_eq!(answer.status, 403, "{cookie}");
    }
    for path in [
        "/?token=".to_owned(),
        "/?token".to_owned(),
        format!("/?token={half}"),
        format!("/?other={token}"),
        format!("/draft/en/report.html?token={token}"),
    ] {
        assert_eq!(preview.ask(&format!("GET {path} HTTP/1.1"), &[&own]).status, 403, "{path}");
    }
    let both = preview.ask("GET / HTTP/1.1", &[&own, &format!("Cookie: other=1; {}", preview.cookie)]);
    assert_eq!(both.status, 200);
    // From another site not even the whole address opens it.
    let led = preview.ask(&format!("GET {} HTTP/1.1", preview.entry), &[&own, "Sec-Fetch-Site: cross-site"]);
    assert!(led.status == 403 && led.body.contains("another site"), "{}", led.body);
    assert_ne!(Preview::of("coventry-2023").entry, preview.entry, "each start has its own");
}

/// The address by which other machines would reach this one; none on a machine without a network.
fn outer_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|address| !address.is_loopback())
}

#[test]
fn is_reached_from_this_machine_alone() {
    let preview = Preview::of("coventry-2023");
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, preview.port)).is_ok());
    // Another address of the same machine: a socket that is bound to all of them would answer.
    assert!(TcpStream::connect((Ipv4Addr::new(127, 0, 0, 2), preview.port)).is_err());
    if let Some(address) = outer_address() {
        assert!(TcpStream::connect((address, preview.port)).is_err(), "{address} answers");
    }
}
