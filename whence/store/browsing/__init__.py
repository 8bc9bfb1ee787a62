"""Looking around in a store: pages of reports, sources, actors, ties, places and flows.

Every listing is aggregated by the database and cut to a page there, so that what it costs depends
little on how much is stored.
"""
