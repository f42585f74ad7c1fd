"""The quotations of a long draft judged by several processes, each with the archive open itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.archive import open_archive
from corpus.archive.crew import in_order
from corpus.verify.drafts.mapping import Prose
from corpus.verify.evidence import ArchiveEvidence
from corpus.verify.findings import Finding
from corpus.verify.settling import Bench, Told, bench
from corpus.verify.weighing import check

if TYPE_CHECKING:
    from corpus.archive import Archive


def shared(
    archive: Archive, at: Bench, told: Sequence[Told], workers: int
) -> Iterator[Finding | None]:
    """What ``check`` says of each of ``told``, in order.

    What kills its process is checked here.
    """
    one = _Worker(archive.path, at.prose, at.name, at.min_words, told)
    for made in in_order(range(len(told)), one, _died, workers, fresh=True):
        yield check(at, told[made]) if isinstance(made, int) else made


def _died(number: int) -> Finding | int | None:
    return number


@dataclass
class _Worker:
    """What a process needs; it opens the archive with the first quotation that it is given."""

    path: Path
    prose: Prose
    name: str
    min_words: int
    told: Sequence[Told]
    at: Bench | None = field(default=None, init=False)

    def __call__(self, number: int) -> Iterable[Finding | int | None]:
        if self.at is None:
            archive = open_archive(self.path, readonly=True)
            self.at = bench(ArchiveEvidence(archive), self.prose, self.name, self.min_words)
        return (check(self.at, self.told[number]),)
