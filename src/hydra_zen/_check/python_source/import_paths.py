"""Targets and values that no config can name, for lack of an import path: lambdas, and what a function defines."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from typing import Final

from hydra_zen._check.python_source.config_model import innermost, is_option
from hydra_zen._check.python_source.meanings import Definition, External, Meaning, Verb, Where
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.writer import Writer

_STEP: Final = "define it at the top level of a module, or give `in_memory(...)` of it"
#: The option of `make_config` that has configs to derive from.
_BASES: Final = "bases"
_MOST_BASES: Final = 20


def check_import_paths(writer: Writer, site: Site) -> None:
    """Report the target and the values of a config that have no import path."""
    node, verb = site.node, site.function
    if not isinstance(node, ast.Call) or not isinstance(verb, Verb) or verb.is_method or verb.options or verb.is_open:
        return
    for given in _given(verb, node):
        for value in innermost(given):
            what = _without_path(writer, value, site.where)
            if what is not None:
                message = f"{what} has no import path, which a config needs; {_STEP}"
                writer.report("HZ101", message, writer.source.place(value))


def _given(verb: Verb, call: ast.Call) -> Iterator[ast.expr]:
    """Yield what a call of a verb has to name in its config, or has to convert."""
    options = {keyword.arg for keyword in call.keywords}
    if verb.name not in ("builds", "make_config"):
        return
    # The option names a target in place of the one that is given.
    yield from call.args[1 if "zen_dataclass" in options and verb.name == "builds" else 0 :]
    for keyword in call.keywords:
        is_value = keyword.arg is not None and not is_option(keyword.arg) and keyword.arg != _BASES
        # What is left out of a config needs no path.
        if keyword.arg == "zen_wrappers" or (is_value and "zen_exclude" not in options):
            yield keyword.value


def _without_path(writer: Writer, value: ast.expr, where: Where) -> str | None:
    """Return what to call a value that surely has no import path."""
    if isinstance(value, ast.Lambda):
        return "a lambda"
    found = _local(value, where)
    if found is None or not _is_itself(found, writer.reader):
        return None
    return f"{found.node.name!r}, which is defined in a function,"


def _local(value: ast.expr, where: Where) -> Definition | None:
    """Return the definition that a name stands for, if a function has it, and nothing else of the name."""
    scope = where.scope.lookup(value.id) if isinstance(value, ast.Name) else None
    if not isinstance(value, ast.Name) or scope is None or value.id in scope.outer | where.scope.outer:
        return None
    bindings = scope.bindings[value.id]
    if len(bindings) != 1 or not isinstance(scope.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None
    if isinstance(bindings[0], (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return Definition(bindings[0], Where(where.module, scope))
    return None


def _is_itself(found: Definition, reader: ModelReader) -> bool:
    """Tell whether a definition stands for itself: a decorator may put something else there, and a config is taken."""
    return not found.node.decorator_list and (
        not isinstance(found.node, ast.ClassDef) or _is_no_config(found, reader, depth=0)
    )


def _is_no_config(meaning: Meaning, reader: ModelReader, depth: int) -> bool:
    """Tell whether a class is surely no config, which it is where any of its bases is one."""
    if isinstance(meaning, External):
        return meaning.name.partition(".")[0] in sys.stdlib_module_names
    if not isinstance(meaning, Definition) or not isinstance(meaning.node, ast.ClassDef) or depth > _MOST_BASES:
        return False
    bases = [base.value if isinstance(base, ast.Subscript) else base for base in meaning.node.bases]
    return (
        reader.of(meaning) is None
        and not meaning.node.decorator_list
        and all(_is_no_config(reader.resolver.meaning(base, meaning.where), reader, depth + 1) for base in bases)
    )
