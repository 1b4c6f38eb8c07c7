"""Judging all calls of a check in one run of a type checker."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.problems import Problem, read_problem
from hydra_zen._check.checkers.run import Checker, CheckerFailed
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.judge.calls import Call, is_reference_to_object
from hydra_zen._check.judge.gathering import CallGatherer
from hydra_zen._check.judge.static.locating import Located, Missing, ModuleFinder
from hydra_zen._check.judge.static.target_source import TargetSources
from hydra_zen._check.judge.static.writing import CALLABLE, EXISTS, ProbeWriter
from hydra_zen._check.judge.trees import Judge
from hydra_zen._check.judge.values import Values
from hydra_zen._check.nodes import Node, ScalarNode, walk
from hydra_zen._check.probes.folder import ShadowFolder, shadow_folder
from hydra_zen._check.probes.module import ProbeModule
from hydra_zen._check.python_source.reading import Reading, read_all
from hydra_zen._check.python_source.second_look import confirm
from hydra_zen._check.settings import Settings

_FILE: Final = "_hydra_zen_probes.py"
#: Checkers that do not say all of a call whose arguments do not fit the parameters by name and number: pyright says
#: nothing of types, mypy nothing of what is missing.
_SILENT_BESIDE_ARGUMENTS: Final = frozenset({"pyright", "basedpyright", "mypy", "zuban"})
_ABOUT_ARGUMENTS: Final = frozenset(
    {Problem.UNKNOWN_ARGUMENT, Problem.MISSING_ARGUMENT, Problem.TOO_MANY_ARGUMENTS, Problem.GIVEN_TWICE}
)
_IS_THERE: Final = re.compile(r"does not explicitly export|is not exported|private|deprecated", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Target:
    """A dotted path, and a config that names it."""

    path: str
    call: Call
    node: Node | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """A call that has a probe, and what is to be said with what is wrong with it: of each tree that has it."""

    call: Call
    located: Located
    values: Values
    notes: list[tuple[str, ...]]


class StaticJudge:
    """Gathers the calls of all trees, and lets a type checker judge them at the end."""

    def __init__(self, checker: Checker, settings: Settings) -> None:
        self._checker = checker
        self.name = f"{checker.kind.name} {checker.program}"
        self._settings = settings
        root = settings.root.absolute()
        self._folders = [root / folder for folder in settings.search_path if (root / folder).is_dir()]
        self._finder = ModuleFinder(root, self._folders)
        self._sources = TargetSources(settings)
        self._writer = self._new_writer()
        self._targets: dict[str, list[_Target]] = {}
        self._written: dict[Any, _Written] = {}
        self._of_probe: dict[int, _Written] = {}
        self._calls: dict[Place | None, Call] = {}
        self._interpolated: dict[Place | None, tuple[str, ...]] = {}

    @property
    def in_worker(self) -> Callable[[], Judge]:
        """What keeps the calls for this judge in another process."""
        return CallGatherer

    def _new_writer(self) -> ProbeWriter:
        return ProbeWriter(self._finder, self._sources, checks_partial=self._checker.kind.checks_partial)

    def judge(self, calls: Iterable[Call], values: Values, notes: tuple[str, ...] = ()) -> Iterator[Finding]:
        """Yield what is known of calls without the checker, and keep the rest for it."""
        for call in calls:
            path, node = _path_of(call, values)
            if path is None:
                continue
            located = self._finder.locate(path)
            if isinstance(located, Missing):
                yield _missing(call, path, node, located)
                continue
            self._target(path, located, _Target(path, call, node, notes))
            if is_reference_to_object(call):
                continue
            if call.wrapped:
                message = f"wrappers stand before {call.shown}, and may take other arguments than it does"
                yield _finding(call, "HZ905", message)
                continue
            self._write(call, located, values, notes)

    def _target(self, path: str, located: Located, target: _Target) -> None:
        if path not in self._targets:
            self._targets[path] = []
            self._writer.write_target(path, located)
        self._targets[path].append(target)

    def _write(self, call: Call, located: Located, values: Values, notes: tuple[str, ...]) -> None:
        key = values.identity(call)
        if key in self._written:
            self._written[key].notes.append(notes)
            return
        self._calls[call.place] = call
        for argument in (*call.args, *(entry.node for entry in call.kwargs.values())):
            for _, node in walk(argument):
                origin = values.notes(node)
                if origin:
                    self._interpolated[node.place] = origin
        probe = self._writer.write_call(call, located, values)
        self._written[key] = self._of_probe[id(probe)] = _Written(call, located, values, [notes])

    def finish(self) -> Iterator[Finding]:
        """Yield what the checker says."""
        if not self._targets:
            return
        probes = self._writer.finished()
        try:
            with shadow_folder(self._settings.root.absolute()) as shadow:
                yield from self._judged(probes, shadow)
        except CheckerFailed as error:
            yield Finding(code="HZ003", message=str(error), suggestion=error.suggestion)
        self._writer, self._targets, self._written, self._of_probe = self._new_writer(), {}, {}, {}

    def _judged(self, probes: ProbeModule, shadow: ShadowFolder) -> Iterator[Finding]:
        file = shadow.folder / _FILE
        if self._checker.kind.name in ("pyright", "basedpyright"):
            shadow.add_search_paths(self._folders)

        def check(texts: Mapping[Path, str]) -> Sequence[Diagnostic]:
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8", newline="\n")
            return self._run(list(texts), shadow)

        # The first composition that shows something is the one that is named: checkers need not go from top to bottom.
        found = sorted(check({file: probes.text}), key=lambda diagnostic: (diagnostic.line, diagnostic.column))
        yield from self._of_targets(probes, found)
        # What is said of targets is read; the rest is about calls.
        rest = [diagnostic for diagnostic in found if _purpose(probes, diagnostic) not in (EXISTS, CALLABLE, None)]
        readings = {file: list(read_all(probes, rest))}
        again = self._written_again(readings[file]) if self._checker.kind.name in _SILENT_BESIDE_ARGUMENTS else None
        if again is not None:
            second = shadow.folder / f"again{_FILE}"
            said = {(reading.finding.code, reading.finding.place) for reading in readings[file]}
            more = read_all(again, check({second: again.text}))
            readings[second] = [
                reading for reading in more if (reading.finding.code, reading.finding.place) not in said
            ]
        for reading in confirm(readings, lambda texts: [found for found in check(texts) if _is_about_probes(found)]):
            finding = self._finished(reading.finding)
            for notes in self._of_probe[id(reading.probe)].notes:
                yield replace(finding, notes=(*finding.notes, *notes))

    def _written_again(self, readings: Sequence[Reading]) -> ProbeModule | None:
        """Return probes of the calls that have the wrong arguments, without those; None if there are none."""
        wrong: dict[int, set[str]] = {}
        lacking = {id(reading.probe) for reading in readings if reading.problem is Problem.MISSING_ARGUMENT}
        for reading in readings:
            if reading.problem in _ABOUT_ARGUMENTS:
                wrong.setdefault(id(reading.probe), set()).add(reading.finding.parameter or "")
        writer = self._new_writer()
        for key, names in wrong.items():
            first = self._of_probe[key]
            call, known = first.call, self._sources.parameters(first.located)
            count = sum(parameter.is_positional for parameter in known) if known else len(call.args)
            kwargs = {name: entry for name, entry in call.kwargs.items() if name not in names}
            # What a call lacks is said once: as a partial it may lack arguments.
            partial = call.partial or key in lacking
            again = replace(call, args=call.args[:count], kwargs=kwargs, partial=partial)
            probe = writer.write_call(again, first.located, first.values)
            self._of_probe[id(probe)] = first
        self._writer.choices |= writer.choices
        return writer.finished() if wrong else None

    def _run(self, files: list[Path], shadow: ShadowFolder) -> list[Diagnostic]:
        cache = self._settings.cache
        folder = None if cache is None else self._settings.root.absolute() / cache / self._checker.kind.name
        found = self._checker.check(files, shadow.folder, search_paths=self._folders, cache=folder)
        return [diagnostic for diagnostic in found if diagnostic.file in files]

    def _finished(self, finding: Finding) -> Finding:
        """Return a finding as it is said of a config in YAML."""
        notes = self._interpolated.get(finding.place, ())
        call = self._calls.get(finding.place)
        path = finding.config_path or ("" if call is None else call.config_path)
        finding = replace(finding, config_path=path, notes=(*finding.notes, *notes))
        if finding.code == "HZ105":
            hint = f"; if the program adds it, write `_partial_: true` or `{finding.parameter or 'name'}: ???`"
            return replace(finding, message=f"{finding.message}{hint}")
        if finding.code == "HZ107" and call is not None:
            return replace(finding, place=self._first_in_excess(call))
        if notes and finding.code in ("HZ106", "HZ110"):
            return replace(finding, code="HZ403")
        is_choice = finding.place in self._writer.choices or "Literal[" in (finding.expected or "")
        return replace(finding, code="HZ110") if is_choice and finding.code == "HZ106" else finding

    def _first_in_excess(self, call: Call) -> Place | None:
        """Return where the first argument by position stands that the target has no parameter for."""
        located = self._finder.locate(call.shown)
        known = self._sources.parameters(located) if isinstance(located, Located) else ()
        count = sum(parameter.is_positional for parameter in known)
        return call.args[count].place if known and count < len(call.args) else call.place

    def _of_targets(self, probes: ProbeModule, found: Iterable[Diagnostic]) -> Iterator[Finding]:
        absent: set[str] = set()
        for diagnostic in found:
            located = probes.locate(diagnostic.line, diagnostic.column) if diagnostic.is_error else None
            if located is None:
                continue
            probe = located[0]
            if probe.purpose == EXISTS and probe.target not in absent and _says_absent(diagnostic):
                absent.add(probe.target)
                yield from self._absent(probe.target, diagnostic)
            elif probe.purpose == CALLABLE and probe.target not in absent and _says_not_callable(diagnostic):
                for target in self._targets[probe.target]:
                    if not is_reference_to_object(target.call):
                        yield _finding(target.call, "HZ103", f"{target.path} cannot be called", notes=target.notes)

    def _absent(self, path: str, diagnostic: Diagnostic) -> Iterator[Finding]:
        located = self._finder.locate(path)
        if not isinstance(located, Located):
            return
        names = self._sources.names_near(located)
        last = located.attributes[-1]
        owner = ".".join((located.module, *located.attributes[:-1]))
        said = f"{owner} has no {last!r}" if last in diagnostic.message else diagnostic.message.splitlines()[0]
        for target in self._targets[path]:
            message = f"{path!r} cannot be imported: {said}.{did_you_mean(last, names)}"
            known = {"given": path, "suggestion": nearest(last, names), "notes": target.notes}
            yield _finding(target.call, "HZ101", message, target.node, **known)


def _purpose(probes: ProbeModule, diagnostic: Diagnostic) -> str | None:
    located = probes.locate(diagnostic.line, diagnostic.column)
    return None if located is None else located[0].purpose


def _says_absent(diagnostic: Diagnostic) -> bool:
    """Tell whether a name is not there: every checker has a code for that with "attr" in it."""
    code = diagnostic.code.lower()
    return "attr" in code and not code.startswith("possibly") and not _IS_THERE.search(diagnostic.message)


def _is_about_probes(diagnostic: Diagnostic) -> bool:
    """Tell whether a diagnostic is about a call or a name, rather than about the style of the generated text."""
    return read_problem(diagnostic) is not None or _says_absent(diagnostic)


def _says_not_callable(diagnostic: Diagnostic) -> bool:
    problem = read_problem(diagnostic)
    return problem is not None and problem.problem in (Problem.NO_OVERLOAD, Problem.WRONG_TYPE)


def _path_of(call: Call, values: Values) -> tuple[str | None, Node | None]:
    """Return the dotted path that a call names, and the node that holds it if that is no target."""
    if not is_reference_to_object(call):
        return (call.target, None) if isinstance(call.target, str) else (None, None)
    entry = call.kwargs.get("path")
    value = None if entry is None else values.of(entry.node, (*call.keys, "path"))
    if entry is None or not isinstance(value, str) or "${" in value:
        return None, None
    return value, entry.node if isinstance(entry.node, ScalarNode) else None


def _missing(call: Call, path: str, node: Node | None, missing: Missing) -> Finding:
    message = f"{path!r} cannot be imported: {missing.message}"
    return _finding(call, "HZ101", message, node, given=path, suggestion=missing.suggestion)


def _finding(call: Call, code: str, message: str, node: Node | None = None, **data: Any) -> Finding:
    place = call.place if node is None else node.place
    known: dict[str, Any] = {"config_path": call.config_path, "target": call.shown, **data}
    return Finding(code=code, message=message, place=place, **known)
