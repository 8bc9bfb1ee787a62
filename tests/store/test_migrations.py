import duckdb
import pytest

from whence.store.migrations import LATEST, migrate, version
from whence.store.steps import STEPS

SECOND = "ALTER TABLE reports ADD COLUMN language VARCHAR"


def test_only_the_steps_that_are_missing_are_applied():
    with duckdb.connect() as connection:
        assert version(connection) == 0
        migrate(connection)
        assert version(connection) == LATEST
        migrate(connection, (*STEPS, SECOND))
        migrate(connection, (*STEPS, SECOND))
        assert version(connection) == LATEST + 1
        connection.execute("SELECT language FROM reports")


def test_a_step_that_fails_takes_back_those_before_it():
    with duckdb.connect() as connection:
        migrate(connection)
        with pytest.raises(duckdb.Error):
            migrate(connection, (*STEPS, SECOND, "SELECT * FROM nowhere"))
        assert version(connection) == LATEST
        with pytest.raises(duckdb.BinderException):
            connection.execute("SELECT language FROM reports")


def test_what_is_stored_can_be_asked_in_sql(store):
    from tests.making import make_reading

    store.add(make_reading())

    def rows(query):
        return store._connection.execute(query).fetchall()

    assert rows("SELECT claim, ord, source, inherited FROM links ORDER BY ALL") == [
        ("c1-r1", 0, "s1", False),
        ("c1-r1", 1, "s2", False),
        ("c2-r1", 0, "s3", False),
    ]
    assert rows('SELECT source, "text" FROM mentions ORDER BY ALL')[1] == ("s2", "an aide")
    assert rows('SELECT claim, kind, "text" FROM evidence') == [("c2-r1", "hedge", "may")]
