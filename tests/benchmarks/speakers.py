"""The speaker index at 100,000 articles and 50,000 speakers: one more article, lists, finding.

``python -m tests.benchmarks.speakers [ARTICLES] [SPEAKERS] [ARCHIVE]`` (default 100000 50000)
makes the archive, unless ``ARCHIVE`` is there, and prints how long the index takes for one more
article and for each question, and the precision and recall on the hard pairs of names. Of the
speakers two thirds are people, the others bodies, sources without a name and surnames alone.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from corpus.archive import Archive, open_archive
from corpus.archive.listing import speaker_ids
from corpus.archive.people import glance, ranked
from corpus.model import Article, ArticleSpeaker, Extraction, Quote
from tests.unit.speakers.pairs import measured, read

_GIVEN = (
    "Ada Bill William Carla Dmitri Dmitry Elena Fyodor Grace Henry Irina Joe Joseph Karim Lena"
    " Mohammed Muhammad Nora Oleg Petra Quentin Rosa Sergei Sergey Tom Thomas Ursula Viktor Wei"
    " Xenia Yuri Zoe"
)
GIVEN = _GIVEN.split()
_SYLLABLES = (
    "ba be bri co da dov en fa gar gor ha in ka kov lin ma mo nar o pe ra ri sa ski ta to u"
)
SYLLABLES = _SYLLABLES.split()
ROLES = ("US senator", "mayor", "spokesman", "Deputy Foreign Minister", "professor", "president")
FAMOUS = ("Moscow", "Russia", "NATO", "EU")
BATCH = 10_000
PEOPLE = 0.67
"""Of all speakers that the index lists."""
UNNAMED = 0.07
"""Articles with a source without a name, which is a speaker of its own."""
CROWDED = (
    "SELECT name FROM nodes WHERE kind = 'full' AND block IN (SELECT block FROM nodes"
    " WHERE block >= '~' GROUP BY 1 ORDER BY count(*) DESC LIMIT 6)"
)
"""The names of the six commonest surnames."""


def people(count: int, dice: random.Random) -> list[str]:
    """Distinct full names; surnames repeat, some of them often.

    Of a hundred twelve have the initial of a middle name, five a whole one, two an initial alone.
    """
    surnames = sorted({"".join(dice.choices(SYLLABLES, k=3)).title() for _ in range(count // 4)})
    names: set[str] = set()
    while len(names) < count:
        at = int(len(surnames) * dice.random() ** 2)
        given, sort = dice.choice(GIVEN), dice.random()
        if sort < 0.12:
            given = f"{given} {dice.choice('ABCDEFGH')}."
        elif sort < 0.17:
            given = f"{given} {dice.choice(GIVEN)}"
        elif sort < 0.19:
            given = f"{given[0]}."
        names.add(f"{given} {surnames[at]}")
    return sorted(names)


def given(dice: random.Random) -> str:
    """A given name that hardly anybody has."""
    return "".join(dice.choices(SYLLABLES, k=4)).title()


def bodies(count: int, dice: random.Random) -> list[str]:
    """Names of organisations in two or three words, so that many share their first letters."""
    words = [one.title() for one in SYLLABLES if len(one) > 1]
    kinds = ("Group", "Union", "Society", "Council")

    def one() -> str:
        first, second = ("".join(dice.choices(words, k=2)).title() for _ in range(2))
        return f"{first} {dice.choice(kinds)}" if dice.random() < 0.5 else f"{first} {second} Club"

    return sorted({one() for _ in range(count)})


def articles(
    count: int, names: list[str], dice: random.Random
) -> Iterator[tuple[Article, Extraction]]:
    """Articles with six sources each: the first have every name once, then the famous more."""
    fresh, organisations = iter(names), bodies(len(names) // 4, dice)
    for number in range(count):
        chosen = [next(fresh, "") or names[int(len(names) * dice.random() ** 3)] for _ in range(4)]
        sources = [
            ArticleSpeaker(n, "person", (), (dice.choice(ROLES),)) for n in dict.fromkeys(chosen)
        ]
        body = dice.choice(organisations if dice.random() < 0.5 else FAMOUS)
        sources.append(ArticleSpeaker(body, "organisation"))
        if dice.random() < UNNAMED:
            sources.append(ArticleSpeaker("a senior official", "unnamed"))
        if dice.random() < 0.1:
            sources.append(
                ArticleSpeaker(chosen[0].split()[-1], "person", (), (dice.choice(ROLES),))
            )
        yield article(number, sources, f"{2000 + number % 24}-{1 + number % 12:02}-11")


def article(number: int, sources: list[ArticleSpeaker], date: str) -> tuple[Article, Extraction]:
    """One quotation a source."""
    lines, quotes, at = [], [], 0
    for one in sources:
        line = f"“Word {number} stands” said {one.name}."
        quotes.append(
            Quote(at + 1, at + 14 + len(str(number)) - 1, line[1:-1], "direct", one.name, one.type)
        )
        lines.append(line)
        at += len(line) + 1
    return Article(f"{number}.txt", "\n".join(lines), date=date), Extraction(
        tuple(quotes), tuple(sources)
    )


def loop() -> float:
    """Milliseconds of CPU for a fixed piece of work: what the machine is worth just now."""
    start = time.process_time()
    seen: dict[str, int] = {}
    for number in range(20_000):
        seen[str(number)] = seen.get(str(number // 2), 0) + 1
    return (time.process_time() - start) * 1e3


def timed(what: str, act: Callable[[], object], times: int) -> None:
    """Print the median and the worst of several runs after a first one, in milliseconds.

    CPU time: other programs of a busy machine are not counted, waiting for the disk neither.
    They still slow it: beside it stands how many ``loop`` long it is, run just before.
    """
    act()
    taken, loops = [], []
    for _ in range(times):
        beside = loop()
        start = time.process_time()
        act()
        taken.append((time.process_time() - start) * 1e3)
        loops.append(taken[-1] / beside)
    print(
        f"{what:<54} median {statistics.median(taken):8.2f} ms   worst {max(taken):8.2f} ms"
        f"   in loops {statistics.median(loops):6.2f} / {max(loops):6.2f}"
    )


def main() -> None:
    """Build, then measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    speakers = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    dice = random.Random(7)
    names = people(int(PEOPLE * speakers), dice)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[3] if len(sys.argv) > 3 else f"{folder}/a.sqlite")
        there = path.exists()
        with open_archive(path) as archive:
            if not there:
                build(archive, articles(count, names, dice))
            held = archive.counts()
            print(f"{held.articles} articles, {held.speakers} speakers")
            measure(archive, names, held.articles, dice)
    precision, recall, _ = measured(pairs := read())
    print(f"{len(pairs)} hard pairs of names: precision {precision:.3f}, recall {recall:.3f}")


def build(archive: Archive, items: Iterator[tuple[Article, Extraction]]) -> None:
    """Add the articles, many in a transaction."""
    start, many = time.perf_counter(), 0
    while batch := list(islice(items, BATCH)):
        archive.add_many(batch)
        many += len(batch)
    print(f"{many / (time.perf_counter() - start):.0f} articles/s")


def measure(archive: Archive, names: list[str], count: int, dice: random.Random) -> None:
    """What people wait for: one more article, then the questions."""
    measure_adding(archive, names, count, dice)
    measure_asking(archive, names, dice)


def measure_adding(archive: Archive, names: list[str], count: int, dice: random.Random) -> None:
    """One more article of six sources: known, famous, new, and of the commonest surnames."""
    numbers = iter(range(count, 10 * count))

    def one_more(chosen: Callable[[], list[str]]) -> Callable[[], object]:
        def add() -> object:
            sources = [ArticleSpeaker(n, "person", (), (dice.choice(ROLES),)) for n in chosen()]
            return archive.add(
                *article(next(numbers), sources, f"{2000 + dice.randrange(24)}-01-12")
            )

        return add

    def surnames(some: list[str]) -> list[str]:
        return [dice.choice(some).split()[-1] for _ in range(6)]

    famous = names[:50]
    crowded = [name for (name,) in archive.db.execute(CROWDED)]
    one_more(lambda: dice.sample(names, 6))()
    one_more(lambda: dice.sample(crowded, 6))()
    sorts = {
        "known speakers": lambda: dice.sample(names, 6),
        "the most famous": lambda: dice.sample(famous, 6),
        "new speakers, old surnames": lambda: [f"{given(dice)} {s}" for s in surnames(names)],
        "six commonest surnames, new names": lambda: [
            f"{given(dice)} {s}" for s in surnames(crowded)
        ],
        "six commonest surnames, known names": lambda: dice.sample(crowded, 6),
        "six commonest surnames alone": lambda: surnames(crowded),
        "six commonest surnames, initials": lambda: [
            f"{dice.choice('ABCDEFGHJKLM')}. {s}" for s in surnames(crowded)
        ],
    }
    for sort, chosen in sorts.items():
        timed(f"one more article, {sort}", one_more(chosen), 40)


def measure_asking(archive: Archive, names: list[str], dice: random.Random) -> None:
    """Lists, names typed, pages."""
    timed(
        "the first screenful of all speakers", lambda: list(islice(archive.each_speaker(), 50)), 5
    )
    timed("all ids in order", lambda: speaker_ids(archive), 5)
    timed("a surname typed", lambda: ranked(archive.db, dice.choice(names).split()[-1]), 30)
    timed(
        "a name with a slip", lambda: ranked(archive.db, dice.choice(names).replace("a", "aa")), 10
    )
    ids = speaker_ids(archive)
    timed("a screenful of the index", lambda: [glance(archive.db, id) for id in ids[:50]], 20)
    (largest,) = archive.db.execute(
        "SELECT id FROM speakers ORDER BY quotes DESC LIMIT 1"
    ).fetchone()
    timed("the page of the most quoted", lambda: archive.speaker(largest), 20)
    block = archive.db.execute(
        "SELECT block, count(*) FROM nodes GROUP BY 1 ORDER BY 2 DESC"
    ).fetchone()
    print(f"largest block of names: {block[1]} nodes")


if __name__ == "__main__":
    main()
