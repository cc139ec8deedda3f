//! What is given to `findings overview`, and what it must say of it or count.

use serde_json::{Value, json};

use super::{of_sample, of_service};

/// A case: files, how the program ends, words that it says, and fields of the document with their values as JSON.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) files: fn() -> Vec<String>,
    pub(super) code: i32,
    pub(super) told: &'static [&'static str],
    pub(super) says: &'static [(&'static str, &'static str)],
}

/// Ratings with changes at these places.
fn with(mut ratings: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        *ratings.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value.clone();
    }
    ratings
}

fn texts(all: &[Value]) -> Vec<String> {
    all.iter().map(Value::to_string).collect()
}

/// The same with a field that samples do not have.
fn adding(mut ratings: Value, key: &str, value: Value) -> Value {
    ratings[key] = value;
    ratings
}

fn without(mut ratings: Value, keys: &[&str]) -> Value {
    let fields = ratings.as_object_mut().expect("a record");
    keys.iter().for_each(|key| _ = fields.remove(*key));
    ratings
}

fn corrected(version: &str) -> Value {
    let note = json!([{ "version": version, "date": "2019-01-09", "note": "A date." }]);
    with(of_service("Ashby", 2018), &[("/report_version", json!(version)), ("/corrections", note)])
}

fn previous(programme: &str, overall: &str) -> Value {
    json!({
        "date": "2014-03",
        "programme": programme,
        "ratings": { "overall": overall, "1.1": "outstanding" },
        "recommendations": { "done": 3, "partly_done": 1, "not_done": 0 },
    })
}

fn recommendations(themes: &[&str]) -> Value {
    let one = |theme: &&str| {
        json!({
            "id": theme.to_lowercase(),
            "number": null,
            "to": [{ "id": "yos", "name": "Ashby Youth Justice Service" }],
            "text": "do it",
            "themes": [theme],
        })
    };
    themes.iter().map(one).collect()
}

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "two services of one programme and one of another",
        files: || texts(&[of_service("Ashby", 2018), of_service("Bexton", 2019), of_sample("coventry-2023")]),
        code: 0,
        told: &[],
        says: &[
            ("/inspections", "3"),
            ("/programmes/0/id", r#""youth-2018""#),
            ("/programmes/0/inspections/1/service", r#""Bexton Youth Justice Service""#),
            ("/programmes/0/inspections/1/year", "2019"),
            ("/programmes/1/inspections/0/report_id", r#""coventry-2023""#),
            ("/programmes/0/distribution/0/rated", r#""overall""#),
            ("/programmes/0/changes/not_known", "2"),
            ("/programmes/0/points/not_known", "2"),
            ("/programmes/0/inspections/0/points", "null"),
        ],
    },
    Row {
        name: "the same twice counts once",
        files: || texts(&[of_service("Ashby", 2018), of_service("Ashby", 2018)]),
        code: 0,
        told: &["1.json", "this inspection is given twice and counts once", "0.json"],
        says: &[("/inspections", "1")],
    },
    Row {
        name: "the same from another input says the same",
        files: || {
            let other =
                with(of_service("Ashby", 2018), &[("/input_digest", json!("f00d")), ("/report_id", json!("x"))]);
            texts(&[of_service("Ashby", 2018), other])
        },
        code: 0,
        told: &["given twice"],
        says: &[("/inspections", "1")],
    },
    Row {
        name: "a correction takes the place of what it corrects, whichever is given first",
        files: || texts(&[corrected("1.1"), of_service("Ashby", 2018)]),
        code: 0,
        told: &[],
        says: &[
            ("/inspections", "1"),
            ("/programmes/0/inspections/0/report_version", r#""1.1""#),
            ("/programmes/0/inspections/0/earlier_versions", r#"["1.0"]"#),
            ("/programmes/0/inspections/0/corrections/0/note", r#""A date.""#),
        ],
    },
    Row {
        name: "one version with other ratings",
        files: || {
            let level = ("/sections/0/rating/level", json!("inadequate"));
            texts(&[of_service("Ashby", 2018), with(of_service("Ashby", 2018), &[level])])
        },
        code: 1,
        told: &["both version “1.0” of one report, and do not say the same", "no report was made"],
        says: &[],
    },
    Row {
        name: "two corrections that know nothing of each other",
        files: || texts(&[corrected("1.1"), corrected("2.0")]),
        code: 1,
        told: &["neither says that it corrects the other"],
        says: &[],
    },
    Row {
        name: "two inspections of one service",
        files: || texts(&[of_service("Ashby", 2018), of_service("Ashby", 2020)]),
        code: 0,
        told: &[],
        says: &[
            ("/inspections", "2"),
            ("/programmes/0/inspections/0/year", "2020"),
            ("/programmes/0/inspections/0/previous/source", r#""inspection""#),
            ("/programmes/0/changes/comparable", "1"),
            ("/programmes/0/changes/rated/0", r#"{"rated":"overall","better":0,"same":1,"worse":0,"not_known":0}"#),
        ],
    },
    Row {
        name: "a newer format",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/format_version", json!(3))])]),
        code: 1,
        told: &["has version 3 of its format, and here version 2 is known"],
        says: &[],
    },
    Row {
        name: "what is no JSON",
        files: || vec!["{ \"format_version\": 2,".to_owned()],
        code: 1,
        told: &["this is no ratings.json of this program: EOF"],
        says: &[],
    },
    Row {
        name: "JSON of something else",
        files: || vec!["[1, 2]".to_owned()],
        code: 1,
        told: &["this is no ratings.json of this program"],
        says: &[],
    },
    Row {
        name: "a ratings.json that lacks the service",
        files: || texts(&[without(of_service("Ashby", 2018), &["service"])]),
        code: 1,
        told: &["missing field `service`"],
        says: &[],
    },
    Row {
        name: "a draft beside a final report",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/status", json!("draft"))]), of_service("Bexton", 2018)]),
        code: 0,
        told: &["this is a draft and is not counted"],
        says: &[("/inspections", "1")],
    },
    Row {
        name: "only a draft",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/status", json!("draft"))])]),
        code: 1,
        told: &["this is a draft", "nothing that was given counts"],
        says: &[],
    },
    Row {
        name: "a programme that nobody knows",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/programme/id", json!("youth-2081"))])]),
        code: 1,
        told: &["youth-2081", "youth-2018"],
        says: &[],
    },
    Row {
        name: "a level and a section that the programme does not have",
        files: || {
            let changes = [("/sections/0/rating/level", json!("excellent")), ("/sections/1/id", json!("9.9"))];
            texts(&[with(of_service("Ashby", 2018), &changes)])
        },
        code: 1,
        told: &["its rating of “1.1” is “excellent”", "it rates a section “9.9”"],
        says: &[],
    },
    Row {
        name: "only the Welsh",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/language", json!("cy"))])]),
        code: 0,
        told: &[],
        says: &[
            ("/inspections", "1"),
            ("/programmes/0/inspections/0/name_language", r#""cy""#),
            ("/programmes/0/scales/rating/1/label", r#""Good""#),
        ],
    },
    Row {
        name: "English and Welsh of one report",
        files: || texts(&[of_service("Ashby", 2018), with(of_service("Ashby", 2018), &[("/language", json!("cy"))])]),
        code: 0,
        told: &[],
        says: &[("/inspections", "1"), ("/programmes/0/inspections/0/name_language", r#""en-GB""#)],
    },
    Row {
        name: "English and Welsh that rate differently",
        files: || {
            let changes = [("/language", json!("cy")), ("/overall/level", json!("inadequate"))];
            texts(&[of_service("Ashby", 2018), with(of_service("Ashby", 2018), &changes)])
        },
        code: 1,
        told: &["do not say the same"],
        says: &[],
    },
    Row {
        name: "a language that there is not",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/language", json!("fr"))])]),
        code: 1,
        told: &["its language is “fr”"],
        says: &[],
    },
    Row {
        name: "a file of an earlier program",
        files: || {
            texts(&[without(of_service("Ashby", 2018), &["recommendation_list", "recommendations", "languages"])])
        },
        code: 0,
        told: &[],
        says: &[
            ("/programmes/0/recommendations/not_known", "1"),
            ("/programmes/0/recommendations/known", "0"),
            ("/programmes/0/recommendations/listed", "0"),
            ("/programmes/0/inspections/0/recommendations", "null"),
            ("/programmes/0/recommendations/earlier", "null"),
        ],
    },
    Row {
        name: "better, the same, not known",
        files: || {
            texts(&[adding(of_service("Ashby", 2018), "previous", previous("youth-2018", "requires-improvement"))])
        },
        code: 0,
        told: &[],
        says: &[
            ("/programmes/0/inspections/0/ratings/overall/change", r#""better""#),
            ("/programmes/0/inspections/0/ratings/1.1/change", r#""worse""#),
            ("/programmes/0/inspections/0/ratings/1.2/change", "null"),
            ("/programmes/0/changes/comparable", "1"),
            ("/programmes/0/recommendations/earlier", r#"{"done":3,"partly_done":1,"not_done":0}"#),
        ],
    },
    Row {
        name: "ratings of another programme are not compared",
        files: || texts(&[adding(of_service("Ashby", 2018), "previous", previous("youth-2021", "inadequate"))]),
        code: 0,
        told: &[],
        says: &[
            ("/programmes/0/changes/other_programme", "1"),
            ("/programmes/0/changes/rated", "[]"),
            ("/programmes/0/inspections/0/ratings/overall/change", "null"),
        ],
    },
    Row {
        name: "what is said of the last inspection is not what its report says",
        files: || {
            let stated = json!({ "date": "2018", "programme": "youth-2018", "ratings": { "overall": "inadequate" } });
            texts(&[of_service("Ashby", 2018), adding(of_service("Ashby", 2020), "previous", stated)])
        },
        code: 0,
        told: &["the last inspection rated “overall” “inadequate”; the report of that inspection says “good”"],
        says: &[("/inspections", "2")],
    },
    Row {
        name: "themes that are typed differently are one, and the service is the service",
        files: || {
            let list = recommendations(&["Workforce", "workforce", "Diversity"]);
            let bexton = with(
                of_service("Bexton", 2018),
                &[("/recommendation_list", json!([])), ("/recommendations", json!(0))],
            );
            texts(&[
                with(of_service("Ashby", 2018), &[("/recommendation_list", list), ("/recommendations", json!(3))]),
                bexton,
            ])
        },
        code: 0,
        told: &[],
        says: &[
            ("/programmes/0/recommendations/made", "3"),
            ("/programmes/0/recommendations/known", "2"),
            (
                "/programmes/0/recommendations/by_theme/0",
                r#"{"name":"Workforce","language":"en-GB","recommendations":2,"inspections":1}"#,
            ),
            ("/programmes/0/recommendations/by_addressee/0/name", r#""The inspected service""#),
            ("/programmes/0/recommendations/by_addressee/0/recommendations", "3"),
        ],
    },
    Row {
        name: "marks and line ends in a name",
        files: || {
            let name = json!("Ashby\u{202e}\u{1b}[31m\nYouth\tJustice\u{0} Service");
            texts(&[with(of_service("Ashby", 2018), &[("/service/name", name)])])
        },
        code: 0,
        told: &[],
        says: &[("/programmes/0/inspections/0/service", r#""Ashby[31m Youth Justice Service""#)],
    },
    Row {
        name: "a score that is not printed is not let out",
        files: || texts(&[with(of_service("Ashby", 2018), &[("/score/printed", json!(false))])]),
        code: 0,
        told: &[],
        says: &[("/programmes/0/inspections/0/score", "null"), ("/programmes/0/scores", "[]")],
    },
];
