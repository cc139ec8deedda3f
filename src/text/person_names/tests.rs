//! What counts as a name that was given, and what does not.

use super::*;

fn finds(names: &[&str], text: &str) -> Vec<String> {
    PersonNames::new(names.iter().copied()).find(text).into_iter().map(|one| text[one.range].to_owned()).collect()
}

#[test]
fn finds_a_name_in_whatever_disguise() {
    for (name, text) in [
        ("Siân", "met Sia\u{302}n twice"),
        ("Sia\u{302}n", "met Siân twice"),
        ("Siân", "met Sian twice"),
        ("Sian", "met SIÂN twice"),
        ("Łukasz", "met Lukasz"),
        ("Søren", "met SOREN"),
        ("Casey Smith", "met Casey\u{a0}Smith"),
        ("Casey Smith", "met casey\u{202f} \n smith"),
        ("Casey Smith", "met Casey\\\nSmith"),
        ("Casey Smith", "met Smith, Casey"),
        ("Casey Smith", "casey-smith"),
        ("Casey Smith", "report/casey_smith.pdf"),
        ("Casey Smith", "CaseySmith"),
        ("Casey Smith", "mailto:c.smith@a.uk,casey.smith@a.uk"),
        ("Casey Smith", "Casey (Smith)"),
        ("Casey Smith", "Casey–Smith"),
        ("J. Smith", "met J. Smith"),
        ("Anne-Marie", "met Anne Marie"),
        ("Anne Marie", "met Anne‑Marie"),
        ("O’Brien", "met O'Brien"),
        ("O'Brien", "met Oʼbrien"),
        ("Jordan", "met Jor\u{ad}dan"),
        ("Jordan", "met Jor\u{200b}d\u{2060}an"),
        ("Jordan", "met \u{202e}Jordan\u{202c}"),
        ("Jordan", "met Jor-\ndan"),
        ("Jordan", "met Jor‐dan"),
        ("Jordan", "met J o r d a n"),
        ("Jordan", "met J.O.R.D.A.N."),
        ("Jordan", "met Ｊｏｒｄａｎ"),
        ("Jordan", "met 𝐉𝐨𝐫𝐝𝐚𝐧"),
        ("Jordan", "met Jоrdаn"),
        ("Jordan", "met Ⓙⓞⓡⓓⓐⓝ"),
        ("Jordan", "met ᴊᴏʀᴅᴀɴ"),
        ("Jordan", "met 🅹🅾🆁🅳🅰🅽"),
        ("Jordan", "met jOrDaN"),
        ("Jordan", "Jordan’s plan"),
        ("Jordan", "Jordans plan"),
        ("Jordan", "jordan_2.png"),
        ("Jordan", "photoJordan.png"),
        ("Jordan", "jordan2.png"),
        ("Jordan", "20jordan.png"),
        ("Fflur", "met ﬄur"),
        ("Straße", "met STRASSE"),
        ("Igor", "met İgor"),
        ("Игорь", "met ИГОРЬ"),
        ("Νίκη", "met ΝΙΚΗ"),
        ("李明", "小李明说"),
        ("Zoë", "met Zoe\u{308}"),
        ("Siân", "met SIaˆn"),
        ("Siân", "met Si^an"),
        ("Zoë", "met Zoe¨"),
        ("Zoë", "met Zo\u{a8}e"),
        ("Renée", "met Rene´e"),
        ("Łukasz Żak", "met Lukasz Z˙ak"),
        ("Bronwên Çelik", "Bronw＾en C¸elik’s"),
    ] {
        assert_eq!(finds(&[name], text).len(), 1, "{name} in {text:?}");
    }
}

#[test]
fn finds_a_name_in_letters_that_few_have_and_in_pieces() {
    for (name, text) in [
        ("Àda", "met Àda twice"),
        ("Dorde", "met Đorđe"),
        ("Hanna", "met Ħanna"),
        ("Tom", "met Ŧom"),
        ("Isik", "met Işık"),
        ("Kim", "met ĸim"),
        ("Ana", "met Aŋa"),
        ("Aethel", "met Æthel"),
        ("Oedip", "met œdip"),
        ("Thora", "met Þora"),
        ("Jordan", "met ȷordɑn"),
        ("Meg", "met Meɡ"),
        ("Pat", "met ƿat"),
        ("Jordan", "met 🅙🅞🅡🅓🅐🅝"),
        ("Jordan", "met 🇯🇴🇷🇩🇦🇳"),
        ("Jordan", "met Jor\u{e000}dan"),
        ("Jordan", "met Jor-\n  dan"),
        ("Jordan", "met J, o, r, d, a, n"),
        ("Jordan", "met JordanLee"),
        ("Sian", "met S i a n"),
        ("Al Li", "met AlLi"),
        ("A Li", "met A Li"),
        ("Room 7", "room ７"),
    ] {
        assert_eq!(finds(&[name], text).len(), 1, "{name} in {text:?}");
    }
}

#[test]
fn leaves_other_words_alone() {
    for (name, text) in [
        ("Jordan", "a Jordanian flag"),
        ("Jordan", "the prejordan years"),
        ("Ann", "an annual plan of Annette and Hannah"),
        ("Don", "they don’t"),
        ("Casey Smith", "Casey met Smith"),
        ("Casey Smith", "met Casey. Smith said"),
        ("Casey Smith", "met Casey"),
        ("Abe", "p-2.1-3abe9f10"),
        ("Al", "A. L. Jones"),
        ("Ian", "a plan"),
        ("Mark", "remarks and markers"),
        ("Casey Smith", "met Casey． Smith said"),
        ("Casey Smith", "met Casey.\u{3000}Smith said"),
        ("Abed", "the digest 4e3abed"),
        ("Ian", "met I a n"),
        ("A Li", "met Ali"),
        ("Jordan", "two jordans"),
        ("Jordan", "a Jordane plan"),
        ("Jordan", "jordan3x9"),
        ("Jordan", "3jordan4"),
        ("", "nothing"),
        ("’", "nothing"),
    ] {
        assert_eq!(finds(&[name], text), Vec::<String>::new(), "{name} in {text:?}");
    }
}

#[test]
fn finds_the_longer_of_two() {
    assert_eq!(finds(&["Jordan", "Jordan Lee"], "Jordan Lee’s brother Jordan"), ["Jordan Lee", "Jordan"]);
    assert_eq!(finds(&["Jordan", "Jordan Lee"], "Jordan Lee said"), ["Jordan Lee"]);
    for names in [["李", "明"], ["明", "李"]] {
        assert_eq!(finds(&names, "李明"), ["李", "明"]);
    }
    assert_eq!(finds(&["Siân"], "Sia\u{302}n’s"), ["Sia\u{302}n"], "accents belong to their letter");
    assert_eq!(finds(&["Zoe"], "Zoe\u{308}!"), ["Zoe\u{308}"], "at the end too");
}
