"""The codes of findings: stable names, each with a section of its own in ``docs/gate.md``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Severity(str, Enum):
    """What a finding means for the exit code of the gate."""

    #: Something is wrong: the exit code is 1.
    ERROR = "error"
    #: Something was to be checked and could not be read or run at all: the exit code is 2.
    BLOCKED = "blocked"
    #: One thing was not checked, and this is why; the exit code stays as it is, unless ``strict`` is set.
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding."""

    name: str
    #: A few words, the same for every finding of the kind; also what `ignore` lists may call it.
    title: str
    severity: Severity = Severity.ERROR

    @property
    def page(self) -> str:
        """Where the documentation explains the code."""
        anchor = f"{self.name}-{self.title}".lower().replace(" ", "-")
        return f"docs/gate.md#{anchor}"


_TABLE: Final = (
    # The gate itself.
    Code("HZ001", "file cannot be read", Severity.BLOCKED),
    Code("HZ002", "file is too large", Severity.BLOCKED),
    Code("HZ003", "checker cannot run", Severity.BLOCKED),
    Code("HZ004", "program cannot be imported", Severity.BLOCKED),
    # Targets and their arguments, in Python and in YAML.
    Code("HZ101", "unknown target"),
    Code("HZ102", "target fails to import"),
    Code("HZ103", "target is not callable"),
    Code("HZ104", "unknown argument"),
    Code("HZ105", "missing argument"),
    Code("HZ106", "wrong type of argument"),
    Code("HZ107", "too many arguments"),
    Code("HZ108", "argument given twice"),
    Code("HZ109", "wrong type of nested config"),
    Code("HZ110", "value is not among the allowed ones"),
    Code("HZ111", "unknown special key"),
    Code("HZ112", "wrong value of a special key"),
    # YAML files.
    Code("HZ201", "invalid YAML"),
    Code("HZ202", "duplicate key"),
    Code("HZ203", "unsafe tag"),
    Code("HZ204", "not a config"),
    Code("HZ205", "file is not UTF-8"),
    # Composition.
    Code("HZ301", "unknown config"),
    Code("HZ302", "cyclic defaults"),
    Code("HZ303", "invalid defaults list"),
    Code("HZ304", "override matches nothing"),
    Code("HZ305", "config cannot be composed"),
    # Interpolations and overrides.
    Code("HZ401", "unknown interpolation key"),
    Code("HZ402", "invalid interpolation"),
    Code("HZ403", "wrong type of interpolated value"),
    Code("HZ404", "invalid override"),
    # Configs of earlier runs against today's code.
    Code("HZ501", "target is gone"),
    Code("HZ502", "parameter is gone"),
    Code("HZ503", "parameter was renamed"),
    Code("HZ504", "parameter is new and required"),
    Code("HZ505", "parameter has another type"),
    # What was not checked.
    Code("HZ901", "signature is unknown", Severity.UNCHECKED),
    Code("HZ902", "type is not checked", Severity.UNCHECKED),
    Code("HZ903", "value is only known when it runs", Severity.UNCHECKED),
    Code("HZ904", "choice is left to the command line", Severity.UNCHECKED),
    Code("HZ905", "call is not understood", Severity.UNCHECKED),
)

#: Every code, by its name.
CODES: Final = {code.name: code for code in _TABLE}


def code_named(text: str) -> Code | None:
    """Return the code that `text` names, by name or by title; None if there is none."""
    wanted = text.strip().replace("-", " ").lower()
    for code in _TABLE:
        if wanted in (code.name.lower(), code.title.lower()):
            return code
    return None
