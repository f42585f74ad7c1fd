"""What lint says of one quotation of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.model import Span, Verdict
from corpus.verify.messages import OWN_WORDS, clip, nothing_between

Severity = Literal["error", "warning", "note"]

LABELS = {"other-speaker": "speaker", "not-found": "not found"}
"""The verdicts whose label in a line is not their name."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation of a draft and its verdict.

    ``line``, ``col`` count from 1 in the draft's own characters; ``span`` is the stretch of the
    draft between the marks (code points of its source). ``severity`` is "error" or "warning"
    where something is to be mended, "note" where not. ``speaker`` is whom the draft names,
    ``source`` what is wrong of the outlet or the day that it gives.
    """

    file: str
    line: int
    col: int
    span: Span
    verdict: Verdict
    severity: Severity
    speaker: str | None = None
    source: str = ""

    @property
    def to_mend(self) -> bool:
        """Whether the draft should change."""
        return self.severity != "note"

    @property
    def message(self) -> str:
        """The plain line after the verdict's label."""
        if self.verdict.verdict == "other-speaker":
            return self.verdict.message
        return f"“{clip(self.verdict.text, 48)}” {self.verdict.message}"

    @property
    def text(self) -> str:
        """``FILE:LINE:COL: verdict: message``."""
        label = LABELS.get(self.verdict.verdict, self.verdict.verdict)
        if self.source and self.severity == "warning":
            label = "source" if self.verdict.verdict == "verbatim" else label
        elif self.verdict.taken_back and self.severity == "warning":
            label = "taken back" if self.verdict.verdict == "verbatim" else label
        return f"{self.file}:{self.line}:{self.col}: {label}: {self.message}"


def severity(verdict: Verdict) -> Severity:
    """How bad a verdict is in a draft: the print itself, a harmless cut or joint are notes."""
    if verdict.verdict == "verbatim":
        return "note"
    if verdict.verdict == "cut":
        return "warning" if "leaves out a " in verdict.message else "note"
    if verdict.verdict == "joined":
        return "note" if nothing_between(verdict) else "warning"
    if verdict.message.startswith(OWN_WORDS):
        return "note"
    return "error"
