//! Answers written in the page: only the bytes of the answers that were changed change, in every way in which spreadsheets write;
//! what others answer meanwhile is neither lost nor written over.

use std::fs;

use crate::support;
use crate::support::edited::{Form, listed, steps_of, text_of};
use crate::support::previewed::{Preview, copy};

/// The file that is written in.
const FILE: &str = "evidence/court.csv";

/// The address of a file of evidence.
fn address(edited: &Preview, file: &str) -> String {
    let page = edited.get("/").body;
    let behind = page.split(&format!("<summary><code>{file}</code>")).nth(1).expect("the file").to_owned();
    let own = behind.split("</details>").next().unwrap_or_default().to_owned();
    let links = listed(&format!("<section class=\"all\"{own}</section>"));
    links.into_iter().next().expect("an address")
}

/// The sample with a file of evidence that is written otherwise.
fn with(change: impl Fn(&str) -> String) -> (Preview, String) {
    let folder = copy(&support::root().join("data/inspections/coventry-2023"));
    let path = folder.path().to_owned();
    let text = fs::read_to_string(path.join(FILE)).expect("readable");
    fs::write(path.join(FILE), change(&text)).expect("written");
    let edited = Preview::begin("edit", folder, path, &[]);
    let address = address(&edited, FILE);
    (edited, address)
}

/// The name of the input with an answer of a case.
fn input(edited: &Preview, form: &Form, address: &str, case: &str, question: &str) -> String {
    let page = edited.get(address).body;
    let row =
        page.split("<tr><th scope=\"row\">").skip(1).find(|row| row.contains(&format!(">{case}</a>"))).expect("a row");
    let names: Vec<String> =
        row.split(" name=\"").skip(1).filter_map(|rest| Some(text_of(rest.split('"').next()?))).collect();
    let name = names.into_iter().find(|name| name.ends_with(&format!("/{question}"))).expect("an answer");
    assert!(form.inputs.iter().any(|input| input.name == name), "{name}");
    name
}

/// Writes each cell of a text otherwise.
fn cells(text: &str, cell: impl Fn(usize, &str) -> String, mark: &str, end: &str) -> String {
    let line = |line: &str| line.split(',').enumerate().map(|(at, one)| cell(at, one)).collect::<Vec<_>>().join(mark);
    text.lines().map(|one| line(one) + end).collect()
}

type Written = Box<dyn Fn(&str) -> String>;

/// Ways in which spreadsheets and people write a file: what each is called, and its word for a no.
fn ways() -> Vec<(&'static str, Written, &'static str)> {
    let as_it_is = |_: usize, cell: &str| cell.to_owned();
    let quoted = |_: usize, cell: &str| format!("\"{cell}\"");
    let capital = |at: usize, cell: &str| match cell {
        "yes" if at > 0 => "Yes".to_owned(),
        "no" if at > 0 => "No".to_owned(),
        "na" if at > 0 => "N/A".to_owned(),
        other => other.to_owned(),
    };
    let kept = |at: usize, cell: &str| if at == 0 { cell.to_owned() } else { format!("=\"{cell}\"") };
    let spaced = |at: usize, cell: &str| if at == 0 { cell.to_owned() } else { format!(" {cell} ") };
    vec![
        ("as it is", Box::new(move |text: &str| cells(text, as_it_is, ",", "\n")), "no"),
        ("semicolons", Box::new(move |text: &str| cells(text, as_it_is, ";", "\r\n")), "no"),
        (
            "tabs and a mark",
            Box::new(move |text: &str| format!("\u{feff}{}", cells(text, as_it_is, "\t", "\r\n"))),
            "no",
        ),
        ("quotes", Box::new(move |text: &str| cells(text, quoted, ",", "\n")), "no"),
        ("words of its own", Box::new(move |text: &str| cells(text, capital, ";", "\n")), "No"),
        ("kept as text", Box::new(move |text: &str| cells(text, kept, ";", "\n")), "no"),
        ("spaces", Box::new(move |text: &str| cells(text, spaced, ",", "\n")), "no"),
        ("a first line", Box::new(move |text: &str| format!("sep=;\r\n{}", cells(text, as_it_is, ";", "\r\n"))), "no"),
        ("no last end", Box::new(move |text: &str| cells(text, as_it_is, ",", "\n").trim_end().to_owned()), "no"),
        ("empty rows", Box::new(move |text: &str| format!("{},,,\n\n", cells(text, as_it_is, ",", "\n"))), "no"),
        (
            "more columns",
            Box::new(move |text: &str| {
                cells(text, |at, cell| if at == 2 { format!("{cell},\"a, b\"") } else { cell.to_owned() }, ",", "\n")
                    .replacen("2.1.2,\"a, b\"", "2.1.2,Comments (private)", 1)
            }),
            "no",
        ),
    ]
}

#[test]
fn only_the_bytes_of_an_answer_change_in_every_way_of_writing() {
    for (name, write, no) in ways() {
        let (edited, address) = with(&write);
        let before = fs::read_to_string(edited.path(FILE)).expect("readable");
        let form = edited.form(&address).unwrap_or_else(|| panic!("{name}: a form"));
        let answer = input(&edited, &form, &address, "court-03", "2.2.1");
        let choices = form.inputs.iter().find(|input| input.name == answer).expect("an answer");
        assert!(choices.value.eq_ignore_ascii_case("yes"), "{name}: {choices:?}");
        let page = edited.get(&address).body;
        assert!(page.contains(&format!(">{no}</option>")), "{name}");
        let saved = edited.submit(&form.with(&answer, no));
        assert_eq!(saved.status, 303, "{name}: {}", saved.body);
        let after = fs::read_to_string(edited.path(FILE)).expect("readable");
        let lines = |text: &str| text.split('\n').map(str::to_owned).collect::<Vec<_>>();
        let (old, new) = (lines(&before), lines(&after));
        let changed: Vec<usize> = (0..old.len()).filter(|at| old.get(*at) != new.get(*at)).collect();
        let [line] = changed.as_slice() else { panic!("{name}: {changed:?}") };
        assert!(old[*line].contains("court-03") && old.len() == new.len(), "{name}");
        let yes = if no == "No" { "Yes" } else { "yes" };
        let places = old[*line].match_indices(yes).map(|(at, _)| at);
        let one =
            places.filter(|at| format!("{}{no}{}", &old[*line][..*at], &old[*line][at + 3..]) == new[*line]).count();
        assert_eq!(one, 1, "{name}: {} became {}", old[*line], new[*line]);
        // And back, to the same bytes.
        let form = edited.form(&address).expect("a form");
        assert_eq!(edited.submit(&form.with(&answer, &choices.value)).status, 303, "{name}");
        assert_eq!(fs::read_to_string(edited.path(FILE)).expect("readable"), before, "{name}");
        // Saving what is there writes nothing.
        assert_eq!(edited.submit(&edited.form(&address).expect("a form")).status, 303, "{name}");
        assert_eq!(fs::read_to_string(edited.path(FILE)).expect("readable"), before, "{name}");
    }
}

/// How the two bytes of a letter lie.
type Bytes = fn(u16) -> [u8; 2];

/// A text in UTF-16.
fn sixteen(text: &str, bytes: Bytes) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_file_in_letters_of_sixteen_bits_stays_in_them() {
    let lies: [(&str, Bytes); 4] = [
        ("\u{feff}", u16::to_le_bytes),
        ("\u{feff}", u16::to_be_bytes),
        ("", u16::to_le_bytes),
        ("", u16::to_be_bytes),
    ];
    let (edited, address) = with(str::to_owned);
    let file = edited.path(FILE);
    // As spreadsheets save it that call it “Unicode text”, with a name that needs it.
    let text = fs::read_to_string(&file).expect("readable").replace(',', "\t").replace('\n', "\r\n");
    let text = text.replace("court-02", "court-ŵ2");
    for (mark, bytes) in lies {
        let begun = sixteen(&format!("{mark}{text}"), bytes);
        fs::write(&file, &begun).expect("written");
        let form = edited.form(&address).expect("a form");
        let answer = input(&edited, &form, &address, "court-03", "2.2.1");
        assert_eq!(edited.submit(&form.with(&answer, "no")).status, 303);
        let line = text.lines().find(|line| line.starts_with("court-03")).expect("a case");
        let other = line.split('\t').enumerate().map(|(at, cell)| if at == 4 { "no" } else { cell });
        let other = text.replace(line, &other.collect::<Vec<_>>().join("\t"));
        assert!(fs::read(&file).expect("readable") == sixteen(&format!("{mark}{other}"), bytes));
        // A case comes in the same letters, and both are taken back.
        let saved = edited.submit(&edited.form(&address).expect("a form").with("new", "court-ŷ"));
        assert_eq!(saved.status, 303, "{}", saved.body);
        let after = fs::read(&file).expect("readable");
        assert!(after.windows(8).any(|part| part == sixteen("rt-ŷ", bytes)) && after.len() % 2 == 0);
        for _ in 0..2 {
            assert_eq!(edited.submit(&steps_of(&edited.get("/").body).pressed("undo")).status, 303);
        }
        assert!(fs::read(&file).expect("readable") == begun);
    }
}

#[test]
fn two_who_answer_at_once_lose_nothing_and_who_disagrees_is_asked() {
    let (edited, address) = with(str::to_owned);
    let mine = edited.form(&address).expect("a form");
    let theirs = mine.clone();
    let first = input(&edited, &mine, &address, "court-01", "2.1.1");
    let second = input(&edited, &mine, &address, "court-02", "2.1.2");
    let saved = edited.submit(&theirs.with(&first, "no"));
    assert_eq!(saved.status, 303, "{}", saved.body);
    // Somebody puts another case above all in an editor.
    edited.edit(FILE, |text| {
        text.replacen("court-01,", "court-00,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes\ncourt-01,", 1)
    });
    let saved = edited.submit(&mine.with(&second, "no"));
    assert_eq!(saved.status, 303, "{}", saved.body);
    let text = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert!(
        text.contains("court-00,yes,yes") && text.contains("court-01,no,yes") && text.contains("court-02,yes,no"),
        "{text}"
    );
    let refused = edited.submit(&mine.with(&first, "na"));
    assert_eq!((refused.status, fs::read_to_string(edited.path(FILE)).expect("readable")), (409, text.clone()));
    assert!(refused.body.contains("court-01, 2.1.1: <del>no</del> <ins>na</ins>"), "{}", refused.body);
    // To save mine all the same.
    assert_eq!(edited.submit(&Form::of(&refused.body).expect("a form")).status, 303);
    let now = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert!(now.contains("court-01,na,yes"), "{now}");
}

#[test]
fn a_refused_form_shown_again_leaves_what_others_have_answered() {
    let (edited, address) = with(str::to_owned);
    let mine = edited.form(&address).expect("a form");
    let first = input(&edited, &mine, &address, "court-01", "2.1.1");
    edited.edit(FILE, |text| {
        text.replacen("court-01,yes,", "court-01,no,", 1).replacen("court-02,yes,yes,", "court-02,yes,no,", 1)
    });
    let refused = edited.submit(&mine.with(&first, "na"));
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert_eq!(edited.submit(&Form::of(&refused.body).expect("a form")).status, 303);
    let now = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert!(now.contains("court-01,na,") && now.contains("court-02,yes,no,"), "{now}");
    // A question that has another place now is no question that the form was made of.
    edited.edit(FILE, |text| text.replacen("2.1.1,2.1.2", "2.1.2,2.1.1", 1));
    let before = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert_eq!(edited.submit(&mine.with(&first, "no")).status, 409);
    assert_eq!(fs::read_to_string(edited.path(FILE)).expect("readable"), before);
}

#[test]
fn a_case_is_added_and_answered_by_itself() {
    let (edited, address) = with(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
    let before = fs::read_to_string(edited.path(FILE)).expect("readable");
    let form = edited.form(&address).expect("a form");
    assert_eq!(edited.submit(&form.with("new", "court, \"new\"")).status, 303);
    let after = fs::read_to_string(edited.path(FILE)).expect("readable");
    let row = "\"court, \"\"new\"\"\",,,,,,,,,,,,\r\n";
    assert_eq!(after, format!("{before}{row}"));
    let twice = edited.submit(&edited.form(&address).expect("a form").with("new", "court, \"new\""));
    assert!(twice.status == 409 && twice.body.contains("a case of this name already"), "{}", twice.body);
    // Alone, question by question.
    let page = edited.get(&address).body;
    let row = page.split("<tr><th scope=\"row\">").skip(1).find(|row| row.contains("new&quot;</a>")).expect("the case");
    let alone = text_of(row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address"));
    let alone = alone.split('#').next().expect("an address").to_owned();
    let page = edited.get(&alone).body;
    assert!(page.contains("<fieldset class=\"question\">") && !page.contains("<select name=\"value."), "{page}");
    let mut form = edited.form(&alone).expect("a form");
    let names: Vec<String> =
        form.inputs.iter().filter(|input| input.name.starts_with("value.")).map(|one| one.name.clone()).collect();
    let (first, third) = (names[0].clone(), names[9].clone());
    form.inputs.retain(|input| !input.name.starts_with("value."));
    for (name, value) in [(first, "yes"), (third, "na")] {
        form.inputs.push(support::edited::Input { name, value: value.to_owned(), kind: "hidden", choices: Vec::new() });
    }
    assert_eq!(edited.submit(&form).status, 303);
    let text = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert!(text.ends_with("\"court, \"\"new\"\"\",yes,,na,,,,,,,,,\r\n"), "{text}");
}

#[test]
fn what_is_no_answer_stays_and_is_told_and_short_rows_go_on() {
    let (edited, address) = with(|text| {
        text.replacen("court-02,yes,yes", "court-02,yes?,yes", 1).replacen(
            "court-04,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes",
            "court-04,yes,yes",
            1,
        )
    });
    let form = edited.form(&address).expect("a form");
    let doubtful = input(&edited, &form, &address, "court-02", "2.1.1");
    assert_eq!(form.value(&doubtful), "yes?");
    let missing = input(&edited, &form, &address, "court-04", "2.2.1");
    let last = input(&edited, &form, &address, "court-04", "2.1.3");
    assert_eq!(edited.submit(&form.with(&missing, "no").with(&last, "yes")).status, 303);
    let text = fs::read_to_string(edited.path(FILE)).expect("readable");
    assert!(text.contains("\ncourt-04,yes,yes,yes,no\n") && text.contains("court-02,yes?,yes"), "{text}");
    let form = edited.form(&address).expect("a form");
    assert_eq!(edited.submit(&form.with(&doubtful, "yes")).status, 303);
    assert!(fs::read_to_string(edited.path(FILE)).expect("readable").contains("court-02,yes,yes"));
}

#[test]
fn a_file_that_cannot_be_read_for_certain_is_not_opened_and_that_is_told() {
    let (edited, address) = with(str::to_owned);
    let file = edited.path(FILE);
    let text = fs::read_to_string(&file).expect("readable");
    // Of letters in sixteen bits the last is half there.
    let half = [sixteen(&format!("\u{feff}{text}"), u16::to_le_bytes), vec![0x2c]].concat();
    for bytes in [half, b"\"case,2.1.1\ncourt-01,yes\n".to_vec(), b"one,two\nthree,four\n".to_vec()] {
        fs::write(&file, &bytes).expect("written");
        let page = edited.get(&address);
        assert!(page.status == 200 && page.body.contains("This file cannot be opened here"), "{}", page.body);
        assert_eq!(fs::read(&file).expect("readable"), bytes);
    }
}

#[test]
fn a_save_of_answers_moves_the_rating_and_is_taken_back() {
    let (edited, address) = with(str::to_owned);
    let before = fs::read_to_string(edited.path(FILE)).expect("readable");
    let said = |edited: &Preview| edited.get("/draft/en/report.html").body;
    let figures = said(&edited);
    let form = edited.form(&address).expect("a form");
    let name = input(&edited, &form, &address, "court-01", "2.2.3");
    let saved = edited.submit(&form.with(&name, "no"));
    assert_eq!(saved.status, 303);
    assert!(edited.get(saved.header("location").expect("an address")).body.contains("Saved."));
    assert_ne!(said(&edited), figures, "the report counts anew");
    let page = edited.get("/").body;
    let steps =
        page.split("<form class=\"steps\"").nth(1).and_then(|rest| rest.split("</form>").next()).expect("steps");
    let steps = Form::of(&format!("<form method=\"post\"{steps}</form>")).expect("a form");
    let inputs = steps.inputs.iter().filter(|one| one.name == "token").cloned().collect();
    assert_eq!(edited.submit(&Form { inputs, ..steps }.pressed("undo")).status, 303);
    assert_eq!(fs::read_to_string(edited.path(FILE)).expect("readable"), before);
}
