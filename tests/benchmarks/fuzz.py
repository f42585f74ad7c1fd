"""Coverage-guided fuzzing of reading, extraction, the query language, drafts and citing.

    python tests/benchmarks/fuzz.py TARGET FOLDER [libFuzzer options]

TARGET is one of text, formats, query, drafts, cite, corrections, verify, lint. FOLDER keeps the
inputs that reached something new (begun with the seeds) and, in FOLDER/finds, those that broke
or took over a minute (counting what is reached makes all slow). Needs atheris, which nothing
else does: pip install atheris. ``-max_total_time=600`` runs for ten minutes; a file after the
options is tried alone.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import atheris  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["corpus"], exclude=["corpus.verify.align"]):
    from corpus.cite import FORMATS, render
    from corpus.cite.escape import INLINE
    from corpus.errors import CorpusError, QueryError
    from corpus.model import Article, ArticleRow, Quote, QuoteRow
    from corpus.quoting import extract
    from corpus.reading import read, read_text
    from corpus.search import parse
    from corpus.speakers.exchange import compare, from_lines
    from corpus.verify.drafts import parse as parse_draft
    from corpus.verify.fix import apply, compatible, edits
    from corpus.verify.judge import judge
    from corpus.verify.linting import Options, lint_with
    from corpus.verify.reports import github, sarif

CORRECTION = (
    b'{"type": "speaker", "at": "2022-01-12T10:00:00Z", "target": {"selector": {"exact": "no'
    b' reason", "prefix": "see ", "suffix": " for"}, "source": {"text": "a1", "path": "a.txt"},'
    b' "names": [{"node": "ann lee"}]}, "body": {"speaker": "Ann Lee", "speaker_type": "person"},'
    b' "was": {"speaker": "Bo"}}'
)
SUFFIXES = (
    ".html", ".eml", ".mbox", ".rss", ".json", ".jsonl", ".ris", ".bib", ".mhtml", ".docx",
    ".epub", ".pdf", ".warc", ".wacz", ".md", ".txt", ".org",
)  # fmt: skip
SECONDS = 60
DRAFTS = ("markdown", "latex", "org", "html", "text")
TARGET_OF = {"markdown": "md", "latex": "latex", "org": "org", "html": "html"}


def one_line(error: CorpusError, sound: bool = True) -> None:
    """What is refused is refused in one line."""
    assert sound, str(error)
    assert "\n" not in str(error), str(error)


def whole(article: Article) -> None:
    """Every quotation is what stands in the text, every aside lies in it."""
    for aside in article.asides:
        assert 0 <= aside.start <= aside.end <= len(article.text)
    for quote in extract(article).quotes:
        assert 0 <= quote.start <= quote.end <= len(article.text)
        assert article.text[quote.start : quote.end] == quote.text
        assert 0 <= quote.confidence <= 1


def text(data: bytes) -> None:
    """A pasted clipping, and what is quoted in it."""
    try:
        article = read_text(data.decode("utf-8", "surrogateescape"))
    except CorpusError as error:
        one_line(error)
        return
    whole(article)


def formats(data: bytes) -> None:
    """A file of the kind that the first byte picks."""
    if not data:
        return
    path = Path(_folder()) / f"file{SUFFIXES[data[0] % len(SUFFIXES)]}"
    path.write_bytes(data[1:])
    try:
        for article in read(path):
            whole(article)
    except CorpusError as error:
        one_line(error)


def query(data: bytes) -> None:
    """A query, finished and while it is typed."""
    words = data.decode("utf-8", "surrogateescape")
    for typing in (False, True):
        try:
            parse(words, typing=typing)
        except QueryError as error:
            one_line(error, 0 <= error.at <= len(words))


def drafts(data: bytes) -> None:
    """A draft in each markup: every place of its prose lies in the source."""
    if not data:
        return
    source = data[1:].decode("utf-8", "surrogateescape")
    try:
        parse_draft(source, DRAFTS[data[0] % len(DRAFTS)])
    except CorpusError as error:
        one_line(error)


def cite(data: bytes) -> None:
    """A quotation with arbitrary fields in every format, layout and style."""
    given = atheris.FuzzedDataProvider(data)

    def words() -> str:
        return str(given.ConsumeUnicode(given.ConsumeIntInRange(0, 60)))

    def maybe() -> str | None:
        return words() if given.ConsumeBool() else None

    said = words()
    quote = Quote(0, len(said), said, "direct", maybe(), "person", maybe(), via=maybe())
    article = ArticleRow(1, words(), maybe(), maybe(), (words(),), maybe(), "printed", maybe(), 1)
    row = QuoteRow(1, quote, article, maybe(), maybe(), maybe(), maybe())
    for format in FORMATS:
        for layout in ("line", "block", "footnote"):
            for style in (None, "apa", "chicago", "mla", "ap"):
                try:
                    render(row, format, layout=layout, style=style)
                except CorpusError as error:
                    one_line(error)


def corrections(data: bytes) -> None:
    """Corrections that somebody else exported."""
    try:
        for one in from_lines(data.decode("utf-8", "surrogateescape").splitlines()):
            assert isinstance(one.name, str | None), one
            compare([one], [one])
    except CorpusError as error:
        one_line(error)


def verify(data: bytes) -> None:
    """A pasted text: what is called word for word has the letters and digits of a print."""
    words = data.decode("utf-8", "surrogateescape")
    verdict = judge(_evidence(), words)
    assert "\n" not in verdict.message
    if verdict.verdict == "verbatim":
        said = bare(words.replace("[sic]", "").replace("(sic)", ""))
        assert any(said in bare(article.text) for article in _prints()), words


def bare(words: str) -> str:
    """Letters and digits, without accents."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return "".join(c for c in parts if c.isalnum())


def lint(data: bytes) -> None:
    """A draft in each markup, checked, mended and checked for what was not to be touched."""
    if not data:
        return
    source = data[1:].decode("utf-8", "surrogateescape")
    syntax = DRAFTS[data[0] % len(DRAFTS)]
    try:
        prose = parse_draft(source, syntax)
    except CorpusError as error:
        one_line(error)
        return
    found = lint_with(_evidence(), prose, f"draft.{syntax}", Options(min_words=1))
    sarif(found, "0")
    wanted = []
    for one in found:
        assert 0 <= one.span[0] <= one.span[1] <= len(source)
        assert one.line >= 1
        assert one.col >= 1
        assert "\n" not in one.text + github(one)
        wanted += edits(prose, one, INLINE[TARGET_OF.get(syntax, "text")])
    for edit in compatible(wanted):
        assert source[slice(*edit.span)] == edit.old
    apply(source, wanted)


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (text, formats, query, drafts, cite, corrections, verify, lint)
}
_FOLDERS: list[Any] = []


def _folder() -> str:
    if not _FOLDERS:
        _FOLDERS.append(tempfile.TemporaryDirectory(prefix="fuzz-"))
    return str(_FOLDERS[0].name)


def _prints() -> list[Article]:
    if not _PRINTS:
        _PRINTS.extend(read(min((ROOT / "seeds").glob("*.txt"), key=lambda p: p.stat().st_size)))
    return _PRINTS


def _evidence() -> Any:
    from tests.unit.verify.memory import MemoryEvidence

    if not _EVIDENCE:
        _EVIDENCE.append(MemoryEvidence(_prints()))
    return _EVIDENCE[0]


_PRINTS: list[Article] = []
_EVIDENCE: list[Any] = []


def shaped() -> dict[str, bytes]:
    """A small sound file of each kind that has a form of its own."""
    from tests.unit.reading import samples

    said = samples.BODY[1].replace("“", '"').replace("”", '"')
    head = "From: a@b.example\nTo: c@d.example\nSubject: News\nMessage-ID: <1@b.example>\n"
    mail = f"{head}Date: Wed, 12 Jan 2022 10:00:00 +0000\nMIME-Version: 1.0\n"
    plain = f"{mail}Content-Type: text/plain; charset=utf-8\n\n{said}\n"
    item = f"<item><title>News</title><description>{said}</description></item>"
    record = json.dumps({"title": "News", "date": "2022-01-12", "text": said})
    page = samples.page("<title>News</title><meta property='og:site_name' content='Post'>")
    related = f"{mail}Content-Type: multipart/related; boundary=x\n\n--x\n"
    related += f"Content-Type: text/html\nContent-Location: http://a.example/\n\n{page}\n--x--\n"
    texts = {
        ".html": page,
        ".eml": plain,
        ".mbox": f"From a@b.example Wed Jan 12 10:00:00 2022\n{plain}\n",
        ".mhtml": related,
        ".rss": f"<?xml version='1.0'?><rss><channel><title>Post</title>{item}</channel></rss>",
        ".json": f"[{record}]",
        ".jsonl": f"{record}\n{record}\n",
        ".ris": f"TY  - NEWS\nTI  - News\nPY  - 2022/01/12\nAB  - {said}\nER  - \n",
        ".bib": f"@article{{a, title={{News}}, year=2022, abstract={{{said}}}}}\n",
        ".md": f"---\ntitle: News\ndate: 2022-01-12\n---\n\n{said}\n",
    }
    return {
        **{suffix: words.encode() for suffix, words in texts.items()},
        ".docx": samples.docx([("Title", "News"), ("", said)]),
        ".epub": samples.epub("<dc:title>Book</dc:title>", {"a.xhtml": f"<p>{said}</p>"}),
        ".warc": samples.warc([("http://a.example/", "text/html", page)]),
        ".pdf": samples.pdf([samples.column(700, samples.wrapped(said, 80))]),
    }


def seed(folder: Path, target: str) -> None:
    """Begin ``folder`` with what the program is shown with."""
    for number, path in enumerate(sorted((ROOT / "seeds").glob("*.txt"))):
        words = path.read_text("utf-8")
        for part in range(0, min(len(words), 6000), 1500):
            piece = words[part : part + 1500].encode()
            name = folder / f"seed-{number}-{part}"
            if target == "formats":
                for kind, _ in enumerate(SUFFIXES):
                    name.with_suffix(f".{kind}").write_bytes(bytes([kind]) + piece)
            elif target == "query":
                name.write_bytes(b'speaker:Smith "' + piece[:60] + b'" -kind:mixed date:2022-01..')
            else:
                name.write_bytes(b"\0" * (target in ("drafts", "lint")) + piece)
    if target == "corrections":
        (folder / "one").write_bytes(CORRECTION)
    if target == "formats":
        for suffix, data in shaped().items():
            (folder / f"shaped{suffix}").write_bytes(bytes([SUFFIXES.index(suffix)]) + data)


def main() -> None:
    """Run one target until an input breaks it or its time is over."""
    if len(sys.argv) < 3 or sys.argv[1] not in TARGETS:
        raise SystemExit(__doc__)
    target, folder = sys.argv[1], Path(sys.argv[2])
    kept, finds = folder / target, folder / "finds"
    for each in (kept, finds):
        each.mkdir(parents=True, exist_ok=True)
    if not any(kept.iterdir()):
        seed(kept, target)
    options = [
        f"-artifact_prefix={finds}{os.sep}{target}-",
        f"-timeout={SECONDS}",
        "-rss_limit_mb=3000",
    ]
    alone = any(not word.startswith("-") for word in sys.argv[3:])
    inputs = [] if alone else [str(kept)]
    if target in ("verify", "lint"):
        _evidence()
    atheris.Setup([sys.argv[0], *options, *sys.argv[3:], *inputs], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
