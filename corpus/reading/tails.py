"""What stands below an article: readers' comments, and who its authors are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from corpus.reading import printed, signatures
from corpus.reading.lines import Line, ends_sentence, plain

_COMMENTS = re.compile(
    r"(?:\d[\d,]*|no|one|two|three|show|view|all|top|reader|readers[’']|latest)\s+(?:comments?"
    r"|responses?|replies|thoughts?)(?:\s*\(?\d*\)?:?|\s+(?:on|to)\s.{2,160})?"
    r"|comments?\s?(?:\(?\d+\)?)?:?"
    r"|leave a (?:reply|comment)|(?:join the )?(?:conversation|discussion)(?:\s?\(\d+\))?",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"repl(?:y|ies)(?: to .{2,40})?|.{2,40}\s(?:says|said)(?::|\.\.\.|…)?|(?:\d{1,2}"
    r"|an?) (?:min(?:ute)?s?|hours?|days?"
    r"|weeks?|months?|years?) ago.{0,20}|report|(?:up|down)vote|like(?:\s?\(?\d+\)?)?"
    r"|recommend.{0,8}",
    re.IGNORECASE,
)
_WITHIN = 14
"""Lines below the heading in which something shows that readers speak there."""
_ENOUGH = 200
"""Characters of text that stand above before anything can be a comment on it."""
_BIO = re.compile(
    r"(?:is|was|are|covers?|reports?|writes?|has|have|joined|works?|served|edits?|contributed"
    r"|teaches"
    r"|lives|reported)\b",
)
_LONGEST_BIO = 420
_LAST = 10


_FROM = re.compile(
    r"reported (?:this story )?from [A-Z]|contributed\b|(?:covers|writes about|reports on)\s"
)


def mark(lines: list[Line], kinds: list[str | None], body: int, authors: Collection[str]) -> None:
    """Mark the readers' comments and the lines about the authors."""
    _mark_comments(lines, kinds, body)
    _mark_authors(lines, kinds, body, authors)


def _mark_comments(lines: list[Line], kinds: list[str | None], body: int) -> None:
    text = 0
    for index in range(body, len(lines)):
        line = lines[index]
        if kinds[index] is None:
            text += len(line.text)
        if len(line.text) > 170 or text < _ENOUGH or not _may_head(line.text):
            continue
        if not _COMMENTS.fullmatch(plain(line.text)):
            continue
        if any(_of_readers(one.text) for one in _begun(lines, index)):
            for below in range(index, len(lines)):
                kinds[below] = kinds[below] or "comment"
            return


def _begun(lines: list[Line], index: int) -> Iterator[Line]:
    """The lines below a heading of comments up to the end of the second one.

    Between paragraphs of the article it is no more than a button, and what has an hour further
    down is another story.
    """
    long = 0
    for line in lines[index + 1 : index + 1 + _WITHIN]:
        yield line
        long += len(line.text) >= _PARAGRAPH and ends_sentence(line.text)
        if long > _MOST_OF_FIRST:
            return


_PARAGRAPH, _MOST_OF_FIRST = 60, 2


def _may_head(text: str) -> bool:
    """Whether a line may head comments; spelled out, as it is hot."""
    return (
        "omment" in text
        or "OMMENT" in text
        or "epl" in text
        or "espons" in text
        or "thought" in text
        or "onversation" in text
        or "iscussion" in text
    )


def _of_readers(text: str) -> bool:
    if len(text) > 60:
        return False
    timed = re.search(r"\d{1,2}[:.]\d{2}|\bat\b", text) is not None
    return _SIGN.fullmatch(text) is not None or (timed and printed.is_date_line(text))


def _mark_cards(
    lines: list[Line], kinds: list[str | None], body: int, authors: Collection[str]
) -> None:
    """An author's name alone, what he is on the next line, and what is told of him there."""
    named = {one.casefold() for one in authors}
    for index in range(max(body + 1, len(lines) - _CARD), len(lines) - 1):
        text = plain(lines[index].text)
        if kinds[index] or text.casefold() not in named or not _role(lines[index + 1].text):
            continue
        kinds[index] = kinds[index + 1] = "about the author"
        for below in range(index + 2, min(index + 4, len(lines))):
            told = lines[below].text
            his = text in told or told.startswith(f"{text.split()[0]} ")
            if kinds[below] is None and his and not any(mark in told for mark in '“”"'):
                kinds[below] = "about the author"


def _mark_bios(
    lines: list[Line], kinds: list[str | None], body: int, authors: Collection[str]
) -> None:
    """ "Anna Berg is a reporter …" in the last lines, whatever stands below it."""
    for index in range(max(body + 1, len(lines) - _CARD), len(lines)):
        text = plain(lines[index].text)
        if kinds[index] or len(text) > _LONGEST_BIO or _talks(text):
            continue
        name = next((one for one in authors if _begins(text, one)), None)
        if name is not None and _BIO.match(text[len(name) + 1 :]):
            kinds[index] = "about the author"


_MARKED = re.compile(r"[“\"„«]([^”\"»]*)[”\"»]?")
_MOST_OF_TITLE, _LONG_WORD = 6, 4


def _talks(text: str) -> bool:
    """Whether words in marks are a sentence, or too many for the title of something."""
    for found in _MARKED.finditer(text):
        words = found[1].split()
        small = any(word[0].islower() for word in words if len(word) >= _LONG_WORD)
        if len(words) > _MOST_OF_TITLE or (found[1][-1:] in tuple(".!?,") and small):
            return True
    return False


def _begins(text: str, name: str) -> bool:
    return text.startswith((f"{name} ", f"{name.upper()} "))


_CARD = 12


def _role(text: str) -> bool:
    return len(text) < 60 and signatures.ROLE_LINE.fullmatch(plain(text)) is not None


def _mark_authors(
    lines: list[Line], kinds: list[str | None], body: int, authors: Collection[str]
) -> None:
    """ "Anna Berg covers …" in the last lines, if Anna Berg wrote it."""
    if not authors:
        return
    _mark_cards(lines, kinds, body, authors)
    _mark_bios(lines, kinds, body, authors)
    told, named = 0, {one.casefold() for one in authors}
    for index in range(len(lines) - 1, body, -1):
        if kinds[index] is not None:
            continue
        text = plain(lines[index].text).lstrip("—–-• (")
        if text.casefold() in named:
            kinds[index] = "about the author"
        elif not _is_label(text):
            if not _tells_of(text, authors):
                return
            kinds[index] = "about the author"
            told += 1
            if told == _LAST:
                return


def _is_label(text: str) -> bool:
    """Whether a line is a heading or a label of the page."""
    return len(text) <= 60 and not ends_sentence(text) and '"' not in text and "“" not in text


def _tells_of(text: str, authors: Collection[str]) -> bool:
    """Whether a line tells who one of the authors is: "Anna Berg covers …", "Berg is …"."""
    name = next((one for one in authors if text.startswith(f"{one} ") or text == one), None)
    if name is None:
        last = (one.split()[-1] for one in authors)
        name = next((one for one in last if _FROM.match(text.removeprefix(f"{one} "))), None)
    if name is None or len(text) > _LONGEST_BIO or any(mark in text for mark in '“”"'):
        return False
    return text == name or _BIO.match(text[len(name) + 1 :]) is not None or "," in text[:60]
