"""The features of reported clauses by name: what each key of the model's tables stands for.

``name``, ``kind`` and ``form`` are the cue's lemma, class and form, ``shape`` says where its
content stands. Words show as the letters of ``wordclasses``.
"""

from __future__ import annotations


def gate_verb(name: str, kind: str, form: str, aux: str, right: str) -> list[str]:
    """The verb with its auxiliaries and the word after it, for the gate."""
    return [
        f"lemma-form {name} {form}",
        f"lemma-next {name} {right}",
        f"aux-form-class {aux} {form} {kind}",
    ]


def gate_right(kind: str, right: str) -> list[str]:
    """The two words after a verb, for the gate."""
    return [f"class-next {kind} {right}"]


def gate_left(form: str, left: str, right: str) -> list[str]:
    """The two words before a verb group and the one after it, for the gate."""
    return [f"left-form-next {left[1]} {form} {right}", f"left-left-form {left} {form}"]


def noun(shape: str, left: str) -> list[str]:
    """A noun or a colon; ``left`` are the two words before it."""
    return [f"left {shape} {left[1]}", f"left-left {shape} {left}"]


def verb(name: str, form: str, aux: str, kind: str, negated: bool) -> list[str]:
    """The verb itself with its auxiliaries, and that it is negated."""
    found = [f"lemma-aux {name} {aux}", f"aux-form {aux} {form}"]
    if negated:
        found += [f"not-class {kind}", f"not-lemma {name}", f"not-form {form} {aux}"]
    return found


def subject(form: str, first: str, size: str) -> list[str]:
    """The subject's first word and its length."""
    return [f"who-first {form} {first}", f"who-size {form} {size}"]


def left(form: str, before: str) -> list[str]:
    """The two words before the verb group."""
    return [f"left-left-form {before} {form}"]


def clause(kind: str, inside: str) -> list[str]:
    """What opens the cue's clause."""
    return [f"class-inside {kind} {inside}"]


def source(head: str, first: str, kind: str, form: str, shape: str) -> list[str]:
    """The head of the words that name the source, and the first of them."""
    return [
        f"head-class {head} {kind}",
        f"head-form {head} {form}",
        f"head-shape {head} {shape}",
        f"head-first {head} {first}",
    ]


def start(first: str, second: str, name: str) -> list[str]:
    """The first words of what is reported."""
    return [f"start {first} {second}", f"start-lemma {first} {name}"]


def content(name: str, kind: str, that: bool, clause: str) -> list[str]:
    """How the content after a cue begins."""
    return [f"that-class {that} {kind}", f"clause-that-lemma {clause} {that} {name}"]


def next_classes(right: str) -> list[str]:
    """The classes of the two words after the cue."""
    return [f"next-next {right}"]


def next_word(name: str, kind: str, word: str) -> list[str]:
    """The word after the cue."""
    return [f"next-class {word} {kind}", f"next-lemma {word} {name}"]


def opening(kind: str, opens: str) -> list[str]:
    """What opens the clause that the cue stands in."""
    return [f"opens-class {opens} {kind}"]


def rest(size: str) -> list[str]:
    """How long the sentence is from the content on."""
    return [f"rest {size}"]


def first_word(kind: str, first: str) -> list[str]:
    """The first word of the content."""
    return [f"first-class {first} {kind}"]


def first_words(first: str, second: str) -> list[str]:
    """The first words of the content."""
    return [f"first-second {first} {second}"]


def tag(shape: str, name: str, who: str, right: str, inverted: bool) -> list[str]:
    """A tag, ``right`` is the word after it."""
    return [
        f"shape {shape}",
        f"tag-next {shape} {right}",
        f"tag-next-inverted {shape} {right} {inverted}",
        f"tag-lemma {shape} {name}",
        f"tag-who {shape} {who}",
    ]


def tagged(shape: str, size: str, first: str, before: str, clause: str) -> list[str]:
    """The content before a tag; ``before`` is the word between them."""
    return [
        f"tag-size {shape} {size}",
        f"tag-first {shape} {first}",
        f"tag-before {shape} {before}",
        f"tag-clause {shape} {clause}",
    ]


def fronted(kind: str, form: str, who: str, opens: str, verb: str, right: str) -> list[str]:
    """Whether what stands before a tag is a clause; ``right``: what follows the tag.

    ``opens``: a noun phrase or not; ``verb``: an auxiliary, a word that may be a verb, none.
    """
    found = f"{opens} {verb}"
    return [
        f"front-clause {found} {form} {kind}",
        f"front-who {found} {form} {who}",
        f"front-next {found} {form} {right}",
    ]


def chosen(shape: str, share: int, last: bool, quoted: bool) -> list[str]:
    """The content that was chosen: how surely, and whether marked words stand in it."""
    return [f"share {share}", f"shape-last {shape} {last}", f"quoted-shape {quoted} {shape}"]


def chosen_quoted(name: str, kind: str, quoted: bool, size: str) -> list[str]:
    """Whether marked words stand in what a cue reports, and how long that is."""
    return [f"quoted-lemma {quoted} {name}", f"size-class {size} {kind}"]


def chosen_stop(after: str, finite: str, later: str) -> list[str]:
    """The end that was chosen and what follows it, the finite verbs before and after it."""
    return [f"end-finite {after} {finite} {later}"]


def chosen_tail(shape: str, sign: str, pieces: int, right: str, stop: str) -> list[str]:
    """The chosen content of a tag."""
    return [
        f"end-sign {shape} {sign}",
        f"end-pieces-next {shape} {pieces} {right}",
        f"end-pieces-stop {shape} {pieces} {stop}",
    ]


def chosen_inside(kind: str, verbs: int, modal: bool, commas: int, size: str) -> list[str]:
    """What stands in the chosen content: verbs that are finite, commas, how many words."""
    return [
        f"held-verbs {verbs} {kind}",
        f"held-modal {modal} {kind}",
        f"held-commas {commas} {kind}",
        f"held-size {size} {kind}",
    ]


def chosen_verb(word: str, form: str, kind: str, first: str) -> list[str]:
    """The first auxiliary of the chosen content ("-" for none), and its first word's class."""
    if word == "-":
        return [f"held-bare {kind} {first}"]
    return [f"held-verb {word} {form}", f"held-verb-class {word} {kind}"]


def chosen_close(stop: str, kind: str, shape: str, last: str) -> list[str]:
    """The last word of the chosen content and what follows it."""
    return [f"close {stop} {kind} {shape}", f"last-word {last}"]


def stop_after(after: str) -> list[str]:
    """The break at which a content may end, with the two words after it."""
    return [f"stop-next {after}"]


def stop_before(before: str) -> list[str]:
    """The same with the two words before it."""
    return [f"stop-before {before}"]


def stop_goes_on(after: str, same: str, cue: bool) -> list[str]:
    """What follows the break: a verb of the same form, a cue."""
    return [f"stop-same {after} {same}", f"stop-cue {after} {cue}"]


def stop_inside(stop: str, kind: str, that: bool, finite: str) -> list[str]:
    """What stands before the break: "that", a finite verb."""
    return [f"stop-that-class {stop} {that} {kind}", f"stop-that-finite {stop} {that} {finite}"]


def stop_first(stop: str, nth: int, first: str) -> list[str]:
    """How many breaks of its kind stand before it, and the content's first word."""
    return [f"stop-first {stop} {nth} {first}"]


def stop_size(size: str, rest: str) -> list[str]:
    """How much stands before and after the break."""
    return [f"size-rest {size} {rest}"]


def stop_balance(
    stop: str,
    before: int,
    after: int,
    quoted: bool,
    quoted_later: bool,
    brackets: int,
    dashes: int,
    comma: str,
    finite: str,
) -> list[str]:
    """What a break leaves on either side: finite verbs, marked words, open brackets, dashes.

    ``comma`` is the next comma with the word after it.
    """
    return [
        f"balance-verbs {stop} {before} {after}",
        f"balance-quoted {stop} {quoted} {quoted_later}",
        f"balance-open {stop} {brackets} {dashes}",
        f"comma-finite {stop} {comma} {finite}",
    ]


def stop_around(before: str, stop: str, after: str, size: str) -> list[str]:
    """The breaks before and after this one, and how far the next is."""
    return [f"stops {before} {stop} {after}", f"stop-then {stop} {after} {size}"]


def stop_rank(stop: str, nth: int, last: int, size: str, kind: str) -> list[str]:
    """Which of the possible ends this is."""
    return [
        f"nth-of {stop} {nth} {last}",
        f"last-class {stop} {nth == last} {kind}",
        f"last-size {nth == last} {size}",
    ]


def stop_cue(stop: str, right: str, left: str, who: str) -> list[str]:
    """The break beside the cue's source and the word before its verb group."""
    return [f"stop-who {stop} {who}", f"stop-left {stop} {right} {left}"]


def tail(
    shape: str, sign: str, inverted: bool, pieces: int, right: str, stop: str, before: str
) -> list[str]:
    """The parts of a content around a tag."""
    return [
        f"tail-inverted {shape} {sign} {inverted}",
        f"pieces-next {shape} {pieces} {right}",
        f"pieces-stop {shape} {pieces} {stop}",
        f"pieces-begin {shape} {pieces} {before}",
        f"tail-stop {shape} {sign} {stop}",
    ]


def tail_size(shape: str, sign: str, finite: str, size: str, inverted: bool) -> list[str]:
    """The length of the part before a tag, the finite verb of the part after it."""
    return [
        f"tail-finite {shape} {finite} {sign}",
        f"front-size {shape} {size} {sign != '0'}",
        f"tail-size {shape} {sign} {size} {inverted}",
    ]


def tail_begin(shape: str, begin: str, finite: str, at: str) -> list[str]:
    """Where a content before a tag begins; ``begin`` is the word before it and its first."""
    return [
        f"begin-first {shape} {begin}",
        f"begin-finite {shape} {begin[0]} {finite}",
        f"begin-at {shape} {at}",
    ]
