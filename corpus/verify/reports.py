"""Findings for other programs: SARIF 2.1.0 and GitHub's workflow commands."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.verify.findings import Finding

_RULES = {
    "cut": "The cut leaves out what changes the sense",
    "joined": "Several printed quotations run together as one",
    "altered": "The words in marks are not the printed ones",
    "paraphrase": "Reported speech or prose set in marks",
    "other-speaker": "Print names another speaker",
    "not-found": "The archive has nothing like it",
    "verbatim": "In print word for word",
}
_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}


def sarif(findings: Sequence[Finding], version: str) -> dict[str, object]:
    """One SARIF run; columns count code points."""
    rules = [
        {"id": name, "shortDescription": {"text": text}} for name, text in sorted(_RULES.items())
    ]
    driver = {"name": "nato-tui lint", "version": version, "rules": rules}
    return {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in findings],
            }
        ],
    }


def _result(finding: Finding) -> dict[str, object]:
    region = {"startLine": finding.line, "startColumn": finding.col}
    location = {"artifactLocation": {"uri": _uri(finding.file)}, "region": region}
    return {
        "ruleId": finding.verdict.verdict,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/"))


def github(finding: Finding) -> str:
    """A workflow command that puts the finding beside its line."""
    where = f"file={_property(finding.file)},line={finding.line},col={finding.col}"
    title = f"title={_property(finding.verdict.verdict)}"
    return f"::{_GITHUB[finding.severity]} {where},{title}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
