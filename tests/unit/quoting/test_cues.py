"""The lexicon of reporting verbs: inflections, classes, phrases."""

from __future__ import annotations

import pytest

from corpus.quoting.words import cues


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", ("claims", "claimed", "claimed", "claiming")),
        ("reply", ("replies", "replied", "replied", "replying")),
        ("stress", ("stresses", "stressed", "stressed", "stressing")),
        ("argue", ("argues", "argued", "argued", "arguing")),
        ("convey", ("conveys", "conveyed", "conveyed", "conveying")),
        ("agree", ("agrees", "agreed", "agreed", "agreeing")),
    ],
)
def test_regular_inflection(lemma: str, forms: tuple[str, ...]) -> None:
    assert cues.inflect(lemma) == forms


def test_doubling_is_listed() -> None:
    assert cues.inflect("admit", {"admit"}) == ("admits", "admitted", "admitted", "admitting")


@pytest.mark.parametrize(
    ("word", "lemma", "kind", "form"),
    [
        ("said", "say", "say", "past"),
        ("Told", "tell", "tell", "past"),
        ("wrote", "write", "write", "past"),
        ("written", "write", "write", "participle"),
        ("quipped", "quip", "say", "past"),
        ("conceding", "concede", "say", "ing"),
        ("urges", "urge", "command", "third"),
        ("vowed", "vow", "promise", "past"),
        ("lambasted", "lambast", "judge", "past"),
    ],
)
def test_lookup(word: str, lemma: str, kind: str, form: str) -> None:
    cue = cues.lookup(word)
    assert cue is not None
    assert (cue.lemma, cue.kind, cue.form) == (lemma, kind, form)


def test_what_verbs_take() -> None:
    told, said, urged = (cues.lookup(w) for w in ("told", "said", "urged"))
    assert told
    assert told.addressee
    assert said
    assert said.inverts
    assert not said.addressee
    assert urged
    assert urged.addressee
    assert not urged.inverts


def test_particles_are_kept() -> None:
    pointed = cues.lookup("pointed")
    assert pointed is not None
    assert {"out", "to"} <= {v.particle for v in pointed.verbs}


def test_not_a_cue() -> None:
    assert cues.lookup("walked") is None


def test_nouns() -> None:
    found = cues.lexicon()
    assert {"claim", "statements", "accusations"} <= found.nouns
    assert {"memos", "videos", "manifestos", "indictments"} <= found.documents
    assert len(found.verbs) > 1500
