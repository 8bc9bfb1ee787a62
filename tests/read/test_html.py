import pytest

from tests.read.samples import ENGLISH, PARAGRAPHS, html
from whence.read.package import read

META = (
    "<title>Kestrel Front leaves Mirabad - The Orvan Gazette</title>"
    "<meta property='og:site_name' content='The Orvan Gazette'>"
    "<link rel='canonical' href='https://gazette.example/world/front-leaves'>"
)


def one(tmp_path, markup, encoding="utf-8"):
    path = tmp_path / "page.html"
    path.write_bytes(markup.encode(encoding))
    (report,) = read([path])
    return report


def test_a_page_says_what_it_is(tmp_path):
    dated = META + "<meta property='article:published_time' content='2031-05-14T08:10:00+02:00'>"
    report = one(tmp_path, html(dated))
    assert report.title == "Kestrel Front leaves Mirabad"
    assert report.outlet == "The Orvan Gazette"
    assert report.published == "2031-05-14T08:10:00+02:00"
    assert report.url == report.address == "https://gazette.example/world/front-leaves"
    assert report.doc == "page"
    assert report.text[report.body :] == ENGLISH


def test_the_date_is_read_from_linked_data(tmp_path):
    script = (
        "<script type='application/ld+json'>"
        '{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": "2031-05-14"}]}'
        "</script>"
    )
    assert one(tmp_path, html(META + script)).published == "2031-05-14"


def test_no_date_is_invented(tmp_path):
    body = (*PARAGRAPHS, "The talks began on 3 May 2019 and were to end by June 2020.")
    report = one(tmp_path, html(META, body))
    assert report.published is None


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_declared_charset_is_used(tmp_path, encoding):
    markup = html().replace("utf-8", encoding)
    assert one(tmp_path, markup, encoding).text.endswith(ENGLISH)


def test_menus_are_left_out(tmp_path):
    text = one(tmp_path, html(META)).text
    assert "Home" not in text and "rights reserved" not in text
