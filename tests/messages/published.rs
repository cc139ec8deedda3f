//! One of every message about what is written and published: places for it, versions of it, copies of it.

use findings::problem::{Differences, KeptAs, Kind, Obstacle, OutputFault, OverviewFault, VerifyFault, VersionFault};

use super::{list, s, some};

/// One of each.
pub(crate) fn all() -> Vec<Kind> {
    let outputs = outputs().into_iter().map(Kind::Output).chain(versions().into_iter().map(Kind::Version));
    let verified = verified().into_iter().map(Kind::Verify).chain(overviews().into_iter().map(Kind::Overview));
    outputs.chain(verified).collect()
}

every! { outputs -> OutputFault:
    Unknown {}
    Stray { found: list(&["letter.docx"]) }
    Stray { found: list(&["a.docx", "b.docx", "c.docx", "d.docx", "e.docx", "f.docx", "old"]) }
    Edited { found: list(&["en/report.docx"]) }
    Edited { found: list(&["en/points.docx", "en/report.docx"]) }
    Doctored { found: list(&["../../letter.docx"]) }
    OfOther { found: s("“Wrexham Youth Justice Service”, youth-2021, 2023"), own: s("“Coventry YJS”, youth-2025, 2026") }
    OfOtherCopy { copy: some("Head of service") }
    OfOtherCopy { copy: None }
    FoldersAlike { one: s("2021/coventry"), other: s("2023/coventry") }
    Alike { other: s("Coventry") }
    UnusableName { name: s("aux") }
    InFindings { folder: s("/inspections/coventry") }
    InTheWay { what: Obstacle::Link }
    InTheWay { what: Obstacle::File }
    InTheWay { what: Obstacle::Folder }
    InTheWay { what: Obstacle::Special }
    FileTaken {}
    FileChanged {}
}

pub(crate) fn any_version() -> VersionFault {
    VersionFault::OtherWords { kept: KeptAs::Final, version: s("1.0"), differences: told(&[], 0) }
}

/// Differences as they are told.
fn told(lines: &[&str], more: usize) -> Differences {
    Differences { told: list(lines), more }
}

every! { versions -> VersionFault:
    OtherWords {
        kept: KeptAs::Final,
        version: s("1.0"),
        differences: told(&["under “1.1 Governance”, “…inspectors met [-12-]{+21+} managers”", "“…”"], 0)
    }
    OtherWords { kept: KeptAs::Published, version: s("1.0"), differences: told(&["“[-12-]{+21+}”"], 1) }
    OtherWords { kept: KeptAs::SentDraft, version: s("2"), differences: told(&["“[-12-]{+21+}”"], 4) }
    OtherWords { kept: KeptAs::Final, version: s("1.0"), differences: told(&[], 0) }
    ChangedSinceSigned { roles: list(&["Lead inspector"]), differences: told(&["“[-12-]{+21+}”"], 0) }
    ChangedSinceSigned { roles: list(&["Lead inspector", "Quality assurance"]), differences: told(&[], 0) }
    SignedTwice { role: s("Lead inspector") }
    NoDigest { found: s("yes") }
    RoleUnknown { found: s("Lead inspecter"), meant: s("Lead inspector") }
}

pub(crate) fn any_verify() -> VerifyFault {
    VerifyFault::NoManifest
}

every! { verified -> VerifyFault:
    NoManifest {}
    ManifestBroken {}
    Missing { found: list(&["en/report.pdf"]) }
    Changed { found: list(&["en/report.html", "en/ratings.json"]) }
    Unlisted { found: list(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]) }
    OtherId { found: list(&["en/report.pdf"]) }
    NoKey { secret: true }
    NoKey { secret: false }
    KeyLocked {}
    NotSigned {}
    SignatureBroken {}
    OtherKey { found: s("0123456789ABCDEF"), own: s("FEDCBA9876543210") }
    SeveralFolders {}
    OtherInspection { found: s("“Wrexham YJS”, youth-2021, 2023"), own: s("“Luton YOT”, joint-2007, 2008") }
    InputsChanged { changed: list(&["ratings.yaml"]), gone: list(&["sections/1.md"]), new: list(&["glossary.yaml"]) }
    InputsChanged { changed: list(&["ratings.yaml"]), gone: list(&[]), new: list(&[]) }
    OtherProgramme { id: s("youth-2021") }
    OtherProgram { found: s("findings 0.1.0") }
    OtherWords { languages: list(&["en", "cy"]) }
    NotComposed { errors: 1 }
    RebuiltDiffers { found: list(&["en/report.html"]) }
    NotRebuilt { found: list(&["en/report.pdf"]) }
}

pub(crate) fn any_overview() -> OverviewFault {
    OverviewFault::NothingHere
}

every! { overviews -> OverviewFault:
    NothingHere {}
    NoRatings { why: None }
    NoRatings { why: some("missing field `service` at line 9 column 1") }
    FormatVersion { found: 3, known: vec![2] }
    IsDraft {}
    NoFinal { errors: 1 }
    NoFinal { errors: 4 }
    NoData {}
    ChangedSince { files: list(&["en/ratings.json", "manifest.json"]) }
    UnknownSection { section: s("4.1"), programme: s("youth-2021") }
    UnknownLevel { section: s("1.1"), level: s("excellent"), programme: s("youth-2021") }
    GivenTwice { other: s("output/coventry-2023/final") }
    Differs { version: s("1.0"), other: s("output/coventry-2023/final") }
    NewerUnknown { versions: [s("1.1"), s("2.0")], other: s("downloads/ratings.json") }
    PreviousDiffers { section: s("overall"), said: s("good"), found: s("requires-improvement") }
    NothingCounts {}
}
