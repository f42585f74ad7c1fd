"""The words that every room shares: frozen values, no behaviour beyond their own shape.

Offsets are code points into ``Article.text``, which is the decoded text, never changed.
"""

from __future__ import annotations

from typing import Literal

from corpus.denial import NOT_SAID, UNSAID, denies, refuses
from corpus.frozen import dataclass

Kind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "organisation", "unnamed"]
DateBasis = Literal["printed", "metadata", "url", "file", "inferred"]
Precision = Literal["day", "month", "year"]
Span = tuple[int, int]
DOUBTFUL = 0.55
"""Below this confidence a speaker is nearly as likely wrong as right, and carries a ``?``."""
VerdictKind = Literal[
    "verbatim", "cut", "joined", "altered", "paraphrase", "other-speaker", "not-found"
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field of an article has its value: what stood there and where.

    ``field`` is "title", "outlet", "authors", "date", "url" or "said_on"; ``line`` counts from 1.
    """

    field: str
    value: str
    basis: str
    line: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch that is not the article's own text: by-line, advertisement, caption, footer."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """What one file (or one item of a container file) holds.

    ``part`` tells the items of one file apart (a feed's entry, a mailbox's message); "" when
    the file is one article. ``date`` is ISO, cut to its precision ("2022-01-12", "2022-01").
    """

    path: str
    text: str
    part: str = ""
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    date_basis: DateBasis | None = None
    date_precision: Precision | None = None
    url: str | None = None
    asides: tuple[Aside, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to a speaker at one place of an article's text."""

    start: int
    end: int
    text: str
    form: Literal["name", "pronoun", "nominal"]
    entity: int | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: a marked (direct, mixed) or unmarked (indirect) stretch and its source.

    Marks lie outside ``start``, ``end``. ``speaker`` is resolved inside the article ("Jens
    Stoltenberg"), ``mention`` is what stands beside the quotation ("he"). ``role`` is what
    this article calls the speaker. ``via`` is a relay, never the speaker. Quotations with one
    ``statement`` id are one utterance. ``confidence`` (0..1) is the chance that the speaker is
    right; ``reason`` says why in one line. ``spans`` is filled only where the content is broken.
    """

    start: int
    end: int
    text: str
    kind: Kind
    speaker: str | None = None
    speaker_type: SpeakerType | None = None
    role: str | None = None
    cue: str | None = None
    mention: str | None = None
    mention_start: int | None = None
    mention_end: int | None = None
    via: str | None = None
    statement: str = ""
    confidence: float = 0.0
    reason: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def verbatim(self) -> bool:
        """Whether the words are printed as the speaker's own: in marks, or as a turn of a talk.

        A turn of a transcript or an interview has no marks and no cue; a report has a cue.
        """
        return self.kind != "indirect" or self.cue is None

    @property
    def shown_kind(self) -> Kind:
        """The kind as people are told it: a turn of a talk counts as direct, marks or none."""
        return "direct" if self.kind == "indirect" and self.verbatim else self.kind

    @property
    def denial(self) -> str | None:
        """The cue of a part of a sentence that says by it what is not so: "denied", "never said".

        Words in marks may be told of all the same: "rejected the plan as “madness”".
        """
        cue = self.cue if self.kind != "direct" else None
        if cue and (denies(cue) or (self.kind == "indirect" and refuses(cue))):
            return cue
        return None

    @property
    def denied(self) -> str | None:
        """How the print tells that these words were not said; None where it does not."""
        if self.denial:
            return f"printed after “{self.denial}”"
        return NOT_SAID if self.speaker is None and self.reason == UNSAID else None


@dataclass(frozen=True, slots=True)
class ArticleSpeaker:
    """A source as one article knows it: its fullest name there, other forms, roles printed."""

    name: str
    type: SpeakerType
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that quoting found in one article. ``quotes`` are in order of ``start``."""

    quotes: tuple[Quote, ...] = ()
    speakers: tuple[ArticleSpeaker, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of the archive without its text.

    ``group`` is the id of the first article with this text (reprinted, cut or reworded), its own
    where it is the first; ``copies`` is how many there are, itself among them.
    """

    id: int
    path: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    date: str | None
    date_basis: DateBasis | None
    url: str | None
    quotes: int
    flags: tuple[str, ...] = ()
    group: int = 0
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Role:
    """What one article called a speaker, with that article's date."""

    role: str
    article: int
    date: str | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another speaker who may be the same; offered, never merged by itself."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is who across the archive. ``id`` is stable and does not depend on reading order.

    ``texts`` is how many of the articles are there when copies of one text count once.
    """

    id: str
    name: str
    type: SpeakerType
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    quotes: int = 0
    articles: tuple[int, ...] = ()
    first: str | None = None
    last: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    texts: int = 0


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quotation of the archive, with its article and its speaker across articles.

    ``corrected`` is true when a user's correction shapes it. ``said_on`` is the day of speech
    (ISO) where it is known, apart from the article's day of print.
    """

    id: int
    quote: Quote
    article: ArticleRow
    speaker_id: str | None = None
    speaker_name: str | None = None
    said_on: str | None = None
    said_on_basis: str | None = None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for a hit: ``words`` asked, matched; (asked, printed) that differ; missing.

    ``marks`` are the matched stretches, code points into the quotation's own text.
    """

    words: int = 0
    matched: int = 0
    changed: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A quotation that answers a search. ``score`` is 0..1 and comparable inside one result."""

    rank: int
    score: float
    row: QuoteRow
    why: Why = Why()
    versions: int = 1


@dataclass(frozen=True, slots=True)
class Match:
    """Where the archive has (something like) a quotation that somebody wrote.

    ``diff`` is a word diff, (op, words) with op one of "=", "-" (draft only), "+" (print only).
    It is beside ``printed``, which is more than the quotation where a cue breaks the sentence.
    """

    row: QuoteRow
    diff: tuple[tuple[str, str], ...] = ()
    score: float = 0.0
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the archive says of a quotation somebody wrote; ``message`` is one plain line.

    ``nearest`` are no matches: what is about the same words, where nothing matches.
    ``taken_back``: how an article takes these words back. ``parts``: what is said of each
    quotation of a passage that has several.
    """

    verdict: VerdictKind
    text: str
    message: str
    matches: tuple[Match, ...] = ()
    nearest: tuple[QuoteRow, ...] = ()
    taken_back: str = ""
    parts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """The quotations of one article that are one utterance, in order."""

    id: str
    rows: tuple[QuoteRow, ...]
