from html import escape

from tests.read.samples import ENGLISH, PARAGRAPHS
from whence.read.markup import plain
from whence.read.package import read
from whence.types import Aside

CONTENT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Orvan Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Front &amp;amp; mayor</title><link>https://gazette.example/1</link><guid>g-1</guid>
<pubDate>Wed, 14 May 2031 08:10:00 GMT</pubDate><description>Short.</description>
<content:encoded>{escape(CONTENT)}</content:encoded></item>
<item><title>Second</title><description>The mayor left.</description></item>
<item><title>Third</title><guid isPermaLink="false">g-3</guid></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Radio Orva</title><id>urn:x</id>
<updated>2031-05-15T00:00:00Z</updated>
<entry><title>One</title><id>urn:x:1</id><link href="https://orva.example/1"/>
<published>2031-05-14T08:10:00Z</published><updated>2031-05-15T00:00:00Z</updated>
<content type="html">{escape(CONTENT)}</content></entry></feed>"""


def test_rss(tmp_path):
    path = tmp_path / "news.xml"
    path.write_text(RSS, encoding="utf-8")
    first, second, third = read([path])
    assert first.text == ENGLISH
    assert (first.title, first.outlet) == ("Front & mayor", "The Orvan Gazette")
    assert (first.doc, first.published) == ("g-1", "2031-05-14T08:10:00Z")
    assert first.url == first.address == "https://gazette.example/1"
    assert (second.doc, second.text, second.published) == ("news-2", "The mayor left.", None)
    assert third == Aside(f"{path}#g-3", "empty: no text")


def test_atom(tmp_path):
    path = tmp_path / "news.atom"
    path.write_text(ATOM, encoding="utf-8")
    (report,) = read([path])
    assert report.text == ENGLISH
    assert (report.outlet, report.published) == ("Radio Orva", "2031-05-14T08:10:00Z")
    assert (report.doc, report.url) == ("urn:x:1", "https://orva.example/1")


def test_a_scrap_of_html_keeps_its_paragraphs():
    scrap = "<p>One <b>and</b>\n two &amp; three</p><script>x()</script>four<br/>five"
    assert plain(scrap) == "One and two & three\n\nfour\n\nfive"
