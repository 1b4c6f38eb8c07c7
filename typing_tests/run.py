"""Run the type checkers over all behaviours and print the matrix: ``python -m typing_tests.run [--update | --explain]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from typing_tests.behaviours import FOLDERS, Behaviour, Section, read_sections
from typing_tests.checkers import CHECKERS, Checker, Diagnostic
from typing_tests.matrix import DOCUMENT, render, write_document
from typing_tests.reasons import reason_for


@dataclass
class Results:
    """What every checker sees of every behaviour."""

    sections: list[Section]
    checkers: list[Checker]
    problems: dict[tuple[str, str], list[str]] = field(default_factory=dict[tuple[str, str], "list[str]"])
    strays: dict[str, list[Diagnostic]] = field(default_factory=dict[str, "list[Diagnostic]"])

    @property
    def behaviours(self) -> list[Behaviour]:
        """All behaviours."""
        return [behaviour for section in self.sections for behaviour in section.behaviours]

    def is_green(self, behaviour: Behaviour, checker: Checker) -> bool:
        """Tell whether `checker` sees all of `behaviour`."""
        return not self.problems[behaviour.name, checker.name]

    def total(self, checker: Checker) -> int:
        """Return how many behaviours `checker` sees."""
        return sum(self.is_green(behaviour, checker) for behaviour in self.behaviours)

    def unexplained(self) -> list[str]:
        """Return what is wrong with the results: failures without a reason, reasons without a failure, strays."""
        wrong: list[str] = []
        for checker in self.checkers:
            for behaviour in self.behaviours:
                found = self.problems[behaviour.name, checker.name]
                reason = reason_for(behaviour.name, checker.name)
                if found and reason is None:
                    wrong.append(f"{checker.name}: {behaviour.file}: {behaviour.name}: {'; '.join(found)}")
                if reason is not None and not found:
                    wrong.append(f"{checker.name}: {behaviour.name} is green now: strike its reason, {reason.why!r}")
            wrong.extend(
                f"{checker.name}: {stray.file}:{stray.line}: {stray.message} [{stray.code}], outside every behaviour"
                for stray in self.strays[checker.name]
            )
        return wrong


def run(checkers: Sequence[Checker] = CHECKERS, python: str | None = None, folders: Sequence[str] = FOLDERS) -> Results:
    """Run each of `checkers` once over all files, and tell what it sees of each behaviour."""
    sections = read_sections(folders)
    files = [section.path for section in sections]
    results = Results(sections, list(checkers))
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda checker: checker.run(files, python), checkers))
    for checker, diagnostics in zip(checkers, found, strict=True):
        results.strays[checker.name] = []
        for section in sections:
            here = [diagnostic for diagnostic in diagnostics if diagnostic.file == section.file]
            results.strays[checker.name] += section.strays(here)
            for behaviour in section.behaviours:
                results.problems[behaviour.name, checker.name] = behaviour.problems(here)
    return results


def main() -> int:
    """Print the matrix; fail if it differs from the document, or if a failure has no reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help=f"write the matrix to {DOCUMENT.name}")
    parser.add_argument("--python", help="check the files as code for this version of Python")
    options = parser.parse_args()
    results = run(python=options.python)
    print(render(results), flush=True)
    wrong = results.unexplained()
    for line in wrong:
        print(line, file=sys.stderr)
    if options.update:
        write_document(results)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
