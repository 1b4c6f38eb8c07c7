"""Probes for classes that configure a target: their fields as its arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import cast

from hydra_zen._check.probes.probe import Slot
from hydra_zen._check.python_source.config_model import Given, is_option
from hydra_zen._check.python_source.meanings import Api, Definition, Where
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.values import form_of, write_value
from hydra_zen._check.python_source.writer import Writer


def write_class(writer: Writer, site: Site) -> None:
    """Write, after a class that configures a target, the probe of its fields."""
    node = cast("ast.ClassDef", site.node)
    model = writer.reader.of(Definition(node, site.where))
    if model is None or model.target is None:
        writer.out.write("0")
        return
    target = writer.refer(model.target, site.where)
    if target is None:
        writer.report("HZ905", "the target is not known here", writer.source.place(node))
        writer.out.write("0")
        return
    with writer.out.probe(writer.source.place(node), target) as probe:
        writer.open_call(target)
        for statement in _own_fields(node):
            name = cast("ast.Name", statement.target).id
            given = model.fields.get(name)
            if given is None or is_option(name) or name.startswith("_") or name == "defaults":
                continue
            place = writer.source.place(statement)
            with writer.out.slot(place, name=name, name_place=place, path=name) as slot:
                _write_field(writer, statement, given, slot, site.where)
            writer.out.write(", ")
        writer.out.write(")")
    complete(writer, probe, model.target, site.where)


def _own_fields(node: ast.ClassDef) -> Iterator[ast.AnnAssign]:
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement


def _write_field(writer: Writer, statement: ast.AnnAssign, given: Given, slot: Slot, where: Where) -> None:
    """Write a value of the type of a field; where its annotation tells nothing, its default does."""
    inner = Where(where.module, where.scope)
    annotation = statement.annotation
    meaning = writer.reader.resolver.meaning(annotation, inner)
    model = writer.reader.of(meaning)
    text = ast.unparse(annotation)
    if model is not None:
        target = None if model.target is None else writer.refer(model.target, where)
        is_known = target is not None and model.kind == "builds" and model.is_partial is not None
        writer.forms(f"{form_of(model)}({target}).value" if is_known else "anything")
    elif meaning == Api("Any") or text.rpartition(".")[2] == "Any" or "Builds" in text:
        _write_default(writer, statement, given, slot, where)
    else:
        writer.forms(f"cast({_unquoted(annotation)!a}, 0)")


def _unquoted(annotation: ast.expr) -> str:
    """Return the text of an annotation, which may be a text itself."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value
    return ast.unparse(annotation)


def _write_default(writer: Writer, statement: ast.AnnAssign, given: Given, slot: Slot, where: Where) -> None:
    if given.node is None or given.node is not statement.value:
        writer.forms("anything")
        return
    write_value(writer, given.node, where, slot)
