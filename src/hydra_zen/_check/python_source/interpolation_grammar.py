"""Texts in configs that OmegaConf cannot read as interpolations."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hydra_zen._base.omegaconf_grammar import grammar_error
from hydra_zen._check.python_source.config_model import innermost, is_option
from hydra_zen._check.python_source.meanings import Api, Made, StoreObject, Verb
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.writer import Writer

#: Options whose values become fields.
_OF_FIELDS = frozenset({"zen_meta", "zen_kwargs"})


def check_grammar(writer: Writer, site: Site) -> None:
    """Report the texts of a config that are written with ``${`` and lack the rest."""
    for name, value in _values(site):
        for node, text in _texts(value):
            error = grammar_error(text)
            if error is not None:
                message = f"{text!r} is no valid interpolation: {error}"
                writer.report("HZ402", message, writer.source.place(node), config_path=name, given=text)
                writer.shared.settled.add(node)


def _values(site: Site) -> Iterator[tuple[str, ast.expr]]:
    """Yield what is written at a site for fields, each with the name of the field."""
    node = site.node
    if isinstance(node, ast.ClassDef):
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign) and statement.value is not None:
                yield getattr(statement.target, "id", ""), statement.value
        return
    holds_values = site.function == Api("instantiate") or isinstance(site.function, (Verb, Made, StoreObject))
    if not isinstance(node, ast.Call) or not holds_values:
        return
    yield from (("", value) for value in node.args)
    for keyword in node.keywords:
        if keyword.arg is None or keyword.arg in _OF_FIELDS or not is_option(keyword.arg):
            yield keyword.arg or "", keyword.value


def _texts(value: ast.expr) -> Iterator[tuple[ast.Constant, str]]:
    """Yield the texts with interpolations in a value; nested calls are sites of their own."""
    for part in innermost(value):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and "${" in part.value:
            yield part, part.value
