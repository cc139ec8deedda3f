//! A withheld name that a reader finds over two places side by side: the heads of two columns, a label and its figure.

use std::fs;
use std::process::Command;

use crate::support;

/// Where the two words of the name are put: a file, and what is added to it.
const PUT: &[(&str, &str)] = &[
    (
        "sections/2.1.yaml",
        "\ntables:\n  - { id: t, caption: Cases, columns: [Case, Quillon, Brix], rows: [[a, b, c]] }\n",
    ),
    ("sections/2.1.yaml", "\ntables:\n  - { id: t, caption: Cases, columns: [Brix, Quillon, x], rows: [[a, b, c]] }\n"),
    ("sections/2.1.yaml", "\ntables:\n  - { id: t, caption: Cases, columns: [x, y, z], rows: [[a, Quillon, Brix]] }\n"),
    ("sections/2.1.md", "\n| Case | Quillon | Brix |\n| --- | --- | --- |\n| a | b | c |\n"),
    (
        "sections/2.1.yaml",
        "\ncharts:\n  - id: c\n    title: Cases\n    finding: Two of them.\n    rows:\n      - { label: Quillon, value: \"1\" }\n      - { label: Brix, value: \"2\" }\n",
    ),
];

#[test]
fn a_name_over_two_places_side_by_side_is_told() {
    for (file, words) in PUT {
        let copy = support::copy_of_sample("coventry-2023");
        for (file, words) in [(*file, *words), ("inspection.yaml", "\nnames_withheld: [Quillon Brix]\n")] {
            let path = copy.path().join(file);
            let before = fs::read_to_string(&path).unwrap_or_default();
            fs::write(path, before + words).expect("written");
        }
        let mut check = Command::new(env!("CARGO_BIN_EXE_findings"));
        let output = check.arg("check").arg(copy.path()).arg("--final").output().expect("the program runs");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(errors.contains("error: ") && errors.contains("“names_withheld:”"), "{words}: {errors}");
        assert_eq!(output.status.code(), Some(1), "{words}: {errors}");
    }
}
