"""The matrix of behaviours and checkers, as text, and in docs/typing.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_tests.checkers import ROOT
from typing_tests.reasons import REASONS, reason_for

if TYPE_CHECKING:
    from typing_tests.run import Results

DOCUMENT = ROOT / "docs" / "typing.md"
BEGIN = "<!-- matrix: written by `make typing`, compared by the tests -->"
END = "<!-- end of matrix -->"


def render(results: Results) -> str:
    """Return the matrix as Markdown: totals, one table a section, and the reasons."""
    names = [checker.name for checker in results.checkers]
    head = f"| | {' | '.join(names)} |\n|---|{'---|' * len(names)}"
    totals = " | ".join(f"{results.total(checker)} of {len(results.behaviours)}" for checker in results.checkers)
    parts = [f"{head}\n| all behaviours | {totals} |"]
    for section in results.sections:
        rows = [
            f"| {behaviour.title} | {' | '.join(_cell(results, behaviour.name, name) for name in names)} |"
            for behaviour in section.behaviours
        ]
        parts.append(f"**{section.title}** (`{section.file}`)\n\n{head}\n" + "\n".join(rows))
    parts.append(
        "\n".join(
            f"{number}. {reason.kind}: {reason.why}"
            + (f" (`typing_tests/minimal/{reason.case}`)" if reason.case else "")
            for number, reason in enumerate(REASONS, 1)
        )
    )
    return "\n\n".join(parts)


def _cell(results: Results, behaviour: str, checker: str) -> str:
    if not results.problems[behaviour, checker]:
        return "yes"
    reason = reason_for(behaviour, checker)
    return "**no**" if reason is None else f"no ({REASONS.index(reason) + 1})"


def documented() -> str:
    """Return the matrix that the document holds."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.partition(BEGIN)[2].partition(END)[0].strip()


def write_document(results: Results) -> None:
    """Put the matrix into the document."""
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n{render(results)}\n\n{END}{after}", encoding="utf-8")
