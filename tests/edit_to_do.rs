//! What is to be done beside the report: all of it is listed or counted, a filter tells what it leaves out and stays while something
//! is saved.

use crate::support::edited::{press, text_of};
use crate::support::previewed::Preview;

/// The list of what is to be done.
fn list(page: &str) -> String {
    let list = page.split("<section class=\"to-do\"").nth(1).unwrap_or_else(|| panic!("no list in {page}"));
    list.split("</section>").next().unwrap_or_default().to_owned()
}

/// The choices of a filter, each with its value and how many it says that there are.
fn choices(page: &str, name: &str) -> Vec<(String, usize)> {
    let select = page.split(&format!("name=\"{name}\">")).nth(1).unwrap_or_default().split("</select>").next();
    let options = select.unwrap_or_default().split("<option value=\"").skip(2);
    let read = |option: &str| {
        let (value, rest) = option.split_once('"')?;
        let count = rest.rsplit_once('(')?.1.split_once(')')?.0;
        Some((value.to_owned(), count.parse().ok()?))
    };
    options.map(|option| read(option).unwrap_or_else(|| panic!("{option}"))).collect()
}

fn items(list: &str) -> usize {
    list.matches("<li class=\"error\">").count()
        + list.matches("<li class=\"warning\">").count()
        + list.matches("<li class=\"open\"").count()
        + list.matches("<li class=\"settled\"").count()
}

/// A copy of a sample with mistakes in two sections, and a hole.
fn wrong() -> Preview {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/3.4.yaml", |text| {
        text.replace("rested on a clear vision", "rested, in 41 per cent of cases, on 2nd May")
    });
    edited.edit("sections/foreword.md", |text| {
        format!("{text}\nThe the board met on 3rd May.\n\n{{{{ to_come(note=\"Ask the board\") }}}}\n")
    });
    edited
}

#[test]
fn everything_is_listed_and_counted_and_a_filter_says_what_it_leaves_out() {
    let edited = wrong();
    let page = edited.get("/").body;
    let all = list(&page);
    assert!(!all.contains("are not shown here"), "{all}");
    let (sections, kinds) = (choices(&all, "section"), choices(&all, "kind"));
    let count = items(&all);
    assert!(count >= 4, "{all}");
    for choices in [&sections, &kinds] {
        assert_eq!(choices.iter().map(|(_, count)| count).sum::<usize>(), count, "{choices:?}");
    }
    for (name, choices) in [("section", &sections), ("kind", &kinds)] {
        for (value, wanted) in choices {
            let some = list(&edited.get(&format!("/?{name}={value}")).body);
            assert_eq!(items(&some), *wanted, "{name}={value}");
            let told = format!("{} of {count} are not shown here.", count - wanted);
            assert!(some.contains(&told), "{name}={value}: {some}");
        }
    }
    // Both at once: the other filter counts what would be there.
    let both = list(&edited.get("/?section=3.4&kind=date-style").body);
    assert_eq!(
        (items(&both), choices(&both, "section").iter().find(|(id, _)| id == "foreword").map(|one| one.1)),
        (1, Some(1))
    );
    // What is not known of a folder lists nothing, and hides nothing in silence.
    let none = list(&edited.get("/?section=9.9").body);
    assert!(items(&none) == 0 && none.contains(&format!("{count} of {count} are not shown here.")), "{none}");
}

#[test]
fn a_filter_stays_while_something_is_saved_and_counts_anew() {
    let edited = wrong();
    let page = edited.get("/?section=3.4").body;
    let before = items(&list(&page));
    let form = press(&page, "2nd May", "mend").expect("a press");
    let saved = edited.submit(&form);
    let address = saved.header("location").expect("an address");
    assert!(saved.status == 303 && address.contains("section=3.4"), "{address}");
    let after = list(&edited.get(address).body);
    assert_eq!(items(&after), before - 1, "{after}");
    // The form of a problem keeps it as well, and opens at the place in the report.
    let links: Vec<&str> = after.split("<p class=\"headline\"><a href=\"").skip(1).collect();
    let form =
        edited.form(&text_of(links[0].split('"').next().expect("an address")).replace("#pen", "")).expect("a form");
    assert!(form.action.contains("section=3.4") && form.action.contains("at=p-3.4-"), "{}", form.action);
    assert!(form.value("value.text").contains("41 per cent"));
}

#[test]
fn what_is_to_come_stands_by_section_after_the_mistakes() {
    let edited = wrong();
    let all = list(&edited.get("/").body);
    let (mistakes, holes) = all.split_once("still to come</h3>").unwrap_or_else(|| panic!("{all}"));
    assert!(mistakes.contains("41 per cent") && !mistakes.contains("Ask the board"), "{mistakes}");
    assert!(holes.contains("Ask the board") && holes.contains("<summary>Foreword"), "{holes}");
}
