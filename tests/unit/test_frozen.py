"""The cheap frozen dataclasses are what the standard library's are."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys

import pytest

from corpus.frozen import dataclass, replace
from corpus.model import Article, Aside, Hit, Quote


@dataclass(frozen=True, slots=True)
class Point:
    """Two numbers and a name."""

    x: int
    y: int = 2
    name: str | None = None

    @property
    def both(self) -> int:
        """Their sum."""
        return self.x + self.y


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same, for comparison."""

    x: int
    y: int = 2
    name: str | None = None


def test_values_are_made_compared_and_shown() -> None:
    one = Point(1)
    assert (one.x, one.y, one.name, one.both) == (1, 2, None, 3)
    assert one == Point(1, 2)
    assert one != Point(1, 3)
    assert one != Standard(1)
    assert hash(one) == hash(Point(x=1)) == hash(Standard(1))
    assert repr(one) == repr(Standard(1)).replace("Standard", "Point")
    assert Point.__match_args__ == Standard.__match_args__


@pytest.mark.parametrize("kind", [Point, Standard])
def test_wrong_arguments_are_refused(kind: type[Point]) -> None:
    for arguments in ((), (1, 2, None, 4)):
        with pytest.raises(TypeError, match="argument"):
            kind(*arguments)
    with pytest.raises(TypeError, match="z"):
        kind(1, z=3)  # type: ignore[call-arg]


def test_help_shows_the_fields() -> None:
    one, other = inspect.signature(Point), inspect.signature(Standard)
    assert str(one) == str(other)
    assert list(inspect.signature(Article).parameters) == list(Article.__match_args__)


def test_nothing_can_be_changed() -> None:
    one = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.x
    with pytest.raises(AttributeError):
        one.other = 2  # type: ignore[attr-defined]


def test_copies_and_pickles_are_equal() -> None:
    one = Hit(1, 0.5, None)  # type: ignore[arg-type]
    assert copy.deepcopy(one) == copy.copy(one) == pickle.loads(pickle.dumps(one)) == one


def test_the_functions_of_dataclasses_know_them() -> None:
    article = Article("a", "text", asides=(Aside(0, 1, "menu"),))
    assert dataclasses.is_dataclass(Article)
    assert dataclasses.asdict(article)["asides"] == ({"start": 0, "end": 1, "why": "menu"},)
    assert dataclasses.astuple(Aside(0, 1, "menu")) == (0, 1, "menu")
    assert dataclasses.replace(article, title="T") == replace(article, title="T")
    assert [one.name for one in dataclasses.fields(Quote)] == list(Quote.__match_args__)
    assert {f.name: f.default for f in dataclasses.fields(Point)} == {
        f.name: f.default for f in dataclasses.fields(Standard)
    }


def test_the_model_does_not_import_the_standard_decorator() -> None:
    code = "import sys, corpus.search, corpus.model; sys.exit('dataclasses' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
