"""Probes for calls that make configs: `builds` and its kin, and stores."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_fields import fields_of
from hydra_zen._check.python_source.config_model import (
    ConfigModel,
    Given,
    is_literal_dict,
    is_option,
    is_parameter_name,
)
from hydra_zen._check.python_source.meanings import Definition, Kept, Made, Verb, Where
from hydra_zen._check.python_source.signatures import written_parameter
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.values import form_of, write_kept, write_value
from hydra_zen._check.python_source.writer import Writer

_SPREAD: Final = "what is spread into the call is only known when it runs"


def write_verb(writer: Writer, site: Site) -> None:
    """Write a call of a verb: a config of the same type, beside the probe of its arguments."""
    call = cast("ast.Call", site.node)
    verb = cast("Verb", site.function)
    model = writer.reader.of(Made(verb, call, site.where))
    if verb.name == "builds" and model is not None and model.target is not None:
        form = {True: "config_of_partial", False: "config"}.get(cast("bool", model.is_partial), "also")
        first = writer.refer(model.target, site.where) if form != "also" else f"{FORMS}.anything"
        if first is not None:
            writer.forms(f"{form}(({first}), ")
            _write_call_probe(writer, site, model)
            writer.out.write(")")
            return
    if verb.name == "kwargs_of" and model is not None:
        writer.forms("also(")
        writer.forms("anything, ")
        _write_call_probe(writer, site, model)
        writer.out.write(")")
        return
    writer.copy(site.start, site.end, but=site)


def write_built_value(writer: Writer, node: ast.AST, where: Where) -> None:
    """Write a config that is made in place as the value that it builds."""
    call = cast("ast.Call", node)
    site = writer.sites.at(call, writer.source.start(call))
    assert site is not None  # noqa: S101  the caller has found it there
    verb = cast("Verb", site.function)
    model = writer.reader.of(Made(verb, call, where))
    target = None if model is None or model.target is None else writer.refer(model.target, where)
    if verb.name == "just" and call.args:
        with writer.out.slot(writer.source.place(call.args[0])) as slot:
            slot.is_config = True
            if isinstance(writer.reader.resolver.meaning(call.args[0], where), Definition):
                writer.copy_node(call.args[0])
            else:
                write_value(writer, call.args[0], where, slot)
    elif verb.name == "builds" and model is not None and target is not None and model.is_partial is not None:
        writer.forms(f"{form_of(model)}(({target}), ")
        _write_call_probe(writer, site, model)
        writer.out.write(").value")
    else:
        writer.forms("also(")
        writer.forms("anything, ")
        write_verb(writer, site)
        writer.out.write(")")


def _write_call_probe(writer: Writer, site: Site, model: ConfigModel) -> None:
    """Write the arguments of a verb as arguments of the target, and then what is in the options."""
    call = cast("ast.Call", site.node)
    recursive = _recursive(writer, call, cast("Verb", site.function))
    assert model.target is not None  # noqa: S101  a verb has one
    inner = writer.reader.model(call.args[0], site.where)
    bound = inner.positional if inner is not None and inner.kind == "builds" else ()
    keywords = [keyword for keyword in call.keywords if not (keyword.arg and is_option(keyword.arg))]
    if inner is not None and inner.kind == "builds":
        keywords = fields_of(writer, keywords, inner)
    write_arguments(
        writer,
        site,
        model.target,
        call.args[1:],
        keywords,
        bound=len(bound),
        is_built=recursive,
        is_typed=not model.converts,
    )
    for keyword in call.keywords:
        if keyword.arg and is_option(keyword.arg) and _has_site(writer, keyword.value):
            writer.out.write(", ")
            writer.copy_node(keyword.value)


def _has_site(writer: Writer, node: ast.expr) -> bool:
    return any(True for _ in writer.sites.within(writer.source.start(node), writer.source.end(node)))


def _recursive(writer: Writer, call: ast.Call, verb: Verb) -> bool:
    """Tell whether Hydra builds the configs among the arguments."""
    options = {**verb.options, **{keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}}
    node = options.get("hydra_recursive")
    return not (isinstance(node, ast.Constant) and node.value is False)


def write_arguments(
    writer: Writer,
    site: Site,
    target: Given,
    args: Iterable[ast.expr],
    keywords: Iterable[ast.keyword],
    *,
    bound: int = 0,
    is_built: bool = True,
    is_typed: bool = True,
    kept: Mapping[str, Kept] | None = None,
    purpose: str = "arguments",
) -> None:
    """Write a call of the target with some of its arguments, which is to be right as far as it goes.

    Those in `kept` are written at other places.
    """
    call = site.node
    if _is_some_class(target):
        writer.report("HZ903", "which class it is, is only known when it runs", writer.source.place(call))
        writer.out.write("0")
        return
    text = writer.refer(target, site.where)
    if text is None:
        writer.report("HZ905", "the target is not known here", writer.source.place(call))
        writer.out.write("0")
        return
    # A column of the probe is only right for every checker where nothing beyond ASCII stands before it.
    if not writer.source.line_of(site.start).isascii():
        writer.out.write("\n")
    with writer.out.probe(writer.source.place(call), text, purpose) as probe:
        probe.keeps_configs = not is_built
        writer.open_call(text)
        writer.out.write(f"{FORMS}.anything, " * bound)
        for name, argument in (kept or {}).items():
            with writer.out.slot(writer.source.place(call), name=name, path=name) as slot:
                place = argument.where.module.source.place(argument.node)
                slot.notes = (f"the store keeps {name!r} for every target: {place}",)
                write_kept(writer, argument, site.where, slot)
            writer.out.write(", ")
        nodes: list[ast.expr | ast.keyword] = [*_known_positions(writer, args), *_known_keywords(writer, keywords)]
        nodes.sort(key=writer.source.start)
        reached = writer.source.start(nodes[0]) if nodes else site.end
        for node in nodes:
            writer.layout(reached, writer.source.start(node))
            _write_argument(writer, node, site.where, is_built=is_built, is_typed=is_typed)
            writer.out.write(", ")
            reached = writer.source.end(node)
        if isinstance(call, ast.Call):
            writer.layout(reached, site.end)
        writer.out.write(")")
    complete(writer, probe, target, site.where, bound=bound)


def _known_positions(writer: Writer, args: Iterable[ast.expr]) -> Iterator[ast.expr]:
    """Yield the arguments before one that is spread: behind it, nobody knows which parameter they are for."""
    for argument in args:
        if isinstance(argument, ast.Starred):
            writer.report("HZ903", _SPREAD, writer.source.place(argument))
            return
        yield argument


def _known_keywords(writer: Writer, keywords: Iterable[ast.keyword]) -> Iterator[ast.keyword]:
    for keyword in keywords:
        if keyword.arg is None and not is_literal_dict(keyword.value):
            writer.report("HZ903", _SPREAD, writer.source.place(keyword))
        else:
            yield keyword


def _is_some_class(target: Given) -> bool:
    """Tell whether a target is a parameter that takes any class below one: such a class may take other arguments."""
    argument = written_parameter(target.node.id, target.where) if isinstance(target.node, ast.Name) else None
    annotation = None if argument is None else argument.annotation
    return isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value).rpartition(".")[2] in (
        "type",
        "Type",
    )


def _write_argument(
    writer: Writer, node: ast.expr | ast.keyword, where: Where, *, is_built: bool, is_typed: bool
) -> None:
    source = writer.source
    if not is_typed and not (isinstance(node, ast.keyword) and node.arg is None):
        _write_name_alone(writer, node)
        return
    if isinstance(node, ast.keyword):
        if node.arg is not None:
            with writer.out.slot(
                source.place(node.value), name=node.arg, name_place=source.place(node), path=node.arg
            ) as slot:
                write_value(writer, node.value, where, slot, is_built=is_built)
        else:
            _write_literal_spread(writer, cast("ast.Dict", node.value), where, is_built=is_built)
    else:
        with writer.out.slot(source.place(node)) as slot:
            write_value(writer, node, where, slot, is_built=is_built)


def _write_name_alone(writer: Writer, node: ast.expr | ast.keyword) -> None:
    """Write an argument of any type: only that there is one is to be checked, and the configs in it."""
    value = node.value if isinstance(node, ast.keyword) else node
    name, place = (node.arg, writer.source.place(node)) if isinstance(node, ast.keyword) else (None, None)
    with writer.out.slot(writer.source.place(value), name=name, name_place=place, path=name or ""):
        writer.forms("also(")
        writer.forms("anything, ")
        writer.copy_node(value)
        writer.out.write(")")


def _write_literal_spread(writer: Writer, node: ast.Dict, where: Where, *, is_built: bool) -> None:
    """Write the items of a dict that is spread into a call as the arguments that they are."""
    first = True
    for key, value in zip(node.keys, node.values, strict=True):
        name = cast("str", cast("ast.Constant", key).value)
        if is_option(name) or not is_parameter_name(name):
            continue
        writer.out.write("" if first else ", ")
        first = False
        place = writer.source.place(cast("ast.Constant", key))
        with writer.out.slot(writer.source.place(value), name=name, name_place=place, path=name) as slot:
            write_value(writer, value, where, slot, is_built=is_built)
    if first:
        writer.out.write("**{}")
