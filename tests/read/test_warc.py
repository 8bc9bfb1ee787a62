import io

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.read.samples import ENGLISH, html
from whence.read.options import ReadOptions
from whence.read.package import read
from whence.types import Aside

CRAWLED = {"WARC-Date": "2031-05-16T01:02:03Z"}


def record(writer, url, body, media="text/html; charset=utf-8", status="200 OK"):
    headers = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            url, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=CRAWLED
        )
    )


@pytest.fixture(params=[False, True], ids=["warc", "warc.gz"])
def path(request, tmp_path):
    path = tmp_path / ("crawl.warc.gz" if request.param else "crawl.warc")
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=request.param)
        writer.write_record(writer.create_warcinfo_record("crawl.warc", {"software": "test"}))
        dated = html("<meta property='article:published_time' content='2031-05-14'>")
        record(writer, "https://gazette.example/1", dated.encode())
        record(writer, "https://gazette.example/2", ENGLISH.encode(), "text/plain")
        record(writer, "https://gazette.example/3", b"\x89PNG", "image/png")
        record(writer, "https://gazette.example/4", html().encode(), status="404 Not Found")
        record(writer, "https://gazette.example/5", b"<html><body></body></html>")
    return path


def test_pages_and_texts_are_read(path):
    page, text, empty = read([path])
    assert page.doc == page.url == page.address == "https://gazette.example/1"
    assert (page.published, text.published) == ("2031-05-14", None)
    assert page.text.endswith(ENGLISH) and text.text == ENGLISH
    assert empty == Aside("https://gazette.example/5", "no article text in the page")


def test_a_date_given_by_hand_fills_in_where_the_page_has_none(path):
    _, text, _ = read([path], ReadOptions(published="2031-05-15"))
    assert text.published == "2031-05-15"


def test_a_cut_archive_keeps_what_came_before(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    found = list(read([path]))
    assert isinstance(found[0].address, str)
    assert found == list(read([path]))


def test_a_file_that_is_no_archive_is_set_aside(tmp_path):
    path = tmp_path / "a.warc"
    path.write_text("Nothing of the kind.\n")
    (aside,) = read([path])
    assert isinstance(aside, Aside) and aside.reason.startswith("a broken WARC file: ")
