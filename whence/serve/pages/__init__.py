"""The pages of the desk, a plain list."""

from __future__ import annotations

from whence.serve.answers import View
from whence.serve.pages.overview import overview

VIEWS: tuple[View, ...] = (overview,)
