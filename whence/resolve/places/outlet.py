"""Which country an outlet writes from."""

from __future__ import annotations

from urllib.parse import urlsplit

from whence.gazetteer import Gazetteer
from whence.types import Report

# Country domains that are sold for how they sound.
_ANYWHERE = frozenset("ai am cc co fm gg io la ly me nu sh st tk to tv vc ws".split())
_MOST_WORDS = 3


def outlet_country(report: Report, gazetteer: Gazetteer) -> str | None:
    """The ISO 3166-1 code of the outlet's country: that of its address's domain, else of the one
    country that its name names ("The Kabul Herald"); None where neither says one."""
    return _of_domain(report.url or report.address) or _of_name(report.outlet or "", gazetteer)


def _of_domain(address: str) -> str | None:
    host = urlsplit(address).hostname or "" if "://" in address else ""
    last = host.rpartition(".")[2]
    if len(last) != 2 or not last.isalpha() or last in _ANYWHERE:
        return None
    return "GB" if last == "uk" else last.upper()


def _of_name(outlet: str, gazetteer: Gazetteer) -> str | None:
    words = outlet.split()
    found: set[str] = set()
    for first in range(len(words)):
        for last in range(min(first + _MOST_WORDS, len(words)), first, -1):
            name = " ".join(words[first:last])
            if name[0].isupper() and (one := gazetteer.foremost(name)):
                found.add(one.country)
                break
    return found.pop() if len(found) == 1 else None
