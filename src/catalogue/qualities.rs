//! Words for what something is like, when it was and how long it took, in both languages, each beside what it is not.

use super::how_much::Words;

/// Things of which each says something else than the others.
pub(super) const QUALITIES: &[&[Words]] = &[
    &[
        Words {
            english: &["before"],
            english_may_be: &[
                "prior",
                "earlier",
                "until",
                "ahead",
                "previously",
                "as",
                "former",
                "ex",
                "by",
                "pre",
                "unless",
            ],
            welsh: &["cyn"],
            may_be: &["blaen", "flaen", "ymlaen", "hyd", "nes", "gynt"],
        },
        Words {
            english: &["after"],
            english_may_be: &["since", "following", "later", "once", "then", "next", "behind", "when", "end"],
            welsh: &["ar ôl", "wedi hynny", "yn dilyn"],
            may_be: &["wedi", "ers", "wedyn", "ôl", "dilyn", "nesaf", "ddilyn", "dilynol"],
        },
    ],
    &[
        Words {
            english: &["high"],
            english_may_be: &["higher", "highest", "highly", "tall", "strong", "senior", "great"],
            welsh: &["uchel"],
            may_be: &["uwch", "uchaf", "fawr", "mawr", "dda", "da", "lawer", "gryf"],
        },
        Words {
            english: &["low"],
            english_may_be: &["lower", "lowest", "few", "poor", "little", "small"],
            welsh: &["isel"],
            may_be: &["is", "isaf", "fach", "bach", "wael", "gwael", "ychydig"],
        },
        Words {
            english: &["medium"],
            english_may_be: &["moderate", "middle", "mid"],
            welsh: &["canolig", "ganolig", "chanolig"],
            may_be: &["cymedrol", "ganol", "canol"],
        },
    ],
    &[
        Words {
            english: &["first"],
            english_may_be: &["firstly", "initial", "initially", "one"],
            welsh: &["cyntaf", "gyntaf", "chyntaf"],
            may_be: &["un", "dechrau", "cychwynnol", "gychwynnol"],
        },
        Words {
            english: &["second"],
            english_may_be: &["secondly", "twice", "again", "half", "both", "two", "other", "seconded"],
            welsh: &["ail"],
            may_be: &["dau", "ddau", "dwy", "ddwy", "eiliad", "eilaidd"],
        },
        Words {
            english: &["last", "final"],
            english_may_be: &["lastly", "finally", "latest", "latter", "previous", "recent", "past", "end", "lasted"],
            welsh: &["olaf", "diwethaf"],
            may_be: &["terfynol", "derfynol", "ddiwethaf", "llynedd", "diweddaf", "diweddar", "para", "bara"],
        },
    ],
    &[
        Words {
            english: &["effective", "effectively"],
            english_may_be: &[],
            welsh: &["effeithiol"],
            may_be: &["effeithlon", "effaith", "effeithiolrwydd", "dda", "lwyddiannus"],
        },
        Words {
            english: &["ineffective", "ineffectively"],
            english_may_be: &["not", "no", "lack", "lacked", "less", "without", "little", "never", "hardly"],
            welsh: &["aneffeithiol"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "llai", "wael", "methu"],
        },
    ],
    &[
        Words {
            english: &["consistent", "consistently"],
            english_may_be: &[],
            welsh: &["cyson", "gyson", "chyson"],
            may_be: &["cysondeb", "gysondeb"],
        },
        Words {
            english: &["inconsistent", "inconsistently"],
            english_may_be: &["not", "no", "lack", "lacked", "less", "without", "little", "never"],
            welsh: &["anghyson"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "llai", "amrywio", "amrywiol"],
        },
    ],
    &[
        Words {
            english: &["clear", "clearly"],
            english_may_be: &[],
            welsh: &["clir", "glir", "chlir", "eglur"],
            may_be: &["amlwg", "glirio", "gliriach", "eglurder", "eglurwyd"],
        },
        Words {
            english: &["unclear"],
            english_may_be: &["not", "no", "lack", "lacked", "less", "without", "little", "never", "cannot"],
            welsh: &["aneglur"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "llai"],
        },
    ],
    &[
        Words {
            english: &["safe", "safely"],
            english_may_be: &[],
            welsh: &["diogel", "ddiogel"],
            may_be: &["diogelwch", "ddiogelwch", "diogelu", "ddiogelu"],
        },
        Words {
            english: &["unsafe"],
            english_may_be: &["not", "no", "less", "without", "never"],
            welsh: &["anniogel"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "llai", "berygl", "peryglus"],
        },
    ],
    &[
        Words {
            english: &["appropriate", "appropriately"],
            english_may_be: &[],
            welsh: &["priodol", "briodol", "phriodol"],
            may_be: &["addas", "addasu", "gweddus"],
        },
        Words {
            english: &["inappropriate", "inappropriately"],
            english_may_be: &["not", "no", "less", "without", "never"],
            welsh: &["amhriodol"],
            may_be: &["ddim", "dim", "nid", "nad", "ni", "na", "heb", "llai", "anaddas"],
        },
    ],
    &[
        Words {
            english: &["strong", "strongly"],
            english_may_be: &["stronger", "strongest", "good", "well", "strength", "strengths"],
            welsh: &["cryf", "gryf", "chryf"],
            may_be: &["cryfder", "gryfder", "gadarn", "cadarn", "dda", "gryfach", "cryfach"],
        },
        Words {
            english: &["weak"],
            english_may_be: &["weaker", "weakest", "poor", "not", "less", "weakness", "weaknesses"],
            welsh: &["gwan", "wan"],
            may_be: &["gwendid", "wendid", "wael", "ddim", "nid", "gwannach", "wannach", "gwannaf"],
        },
    ],
    &[
        Words {
            english: &["poor", "poorly"],
            english_may_be: &["worse", "worst", "weak", "low", "bad", "not", "inadequate", "poverty"],
            welsh: &["gwael", "wael"],
            may_be: &[
                "gwan",
                "wan",
                "isel",
                "gwaeth",
                "waeth",
                "tlawd",
                "dlawd",
                "annigonol",
                "dlodi",
                "tlodi",
                "ddim",
                "nid",
                "heb",
            ],
        },
        Words {
            english: &["good"],
            english_may_be: &["well", "better", "best", "strong", "high"],
            welsh: &["yn dda", "yn rhagorol"],
            may_be: &["da", "dda", "gorau", "orau", "gwell", "well", "cryf", "gryf"],
        },
    ],
    &[
        Words {
            english: &["improved", "improving"],
            english_may_be: &["better", "improve", "improvement", "improvements"],
            welsh: &["gwella", "wella", "gwellodd", "wellodd"],
            may_be: &["gwell", "well", "gwelliant", "welliant", "gwelliannau"],
        },
        Words {
            english: &["worse", "worsened", "deteriorated"],
            english_may_be: &["decline", "declined", "down", "fell", "poor", "poorer"],
            welsh: &[
                "gwaethygu",
                "waethygu",
                "gwaethygodd",
                "waethygodd",
                "dirywio",
                "ddirywio",
                "dirywiodd",
                "ddirywiodd",
            ],
            may_be: &["gwaeth", "waeth", "gostwng", "dirywiad", "ddirywiad"],
        },
    ],
    &[
        Words {
            english: &["boys", "boy"],
            english_may_be: &["son", "sons", "male", "males", "he", "his", "him", "men", "man"],
            welsh: &["bechgyn", "fechgyn", "bachgen", "fachgen"],
            may_be: &["mab", "fab", "gwrywaidd", "gwryw", "ef", "fo", "dynion", "ddyn", "dyn"],
        },
        Words {
            english: &["girls", "girl"],
            english_may_be: &["daughter", "daughters", "female", "females", "she", "her", "women", "woman"],
            welsh: &["merched", "ferched", "merch", "ferch", "genethod"],
            may_be: &["benywaidd", "menywod", "fenywod", "hi"],
        },
    ],
    &[
        Words {
            english: &["doubled", "doubling"],
            english_may_be: &["double", "twice", "two"],
            welsh: &["dyblodd", "ddyblodd", "dyblu", "ddyblu"],
            may_be: &["dwbl", "ddwbl", "dwywaith", "ddwywaith"],
        },
        Words {
            english: &["halved", "halving"],
            english_may_be: &["half", "halves"],
            welsh: &["hanerodd", "haneru", "haneryd"],
            may_be: &["hanner"],
        },
    ],
    &[
        Words {
            english: &["years", "year"],
            english_may_be: &["annual", "annually", "yearly", "aged", "old", "decade", "anniversary"],
            welsh: &["blynedd", "flynedd", "mlynedd", "blwyddyn", "flwyddyn", "mlwydd", "blynyddoedd", "flynyddoedd"],
            may_be: &["oed", "eleni", "llynedd", "blynyddol", "flynyddol", "mlwyddiant", "degawd"],
        },
        Words {
            english: &["months", "month"],
            english_may_be: &["monthly", "quarter", "quarterly"],
            welsh: &["mis", "fis", "misoedd", "fisoedd", "deufis", "ddeufis", "chwemis"],
            may_be: &["misol", "fisol", "chwarter", "chwarterol"],
        },
        Words {
            english: &["weeks", "week"],
            english_may_be: &["weekly", "fortnight", "fortnightly", "weekend", "weekends"],
            welsh: &["wythnos", "wythnosau", "pythefnos", "bythefnos"],
            may_be: &["wythnosol", "bythefnosol", "penwythnos", "benwythnos", "penwythnosau"],
        },
        Words {
            english: &["days", "day"],
            english_may_be: &["daily", "date", "dates", "today", "weekday", "weekdays", "nowadays"],
            welsh: &[
                "diwrnod",
                "ddiwrnod",
                "niwrnod",
                "diwrnodau",
                "ddiwrnodau",
                "dyddiau",
                "ddyddiau",
                "deuddydd",
                "ddeuddydd",
                "tridiau",
                "dridiau",
            ],
            may_be: &["dydd", "ddydd", "dyddiol", "ddyddiol", "dyddiad", "diwrnodiau", "heddiw"],
        },
        Words {
            english: &["hours", "hour"],
            english_may_be: &["hourly", "time"],
            welsh: &["awr", "oriau"],
            may_be: &["amser"],
        },
    ],
    &[
        Words {
            english: &["spring"],
            english_may_be: &["springs"],
            welsh: &["gwanwyn", "wanwyn", "ngwanwyn"],
            may_be: &["tarddu", "ffynnon"],
        },
        Words { english: &["summer"], english_may_be: &[], welsh: &["haf"], may_be: &["hafaidd"] },
        Words { english: &["autumn"], english_may_be: &["october"], welsh: &["hydref"], may_be: &["hydrefol"] },
        Words { english: &["winter"], english_may_be: &[], welsh: &["gaeaf", "aeaf", "ngaeaf"], may_be: &["gaeafol"] },
    ],
];
