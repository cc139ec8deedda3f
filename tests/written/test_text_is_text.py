"""Text of a findings folder stays text: whatever signs an inspector types, they are printed and never obeyed.

Each row of FIELDS is a field that takes text; hostile text is put into all of them and comes out in both files as it
was typed. Each row of PROBLEMS is text that has no place in a report: the build ends with 1 and names the line.
"""

import shutil
from pathlib import Path

import pytest

import edits
import program
from checks import html_page
from checks.pdf_structure import text_comes_out
from checks.pdf_tree import read_pdf, tidy

HOSTILE = (
    r'#eval("1") #include "x" #let a = 1; $x^2$ @label <label> *a* _b_ `c` [d](e) ![f](g) ~ -- --- ... // /* */ '
    r"\ \n \u{41} </script><script>alert(1)</script> <!-- --> <img src=x onerror=alert(1)> &amp; &#60; &lt; ' "
    r"%s ${x} {x} {# y #} }} %} = - + 1. |a| ^b^ C:\d"
)


def marked(name: str) -> str:
    """The hostile text with a name in it, so that one field's text is not taken for another's."""
    return f"{name} {HOSTILE} {name}"


# Name, file, and the edit: takes Markdown (M) or plain text (P).
FIELDS = {
    "finding": ("M", "sections/1.1.yaml", lambda file, text: edits.insert_item(file, "strengths", text)),
    "prose": ("M", "sections/foreword.md", edits.append_paragraph),
    "recommendation": ("M", "recommendations.yaml", lambda file, text: edits.insert_item(
        file, "recommendations", {"id": "hostile", "to": ["yjs"], "text": text})),
    "table cell": ("M", "sections/1.2.yaml", lambda file, text: edits.insert_item(
        file, "tables", {"id": "hostile", "caption": "Cells", "columns": ["One", "Two"], "rows": [["a", text]]})),
    "table caption": ("M", "sections/1.3.yaml", lambda file, text: edits.insert_item(
        file, "tables", {"id": "hostile", "caption": text, "columns": ["One", "Two"], "rows": [["a", "b"]]})),
    "column": ("P", "sections/1.4.yaml", lambda file, text: edits.insert_item(
        file, "tables", {"id": "hostile", "caption": "Columns", "columns": ["One", text], "rows": [["a", "b"]]})),
    "quotation": ("M", "sections/2.1.yaml", lambda file, text: edits.insert_item(
        file, "quotations", {"id": "hostile", "text": text})),
    "attribution": ("P", "sections/4.1.yaml", lambda file, text: edits.insert_item(
        file, "quotations", {"id": "hostile", "text": "Words.", "attribution": text})),
    "another voice": ("M", "sections/2.2.yaml", lambda file, text: edits.insert_item(
        file, "quotations", {"id": "hostile", "text": "Words.", "more": [{"text": text}]})),
    "chart title": ("M", "sections/2.3.yaml", lambda file, text: edits.insert_item(
        file, "charts", {"id": "hostile", "title": text, "finding": text, "rows": [{"label": "One", "value": "1"}]})),
    "chart label": ("M", "sections/2.4.yaml", lambda file, text: edits.insert_item(
        file, "charts", {"id": "hostile", "title": "Chart", "finding": "One.", "rows": [{"label": text, "value": "1"}]})),
    "chart measure": ("P", "sections/3.1.yaml", lambda file, text: edits.insert_item(
        file, "charts", {"id": "hostile", "title": "Chart", "finding": "One.", "measure": text,
                         "rows": [{"label": "One", "value": "1"}]})),
    "notice": ("P", "inspection.yaml", lambda file, text: edits.set_value(file, "notice", text)),
    "service": ("P", "inspection.yaml", lambda file, text: edits.set_value(file, "name", text)),
    "area": ("P", "inspection.yaml", lambda file, text: edits.set_value(file, "area", text)),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The final English report of a folder with hostile text in every field. To the rules about what was left from the writing
    such a text is a heap of holes and stray marks: its programme has them off."""
    home = tmp_path_factory.mktemp("hostile")
    folder = edits.copy_sample(home)
    programmes = Path(shutil.copytree(program.ROOT / "data" / "programmes", home / "programmes"))
    edits.replace(programmes / "youth-2021" / "programme.yaml", "\nstyle:\n",
                  "\nstyle:\n  rules: { typed-hole: off, typed-list: off }\n")
    for name, (kind, file, edit) in FIELDS.items():
        edit(folder / file, edits.as_markdown(marked(name)) if kind == "M" else marked(name))
    done = program.run(*program.build_arguments(folder, home / "output", "final"), "--programmes", programmes)
    assert done.returncode == 0, program.messages(done)
    return program.written(folder, home / "output", "final") / "en"


@pytest.mark.parametrize("name", FIELDS)
def test_hostile_text_is_printed_in_the_pdf(hostile, name):
    assert tidy(marked(name)) in read_pdf(hostile / "report.pdf").root.text()


@pytest.mark.parametrize("name", FIELDS)
def test_hostile_text_is_printed_in_the_page(hostile, name):
    assert tidy(marked(name)) in tidy(html_page.read_html(hostile / "report.html").xpath("string(//body)"))


PAGE_CHECKS = [html_page.nothing_runs, html_page.nothing_is_fetched, html_page.structured_data_parses,
               html_page.links_lead_somewhere, html_page.ids_are_unique]


@pytest.mark.parametrize("check", PAGE_CHECKS, ids=lambda check: check.__name__)
def test_hostile_text_does_nothing_in_the_page(hostile, check):
    assert check(hostile / "report.html") == []


def test_hostile_text_comes_out_of_the_pdf(hostile):
    assert text_comes_out(hostile / "report.pdf") == []


def test_hostile_names_reach_the_title_as_text(hostile):
    title = str(read_pdf(hostile / "report.pdf").pdf.docinfo["/Title"])
    assert tidy(marked("area")) in tidy(title) or tidy(marked("service")) in tidy(title)


# Name, file, and the edit, which gives the line that the message must name.
PROBLEMS = {
    "expression in YAML": ("sections/1.1.yaml", lambda file: edits.insert_item(file, "strengths", "See {{ 7 * 7 }}.")),
    "unknown function": ("sections/1.1.yaml", lambda file: edits.insert_item(file, "strengths", 'See {{ env(key="HOME") }}.')),
    "computed argument": ("sections/1.1.yaml", lambda file: edits.insert_item(file, "strengths", "{{ percent(of=1 + 1) }}")),
    "statement in YAML": ("sections/1.1.yaml", lambda file: edits.insert_item(file, "strengths", "{% if true %}")),
    "include in Markdown": ("sections/foreword.md", lambda file: edits.append_paragraph(file, '{% include "x" %}')),
    "raw HTML": ("sections/foreword.md", lambda file: edits.append_paragraph(file, "<script>alert(1)</script>")),
    "raw HTML in a line": ("sections/1.1.yaml", lambda file: edits.insert_item(file, "strengths", "Words <b>bold</b>.")),
    "script as link": ("sections/foreword.md", lambda file: edits.append_paragraph(file, "[here](javascript:alert(1))")),
    "file as link": ("sections/foreword.md", lambda file: edits.append_paragraph(file, "[here](file:///etc/passwd)")),
    "unknown key": ("inspection.yaml", lambda file: edits.set_value(file, "version", "1.0") and add_line(file, "versoin: 2")),
    "key given twice": ("inspection.yaml", lambda file: add_line(file, 'version: "2"')),
    "broken YAML": ("ratings.yaml", edits.break_yaml),
}


def add_line(file, line: str) -> int:
    """A line at the end of a file; gives its number."""
    text = file.read_text("utf-8").rstrip("\n")
    file.write_text(f"{text}\n{line}\n", "utf-8")
    return text.count("\n") + 2


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_has_no_place_is_refused_with_its_place(tmp_path, name):
    file, edit = PROBLEMS[name]
    folder = edits.copy_sample(tmp_path)
    line = edit(folder / file)
    done = program.run(*program.build_arguments(folder, tmp_path / "output", "final"))
    assert done.returncode == 1, program.messages(done)
    assert edits.place_named(done, file, line), program.messages(done)
    assert not (tmp_path / "output" / folder.name / "final").exists()
