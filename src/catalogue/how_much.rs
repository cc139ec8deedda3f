//! Words for how much, how many and how often, in both languages.

/// Words that say a thing, in each language: those that say nothing else, and those that may say it.
pub(super) struct Words {
    pub(super) english: &'static [&'static str],
    pub(super) english_may_be: &'static [&'static str],
    pub(super) welsh: &'static [&'static str],
    pub(super) may_be: &'static [&'static str],
}

/// “Over” and “under” before a number: “dros 60”, and not “dros y cyngor”.
pub(super) const OVER_NUMBER: &str = "over-number";
/// The same.
pub(super) const UNDER_NUMBER: &str = "under-number";

/// “Almost all” is no “all”: both are read as one word.
pub(super) const ALMOST_ALL: &str = "almost-all";

/// Things of which each says something else than the others.
pub(super) const HOW_MUCH: &[&[Words]] = &[
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
            english: &["all", "every", "everyone", "everybody"],
            english_may_be: &[
                "each",
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
            welsh: &["pob", "bob", "phob", "mhob", "holl", "i gyd", "pawb", "bawb"],
            may_be: &[
                "oll", "popeth", "bopeth", "cyfan", "gyfan", "cwbl", "gwbl", "anad", "enwedig", "gilydd", "bynnag",
                "wastad",
            ],
        },
        // None.
        Words {
            english: &["none", "nobody"],
            english_may_be: &["no", "not", "nothing", "neither", "nor", "never", "without", "cannot"],
            welsh: &["dim un", "ddim un", "yr un ohonynt", "neb"],
            may_be: &["dim", "ddim", "yr un"],
        },
        // Some.
        Words {
            english: &["some", "several"],
            english_may_be: &[
                "certain", "any", "anyone", "those", "these", "ones", "others", "few", "number", "people", "who",
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
            english: &["more than", OVER_NUMBER],
            english_may_be: &["over", "above", "rather", "higher", "beyond", "exceed", "exceeded"],
            welsh: &["mwy na", "mwy nag", "fwy na", "fwy nag", OVER_NUMBER],
            may_be: &["dros", "uwchlaw", "uwch", "yn hytrach", "mwy", "fwy"],
        },
        Words {
            english: &["less than", "fewer than", UNDER_NUMBER],
            english_may_be: &["under", "below", "lower", "within"],
            welsh: &["llai na", "llai nag", "lai na", "lai nag", UNDER_NUMBER],
            may_be: &["dan", "islaw", "is", "llai", "lai", "heb", "o fewn"],
        },
        Words {
            english: &["at least"],
            english_may_be: &["minimum", "no less", "no fewer", "or more", "not less"],
            welsh: &["o leiaf", "dim llai na", "dim llai nag", "ddim llai na"],
            may_be: &["leiaf", "neu fwy"],
        },
        Words {
            english: &["at most", "no more than", "up to"],
            english_may_be: &["maximum", "not more", "or fewer", "or less", "within", "until"],
            welsh: &["ar y mwyaf", "dim mwy na", "dim mwy nag", "hyd at"],
            may_be: &["uchafswm", "neu lai", "mwy na", "mwy nag", "fyny", "cystal"],
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
            may_be: &["llai", "lai", "is", "isaf", "lleihau", "gostwng", "dan", "heb", "prinnach"],
        },
    ],
    &[
        Words {
            english: &["increased", "rose", "risen", "grew", "an increase", "a rise"],
            english_may_be: &["increase", "rise", "more", "growth", "higher"],
            welsh: &["cynyddu", "gynyddu", "cynyddodd", "gynyddodd", "cododd", "cynnydd o", "gynnydd o"],
            may_be: &["codi", "godi", "mwy", "tyfu", "tyfodd", "cynnydd", "gynnydd", "uwch"],
        },
        Words {
            english: &[
                "decreased",
                "fell",
                "fallen",
                "dropped",
                "reduced",
                "a decrease",
                "a fall",
                "a drop",
                "a reduction",
            ],
            english_may_be: &["decrease", "reduce", "reducing", "less", "fewer", "lower"],
            welsh: &["gostwng", "ostwng", "gostyngodd", "ostyngodd", "gostyngiad o", "ostyngiad o"],
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
        Words {
            english: &["sometimes", "at times", "occasionally"],
            english_may_be: &["some", "times", "occasions", "occasional"],
            welsh: &["weithiau", "o bryd i’w gilydd", "ar adegau"],
            may_be: &["adegau", "bryd", "ambell", "rhai"],
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
            welsh: &["anaml"],
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
