"""Probes for `instantiate`: what is missing, and what is overridden."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import cast

from hydra_zen._check.findings import Place
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_fields import fields_of
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_literal_dict, is_parameter_name, items_in
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.meanings import Api, Instantiated
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.values import MISSING, write_value
from hydra_zen._check.python_source.writer import Writer

#: Probes that tell what a complete call of the target misses, and nothing else.
COMPLETE = "complete"
#: Probes of what is given to a config that is made already.
OVERRIDE = "override"
#: Probes of calls of what a partial config has built.
RESULT = "call of the result"


def write_instantiate(writer: Writer, site: Site) -> None:
    """Write a call of `instantiate`, beside probes of the config and of what is given to it."""
    call = cast("ast.Call", site.node)
    config = _config_argument(call)
    model = None if config is None else writer.reader.model(config, site.where)
    if config is None or model is None:
        if config is not None and any(keyword.arg for keyword in call.keywords):
            writer.report("HZ903", "the config is only known when it runs", writer.source.place(call))
        writer.copy(site.start, site.end, but=site)
        return
    keywords = [keyword for keyword in call.keywords if keyword.arg is not None and not keyword.arg.startswith("_")]
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    _write_overrides(writer, site, model, keywords, "")
    overridden = {cast("str", keyword.arg) for keyword in keywords}
    is_open = any(keyword.arg is None for keyword in call.keywords) or len(call.args) > 1
    write_missing(writer, site, model, overridden, is_open=is_open)
    write_root_probes(writer, site, model, overridden)
    writer.out.write("0)")


def _config_argument(call: ast.Call) -> ast.expr | None:
    if call.args and not isinstance(call.args[0], ast.Starred):
        return call.args[0]
    return next((keyword.value for keyword in call.keywords if keyword.arg == "config"), None)


def _write_overrides(
    writer: Writer, site: Site, model: ConfigModel, keywords: Sequence[ast.keyword], path: str
) -> None:
    """Write the probe of what is given to a config by keyword, and of what is given to the configs in it."""
    given = [keyword for keyword in keywords if not _is_merged(writer, site, model, keyword, path)]
    own = [keyword for keyword in given if keyword.arg not in model.meta and not (keyword.arg or "").startswith("_")]
    target = None if model.target is None else writer.refer(model.target, site.where)
    if not own or model.kind not in ("builds", "kwargs_of"):
        return
    if target is None:
        writer.report("HZ905", "the target of the config is not known here", writer.source.place(site.node))
        return
    with writer.out.probe(writer.source.place(site.node), target, OVERRIDE) as probe:
        writer.open_call(target)
        writer.out.write(f"{FORMS}.anything, " * len(model.positional))
        for keyword in own:
            _write_override(writer, site, model, keyword, path)
        writer.out.write(")")
    complete(writer, probe, model.target, site.where)
    writer.out.write(", ")


def _is_merged(writer: Writer, site: Site, model: ConfigModel, keyword: ast.keyword, path: str) -> bool:
    """Tell whether a keyword is a dict for a nested config, and write the probe of what is in that."""
    name = cast("str", keyword.arg)
    given = model.fields.get(name)
    nested = None if given is None or given.node is None else writer.reader.model(given.node, given.where)
    inner = None if nested is None else _merged(keyword.value)
    if nested is None or inner is None:
        return False
    # With a target of its own, a dict takes the place of the config.
    if not any(keyword.arg == "_target_" for keyword in inner):
        inner = fields_of(writer, inner, nested, ", which the dict is merged into")
        _write_overrides(writer, site, nested, inner, f"{path}{name}.")
    return True


def _write_override(writer: Writer, site: Site, model: ConfigModel, keyword: ast.keyword, path: str) -> None:
    name = cast("str", keyword.arg)
    place, name_place = writer.source.place(keyword.value), writer.source.place(keyword)
    with writer.out.slot(place, name=name, name_place=name_place, path=path + name) as slot:
        slot.is_converted = name in model.fields or model.has_full_signature
        if model.converts:
            writer.forms("anything")
        else:
            write_value(writer, keyword.value, site.where, slot, is_built=not model.keeps_configs)
    writer.out.write(", ")


def _merged(value: ast.expr) -> list[ast.keyword] | None:
    """Return the items of a dict that is written out, as a display or as a call of `dict`."""
    if is_literal_dict(value):
        return _as_keywords(cast("ast.Dict", value))
    is_call = isinstance(value, ast.Call) and getattr(value.func, "id", None) == "dict" and not value.args
    if isinstance(value, ast.Call) and is_call and all(keyword.arg is not None for keyword in value.keywords):
        return value.keywords
    return None


def _as_keywords(node: ast.Dict) -> list[ast.keyword]:
    found: list[ast.keyword] = []
    for key, value in zip(node.keys, node.values, strict=True):
        constant = cast("ast.Constant", key)
        found.append(ast.copy_location(ast.keyword(cast("str", constant.value), value), constant))
    return found


def write_missing(
    writer: Writer, site: Site, model: ConfigModel, overridden: set[str], *, is_open: bool = False
) -> None:
    """Write a complete call of every target in a config, so that checkers say what is missing."""
    place = writer.source.place(site.node)
    if is_open and not overridden:
        return
    for path, nested, given in _complete_calls(writer, model, overridden, is_open=is_open):
        target = None if nested.target is None else writer.refer(nested.target, site.where)
        if nested.has_wrappers or nested.unknown is not None:
            continue
        if target is None:
            writer.report("HZ905", f"the target of {path or 'the config'} is not known here", place)
            continue
        _write_complete_call(writer, place, target, nested, given, path)


def _write_complete_call(
    writer: Writer, place: Place, target: str, model: ConfigModel, names: Sequence[str], path: str
) -> None:
    with writer.out.probe(place, target, COMPLETE), writer.out.slot(place, path=path):
        arguments = [f"{FORMS}.anything"] * len(model.positional)
        arguments += [f"{name}={FORMS}.anything" for name in names]
        writer.out.write(f"({target})({', '.join(arguments)})")
    writer.out.write(", ")


def _complete_calls(
    writer: Writer, model: ConfigModel, overridden: set[str], *, is_open: bool, path: str = "", depth: int = 0
) -> Iterator[tuple[str, ConfigModel, list[str]]]:
    """Yield every config in `model` that is built when it is instantiated, with the arguments that it has.

    `overridden` holds the paths within `model` that are given elsewhere.
    """
    named = {key.split(".", 1)[0] for key in overridden}
    given = [name for name, value in model.fields.items() if name in named or not _is_missing(writer, value)]
    if model.kind == "builds" and model.is_partial is False and not is_open:
        names = (*given, *sorted(named - {*given}))
        yield path, model, [name for name in names if name not in model.meta and is_parameter_name(name)]
    if depth > 20:
        return
    for name, value in model.fields.items():
        if name in overridden:
            continue
        inside = {key.removeprefix(f"{name}.") for key in overridden if key.startswith(f"{name}.")}
        for inner_path, inner in configs_in(writer, value, f"{path}.{name}" if path else name):
            yield from _complete_calls(writer, inner, inside, is_open=False, path=inner_path, depth=depth + 1)
    for number, value in enumerate(model.positional):
        for inner_path, inner in configs_in(writer, value, f"{path}[{number}]"):
            yield from _complete_calls(writer, inner, set(), is_open=False, path=inner_path, depth=depth + 1)


def configs_in(writer: Writer, value: Given, path: str) -> Iterator[tuple[str, ConfigModel]]:
    """Yield the configs that a value is, or holds."""
    items = items_in(value)
    if items is not None:
        for key, item in items:
            yield from configs_in(writer, item, f"{path}[{key}]" if key.isdigit() else f"{path}.{key}")
    elif value.node is not None:
        model = writer.reader.model(value.node, value.where)
        if model is not None:
            yield path, model


def _is_missing(writer: Writer, value: Given) -> bool:
    node = value.node
    if node is None or (isinstance(node, ast.Constant) and node.value == MISSING):
        return True
    return writer.reader.resolver.meaning(node, value.where) == Api("MISSING")


def write_call_of_result(writer: Writer, site: Site) -> None:
    """Write a call of what `instantiate` gave for a partial config, beside the probe of its arguments."""
    call = cast("ast.Call", site.node)
    made = cast("Instantiated", site.function)
    config = _config_argument(made.call)
    model = None if config is None else writer.reader.model(config, made.where)
    if model is None or not model.is_partial or model.kind != "builds" or model.unknown or model.has_wrappers:
        writer.copy(site.start, site.end, but=site)
        return
    target = None if model.target is None else writer.refer(model.target, site.where)
    given = {name for name, value in model.fields.items() if value.node is not None and name not in model.meta}
    given |= {keyword.arg for keyword in made.call.keywords if keyword.arg is not None}
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if target is None:
        writer.out.write("0)")
        return
    with writer.out.probe(writer.source.place(call), target, RESULT) as probe:
        writer.out.write(f"({target})(")
        writer.out.write(f"{FORMS}.anything, " * len(model.positional))
        _write_plain_arguments(writer, call)
        again = {keyword.arg for keyword in call.keywords}
        writer.out.write("".join(f"{name}={FORMS}.anything, " for name in sorted(given - again)))
        writer.out.write(")")
    complete(writer, probe, model.target, site.where)
    writer.out.write(")")


def _write_plain_arguments(writer: Writer, call: ast.Call) -> None:
    """Write arguments that go to the target as they are."""
    for argument in call.args:
        if isinstance(argument, ast.Starred):
            writer.out.write(f"*{FORMS}.anything")
        else:
            with writer.out.slot(writer.source.place(argument)):
                writer.copy_node(argument)
        writer.out.write(", ")
    for keyword in call.keywords:
        if keyword.arg is None:
            writer.out.write(f"**{FORMS}.anything, ")
            continue
        place, name_place = writer.source.place(keyword.value), writer.source.place(keyword)
        with writer.out.slot(place, name=keyword.arg, name_place=name_place):
            writer.copy_node(keyword.value)
        writer.out.write(", ")
