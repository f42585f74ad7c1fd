"""Drafts that LibreOffice saved: their words, notes and block quotations, and what is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from corpus.errors import ReadingError
from corpus.verify.drafts import SYNTAXES, read_draft

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "table", "drawing")
)
STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Own"/>
<style:style style:name="T1" style:family="text">
 <style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="T2" style:family="text">
 <style:text-properties text:display="none"/></style:style>
<style:style style:name="T3" style:family="text">
 <style:text-properties style:text-line-through-style="none" text:display="true"/></style:style>
"""
NAMED = (
    '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Quotations"/>'
)


def odt(path: Path, body: str, kind: str = "text", head: str = "", more: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        package.writestr(
            "content.xml",
            f"{head}<office:document-content {NAMES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
            "</office:body></office:document-content>",
        )
        package.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:styles>{NAMED}</office:styles>"
            "</office:document-styles>",
        )
        package.writestr("META-INF/manifest.xml", f"<manifest>{more}</manifest>")
    return path


def read(path: Path) -> str:
    prose, encoding = read_draft(path)
    assert encoding == ""
    return prose.text


def test_paragraphs_are_lines_and_notes_stand_below_the_text(tmp_path: Path) -> None:
    body = (
        '<text:h text:outline-level="1">A draft</text:h>'
        "<text:p>Ann said “We <text:span>will</text:span>\n go.”<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Ben said “No.”</text:p></text:note-body>"
        '</text:note> So<text:s text:c="2"/>it<text:tab/>was<text:line-break/>then.</text:p>'
        "<table:table><table:table-cell><text:p>In a cell.</text:p></table:table-cell>"
        "</table:table>"
    )
    path = odt(tmp_path / "a.odt", body)
    assert read(path) == (
        "A draft\nAnn said “We will  go.” So  it\twas then.\nIn a cell.\nBen said “No.”"
    )
    prose, _ = read_draft(path)
    assert prose.position(prose.text.index("Ben")) == (4, 1)
    assert "odt" in SYNTAXES


def test_what_is_struck_out_hidden_deleted_or_remarked_is_no_text(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>We <text:span text:style-name="T1">never <text:span>ever</text:span></text:span>'
        '<text:span text:style-name="T2">hardly </text:span><!-- x -->'
        '<text:span text:style-name="T3">go</text:span><office:annotation><text:p>Check.</text:p>'
        "</office:annotation> on.</text:p>"
    )
    assert read(odt(tmp_path / "a.odt", body)) == "We go on."


@pytest.mark.parametrize("style", ["Quotations", "P1", "Own"])
def test_block_quotations_stand_in_marks(tmp_path: Path, style: str) -> None:
    rows = [("", "Ann said:"), (style, "We will go."), (style, "Not now."), ("", "So it was.")]
    body = "".join(f'<text:p text:style-name="{own}">{row}</text:p>' for own, row in rows)
    assert read(odt(tmp_path / "a.odt", body)) == (
        "Ann said:\n“We will go.\n“Not now.”\nSo it was."
    )


def test_what_is_no_text_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"b\.odt: a spreadsheet or drawing"):
        read_draft(odt(tmp_path / "b.odt", "<text:p>1</text:p>", "spreadsheet"))
    locked = odt(tmp_path / "c.odt", "<text:p>1</text:p>", more="<encryption-data/>")
    with pytest.raises(ReadingError, match=r"c\.odt: locked by a password"):
        read_draft(locked)
    damaged = tmp_path / "d.odt"
    damaged.write_bytes(b"PK\3\4 no more")
    with pytest.raises(ReadingError, match=r"d\.odt: .*damaged"):
        read_draft(damaged)
    with zipfile.ZipFile(tmp_path / "e.odt", "w") as package:
        package.writestr("word/document.xml", "<a/>")
    with pytest.raises(ReadingError, match=r"e\.odt: no OpenDocument text inside"):
        read_draft(tmp_path / "e.odt")
    with pytest.raises(ReadingError, match=r"f\.odt: "):
        read_draft(tmp_path / "f.odt")


def test_bombs_are_refused(tmp_path: Path) -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(ReadingError, match="entities"):
        read_draft(odt(tmp_path / "a.odt", "<text:p>&a;&f;</text:p>", head=entities))
    bomb = odt(tmp_path / "b.odt", f"<text:p>{' ' * (65 << 20)}</text:p>")
    assert bomb.stat().st_size < 1 << 20
    with pytest.raises(ReadingError, match="MiB"):
        read_draft(bomb)
    deep = odt(
        tmp_path / "c.odt",
        "<text:p>" + "<text:span>" * 5000 + "x" + "</text:span>" * 5000 + "</text:p>",
    )
    with pytest.raises(ReadingError, match=r"c\.odt"):
        read_draft(deep)
