//! Forms of `findings edit` as a browser fills them in: found in the page, changed, sent.

use super::previewed::{Answer, Preview};

/// A form.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Where it is sent.
    pub(crate) action: String,
    /// Everything that it sends.
    pub(crate) inputs: Vec<Input>,
}

/// Something that a form sends.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) value: String,
    /// `textarea`, `select`, `number`, `words`, `date` or `hidden`.
    pub(crate) kind: &'static str,
    /// What else may be chosen.
    pub(crate) choices: Vec<String>,
}

/// A piece of HTML as the text that it says.
pub(crate) fn text_of(html: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(html.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(text_of(value))
}

/// The addresses of the forms that a page lists, of what is there.
pub(crate) fn listed(page: &str) -> Vec<String> {
    links(page).into_iter().filter(|(_, words)| !words.ends_with("one more")).map(|(address, _)| address).collect()
}

/// The addresses of the forms that a page lists, of what is not there yet, with what each is called.
pub(crate) fn listed_new(page: &str) -> Vec<(String, String)> {
    links(page).into_iter().filter(|(_, words)| words.ends_with("one more")).collect()
}

fn links(page: &str) -> Vec<(String, String)> {
    let list = page.split("<section class=\"all\"").nth(1).unwrap_or_default().split("</section>").next();
    let links = list.unwrap_or_default().split("<li><a ").skip(1);
    let read = |link: &str| {
        let words = link.split_once('>')?.1.split("</a>").next()?;
        Some((without_place(&attribute(&format!(" {link}"), "href")?), text_of(words)))
    };
    links.filter_map(read).collect()
}

/// The addresses of the forms that a report leads to.
pub(crate) fn pens(report: &str) -> Vec<String> {
    let links = report.split("<a class=\"pen\"").skip(1);
    links.filter_map(|link| attribute(link, "href")).map(|link| without_place(&link)).collect()
}

fn without_place(address: &str) -> String {
    address.split('#').next().unwrap_or_default().to_owned()
}

impl Form {
    /// The form of a page.
    pub(crate) fn of(page: &str) -> Option<Form> {
        let form = page.split("<form method=\"post\"").nth(1)?.split("</form>").next()?;
        let action = without_place(&attribute(form, "action")?);
        let mut inputs = Vec::new();
        for tag in form.split('<').skip(1).filter(|tag| !tag.starts_with("button")) {
            let Some(name) = attribute(tag, "name") else { continue };
            let behind = form.split_once(&format!("<{tag}")).map(|(_, behind)| behind).unwrap_or_default();
            let input = if tag.starts_with("textarea") {
                let value = tag.split_once(">\n").map(|(_, value)| text_of(value)).unwrap_or_default();
                Input { name, value, kind: "textarea", choices: Vec::new() }
            } else if tag.starts_with("select") {
                let options: Vec<&str> =
                    behind.split("</select>").next().unwrap_or_default().split("<option").skip(1).collect();
                let value =
                    options.iter().find(|option| option.contains(" selected>")).and_then(|one| attribute(one, "value"));
                let choices = options.iter().filter_map(|option| attribute(option, "value")).collect();
                Input { name, value: value.unwrap_or_default(), kind: "select", choices }
            } else {
                let kind = match tag {
                    tag if tag.contains("type=\"hidden\"") => "hidden",
                    tag if tag.contains("inputmode=\"numeric\"") => "number",
                    tag if tag.contains("spellcheck") => "words",
                    _ => "date",
                };
                Input { name, value: attribute(tag, "value").unwrap_or_default(), kind, choices: Vec::new() }
            };
            inputs.push(input);
        }
        Some(Form { action, inputs })
    }

    pub(crate) fn value(&self, name: &str) -> &str {
        self.inputs.iter().find(|input| input.name == name).map_or("", |input| &input.value)
    }

    /// The same with another value.
    pub(crate) fn with(&self, name: &str, value: &str) -> Form {
        let mut form = self.clone();
        let input = form.inputs.iter_mut().find(|input| input.name == name).unwrap_or_else(|| panic!("no {name}"));
        input.value = value.to_owned();
        form
    }

    /// The same, sent with another button.
    pub(crate) fn pressed(&self, button: &str) -> Form {
        let mut form = self.clone();
        form.inputs.push(Input {
            name: "do".to_owned(),
            value: button.to_owned(),
            kind: "hidden",
            choices: Vec::new(),
        });
        form
    }

    /// What a browser sends: its texts with the ends of lines that forms have.
    pub(crate) fn body(&self) -> String {
        let coded = |text: &str| {
            let byte = |byte: u8| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            };
            text.replace('\n', "\r\n").bytes().map(byte).collect::<String>()
        };
        let pairs = self.inputs.iter().map(|input| format!("{}={}", coded(&input.name), coded(&input.value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

impl Preview {
    /// The form at an address.
    pub(crate) fn form(&self, address: &str) -> Option<Form> {
        Form::of(&self.get(address).body)
    }

    /// Sends a form as the page's own browser does.
    pub(crate) fn submit(&self, form: &Form) -> Answer {
        let own = format!("127.0.0.1:{}", self.port);
        let headers = [
            format!("Host: {own}"),
            format!("Origin: http://{own}"),
            "Sec-Fetch-Site: same-origin".to_owned(),
            format!("Cookie: {}", self.cookie),
        ];
        self.post(form, &headers)
    }

    /// Sends a form with these headers.
    pub(crate) fn post(&self, form: &Form, headers: &[String]) -> Answer {
        let body = form.body();
        let mut headers = headers.to_vec();
        if !headers.iter().any(|header| header.to_lowercase().starts_with("content-type")) {
            headers.push("Content-Type: application/x-www-form-urlencoded".to_owned());
        }
        headers.push(format!("Content-Length: {}", body.len()));
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        self.send(&format!("POST {} HTTP/1.1", form.action), &headers, &body)
    }
}

/// The forms of a page that a class names, each with the button that sends it.
pub(crate) fn presses(page: &str, class: &str) -> Vec<Form> {
    let mark = format!("<form class=\"{class}\"");
    let forms = page.split(mark.as_str()).skip(1);
    forms.filter_map(|form| Form::of(&format!("<form{form}")).map(|own| own.pressed(class))).collect()
}

/// The form of this class that stands with what a problem says of a line.
pub(crate) fn press(page: &str, words: &str, class: &str) -> Option<Form> {
    let items = text_of(page);
    let mark = format!("<form class=\"{class}\"");
    let own = items.split("<li class=").find(|item| {
        let line = item.replace("<mark>", "").replace("</mark>", "");
        line.contains(words) && item.contains(&mark)
    })?;
    presses(own, class).into_iter().next()
}

/// The form that takes back and makes again, without its buttons.
pub(crate) fn steps_of(page: &str) -> Form {
    let form = page.split("<form class=\"steps\"").nth(1).and_then(|form| form.split("</form>").next());
    let form = Form::of(&format!("<form{}</form>", form.unwrap_or_default())).expect("steps");
    let inputs = form.inputs.iter().filter(|input| input.name == "token").cloned().collect();
    Form { inputs, ..form }
}

/// What has come into a text in one place; none where anything else differs.
pub(crate) fn come(before: &str, after: &str) -> Option<String> {
    let length = after.len().checked_sub(before.len())?;
    let cut = |at: &usize| after.is_char_boundary(*at) && after.is_char_boundary(at + length);
    let is_rest = |at: &usize| before.get(..*at) == after.get(..*at) && before.get(*at..) == after.get(at + length..);
    let at = (0..=before.len()).filter(cut).find(is_rest)?;
    after.get(at..at + length).map(str::to_owned)
}

/// Whether all lines of a text end so.
pub(crate) fn ends(text: &str, end: &str) -> bool {
    end == "\n" && !text.contains('\r') || end == "\r\n" && text.matches('\n').count() == text.matches("\r\n").count()
}
