import pytest

from tests.export.page.dom import parsed
from whence.export.page.markup import Html, el, joined, said, text


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & \"b\" 'c'", "a &amp; &quot;b&quot; &#x27;c&#x27;"),
        ("&amp;", "&amp;amp;"),
        ("a\r\nb", "a&#13;\nb"),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
        (Html("<b>"), "<b>"),
    ],
)
def test_text_is_escaped_once(words, markup):
    assert text(words) == markup


def test_what_is_inside_an_element_is_escaped_unless_it_is_markup():
    assert el("p", "<i>", el("b", "x")) == "<p>&lt;i&gt;<b>x</b></p>"


def test_attributes_are_escaped_and_left_out_when_empty():
    shown = el("a", "x", class_="n", data_h='"><script>', href=None, hidden=False)
    assert shown == '<a class="n" data-h="&quot;&gt;&lt;script&gt;">x</a>'
    assert el("input", checked=True) == "<input checked>"


def test_joining_leaves_out_what_is_empty():
    assert joined(["a", "", Html("<b>")], " & ") == "a &amp; <b>"


def test_words_that_turn_the_direction_of_writing_are_kept_apart():
    assert said("a\n \u202eb") == "<bdi>a \u202eb</bdi>"


def test_a_carriage_return_survives_a_parser():
    assert parsed(el("p", "a\r\nb\r")).text == "a\r\nb\r"
