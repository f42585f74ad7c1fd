"""Rough classes of English words, a letter each: what the search for reported clauses reads.

A sentence becomes a string of these letters, so that its patterns are found by plain searches.
"""

from __future__ import annotations

from functools import cache

from corpus.quoting.words.cues import lexicon

QUOTED = "“”"  # the word that stands for a whole marked stretch
COMMA = "“,”"  # the comma that a marked stretch ends with, as a word after it
# Closed classes of English: letter -> words.
_CLASSES = {
    "I": "i we you one",
    "H": "he she they it",
    "O": "me him us them himself herself themselves myself yourself",
    "W": "who whom which",
    "T": "that",
    "D": "the a an this these those some any each every no another both all most many several few"
    " such more other much enough either neither half",
    "P": "his her its their our my your",
    "B": "is are was were be been being am 's 're isn't wasn't aren't weren't it's he's she's"
    " they're that's there's i'm we're you're",
    "V": "has have had having hasn't haven't hadn't 've i've we've they've you've he'd she'd",
    "d": "do does did don't doesn't didn't",
    "M": "will would can could may might shall should must won't wouldn't can't couldn't"
    " shouldn't cannot he'll she'll they'll i'll we'll it'll",
    "n": "not never n't",
    "t": "to",
    "&": "and or nor",
    "b": "but yet",
    "w": "whether if how why what where whose",
    "e": "when while after before since until once",
    "a": "as like",
    "c": "because although though despite unless except given amid so even",
    "o": "of",
    "f": "for",
    "u": "on upon",
    "@": "about regarding concerning over",
    "y": "by",
    "i": "in at during",
    "h": "with without",
    "r": "from into through across toward towards under between among against via than off out"
    " up down back",
    "Y": "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
    " tomorrow earlier later recently last",
    "v": "also then later again already just only still now once even ever often soon long"
    " further first too simply instead always sometimes however rather",
    "E": "there here",
    "p": "said told thought knew known felt saw seen heard found meant spoke spoken wrote written"
    " went gone came made took taken got gotten gave given won lost ran began begun became kept"
    " held stood brought built bought sold sent spent paid met led fell fallen rose risen grew"
    " grown drew drawn threw thrown broke broken chose chosen drove driven ate eaten flew flown"
    " fought caught taught sought shook shaken spoke stole stolen struck stuck swore sworn swept"
    " swung tore torn wore worn withdrew withdrawn understood forgot forgotten forgave laid lay"
    " sat slept shot sang sank spun sprang hid hidden hung dealt bent bled bred clung crept dug"
    " fled ground knelt lent lit overcame overtook rode sped stung undertook undid upheld wept"
    " woke wound",
    ",": ",",
    ".": ". ? ! … .. ...",
    ";": "; :",
    "-": "— – -- - ―",
    "(": "( [",
    ")": ") ]",
    "Q": QUOTED,
    "k": COMMA,
}
# Open classes: N capitalised, 9 number, ' genitive, by ending l -ly, g -ing, p -ed or an
# irregular past, s -s, x any other word, * other signs; "$" lies past a sentence's end and "^"
# before it.
OPEN = frozenset("N9'lgpsx*")
_ENDINGS = {"y": ("ly", "l"), "g": ("ing", "g"), "d": ("ed", "p"), "s": ("s", "s")}
"""The ending and the class of a word, by its last letter."""
ADVERBS = "vlnY"
AUXILIARIES = "BVdMt"
SAYS = frozenset("vb")  # cue letters of reporting verbs
_KNOWN = {word: letter for letter, words in _CLASSES.items() for word in words.split()}


def word_class(raw: str) -> str:
    """The class of a word as printed."""
    low = raw.lower().replace("’", "'")
    known = _KNOWN.get(low)
    if known and not (len(raw) == 2 and raw.isupper()):  # "US", "IT"
        return known
    first = raw[0]
    if first.isupper():
        return "N"
    if first.isdigit() or first in "$£€%":
        return "9"
    if low.endswith(("'s", "s'")):
        return "'"
    ending, letter = _ENDINGS.get(low[-1], ("", ""))
    if letter and len(low) > 3 and low.endswith(ending):
        return letter
    return "x" if low[0].isalpha() else "*"


def cue_class(low: str) -> str:
    """What a folded word may be: v reporting verb, n noun, b both, a "according", ":", "." none."""
    return _cues().get(low, ".")


@cache
def _cues() -> dict[str, str]:
    """The cue class of every word that has one."""
    words = lexicon()
    found = {"according": "a", ":": ":"}
    found |= dict.fromkeys(words.nouns, "n") | dict.fromkeys(words.verbs, "v")
    return found | dict.fromkeys(words.verbs.keys() & words.nouns, "b")
