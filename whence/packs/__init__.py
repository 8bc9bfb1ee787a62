"""Theatre packs: what is known of actors and places beside what a report says.

A pack helps and is never needed. The packs that come with Whence lie in ``data/packs``, those that
a user adds in a folder of their own; ``docs/packs.md`` says how to write one.
"""

from __future__ import annotations

from whence.packs.known import Known, known
from whence.packs.types import Alias, Pack, PackActor, PackPlace, State, valid

__all__ = ["Alias", "Known", "Pack", "PackActor", "PackPlace", "State", "known", "valid"]
