"""What somebody does tells what he is: "NAME, who chairs the board", "NAME denies the charge"."""

from __future__ import annotations

import re

from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import STOP
from corpus.quoting.words.shapes import bag

_LONGEST = 9  # words of what somebody leads or owns
# Verb stems -> the noun for whoever does so, of what he does it to.
_STEMS = {
    "head": "head", "chair": "chair", "direct": "director", "manag": "manager", "coach": "coach",
    "captain": "captain", "edit": "editor", "own": "owner", "found": "founder",
    "co-found": "co-founder", "command": "commander", "organis": "organiser",
    "organiz": "organizer", "host": "host", "produc": "producer", "conduct": "conductor",
    "publish": "publisher", "curat": "curator", "design": "designer", "translat": "translator",
    "train": "trainer", "supervis": "supervisor", "coordinat": "coordinator",
    "administer": "administrator", "presid": "president", "oversee": "head",
    "represent": "representative", "co-chair": "co-chair", "co-own": "co-owner",
    "compos": "composer", "invent": "inventor", "creat": "creator", "present": "presenter",
    "paint": "painter", "propos": "proposer", "rescu": "rescuer", "illustrat": "illustrator",
    "narrat": "narrator", "broker": "broker",
    "co-host": "co-host", "co-edit": "co-editor", "co-direct": "co-director",
}  # fmt: skip
_FORMS = {
    "leads": "leader", "led": "leader", "runs": "head", "run": "head", "ran": "head",
    "oversaw": "head", "overseen": "head", "wrote": "author", "written": "author",
    "co-wrote": "co-author", "writes": "author", "built": "builder", "builds": "builder",
    "drove": "driver", "drives": "driver", "driven": "driver", "bought": "buyer",
    "sold": "seller", "sells": "seller",
    "won": "winner", "wins": "winner", "beat": "winner", "beats": "winner",
    "defeated": "winner", "stars": "star", "starred": "star", "plays": "player",
    "played": "player", "composes": "composer", "sponsors": "sponsor", "sponsored": "sponsor",
    **{stem + end: noun for stem, noun in _STEMS.items() for end in ("s", "es", "ed")},
}  # fmt: skip
_TRADES = {"teaches": "teacher", "taught": "teacher", "farms": "farmer", "farmed": "farmer"}
_SKIPPED = bag("has had also now still once previously currently then formerly long jointly")
_ARTICLES = bag("the a an its their his her this that all")
_JOINED = bag("of for and the")
_OVER = bag("over at for in")  # "presides over", "plays for"
_COURT = re.compile(
    r"\b(?:[Cc]ourt|[Jj]ury|[Tt]rial|[Aa]ccused|charge[ds]?|[Pp]rosecut\w+|lawsuit|sued)\b"
)
_OF_COURTS = ("ourt", "ury", "rial", "ccused", "charge", "rosecut", "lawsuit", "sued")
_ASIDE = r"(?: \(\d+\))?(?:,(?:[^.;:\n“”\"()]{1,80},)?)?(?: who)?"
_ACCUSED = re.compile(
    _ASIDE + r" (?:has |had |have |also |both )*"
    r"(?:(?:denie[sd]|deny|admit(?:s|ted)?)(?: [\w-]+){0,3} (?:charges?|counts?|murder"
    r"|manslaughter|assault|rape|fraud|theft|wrongdoing|offences?|arson|robbery|conspiracy)\b"
    r"|plead(?:s|ed)? (?:not )?guilty|(?:stands?|stood|is on|was on|is standing) (?:trial|accused)"
    r"|(?:is|was|were|been|being) (?:sued|accused|charged|convicted|found guilty|arraigned"
    r"|indicted)"
    r"|faces (?:[\w-]+ ){0,2}(?:charges?|counts|trial))"
)
_CLAIMANT = re.compile(
    _ASIDE + r" (?:has |had |also )*(?:(?:is|was) suing|sued|(?:is|was) seeking damages"
    r"|brought (?:the|an?) (?:action|claim|case|suit|lawsuit))\b"
)
_UNION = re.compile(
    r", (?:a union (?:that|which)|which|that) (?:has )?(?:also )?(?:represents?|organi[sz]es)"
    r" (?:[\w,.’'-]+ ){0,5}?(?:workers|staff|employees|teachers|nurses|drivers|doctors|pilots"
    r"|crews?|officers|actors|miners|dockers|porters|cleaners|guards|writers|journalists|firefighters"
    r"|lecturers|academics|cabin|machinists|engineers|members|clerks|operators|labou?rers)\b"
)
# Whoever a court hears: "Cross-examined by NAME, Ann Lowe said", "Ann Lowe told the jury".
_HEARD = re.compile(
    r"(?: \(\d+\))?,?(?: [^,.;:\n“”\"()]{1,60},)? (?:(?:has |had )?(?:told (?:the|a) "
    r"(?:court|jury|inquest|inquiry|tribunal|hearing|judge)|testified|gave evidence)"
    r"|giving evidence)\b"
)
_EXAMINED = re.compile(
    r"(?:[Ee]xamined|[Qq]uestioned|[Aa]sked) by [^.;\n“”\"]{3,100}, $"
    r"|[Gg]iving evidence[^.\n]{0,50}, $"
)
# For whom somebody pleads: "Ann Lowe KC, prosecuting", "Bo Lund, for the defendant".
_PLEADS = re.compile(
    r"(?:,? [KQS]C)?, (?:who (?:is|was) |acting |appearing )?"
    r"(?:(?P<prosecution>prosecuting|for the (?:prosecution|Crown|State|DPP))"
    r"|(?P<defence>defending|mitigating|in mitigation|for the (?:defen[cs]e|defendants?|accused))"
    r"|(?P<plaintiff>for the (?:plaintiff|claimant|applicant|family))|(?P<party>for [A-Z]))\b"
)
_PLEADERS = ("counsel", "barrister", "lawyer")
_DEFENDANT = ("defendant", "accused")
_BEATEN = (" beat ", " beats ", " defeated ")
_LOSER = ("loser",)
_TRIED = (" sued ", " suing ", " jailed ", " convicted ", " acquitted ", " sentenced ", " fined ")
_WITNESS = ("witness",)
_PLAINTIFF = ("plaintiff", "claimant")


def tries(text: str) -> bool:
    """Whether a text tells of a court, in which somebody is the accused."""
    return any(part in text for part in _OF_COURTS) and _COURT.search(text) is not None


def unites(t: Tokens, m: Mention) -> bool:
    """Whether the clause behind a body's name shows a union: "NAME, which represents nurses,"."""
    apposed = m.kind == "organisation" and t.text.startswith(", ", m.right)
    return apposed and _UNION.match(t.text, m.right) is not None


def deeds(t: Tokens, m: Mention, court: bool) -> tuple[str, ...]:
    """The roles that the clause behind a name gives its bearer: "who heads the board" the head's.

    ``court`` tells whether the text ``tries`` somebody.
    """
    if m.possessive or m.quoted or m.kind != "person":
        return ()
    at = m.high + 1
    if at < len(t.word) and t.word[at].isdigit():
        at += 1
    if at < len(t.word):
        at += t.word[at] == "who"
        role = _done(t, at) if at > m.high + 1 or t.gaps[at] in BLANKS else None
        if role is not None:
            return (role,)
    pleads = _PLEADS.match(t.text, m.end) if court else None
    if pleads is not None:
        return tuple(f"{noun} of {pleads.lastgroup}" for noun in _PLEADERS)
    if t.text.endswith(_BEATEN, 0, m.left):
        return _LOSER
    if court and (_ACCUSED.match(t.text, m.right) or t.text.endswith(_TRIED, 0, m.left)):
        return _DEFENDANT
    if court and (_CLAIMANT.match(t.text, m.right) or t.text.endswith(" sued by ", 0, m.left)):
        return _PLAINTIFF
    return _WITNESS if court and (_HEARD.match(t.text, m.right) or _examined(t, m)) else ()


def _examined(t: Tokens, m: Mention) -> bool:
    """Whether what stands before a name tells that its bearer is asked in court."""
    parted = t.text.endswith(", ", 0, m.left)
    return parted and _EXAMINED.search(t.text, max(0, m.left - 130), m.left) is not None


def _done(t: Tokens, at: int) -> str | None:
    """The role that a verb at a word and what follows it tell."""
    last = min(len(t.word), at + 3)
    while at < last and t.word[at] in _SKIPPED:
        at += 1
    if at + 1 >= len(t.word):
        return None
    verb = t.word[at]
    noun = _FORMS.get(verb)
    if noun is None:
        return _TRADES.get(verb)
    low = at + 1 + (t.word[at + 1] in _OVER)
    low += low < len(t.word) and t.word[low] in _ARTICLES
    if low >= len(t.word) or t.flags[low] & STOP:
        return None  # "who ran for mayor"
    high = low
    while high < min(len(t.word), low + _LONGEST) and t.gaps[high].lstrip("'’") in BLANKS:
        if t.flags[high] & STOP and t.word[high] not in _JOINED:
            break
        high += 1
    while high > low and t.word[high - 1] in _JOINED:
        high -= 1
    return f"{noun} of {t.text[t.start[low] : t.end[high - 1]]}" if high > low else None
