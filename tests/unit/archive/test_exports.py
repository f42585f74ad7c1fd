"""Exports of press databases in the archive: read again, and kept in baskets."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import Archive, open_archive
from corpus.archive.choices import of_merge, of_quote
from corpus.archive.intake import take_in
from corpus.model import Article
from corpus.quoting import extract
from corpus.reading.filelines import line_in_file
from corpus.verify.evidence import ArchiveEvidence, place
from tests.exports import LAYOUTS, Story, stories
from tui.commands.verify import place_of

TOLD = stories()


def _export(path: Path, told: tuple[Story, ...], name: str = "lexis_2012") -> Path:
    path.write_text(LAYOUTS[name](told), "utf-8")
    return path


def _titles(archive: Archive) -> dict[str, int]:
    return {one.title or "": one.id for one in archive.articles()}


def test_a_document_that_came_before_the_others_leaves_them_as_they_were(tmp_path: Path) -> None:
    path = _export(tmp_path / "export.txt", TOLD[1:])
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        before = _titles(archive)
        _export(path, (TOLD[0], *TOLD[2:]))
        list(take_in(archive, [path]))
        after = _titles(archive)
    assert set(after) == {one.title for one in (TOLD[0], *TOLD[2:])}
    assert {title: before[title] for title in after if title in before} == {
        title: after[title] for title in after if title in before
    }


def test_a_basket_follows_its_words_to_the_article_that_a_file_is_parted_into(
    tmp_path: Path,
) -> None:
    path = tmp_path / "export.txt"
    path.write_text("\n\n".join(one.text for one in TOLD), "utf-8")
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        words = {one.quote.text: one.id for one in archive.rows(range(1, 60))}
        told = next(text for text in words if text.startswith("There is. It has a nest"))
        archive.set_basket([words[told]], "story")
        list(take_in(archive, [_export(path, TOLD)]))
        (kept,) = archive.rows(archive.basket("story"))
    assert (kept.quote.text, kept.article.title) == (told, TOLD[1].title)


def test_an_editor_opens_at_the_line_of_the_file(tmp_path: Path) -> None:
    path = _export(tmp_path / "export.txt", TOLD)
    rows = path.read_text("utf-8").split("\n")
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        numbers = _titles(archive)
        for story in TOLD:
            article = archive.article(numbers[story.title])
            assert article is not None
            at = article.text.index(story.paragraphs[-1])
            assert rows[line_in_file(article, at) - 1] == story.paragraphs[-1]


def test_an_editor_opens_at_the_line_of_a_file_that_was_written_anew(tmp_path: Path) -> None:
    path = _export(tmp_path / "export.txt", TOLD)
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        article = archive.article(_titles(archive)[TOLD[1].title])
        assert article is not None
        before = line_in_file(article, 0)
        path.write_text("\n\n\n" + path.read_text("utf-8"), "utf-8")
        assert line_in_file(article, 0) == before + 3


def test_a_verdict_tells_the_line_of_the_file(tmp_path: Path) -> None:
    path = _export(tmp_path / "export.txt", TOLD)
    rows = path.read_text("utf-8").split("\n")
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        evidence = ArchiveEvidence(archive)
        for row in (one for one in archive.rows(range(1, 60)) if one.quote.verbatim):
            name, _, line = place(evidence, row).rpartition(":")
            first = row.quote.text.split("\n")[0]
            assert (name, first in rows[int(line) - 1]) == ("export.txt", True)
            assert place_of(archive, row) == (str(path), int(line))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_corrections_follow_their_words_to_the_articles_that_a_file_is_parted_into(
    tmp_path: Path, layout: str
) -> None:
    """In whichever part the words are, also where its head and foot are other fields now."""
    path = tmp_path / "export.txt"
    path.write_text("\n\n".join(one.text for one in TOLD), "utf-8")
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        told = [one for one in archive.quotes() if one.quote.verbatim]
        for one in told:
            archive.correct(of_quote(archive, one.id, speaker="Zed Quill"))
        words = [" ".join(one.quote.text.split()) for one in told]
        list(take_in(archive, [_export(path, TOLD, layout)]))
        assert archive.counts().articles == len(TOLD)
        after = {" ".join(one.quote.text.split()): one.speaker_name for one in archive.quotes()}
    there = [one for one in words if one in after]
    assert len(there) > len(words) // 2
    assert {one: after[one] for one in there} == dict.fromkeys(there, "Zed Quill")


def test_a_few_words_that_two_parts_have_stay_corrected_where_they_were(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    said = ["“We go,” Ann Lee told the men at the gate.", "“We go,” Ben Moss told a judge in May."]
    both = [
        one._replace(paragraphs=(*one.paragraphs, more, "It rained."))
        for one, more in zip(TOLD[:2], said, strict=True)
    ]
    path.write_text("\n\n".join(one.text for one in both), "utf-8")
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, [path]))
        first = min(one.id for one in archive.quotes() if one.quote.text == "We go,")
        archive.correct(of_quote(archive, first, speaker="Zed Quill"))
        list(take_in(archive, [_export(path, (*both, *TOLD[2:]))]))
        found = [one for one in archive.quotes() if one.quote.text == "We go,"]
    assert {(one.article.title, one.speaker_name) for one in found} == {
        (TOLD[0].title, "Zed Quill"),
        (TOLD[1].title, "Ben Moss"),
    }


def test_who_an_unnamed_source_is_stays_decided_when_the_file_is_parted(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    more = "“We go to the quarry,” the harbour master said."
    told = (*TOLD[:2], TOLD[2]._replace(paragraphs=(*TOLD[2].paragraphs, more)), *TOLD[3:])
    whole = Article(str(path), _export(path, told).read_text("utf-8"))
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(whole, extract(whole))
        ids = {one.quote.text: one.speaker_id for one in archive.quotes()}
        named = next(one for one in archive.speakers() if one.type == "person")
        unnamed = ids["We go to the quarry,"]
        assert unnamed is not None
        archive.correct(of_merge(archive, named.id, unnamed))
        list(take_in(archive, [path]))
        names = {one.quote.text: one.speaker_name for one in archive.quotes()}
    assert names["We go to the quarry,"] == named.name


@pytest.mark.parametrize("number", range(len(TOLD)))
def test_a_basket_follows_to_the_part_where_the_words_stand_as_far_down(
    tmp_path: Path, number: int
) -> None:
    path = tmp_path / "export.txt"
    more = "“We go,” Ann Lee told the men at the gate."
    told = tuple(one._replace(paragraphs=(*one.paragraphs, more)) for one in TOLD)
    whole = Article(str(path), _export(path, told).read_text("utf-8"))
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(whole, extract(whole))
        ids = [one.id for one in archive.quotes() if one.quote.text == "We go,"]
        archive.set_basket([ids[number]], "story")
        list(take_in(archive, [path]))
        (kept,) = archive.rows(archive.basket("story"))
    assert kept.article.title == TOLD[number].title
