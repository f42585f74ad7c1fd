"""Files made of one thing again and again, which take no longer than their length: the words are
few, and what took a second for a tenth of them would take minutes here."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import bylines, read, read_text

from . import samples

MANY = 60_000
SIGNS = (" ", "\t", "\u00a0", " - ", " :: ", " | ", "(", "@", "a@", "A. ", ", ", "1/", "<", "&")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "head",
    ["A{}b\nBy Ann Lee\n1 May 2022", "News\nBy Ann Lee\n1{}May 2022", "News\nBy Ann{}Lee"],
    ids=("headline", "day", "byline"),
)
def test_a_head_of_signs(head: str, sign: str) -> None:
    article = read_text(f"{head.format(sign * MANY)}\n\n{samples.TEXT}")
    assert samples.BODY[1] in article.text


@pytest.mark.parametrize("line", ["a", "---", "- a", "\ta", "Advertisement", "a: b", "=", "[a]: b"])
def test_a_foot_of_short_lines(line: str) -> None:
    article = read_text(f"News\nBy Ann Lee\n\n{samples.TEXT}\n\n" + f"{line}\n" * (MANY // 2))
    assert article.authors == ("Ann Lee",)


def test_single_words_below_the_text_are_the_page_s_where_it_goes_on() -> None:
    foot = "Copyright 2022 The Post\nPolitics\nEurope\nRead more\nShare\n"
    asides = samples.aside_words(samples.pasted("News\nBy Ann Lee", foot))
    assert any("Politics" in words for words in asides)


@pytest.mark.parametrize("sign", [" ", "- ", ":: ", "| ", "a@", "(", "»"])
def test_a_page_s_title_of_signs(sign: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(samples.page(f"<title>News {sign * MANY} b</title>"), "utf-8")
    [article] = read(path)
    assert samples.BODY[1] in article.text


@pytest.mark.parametrize("block", ["<li>a", "<p>a", "<td>a", "<br>\n", "<div>a</div>"])
def test_a_page_of_short_blocks(block: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(samples.page("<title>News</title>", above=block * (MANY // 3)), "utf-8")
    [article] = read(path)
    assert samples.BODY[1] in article.text


@pytest.mark.parametrize("name", ["a", "- a", "authors: [a]"])
def test_front_matter_of_blanks(name: str) -> None:
    article = read_text(f"---\ntitle: News\ntags:\n{name}{' ' * MANY}#\n---\n\n{samples.TEXT}")
    assert samples.BODY[1] in article.text


@pytest.mark.parametrize("row", [", Minister for Roads", ", Lady Moss"])
def test_a_holder_without_an_office_sends_nothing(row: str) -> None:
    article = read_text(f"News\n\nFrom:\n{row}\nPublished 3 May 2023\n\n{samples.TEXT}")
    assert article.outlet is None
    assert samples.BODY[1] in article.text


def test_a_picture_without_words_above_a_headline_is_no_menu() -> None:
    article = read_text(f"![](a)\n•\nMay\n\nHome\nAnna Berg\n\nAnna Berg\n{samples.TEXT}")
    assert samples.BODY[1] in article.text


@pytest.mark.parametrize("row", ["  a: b", f"{' ' * 40}a", "a: b: c", "- a: b"])
def test_front_matter_without_an_end(row: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\n" + f"{row}\n" * 40 + f"News\n\n{samples.TEXT}", "utf-8")
    [article] = read(path)
    assert samples.BODY[1] in article.text


def test_authors_are_parted_as_before_between_many_blanks() -> None:
    line = bylines.byline(f"By Ann Lee{' ' * MANY}and{' ' * MANY}Bo Ray, and  Cy Orr")
    assert line is not None
    assert line.authors == ("Ann Lee", "Bo Ray", "Cy Orr")
