"""What the archive's index gives a verdict: every print, also after it was damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from corpus.archive import open_archive
from corpus.model import Article
from corpus.quoting import extract
from corpus.verify import verify
from corpus.verify.gather import gather, holding

FULL = "“The ice is gone, the gate is open, and every crew on the lake knows it by now,” {} said."
SHORT = "“The gate is open, and every crew on the lake knows it,” {} said."


def filled(path: Path) -> None:
    with open_archive(path) as archive:
        for number, print_ in enumerate((SHORT, FULL, SHORT)):
            text = f"News {number}\n\n{print_.format(f'Ida Holm{number}')}\n"
            archive.add(one := Article(f"{number}.txt", text), extract(one))


def test_versions_of_one_quotation_are_all_there(tmp_path: Path) -> None:
    filled(tmp_path / "a.sqlite")
    with open_archive(tmp_path / "a.sqlite", readonly=True) as archive:
        words = ["gate", "is", "open", "and", "every", "crew", "on", "the", "lake"]
        assert len(gather(archive, words, 24)) == 3
        assert len(gather(archive, words, 2)) == 2
        assert gather(archive, ["zeppelin"], 24) == []
        assert holding(archive, ["crews", "ice"], 5) == [2]
        assert verify(archive, "and every crew on the lake knows it by now").verdict == "cut"


def test_a_damaged_index_is_built_again_inside_a_verdict(tmp_path: Path) -> None:
    filled(tmp_path / "a.sqlite")
    db = sqlite3.connect(tmp_path / "a.sqlite")
    db.execute("UPDATE quote_words_data SET block = x'00ff00ff' WHERE id > 10")
    db.commit()
    db.close()
    with open_archive(tmp_path / "a.sqlite", readonly=True) as archive:
        words = "The gate is open, and every crew on the lake knows it"
        assert verify(archive, words).verdict == "verbatim"
