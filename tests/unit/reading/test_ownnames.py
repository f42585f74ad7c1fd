"""Which of the names on a page is its outlet's."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import nameplates, namespans, ownnames, read, read_text
from tests.clippings import DATA, Clipping, clippings

from .samples import BODY

TITLE = "Nobody has a veto after the talks"
SIGNED = f"{TITLE}\nAna Bell\n14 June 2023"


def _outlet(head: str, foot: str) -> str | None:
    return read_text("\n\n".join((head, *BODY, foot)), "a.txt").outlet


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (f"Tarnwise\nMenu\n{SIGNED}", "Get the Tarnwise app", "Tarnwise"),
        (f"Coast & Hill\nLog in\n{SIGNED}", "© 2023 Coast & Hill Ltd. All rights reserved.",
         "Coast & Hill"),
        (f"Startseite\nMenü\n{SIGNED}",
         "Mit dem Newsletter des Tarnboten sind Sie informiert.\n© Verlag Tarnboten GmbH & Co. KG",
         "Tarnboten"),
        (f"{SIGNED}\n\nThe quay. Photo: Ken Bell/Tarn Currents",
         "Ana Bell is statehouse reporter at Tarn Currents.", "Tarn Currents"),
        (f"The Tarn Dispatches\n{SIGNED}", "news@tarndispatches.example", "The Tarn Dispatches"),
        (f"34   THE LONG TARN   MAY 2023\n\n{SIGNED}", "MAY 2023   THE LONG TARN   35",
         "The Long Tarn"),
    ],
)  # fmt: skip
def test_a_name_that_several_places_tell(head: str, foot: str, outlet: str) -> None:
    assert _outlet(head, foot) == outlet


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"Northern Isles\n{SIGNED}", "More from Northern Isles"),
        (f"Life & Style\nWeddings\n{SIGNED}", "Follow Life & Style"),
        (SIGNED, "Photo: AFP\nRead more: The Tarn has no bridge"),
        (f"{TITLE}\nAna Bell\nLecturer in Law, University of Tarn", "Ana Bell teaches law."),
        (f"Saturday Essay\n{SIGNED}", "Comments"),
    ],
)
def test_no_name_where_none_is_the_outlets(head: str, foot: str) -> None:
    assert _outlet(head, foot) is None


def test_a_name_has_its_evidence() -> None:
    head, foot = (
        f"Tarnwise\nMenu\n{SIGNED}",
        "Get the Tarnwise app",
    )
    article = read_text("\n\n".join((head, *BODY, foot)), "a.txt")
    (told,) = (one for one in article.evidence if one.field == "outlet")
    assert (told.value, told.basis, told.line) == ("Tarnwise", "above the headline", 1)
    assert told.note == "also: call to readers"


def test_a_host_gives_way_to_the_name_that_it_spells() -> None:
    url = "https://www.tarnwise.example/news/veto-talks"
    assert _outlet(f"Tarnwise\nMenu\n{SIGNED}\n{url}", "Get the Tarnwise app") == "Tarnwise"
    shown = "https://oldprints.example/news/veto-talks"
    assert _outlet(f"{SIGNED}\n{shown}", "Read in Tarn Currents") == "oldprints.example"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Subscribe to the Tarn Currents from £1", {"Tarn Currents"}),
        ("© 2024 Tarn Currents Media Ltd. All rights reserved", {"Tarn Currents Media", "All"}),
        ("Folgen Sie Tarnblick auf Facebook", {"Tarnblick"}),
        ("Like Tarn Currents on Facebook", {"Tarn Currents"}),
        ("Get the Tarn Currents' app", {"Tarn Currents"}),
        ("Friday, 3 May 2024", set()),
        ("Photo: Ana Bell/AFP", {"Ana Bell"}),
        ("Iscriviti alla newsletter della Gazzetta del Tarn", {"Gazzetta del Tarn"}),
    ],
)
def test_the_names_on_a_line(line: str, names: set[str]) -> None:
    assert {one.name for one in namespans.spans(line)} == names


def test_no_name_is_likely_where_nothing_speaks_for_one() -> None:
    assert ownnames.choose(nameplates.Page([], [], "", (), "")) is None
    assert ownnames.likeliest([], ownnames.weights()) is None


def _told(one: Clipping, path: Path) -> str | None:
    file = path / f"clipping.{one.kind}"
    file.write_text(one.text, "utf-8")
    return next(iter(read(file))).outlet


def test_clippings_of_many_hands(tmp_path: Path) -> None:
    told = [(one, _told(one, tmp_path)) for path in DATA.glob("*.txt") for one in clippings(path)]
    keys = [(set(map(namespans.key, one.outlets)), name) for one, name in told]
    right = sum(namespans.key(name) in wanted if name else not wanted for wanted, name in keys)
    wrong = sum(name is not None and namespans.key(name) not in wanted for wanted, name in keys)
    assert right >= 0.85 * len(told)
    assert wrong <= 0.05 * len(told)
