#!/usr/bin/env python3
"""Makes the documents of this folder that are not written by hand. Needs chromium and qpdf; the results are committed."""
import json, pathlib, re, subprocess, tempfile, zipfile, zlib
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
BUSINESS = HERE / "business"
SOURCES = BUSINESS / "sources"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
STAMP = (2026, 9, 1, 8, 0, 0)


def french(text):
    """Narrow no-break space before high punctuation, as French typography wants."""
    return re.sub(r" ([:;!?»])", "\u202f\\1", text)


def print_pdf(html, target):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        page.write_text(french(html), encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--print-to-pdf={target}", str(page)], check=True, capture_output=True)


def paragraph(text, style=None, numbered=False, note=False):
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if numbered else "")
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>' if note else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(french(text))}</w:t></w:r>{reference}</w:p>'


def table(rows):
    cells = lambda row: "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row)
    header = lambda i: "<w:trPr><w:tblHeader/></w:trPr>" if i == 0 else ""
    return f'<w:tbl><w:tblPr/>{"".join(f"<w:tr>{header(i)}{cells(row)}</w:tr>" for i, row in enumerate(rows))}</w:tbl>'


def write_docx(source, target):
    sheet = json.loads(source.read_text(encoding="utf-8"))
    styles = {"h1": "Titre1", "h2": "Titre2"}
    body, notes = [], []
    for kind, content, *note in sheet["parts"]:
        notes += note
        if kind == "table":
            body.append(table(content))
        else:
            body.append(paragraph(content, styles.get(kind), kind == "li", bool(note)))
    note_xml = "".join(f'<w:footnote w:id="{i + 2}">{paragraph(n)}</w:footnote>' for i, n in enumerate(notes))
    style = lambda id, name: f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{word}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="{word}.footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="{word}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f'{HEAD}<w:styles {W}>{style("Titre1", "heading 1")}{style("Titre2", "heading 2")}</w:styles>',
        "word/numbering.xml": f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'{HEAD}<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{paragraph("")}</w:footnote>{note_xml}</w:footnotes>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(sheet["title"])}</dc:title></cp:coreProperties>',
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, STAMP), content.encode("utf-8"), zipfile.ZIP_DEFLATED)


def write_scan(target):
    """Two pages that are pictures."""
    picture = zlib.compress(bytes((x * y) % 251 for y in range(100) for x in range(70)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /I 6 0 R >> >> >>"
    drawing = b"q 595 0 0 842 0 0 cm /I Do Q"
    objects += [page, page, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing)]
    objects.append(b"<< /Type /XObject /Subtype /Image /Width 70 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(picture), picture))
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(content))
    target.write_bytes(content)


print_pdf((SOURCES / "conditions-generales-de-vente.html").read_text(encoding="utf-8"), BUSINESS / "conditions-generales-de-vente.pdf")
write_docx(SOURCES / "fiche-produit.json", BUSINESS / "fiche-produit.docx")
(BUSINESS / "tarifs.csv").write_bytes((SOURCES / "tarifs.csv").read_text(encoding="utf-8").replace("\n", "\r\n").encode("cp1252"))
print_pdf((HERE / "coupures.html").read_text(encoding="utf-8"), HERE / "coupures.pdf")
write_scan(HERE / "scanned.pdf")
subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", str(HERE / "coupures.pdf"), str(HERE / "encrypted.pdf")], check=True)
