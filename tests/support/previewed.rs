//! A preview of a copy of a sample, and requests to it as they are, so that no client mends them.
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A preview of a copy of a sample, ended with the value.
pub(crate) struct Preview {
    pub(crate) program: Child,
    pub(crate) port: u16,
    /// What its address has behind the port.
    pub(crate) entry: String,
    /// The cookie that the address was exchanged for.
    pub(crate) cookie: String,
    pub(crate) folder: tempfile::TempDir,
    /// Where in that folder the findings are.
    findings: PathBuf,
    verb: String,
    arguments: Vec<String>,
}

/// A copy of a folder.
pub(crate) fn copy(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = folder.path().join(entry.path().strip_prefix(from).expect("inside"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::copy(entry.path(), target).expect("copied");
    }
    folder
}

/// The program, and the first line that it says; none where it has ended without one.
fn begun(verb: &str, arguments: &[&str], findings: &Path, stderr: Stdio) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args([verb, "--port", "0"])
        .args(arguments)
        .arg(findings)
        .stdout(Stdio::piped())
        .stderr(stderr)
        .spawn()
        .expect("the program runs");
    let mut line = String::new();
    BufReader::new(program.stdout.take().expect("output")).read_line(&mut line).expect("a line");
    (program, line)
}

/// How a program ends that must not begin to answer, and what it says of it. One that answers all the same is ended.
pub(crate) fn refused(verb: &str, arguments: &[&str], findings: &Path) -> (Option<i32>, String) {
    let (mut program, line) = begun(verb, arguments, findings, Stdio::piped());
    if !line.is_empty() {
        let _ = program.kill();
        let _ = program.wait();
        panic!("it answers: {line}");
    }
    let output = program.wait_with_output().expect("it ends");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

impl Preview {
    pub(crate) fn of(sample: &str) -> Self {
        Preview::with(sample, &[])
    }

    pub(crate) fn with(sample: &str, arguments: &[&str]) -> Self {
        let folder = copy(&super::root().join("data/inspections").join(sample));
        let findings = folder.path().to_owned();
        Preview::begin("preview", folder, findings, arguments)
    }

    /// A copy of a sample that is open to be written in.
    pub(crate) fn edited(sample: &str) -> Self {
        let folder = copy(&super::root().join("data/inspections").join(sample));
        let findings = folder.path().to_owned();
        Preview::begin("edit", folder, findings, &[])
    }

    /// A folder of findings that is opened by a verb; it stands in another folder, or is it.
    pub(crate) fn begin(verb: &str, folder: tempfile::TempDir, findings: PathBuf, arguments: &[&str]) -> Self {
        let (program, line) = begun(verb, arguments, &findings, Stdio::inherit());
        let (verb, arguments) = (verb.to_owned(), arguments.iter().map(|one| (*one).to_owned()).collect());
        let (entry, cookie) = (String::new(), String::new());
        // From here on it is ended with the value, whatever fails.
        let mut preview = Preview { program, port: 0, entry, cookie, folder, findings, verb, arguments };
        let address = line.split("http://127.0.0.1:").nth(1).unwrap_or_else(|| panic!("an address in {line}"));
        let (port, entry) = address.split_once('/').expect("a path");
        preview.entry = format!("/{}", entry.split(' ').next().expect("a token"));
        preview.port = port.parse().expect("a port");
        let port = preview.port;
        let proxy = preview.arguments.windows(2).find(|two| two[0] == "--behind-proxy");
        let signed_in = proxy.map_or_else(String::new, |two| format!("{}: A. Inspector", two[1]));
        let host = format!("Host: 127.0.0.1:{port}");
        let headers: Vec<&str> = [host.as_str(), &signed_in].into_iter().filter(|one| !one.is_empty()).collect();
        let entered = preview.ask(&format!("GET {} HTTP/1.1", preview.entry), &headers);
        preview.cookie = entered.cookie().unwrap_or_else(|| panic!("a cookie in {}", entered.head)).to_owned();
        preview
    }

    /// The same folder, opened again.
    pub(crate) fn again(mut self) -> Self {
        let folder = std::mem::replace(&mut self.folder, tempfile::tempdir().expect("a folder"));
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        Preview::begin(&self.verb, folder, self.findings.clone(), &arguments)
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.findings.join(file)
    }

    /// Changes a file and waits until the preview has seen it.
    pub(crate) fn edit(&self, file: &str, change: impl Fn(&str) -> String) {
        let before = self.count();
        let text = fs::read_to_string(self.path(file)).expect("readable");
        fs::write(self.path(file), change(&text)).expect("written");
        self.get(&format!("/changes?since={before}"));
    }

    pub(crate) fn count(&self) -> u64 {
        let answer = self.get("/changes?since=0").body;
        answer.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a count")
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let headers = [format!("Host: 127.0.0.1:{}", self.port), format!("Cookie: {}", self.cookie)];
        self.ask(&format!("GET {path} HTTP/1.1"), &headers.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Sends a request as it is, so that no client mends it.
    pub(crate) fn ask(&self, line: &str, headers: &[&str]) -> Answer {
        self.send(line, headers, "")
    }

    /// The same, with something behind the headers.
    pub(crate) fn send(&self, line: &str, headers: &[&str], body: &str) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("reached");
        let headers = headers.iter().map(|header| format!("{header}\r\n")).collect::<String>();
        stream.write_all(format!("{line}\r\n{headers}Connection: close\r\n\r\n{body}").as_bytes()).expect("sent");
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

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The name and value of the cookie that it sets.
    pub(crate) fn cookie(&self) -> Option<&str> {
        self.header("set-cookie").and_then(|value| value.split(';').next())
    }

    /// A header of it.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let own = |line: &&str| line.split_once(':').is_some_and(|(own, _)| own == name);
        self.head.lines().find(own).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }
}
