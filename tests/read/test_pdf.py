from tests.read.samples import pdf
from whence.read.package import read
from whence.read.pdf import paragraphs
from whence.types import Aside

LINES = (
    "The Kestrel Front has left the harbour of Mirabad, two",
    "officials of the Orvan government said.",
    "The mayor did not comment on the report of the two offi-",
    "cials.",
)


def test_lines_become_paragraphs(tmp_path):
    path = tmp_path / "front.pdf"
    path.write_bytes(pdf(LINES, "Front leaves"))
    (report,) = read([path])
    assert report.text == (
        "The Kestrel Front has left the harbour of Mirabad, two officials of the Orvan government "
        "said.\n\nThe mayor did not comment on the report of the two offi-cials."
    )
    assert (report.title, report.doc, report.published) == ("Front leaves", "front", None)


def test_a_pdf_without_text_is_set_aside(tmp_path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(()))
    assert list(read([path])) == [
        Aside(str(path), "no text in the PDF: its pages are pictures or empty")
    ]


def test_a_broken_pdf_is_set_aside(tmp_path):
    path = tmp_path / "broken.pdf"
    path.write_bytes(pdf(LINES)[:200])
    (aside,) = read([path])
    assert isinstance(aside, Aside)


def test_a_locked_pdf_is_set_aside(tmp_path):
    from pypdf import PdfReader, PdfWriter

    plain, path = tmp_path / "plain.pdf", tmp_path / "locked.pdf"
    plain.write_bytes(pdf(LINES))
    writer = PdfWriter(clone_from=PdfReader(plain))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(path)
    assert list(read([path])) == [Aside(str(path), "locked with a password")]


def test_a_blank_line_ends_a_paragraph():
    assert list(paragraphs(["one", "two", "", " ", "three"])) == ["one two", "three"]
