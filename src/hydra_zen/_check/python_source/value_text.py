"""Values of other places, as text for a probe."""

from __future__ import annotations

import ast

from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Api, Where
from hydra_zen._check.python_source.values import BRACKETS, MISSING, form_of, has_target
from hydra_zen._check.python_source.writer import Writer


def value_text(writer: Writer, given: Given, where: Where) -> str | None:
    """Return a value as an expression of its type for the scope `where`; None if nothing can be said of it there."""
    node = given.node
    if node is None:
        return None
    if isinstance(node, ast.Constant):
        # What is None may be meant to be given later.
        is_open = node.value is None or (isinstance(node.value, str) and ("${" in node.value or node.value == MISSING))
        return None if is_open else ascii(node.value)
    if writer.reader.resolver.meaning(node, given.where) == Api("MISSING"):
        return None
    model = writer.reader.model(node, given.where)
    if model is not None:
        target = None if model.target is None else writer.refer(model.target, where)
        if target is None or model.is_partial is None:
            return None
        if model.kind == "just":
            return f"({target})"
        return f"{FORMS}.{form_of(model)}({target}).value" if model.kind == "builds" else None
    if isinstance(node, (ast.List, ast.Tuple, ast.Dict, ast.Set)):
        # A dict with a target builds what nothing here tells.
        return None if isinstance(node, ast.Dict) and has_target(node) else _container(writer, node, given.where, where)
    text = writer.refer(given, where)
    return None if text is None else f"{FORMS}.value({text})"


def _container(
    writer: Writer, node: ast.List | ast.Tuple | ast.Dict | ast.Set, origin: Where, where: Where
) -> str | None:
    values = node.values if isinstance(node, ast.Dict) else node.elts
    texts = [value_text(writer, Given(value, origin), where) or f"{FORMS}.anything" for value in values]
    if isinstance(node, ast.Dict):
        keys = [None if key is None else writer.references.write(key, origin, where) for key in node.keys]
        if None in keys:
            return None
        return "{" + ", ".join(f"{key}: {text}" for key, text in zip(keys, texts, strict=True)) + "}"
    joined = "".join(f"{text}, " for text in texts)
    opening, closing = BRACKETS[type(node)]
    return opening + joined + closing


def text_of(node: ast.expr | None) -> str | None:
    """Return the text that a node is a literal of; None if it is none."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
