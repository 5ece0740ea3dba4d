"""What a board and an earlier run have to say: read before the comparison, applied after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from compare.cli.settings import Settings
from compare.decisions import decided, is_filled_in, register, since
from compare.errors import BadSetting
from compare.model import ActionPlan, Justification, Report
from compare.read.plan.action_plan import read_action_plan

ACTION_PLAN = "action-plan.xlsx"


@dataclass(frozen=True, slots=True)
class Rulings:
    plan: ActionPlan
    register: tuple[Justification, ...]
    """All additions kept for a reason: those of the settings, and those of the plan."""
    earlier: Report | None


def rulings(chosen: Settings, folder: Path) -> Rulings:
    """Return what `chosen` names, so that a fault in it stops the run before it starts.

    Raises BadSetting too when the run would write over decisions in `folder` that it has not read.
    """
    nothing = ActionPlan("")
    plan = read_action_plan(chosen.decisions) if chosen.decisions else nothing
    if plan is nothing and "xlsx" in chosen.format:
        _refuse_to_overwrite(folder / ACTION_PLAN, chosen.register)
    return Rulings(plan, register(plan, chosen.register), _earlier(chosen.previous))


def followed(report: Report, ruled: Rulings) -> Report:
    """Return the report with what became of each decision, and what changed since."""
    found = frozenset(finding.id for result in report for finding in result.findings)
    today = datetime.fromisoformat(report.made).date()
    return replace(
        report,
        decided=decided(ruled.plan, ruled.register, found, today),
        since=since(ruled.earlier, report) if ruled.earlier else None,
    )


def _earlier(path: Path | None) -> Report | None:
    if path is None:
        return None
    from compare.render import report_from_json  # noqa: PLC0415 - slow to load; few runs need it

    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        text = ""
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        remedy = "name the report.json of an earlier run with --previous"
        raise BadSetting(str(path), f"cannot be read ({why})", remedy) from None
    return report_from_json(text, str(path))


def _refuse_to_overwrite(place: Path, kept: tuple[Justification, ...]) -> None:
    if place.exists() and is_filled_in(read_action_plan(place), kept):
        fault = "holds decisions that this run would write over"
        remedy = "give it with --decisions, or move it elsewhere"
        raise BadSetting(str(place), fault, remedy)
