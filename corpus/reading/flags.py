"""What an article's flags mean, in words; apart, so that showing them needs no reading."""

from __future__ import annotations

FLAGS: dict[str, str] = {
    "no-title": "the text does not say its title",
    "no-outlet": "the text does not say who printed it",
    "no-date": "the text does not say when it was printed",
    "date-contradicts-itself": "the text has a date that cannot be, or with a wrong weekday",
    "date-ambiguous": "day and month of the date may be exchanged",
    "dates-differ": "the printed date, the metadata or the address name different days",
    "reworded-copy": "signs of a machine-made copy: do not quote as verbatim",
    "other-wording": "another article tells this in other words: one of them is reworded",
    "cut-off": "the text stops early or is a summary",
    "mojibake": "some characters were garbled by a wrong encoding",
    "encoding-guessed": "the encoding was guessed",
    "several-articles": "the file seems to hold several articles: this is who printed the first",
    "items-skipped": "some items of the file could not be read",
    "damaged-text": "some bytes could not be read as characters",
}
"""Every flag an article can carry, with one line that explains it."""
