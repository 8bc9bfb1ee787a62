"""The same incident: which reports, and which of their events, tell of one happening, and all that
is said of it side by side."""

from whence.reconcile.incidents.account import (
    Figure,
    Given,
    IncidentAccount,
    Perpetrator,
    account,
)
from whence.reconcile.incidents.events import group, same_incidents
from whence.reconcile.incidents.sketch import IncidentSketch, sketch
from whence.reconcile.incidents.story import group_stories, same_story

__all__ = [
    "Figure",
    "Given",
    "IncidentAccount",
    "IncidentSketch",
    "Perpetrator",
    "account",
    "group",
    "group_stories",
    "same_incidents",
    "same_story",
    "sketch",
]
