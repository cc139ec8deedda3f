//! Mends with one right answer, made in a file's own text: nothing else of it changes.

use super::rule::Fix;

/// A text with these mends made. Where two overlap the later one is left for the next time.
#[must_use]
pub fn mended(text: &str, fixes: &[Fix]) -> String {
    let mut fixes: Vec<&Fix> = fixes.iter().collect();
    fixes.sort_by_key(|fix| (fix.range.start, fix.range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for fix in fixes {
        let Some(before) = text.get(at..fix.range.start) else { continue };
        out.push_str(before);
        out.push_str(&fix.instead);
        at = fix.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_only_what_is_mended() {
        let fix = |range, instead: &str| Fix { file: "a.md".to_owned(), range, instead: instead.to_owned() };
        let text = "# it's\nwe don't  know";
        assert_eq!(mended(text, &[fix(10..15, "don’t"), fix(2..6, "it’s")]), "# it’s\nwe don’t  know");
        assert_eq!(mended(text, &[fix(2..6, "it’s"), fix(3..6, "x")]), "# it’s\nwe don't  know");
    }
}
