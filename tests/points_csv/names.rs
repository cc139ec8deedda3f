//! What stands alone in the column of names: a remark that is told, or a name that is known.

use super::*;

#[test]
fn a_remark_in_the_column_of_names_alone_is_told() {
    let text = form("It was 9.");
    let in_row = |words: &str| text.replace(",,,,p-1.1-00000004", &format!(",,,{words},p-1.1-00000004"));
    let beside = "stands in the column of names, and nothing beside it; it is not taken";
    for (text, told) in [
        (in_row("see our letter"), format!("row 8: “see our letter” {beside}")),
        (
            format!("{text},,,,,see our letter,\n,,,,,see our letter,\n"),
            format!("rows 10 and 11: “see our letter” {beside}"),
        ),
        (in_row("SIÂN OWEN"), String::new()),
        (in_row("Al Jones").replace("minutes,", "minutes,Al Jones"), String::new()),
    ] {
        let (received, said) = read(text.as_bytes());
        assert_eq!((correction(&received), said), (Some("It was 9."), told));
    }
}
