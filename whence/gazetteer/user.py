"""Where the user's own gazetteer lies."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "WHENCE_GAZETTEER"


def user_file() -> Path:
    """The user's gazetteer file: ``$WHENCE_GAZETTEER``, else ``whence/gazetteer.sqlite`` in the
    user's data folder (XDG base directories; ``LOCALAPPDATA`` on Windows). It need not exist."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    local = os.environ.get("LOCALAPPDATA") if os.name == "nt" else None
    home = os.environ.get("XDG_DATA_HOME") or local
    folder = Path(home) if home else Path.home() / ".local" / "share"
    return folder / "whence" / "gazetteer.sqlite"
