"""A small archive of made-up articles, whose quotations are given and not extracted."""

from __future__ import annotations

from pathlib import Path

from corpus.archive import open_archive
from corpus.model import Article, ArticleSpeaker, Aside, Evidence, Extraction, Quote

HARBOUR = (
    "Port gates to close, minister says\n"
    "\n"
    "- Advertisement -\n"
    "\n"
    "“We will not close the northern gate before the ice is gone,” said Anna Lindqvist, the "
    "harbour minister.\n"
    "\n"
    "She added that the southern gate was “a different matter altogether”. Critics called the "
    "plan rushed, and several shipping lines have asked for a longer period of notice before any "
    "gate is closed to their vessels.\n"
    "\n"
    "“Nobody asked the crews,” Tomas Okoro told reporters on the quay. “Nobody ever does.”\n"
)
CANAL = (
    "Canal talks resume\n"
    "\n"
    "The talks were “useful but slow”, a senior engineer said.\n"
    "\n"
    "“We will not close the northern gate before the ice is gone,” said Lindqvist again.\n"
    + "".join(f"\nParagraph {n} tells of locks and barges, of ice and thaw, at length and in "
              "the plain words of a small paper, so that there is something to leaf through.\n"
              for n in range(1, 30))
    + "\n“The lock keepers have my word,” Anna Lindqvist said.\n"
)  # fmt: skip
WIDE = (
    "港口新聞 [/x] [@click=app.quit]press[/]\n"
    "\n"
    "部長表示：“我們不會在冰融化之前關閉北門，這一點對所有船員都很重要，請大家放心。”林德說。\n"
    "\n"
    "“Cafe\u0301 owners [sic] are 👩‍🔧 ready,” said \u202eיוסי\u202c Levi.\x1b]52;c;aGk=\x07\n"
)


def quote(text: str, words: str, speaker: str | None, **more: object) -> Quote:
    """The quotation of ``words`` where they first stand in ``text``."""
    start = text.index(words)
    fields: dict[str, object] = {"kind": "direct", "confidence": 0.9, "reason": "subject of said"}
    fields.update(more)
    kind = None if speaker is None else fields.pop("type", "person")
    return Quote(start, start + len(words), words, speaker=speaker, speaker_type=kind, **fields)  # type: ignore[arg-type]


def contents() -> list[tuple[Article, Extraction]]:
    """Three articles: two of one minister, one in wide and hostile characters."""
    lindqvist = ArticleSpeaker("Anna Lindqvist", "person", ("Lindqvist",), ("harbour minister",))
    harbour = Article(
        "/clips/harbour.txt", HARBOUR, title="Port gates to close, minister says",
        outlet="The Daily Quay", authors=("Ola Berg",), date="2021-03-04", date_basis="printed",
        date_precision="day", url="https://quay.example/gates",
        asides=(Aside(HARBOUR.index("- Adv"), HARBOUR.index("- Adv") + 17, "advertisement"),),
        evidence=(Evidence("title", "Port gates", "printed", 1),
                  Evidence("date", "4 March 2021", "printed", 2)),
    )  # fmt: skip
    canal = Article(
        "/clips/canal.txt", CANAL, title="Canal talks resume", outlet="Inland Post",
        date="2021-04-10", date_basis="inferred", date_precision="day",
    )  # fmt: skip
    wide = Article("/clips/wide.txt", WIDE, title="港口新聞 [/x] [@click=app.quit]press[/]")
    role = "harbour minister"
    return [
        (harbour, Extraction((
            quote(HARBOUR, "We will not close the northern gate before the ice is gone,",
                  "Anna Lindqvist", role=role, cue="said", statement="a"),
            quote(HARBOUR, "a different matter altogether", "Anna Lindqvist", kind="mixed",
                  role=role, mention="She", statement="b"),
            quote(HARBOUR, "Nobody asked the crews,", "Tomas Okoro", statement="c"),
            quote(HARBOUR, "Nobody ever does.", "Tomas Okoro", confidence=0.3, statement="c"),
        ), (lindqvist, ArticleSpeaker("Tomas Okoro", "person")))),
        (canal, Extraction((
            quote(CANAL, "useful but slow", "a senior engineer", type="unnamed", kind="mixed"),
            quote(CANAL, "We will not close the northern gate before the ice is gone,",
                  "Anna Lindqvist"),
            quote(CANAL, "The lock keepers have my word,", "Anna Lindqvist"),
        ), (ArticleSpeaker("a senior engineer", "unnamed"), lindqvist))),
        (wide, Extraction((
            quote(WIDE, WIDE[WIDE.index("我們") : WIDE.index("”林德")], "林德"),
            quote(WIDE, "Cafe\u0301 owners [sic] are 👩‍🔧 ready,", "\u202eיוסי\u202c Levi"),
        ), (ArticleSpeaker("林德", "person"), ArticleSpeaker("\u202eיוסי\u202c Levi", "person")))),
    ]  # fmt: skip


def build(path: Path) -> Path:
    """The small archive at ``path``."""
    with open_archive(path) as archive:
        archive.add_many(contents())
    return path


def bridges(path: Path, texts: int = 1) -> Path:
    """An archive of 60 articles with a quotation each, every ``texts`` of the same words."""
    with open_archive(path) as archive:
        for number in range(60):
            words = f"The bridge {number // texts} holds for good,"
            text = f"“{words}” said Ada Moss" + (f", {number}." if texts > 1 else ".")
            archive.add(
                Article(f"{number}.txt", text), Extraction((quote(text, words, "Ada Moss"),), ())
            )
    return path
