"""Dates as rows show them: short, with a mark where they are inferred, honest where unknown."""

from __future__ import annotations

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_date(iso: str | None, basis: str | None = None) -> str:
    """At most nine cells: "12 Jan 22", "Jan 2022", "2022"; "~" before what is inferred."""
    if not iso:
        return "no date"
    parts = iso.split("-")
    mark = "~" if basis not in (None, "printed", "metadata") else ""
    if len(parts) == 1 or not parts[1].isdigit():
        return mark + parts[0]
    month = _MONTHS[(int(parts[1]) - 1) % 12]
    if len(parts) == 2:
        return f"{mark}{month} {parts[0]}"
    if mark:
        return f"{mark}{int(parts[2])}{month}{parts[0][2:]}"
    return f"{int(parts[2])} {month} {parts[0][2:]}"


def long_date(iso: str | None, basis: str | None = None) -> str:
    """ "12 January 2022", and what it rests on unless it was printed."""
    if not iso:
        return "date unknown"
    names = ("January", "February", "March", "April", "May", "June", "July", "August",
             "September", "October", "November", "December")  # fmt: skip
    parts = iso.split("-")
    shown = parts[0]
    if len(parts) > 1 and parts[1].isdigit():
        shown = f"{names[(int(parts[1]) - 1) % 12]} {shown}"
    if len(parts) > 2 and parts[2].isdigit():
        shown = f"{int(parts[2])} {shown}"
    return shown if basis in (None, "printed") else f"{shown} ({basis})"
