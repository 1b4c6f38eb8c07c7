"""Interpolations of a config whose root is known: whether each leads somewhere, and to a value that fits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._base.omegaconf_grammar import grammar_error
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import ConfigModel, Given, items_in
from hydra_zen._check.python_source.meanings import Api, Where
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.value_text import text_of, value_text
from hydra_zen._check.python_source.values import REFERENCE
from hydra_zen._check.python_source.writer import Writer

#: Probes that tell whether the value that an interpolation leads to fits the parameter.
INTERPOLATED: Final = "interpolated"


@dataclass(frozen=True, slots=True)
class Interpolation:
    """A text with interpolations in a config.

    Attributes
    ----------
    node : ast.Constant
    where : Where
    around : tuple[ConfigModel, ...]
        The configs that it is in, from the root on; containers count as configs of their own.
    path : tuple[str, ...]
        Its keys, from the root on.
    parameter : str or None
        The parameter of the innermost config that it is given to, as a whole.
    """

    node: ast.Constant
    where: Where
    around: tuple[ConfigModel, ...]
    path: tuple[str, ...]
    parameter: str | int | None = None


def write_root_probes(writer: Writer, site: Site, root: ConfigModel, added: set[str]) -> None:
    """Check every interpolation in a config that is the root of what is composed or instantiated.

    `added` holds the keys, from the root on, that something else gives.
    """
    for found in _interpolations(writer, root, (), ()):
        text = str(found.node.value)
        for match in REFERENCE.finditer(text) if grammar_error(text) is None else ():
            keys = _absolute(match, found.path)
            if keys is None:
                if len(match["dots"]) > len(found.path):
                    _report_above(writer, found, match.group())
                continue
            writer.shared.settled.add(found.node)
            if _is_given_elsewhere(found, keys, added):
                continue
            if tuple(keys) == found.path:
                _report_cycle(writer, found)
                continue
            given, owner = _follow(writer, site, root, keys, found)
            if given is not None and match.group() == text:
                _write_probe(writer, site, found, given, is_typed=owner is not None and owner.kind == "builds")


def _is_given_elsewhere(found: Interpolation, keys: list[str], added: set[str]) -> bool:
    """Tell whether an interpolation is replaced, or leads to what Hydra or an override gives."""
    own = ".".join(found.path)
    path = ".".join(keys)
    is_replaced = any(own == key or own.startswith(f"{key}.") for key in added)
    is_given = any(f"{path}.".startswith(f"{key}.") or key.startswith(f"{path}.") for key in added)
    return is_replaced or is_given or keys[0] == "hydra"


def _interpolations(
    writer: Writer, model: ConfigModel, around: tuple[ConfigModel, ...], path: tuple[str, ...]
) -> Iterator[Interpolation]:
    if len(around) > 20:
        return
    inside = (*around, model)
    for name, value in model.fields.items():
        parameter = name if name not in model.meta else None
        yield from _in_value(writer, value, inside, (*path, name), parameter)
    for number, value in enumerate(model.positional):
        yield from _in_value(writer, value, inside, (*path, "_args_", str(number)), number)


def _in_value(
    writer: Writer, value: Given, around: tuple[ConfigModel, ...], path: tuple[str, ...], parameter: str | int | None
) -> Iterator[Interpolation]:
    node = value.node
    if isinstance(node, ast.Call) and writer.reader.resolver.meaning(node.func, value.where) == Api("interp"):
        node = node.args[0] if node.args else None
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and "${" in node.value:
            yield Interpolation(node, value.where, around, path, parameter)
        return
    items = items_in(value)
    if items is not None:
        for key, item in items:
            yield from _in_value(writer, item, around, (*path, key), None)
    elif node is not None:
        model = writer.reader.model(node, value.where)
        # What Hydra does not build, nothing resolves.
        if model is not None and not around[-1].keeps_configs:
            yield from _interpolations(writer, model, around, path)


def _absolute(match: re.Match[str], path: tuple[str, ...]) -> list[str] | None:
    """Return the keys that a reference leads along, from the root on."""
    if match["key"] is None:
        return None
    keys = [key for key in re.split(r"[.\[\]]+", match["key"]) if key]
    dots = len(match["dots"])
    if not dots:
        return keys
    return [*path[: len(path) - dots], *keys] if dots <= len(path) else None


def _follow(
    writer: Writer, site: Site, root: ConfigModel, keys: list[str], found: Interpolation
) -> tuple[Given | None, ConfigModel | None]:
    """Return the value at some keys, and the config that it is a field of; report it if there is none."""
    model: ConfigModel | None = root
    owner: ConfigModel | None = None
    value: Given | None = None
    for number, key in enumerate(keys):
        owner = model
        if model is None:
            items = None if value is None else items_in(value)
            known = dict(items or ())
            value = known.get(key)
            if value is None:
                # A list may be meant to be filled, as a dict without items may.
                if known and "..." not in known and not key.isdigit():
                    _report_unknown(writer, site, known, keys, number, found)
                return None, None
        else:
            value = model.fields.get(key)
            if value is None:
                if model.is_closed:
                    _report_unknown(writer, site, model.fields, keys, number, found)
                return None, None
        model = None if value.node is None else writer.reader.model(value.node, value.where)
    return value, owner


def _report_unknown(
    writer: Writer, site: Site, names: Iterable[str], keys: list[str], number: int, found: Interpolation
) -> None:
    if keys[number].startswith("_"):
        return
    whole, key = ".".join(keys), keys[number]
    within = f" in {'.'.join(keys[:number])!r}" if number else " at the root of the config"
    hint = did_you_mean(key, names)
    _report(
        writer,
        found,
        "HZ401",
        f"the interpolation leads to {whole!r}, but there is no {key!r}{within}.{hint}",
        suggestion=nearest(key, names),
        notes=(f"in the config that {_function(site)!r} gets at {writer.source.place(site.node)}",),
    )


def _report_above(writer: Writer, found: Interpolation, text: str) -> None:
    writer.shared.settled.add(found.node)
    _report(writer, found, "HZ402", f"the interpolation {text!r} leads above the root of the config")


def _function(site: Site) -> str:
    """Return what is called."""
    return ast.unparse(cast("ast.Call", site.node).func)


def _report_cycle(writer: Writer, found: Interpolation) -> None:
    _report(writer, found, "HZ402", f"the interpolation leads to itself: {'.'.join(found.path)!r}")


def _report(
    writer: Writer,
    found: Interpolation,
    code: str,
    message: str,
    *,
    suggestion: str | None = None,
    notes: tuple[str, ...] = (),
) -> None:
    """Report an interpolation where it is written."""
    writer.report(
        code,
        message,
        found.where.module.source.place(found.node),
        config_path=".".join(found.path),
        given=str(found.node.value),
        suggestion=suggestion,
        notes=notes,
    )


def _write_probe(writer: Writer, site: Site, found: Interpolation, given: Given, *, is_typed: bool) -> None:
    """Write a call of the target with the value that an interpolation leads to.

    `is_typed` tells whether the value has been converted where it stands.
    """
    owner = found.around[-1]
    if found.parameter is None or owner.kind != "builds" or owner.target is None or owner.converts:
        return
    target = writer.refer(owner.target, site.where)
    text = value_text(writer, given, site.where)
    if target is None or text is None:
        return
    place = found.where.module.source.place(found.node)
    with writer.out.probe(place, target, INTERPOLATED) as probe:
        writer.open_call(target)
        if isinstance(found.parameter, int):
            writer.out.write(f"{FORMS}.anything, " * found.parameter)
        name = found.parameter if isinstance(found.parameter, str) else None
        with writer.out.slot(place, name=name, path=".".join(found.path)) as slot:
            slot.text = text_of(given.node)
            slot.is_converted = is_typed
            writer.out.write(text)
        writer.out.write(")")
    complete(writer, probe, owner.target, site.where)
    writer.out.write(", ")
