"""A quotation as words for the page: nothing altered, everything honest."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cite import FORMATS, render, render_all
from corpus.cite.templates import from_config
from corpus.errors import CorpusError
from corpus.model import ArticleRow, Quote, QuoteRow

WORDS = "We will not allow anyone to slam NATO’s open-door policy shut."
ARTICLE = ArticleRow(
    1, "/clips/a.txt", "Talks begin", "EURACTIV", ("Ann Lee",), "2022-01-12", "printed", None, 1
)
QUOTE = Quote(
    0,
    len(WORDS),
    WORDS,
    "direct",
    speaker="Julianne Smith",
    speaker_type="person",
    role="the US ambassador to NATO",
)
ROW = QuoteRow(7, QUOTE, ARTICLE, speaker_name="Julianne Smith")


def having(text: str = WORDS, **article: object) -> QuoteRow:
    return replace(
        ROW,
        quote=replace(QUOTE, text=text, end=len(text)),
        article=replace(ARTICLE, **article),  # type: ignore[arg-type]
    )


def test_a_markdown_line_has_words_name_role_outlet_and_day() -> None:
    assert render(ROW, "md") == (
        "“We will not allow anyone to slam NATO’s open-door policy shut.” — Julianne Smith, "
        "US ambassador to NATO (EURACTIV, 12 January 2022)"
    )


def test_what_is_unknown_or_inferred_is_said() -> None:
    row = having(outlet=None, date="2020-02", date_basis="inferred")
    assert render(row, "text").endswith("(outlet unknown, February 2020, inferred)")
    assert "date unknown" in render(having(date=None, date_basis=None), "text")
    nobody = replace(ROW, speaker_name=None, quote=replace(QUOTE, speaker=None, role=None))
    assert "— speaker unknown (" in render(nobody, "text")


def test_a_turn_of_a_talk_is_printed_as_the_speakers_own_words() -> None:
    turn = render(replace(ROW, quote=replace(QUOTE, kind="indirect", cue=None)), "text")
    assert turn.startswith("“We will not allow")
    assert "in reported speech" not in turn


def test_reported_speech_never_stands_in_marks() -> None:
    row = replace(ROW, quote=replace(QUOTE, kind="indirect", cue="said"))
    for target in ("text", "md", "org", "latex"):
        shown = render(row, target)
        assert not re.search("[“”]|``|''", shown)
        assert "in reported speech" in shown


@pytest.mark.parametrize("layout", ["line", "block", "footnote"])
@pytest.mark.parametrize("target", ["text", "md", "org", "latex", "html"])
def test_every_layout_holds_words_and_source(target: str, layout: str) -> None:
    shown = render(ROW, target, layout=layout)
    assert WORDS in shown
    assert "Julianne Smith, US ambassador to NATO" in shown
    assert "EURACTIV, 12 January 2022" in shown


@pytest.mark.parametrize("style", [None, "apa", "chicago", "mla", "ap"])
@pytest.mark.parametrize("target", ["text", "md", "org", "latex", "html"])
def test_a_footnote_ends_with_one_stop(target: str, style: str | None) -> None:
    shown = render(ROW, target, layout="footnote", style=style)
    assert ".." not in shown
    assert re.search(r"\.(?:\}|</aside>)?$", shown)


def test_markdown_brackets_that_would_be_links_are_escaped_and_others_are_not() -> None:
    assert "We [NATO] will" in render(having("We [NATO] will"), "md")
    assert "a\\](b" in render(having("[a](b)"), "md")
    assert "\\*now\\*" in render(having("*now*"), "md")


def test_latex_specials_and_ligatures_stay_as_printed() -> None:
    shown = render(having("50% of $5 -- {x}_y & #1 \\ done"), "latex")
    assert "50\\% of \\$5 -{}- \\{x\\}\\_y \\& \\#1 \\textbackslash{} done" in shown


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029")))
def test_html_gives_back_the_same_letters(text: str) -> None:
    inner = re.search("<p>(.*)</p>", render(having("x" + text + "x"), "html"))
    assert inner
    assert html.unescape(inner[1]) == "x" + text + "x"


@given(st.text(min_size=1))
def test_csv_and_json_give_back_the_same_letters(text: str) -> None:
    row = having(text)
    table = list(csv.DictReader(io.StringIO(render_all([row, row], "csv"), newline="")))
    assert [line["text"].replace("\r\n", "\n") for line in table] == [
        text.replace("\r\n", "\n")
    ] * 2
    items = json.loads(render_all([row], "csl-json"))
    assert items[0]["custom"]["quotation"] == text


@given(st.text(st.characters(codec="utf-8")))
def test_bibtex_braces_always_balance(text: str) -> None:
    entry = render(having(text, title=text, outlet=text, url=text), "bibtex")
    bare = re.sub(r"\\[{}]", "", entry)
    assert bare.count("{") == bare.count("}")


def test_csl_marks_an_inferred_day_as_circa() -> None:
    (item,) = json.loads(render_all([having(date_basis="inferred")], "csl-json"))
    assert item["issued"] == {"date-parts": [[2022, 1, 12]], "circa": True}
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"family": "Lee", "given": "Ann"}]


def test_the_styles_of_a_newspaper_article() -> None:
    url = "https://example.org/a"
    row = having(url=url)
    assert render(row, "text", style="apa").endswith(
        f"Lee, A. (2022, January 12). Talks begin. EURACTIV. {url}"
    )
    assert render(row, "md", style="chicago").endswith(
        f"Lee, Ann. “Talks begin.” *EURACTIV*, January 12, 2022. {url}."
    )
    assert render(row, "text", style="mla").endswith(
        f"Lee, Ann. “Talks begin.” EURACTIV, 12 Jan. 2022, {url}."
    )
    assert render(row, "text", style="ap").endswith("(EURACTIV, Jan. 12, 2022)")
    assert "(n.d.)" in render(having(date=None), "text", style="apa")


def test_outer_marks_follow_the_wish_and_inner_ones_the_print() -> None:
    row = having("He said ‘never’")
    assert render(row, "text", marks="guillemets").startswith("«He said ‘never’»")
    assert render(row, "latex", marks="enquote").startswith("\\enquote{He said ‘never’}")
    with pytest.raises(CorpusError, match="no marks named"):
        render(row, "text", marks="fancy")


def test_outer_marks_differ_from_those_of_the_print_inside() -> None:
    row = having("Yes, he said, “of course there will.” It’s gone.")
    assert render(row, "md").startswith("‘Yes, he said, “of course there will.” It’s gone.’ — ")
    assert render(row, "latex").startswith("`Yes, he said, “of")
    assert render(row, "text", marks="curly").startswith("“Yes, he said, “of")
    assert render(having("He ‘said “yes”’"), "md").startswith("“He ‘said")
    assert '"annote": "‘Yes' in render(row, "csl-json")


def test_titles_in_marks_have_single_ones_inside() -> None:
    row = having(title="“I never knew”: an evening", authors=("Dr. Ann Lee-Bell",))
    assert "“‘I never knew’: an evening.”" in render(row, "text", style="chicago")
    assert "“‘I never knew’: an evening.”" in render(row, "text", style="mla")
    assert "Lee-Bell, A. (2022" in render(row, "text", style="apa")
    assert "author = {Lee-Bell, Ann}" in render(row, "bibtex")
    assert "author = {{Lee}}" in render(having(authors=("Prof. Lee",)), "bibtex")


def test_a_template_of_the_config_fills_its_fields() -> None:
    found = from_config(
        {"wiki": {"template": "{{{quote}}} {role|no role} [{year}]"}, "s": "{speaker}"}
    )
    assert render(ROW, "wiki", templates=found).startswith("{“We will")
    assert render(ROW, "s", templates=found) == "Julianne Smith"
    with pytest.raises(CorpusError, match=r"did you mean \{speaker\}"):
        from_config({"bad": "{speker}"})


@pytest.mark.parametrize("format", [f for f in FORMATS if f not in ("json", "jsonl")])
def test_a_hostile_text_stays_one_record(format: str) -> None:
    text = "x\n#+end_quote\n\\end{quote}</blockquote><script>alert(1)</script>\n```"
    shown = render(having(text), format)
    assert "<script>" not in shown or format in ("text", "csv", "csl-json", "org", "md")
    if format == "org":
        assert "\n#+" not in shown
    if format == "latex":
        assert "\\end{quote}" not in shown


@given(
    st.builds(
        ArticleRow,
        st.just(1),
        *[st.text(" \x85\u3000-.,0129ßé“{}\\&\ud800[", max_size=9) for _ in range(3)],
        st.lists(st.text(" ,.\u3000aB", max_size=5), max_size=3).map(tuple),
        st.text("0129-²٣ ", max_size=11),
        st.just("printed"),
        st.text(max_size=9),
        st.just(1),
    ),
    st.text(" \x85\u3000,aB", max_size=5),
)
def test_no_field_is_too_odd_for_any_format(article: ArticleRow, name: str) -> None:
    row = replace(ROW, article=article, speaker_name=name, quote=replace(QUOTE, speaker=name))
    for format in FORMATS:
        if format in ("json", "jsonl"):
            continue
        for layout in ("line", "block", "footnote"):
            for style in (None, "apa", "chicago", "mla", "ap"):
                assert render(row, format, layout=layout, style=style)
