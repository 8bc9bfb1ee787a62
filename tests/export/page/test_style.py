"""The style sheet: what it may load, and colours that people can tell (WCAG 2.2)."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

import whence
from tests.export.page.dom import parsed
from tests.telling import make_telling
from whence.export.page import page

CSS = (Path(whence.__file__).parent / "data" / "page" / "page.css").read_text(encoding="utf-8")
THEMES = dict(
    zip(
        ("light", "dark", "paper"),
        (
            dict(re.findall(r"--(\w+): (#\w+)", block))
            for block in re.findall(r":root \{.*?\}", CSS, re.S)
        ),
        strict=True,
    )
)
AS_TEXT = "ink quiet link h0 h1 h2 h3 h4 h5 h6 h7 h8 hedge denial prediction request".split()
AS_LINES = "actor place time number event".split()
TINT = 0.13  # how much of a speaker's colour lies under a claim


def luminance(colour: tuple[float, ...]) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def rgb(value: str) -> tuple[float, ...]:
    digits = value[1:] if len(value) == 7 else "".join(c * 2 for c in value[1:])
    return tuple(int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def tinted(theme: dict[str, str], hue: str) -> tuple[float, ...]:
    pairs = zip(rgb(theme[hue]), rgb(theme["paper"]), strict=True)
    return tuple(TINT * over + (1 - TINT) * under for over, under in pairs)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_and_labels_stand_out(theme):
    for name in AS_TEXT:
        for ground in ("paper", "card"):
            assert contrast(rgb(theme[name]), rgb(theme[ground])) >= 4.5, (name, ground)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_lines_stand_out_on_every_speakers_tint(theme):
    for hue in (f"h{n}" for n in range(9)):
        ground = tinted(theme, hue)
        assert contrast(rgb(theme["ink"]), ground) >= 7, hue
        for name in (*AS_LINES, "hedge", "denial", "prediction", "request"):
            assert contrast(rgb(theme[name]), ground) >= 3, (name, hue)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_stand_out_where_they_light_up(name):
    theme = THEMES[name]
    for words in ("ink", "link", "quiet"):
        assert contrast(rgb(theme[words]), rgb(theme["lit"])) >= 4.5, words


def test_the_style_sheet_loads_nothing():
    assert not re.search(r"url\(|@import|@font-face|https?:|</", CSS)


def test_the_policy_allows_this_style_sheet_and_nothing_else():
    document = parsed(page(make_telling(), "1"))
    digest = b64encode(sha256(document.one("style").text.encode()).digest()).decode()
    (policy,) = (e for e in document.every("meta") if "http-equiv" in e.attributes)
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
