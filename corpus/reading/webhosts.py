"""Addresses of pages: their hosts, whose they are, and names that hosts spell."""

from __future__ import annotations

import re

from corpus.reading import outlets
from corpus.reading.lines import words

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
    "t.me proquest.com ebscohost.com ebsco.com lexis.com nexis.com factiva.com newsbank.com ",
    "gale.com pressreader.com newspapers.com issuu.com scribd.com",
)
"""Hosts that show what others printed."""


_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:is|ph|today|li|vn|md|fo)(?:/o/\w+)?)"
    r"/(?:\d{4,14}[a-z_*]*/)?(?=https?://)",
    re.IGNORECASE,
)


def original(url: str) -> str:
    """The address that an archive's address is of; every other one as it stands."""
    found = _ARCHIVED.match(url)
    return url[found.end() :] if found else url


def keeps_copies(url: str) -> bool:
    """Whether an address or a name is that of a service that keeps copies of others' pages."""
    host = host_of(url) or host_of(f"https://{url.strip().lower()}") or ""
    return (
        re.fullmatch(r"archive\.(?:is|ph|today|li|vn|md|fo|org)|web\.archive\.org", host)
        is not None
    )


def host_of(url: str) -> str | None:
    """The host of an address without "www." and the like, lower case."""
    match = _HOST.match(url.strip())
    if match is None:
        return None
    host = match[1].lower().rstrip(".")
    return _SUBDOMAIN.sub("", host) if host not in outlets.table().hosts else host


def is_host(name: str) -> bool:
    """Whether an outlet's name is no more than its host."""
    return _HOSTLIKE.fullmatch(name) is not None and outlets.known(name) is None


def is_site(name: str) -> bool:
    """Whether words are a site's address alone, no file's name and no service's."""
    label, _, ending = name.rpartition(".")
    sited = _HOSTLIKE.fullmatch(name) is not None and len(label) > 1 and ending.isalpha()
    return sited and len(ending) > 1 and ending not in _FILES and of_url(f"//{name}") is not None


_FILES = words("jpg jpeg png gif svg webp html htm php asp aspx pdf doc docx txt md xml js css eml")
_HOSTLIKE = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)+")


def of_url(url: str) -> str | None:
    """The outlet that an address belongs to: its known name, else the host's own words."""
    host = host_of(original(url))
    if host is None or "." not in host or re.fullmatch(r"[\d.]+", host):
        return None
    labels = host.split(".")
    for cut in range(len(labels) - 1):
        if name := outlets.table().hosts.get(".".join(labels[cut:])):
            return name
    if any(".".join(labels[cut:]) in _GENERIC for cut in range(len(labels) - 1)):
        return None
    keep = 3 if len(labels) > 2 and labels[-2] in _SHORT_DOMAINS and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def spells_out(name: str, handle: str) -> bool:
    """Whether a name in words has the letters of one without spaces: "Quay News", quaynews."""
    apart = " " in name and " " not in handle and outlets.known(handle) is None
    return apart and _letters(name) == _letters(handle)


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold()).removeprefix("the")


def spells(name: str, url: str) -> bool:
    """Whether the host of an address is the name, spaces left out: "Quay News", quaynews.com."""
    host = host_of(original(url)) or ""
    folded = name.casefold().removeprefix("the ")
    bare, spoken = (re.sub(r"[\W_]", "", one) for one in (folded, folded.replace("&", "and")))
    labels = [re.sub(r"[\W_]", "", label).removeprefix("the") for label in host.split(".")[:-1]]
    return len(bare) > 2 and (bare in labels or spoken in labels)
