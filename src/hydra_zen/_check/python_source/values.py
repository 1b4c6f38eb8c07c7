"""Values as probes have them: each config is written as what it builds."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import Final

from hydra_zen._check.probes.probe import Slot
from hydra_zen._check.python_source.config_model import ConfigModel
from hydra_zen._check.python_source.meanings import (
    Api,
    Definition,
    External,
    Filled,
    Kept,
    Made,
    Meaning,
    ModuleName,
    Plain,
    Task,
    Verb,
    Where,
)
from hydra_zen._check.python_source.writer import Writer

#: What the displays of containers are written in.
BRACKETS: Final = {ast.List: ("[", "]"), ast.Tuple: ("(", ")"), ast.Set: ("{", "}")}
#: An interpolation that leads to a field, with the dots of a relative one.
REFERENCE: Final = re.compile(r"(?<!\\)\$\{\s*(?P<dots>\.*)(?P<key>[A-Za-z_][\w.\-\[\]]*)?\s*\}")
#: What OmegaConf takes for a value that is still to be given.
MISSING = "???"


def write_value(writer: Writer, node: ast.expr, where: Where, slot: Slot, *, is_built: bool = True) -> None:
    """Write a value for a type checker.

    Parameters
    ----------
    writer : Writer
    node : ast.expr
    where : Where
    slot : Slot
        What is being written; it learns what kind of value it is.
    is_built : bool
        Whether Hydra builds the configs in the value, rather than pass them on.
    """
    if isinstance(node, ast.Constant):
        _write_constant(writer, node, slot)
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        _write_items(writer, node, where, slot, is_built=is_built)
    elif isinstance(node, ast.Dict) and has_target(node):
        # It is a config of its own, which the file of its target tells of.
        writer.forms("also(")
        writer.forms("anything, ")
        writer.copy_node(node)
        writer.out.write(")")
    elif isinstance(node, ast.Dict):
        _write_dict(writer, node, where, slot, is_built=is_built)
    elif isinstance(node, ast.IfExp):
        _write_choice(writer, node, where, slot, is_built=is_built)
    elif isinstance(node, ast.ListComp):
        writer.out.write("[")
        write_value(writer, node.elt, Where(where.module, writer.module.scopes.opened[node]), slot, is_built=is_built)
        writer.copy(writer.source.end(node.elt), writer.source.end(node))
    elif not is_built:
        writer.copy_node(node)
    else:
        _write_named(writer, node, where, slot)


def has_target(node: ast.Dict) -> bool:
    """Tell whether a dict that is written out is a config with a target."""
    return any(isinstance(key, ast.Constant) and key.value == "_target_" for key in node.keys)


def _write_constant(writer: Writer, node: ast.Constant, slot: Slot) -> None:
    if isinstance(node.value, str):
        if REFERENCE.search(node.value):
            writer.shared.interpolations[node] = writer.source.place(node)
        if "${" in node.value or node.value == MISSING:
            writer.forms("anything")
            return
        slot.text = node.value
    # Checkers differ in how they count columns behind characters beyond ASCII.
    text = writer.source.segment(node)
    writer.out.write(text if text.isascii() else ascii(node.value))


def _write_items(
    writer: Writer, node: ast.List | ast.Tuple | ast.Set, where: Where, slot: Slot, *, is_built: bool
) -> None:
    opening, closing = BRACKETS[type(node)]
    writer.out.write(opening)
    if not any(isinstance(item, ast.Starred) for item in node.elts):
        slot.length = len(node.elts)
    reached = writer.source.start(node)
    for number, item in enumerate(node.elts):
        reached = _gap(writer, reached, item)
        if isinstance(item, ast.Starred):
            writer.out.write("*")
            writer.forms("value(")
            writer.copy_node(item.value)
            writer.out.write(")")
        else:
            with writer.out.slot(writer.source.place(item), path=f"{slot.path}[{number}]") as inner:
                write_value(writer, item, where, inner, is_built=is_built)
        writer.out.write(",")
    _end(writer, reached, node, node.elts)
    writer.out.write(closing)


def _write_dict(writer: Writer, node: ast.Dict, where: Where, slot: Slot, *, is_built: bool) -> None:
    slot.is_mapping = True
    writer.out.write("{")
    reached = writer.source.start(node)
    for key, value in zip(node.keys, node.values, strict=True):
        reached = _gap(writer, reached, key or value)
        if key is None:
            writer.out.write("**")
            writer.copy_node(value)
        else:
            path = f"{slot.path}.{ast.literal_eval(key)}" if isinstance(key, ast.Constant) else f"{slot.path}[...]"
            before = f"{writer.source.segment(key)}: "
            with writer.out.slot(writer.source.place(value), path=path, before=before) as inner:
                write_value(writer, value, where, inner, is_built=is_built)
        reached = writer.source.end(value)
        writer.out.write(", ")
    _end(writer, reached, node, [])
    writer.out.write("}")


def _write_choice(writer: Writer, node: ast.IfExp, where: Where, slot: Slot, *, is_built: bool) -> None:
    writer.out.write("(")
    _write_branch(writer, node.body, where, slot, is_built=is_built)
    writer.out.write(" if ")
    writer.copy_node(node.test)
    writer.out.write(" else ")
    _write_branch(writer, node.orelse, where, slot, is_built=is_built)
    writer.out.write(")")


def _write_branch(writer: Writer, node: ast.expr, where: Where, slot: Slot, *, is_built: bool) -> None:
    with writer.out.slot(writer.source.place(node), name=slot.name, path=slot.path, before="") as branch:
        write_value(writer, node, where, branch, is_built=is_built)


def _gap(writer: Writer, reached: int, node: ast.expr) -> int:
    writer.layout(reached, writer.source.start(node))
    return writer.source.end(node)


def _end(writer: Writer, reached: int, node: ast.expr, items: Sequence[ast.expr]) -> None:
    writer.layout(writer.source.end(items[-1]) if items else reached, writer.source.end(node))


def _write_named(writer: Writer, node: ast.expr, where: Where, slot: Slot) -> None:
    """Write what is neither a literal nor a container."""
    meaning = writer.reader.resolver.meaning(node, where)
    is_config_by_hand = isinstance(meaning, Plain) and isinstance(meaning.node, ast.Dict) and has_target(meaning.node)
    if meaning == Api("MISSING") or is_config_by_hand:
        writer.forms("anything")
        return
    site = writer.sites.at(node, writer.source.start(node)) if isinstance(node, ast.Call) else None
    if site is not None and isinstance(site.function, Verb):
        slot.is_config = True
        writer.out.write("(")
        writer.write_built(writer, site.node, where)
        writer.out.write(")")
        return
    model = writer.reader.of(meaning)
    if model is not None and not _is_plain_instance(meaning, model):
        slot.is_config = True
        is_typed = _tells_its_type(meaning)
        if site is None or not isinstance(site.function, Made):
            _write_model(writer, node, model, where, is_typed=is_typed)
            return
        writer.forms("also(")
        _write_model(writer, node, model, where, is_typed=is_typed)
        writer.out.write(", ")
        writer.copy_node(node)
        writer.out.write(")")
    elif _is_no_config(meaning) and not isinstance(node, ast.Call):
        writer.copy_node(node)
    else:
        writer.forms("value(")
        writer.copy_node(node)
        writer.out.write(")")


def write_kept(writer: Writer, kept: Kept, where: Where, slot: Slot) -> None:
    """Write a value of another place: numbers and configs; whatever may be converted is anything."""
    node = kept.node
    model = writer.reader.model(node, kept.where)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        writer.out.write(repr(node.value))
    elif model is not None and model.kind in ("builds", "just"):
        slot.is_config = True
        _write_model(writer, node, model, where, is_typed=False)
    else:
        writer.forms("anything")


def _is_plain_instance(meaning: Meaning, model: ConfigModel) -> bool:
    """Tell whether a value is an instance of a dataclass that configures nothing but itself."""
    return isinstance(meaning, Filled) and model.kind == "dataclass"


def _is_no_config(meaning: Meaning) -> bool:
    return isinstance(meaning, (Plain, External, Definition, ModuleName, Task, Verb))


def _tells_its_type(meaning: Meaning) -> bool:
    """Tell whether type checkers know what a config builds; they do not for `hydrated_dataclass`."""
    return isinstance(meaning, Made) or (isinstance(meaning, Filled) and isinstance(meaning.of, Made))


def _write_model(writer: Writer, node: ast.expr, model: ConfigModel, where: Where, *, is_typed: bool) -> None:
    """Write what a config of another place builds."""
    target = writer.refer(model.target, where) if model.target is not None else None
    if model.kind == "just" and target is not None:
        writer.out.write(f"({target})")
    elif model.kind == "builds" and target is not None and model.is_partial is not None:
        writer.forms(f"{form_of(model)}({target}).value")
    elif is_typed and model.kind in ("builds", "just") and model.is_partial is not None:
        writer.forms("value(")
        writer.copy_node(node)
        writer.out.write(")")
    else:
        writer.forms("anything")


def form_of(model: ConfigModel) -> str:
    """Return the form that says what a config builds."""
    return "made_partial" if model.is_partial else "made"
