"""What the gate finds: one record for each finding, and the report that gathers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from hydra_zen._check.codes import CODES, Code, Severity
from hydra_zen.errors import HydraZenReportError


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a file, or an override on the command line. Lines and columns count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1
    #: The override, such as ``"size=3"``, that has what is in no file.
    override: str | None = None

    @classmethod
    def of_override(cls, line: str) -> Place:
        """Return the place of what an override says."""
        return cls(file="", override=line)

    def __str__(self) -> str:
        """Return the place as terminals and editors link it."""
        if self.override is not None:
            return f"command line override {self.override!r}"
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong with a config, or that could not be checked.

    Attributes
    ----------
    code : str
        A stable name such as ``"HZ104"``; each is explained in ``docs/gate.md``.
    message : str
        What is wrong, in one sentence or a few.
    place : Place or None
        The file, line and column at fault, or the override; None where a config was made by a program.
    config_path : str
        Where the value stands in the composed config, such as ``"model.layers[2].size"``.
    target : str or None
        The dotted path of the callable at fault.
    parameter : str or None
    expected : str or None
    given : str or None
    suggestion : str or None
        The nearest valid name, if there is one.
    notes : tuple[str, ...]
        What helps to understand it, such as the place of a value that an interpolation refers to.

    Examples
    --------
    >>> from hydra_zen import validate
    >>> (finding,) = validate({"_target_": "builtins.len", "_args_": [1, 2]})
    >>> finding.code, finding.target, finding.config_path
    ('HZ107', 'builtins.len', '_args_[1]')
    """

    code: str
    message: str
    place: Place | None = None
    config_path: str = ""
    target: str | None = None
    parameter: str | None = None
    expected: str | None = None
    given: str | None = None
    suggestion: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def kind(self) -> Code:
        """The entry of the table of codes."""
        return CODES[self.code]

    @property
    def severity(self) -> Severity:
        """What the finding means for the exit code."""
        return self.kind.severity

    @property
    def file(self) -> str | None:
        """The file at fault."""
        return self.place.file if self._is_in_file(self.place) else None

    @property
    def line(self) -> int | None:
        """The line at fault, counted from 1."""
        return self.place.line if self._is_in_file(self.place) else None

    @property
    def column(self) -> int | None:
        """The column at fault, counted from 1."""
        return self.place.column if self._is_in_file(self.place) else None

    @staticmethod
    def _is_in_file(place: Place | None) -> TypeGuard[Place]:
        return place is not None and place.override is None

    @property
    def origin(self) -> str | None:
        """``file:line`` of the value at fault, or the override that has it, where it is known."""
        return f"{self.file}:{self.line}" if self.file is not None else None if self.place is None else str(self.place)

    @property
    def text(self) -> str:
        """The message and the notes, for reports that show the place of a file beside them, and no other."""
        place = () if self.place is None or self.file is not None else (str(self.place),)
        return "\n".join((self.message, *place, *self.notes))

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f"{self.place}: " if self.place is not None else f"{self.config_path}: " if self.config_path else ""
        return f"{where}{self.code} {self.message}"

    def as_dict(self) -> dict[str, Any]:
        """Return the finding as plain values, the same whatever the form of the report."""
        return {
            "code": self.code,
            "title": self.kind.title,
            "severity": self.severity.value,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "config_path": self.config_path,
            "target": self.target,
            "parameter": self.parameter,
            "expected": self.expected,
            "given": self.given,
            "suggestion": self.suggestion,
            "origin": self.origin,
            "notes": list(self.notes),
            "page": self.kind.page,
        }


def _identity(finding: Finding) -> Any:
    """Return what a finding has in common with itself as other compositions show it."""
    if finding.place is None:
        return finding
    if finding.severity is Severity.UNCHECKED:
        # What cannot be checked is said once, however many paths the place has in compositions.
        return finding.code, finding.place, finding.message
    return finding.code, finding.place, finding.config_path, finding.target, finding.parameter


def _spot(finding: Finding) -> tuple[Place | None, str]:
    return finding.place, finding.config_path


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place or Place(file="", line=0, column=0)
    return place.file, place.line, place.column, finding.code, finding.message


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a check has found.

    A report is true if nothing is wrong: ``assert validate(cfg)`` passes for a config without errors.

    Attributes
    ----------
    errors : tuple[Finding, ...]
        What is wrong.
    blocked : tuple[Finding, ...]
        What was to be checked but could not be read or run.
    unchecked : tuple[Finding, ...]
        What was not checked, each with the reason.
    findings : tuple[Finding, ...]
        All of these, by file and line.

    Examples
    --------
    >>> from hydra_zen import validate
    >>> report = validate({"_target_": "builtins.leng"})
    >>> if not report:
    ...     print(report)
    HZ101 'builtins.leng' cannot be imported: the module 'builtins' has no 'leng'. Did you mean 'len'?
    """

    findings: tuple[Finding, ...] = ()
    #: Lines to print before the findings, such as a table of jobs.
    summary: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, findings: Iterable[Finding], summary: Iterable[str] = ()) -> Report:
        """Return a report with each finding once, by file and line."""
        distinct: dict[Any, Finding] = {}
        for finding in findings:
            distinct.setdefault(_identity(finding), finding)
        wrong = {_spot(finding) for finding in distinct.values() if finding.severity is Severity.ERROR}
        # What is wrong in one composition is not unknown because another lacks what it refers to.
        kept = (
            finding
            for finding in distinct.values()
            if finding.severity is not Severity.UNCHECKED or finding.place is None or _spot(finding) not in wrong
        )
        return cls(tuple(sorted(kept, key=_order)), tuple(summary))

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What is wrong."""
        return self.of_severity(Severity.ERROR)

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """What was to be checked but could not be read or run."""
        return self.of_severity(Severity.BLOCKED)

    @property
    def unchecked(self) -> tuple[Finding, ...]:
        """What was not checked, each with the reason."""
        return self.of_severity(Severity.UNCHECKED)

    def __bool__(self) -> bool:
        """Tell whether nothing is wrong and nothing was blocked."""
        return not self.errors and not self.blocked

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __str__(self) -> str:
        """Return one line for each finding."""
        return "\n".join(map(str, self.findings))

    def raise_if_errors(self) -> None:
        """Raise if anything is wrong.

        Raises
        ------
        HydraZenReportError
            Names every error; the report is in its attribute ``report``.
        """
        wrong = [*self.blocked, *self.errors]
        if not wrong:
            return
        count = f"{len(wrong)} errors" if len(wrong) > 1 else "1 error"
        lines = "".join(f"\n  {finding}" for finding in wrong)
        first = wrong[0]
        raise HydraZenReportError(
            f"The config has {count}:{lines}",
            report=self,
            target=first.target,
            parameter=first.parameter,
            config_path=first.config_path,
            value=first.given,
            expected=first.expected,
            suggestion=first.suggestion,
        )
