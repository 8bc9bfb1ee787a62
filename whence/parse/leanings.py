"""How far to lean: what the model scores is moved a little before it is decided, since the best
balance between too much and too little is not where training leaves it. Chosen on dev parts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from whence.parse.labels import PARTS, TIES
from whence.parse.model import Linked

MARK_LEAN = {"cue": 1.5, "source": 1.0, "claim": -0.3, "speaker": 1.0}
"""Added to the score of beginning a mark of the layer: above 0, more marks."""

NONE_LEAN = {"content-cue": -2.0, "cue-source": -1.0, "speaker-through": -1.0}
"""Added to the score of pointing at nothing: below 0, more ties."""

_NONE = np.array([NONE_LEAN.get(tie, 0.0) for tie in TIES], np.float32)


def leaning(linked: Linked) -> Linked:
    """The linker's scores, moved."""
    return replace(linked, none=linked.none + _NONE)


SCENE_LEAN = {"term": 0.0} | dict.fromkeys(PARTS, 0.4)
"""As MARK_LEAN, for the second reader. This and the next were chosen on a tenth of MUC's training
part that was not learned from."""

MEMBER, SURE, APART = 0.1, 0.4, 0.7
"""How likely a part is of an incident's type at least, how likely its likeliest part is, and how
likely two groups of parts are of one incident to be joined."""

FACT_FLOOR = 0.45
"""How likely a relation of re3d's is at least: as many are found in unseen documents, word for
word, as annotators marked in those that were learned from."""
