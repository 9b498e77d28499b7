"""The files of scripts/hostile: each made by code, for a harm that somebody may mean or that befalls files."""
import base64
import io
import json
import os
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

STORED = "stored"
PROSE = "The council of Northport approved the tunnel on Monday, and the mayor signed the contract in the old hall.\n"
OUTSIDE = "/tmp/ledger-was-here"


@dataclass
class File:
    name: str
    """As it is called in its folder."""
    expected: tuple
    """Outcomes, any of which is right; a part of the sentence is enough."""
    content: Callable
    """Bytes or text; or what makes the file at a path."""
    forbidden: tuple = field(default=())
    """What must not be there afterwards."""

    @property
    def shown(self):
        return self.name.encode("unicode_escape").decode()[:24]

    def make(self, folder):
        path = Path(folder) / self.name
        content = self.content(path)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


# MARK: Containers


def container(*entries, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else method)
    return buffer.getvalue()


def entry(name, data, size, checksum=0, flags=0):
    """Packed bytes with a header that may lie."""
    return name.encode(), struct.pack("<HHHHHIIIHH", 20, flags, 8, 0, 0, checksum, len(data), size, len(name.encode()), 0), data


def packed(name, content):
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = compressor.compress(content.encode()) + compressor.flush()
    return entry(name, data, len(content.encode()), zlib.crc32(content.encode()))


EMPTY = b"\3\0"
TYPES = entry("[Content_Types].xml", EMPTY, 0)


def lying(*entries):
    """A container of entries; those that have the very same bytes share one place."""
    file, listed, places = b"", b"", {}
    for name, head, data in entries:
        if id(data) not in places:
            places[id(data)] = len(file)
            file += b"PK\3\4" + head + name + data
        listed += b"PK\1\2" + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, places[id(data)]) + name
    return file + listed + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(entries), len(entries), len(listed), len(file), 0)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
PARAGRAPH = f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>"
ENTITIES = "<!DOCTYPE a [<!ENTITY a 'haha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>"
OUTSIDE_ENTITY = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"


def docx(body, before="", *parts, method=zipfile.ZIP_DEFLATED):
    document = f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return container(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), *parts, method=method)


def odt(body, before=""):
    content = f"{before}<office:document-content {OFFICE}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return container(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content))


def book(chapters, spine=None):
    """The files of a book without its chapters, which are given by their names; spine: indices of them."""
    items = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters))
    order = "".join(f'<itemref idref="c{n}"/>' for n in (spine or range(len(chapters))))
    root = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="book.opf"/></container>'
    package = f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{order}</spine></package>'
    return ("mimetype", "application/epub+zip"), ("META-INF/container.xml", root), ("book.opf", package)


def epub(chapters, spine=None):
    """chapters: names and bodies."""
    return container(*book([name for name, _ in chapters], spine), *chapters)


def overlapping(count):
    """A book of chapters that are all the same packed megabyte (D. Fifield, "A better zip bomb", 2019)."""
    names = [f"c{n:05}.xhtml" for n in range(count)]
    _, head, data = packed(names[0], (f"<p>{PROSE}</p>" * 9000)[: 1 << 20])
    return lying(*(packed(*file) for file in book(names)), *((name.encode(), head, data) for name in names))


def tables(count):
    """Deflated blocks that hold nothing but a table of codes as long as they may be."""
    bits = []

    def put(value, width):
        bits.extend(value >> n & 1 for n in range(width))

    put(0, 1), put(2, 2), put(0, 5), put(0, 5), put(15, 4)
    lengths = {18: 1, 15: 3, 1: 3, 14: 3, 0: 3}
    for symbol in (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15):
        put(lengths.get(symbol, 0), 3)
    codes, code = {}, 0
    for length in (1, 3):
        for symbol in sorted(symbol for symbol, own in lengths.items() if own == length):
            codes[symbol] = (code, length)
            code += 1
        code <<= 2 if length == 1 else 0

    def say(symbol):
        code, length = codes[symbol]
        bits.extend(code >> (length - 1 - n) & 1 for n in range(length))

    for zeros in (138, 116):
        say(18), put(zeros - 11, 7)
    say(15), say(15), say(1), say(15)  # 254, 255; 256 ends the block; a distance
    put(0, 1)  # 256
    block = bits * 8
    data = bytes(sum(block[n + k] << k for k in range(8)) for n in range(0, len(block), 8))
    return lying(TYPES, entry("word/document.xml", data * (count // 8), 1 << 20))


# MARK: PDF


def pdf(pages, trailer="", kids=None):
    """pages: their contents, in the language of PDF."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for content in pages:
        number = len(objects) + 2
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number} 0 R "
                       "/Resources << /Font << /F 3 0 R >> >> >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    kids = kids or " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"
    file, places = "%PDF-1.4\n", []
    parts, length = [file], len(file)
    for number, content in enumerate(objects, 1):
        places.append(length)
        parts.append(f"{number} 0 obj\n{content}\nendobj\n")
        length += len(parts[-1])
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    parts.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
                 f"startxref\n{length}\n%%EOF\n")
    return "".join(parts)


def shown(text, x=72, y=700, size=10):
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


LOCK = f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <{'41' * 32}> /U <{'42' * 32}> >>"


# MARK: Mail


LETTER = "From: Ida Brandt <ida@example.org>\nSubject: The tunnel\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n"


def nested_parts(depth):
    opening = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return LETTER + opening + "Content-Type: text/plain\n\n" + PROSE


def encoded(data):
    return LETTER + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + data


# MARK: What is no content


def circle(path):
    path.symlink_to(path.name)


def folder_circle(path):
    path.mkdir()
    (path / "up").symlink_to("..")
    (path / "in").symlink_to(".")
    os.mkfifo(path / "pipe")
    (path / "text.txt").write_text(PROSE.replace("Monday", "Friday"))


def with_sidecar(ending, content):
    def make(path):
        (path.parent / (path.name + ending)).write_text(content)
        return PROSE
    return make


def described_by(target):
    def make(path):
        (path.parent / (path.name + ".meta.json")).symlink_to(target)
        return PROSE
    return make


def files(chance, scale):
    """scale: of the large ones, 1 for all of it."""
    def size(count):
        return max(20, int(count * scale))

    def one(name, expected, content, **more):
        expected = (expected,) if isinstance(expected, str) else expected
        return File(name, expected, content if callable(content) else lambda _: content, **more)

    def lazily(make, *values, **named):
        return lambda _: make(*values, **named)

    noise = bytes(chance.randrange(256) for _ in range(1 << 16))
    words = " ".join(f"{chance.choice(('tunnel', 'harbour', 'council', 'ferry'))}{n % 97}" for n in range(size(100_000)))
    page = "<!doctype html><html><head><title>{}</title></head><body><article><p>{}</p></article></body></html>"

    # Nesting.
    yield one("deep.html", STORED, "<html>" + "<div>" * size(900_000) + f"<p>{PROSE * 4}")
    yield one("elements.html", "has more than 1 million elements" if scale == 1 else STORED, "<html>" + f"<p>{PROSE}</p>" + "<b>" * size(4_000_000))
    yield one("data.html", STORED, f'<html><script type="application/ld+json">{"[" * size(2_000_000)}</script><p>{PROSE * 4}')
    yield one("quotes.md", STORED, "> " * size(1_000_000) + PROSE)
    yield one("items.md", STORED, "".join("  " * n + "- " + PROSE for n in range(size(2_000))))
    yield one("brackets.md", STORED, "[" * size(1_000_000) + "\n\n" + PROSE)
    yield one("brackets.txt", STORED, "[" * size(50_000) + "\n\n" + PROSE)
    yield one("tables.docx", STORED, lazily(docx, "<w:tbl><w:tr><w:tc>" * size(500_000) + PARAGRAPH, method=zipfile.ZIP_STORED))
    yield one("aliases.md", STORED, "---\ntitle: Aliases\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, size(1_200))) + "---\n\n" + PROSE)

    # Containers.
    yield one("zeros.docx", "holds more than 64 MB when it is unpacked", lazily(docx, PARAGRAPH + " " * (60 << 20)))
    yield one("claims.docx", "holds more than 64 MB when it is unpacked", lazily(lying, TYPES, entry("word/document.xml", EMPTY, 0xFFFFFFFF)))
    yield one("entries.epub", "it holds more than 20000 files", lazily(epub, [(f"c{n}.xhtml", "") for n in range(30_000)]))
    yield one("overlapping.epub", "holds more than 64 MB when it is unpacked", lazily(overlapping, 2_000))
    yield one("spine.epub", STORED, lazily(epub, [(f"c{n}.xhtml", f"<p>{PROSE} {n}</p>" if n % 50 == 0 else "<p>a</p>") for n in range(size(15_000))], list(range(size(15_000))) * 20))
    yield one("codes.docx", "is damaged", lazily(tables, size(1_000_000)))
    yield one("itself.docx", "has no text in it", lambda _: container(("[Content_Types].xml", ""), ("word/document.xml", docx(PARAGRAPH)), ("word/again.docx", docx(PARAGRAPH))))
    yield one("entities.docx", "its XML declares entities of its own", lazily(docx, "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", ENTITIES))
    yield one("outside.odt", "its XML declares entities of its own", lazily(odt, f"<text:p>{PROSE}&x;</text:p>", OUTSIDE_ENTITY))
    yield one("outside.epub", STORED, lazily(epub, [("a.xhtml", OUTSIDE_ENTITY + f"<p>{PROSE}&x;</p><iframe src='file:///etc/passwd'/>")]))
    yield one("traversal.epub", "no chapter of it can be found", lambda _: container(*book(["../../../../../../../../etc/passwd", "/etc/passwd"])))
    yield one("names.docx", STORED, lazily(docx, PARAGRAPH, "", ("../../../../.." + OUTSIDE, "x"), (OUTSIDE, "x"), ("word/\x1b[31m\n.xml", "x")), forbidden=(OUTSIDE,))
    yield one("styles.docx", STORED, lambda _: docx(PARAGRAPH.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr>') * 50, "", (
        "word/styles.xml", f'<w:styles xmlns:w="{W}">' + "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % size(100_000)}"/></w:style>' for n in range(size(100_000))) + "</w:styles>")))
    yield one("locked.docx", "is protected with a password", lazily(lying, TYPES, entry("word/document.xml", b"secret", 20, flags=1)))
    yield one("office.docx", "is protected with a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(3000))
    yield one("cut.docx", "it ends before its list of files", lambda _: docx(PARAGRAPH * 50)[:-100])
    yield one("cut.epub", "it ends before its list of files", lambda _: epub([("a.xhtml", f"<p>{PROSE}</p>")])[:-300])

    # PDF.
    text = pdf([shown("The council of Northport approved the tunnel on Monday in the old hall.") * 3])
    yield one("locked.pdf", "is protected with a password", pdf([shown("secret")], LOCK))
    yield one("cut.pdf", ("is damaged", STORED, "no text in this PDF"), text[: len(text) // 2])
    yield one("circle.pdf", ("is damaged", "no text in this PDF"), pdf([shown("x")], kids="2 0 R 2 0 R"))
    yield one("scattered.pdf", STORED, lambda _: pdf(["".join(shown(f"word{n}", 20 + n * 7919 % 540, 20 + n * 104729 % 800, 2 + n % 9) for n in range(size(20_000)))]))
    yield one("pages.pdf", STORED, lambda _: pdf([shown(f"The council met on day {n} of the year.") for n in range(size(5_000))]))
    yield one("flood.pdf", ("holds more than", "was not read after") if scale == 1 else STORED, lambda _: pdf([shown("word " * 2_000) * size(1_500)] * 4))

    # Mail.
    yield one("parts.eml", (STORED, "is a mail without text"), lazily(nested_parts, size(100_000)))
    yield one("boundary.eml", STORED, LETTER + f'Content-Type: multipart/mixed; boundary="{"b" * size(1_000_000)}"\n\n--{"b" * size(1_000_000)}\nContent-Type: text/plain\n\n{PROSE}')
    yield one("letters.eml", (STORED, "is a mail without text"), LETTER + "Content-Type: message/rfc822\n\n" * size(200_000) + PROSE)
    yield one("garbage.eml", "is no text", lambda _: encoded(base64.encodebytes(noise * size(40)).decode()))
    yield one("stars.eml", (STORED, "is a mail without text", "is no text"), lambda _: encoded("*=" * size(2_000_000)))
    yield one("cut.eml", STORED, lambda _: encoded(base64.encodebytes((PROSE * 5).encode()).decode()[:-7]))
    yield one("signatures.eml", (STORED, "is a mail without text"), LETTER + "\n" + PROSE + "--\n" * size(500_000))
    yield one("replies.eml", (STORED, "is a mail without text"), LETTER + "\n" + "-----Original Message-----\n" * size(500_000) + PROSE)
    yield one("from.mbox", STORED, f"From a@b Mon Jun 17 09:15:02 2024\n{LETTER}\n{PROSE}" + "From a@b Mon Jun 17 09:15:02 2024\n" * size(1_000_000))
    yield one("letters.mbox", STORED, f"From a@b Mon Jun 17 09:15:02 2024\n{LETTER}\n{PROSE}\n" * size(2_000))

    # Text.
    yield one("times.srt", STORED, "".join(f"{n}\n{chance.choice(('999999:99:99,999', '00:00:00,000', '99:99:99,999'))} --> 00:00:00,001\n{PROSE}\n" for n in range(size(5_000))))
    yield one("line.txt", STORED, lambda _: PROSE.replace("\n", " ") * size(40_000))
    yield one("sentence.txt", STORED, words + "\n\n" + PROSE)
    yield one("lines.txt", ("has more than 1 million elements", STORED), lambda _: PROSE + "a\n" * size(2_000_000))
    yield one("paragraphs.txt", ("has more than 1 million elements", STORED), lambda _: PROSE + "a\n\n" * size(2_000_000))
    yield one("lines.md", ("has more than 1 million elements", STORED), lambda _: PROSE + "a\n" * size(2_000_000))
    yield one("invalid.txt", (STORED, "is no text"), lambda _: PROSE.encode() + bytes(byte | 0x80 for byte in noise) * size(20))
    yield one("nul.txt", "is no text (binary data)", PROSE.encode() + bytes(1000) + PROSE.encode())
    yield one("wide.txt", STORED, "\ufeff".encode("utf-16-le") + (PROSE * 9).encode("utf-16-le")[:-1])
    yield one("marks.txt", STORED, lambda _: ('"' * 1000 + PROSE) * size(500))
    yield one("accents.txt", STORED, lambda _: PROSE + "e" + "\u0301" * size(1_000_000) + "\n\n" + PROSE)

    # Pages.
    yield one("attributes.html", STORED, lambda _: f"<html><p {'a=b ' * size(1_000_000)}>{PROSE * 4}</p>")
    yield one("references.html", STORED, lambda _: f"<html><p>{PROSE * 4}{'&amp;&#x41;&nope;' * size(500_000)}</p>")
    yield one("title.html", STORED, lambda _: page.format("\x1b]0;owned\x07\u202egnp.exe &#27;[31m " + "long " * size(200_000), PROSE * 4))

    # Names and what stands beside a file.
    yield one("two\nlines\x1b[31m\u202e.txt", STORED, PROSE)
    yield one("nested.txt", STORED, with_sidecar(".meta.json", "[" * size(500_000)))
    yield one("large.txt", STORED, with_sidecar(".meta.json", json.dumps({"title": "x" * (2 << 20)})))
    yield one("told.txt", STORED, with_sidecar(".csl.json", '{"title": {"a": []}, "author": [[["x"]]], "issued": {"date-parts": [[1e400, -5, {}]]}, "URL": "\\u001b[2J"}'))
    yield one("device.txt", STORED, described_by("/dev/zero"))

    # No files.
    yield one("pipe.txt", "is a pipe or device, not a file", lambda path: os.mkfifo(path))
    yield one("zero.txt", "is a pipe or device, not a file", lambda path: path.symlink_to("/dev/zero"))
    yield one("circle.txt", "is a link that leads in a circle", circle)
    yield one("folder", STORED, folder_circle)
