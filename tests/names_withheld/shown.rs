//! A withheld name in what is shown on the terminal.

use super::*;

/// An explanation is said to the service; who decides on points has to read what was written.
#[test]
fn a_name_in_what_is_shown_on_the_terminal_is_told() {
    let copy = copy();
    let folder = copy.path().join("findings");
    for file in ["ratings.yaml", "responses/zed.yaml"] {
        let path = folder.join(file);
        let before = fs::read_to_string(&path).expect("readable");
        let key = if file == "ratings.yaml" { "reason: " } else { "correction: " };
        assert!(before.contains(key), "{before}");
        fs::write(path, before.replace(key, &format!("{key}Quillôn Brixá zays. "))).expect("written");
    }
    let rows: [(&[&str], bool); 4] = [
        (&["explain"], false),
        (&["explain", "--json"], false),
        (&["responses", "list", "--all"], true),
        (&["compare"], true),
    ];
    for (verb, is_shown) in rows {
        let other = (verb[0] == "compare").then_some(&folder);
        let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
        command.args(verb).arg(&folder).args(other).arg("--programmes").arg(copy.path().join("programmes"));
        let run = command.output().expect("it runs");
        let (shown, told) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        if is_shown {
            assert!(!has_name(&shown) || told.contains("names_withheld"), "{verb:?}: {shown}{told}");
        } else {
            assert!(run.status.code() == Some(1) && shown.is_empty(), "{verb:?}: {shown}{told}");
            assert!(told.contains("names_withheld"), "{verb:?}: {told}");
        }
    }
}
