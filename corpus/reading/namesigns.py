"""What a name's own words, its letters and its hosts say of whether it is an outlet's."""

from __future__ import annotations

from collections.abc import Collection

from corpus.reading import hostlabels, namespans, outlets, roles, sections, webhosts

_SCHOOLS = frozenset(("university", "college", "school", "department", "faculty", "universität"))


def of_name(key: str, name: str) -> set[str]:
    """What a name's own words say."""
    told, article = outlets.known(name), name[:4].casefold() == "the "
    bare = told == f"The {name}"  # "Atlantic", a word as others are
    common = told is not None and (bare or outlets.is_common(name))
    school = any(word in _SCHOOLS for word in key.split())
    shaped = outlets.shaped(name) is not None
    almost = not shaped and outlets.shaped(f"The {name}") is not None
    facts = {
        "known": told is not None and not common,
        "shaped": shaped,
        "shaped with article": almost,
        "school": school,
        "role": roles.is_role(name),
        "article": article,
        "begins with a call": namespans.is_call(key.split()[0]),
        "number": any(map(str.isdigit, key)),
    }
    if section := sections.of_sections(name):
        facts[f"{section} of sections"] = True
    return {f"words:{min(5, len(key.split()))}", *(sign for sign, is_so in facts.items() if is_so)}


def of_hosts(key: str, url: str, labels: set[str]) -> set[str]:
    bare = hostlabels.spelt(key)
    signs = set()
    if len(bare) > 2 and bare in labels:
        signs.add("host:whole")
    elif len(bare) > 5 and any(len(one) > 5 and (one in bare or bare in one) for one in labels):
        signs.add("host:part")
    own = (webhosts.host_of(url) or "").split(".")[:-1] if url else []
    return signs | ({"host:own"} if bare in map(hostlabels.spelt, own) else set())


def initials(key: str) -> str:
    """What a name of three words or more is abbreviated to; else what nothing is."""
    pieces = [word for word in key.split() if word not in namespans.JOINING]
    return "".join(piece[0] for piece in pieces).upper() if len(pieces) > 2 else ""


def stands(name: str, text: str) -> bool:
    """Whether a text has a name as whole words."""
    at = text.find(name)
    while at >= 0:
        around = text[max(at - 1, 0) : at] + text[at + len(name) : at + len(name) + 1]
        if not any(map(str.isalnum, around)):
            return True
        at = text.find(name, at + 1)
    return False


def weight(signs: Collection[str], kinds: int, lines: int) -> set[str]:
    """How many kinds of evidence and how many lines speak for a name of its sort."""
    told = any(sign in signs for sign in ("known", "shaped", "shaped with article"))
    sort = "told" if told else "one word" if "words:1" in signs else "words"
    sort = "sections" if "all of sections" in signs else sort
    counts = (f"kinds:{min(3, kinds)}", f"lines:{min(3, lines)}")
    return {*counts, *(f"{sort}, {count}" for count in counts)}
