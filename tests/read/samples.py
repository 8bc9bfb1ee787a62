"""What the reading tests share: an English paragraph and small files made by hand."""

from __future__ import annotations

import io

PARAGRAPHS = (
    "The Kestrel Front has left the harbour of Mirabad, two officials of the Orvan government said "
    "on Tuesday, after three weeks of talks that were held in secret and without the mayor.",
    "“We were told that they would be gone before the end of the month,” said Ilse Torvald, who "
    "speaks for the port workers. She did not say who had told them, and the Front has not "
    "commented on the report.",
    "The Orvan Gazette had reported earlier that the talks were about to fail, citing an officer "
    "who was not named because he was not allowed to speak to the press about the matter.",
)
ENGLISH = "\n\n".join(PARAGRAPHS)


def html(head: str = "", body: tuple[str, ...] = PARAGRAPHS) -> str:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
        f"<article><h1>Kestrel Front leaves Mirabad</h1>{inner}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


def pdf(lines: tuple[str, ...], title: str = "") -> bytes:
    """A one-page PDF with one line of text after another."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (%s) /CreationDate (D:20300101000000Z) >>" % title.encode("latin-1"),
    )
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 7\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()
