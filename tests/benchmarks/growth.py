"""Whether time grows with a text as the text does, whatever it holds.

    python -m tests.benchmarks.growth [--doors extract,txt,…] [--only WORDS] [--most 200000]

Each shape of shapes.py is put through each door (extraction, a file of each kind, a pasted
quotation, a draft in each syntax, a question, the page) at a size and four times that size, from
small ones up until a run takes long enough to be told from noise. Prints what took over six times
as long for four times the text, or over a minute, then how many were tried. Twice in two runs is
a finding; once may be the machine.
"""

from __future__ import annotations

import argparse
import json
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from corpus.archive import Archive, open_archive, prepare
from corpus.errors import CorpusError
from corpus.model import Article
from corpus.quoting import extract
from corpus.reading import read
from corpus.search import search
from corpus.verify import verify
from corpus.verify.drafts import TEXTS, parse
from corpus.verify.linting import lint
from tests.benchmarks.shapes import SHAPES
from tests.unit.reading import samples

SEEDS = Path(__file__).parents[2] / "seeds"
Door = Callable[[str], object]
_FIRST = 3_000
_LONG_ENOUGH = 0.25
_STEEP = 6.0
_SECONDS = 60
_HEAD = "News\nBy Ann Lee\nJanuary 12, 2022\n\n"
_MAIL = "From: a@b.example\nTo: c@d.example\nSubject: News\nMessage-ID: <1@b.example>\n"
_AROUND = {
    "": "{}",
    "-within": samples.TEXT + "\n\n{}\n\n“No,” said Marta Lindqvist. “Not now.”\n",
    "-said": "“We go,” Ann Lee, the mayor, said, “and {},” she said.\n",
    "-cue": "“We go,” {} said Ann Lee. “No,” said the mayor {} told the Post.\n",
}
_TYPE = "MIME-Version: 1.0\nContent-Type: text/{}; charset=utf-8\n\n"


_ABOUT = "<title>{0}</title><meta name='author' content='{0}'>"
_FEED = (
    "<?xml version='1.0'?><rss><channel><title>Post</title><item><title>a</title>"
    "<description>{}</description></item></channel></rss>"
)
_NOTES = (
    "<?xml version='1.0'?><en-export><note><title>a</title><content><![CDATA[<en-note>{}"
    "</en-note>]]></content></note></en-export>"
)


class _TooLong(BaseException):
    """Not to be taken for an error of what is measured."""


WRAPPED: dict[str, Callable[[str], str | bytes]] = {
    "txt": lambda text: _HEAD + text,
    "foot.txt": lambda text: _HEAD + samples.TEXT + "\n\n" + text,
    "title.txt": lambda text: f"A{text}b\nBy Ann Lee\n12 January 2022\n\n{samples.TEXT}",
    "byline.txt": lambda text: f"News\nBy Ann{text}Lee\n12 January 2022\n\n{samples.TEXT}",
    "day.txt": lambda text: f"News\nBy Ann Lee\n12{text}2022\n\n{samples.TEXT}",
    "outlet.txt": lambda text: f"The Post{text}\n\nNews\n{samples.TEXT}",
    "bare.txt": lambda text: text,
    "md": lambda text: f"---\ntitle: News\ndate: 2022-01-12\n---\n\n{text}",
    "front.md": lambda text: f"---\n{text}\n---\n\nNews\n",
    "org": lambda text: f"#+TITLE: News\n\n{text}",
    "html": lambda text: samples.page("<title>News</title>", above=text),
    "words.html": lambda text: samples.page("<title>News</title>", above=f"<p>{escape(text)}"),
    "head.html": lambda text: samples.page(_ABOUT.format(escape(text))),
    "eml": lambda text: _MAIL + _TYPE.format("plain") + text,
    "page.eml": lambda text: _MAIL + _TYPE.format("html") + text,
    "head.eml": lambda text: f"Subject: {text}\n{_MAIL}{_TYPE.format('plain')}No.\n",
    "mbox": lambda text: f"From a@b.example Wed Jan 12 10:00:00 2022\n{_MAIL}\n{text}\n",
    "rtf": lambda text: "{\\rtf1\\ansi " + text + "}",
    "csv": lambda text: f"title,date,text\nNews,2022-01-12,{text}\n",
    "jsonl": lambda text: f'{{"title": "News", "text": {json.dumps(text)}}}\n',
    "json": lambda text: f'[{{"title": {json.dumps(text[:3000])}, "text": {json.dumps(text)}}}]',
    "raw.json": lambda text: text,
    "ris": lambda text: f"TY  - NEWS\nTI  - News\nAB  - {text}\nER  - \n",
    "bib": lambda text: f"@article{{a, title={{News}}, abstract={{{text}}}}}\n",
    "rss": lambda text: _FEED.format(escape(text)),
    "enex": lambda text: _NOTES.format(text),
    "docx": lambda text: samples.docx([("Title", "News"), ("", escape(text))]),
    "epub": lambda text: samples.epub("<dc:title>Book</dc:title>", {"a.xhtml": f"<p>{text}</p>"}),
}  # fmt: skip


def _file(folder: Path, kind: str, text: str) -> list[Article]:
    data = WRAPPED[kind](text)
    path = folder / f"a.{kind.rpartition('.')[2]}"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    return list(read(path))


def _quotes(form: str, text: str) -> object:
    return extract(Article(path="-", text=form.replace("{}", text)))


def _draft(archive: Archive, syntax: str, text: str) -> object:
    said = "Ann Lee said “no reason for a war in Europe.”\n\n{}\n"
    return lint(archive, parse(said.format(text), syntax), f"draft.{syntax}")


def _kept(archive: Archive, text: str) -> object:
    article = Article(path="-", text=text)
    return prepare(article, extract(article))


def doors(folder: Path) -> dict[str, Door]:
    """What texts go through, by name."""
    archive = open_archive(folder / "a.sqlite")
    for path in sorted(SEEDS.glob("*.txt")):
        for article in read(path):
            archive.add(article, extract(article))
    found: dict[str, Door] = {
        f"extract{name}": lambda text, form=form: extract(
            Article(path="-", text=form.replace("{}", text))
        )
        for name, form in _AROUND.items()
    }
    found |= {kind: partial(_file, folder, kind) for kind in WRAPPED}
    found["verify"] = partial(verify, archive)
    found["verify-said"] = lambda text: verify(archive, f"Ann Lee said “no reason {text}.”")
    found |= {f"draft-{one}": partial(_draft, archive, one) for one in TEXTS}
    found["search"] = partial(search, archive)
    found["prepare"] = partial(_kept, archive)
    return found


def _stopped(*_: Any) -> None:
    raise _TooLong


def seconds(door: Door, text: str) -> float:
    """Processor seconds of one run; infinite when it is stopped."""
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    begun = time.process_time()
    try:
        door(text)
    except CorpusError:
        pass
    except _TooLong:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - begun


def steep(door: Door, shape: Callable[[int], str], most: int) -> tuple[int, float, float] | None:
    """The size, the seconds for it and how many times those for a fourth; None where linear."""
    size, before = _FIRST, seconds(door, shape(_FIRST))
    while True:
        size *= 4
        now = seconds(door, shape(size))
        if now >= _LONG_ENOUGH or size * 4 > most:
            break
        before = now
    ratio = now / max(before, 0.001)
    return (size, now, ratio) if ratio > _STEEP and now > _LONG_ENOUGH else None


def findings(names: list[str], only: str, most: int) -> Iterator[str]:
    """A line for each shape that a door takes too long for."""
    tried = 0
    with tempfile.TemporaryDirectory() as scratch:
        every = doors(Path(scratch))
        for name in names or list(every):
            seconds(every[name], samples.TEXT)
            for spelling, shape in SHAPES.items():
                if only and only not in spelling:
                    continue
                tried += 1
                try:
                    found = steep(every[name], shape, most)
                except Exception as error:
                    yield f"{name}\t{spelling}\t{type(error).__name__}: {error}"[:200]
                    continue
                if found:
                    size, now, ratio = found
                    yield f"{name}\t{spelling}\t{size:,} characters {now:.1f} s, {ratio:.1f} times"
    yield f"{tried} tried"


def main() -> None:
    """Try, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--doors", default="", help="comma-separated; else all")
    parser.add_argument("--only", default="", help="shapes whose spelling holds this")
    parser.add_argument("--most", type=int, default=200_000, help="no text is longer")
    args = parser.parse_args()
    signal.signal(signal.SIGPROF, _stopped)
    for line in findings([one for one in args.doors.split(",") if one], args.only, args.most):
        print(line, flush=True)


if __name__ == "__main__":
    main()
