"""Pasted and clipped articles as they really look: what is known of each, and from where."""

from __future__ import annotations

import pytest

from corpus.reading import Options, read_text

from .samples import BODY, aside_words

TEXT = "\n\n".join(BODY)
MORE = TEXT.replace("minister", "envoy").replace("said", "added")

# name: (head, tail, (title, outlet, authors, date, url))
CLIPPINGS: dict[str, tuple[str, str, tuple[object, ...]]] = {
    "guardian": (
        "Nato chief says no veto for Russia over membership\n\nWarning of real risk of conflict"
        " after talks\n\nJennifer Rankin in Brussels\n\nWed 12 Jan 2022 18.34 GMT\n\n",
        "\n\nSign up to This is Europe, the pivotal stories\n\nTopics\nNato\nRussia\nReuse this"
        " content",
        (
            "Nato chief says no veto for Russia over membership",
            None,
            ("Jennifer Rankin",),
            "2022-01-12",
            None,
        ),
    ),
    "bbc": (
        "BBC News\nNato-Russia talks: No veto on membership\nPublished\n12 January 2022\nShare\n"
        "By Jonathan Beale\nDefence correspondent, BBC News\nImage source, Getty Images\n",
        "\nMore on this story\nNato: What is it?\n12 January 2022",
        (
            "Nato-Russia talks: No veto on membership",
            "BBC News",
            ("Jonathan Beale",),
            "2022-01-12",
            None,
        ),
    ),
    "ap": (
        "NATO, Russia at odds over Ukraine\nBy LORNE COOK and VLADIMIR ISACHENKOV\n"
        "January 12, 2022 GMT\n\nFILE - The NATO flag flies in Brussels, Jan. 11, 2022. (AP"
        " Photo/Olivier Matthys)\n\nBRUSSELS (AP) — ",
        "\n\n___\n\nIsachenkov reported from Moscow. Associated Press writer Jill Lawless in London"
        " contributed to this report.\n",
        (
            "NATO, Russia at odds over Ukraine",
            None,
            ("Lorne Cook", "Vladimir Isachenkov"),
            "2022-01-12",
            None,
        ),
    ),
    "washington post": (
        "The Washington Post\nDemocracy Dies in Darkness\n\nEUROPE\nNATO, Russia fail to resolve"
        " differences\n\nBy Robyn Dixon and Paul Sonne\nJanuary 12, 2022 at 1:43 p.m. EST\n\n",
        "",
        (
            "NATO, Russia fail to resolve differences",
            "The Washington Post",
            ("Robyn Dixon", "Paul Sonne"),
            "2022-01-12",
            None,
        ),
    ),
    "obsidian clipper": (
        '---\ntitle: "NATO meets with Russia: no veto"\nsource: "https://www.euractiv.com/s/x/"\n'
        'author:\n  - "[[Alexandra Brzozowski]]"\npublished: 2022-01-12\ncreated: 2024-09-30\n'
        'tags:\n  - "clippings"\n---\n',
        "",
        (
            "NATO meets with Russia: no veto",
            "EURACTIV",
            ("Alexandra Brzozowski",),
            "2022-01-12",
            "https://www.euractiv.com/s/x/",
        ),
    ),
    "evernote": (
        "---\ntitle: No veto for Russia\nsource: https://www.kyivpost.com/x\n"
        "created: 2022-01-13 08:12:11\ntags: [nato, russia]\n---\n\n# No veto for Russia\n\n",
        "",
        ("No veto for Russia", "Kyiv Post", (), None, "https://www.kyivpost.com/x"),
    ),
    "markdown": (
        "# No veto for Russia, says Lindqvist\n\n> Source: [The Moscow"
        " Times](https://www.themoscowtimes.com/2022/01/12/no-veto)\n\n*By* **[Anna"
        " Berg](https://x.com)** | Jan. 12, 2022\n\n",
        "",
        (
            "No veto for Russia, says Lindqvist",
            "The Moscow Times",
            ("Anna Berg",),
            "2022-01-12",
            "https://www.themoscowtimes.com/2022/01/12/no-veto",
        ),
    ),
    "press database": (
        "NATO keeps door open\n\nThe New York Times\nJanuary 12, 2022 Wednesday\n\nCopyright 2022"
        " The New York Times Company All Rights Reserved\n\nSection: Section A; Pg. 1\nLength: 1200"
        " words\nByline: By STEVEN ERLANGER\n\n",
        "\n\nEnd of Document",
        ("NATO keeps door open", "The New York Times", ("Steven Erlanger",), "2022-01-12", None),
    ),
    "coded database": (
        "HD  NATO keeps door open\nBY  By Anna Berg\nWC  512 words\nPD  12 January 2022\n"
        "SN  Financial Times\n\n",
        "",
        ("NATO keeps door open", "Financial Times", ("Anna Berg",), "2022-01-12", None),
    ),
    "pocket": (
        "NATO keeps door open\npolitico.eu • 5 min read\nView Original\n\n",
        "",
        ("NATO keeps door open", "Politico Europe", (), None, None),
    ),
    "telegraph": (
        "Home   News   Politics   World\nNato refuses to shut its door, minister tells Moscow\nBy\n"
        "Joe Barnes,\nBRUSSELS CORRESPONDENT\n12 January 2022 • 6:00am\n",
        "",
        (
            "Nato refuses to shut its door, minister tells Moscow",
            None,
            ("Joe Barnes",),
            "2022-01-12",
            None,
        ),
    ),
    "kyiv": (
        "NATO refuses to shut its door\nby Illia Ponomarenko January 12, 2022 9:12 pm\n\n",
        "\n\nRead also: NATO allies agree on a package",
        ("NATO refuses to shut its door", None, ("Illia Ponomarenko",), "2022-01-12", None),
    ),
    "cnn": (
        "NATO refuses to shut its door\nBy Natasha Bertrand and Jeremy Herb, CNN\n\nUpdated 4:12 PM"
        " ET, Wed January 12, 2022\n\n(CNN)",
        "",
        (
            "NATO refuses to shut its door",
            "CNN",
            ("Natasha Bertrand", "Jeremy Herb"),
            "2022-01-12",
            None,
        ),
    ),
    "agency only": (
        "NATO not ready to discuss door\nMOSCOW, January 12. /TASS/. ",
        "",
        ("NATO not ready to discuss door", None, ("TASS",), None, None),
    ),
    "body alone": ("", "", (None, None, (), None, None)),
    "chapter": (
        "Retailer files for Chapter 11 after talks fail\nBy Anna Berg\n\n",
        "\n\nThe Title 18 case was heard on May 5 in Room 2022.",
        ("Retailer files for Chapter 11 after talks fail", None, ("Anna Berg",), None, None),
    ),
}


@pytest.mark.parametrize("name", CLIPPINGS)
def test_what_is_known(name: str) -> None:
    head, tail, expected = CLIPPINGS[name]
    article = read_text(head + TEXT + tail)
    found = (article.title, article.outlet, article.authors, article.date, article.url)
    assert found == expected
    assert article.text == head + TEXT + tail


@pytest.mark.parametrize("name", CLIPPINGS)
def test_no_sentence_of_the_article_is_an_aside(name: str) -> None:
    head, tail, _ = CLIPPINGS[name]
    article = read_text(head + TEXT + tail)
    for row in BODY:
        at = article.text.index(row)
        assert not [one for one in article.asides if one.start < at + len(row) and at < one.end]


def test_lines_around_the_article_are_marked() -> None:
    lines = {
        "- Advertisement -": "advertisement",
        "Story continues below advertisement": "advertisement",
        "Related article: [Putin inspects games](#)": "related link",
        "READ MORE: What we know about the talks": "related link",
        "WATCH | The minister on the talks:": "video teaser",
        "Photograph: John Thys/AFP/Getty Images": "photo caption with credit",
        "Guards at the gate on Tuesday. (Anna Ek/Reuters)": "photo caption with credit",
        "Soldiers march in Narva / Sergei Grits / AP / TASS": "photo caption with credit",
        "Subscribe to our newsletter": "newsletter",
        "Share on Facebook": "share line",
        "© 2022 Reuters. All rights reserved.": "copyright",
        "What the treaty means": "sub-heading",
        "This article was amended on 13 January 2022 to correct a name.": "origin note",
        "Follow Anna Berg on Twitter @annaberg.": "reporter contact",
        "> CONTINUED ON PAGE 6": "footer",
        "(Continued from page 1)": "footer",
        "2 min read · 4 hours ago": "footer",
        "To read more, log in or start your free trial": "footer",
        "Your email address will not be published. Required fields are marked *": "footer",
        "https://www.example.com/print/article/8832 (1 of 2) 02/08/2017 11:41:08": "footer",
    }
    for line, why in lines.items():
        article = read_text(f"No veto for Moscow\n\n{TEXT}\n\n{line}\n\n{MORE}\n")
        assert aside_words(article).get(line) == why, line


def test_sentences_like_those_lines_are_not() -> None:
    sentences = (
        "Contact between the two sides at the border was lost at three in the morning, he said.",
        "By entering the alliance, Finland would double the length of that border overnight.",
        "Copyright law is no obstacle, the court said, and the letters may be printed in full.",
        "Produced by Boeing, the aircraft has been in service since the end of the last century.",
        "The European Union contributed to the costs of the mission until the spring of last year.",
        "The report was published on Tuesday by the ministry, which declined to comment on it.",
        "Read the treaty, she said.",
        "“Watch this space,” he added",
        "Q: Does it matter who is at the table?",
    )
    for sentence in sentences:
        article = read_text(f"No veto for Moscow\n\n{TEXT}\n\n{sentence}\n\n{MORE}\n")
        assert sentence not in aside_words(article)


HEADS: dict[str, tuple[object, ...]] = {
    "HEAD\nAnna Berg, Political correspondent\n12 January 2022": (
        None,
        ("Anna Berg",),
        "2022-01-12",
    ),
    "HEAD\nANNA BERG\nPUBLISHED JANUARY 12, 2022\nUPDATED JANUARY 13, 2022": (
        None,
        ("Anna Berg",),
        "2022-01-12",
    ),
    "HEAD\n\nText: Anna Berg\n\n2022-01-12 10:15": (None, ("Anna Berg",), "2022-01-12"),
    "HEAD\n\nAnna Berg @annaberg\nJan 12, 2022, 5:15pm EST": (None, ("Anna Berg",), "2022-01-12"),
    "HEAD\n\nBy AFP - Agence France Presse\nJanuary 12, 2022": (None, ("AFP",), "2022-01-12"),
    "HEAD\nWritten By\nAnna Berg\nUpdated: Jan 12, 2022 05:30 PM IST": (
        None,
        ("Anna Berg",),
        "2022-01-12",
    ),
    "HEAD | Politico\n\n12 January 2022": ("Politico", (), "2022-01-12"),
    "World news\nHEAD\nReuters in Brussels\nWed 12 Jan 2022": (None, ("Reuters",), "2022-01-12"),
    "Source: The Moscow Times, 12 January 2022\n\nHEAD\n\nBy Anna Berg": (
        "The Moscow Times",
        ("Anna Berg",),
        "2022-01-12",
    ),
    "The Guardian, 12 January 2022\nHEAD\nAnna Berg": (
        "The Guardian",
        ("Anna Berg",),
        "2022-01-12",
    ),
    "[HEAD](https://www.dw.com/en/x/a-1)\n\nBy Anna Berg": ("DW", ("Anna Berg",), None),
    "News > World > Europe\nHEAD\nAnna Berg\nWednesday 12 January 2022 18:34": (
        None,
        ("Anna Berg",),
        "2022-01-12",
    ),
    "HEAD\nPublished time: 12 Jan, 2022 14:21\nEdited time: 13 Jan, 2022": (None, (), "2022-01-12"),
    "HEAD - The Moscow Times\nhttps://www.themoscowtimes.com/2022/01/12/x": (
        "The Moscow Times",
        (),
        "2022-01-12",
    ),
}


@pytest.mark.parametrize("head", HEADS)
def test_many_forms_of_heads(head: str) -> None:
    title = "Nobody has a veto after the talks in Brussels"
    article = read_text(f"{head.replace('HEAD', title)}\n\n{TEXT}")
    assert article.title == title
    assert (article.outlet, article.authors, article.date) == HEADS[head]


def test_every_field_says_what_it_rests_on() -> None:
    head, tail, _ = CLIPPINGS["markdown"]
    article = read_text(head + TEXT + tail)
    seen = {(one.field, one.basis, one.line) for one in article.evidence}
    assert ("title", "printed", 1) in seen
    assert ("date", "printed", 5) in seen
    assert ("outlet", "host name", 3) in seen
    assert (article.date_basis, article.date_precision) == ("printed", "day")


def test_a_weekday_within_a_word_contradicts_no_date() -> None:
    head = "No veto for Moscow\n10 January 2022\n\n"
    for day, said in (("Monday", True), ("(Monday", True), ("CyberMonday", False)):
        told = read_text(f"{head}{TEXT} It ended on {day}, 12 January, without a word.")
        assert ("date-contradicts-itself" in told.flags) == said


def test_dates_that_cannot_be_trusted_are_reported() -> None:
    wrong = read_text(f"No veto for Moscow\nMonday, 12 January 2022\n\n{TEXT}")
    assert "date-contradicts-itself" in wrong.flags
    either = read_text(f"No veto for Moscow\nPublished: 12/01/2022\n\n{TEXT}")
    assert (either.date, either.date_precision) == ("2022", "year")
    assert "date-ambiguous" in either.flags
    late = read_text(f"No veto\n12 January 2022\n\n{TEXT}\n\nhttps://www.dw.com/2021/03/04/a")
    assert "dates-differ" in late.flags
    assert late.date == "2022-01-12"


@pytest.mark.parametrize(
    ("head", "tail", "day"),
    [
        ("Published: 12/01/2022", "The next round is on 25/01/2022.", "2022-01-12"),
        ("Published: 12/01/2022", "The next round is on 01/25/2022.", "2022-12-01"),
        ("Published: 12/01/2022", "They met on 12 January 2022.", "2022-01-12"),
        ("Published: 12/01/2022", "They met on 13/1/2022 and on 1/14/2022.", None),
        ("Published: 12/01/2022\nhttps://www.example.co.uk/a", "", "2022-01-12"),
        ("Published: 12/01/2022\nhttps://www.example.gov/a", "", "2022-12-01"),
        ("Published: 12/01/2022\nhttps://www.example.com/2022/12/02/a", "", "2022-12-01"),
        ("Published: 12/01/2022\nhttps://www.example.com/a", "", None),
    ],
)
def test_a_date_of_two_readings_is_settled_by_others_or_reported(
    head: str, tail: str, day: str | None
) -> None:
    article = read_text(f"No veto for Moscow\n{head}\n\n{TEXT}\n\n{tail}")
    assert ("date-ambiguous" in article.flags) == (day is None)
    if day is None:
        assert article.date_precision != "day"
        assert {"2022-12-01"} == {e.value for e in article.evidence if e.basis == "doubtful"}
    else:
        assert (article.date, article.date_basis) == (day, "printed")


def test_a_day_without_a_year_needs_evidence_and_is_inferred() -> None:
    bare = read_text(f"No veto for Moscow\nFeb. 11\n\n{TEXT}")
    assert bare.date is None
    clipped = read_text(f"---\ncreated: 2020-03-01\n---\nNo veto for Moscow\nFeb. 11\n\n{TEXT}")
    assert (clipped.date, clipped.date_basis) == ("2020-02-11", "inferred")


def test_told_is_evidence_only_in_the_outlets_own_capitals() -> None:
    def outlet(words: str) -> str | None:
        return read_text(
            f"No veto for Moscow\n\n{TEXT}\n\nThe envoy told {words} the door stays open."
        ).outlet

    assert outlet("EURACTIV") == "EURACTIV"
    assert outlet("CNN") is None
    assert outlet("The New York Times") is None


def test_signs_of_a_machine_made_copy_raise_a_flag() -> None:
    copy = TEXT + "\n\nThey grew. and left the room. It is. ready for that, he said. she declared."
    assert "reworded-copy" in read_text(f"No veto\n\n{copy}").flags
    assert (
        "reworded-copy"
        not in read_text(f"No veto\n\n{TEXT} Mr. and Mrs. X. met at 5 p.m. on").flags
    )


def test_the_users_own_patterns_mark_lines() -> None:
    options = Options(asides=(r"^Our man in Havana", "("))
    article = read_text(f"No veto\n\n{TEXT}\n\nOur man in Havana\n\n{TEXT}", options=options)
    assert aside_words(article)["Our man in Havana"] == "own pattern"


def test_mojibake_is_reported_and_left() -> None:
    article = read_text(f"No veto\n\nThe ministerâ€™s plan for PeÃ±a.\n\n{TEXT}")
    assert "mojibake" in article.flags
    assert "ministerâ€™s" in article.text
