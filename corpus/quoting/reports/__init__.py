"""Reported speech: cues, the clauses they report, where a content begins and ends."""
