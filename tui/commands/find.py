"""``nato-tui find``: ranked quotations for half-remembered words, in the form the page needs."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.commands._parsing import ASKING, one_or_more
from tui.output import as_json, many, narrate, remark, write

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import Hit
    from corpus.search import Query, Result

CLOSE = 0.04
"""Two hits whose scores differ by no more than this are too close to choose for somebody."""

_EXCLUDED = re.compile(r"-(?!n\d+$|-)[^\W\d]{2}|-\w+ ")
_MARKS = '"“”„«»'
_KINDS = ("direct", "mixed", "indirect")


def arguments(words: list[str]) -> list[str]:
    """``-word`` and ``-"some words"`` leave words out, as on the screen; no options are meant.

    A shell takes the marks of ``-"some words"``; what stands alone is a whole query.
    """
    done = []
    alone = len(words[words.index("--") + 1 :] if "--" in words else words) == 1
    for word in words:
        if alone and word.startswith("-") and " " in word and not word.startswith("--"):
            done.append(f" {word}")
        elif word.startswith("-") and " " in word and not word.startswith("--"):
            done.append(f" {word}" if word[1] in _MARKS else f' -"{word[1:]}"')
        elif _EXCLUDED.match(word) and not _option(word):
            done.append(f" {word}")
        else:
            done.append(word)
    return done


def _option(word: str) -> bool:
    from corpus.cite import FORMATS

    return word.startswith("--") or (word.startswith("-f") and word[2:].lstrip("=") in FORMATS)


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``find``."""
    from tui.commands._formats import add_formats

    parser.add_argument("words", nargs="*", metavar="WORDS", help="words as remembered; fields too")
    parser.add_argument(
        "-n", "--limit", type=one_or_more, default=10, metavar="N", help="at most N hits"
    )
    parser.add_argument(
        "-1",
        "--first",
        action="store_true",
        help="the one quotation meant, in one piece; status 3 when two are close",
    )
    parser.add_argument(
        "--tell",
        action="store_true",
        help="with -1: what is to be minded, on stderr; a terminal is always told",
    )
    parser.add_argument(
        "--speaker", metavar="NAME", action="append", default=[], help="only what this speaker said"
    )
    parser.add_argument(
        "--outlet",
        metavar="NAME",
        action="append",
        default=[],
        help="only what this outlet printed",
    )
    parser.add_argument(
        "--kind", choices=_KINDS, action="append", default=[], help="only of that kind"
    )
    parser.add_argument("--since", metavar="DATE", help="printed on that day or later")
    parser.add_argument("--until", metavar="DATE", help="printed on that day or before")
    parser.add_argument("--plain", action="store_true", help="for speech and braille")
    add_formats(parser)
    parser.epilog = ASKING


def run(args: argparse.Namespace) -> int:
    """Search and print; 0 found, 1 nothing, 3 ambiguous with ``--first``."""
    from corpus.search import search
    from tui.commands._archive import archive_of
    from tui.commands._formats import check_format

    check_format(args)
    query = query_of(args)
    with archive_of(args) as archive:
        result = search(archive, query, limit=5 if args.first else args.limit)
        return _print(args, archive, result)


def query_of(args: argparse.Namespace) -> Query:
    """The words and options as one query. Raises QueryError; no words at all is one."""
    from corpus.errors import QueryError
    from corpus.frozen import replace
    from corpus.search import parse

    text = " ".join(word.strip() for word in args.words)
    options = days_of(args)
    query = parse(" ".join([*options, text]).strip())
    if not text and not (options or args.speaker or args.outlet or args.kind):
        raise QueryError("find what? Give some words of the quotation, as you remember them")
    return replace(
        query,
        text=text,
        speakers=(*query.speakers, *args.speaker),
        outlets=(*query.outlets, *args.outlet),
        kinds=(*query.kinds, *args.kind),
    )


def days_of(args: argparse.Namespace) -> list[str]:
    """``--since`` and ``--until`` as terms of a query. Raises QueryError for what is no date."""
    from corpus.errors import QueryError
    from corpus.search import parse

    terms = [f"{name}:{value}" for name in ("since", "until") if (value := getattr(args, name))]
    for term in terms:
        try:
            parse(term)
        except QueryError as error:
            raise QueryError(f"--{term.partition(':')[0]}: {error.brief}") from None
    return terms


def _print(args: argparse.Namespace, archive: Archive, result: Result) -> int:
    if args.first:
        return _print_first(args, archive, result)
    if args.format == "json":
        write(_json(result.query.text, result.hits))
    elif args.plain:
        write("".join(line + "\n" for line in _spoken(archive, result)))
    elif args.format == "jsonl":
        write("".join(as_json(_shape(hit)) + "\n" for hit in result.hits))
    elif not result.hits:
        _write_none(args.format, result.query.text)
    else:
        write(_cited(args, archive, result.hits))
        for told in filter(None, (result.unasked, answering(archive, result.hits))):
            remark(told)
        if len(result.hits) < result.total:
            least = "at least " if result.more else ""
            remark(f"{len(result.hits)} of {least}{result.total:,}; -n {result.total} prints them")
    if not result.hits:
        _tell_nothing(result)
    return 0 if result.hits else 1


def _tell_nothing(result: Result) -> None:
    narrate(result.note or f"nothing found: {result.query.text}".rstrip(": "))


def _write_none(format: str, query: str) -> None:
    """Nothing was found: what is read as JSON is JSON all the same."""
    if format == "json":
        write(_json(query, ()))
    elif format == "csl-json":
        write("[]\n")


def _print_first(args: argparse.Namespace, archive: Archive, result: Result) -> int:
    """The one hit that is meant, or the candidates as comments and status 3."""
    if not result.hits:
        _write_none(args.format, result.query.text)
        _tell_nothing(result)
        return 1
    candidates = close_ones(result.hits)
    if len(candidates) == 1:
        if args.format == "json":
            write(_json(result.query.text, candidates))
        elif args.format == "jsonl":
            write(as_json(_shape(candidates[0])) + "\n")
        elif args.plain:
            from tui.commands._spoken import spoken_line

            write(spoken_line(1, candidates[0].row) + "\n")
        else:
            write(_cited(args, archive, candidates))
            if args.tell or sys.stderr.isatty():
                _tell_cautions(archive, candidates[0], args.tell)
        return 0
    _print_candidates(args, result.query.text, candidates)
    remark(f"{len(candidates)} quotations are close: add a word, or a speaker with --speaker")
    return 3


def _tell_cautions(archive: Archive, hit: Hit, samples: bool) -> None:
    from corpus.cite.words import cautions
    from corpus.verify import taken_back
    from tui.commands._archive import tell_of_samples

    if found := [one for one in (*cautions(hit.row), taken_back(archive, hit.row)) if one]:
        narrate(f"mind: {'; '.join(found)}")
    if samples:
        tell_of_samples(archive)


def close_ones(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that the first cannot be told from; reprints of the same words are one.

    Of reprints the one with a known source stands for all.
    """
    best = hits[0]
    alike = [hit for hit in hits if hit.score >= best.score - CLOSE]
    groups: dict[str, Hit] = {}
    for hit in alike:
        words = " ".join(re.findall(r"\w+", hit.row.quote.text.casefold()))
        known = groups.get(words)
        if known is None or _known_source(hit) > _known_source(known):
            groups[words] = hit
    return list(groups.values())


def _known_source(hit: Hit) -> int:
    article = hit.row.article
    named = (hit.row.speaker_name or hit.row.quote.speaker) is not None
    return 4 * named + 2 * (article.outlet is not None) + (article.date is not None)


def _print_candidates(args: argparse.Namespace, query: str, hits: Sequence[Hit]) -> None:
    from corpus.cite import render
    from corpus.cite.escape import comment
    from corpus.cite.words import one_line

    if args.format == "json":
        write(_json(query, hits))
        return
    if args.format == "jsonl":
        write("".join(as_json(_shape(hit)) + "\n" for hit in hits))
        return
    lines = [f"{at}: {one_line(render(hit.row, 'text'))}" for at, hit in enumerate(hits, 1)]
    write("\n".join(comment(line, args.format) for line in lines) + "\n")


def _cited(args: argparse.Namespace, archive: Archive, hits: Sequence[Hit]) -> str:
    from tui.commands._formats import cite_rows

    return cite_rows(args, archive, [hit.row for hit in hits])


def _json(query: str, hits: Sequence[Hit]) -> str:
    return as_json({"query": query, "hits": [_shape(hit) for hit in hits]}) + "\n"


def _shape(hit: Hit) -> dict[str, object]:
    from tui.commands._json import hit_shape

    return hit_shape(hit)


def _spoken(archive: Archive, result: Result) -> list[str]:
    """Lines for speech: the count, how well the first answers, then each quotation."""
    from tui.commands._spoken import spoken_line

    hits, total = result.hits, result.total
    shown = "" if len(hits) == total else f", the first {len(hits)} follow"
    count = many(total, "quotation")
    answer = answering(archive, hits)
    lines = [spoken_line(at, hit.row) for at, hit in enumerate(hits, 1)]
    count = f"At least {count}" if result.more else count
    unasked = f"{result.unasked[:1].upper()}{result.unasked[1:]}." if result.unasked else ""
    return [" ".join(filter(None, (f"{count}{shown}.", unasked, answer))), *lines]


def answering(archive: Archive, hits: Sequence[Hit]) -> str:
    """What of the words asked even the first hit lacks or has otherwise; "" where it has all."""
    from corpus.search import by_name

    why = hits[0].why if hits else None
    if why is None or not (why.changed or why.missing):
        return ""
    told = [f"for {asked} it has {printed}" for asked, printed in why.changed[:3]]
    told += [f"it lacks {', '.join(why.missing[:3])}"] if why.missing else []
    meant = by_name(archive, why.missing)
    told += [meant] if meant else []
    return f"The first has {why.matched} of {many(why.words, 'word')}: {'; '.join(told)}."
