"""The pages of the desk, a plain list."""

from __future__ import annotations

from whence.serve.answers import View
from whence.serve.pages.actor import actor
from whence.serve.pages.actors import actors
from whence.serve.pages.circular import circular
from whence.serve.pages.claim import claim
from whence.serve.pages.claims import claims
from whence.serve.pages.conflicts import conflicts
from whence.serve.pages.flows import flows
from whence.serve.pages.imports import imports, one_import
from whence.serve.pages.incident import incident
from whence.serve.pages.incidents import incidents
from whence.serve.pages.map import places_map
from whence.serve.pages.network import network
from whence.serve.pages.overview import overview
from whence.serve.pages.report import report
from whence.serve.pages.reports import reports
from whence.serve.pages.review import review
from whence.serve.pages.search import search_page
from whence.serve.pages.source import source
from whence.serve.pages.sources import sources

VIEWS: tuple[View, ...] = (
    overview,
    search_page,
    claims,
    claim,
    incidents,
    incident,
    conflicts,
    circular,
    review,
    reports,
    report,
    sources,
    source,
    actors,
    actor,
    network,
    places_map,
    flows,
    imports,
    one_import,
)
