"""Times that lean on what the text told before them, in news and in histories."""

from tests.extract.time.telling import values

HISTORY = (
    "The war began in March 1911. In May the north rose, and on 3 June Sarn fell. Two days later "
    "the duke fled. In December 1911 the front froze. In January the thaw came. The following "
    "year brought hunger. Records from 1975 say so. In August 1914 peace was made, in 1915 undone."
)


def test_news_counts_days_from_the_day_told_last():
    text = "The depot burned on 3 May. Two days earlier a guard had fled; the next day he was seen."
    assert [value for _, value in values(text)] == ["2034-05-03", "2034-05-01", "2034-05-04"]


def test_that_year_is_the_year_told_last():
    assert values("He was born in 1971. That year the mine closed.")[1] == ("That year", "1971")


def test_a_history_goes_on_from_the_year_told_last():
    told = dict(values(HISTORY))
    assert told["May"] == "1911-05"
    assert told["3 June"] == "1911-06-03"
    assert told["Two days later"] == "1911-06-05"
    assert told["January"] == "1912-01"
    assert told["The following year"] == "1913"


def test_a_history_may_have_no_date_of_publication():
    assert dict(values(HISTORY, None))["May"] == "1911-05"


def test_a_year_named_in_passing_moves_no_story():
    text = HISTORY.replace("In August 1914", "In August rain came. In May 1914")
    assert dict(values(text))["August"] == "1913-08"


def test_news_with_old_years_in_it_stays_news():
    text = "On Friday he recalled 1911, 1914 and 1920. They met last month, on Monday and today."
    assert dict(values(text))["Friday"] == "2034-05-12"
