"""Titles as printed, what contradicts, and the rest of a speaker's page."""

from __future__ import annotations

from typing import Any

from corpus.archive import Archive
from corpus.archive.dossier import about_reason, beside, outlets, statements, topics
from corpus.archive.ledger import conflicts, ledger
from corpus.model import Article, ArticleSpeaker, Extraction, Quote


def add(archive: Archive, path: str, text: str, *said: tuple[str, str], **fields: Any) -> None:
    """Store an article; ``said`` are (quotation, speaker), the quotations stand in its text."""
    quotes = []
    for words, speaker in said:
        start = text.index(words)
        quotes.append(Quote(start, start + len(words), words, "direct", speaker, "person"))
    archive.add(Article(path, text, **fields), Extraction(tuple(quotes)))


def about(archive: Archive, id: str) -> list[tuple[str, str]]:
    speaker = archive.speaker(id)
    assert speaker is not None
    return [(one.kind, one.text) for one in conflicts(archive, speaker)]


def test_titles_are_found_where_the_speaker_is_only_named(archive: Archive) -> None:
    add(archive, "a.txt", "“No,” said Ada Moss, the mayor of Pell.", ("No,", "Ada Moss"))
    add(archive, "b.txt", "Deputy Mayor Ada Moss went home.", date="2020-01-01")
    speaker = archive.speaker("ada-moss")
    assert speaker is not None
    found = [(one.role, one.date) for one in ledger(archive, speaker)]
    assert found == [("mayor of Pell", None), ("Deputy Mayor", "2020-01-01")]


def test_two_titles_that_cannot_both_hold(archive: Archive) -> None:
    add(archive, "a.txt", "“No,” said Deputy Secretary of State Ada Moss.", ("No,", "Ada Moss"))
    add(archive, "b.txt", "US Under Secretary of State Ada Moss left.")
    add(archive, "c.txt", "Former Assistant Secretary of State Ada Moss left.")
    assert about(archive, "ada-moss") == [
        ("titles", "two titles: “Deputy Secretary of State” and “US Under Secretary of State”")
    ]


def test_offices_of_two_states_or_two_lifetimes_may_be_namesakes(archive: Archive) -> None:
    add(archive, "a.txt", "“No,” said Irish minister Ada Moss.", ("No,", "Ada Moss"))
    add(archive, "b.txt", "US senator Ada Moss left.")
    assert about(archive, "ada-moss") == [
        ("namesakes", "two people of one name? “Irish minister” and “US senator”")
    ]
    add(archive, "c.txt", "“No,” said mayor Bo Lind.", ("No,", "Bo Lind"), date="1921-01-01")
    add(archive, "d.txt", "Senator Bo Lind left.", date="2021-01-01")
    assert [kind for kind, _ in about(archive, "bo-lind")] == ["namesakes"]
    add(archive, "e.txt", "“No,” said US senator Cy Hart.", ("No,", "Cy Hart"))
    add(archive, "f.txt", "Cy Hart, ambassador to Ireland, left.")
    assert about(archive, "cy-hart") == []


def test_namesakes_that_only_the_articles_own_titles_tell_are_conflicts_too(
    archive: Archive,
) -> None:
    """A title that the ledger does not find in print is known from the quotation's speaker."""
    titles = ("striker of Leeds United", "US congressman")
    for number, title in enumerate(titles):
        text = f"“Words {number},” said Bo Lind — {title} — on Friday."
        quote = Quote(1, 9, text[1:9], "direct", "Bo Lind", "person")
        source = ArticleSpeaker("Bo Lind", "person", (), (title,))
        archive.add(
            Article(f"{number}.txt", text, date="2020-01-01"), Extraction((quote,), (source,))
        )
    speaker = archive.speaker("bo-lind")
    assert speaker is not None
    (found,) = conflicts(archive, speaker)
    assert (found.kind, found.text.split("?")[0]) == ("namesakes", "two people of one name")
    for (article, start, end), title in zip((found.one, found.other), titles, strict=True):
        row = archive.article(article)
        assert row is not None
        assert row.text[start:end] == title


def test_titles_years_apart_are_a_career(archive: Archive) -> None:
    add(archive, "a.txt", "“No,” said Deputy Minister Ada Moss.", ("No,", "Ada Moss"), date="2001")
    add(archive, "b.txt", "Assistant Minister Ada Moss left.", date="2010-01-01")
    assert about(archive, "ada-moss") == []


def test_a_title_of_two_people_is_garbled_for_the_one_whom_nothing_confirms(
    archive: Archive,
) -> None:
    text = (
        "Deputy Finance Minister Ada Moss met Deputy Finance Minister Ivo Krall."
        " “No,” he said. “Yes.”"
    )
    add(archive, "a.txt", text, ("No,", "Ivo Krall"), ("Yes.", "Ada Moss"))
    add(archive, "b.txt", "The Pellian Deputy Finance Minister Ada Moss left.")
    kinds = [kind for kind, _ in about(archive, "ivo-krall")]
    assert kinds == ["garbled"]
    assert "printed for Ada Moss too" in about(archive, "ivo-krall")[0][1]
    assert about(archive, "ada-moss") == []


def test_a_catchword_of_two_speakers_is_no_conflict(archive: Archive) -> None:
    text = "Pell spoke of “canal values”. The “canal values” are ours, said Ada Moss."
    add(archive, "a.txt", text, ("canal values", "Bo Pell"), ("canal values", "Ada Moss"))
    assert about(archive, "ada-moss") == []


def test_a_clause_after_a_name_is_no_title(archive: Archive) -> None:
    text = (
        "Ada Moss, the Norwegian president, said “we go”. Ada Moss, who took the show to praise"
        " the Danish president, left. Few doubt Ada Moss, which the US president said was unfit."
    )
    add(archive, "a.txt", text, ("we go", "Ada Moss"))
    speaker = archive.speaker("ada-moss")
    assert speaker is not None
    assert [one.role for one in ledger(archive, speaker)] == ["Norwegian president"]


def test_one_statement_under_two_names(archive: Archive) -> None:
    text = "It was “very dangerous”, Pell said. “This is a very dangerous course,” said Ada Moss."
    said = [("very dangerous", "Bo Pell"), ("This is a very dangerous course,", "Ada Moss")]
    add(archive, "a.txt", text, *said)
    assert [kind for kind, _ in about(archive, "ada-moss")] == ["sources"]
    assert "Ada Moss and Bo Pell" in about(archive, "ada-moss")[0][1]


def test_one_statement_under_two_names_in_two_articles(archive: Archive) -> None:
    words = "We shall never give the bridge away to them"
    add(archive, "a.txt", f"“{words},” said Ada Moss.", (words, "Ada Moss"))
    add(archive, "b.txt", f"“{words} again,” said Bo Pell.", (f"{words} again", "Bo Pell"))
    (found,) = about(archive, "bo-pell")
    assert found[0] == "sources"


def test_short_words_in_two_articles_prove_nothing(archive: Archive) -> None:
    for path, name in (("a.txt", "Ada Moss"), ("b.txt", "Bo Pell")):
        add(archive, path, f"“red line” {name}", ("red line", name))
    assert about(archive, "bo-pell") == []


def test_the_rest_of_the_page(archive: Archive) -> None:
    text = (
        "The Zonk treaty.\n“The Zonk treaty failed,” said Ada Moss.\n“Never,” said Bo Pell. “Ah.”"
    )
    said = [("The Zonk treaty failed,", "Ada Moss"), ("Never,", "Bo Pell"), ("Ah.", "Ada Moss")]
    add(archive, "a.txt", text, *said, outlet="The Post", date="2020-01-02")
    add(archive, "b.txt", "“A Zonk treaty?” said Ada Moss.", ("A Zonk treaty?", "Ada Moss"))
    assert [(one.id, one.articles) for one in beside(archive, "ada-moss")] == [("bo-pell", 1)]
    assert [(one.name, one.quotes) for one in outlets(archive, "ada-moss")] == [
        ("The Post", 2),
        (None, 1),
    ]
    first = topics(archive, "ada-moss")[0]
    assert first.words == "Zonk"
    assert first.reason.endswith("nobody else's word")
    dates = [one.rows[0].article.date for one in statements(archive, "ada-moss")]
    assert dates == ["2020-01-02", "2020-01-02", None]
    reasons = [about_reason(archive, row, "Zonk") for row in archive.quotes()]
    assert reasons[0] == "names Zonk"
    assert reasons[2] == "Zonk elsewhere in the article"


def test_topics_are_no_own_names_no_first_words_and_nothing_twice(archive: Archive) -> None:
    words = [
        "The Zonk Treaty holds",
        "Is Moss to blame? Its Zonk-9 rockets fly",
        "We want the Zonk Treaty. Did they? Zonk-9 rockets no more",
    ]
    add(archive, "a.txt", "\n".join(words), *((one, "Ada Moss") for one in words))
    found = [one.words for one in topics(archive, "ada-moss")]
    assert found[0] == "Zonk Treaty"
    assert not {"Moss", "Is", "Did", "Zonk", "zonk-9"} & set(found)
