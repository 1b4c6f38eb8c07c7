"""Probes for `instantiate`: what is missing, and what is overridden."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_fields import fields_of
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_literal_dict, items_in
from hydra_zen._check.python_source.conversions import holds_text, other_forms
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.meanings import Instantiated
from hydra_zen._check.python_source.missing_values import write_missing
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.values import write_value
from hydra_zen._check.python_source.writer import Writer

#: Probes of what is given to a config that is made already.
OVERRIDE = "override"
#: Probes of calls of what a partial config has built.
RESULT = "call of the result"


def write_instantiate(writer: Writer, site: Site) -> None:
    """Write a call of `instantiate`, beside probes of the config and of what is given to it."""
    call = cast("ast.Call", site.node)
    config = _config_argument(call)
    model = None if config is None else writer.reader.model(config, site.where)
    is_display = isinstance(config, (ast.List, ast.Tuple, ast.Dict))
    if config is None or (model is None and not is_display):
        if config is not None and any(keyword.arg for keyword in call.keywords):
            writer.report("HZ903", "the config is only known when it runs", writer.source.place(call))
        writer.copy(site.start, site.end, but=site)
        return
    keywords = _keywords(call)
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    overridden = set(_paths(writer, model, keywords))
    overridden |= {keyword.arg for keyword in call.keywords if keyword.arg == "_target_"}
    is_open = (
        any(keyword.arg is None and not is_literal_dict(keyword.value) for keyword in call.keywords)
        or len(call.args) > 1
    )
    added = [(cast("str", keyword.arg), Given(keyword.value, site.where)) for keyword in keywords]
    added = [(name, value) for name, value in added if name in overridden]
    # First what is said at its own place: mypy says the same of a line only once.
    if model is not None:
        _write_overrides(writer, site, model, keywords, "")
    write_missing(writer, site, Given(config, site.where), overridden, added=added, is_open=is_open)
    if model is not None:
        write_root_probes(writer, site, model, overridden)
    writer.out.write("0)")


def _keywords(call: ast.Call) -> list[ast.keyword]:
    """Return what `instantiate` is given by name, also in dicts that are written out."""
    found: list[ast.keyword] = []
    for keyword in call.keywords:
        if keyword.arg is not None:
            found.append(keyword)
        elif is_literal_dict(keyword.value):
            found += _as_keywords(cast("ast.Dict", keyword.value))
    return [keyword for keyword in found if keyword.arg is not None and not keyword.arg.startswith("_")]


def _paths(writer: Writer, model: ConfigModel | None, keywords: Iterable[ast.keyword]) -> Iterator[str]:
    """Yield the paths that keywords give, with those in dicts that are merged into what is there."""
    for keyword in keywords:
        name = cast("str", keyword.arg)
        value = None if model is None else model.fields.get(name)
        inner = _merged(keyword.value)
        if value is None or value.node is None or inner is None:
            yield name
            continue
        nested = writer.reader.model(value.node, value.where)
        if (nested is None and not isinstance(value.node, ast.Dict)) or any(item.arg == "_target_" for item in inner):
            yield name
        else:
            below = nested or ConfigModel(kind="dict", fields=dict(items_in(value) or ()))
            yield from (f"{name}.{path}" for path in _paths(writer, below, inner))


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
    if model.kind == "dataclass":
        # OmegaConf holds literals against the types of fields; objects replace what a field has.
        own = [keyword for keyword in own if keyword.arg in model.fields and _is_plain_literal(keyword.value)]
    called = model.target if model.target is not None else model.itself
    target = None if called is None else writer.refer(called, site.where)
    if not own or model.kind not in ("builds", "kwargs_of", "dataclass"):
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
    complete(writer, probe, called, site.where)
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
        if model.kind == "dataclass":
            slot.also = tuple(other_forms(ast.literal_eval(keyword.value)))
        if model.converts:
            writer.forms("anything")
        else:
            write_value(writer, keyword.value, site.where, slot, is_built=not model.keeps_configs)
    writer.out.write(", ")


def _is_plain_literal(value: ast.expr) -> bool:
    try:
        return not holds_text(ast.literal_eval(value))
    except ValueError:
        return False


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
