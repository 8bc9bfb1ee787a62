"""The schema, as numbered steps of SQL. A step that was released never changes: add another."""

from __future__ import annotations

SPAN = 'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)'
LINK = (
    "STRUCT(source VARCHAR, name VARCHAR, kind VARCHAR, named BOOLEAN, "
    f"mention {SPAN}[], inherited BOOLEAN)"
)

FIRST = f"""
CREATE SEQUENCE arrival;
CREATE TABLE reports (
    id VARCHAR PRIMARY KEY, doc VARCHAR NOT NULL, text VARCHAR NOT NULL, body INTEGER NOT NULL,
    title VARCHAR, outlet VARCHAR, published VARCHAR, url VARCHAR, address VARCHAR NOT NULL,
    notes {SPAN}[] NOT NULL,
    seq INTEGER NOT NULL DEFAULT nextval('arrival'),
    previous VARCHAR
);
CREATE INDEX reports_address ON reports (address);
CREATE TABLE sources (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, named BOOLEAN NOT NULL, role VARCHAR, affiliation VARCHAR,
    mentions {SPAN}[] NOT NULL
);
CREATE TABLE claims (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, content {SPAN}[] NOT NULL,
    cue {SPAN}[] NOT NULL, chain {LINK}[] NOT NULL, status VARCHAR NOT NULL,
    evidence STRUCT(kind VARCHAR, span {SPAN})[] NOT NULL, sentence {SPAN} NOT NULL,
    quoted BOOLEAN NOT NULL, words VARCHAR NOT NULL
);
CREATE TABLE attributions (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL,
    source {SPAN}[] NOT NULL, cue {SPAN}[] NOT NULL, content {SPAN}[] NOT NULL
);
CREATE SEQUENCE aside_arrival;
CREATE TABLE asides (
    seq INTEGER NOT NULL DEFAULT nextval('aside_arrival'),
    address VARCHAR NOT NULL, reason VARCHAR NOT NULL
);
CREATE VIEW newest AS
    SELECT * FROM reports
    WHERE id NOT IN (SELECT previous FROM reports WHERE previous IS NOT NULL);
CREATE VIEW links AS
    SELECT report, claim, ord, link.source, link.name, link.kind, link.named, link.inherited,
        link.mention
    FROM (
        SELECT report, id AS claim, unnest(range(len(chain))) AS ord, unnest(chain) AS link
        FROM claims
    );
CREATE VIEW mentions AS
    SELECT report, source, span."start", span."end", span."text"
    FROM (SELECT report, id AS source, unnest(mentions) AS span FROM sources);
CREATE VIEW evidence AS
    SELECT report, claim, item.kind, item.span."start", item.span."end", item.span."text"
    FROM (SELECT report, id AS claim, unnest(evidence) AS item FROM claims);
"""

PIECE = 'STRUCT("start" INTEGER, "end" INTEGER)'
"""A span whose words are cut from the report's text."""
INTERVAL = 'STRUCT("start" VARCHAR, "end" VARCHAR, "precision" VARCHAR)'
NUMBER = (
    f'STRUCT(span {PIECE}, low DOUBLE, high DOUBLE, "of" DOUBLE, measure VARCHAR, '
    f'counted {PIECE}, vague VARCHAR, "window" {INTERVAL})'
)
PARTICIPANT = (
    f"STRUCT(name VARCHAR, mention {PIECE}, actor VARCHAR, place VARCHAR, claims VARCHAR[])"
)
RELATION = (
    f'STRUCT(type VARCHAR, subject {PARTICIPANT}, "object" {PARTICIPANT}, negated BOOLEAN, '
    f'words {PIECE}, "interval" {INTERVAL}, names VARCHAR)'
)

UNDERSTOOD = f"""
ALTER TABLE claims ADD COLUMN numbers {NUMBER}[] DEFAULT [];
ALTER TABLE claims ADD COLUMN relations {RELATION}[] DEFAULT [];
ALTER TABLE claims ADD COLUMN events VARCHAR[] DEFAULT [];
ALTER TABLE claims ADD COLUMN actors VARCHAR[] DEFAULT [];
ALTER TABLE claims ADD COLUMN places VARCHAR[] DEFAULT [];
CREATE TABLE actors (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, named BOOLEAN NOT NULL, mentions {PIECE}[] NOT NULL, identity VARCHAR,
    ids VARCHAR[][] NOT NULL, part_of VARCHAR, names VARCHAR NOT NULL
);
CREATE TABLE places (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, mentions {PIECE}[] NOT NULL, path VARCHAR[] NOT NULL, country VARCHAR,
    latitude DOUBLE, longitude DOUBLE, "precision" VARCHAR, geonames BIGINT, names VARCHAR NOT NULL
);
CREATE TABLE times (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, span {PIECE} NOT NULL, kind VARCHAR NOT NULL,
    "value" VARCHAR NOT NULL, "interval" {INTERVAL}
);
CREATE TABLE events (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, type VARCHAR NOT NULL,
    mode VARCHAR, kind VARCHAR, occurrence VARCHAR NOT NULL, triggers {PIECE}[] NOT NULL,
    actors {PARTICIPANT}[] NOT NULL, recipients {PARTICIPANT}[] NOT NULL,
    targets {PARTICIPANT}[] NOT NULL, means {PIECE}[] NOT NULL, place VARCHAR, "time" {INTERVAL},
    toll {NUMBER}[] NOT NULL, claims VARCHAR[] NOT NULL, incident VARCHAR, names VARCHAR NOT NULL
);
CREATE TABLE templates (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, type VARCHAR NOT NULL, score DOUBLE NOT NULL,
    perpetrators {PIECE}[] NOT NULL, organisations {PIECE}[] NOT NULL, targets {PIECE}[] NOT NULL,
    victims {PIECE}[] NOT NULL, weapons {PIECE}[] NOT NULL
);
CREATE VIEW numbers AS
    SELECT report, claim, n.measure, n.low, n.high, n."of", n.vague, n."window",
        n.span."start", n.span."end"
    FROM (SELECT report, id AS claim, unnest(numbers) AS n FROM claims);
CREATE VIEW relations AS
    SELECT report, claim, ord, l.type, l.subject, l."object", l.negated, l.words, l."interval",
        l.names
    FROM (
        SELECT report, id AS claim, unnest(range(len(relations))) AS ord,
            unnest(relations) AS l
        FROM claims
    );
CREATE VIEW participants AS
    SELECT report, event, 'actor' AS role, p.name, p.actor, p.place, p.claims
    FROM (SELECT report, id AS event, unnest(actors) AS p FROM events)
    UNION ALL
    SELECT report, event, 'recipient', p.name, p.actor, p.place, p.claims
    FROM (SELECT report, id AS event, unnest(recipients) AS p FROM events)
    UNION ALL
    SELECT report, event, 'target', p.name, p.actor, p.place, p.claims
    FROM (SELECT report, id AS event, unnest(targets) AS p FROM events);
"""

RECONCILED = """
CREATE SEQUENCE judgement_order;
CREATE TABLE judgements (
    seq BIGINT NOT NULL DEFAULT nextval('judgement_order'), id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, "left" VARCHAR NOT NULL, "right" VARCHAR NOT NULL,
    holds BOOLEAN NOT NULL, author VARCHAR NOT NULL, person BOOLEAN NOT NULL,
    made VARCHAR NOT NULL, score DOUBLE NOT NULL, reason VARCHAR NOT NULL,
    detail VARCHAR NOT NULL, withdrawn VARCHAR
);
CREATE TABLE reconciled (report VARCHAR NOT NULL);
CREATE TABLE keys (report INTEGER NOT NULL, "key" BIGINT NOT NULL);
CREATE TABLE prints (report INTEGER NOT NULL, print BIGINT NOT NULL);
CREATE TABLE groups (kind VARCHAR NOT NULL, member VARCHAR NOT NULL, "group" VARCHAR NOT NULL);
CREATE TABLE roots (
    "group" VARCHAR NOT NULL, certain INTEGER NOT NULL, possible INTEGER NOT NULL,
    claims INTEGER NOT NULL, reports INTEGER NOT NULL, copies INTEGER NOT NULL,
    denials INTEGER NOT NULL, detail VARCHAR NOT NULL
);
CREATE VIEW overruling AS
    SELECT DISTINCT ON (kind, least("left", "right"), greatest("left", "right"))
        kind, least("left", "right") AS low, greatest("left", "right") AS high, id, holds
    FROM judgements WHERE person AND withdrawn IS NULL
    ORDER BY kind, least("left", "right"), greatest("left", "right"), seq DESC;
CREATE VIEW decided AS
    SELECT j.* FROM judgements j LEFT JOIN overruling o
        ON o.kind = j.kind AND o.low = least(j."left", j."right")
        AND o.high = greatest(j."left", j."right")
    WHERE j.withdrawn IS NULL AND (o.id IS NULL OR o.id = j.id);
"""

STEPS: tuple[str, ...] = (FIRST, UNDERSTOOD, RECONCILED)
