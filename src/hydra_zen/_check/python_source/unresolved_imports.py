"""Imports that the type checker cannot follow: what comes from them may be anything, and is not checked."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Final

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.run import CheckerFailed
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.module import MODULE_OF_FORMS
from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.scopes import Imported
from hydra_zen._check.python_source.sites import Site

_CODES: Final = frozenset(
    {
        "import-not-found",
        "import-untyped",
        "missing-import",
        "reportMissingImports",
        "reportMissingTypeStubs",
        "unresolved-import",
    }
)
_NAMED: Final = re.compile(r"""[`"]([\w.]+)[`"]""")


def unresolved_imports(module: Module, sites: Iterable[Site], diagnostics: Iterable[Diagnostic]) -> Iterator[Finding]:
    """Yield a finding for each import of a module that the checker cannot follow, and that configs need.

    Raises
    ------
    CheckerFailed
        The checker does not find hydra_zen itself.
    """
    unknown = {name for diagnostic in diagnostics for name in _unknown(diagnostic)}
    if unknown & {"hydra_zen", MODULE_OF_FORMS}:
        msg = "the type checker does not find hydra_zen: install it in the environment of the project"
        raise CheckerFailed(msg)
    if not unknown:
        return
    used = {part.id for site in sites for part in ast.walk(site.node) if isinstance(part, ast.Name)}
    for node in ast.walk(module.source.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            name = _unfollowed(node, module, unknown)
            if name is not None and used & _bound(node):
                yield Finding(
                    code="HZ902",
                    message=f"the type checker knows nothing of {name!r}, and configs need it",
                    place=module.source.place(node),
                    given=name,
                )


def _unknown(diagnostic: Diagnostic) -> list[str]:
    return _NAMED.findall(diagnostic.message.split("\n", 1)[0])[:1] if diagnostic.code in _CODES else []


def _unfollowed(node: ast.Import | ast.ImportFrom, module: Module, unknown: set[str]) -> str | None:
    """Return the module that an import is from, if it is unknown."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        names = [module.absolute(Imported(node.module or "", None, node.level))]
    for name in names:
        parts = name.split(".")
        if any(".".join(parts[:count]) in unknown for count in range(1, len(parts) + 1)):
            return name
    return None


def _bound(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {(alias.asname or alias.name).split(".", 1)[0] for alias in node.names}
