"""Report → board-paper.docx: what a board decides on."""

from compare.render.docx.paper import board_paper

__all__ = ["board_paper"]
