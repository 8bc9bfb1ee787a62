import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.dates import iso


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2031", "2031"),
        ("2031-05", "2031-05"),
        ("2031-05-14", "2031-05-14"),
        ("2031-05-14T08:10", "2031-05-14T08:10"),
        ("2031-05-14 08:10:30", "2031-05-14T08:10:30"),
        ("2031-05-14T08:10:30.123Z", "2031-05-14T08:10:30Z"),
        ("2031-05-14T08:10:00+0530", "2031-05-14T08:10:00+05:30"),
        ("20310514", "2031-05-14"),
        ("Wed, 14 May 2031 08:10:00 GMT", "2031-05-14T08:10:00Z"),
        ("Wed, 14 May 2031 08:10 +0200", "2031-05-14T08:10+02:00"),
        ("Wed, 14 May 2031 08:10:00 EST", "2031-05-14T08:10:00-05:00"),
        ("14 May 2031", "2031-05-14"),
        ("14th of May, 2031", "2031-05-14"),
        ("May 14, 2031", "2031-05-14"),
        ("Wednesday, Sept. 4, 2031", "2031-09-04"),
        ("May 14, 2031 at 8:10 p.m.", "2031-05-14T20:10"),
        ("14 May 2031 12:05 am", "2031-05-14T00:05"),
    ],
)
def test_common_forms(written, expected):
    assert iso(written) == expected


@pytest.mark.parametrize(
    "written",
    [None, "", "soon", "2031-13-01", "2031-02-30", "2031-05-14T25:00", "31 June 2031", "14/05/31"],
)
def test_what_is_no_date_is_none(written):
    assert iso(written) is None


@given(st.datetimes())
def test_iso_is_kept(moment):
    minutes = moment.isoformat(timespec="minutes")
    assert iso(minutes) == minutes
    assert iso(moment.date().isoformat()) == moment.date().isoformat()


@given(st.text())
def test_reading_a_read_date_changes_nothing(text):
    found = iso(text)
    assert found is None or iso(found) == found
