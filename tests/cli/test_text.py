"""Words made fit to print."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from whence.cli.text import clean, safe_json

ANY = st.text(st.characters(exclude_categories=[]))


@given(ANY)
def test_clean_keeps_every_offset_and_settles(text):
    once = clean(text)
    assert len(once) == len(text)
    assert clean(once) == once
    once.encode()
    assert not any(c != "\n" and (c < " " or "\x7f" <= c <= "\x9f") for c in once)


@given(ANY)
def test_safe_json_means_the_same(text):
    written = safe_json(json.dumps(text, ensure_ascii=False))
    written.encode()
    assert json.loads(written) == text
