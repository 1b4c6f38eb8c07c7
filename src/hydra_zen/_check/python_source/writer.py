"""Writes a module again, with probes where configs are."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.probes.module import FORMS, IMPORT_OF_FORMS, ProbeModule
from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Where
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.references import References
from hydra_zen._check.python_source.sites import Site, Sites

_COMMENT_OR_NEWLINE: Final = re.compile(r"#[^\n]*|\n")


@dataclass(slots=True, kw_only=True)
class Shared:
    """What the writers of all modules of a run know together."""

    reader: ModelReader
    #: Whether the checker sees through ``functools.partial``.
    checks_partial: bool
    findings: list[Finding] = field(default_factory=list[Finding])
    #: Every interpolation that is written as a literal, and those that some root has shown to lead somewhere or not.
    interpolations: dict[ast.expr, Place] = field(default_factory=dict[ast.expr, Place])
    settled: set[ast.expr] = field(default_factory=set[ast.expr])


class Writer:
    """Writes one module; what is written for each kind of site is in the modules beside this one."""

    def __init__(
        self,
        module: Module,
        shared: Shared,
        write_site: Callable[[Writer, Site], None],
        write_built: Callable[[Writer, ast.AST, Where], None],
    ) -> None:
        self.module = module
        self.source = module.source
        self.shared = shared
        self.reader = shared.reader
        self.sites = Sites(module, shared.reader)
        self.out = ProbeModule()
        self.references = References(Where(module, module.scopes.module))
        self._write_site = write_site
        #: Writes a config that is made in place as what it builds.
        self.write_built = write_built

    def write(self) -> ProbeModule:
        """Write the whole module."""
        head = _end_of_head(self.source.tree, self.source.text)
        self.copy(0, head)
        self.copy(head, len(self.source.text))
        self.out.insert(head, f"{self._imports()}\n")
        return self.out

    def _imports(self) -> str:
        """Return the imports that the probes need."""
        modules = [f"import {name} as {alias}" for name, alias in self.references.imports.items()]
        return "; ".join([IMPORT_OF_FORMS, *modules])

    def copy(self, start: int, end: int, but: Site | None = None) -> None:
        """Copy the text between two offsets, with what is to be written for the sites in it."""
        reached = start
        for site in self.sites.within(start, end, but):
            self.out.write(self.source.text[reached : site.start])
            self._write_site(self, site)
            reached = site.end
        self.out.write(self.source.text[reached:end])

    def copy_node(self, node: ast.expr, but: Site | None = None) -> None:
        """Copy an expression; in parentheses, so that it is one wherever it stands."""
        start, end = self.source.start(node), self.source.end(node)
        if isinstance(node, (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript, ast.List, ast.Dict)):
            self.copy(start, end, but)
        else:
            self.out.write("(")
            self.copy(start, end, but)
            self.out.write(")")

    def layout(self, start: int, end: int) -> None:
        """Write the line breaks and comments between two offsets: a comment may tell checkers what to ignore."""
        self.out.write("".join(_COMMENT_OR_NEWLINE.findall(self.source.text[start:end])))

    def forms(self, text: str) -> None:
        """Write the name of a form."""
        self.out.write(f"{FORMS}.{text}")

    def open_call(self, target: str) -> None:
        """Write the start of a call of a target with some of its arguments, as the checker sees through it."""
        self.out.write(f"{FORMS}.partial({target}, " if self.shared.checks_partial else f"({target})(")

    def refer(self, given: Given, where: Where) -> str | None:
        """Return what is written elsewhere as text for the scope `where`."""
        return None if given.node is None else self.references.write(given.node, given.where, where)

    def report(
        self, code: str, message: str, place: Place, *, notes: tuple[str, ...] = (), **details: str | None
    ) -> None:
        """Add a finding that takes no type checker."""
        found = Finding(code=code, message=message, place=place, notes=notes, **details)  # type: ignore[arg-type]
        self.shared.findings.append(found)


def _end_of_head(tree: ast.Module, text: str) -> int:
    """Return the offset behind the docstring and the imports from ``__future__``."""
    last = 0
    for number, statement in enumerate(tree.body):
        is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and number == 0
        is_future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        if not is_text and not is_future:
            break
        last = statement.end_lineno or statement.lineno
    lines = text.split("\n")
    return min(len(text), sum(len(line) + 1 for line in lines[:last]))
