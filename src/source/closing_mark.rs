//! Where a text in quotation marks of YAML ends (YAML 1.2.2, sections 7.3.1 and 7.3.2).

/// The index of the mark that closes such a text, among the characters of a line behind its opening or of a later line; none
/// where the text goes on.
pub(super) fn closing_mark(line: &[char], mark: char) -> Option<usize> {
    let mut at = 0;
    while at < line.len() {
        match line[at] {
            '\\' if mark == '"' => at += 1,
            // Two single marks are one that is said.
            found if found == mark && mark == '\'' && line.get(at + 1) == Some(&mark) => at += 1,
            found if found == mark => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}
