"""Exports of press databases in the archive: read again, and kept in baskets."""

from __future__ import annotations

from pathlib import Path

from corpus.archive import Archive, open_archive
from corpus.archive.intake import take_in
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
