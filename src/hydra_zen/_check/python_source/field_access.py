"""Probes for the fields of configs: whether what is read or assigned is one, and whether the types fit."""

from __future__ import annotations

import ast
from typing import Final, cast

from hydra_zen._check.python_source.config_calls import write_arguments
from hydra_zen._check.python_source.config_fields import report_unknown
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_parameter_name
from hydra_zen._check.python_source.meanings import Field, Where
from hydra_zen._check.python_source.signatures import parameters_of
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.values import MISSING
from hydra_zen._check.python_source.writer import Writer

#: Probes of the type that a field has where it is read.
FIELD: Final = "field"
#: The types whose values are in a config what they are in a target.
_PLAIN: Final = frozenset({"int", "float", "str", "bool", "None", "Optional", "Union", "Literal"})


def write_field(writer: Writer, site: Site) -> None:
    """Write a field of a config that is read, or an assignment to one."""
    attribute = cast("Field", site.function).node
    model = writer.reader.made(attribute.value, site.where)
    if model is None or not _is_known(writer, attribute, model):
        writer.copy(site.start, site.end, but=site)
    elif isinstance(site.node, ast.Assign):
        _write_assignment(writer, site, attribute, model)
    else:
        _write_read(writer, site, attribute, model)


def _is_known(writer: Writer, attribute: ast.Attribute, model: ConfigModel) -> bool:
    """Tell whether a config has a field, and report it if it surely does not."""
    name = attribute.attr
    if name in model.fields:
        return True
    if not model.is_closed or name.startswith("_") or name in model.others or hasattr(type, name):
        return False
    report_unknown(writer, model, name, writer.source.place_before(attribute, len(name)))
    return False


def _write_assignment(writer: Writer, site: Site, attribute: ast.Attribute, model: ConfigModel) -> None:
    """Write an assignment to a field, beside the probe of the value as an argument of the target."""
    value = cast("ast.Assign", site.node).value
    writer.copy(site.start, writer.source.start(value), but=site)
    is_argument = model.kind in ("builds", "kwargs_of") and attribute.attr not in model.meta
    if model.target is None or not is_argument or not is_parameter_name(attribute.attr) or model.converts:
        writer.copy(writer.source.start(value), site.end, but=site)
        return
    writer.forms("also(")
    writer.copy(writer.source.start(value), site.end, but=site)
    writer.out.write(", ")
    keyword = ast.copy_location(ast.keyword(attribute.attr, value), value)
    write_arguments(
        writer,
        site,
        model.target,
        [],
        [keyword],
        bound=len(model.positional),
        is_built=not model.keeps_configs,
        purpose="constructor",
    )
    writer.out.write(")")


def _write_read(writer: Writer, site: Site, attribute: ast.Attribute, model: ConfigModel) -> None:
    """Write a field that is read as a value of its type, if that is known."""
    text = _type_of_field(writer, model, attribute.attr, site.where)
    if text is None:
        writer.copy(site.start, site.end, but=site)
        return
    with writer.out.probe(writer.source.place(attribute), attribute.attr, FIELD):
        writer.forms(f"cast({text!a}, ")
        writer.copy(site.start, site.end, but=site)
        writer.out.write(")")


def _type_of_field(writer: Writer, model: ConfigModel, name: str, where: Where) -> str | None:
    """Return the type of the values that a field takes, as text for the scope `where`."""
    value = model.fields[name]
    if _is_open(value.node) or (value.node is not None and writer.reader.model(value.node, value.where) is not None):
        return None
    if name in model.meta or model.kind == "make_config":
        if value.annotation is not None:
            return _written(writer, Given(value.annotation, value.where), where)
        return _type_of_constant(value.node)
    if model.kind not in ("builds", "kwargs_of") or model.target is None or model.target.node is None:
        return None
    meaning = writer.reader.resolver.meaning(model.target.node, model.target.where)
    for parameter in parameters_of(meaning, writer.reader):
        if parameter.name == name:
            return _written(writer, parameter.annotation, where)
    return None


def _is_open(node: ast.expr | None) -> bool:
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and ("${" in node.value or node.value == MISSING)
    )


def _type_of_constant(node: ast.expr | None) -> str | None:
    """Return the type of a value that is written out; a field without one may be given any value."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, (bool, int, float, str)):
        return None
    return type(node.value).__name__


def _written(writer: Writer, annotation: Given, where: Where) -> str | None:
    """Return an annotation as text, if it says how its values look in a config."""
    node = annotation.node
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return None
    if node is None or not _is_plain(node):
        return None
    return writer.refer(Given(node, annotation.where), where)


def _is_plain(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return node.value is None
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.BitOr) and _is_plain(node.left) and _is_plain(node.right)
    if isinstance(node, ast.Subscript):
        if not _is_plain(node.value):
            return False
        inner = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
        return ast.unparse(node.value).endswith("Literal") or all(map(_is_plain, inner))
    return isinstance(node, (ast.Name, ast.Attribute)) and ast.unparse(node).rpartition(".")[2] in _PLAIN
