//! No circles: no file of `src/` imports a file that imports it, directly or through others.
//!
//! Imports are read from the code itself: `use` with its groups and new names, and paths in expressions and types. A name that
//! a folder's `mod.rs` hands on counts as an import of the file that defines it; only handing it on counts as none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use walkdir::WalkDir;

use crate::support;

/// Circles that are natural recursion, by their files, each with its reason.
const NATURAL: [(&[&str], &str); 0] = [];

/// The names that lead to a module, from the crate down.
type ModulePath = Vec<String>;

/// What a file of code imports and defines.
#[derive(Default)]
struct Module {
    file: String,
    imports: Vec<Import>,
    /// What it defines, by name.
    items: BTreeSet<String>,
    /// Paths of two or more names in its code.
    paths: Vec<Vec<String>>,
    /// Names that stand alone in its code.
    words: BTreeSet<String>,
}

struct Import {
    /// What it is called here.
    name: String,
    path: Vec<String>,
    handed_on: bool,
}

/// A piece of code: a name, `::`, or a sign.
fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let used = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first.is_alphanumeric() || first == '_' {
            let word = rest.find(|one: char| !one.is_alphanumeric() && one != '_').unwrap_or(rest.len());
            match rest[..word].strip_suffix('r').filter(|_| rest[word..].starts_with(['"', '#'])) {
                Some(_) => word + raw_text(&rest[word..]),
                None => {
                    found.push(rest[..word].to_owned());
                    word
                }
            }
        } else if first == '"' {
            1 + rest[1..].find_unescaped('"') + 1
        } else if first == '\'' {
            match rest[1..].chars().next() {
                Some('\\') => 1 + rest[1..].find_unescaped('\'') + 1,
                Some(one) if rest[1 + one.len_utf8()..].starts_with('\'') => 2 + one.len_utf8(),
                // A lifetime.
                _ => 1,
            }
        } else if rest.starts_with("::") {
            found.push("::".to_owned());
            2
        } else {
            if !first.is_whitespace() {
                found.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[used..];
    }
    found
}

/// How many bytes a raw text takes, from its first mark; one that is none takes none.
fn raw_text(rest: &str) -> usize {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    if !rest[hashes..].starts_with('"') {
        return hashes;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    hashes + 1 + rest[hashes + 1..].find(&end).expect("an end of a raw text") + end.len()
}

trait FindUnescaped {
    fn find_unescaped(&self, mark: char) -> usize;
}

impl FindUnescaped for str {
    fn find_unescaped(&self, mark: char) -> usize {
        let mut escaped = false;
        let end = self.char_indices().find(|(_, one)| {
            let is_end = *one == mark && !escaped;
            escaped = *one == '\\' && !escaped;
            is_end
        });
        end.expect("an end of a text").0
    }
}

/// The index behind the bracket that closes the one at this index.
fn behind(tokens: &[String], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// The paths that a `use` names, each with what it is called.
fn named(tree: &[String], before: &[String]) -> Vec<(String, Vec<String>)> {
    let mut path = before.to_vec();
    let mut at = 0;
    let mut name = None;
    while at < tree.len() {
        match tree[at].as_str() {
            "::" => {}
            "{" => {
                let mut found = Vec::new();
                let end = behind(tree, at) - 1;
                let mut start = at + 1;
                let mut next = start;
                while next <= end {
                    if next == end || tree[next] == "," {
                        found.extend(named(&tree[start..next], &path));
                        start = next + 1;
                        next = start;
                    } else {
                        next = if tree[next] == "{" { behind(tree, next) } else { next + 1 };
                    }
                }
                return found;
            }
            "as" => {
                name = tree.get(at + 1).cloned();
                break;
            }
            "self" if !path.is_empty() => {}
            word => path.push(word.to_owned()),
        }
        at += 1;
    }
    let name = name.or_else(|| path.last().cloned());
    name.filter(|_| !tree.is_empty()).map(|name| (name, path)).into_iter().collect()
}

fn is_word(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

impl Module {
    fn read(file: &str, text: &str) -> Self {
        let tokens = tokens(text);
        let mut module = Module { file: file.to_owned(), ..Module::default() };
        let mut at = 0;
        let mut depth = 0_usize;
        let mut is_public = false;
        while at < tokens.len() {
            let next = tokens.get(at + 1).map_or("", String::as_str);
            match tokens[at].as_str() {
                "pub" => {
                    is_public = true;
                    at = if next == "(" { behind(&tokens, at + 1) } else { at + 1 };
                    continue;
                }
                "use" if is_word(next) => {
                    let end = at + tokens[at..].iter().position(|token| token == ";").expect("an end of a use");
                    let named = named(&tokens[at + 1..end], &[]).into_iter();
                    let import = |(name, path)| Import { name, path, handed_on: is_public };
                    module.imports.extend(named.map(import));
                    at = end;
                }
                // The only modules inside of a file are tests.
                "mod" if tokens.get(at + 2).is_some_and(|token| token == "{") => {
                    at = behind(&tokens, at + 2);
                    continue;
                }
                "mod" => at += 1,
                "struct" | "enum" | "trait" | "type" | "fn" | "const" | "static" if depth == 0 && is_word(next) => {
                    module.items.insert(next.to_owned());
                    at += 1;
                }
                "{" => depth += 1,
                "}" => depth -= 1,
                word if is_word(word) && (at == 0 || tokens[at - 1] != ".") => {
                    let mut path = vec![word.to_owned()];
                    while tokens.get(at + 1).is_some_and(|token| token == "::")
                        && tokens.get(at + 2).is_some_and(|token| is_word(token))
                    {
                        path.push(tokens[at + 2].clone());
                        at += 2;
                    }
                    if path.len() > 1 {
                        module.paths.push(path);
                    } else {
                        module.words.insert(word.to_owned());
                    }
                }
                _ => {}
            }
            is_public = false;
            at += 1;
        }
        module
    }
}

struct Crate(BTreeMap<ModulePath, Module>);

impl Crate {
    fn read() -> Self {
        let root = support::root();
        let mut modules = BTreeMap::new();
        for entry in WalkDir::new(root.join("src")).sort_by_file_name().into_iter().flatten() {
            let file = entry.path().strip_prefix(root).expect("in the crate").display().to_string();
            let Some(name) = file.strip_prefix("src/").and_then(|name| name.strip_suffix(".rs")) else { continue };
            let mut path: ModulePath = name.split('/').map(str::to_owned).collect();
            path.retain(|part| part != "mod" && part != "lib");
            if name != "main" {
                modules.insert(path, Module::read(&file, &fs::read_to_string(entry.path()).expect("readable")));
            }
        }
        Crate(modules)
    }

    /// The module that defines what a path leads to, as seen from a module; none where it is no module of the crate.
    fn defining(&self, from: &ModulePath, path: &[String], depth: usize) -> Option<ModulePath> {
        let mut here = from.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => (here, rest) = (Vec::new(), &path[1..]),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    here.pop();
                    rest = &rest[1..];
                }
            }
            first if depth > 8 || !self.knows(&here, first) => return None,
            _ => {}
        }
        while let Some(step) = rest.first() {
            let module = &self.0[&here];
            let below: ModulePath = here.iter().chain([step]).cloned().collect();
            let handed = module.imports.iter().find(|one| one.name == *step && one.path != path);
            let is_last = rest.len() == 1;
            if module.items.contains(step) && (is_last || !self.0.contains_key(&below)) {
                return Some(here);
            }
            match handed {
                Some(import) if is_last || !self.0.contains_key(&below) => {
                    let whole: Vec<String> = import.path.iter().chain(&rest[1..]).cloned().collect();
                    return self.defining(&here, &whole, depth + 1).or(Some(here));
                }
                _ if self.0.contains_key(&below) => (here, rest) = (below, &rest[1..]),
                _ => return Some(here),
            }
        }
        Some(here)
    }

    /// Whether a name that begins a path is a module below this one, or imported from the crate.
    fn knows(&self, here: &ModulePath, name: &str) -> bool {
        let below: ModulePath = here.iter().map(String::as_str).chain([name]).map(str::to_owned).collect();
        let imported = self.0[here].imports.iter().find(|one| one.name == name);
        let of_crate = |one: &Import| {
            let first = one.path[0].as_str();
            ["crate", "super", "self"].contains(&first) || (first != name && self.knows(here, first))
        };
        self.0.contains_key(&below) || imported.is_some_and(of_crate)
    }

    /// Which files each file imports.
    fn imported(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut all = BTreeMap::new();
        for (path, module) in &self.0 {
            let used = module.imports.iter().filter(|one| !one.handed_on || module.words.contains(&one.name));
            let leads = used.map(|one| &one.path).chain(&module.paths);
            let found = leads.filter_map(|lead| self.defining(path, lead, 0));
            let files = found.filter(|found| found != path).map(|found| self.0[&found].file.as_str());
            all.insert(module.file.as_str(), files.collect::<BTreeSet<&str>>());
        }
        all
    }
}

/// Everything that a file comes to by its imports.
fn reached<'a>(from: &'a str, imported: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut left = vec![from];
    while let Some(file) = left.pop() {
        left.extend(imported[file].iter().filter(|next| reached.insert(**next)));
    }
    reached
}

/// The circles, each by its files in order.
fn circles<'a>(imported: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<Vec<&'a str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imported.keys().map(|file| (*file, reached(file, imported))).collect();
    let circle = |file: &&'a str| -> Vec<&'a str> {
        reached[file].iter().filter(|other| reached[**other].contains(file)).copied().collect()
    };
    imported.keys().map(circle).filter(|circle| circle.len() > 1).collect()
}

#[test]
fn no_file_imports_itself_through_others() {
    let code = Crate::read();
    let imported = code.imported();
    assert!(imported.values().map(BTreeSet::len).sum::<usize>() > 1_000, "imports are found");
    let found = circles(&imported);
    let mut wrong = Vec::new();
    let is_natural = |circle: &[&str]| NATURAL.iter().any(|(files, _)| *files == circle);
    for circle in found.iter().filter(|circle| !is_natural(circle)) {
        for file in circle {
            let next: Vec<&str> = imported[file].iter().filter(|next| circle.contains(next)).copied().collect();
            wrong.push(format!("{file} imports {}", next.join(", ")));
        }
        wrong.push(String::new());
    }
    let gone = NATURAL.iter().filter(|(files, _)| !found.contains(*files));
    wrong.extend(gone.map(|(files, reason)| format!("no circle any more: {files:?} ({reason})")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_import_is_found_however_it_is_written() {
    let text = "pub(in crate::no) use a::{self, b::{c, d as e}};\nuse super::f;\nfn g<'a>(x: &'a str) -> char { h::i::<u8>(\"j::k\"); '{' }\n\
                // l::m\nconst N: &str = r#\"o::p\"#;\n#[cfg(test)]\nmod tests { use q::r; }\nmod s;\n";
    let module = Module::read("a.rs", text);
    let imports: Vec<String> = module
        .imports
        .iter()
        .map(|one| format!("{} = {}{}", one.name, one.path.join("::"), if one.handed_on { ", handed on" } else { "" }))
        .collect();
    assert_eq!(imports, ["a = a, handed on", "c = a::b::c, handed on", "e = a::b::d, handed on", "f = super::f"]);
    assert_eq!(module.paths, [["h", "i"]]);
    assert_eq!(module.items, BTreeSet::from(["g".to_owned(), "N".to_owned()]));
}

#[test]
fn a_circle_is_found_whole() {
    let of = |files: &[&'static str]| BTreeSet::from_iter(files.iter().copied());
    let imported = BTreeMap::from([("a", of(&["b"])), ("b", of(&["c", "d"])), ("c", of(&["a"])), ("d", of(&[]))]);
    assert_eq!(circles(&imported), BTreeSet::from([vec!["a", "b", "c"]]));
}
