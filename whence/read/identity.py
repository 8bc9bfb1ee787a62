"""A report's id, hashed from its content."""

from __future__ import annotations

import hashlib
import json


def identify(
    *,
    doc: str,
    text: str,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> str:
    """The id of the report with this content: ``r`` and 16 hexadecimal digits.

    Where the report was read from plays no part, so a copied or moved file keeps its id.
    """
    content = json.dumps([doc, title, outlet, published, url, text])
    return "r" + hashlib.sha256(content.encode("ascii")).hexdigest()[:16]
