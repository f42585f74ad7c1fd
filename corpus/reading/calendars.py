"""Dates in the words of other languages, for the heads of articles and for metadata."""

from __future__ import annotations

import re

from corpus.reading import dates

_NAMES = (
    "januar jänner janvier enero gennaio janeiro januari stycznia января січня ledna",
    "februar feber février febrero febbraio fevereiro februari lutego февраля лютого února",
    "märz mars marzo março maart marts marca марта березня března",
    "april avril abril aprile kwietnia апреля квітня dubna",
    "mai mayo maggio maio mei maj maja мая травня května",
    "juni juin junio giugno junho czerwca июня червня června",
    "juli juillet julio luglio julho lipca июля липня července",
    "august août aout agosto augustus augusti sierpnia августа серпня srpna",
    "september septembre septiembre setiembre settembre setembro września сентября вересня září",
    "oktober octobre octubre ottobre outubro października октября жовтня října",
    "november novembre noviembre novembro listopada ноября листопада listopadu",
    "dezember décembre diciembre dicembre dezembro december desember grudnia декабря грудня "
    "prosince",
)
_MORE_NAMES = (
    "يناير ocak ιανουαρίου ianuarie",
    "فبراير şubat φεβρουαρίου februarie",
    "مارس mart μαρτίου martie",
    "أبريل nisan απριλίου aprilie",
    "مايو mayıs μαΐου mai",
    "يونيو haziran ιουνίου iunie",
    "يوليو temmuz ιουλίου iulie",
    "أغسطس ağustos αυγούστου august",
    "سبتمبر eylül σεπτεμβρίου septembrie",
    "أكتوبر ekim οκτωβρίου octombrie",
    "نوفمبر kasım νοεμβρίου noiembrie",
    "ديسمبر aralık δεκεμβρίου decembrie",
)
"""Arabic, Turkish, Greek, Romanian."""
_SHORT = (
    "jän janv jan ene gen",
    "févr fév feb fev",
    "mär mrz mar",
    "avr abr apr",
    "mag",
    "giu jun",
    "juil lug jul",
    "ago aug",
    "sept sep set",
    "okt ott out oct",
    "nov",
    "déc dez dic",
)
_MONTHS = {
    name: number
    for number, names in enumerate(zip(_NAMES, _MORE_NAMES, _SHORT, strict=True), 1)
    for row in names
    for name in row.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<!\w)(?P<d>3[01]|[12]\d|0?[1-9])(?:er|\.|º|°)?\s+(?:de\s+)?(?P<m>{_MONTH})\b\.?,?"
    r"(?:\s+(?:del?\s+)?(?P<y>(?:1[89]|20)\d\d)(?!\d))?"
    r"|(?P<y2>(?:1[89]|20)\d\d)\s?[年년]\s?(?P<m2>1[0-2]|0?[1-9])\s?[月월]\s?(?P<d2>3[01]|[12]\d"
    r"|0?[1-9])\s?[日일]",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"\b(?:veröffentlicht|aktualisiert|erschienen|stand|publié|paru|mis à jour|modifié"
    r"|modifica(?:to)?|publicado"
    r"|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad"
    r"|oppdatert|publisert|опубликовано|обновлено|opublikowano|am|um|uhr|le|la|el|il|de|del|das|em"
    r"|op|à|às|a las|alle|ore|kl|om|den|г)\b\.?|\d{1,2}\s?[h:.]\s?\d{2}",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:aktualisiert|stand|mis à jour|modifié|modifica(?:to)?"
    r"|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad"
    r"|oppdatert|обновлено)\W*(?:am|vom|le|el|il|op|em)?\W*$",
    re.IGNORECASE,
)


_DIGITS = {zero + digit: str(digit) for zero in (0x0660, 0x06F0, 0x0966) for digit in range(10)}
"""Arabic, Persian and Indian digits."""


def find_all(text: str) -> list[dates.Found]:
    """The dates of a line in English or numbers; where there are none, in another language."""
    if not text.isascii():
        text = text.translate(_DIGITS)
    found = dates.find_all(text)
    if found or not any(map(str.isdigit, text)):
        return found
    return [one for match in _DATE.finditer(text) if (one := _found(match)) is not None]


def first(text: str) -> dates.Found | None:
    """The first date of a line that has a year."""
    return next((one for one in find_all(text) if one.iso is not None), None)


def unlabelled(text: str) -> str:
    """A line without "publié le", "um 18:32 Uhr" and the like."""
    return _LABELS.sub(" ", text)


def updated(before: str) -> bool:
    """Whether the words before a date say that it is the day of a change."""
    return _UPDATED.search(before) is not None


def _found(match: re.Match[str]) -> dates.Found | None:
    month = int(match["m2"]) if match["m2"] else _MONTHS[match["m"].casefold()]
    day = int(match["d"] or match["d2"])
    year = match["y"] or match["y2"]
    yearless = dates.Found(*match.span(), None, "day", month, day)
    return dates.with_year(yearless, int(year)) if year else yearless
