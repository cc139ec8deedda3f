//! Words for how much, how many and how often: a Welsh text that has another of them than its English says something else.
//!
//! What must hold: what is told stands in the Welsh, the English has nothing that it could be, and of what the English says the
//! Welsh has no word.

use crate::problem::Differs;

/// Words that say a thing, in each language: those that say nothing else, and those that may say it.
struct Words {
    english: &'static [&'static str],
    english_may_be: &'static [&'static str],
    welsh: &'static [&'static str],
    may_be: &'static [&'static str],
}

/// “Almost all” is no “all”: both are read as one word.
const ALMOST_ALL: &str = "almost-all";

/// Things of which each says something else than the others.
const KINDS: &[&[Words]] = &[
    &[
        // Most, or almost all.
        Words {
            english: &[
                "in most",
                "for most",
                "most of",
                "most cases",
                "most children",
                "most staff",
                "most parents",
                "most people",
                "majority",
                ALMOST_ALL,
            ],
            english_may_be: &["mostly", "usually", "largely", "mainly", "generally"],
            welsh: &["rhan fwyaf", "mwyafrif", "fwyafrif", ALMOST_ALL],
            may_be: &["gan amlaf", "fel arfer", "bron"],
        },
        // A few, a minority.
        Words {
            english: &["minority", "few", "hardly any"],
            english_may_be: &["a little", "some", "rarely"],
            welsh: &[
                "lleiafrif",
                "leiafrif",
                "ychydig o",
                "ychydig o’r",
                "ychydig ohonynt",
                "ychydig iawn",
                "prin ddim",
            ],
            may_be: &["ychydig", "rhai", "rai", "prin", "llai", "ambell"],
        },
        // All.
        Words {
            english: &["all", "every"],
            english_may_be: &[
                "each",
                "everyone",
                "everybody",
                "everything",
                "everywhere",
                "whole",
                "always",
                "entire",
                "throughout",
                "any",
                "daily",
                "weekly",
                "monthly",
                "yearly",
                "annually",
                "annual",
            ],
            welsh: &["pob", "bob", "phob", "mhob", "holl", "i gyd"],
            may_be: &[
                "pawb", "bawb", "oll", "popeth", "bopeth", "cyfan", "gyfan", "cwbl", "gwbl", "anad", "enwedig",
                "gilydd", "bynnag", "wastad",
            ],
        },
        // None.
        Words {
            english: &["none"],
            english_may_be: &["no", "not", "nobody", "nothing", "neither", "nor", "never", "without", "cannot"],
            welsh: &["dim un", "ddim un", "yr un ohonynt", "neb"],
            may_be: &["dim", "ddim", "yr un"],
        },
        // Some.
        Words {
            english: &["some"],
            english_may_be: &[
                "certain", "several", "any", "anyone", "those", "these", "ones", "others", "few", "number", "people",
                "who",
            ],
            welsh: &["rhai"],
            may_be: &["rai", "ambell", "sawl", "nifer", "ychydig", "peth", "rhyw", "ryw", "rhywfaint", "unrhyw"],
        },
        // Many.
        Words {
            english: &["many"],
            english_may_be: &["much", "lot", "large", "often", "several", "number"],
            welsh: &["llawer o", "llawer ohonynt", "llawer o’r"],
            may_be: &[
                "llawer", "lawer", "nifer", "sawl", "faint", "aml", "gormod", "ormod", "cynifer", "gynifer", "cymaint",
                "gymaint", "niferus",
            ],
        },
        // Half.
        Words {
            english: &["half"],
            english_may_be: &["halves", "halved"],
            welsh: &["hanner yr", "hanner y", "hanner o’r", "hanner ohonynt", "hanner eu"],
            may_be: &["hanner", "haneru"],
        },
    ],
    &[
        Words {
            english: &["more than"],
            english_may_be: &["over", "above", "rather", "higher"],
            welsh: &["mwy na", "mwy nag", "fwy na", "fwy nag"],
            may_be: &["dros", "uwchlaw", "uwch", "yn hytrach", "mwy", "fwy"],
        },
        Words {
            english: &["less than", "fewer than"],
            english_may_be: &["under", "below", "lower", "up to"],
            welsh: &["llai na", "llai nag", "lai na", "lai nag"],
            may_be: &["dan", "islaw", "is", "llai", "lai", "heb"],
        },
    ],
    &[
        Words {
            english: &["more", "higher"],
            english_may_be: &[
                "greater",
                "larger",
                "further",
                "above",
                "over",
                "most",
                "bigger",
                "increase",
                "increased",
                "rose",
                "risen",
                "grew",
                "better",
            ],
            welsh: &["mwy o", "fwy o", "yn uwch", "uwch na", "uwch nag"],
            may_be: &["mwy", "fwy", "uwch", "rhagor", "ragor", "ychwanegol", "dros", "mwyach", "pellach", "bellach"],
        },
        Words {
            english: &["fewer", "lower", "less"],
            english_may_be: &[
                "smaller",
                "under",
                "below",
                "least",
                "fewest",
                "decrease",
                "decreased",
                "fell",
                "fallen",
                "reduce",
                "reduced",
                "reducing",
                "worse",
                "short",
                "shorter",
            ],
            welsh: &["llai o", "lai o", "yn is", "is na", "is nag"],
            may_be: &["llai", "lai", "is", "isaf", "lleihau", "gostwng", "dan", "o dan", "heb", "prinnach"],
        },
    ],
    &[
        Words { english: &["at least"], english_may_be: &["minimum"], welsh: &["o leiaf"], may_be: &["leiaf"] },
        Words {
            english: &["at most", "no more than"],
            english_may_be: &["up to", "maximum"],
            welsh: &["ar y mwyaf", "dim mwy na", "dim mwy nag"],
            may_be: &["hyd at"],
        },
    ],
    &[
        Words {
            english: &["increased", "rose", "risen", "grew"],
            english_may_be: &["increase", "more", "growth", "higher"],
            welsh: &["cynyddu", "gynyddu", "cynyddodd", "gynyddodd"],
            may_be: &["codi", "godi", "cododd", "mwy", "tyfu", "tyfodd", "cynnydd", "gynnydd", "uwch"],
        },
        Words {
            english: &["decreased", "fell", "fallen", "dropped", "reduced"],
            english_may_be: &["decrease", "reduce", "reducing", "less", "fewer", "lower"],
            welsh: &["gostwng", "ostwng", "gostyngodd", "ostyngodd"],
            may_be: &[
                "llai",
                "lleihau",
                "leihau",
                "lleihaodd",
                "syrthio",
                "cwympo",
                "is",
                "gostyngiad",
                "ostyngiad",
                "annigonol",
            ],
        },
    ],
    &[
        Words {
            english: &["sufficient", "adequate", "good enough", "well enough"],
            english_may_be: &["enough"],
            welsh: &["digonol", "ddigonol", "ddigon da", "digon da"],
            may_be: &["digon", "ddigon"],
        },
        Words {
            english: &["insufficient", "inadequate", "not enough", "not sufficient", "not adequate"],
            english_may_be: &["not", "no", "without", "lack", "lacked", "lacking", "too"],
            welsh: &["annigonol"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "gwael", "wael"],
        },
    ],
    &[
        Words {
            english: &["always"],
            english_may_be: &["still", "every"],
            welsh: &["bob amser", "wastad", "o hyd"],
            may_be: &["bob", "pob", "gyson", "hyd"],
        },
        Words {
            english: &["never"],
            english_may_be: &["not", "no", "nor", "ever"],
            welsh: &["byth", "erioed"],
            may_be: &["dim", "ddim", "nid"],
        },
    ],
    &[
        Words {
            english: &["often", "usually", "frequently"],
            english_may_be: &["most", "many"],
            welsh: &["yn aml", "fel arfer", "gan amlaf"],
            may_be: &["aml", "amlach", "amlaf", "mynych", "fynych", "arfer"],
        },
        Words {
            english: &["rarely", "seldom", "not often"],
            english_may_be: &["not", "hardly"],
            welsh: &["anaml", "yn anaml"],
            may_be: &["prin", "brin"],
        },
    ],
    // How often.
    &[
        Words {
            english: &["every day", "each day", "daily"],
            english_may_be: &["day", "days"],
            welsh: &["bob dydd", "bob diwrnod", "dyddiol", "ddyddiol"],
            may_be: &["dydd", "ddydd", "diwrnod"],
        },
        Words {
            english: &["every week", "each week", "weekly"],
            english_may_be: &["week", "weeks"],
            welsh: &["bob wythnos", "wythnosol"],
            may_be: &["wythnos", "wythnosau"],
        },
        Words {
            english: &["every fortnight", "each fortnight", "fortnightly"],
            english_may_be: &["fortnight", "two weeks"],
            welsh: &["bob pythefnos", "bythefnosol"],
            may_be: &["pythefnos", "bythefnos"],
        },
        Words {
            english: &["every month", "each month", "monthly"],
            english_may_be: &["month", "months"],
            welsh: &["bob mis", "misol", "fisol"],
            may_be: &["mis", "fis", "misoedd"],
        },
        Words {
            english: &["every quarter", "each quarter", "quarterly"],
            english_may_be: &["quarter", "quarters"],
            welsh: &["bob chwarter", "chwarterol"],
            may_be: &["chwarter", "tri mis"],
        },
        Words {
            english: &["every year", "each year", "yearly", "annually"],
            english_may_be: &["annual", "year", "years"],
            welsh: &["bob blwyddyn", "blynyddol", "flynyddol"],
            may_be: &["blwyddyn", "flwyddyn", "flynedd"],
        },
    ],
];

/// A word of the Welsh that says something else of the kind that the English speaks of.
pub(super) fn opposite(words: &[Vec<String>; 2]) -> Option<Differs> {
    let words = [in_one(&words[0]), in_one(&words[1])];
    let first = |language: usize, forms: &[&'static str]| {
        forms.iter().copied().find(|form| times(&words[language], form, false) > 0)
    };
    let pairs = KINDS.iter().flat_map(|kinds| {
        kinds.iter().flat_map(|meant| {
            kinds.iter().filter(move |other| !std::ptr::eq(*other, meant)).map(move |other| (meant, other))
        })
    });
    pairs.into_iter().find_map(|(meant, other)| {
        let english =
            first(0, meant.english).filter(|_| first(0, other.english).or(first(0, other.english_may_be)).is_none())?;
        let is_said = first(1, meant.welsh).or(first(1, meant.may_be)).is_some();
        let welsh = first(1, other.welsh).filter(|_| !is_said)?;
        let shown =
            |words: &'static str, almost: &str| if words == ALMOST_ALL { almost.to_owned() } else { words.to_owned() };
        Some(Differs::Opposite { english: shown(english, "almost all"), welsh: shown(welsh, "bron pob") })
    })
}

/// Words with “almost all” as one of them, and without “y rhai”, which is “those”.
fn in_one(words: &[String]) -> Vec<String> {
    let bare = |at: usize| {
        let word: Option<&String> = words.get(at);
        word.map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()).to_lowercase()).unwrap_or_default()
    };
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (this, next, third) = (bare(at), bare(at + 1), bare(at + 2));
        let is_almost = matches!(this.as_str(), "almost" | "nearly" | "bron" | "mron" | "fron");
        let length = match (next.as_str(), third.as_str()) {
            ("all" | "every" | "everyone" | "everybody" | "pob" | "bob" | "phob" | "pawb" | "bawb" | "popeth", _) => 2,
            ("i", "gyd") | ("yr", "holl") | ("y", "cyfan") | ("unrhyw", "beth") => 3,
            _ => 0,
        };
        let is_those = this == "rhai" && found.last().is_some_and(|before| is_article(before));
        if is_almost && length > 0 {
            found.push(ALMOST_ALL.to_owned());
            at += length;
        } else {
            found.extend((!is_those).then(|| word.clone()));
            at += 1;
        }
    }
    found
}

fn is_article(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "y" | "yr") || word.ends_with("’r") || word.ends_with("'r")
}

/// How often some words stand in a text. As typed, a single word counts only where its capital is not that of a sentence.
pub(super) fn times(words: &[String], form: &str, as_typed: bool) -> usize {
    let form: Vec<&str> = form.split(' ').collect();
    let begins = |at: usize| at == 0 || words[at - 1].ends_with(['.', '!', '?', ':']);
    let is = |word: &str, wanted: &str| {
        let bare = word.trim_matches(|one: char| !one.is_alphanumeric());
        if as_typed { bare == wanted } else { bare.to_lowercase() == wanted }
    };
    let marked = |at: usize| words[at].starts_with(|one: char| !one.is_alphanumeric());
    (0..words.len())
        .filter(|at| words.len() >= at + form.len() && (0..form.len()).all(|next| is(&words[at + next], form[next])))
        .filter(|at| !as_typed || form.len() > 1 || words.len() == 1 || marked(*at) || !begins(*at))
        .count()
}
