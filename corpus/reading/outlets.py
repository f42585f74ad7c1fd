"""Outlets by their host names and by how they are written; agencies, which others reprint."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import NamedTuple

from corpus.reading.lines import words


class Outlets(NamedTuple):
    """What ``outlets.json`` says: hosts -> name, folded name -> name, folded agency -> name."""

    hosts: dict[str, str]
    names: dict[str, str]
    agencies: dict[str, str]
    broadcasters: frozenset[str]


_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
_SUBDOMAIN = re.compile(
    r"^(?:www\d*|m|mobile|amp|edition|en|eng|english|uk|us|beta|live)\.(?=.+\.)"
)
_SHORT_DOMAINS = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "go", "or", "ne"))
_GENERIC = words(
    "archive.is archive.ph archive.org archive.today web.archive.org t.co bit.ly ",
    "google.com news.google.com feedproxy.google.com facebook.com twitter.com x.com ",
    "getpocket.com instapaper.com evernote.com notion.so medium.com substack.com ",
    "wordpress.com blogspot.com localhost linkedin.com youtube.com reddit.com telegra.ph ",
    "t.me",
)


@cache
def table() -> Outlets:
    """The table, read once."""
    import json

    text = resources.files(__package__).joinpath("outlets.json").read_text("utf-8")
    raw = json.loads(text)
    hosts: dict[str, str] = raw["hosts"]
    names = {key(name): name for name in hosts.values()}
    names |= {key(name): shown for name, shown in raw["also"].items()}
    agencies = {key(name): name for name in raw["agencies"]}
    return Outlets(hosts, names, agencies, frozenset(map(key, raw["broadcasters"])))


def key(name: str) -> str:
    """A name folded for comparing: case, "The", punctuation and domain endings do not count."""
    text = " ".join(name.replace("’", "'").casefold().split()).strip(" .,:;|-–—")
    return text.removeprefix("the ")


def known(name: str) -> str | None:
    """The name as the outlet writes it, for a name that is an outlet's; else None."""
    return table().names.get(key(name))


def agency(name: str) -> str | None:
    """The agency of that name, as printed there; else None."""
    return name.strip() if key(name) in table().agencies else None


def host_of(url: str) -> str | None:
    """The host of an address without "www." and the like, lower case."""
    match = _HOST.match(url.strip())
    if match is None:
        return None
    host = match[1].lower().rstrip(".")
    return _SUBDOMAIN.sub("", host) if host not in table().hosts else host


def of_url(url: str) -> str | None:
    """The outlet that an address belongs to: its known name, else the host's own words."""
    host = host_of(url)
    if host is None or "." not in host or re.fullmatch(r"[\d.]+", host):
        return None
    labels = host.split(".")
    for cut in range(len(labels) - 1):
        if name := table().hosts.get(".".join(labels[cut:])):
            return name
    if any(".".join(labels[cut:]) in _GENERIC for cut in range(len(labels) - 1)):
        return None
    keep = 3 if len(labels) > 2 and labels[-2] in _SHORT_DOMAINS and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])
