"""How reports of one sentence settle, and the trees that judge them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quoting.reports.candidates import candidates
from corpus.quoting.reports.clauses import read
from corpus.quoting.reports.finding import model, reports
from corpus.quoting.reports.settling import SIGNS, scored, settle_order, signs
from corpus.quoting.reports.subjects import subject_before
from corpus.quoting.reports.trees import Trees


def test_a_tree_is_asked_down_to_its_leaf() -> None:
    raw = [["size", 3, -1, ["share", 0.5, 2, 4]], 0.25]
    trees = Trees(0.5, raw, ["share", "size"])
    assert trees.score((0.0, 3.0)) == 0.5 - 1 + 0.25
    assert trees.score((0.5, 4.0)) == 0.5 + 2 + 0.25
    assert trees.score((0.6, 4.0)) == 0.5 + 4 + 0.25


@given(st.lists(st.floats(-99, 99), min_size=len(SIGNS), max_size=len(SIGNS)))
def test_the_fitted_trees_judge_any_signs(told: list[float]) -> None:
    assert -20 < model().trees.score(told) < 20


def test_each_sign_has_its_name() -> None:
    (s,) = read("The mayor said the board had denied that it knew of the leak.", [])
    beside = [scored(c, c.contents[0], 0.3, 1.0, 9.0) for c in candidates(s)]
    for x in beside:
        told = dict(zip(SIGNS, signs(s, x, "in", beside), strict=True))
        assert told["weight"] == told["best"] == 0.3
        assert told["how"] == 1
        assert told["size"] == sum(b - a for a, b in x.content)


def test_a_tag_goes_before_what_it_reports() -> None:
    text = "The ministers will discuss a joint answer in May, according to the secretary general."
    (s,) = read(text, [])
    found = {c.name: c for c in candidates(s) if c.shape in ("according", "after")}
    inner = scored(found["discuss"], found["discuss"].contents[-1], 2.0, 1.0, 9.0)
    tag = scored(found["according"], found["according"].contents[0], 0.6, 1.0, 9.0)
    beside = [inner, tag]
    settle_order(beside)
    assert beside == [tag, inner]


def test_a_likely_report_goes_before_what_stands_in_it_but_for_further_speech() -> None:
    text = "The consul believes the army is withdrawing its allied forces, adding that all is well."
    (s,) = read(text, [])
    found = {c.name: c for c in candidates(s) if c.shape == "after"}
    outer = scored(found["believe"], found["believe"].contents[-1], 0.6, 1.0, 9.0)
    inner = scored(found["withdraw"], found["withdraw"].contents[-1], 2.0, 1.0, 9.0)
    further = scored(found["add"], found["add"].contents[-1], 0.5, 1.0, 9.0)
    beside = [inner, outer, further]
    settle_order(beside)
    assert beside == [further, outer, inner]


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("Norland denies plans to invade its neighbour.", "plans", None),
        ("The accused says she was never there.", "says", "The accused"),
        ("Norland denies that it plans to invade.", "plans", "it"),
    ],
)
def test_a_reporting_verb_ends_no_subject(text: str, word: str, subject: str | None) -> None:
    (s,) = read(text, [])
    found = subject_before(s, s.low.index(word))
    places = s.spans()
    told = None if found is None else text[places[found[0]][0] : places[found[1] - 1][1]]
    assert told == subject


def test_a_comma_inside_the_marks_may_end_what_is_reported() -> None:
    text = "The board argues that “there is a precedent,” citing two cases of the same year."
    marked = [(text.index("“") + 1, text.index("”"))]
    (s,) = read(text, marked)
    printed = [text[a:b] for a, b in s.spans() if a < b]
    assert printed[3:6] == ["that", "“there is a precedent,”", "citing"]
    contents = {text[slice(*r.spans[0])] for r in reports(text, marked)}
    assert "“there is a precedent,”" in contents
