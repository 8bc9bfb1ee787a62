"""Whether two wordings mean one source: the same, distinct, or not shown to be distinct."""

from __future__ import annotations

from typing import Literal

from whence.reconcile.origins.likeness import (
    agree,
    is_blank,
    is_open,
    is_somebody,
    one_body,
    one_name,
    roles_of,
    share_a_name,
    speaks,
)
from whence.reconcile.origins.profile import Profile
from whence.reconcile.origins.words import known

Verdict = Literal["same", "distinct", "unclear"]
_BODIES = frozenset({"government", "organisation", "group"})


def compare(one: Profile, other: Profile) -> Verdict:
    """Symmetric. Never "same" for an anonymous source and a named one: that they may be one
    person is all that is ever said of them."""
    if one.kind == "outlet" or other.kind == "outlet":
        return _outlets(one, other)
    if one.person and other.person:
        return "same" if one_name(one.person, other.person) else "distinct"
    if is_blank(one) or is_blank(other):
        return "unclear"
    if is_somebody(one) and is_somebody(other):
        return _people(one, other)
    if is_somebody(one) or is_somebody(other):
        person, thing = (one, other) if is_somebody(one) else (other, one)
        return _beside(person, thing)
    if one.kind in _BODIES and other.kind in _BODIES:
        return _bodies(one, other)
    return _documents(one, other)


def _outlets(one: Profile, other: Profile) -> Verdict:
    """An outlet whose own source is not told may have it from any other that is counted."""
    if one.kind == other.kind and one.named and other.named and one_body(one, other):
        return "same"
    return "unclear"


def _people(one: Profile, other: Profile) -> Verdict:
    """At least one of them without a name."""
    met = bool(one.spheres & other.spheres)
    if one.spheres and other.spheres and not met:
        return "distinct"
    if one.named and other.named:
        roles = [p.heads - known("plain") for p in (one, other)]
        alike = not (one.person or other.person) and roles[0] == roles[1] and bool(roles[0])
        return "same" if alike and agree(one, other) else "unclear"
    if one.several != other.several and (one.person or other.person):
        return "distinct"
    if is_open(one) or is_open(other) or roles_of(one) & roles_of(other):
        return "unclear"
    if one.named != other.named:
        named, nameless = (one, other) if one.named else (other, one)
        return "distinct" if named.person and nameless.spheres and not named.spheres else "unclear"
    return "distinct" if met else "unclear"


def _beside(person: Profile, thing: Profile) -> Verdict:
    """A person and a body or document: one voice where the person may speak for the body."""
    if share_a_name(person, thing):
        return "unclear"
    if thing.kind == "document":
        return _issuer(thing, person)
    if person.spheres and thing.spheres and not person.spheres & thing.spheres:
        return "distinct"
    if person.spheres == {"civilian"} and not person.heads & known("voices"):
        return "distinct"
    if not person.spheres and person.person and not person.heads:
        return "distinct"
    elsewhere = person.proper - set(person.person)
    if speaks(person) or not (person.named or elsewhere):
        return "distinct" if elsewhere and thing.proper else "unclear"
    return "distinct" if thing.proper or not person.spheres else "unclear"


def _bodies(one: Profile, other: Profile) -> Verdict:
    if one.named == other.named and one.kind == other.kind and one_body(one, other):
        return "same"
    if share_a_name(one, other):
        return "unclear"
    if one.kind != other.kind and "group" in (one.kind, other.kind):
        return "distinct"
    if one.kind == other.kind and not (one.proper and other.proper):
        return "unclear"
    if one.spheres and other.spheres and not one.spheres & other.spheres:
        return "distinct"
    told = one.kind != "government" or (one.heads - known("plain") and other.heads - known("plain"))
    if one.proper and other.proper and told:
        return "distinct"
    if one.kind == other.kind == "government":
        return "unclear"
    return "unclear" if one.spheres & other.spheres else "distinct"


def _documents(one: Profile, other: Profile) -> Verdict:
    """At least one document."""
    if one.kind != other.kind:
        document, body = (one, other) if one.kind == "document" else (other, one)
        if share_a_name(document, body):
            return "unclear"
        return _issuer(document, body)
    if one.named == other.named and one_body(one, other):
        return "same"
    if share_a_name(one, other):
        return "unclear"
    if one.heads & other.heads - known("plain"):
        return "distinct" if one.proper and other.proper else "unclear"
    return "distinct"


def _issuer(document: Profile, other: Profile) -> Verdict:
    """A statement is its issuer's voice; what is kept or measured is a root of its own."""
    if not document.heads & known("issued"):
        return "distinct"
    private = is_somebody(other) and other.person and other.heads
    if private and not document.proper and not speaks(other):
        return "distinct"
    apart = document.spheres and other.spheres and not document.spheres & other.spheres
    return "distinct" if apart else "unclear"
