"""Report → action-plan.xlsx: what a board fills in, and `run --decisions` reads back."""

from compare.render.xlsx.workbook import action_plan

__all__ = ["action_plan"]
