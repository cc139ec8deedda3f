//! Who the preview lets in, what it serves, and how it follows the folder. What only a browser can tell is in
//! tests/written/test_preview.py.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A preview of a copy of a sample, ended with the value.
struct Preview {
    program: Child,
    port: u16,
    /// What its address has behind the port.
    entry: String,
    /// The cookie that the address was exchanged for.
    cookie: String,
    folder: tempfile::TempDir,
}

/// A copy of a folder.
fn copy(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = folder.path().join(entry.path().strip_prefix(from).expect("inside"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::copy(entry.path(), target).expect("copied");
    }
    folder
}

impl Preview {
    fn of(sample: &str) -> Self {
        Preview::with(sample, &[])
    }

    fn with(sample: &str, arguments: &[&str]) -> Self {
        let folder = copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/inspections").join(sample));
        let mut program = Command::new(env!("CARGO_BIN_EXE_findings"))
            .args(["preview", "--port", "0"])
            .args(arguments)
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        BufReader::new(program.stdout.take().expect("output")).read_line(&mut line).expect("a line");
        let address = line.split("http://127.0.0.1:").nth(1).unwrap_or_else(|| panic!("an address in {line}"));
        let (port, entry) = address.split_once('/').expect("a path");
        let entry = format!("/{}", entry.split(' ').next().expect("a token"));
        let port = port.parse().expect("a port");
        let mut preview = Preview { program, port, entry, cookie: String::new(), folder };
        let entered = preview.ask(&format!("GET {} HTTP/1.1", preview.entry), &[&format!("Host: 127.0.0.1:{port}")]);
        preview.cookie = entered.cookie().unwrap_or_else(|| panic!("a cookie in {}", entered.head)).to_owned();
        preview
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Changes a file and waits until the preview has seen it.
    fn edit(&self, file: &str, change: impl Fn(&str) -> String) {
        let before = self.count();
        let text = fs::read_to_string(self.path(file)).expect("readable");
        fs::write(self.path(file), change(&text)).expect("written");
        self.get(&format!("/changes?since={before}"));
    }

    fn count(&self) -> u64 {
        let answer = self.get("/changes?since=0").body;
        answer.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a count")
    }

    fn get(&self, path: &str) -> Answer {
        let headers = [format!("Host: 127.0.0.1:{}", self.port), format!("Cookie: {}", self.cookie)];
        self.ask(&format!("GET {path} HTTP/1.1"), &headers.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Sends a request as it is, so that no client mends it.
    fn ask(&self, line: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("reached");
        let headers = headers.iter().map(|header| format!("{header}\r\n")).collect::<String>();
        stream.write_all(format!("{line}\r\n{headers}Connection: close\r\n\r\n").as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("{text}"));
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    /// The name and value of the cookie that it sets.
    fn cookie(&self) -> Option<&str> {
        self.header("set-cookie").and_then(|value| value.split(';').next())
    }

    /// A header of it.
    fn header(&self, name: &str) -> Option<&str> {
        let own = |line: &&str| line.split_once(':').is_some_and(|(own, _)| own == name);
        self.head.lines().find(own).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }
}

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
fn faults(preview: &Preview, answer: &Answer) -> Vec<String> {
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
            wrong.extend(faults(&preview, &answer).iter().map(|fault| format!("{line} {headers:?}: {fault}")));
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
    assert!(!page.head.contains("unsafe"), "{}", page.head);
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
    let shown = preview.get("/final/en/report.pdf");
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
        let templates = copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates"));
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
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/inspections");
    let output = Command::new(env!("CARGO_BIN_EXE_findings")).arg("preview").arg(samples).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("name one of them"));
}
