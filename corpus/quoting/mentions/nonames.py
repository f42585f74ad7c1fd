"""What is printed with a capital and names nobody: a sum, a label, an office, a feast."""

from __future__ import annotations

import re

from corpus.quoting.mentions.nameshapes import GENRES
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import FIRST, ORG, ROLE, SAYS, TITLE, VERB
from corpus.quoting.words.places import nationals
from corpus.quoting.words.shapes import bag

ARTICLES = ("the", "The")
MEMBERS = bag("Democrat Republican Tory Liberal Conservative Socialist Unionist Nationalist")
TITLES_CUT = bag("Mr Mrs Ms Dr Mx Mdm Mme Mlle Prof Hon Rev")
KICKERS = bag("Interview Profile Essay Column Sketch Obituary Feature Analysis Explainer Comment")
GROUPS = bag("group groups charity body firm giant chain union operator agency organisation")
AMOUNT = re.compile(r"[A-Z]{1,3}\d[\d.,]*(?:bn|mn|tn|cr|[mkKMB])")
PRICE = re.compile(r"[A-Z][A-Za-z]{0,2}\d+")
ON_DAYS = frozenset(("on", "this", "last", "since", "until", "by", "every", "before", "after"))
FEASTS = ("Christmas", "Year’s", "Year's", "Years", "Halloween", "Hallows")  # "Christmas Eve"


def nobody(t: Tokens, a: int, b: int) -> bool:
    """Whether the run ``a``..``b`` is a people's, a party's or an office's word, or a sum."""
    owned = a > 0 and t.word[a - 1] in ARTICLES
    if not owned and (a < b or t.word[a].isalpha()):
        return a == b and t.word[a] in TITLES_CUT
    if owned and b == a + 1 and _acts(t, b) and f"{t.word[a]} {t.word[b]}" in nationals():
        return True  # "the Sri Lankan said"
    if owned and b > a and t.word[b] in MEMBERS and _acts(t, b):
        return True  # "the Georgia Republican said"
    if a != b:
        return False
    if not t.word[a].isalpha() and (AMOUNT.fullmatch(t.word[a]) or _price(t, a)):
        return True  # "received N41bn", "closed at N61.50"
    return t.word[a] in TITLES_CUT or (owned and _deanery(t, a))


def labels(t: Tokens, a: int, b: int) -> bool:
    """Whether the run is but a label: "Analysis:", or a line of its own, "The Interview"."""
    alone = a == b and (t.flags[a] & ORG or t.gaps[b + 1][:1] == ":")
    if alone and _label(t, a):
        return True
    return "\n" in t.gaps[b + 1] and t.word[b].capitalize() in KICKERS and _heads(t, a)


def vessel(t: Tokens, i: int) -> bool:
    """Whether a first name behind "the" is a ship's or a house's: "a trawler, the Rosa, sank"."""
    if i + 1 == len(t.word) or t.gaps[i] not in BLANKS:
        return False
    return t.gaps[i + 1][:1] in ",.;)" or bool(t.flags[i + 1] & VERB and not t.flags[i + 1] & SAYS)


def feast(t: Tokens, a: int, b: int) -> bool:
    """Whether the run is the end of a feast's name, or names a day: "on Boxing Day"."""
    if t.word[b] not in ("Day", "Eve") or not a:
        return False
    if a == b:
        return t.word[a] == "Eve" and t.word[a - 1] in FEASTS
    return t.word[a - 1] in ON_DAYS


def _price(t: Tokens, i: int) -> bool:
    """Whether a sum stands at word ``i`` with its currency: "N61.50"."""
    cut = i + 1 < len(t.word) and t.gaps[i + 1] in (".", ",") and t.word[i + 1].isdigit()
    return bool(cut and PRICE.fullmatch(t.word[i]))


def _deanery(t: Tokens, i: int) -> bool:
    """Whether a first name that is an office too stands for the office: "The Dean, NAME,"."""
    return t.flags[i] & (FIRST | TITLE | ROLE) in (FIRST | TITLE | ROLE, FIRST | TITLE)


def _heads(t: Tokens, a: int) -> bool:
    """Whether a line begins with word ``a``, or with "The" and it."""
    a -= a > 0 and t.word[a - 1].lower() == "the" and t.gaps[a] in BLANKS
    return a == 0 or "\n" in t.gaps[a]


def _label(t: Tokens, i: int) -> bool:
    """Whether a word with a capital is but a label, or tells of what kind the body after it is.

    "Analysis: why", "Campaign group NAME".
    """
    after = t.gaps[i + 1]
    if after[:1] == ":":
        return t.word[i].capitalize() in GENRES and t.opens(i)
    if after != " " or not t.flags[i] & ORG or i + 1 == len(t.word):
        return False
    return t.word[i + 1] in GROUPS and t.opens(i)


def _acts(t: Tokens, i: int) -> bool:
    """Whether a verb follows word ``i``, or it ends a tag: "the Czech said", "said the Czech."."""
    if i + 1 == len(t.word) or t.gaps[i + 1] not in BLANKS:
        return True
    return bool(t.flags[i + 1] & (SAYS | VERB)) or t.word[i + 1] in ("who", "had", "has", "was")
