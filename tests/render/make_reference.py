"""Make compare/render/templates/reference.docx: ``python -m tests.render.make_reference``.

It holds the styles that pandoc names, A4 and the footer of the board paper. It starts from
python-docx's own template (MIT).
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from compare.render.docx.tree import FOOTER
from compare.render.office import repacked

PLACE = Path(__file__).parents[2] / "compare/render/templates/reference.docx"
BLUE = "12436D"
"""Dark enough to be read on white, and in a black and white copy."""
HEADINGS = {"Title": 20, "Heading 1": 14, "Heading 2": 12, "Heading 3": 11}
BODY, SMALL = 11, 9

TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Table">
  <w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:color="{BLUE}"/>
      <w:bottom w:val="single" w:sz="8" w:color="{BLUE}"/>
      <w:insideH w:val="single" w:sz="4" w:color="8A94A0"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:trPr><w:cantSplit/></w:trPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCE4EC"/></w:tcPr>
  </w:tblStylePr>
</w:style>"""


def reference() -> bytes:
    document = Document()
    for paragraph in document.paragraphs:
        paragraph._element.getparent().remove(paragraph._element)  # noqa: SLF001 - its only way
    styles = document.styles
    _font(styles["Normal"], BODY)
    styles["Normal"].element.rPr.append(_language())
    styles["Normal"].paragraph_format.space_after = Pt(3)  # pandoc's style of items in lists
    styles["Normal"].paragraph_format.line_spacing = 1.0
    for name, size in HEADINGS.items():
        _font(styles[name], size, bold=True)
        styles[name].font.color.rgb = RGBColor.from_string(BLUE)
        styles[name].paragraph_format.keep_with_next = True
    _without_border(styles["Title"])
    for name in ("Body Text", "First Paragraph", "Compact", "Table Caption", "TOC 1"):
        _paragraph_style(styles, name)
    styles["Compact"].font.size = Pt(SMALL)  # pandoc's style in the cells of a table
    styles["Compact"].paragraph_format.space_after = Pt(1)
    styles["Compact"].paragraph_format.space_before = Pt(1)
    styles["Table Caption"].font.bold = True
    styles["Table Caption"].font.size = Pt(SMALL + 1)
    styles["Table Caption"].paragraph_format.keep_with_next = True
    styles["Table Caption"].paragraph_format.space_before = Pt(6)
    styles["Body Text"].paragraph_format.space_before = Pt(6)
    styles["First Paragraph"].paragraph_format.space_before = Pt(6)
    styles["TOC 1"].paragraph_format.space_after = Pt(0)
    for style in [style for style in styles if style.type == WD_STYLE_TYPE.TABLE]:
        if style.name != "Normal Table":
            style.delete()
    styles.element.append(parse_xml(TABLE))
    _drop(document, "stylesWithEffects", "thumbnail")
    _page(document)
    held = BytesIO()
    document.save(held)
    return repacked(held.getvalue(), "")


def _drop(document: Any, *names: str) -> None:  # noqa: ANN401 - python-docx ships no types
    """Take out parts of the template that we do not use, and that are most of its size."""
    package = document.part.package
    for relations in (document.part.rels, package.rels):
        for key in [k for k, r in relations.items() if any(n in r.reltype for n in names)]:
            relations.pop(key)


def _font(style: Any, size: int, *, bold: bool | None = None) -> None:  # noqa: ANN401 - no types
    style.font.name, style.font.size, style.font.bold = "Arial", Pt(size), bold
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), "Arial")


def _paragraph_style(styles: Any, name: str) -> None:  # noqa: ANN401 - as above
    known = {style.name for style in styles}
    style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    style.paragraph_format.space_after = Pt(5)
    style.paragraph_format.space_before = Pt(0)


def _without_border(style: Any) -> None:  # noqa: ANN401 - as above
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _language() -> Any:  # noqa: ANN401 - as above
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    return language


def _page(document: Any) -> None:  # noqa: ANN401 - as above
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    footer = section.footer
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style.font.size = Pt(SMALL)
    paragraph.add_run("Page ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", "1"), ("end", "")):
        run = paragraph.add_run(text if kind or text == "1" else "")
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._element.append(mark)  # noqa: SLF001 - python-docx has no fields
        elif text == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = text
            run._element.append(code)  # noqa: SLF001 - as above
    _name_footer(document, section)


def _name_footer(document: Any, section: Any) -> None:  # noqa: ANN401 - as above
    """Give the footer the id by which the paper's own sections name it."""
    (link,) = section._sectPr.findall(qn("w:footerReference"))  # noqa: SLF001 - as above
    relations = document.part.rels
    relation = relations.pop(link.get(qn("r:id")))
    relation._rId = FOOTER  # noqa: SLF001 - as above
    relations[FOOTER] = relation
    link.set(qn("r:id"), FOOTER)


if __name__ == "__main__":
    PLACE.write_bytes(reference())
