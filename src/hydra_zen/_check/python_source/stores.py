"""Probes for stores: what they pass to the targets that they make configs of."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, cast

from hydra_zen._check.python_source.config_calls import write_arguments
from hydra_zen._check.python_source.config_model import Given, is_option
from hydra_zen._check.python_source.meanings import Definition, External, Kept, Made, Meaning, Plain, StoreObject, Where
from hydra_zen._check.python_source.resolution import STORE_OPTIONS
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.writer import Writer

#: Options of `builds` that leave the arguments of the target as they are.
_OF_NO_ARGUMENT: Final = frozenset({"populate_full_signature", "zen_partial", "hydra_partial", "hydra_convert"})


def write_store(writer: Writer, site: Site) -> None:
    """Write a call of a store, beside the probe of what it passes to the target."""
    call, store = cast("ast.Call", site.node), cast("StoreObject", site.function)
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    _write_passed(writer, site, call, store)
    writer.out.write(")")


def _write_passed(writer: Writer, site: Site, call: ast.Call, store: StoreObject) -> None:
    keywords = _target_keywords(call.keywords)
    meaning = writer.reader.resolver.meaning(call.args[0], site.where) if call.args else None
    # What nothing is known of may be a config, which takes other arguments.
    kept = _kept(store, call) if isinstance(meaning, (Definition, External, Made)) else dict[str, Kept]()
    is_target = bool(call.args) and _is_target(writer, call.args[0], site.where)
    target = Given(call.args[0], site.where) if is_target else None
    bound = 0
    if call.args and not is_target and kept:
        target, bound = _target_of_config(writer, meaning)
        keywords = []
    if target is None or not (keywords or kept):
        writer.out.write("0")
    elif store.takes_anything or any(keyword.arg == "to_config" for keyword in call.keywords):
        writer.report("HZ905", "`to_config` may take any arguments", writer.source.place(call))
        writer.out.write("0")
    else:
        write_arguments(writer, site, target, [], keywords, bound=bound, kept=kept)


def _target_of_config(writer: Writer, meaning: Meaning) -> tuple[Given | None, int]:
    """Return the target of a config that `builds` makes, and how many arguments it has by position."""
    model = writer.reader.of(meaning) if isinstance(meaning, Made) and not meaning.verb.is_method else None
    if model is None or model.kind != "builds" or model.has_wrappers or model.meta or model.unknown is not None:
        return None, 0
    return model.target, len(model.positional)


def _is_target(writer: Writer, node: ast.expr, where: Where) -> bool:
    """Tell whether a store makes a config of what it is given, rather than take it for one."""
    if writer.reader.model(node, where) is None:
        meaning = writer.reader.resolver.meaning(node, where)
        return not isinstance(meaning, Plain) or isinstance(meaning.node, ast.Lambda)
    meaning = writer.reader.resolver.meaning(node, where)
    return isinstance(meaning, Definition) and not writer.reader.is_config_class(meaning)


def write_stored_definition(writer: Writer, site: Site) -> None:
    """Write a definition that a store decorates, and after it the probe of what the store passes to it."""
    node = cast("ast.FunctionDef | ast.ClassDef", site.node)
    for decorator in node.decorator_list:
        if not isinstance(decorator, ast.Call) or decorator.args:
            continue
        store = writer.reader.resolver.meaning(decorator.func, site.where)
        keywords = _target_keywords(decorator.keywords)
        if not isinstance(store, StoreObject) or store.takes_anything:
            continue
        kept = _kept(store, decorator)
        if (keywords or kept) and not any(keyword.arg == "to_config" for keyword in decorator.keywords):
            start, end = writer.source.start(decorator), writer.source.end(decorator)
            name = ast.copy_location(ast.Name(node.name, ast.Load()), decorator)
            own = replace(site, start=start, node=decorator, end=end)
            write_arguments(writer, own, Given(name, site.where), [], keywords, kept=kept)
            writer.out.write(", ")
    writer.out.write("0")


def _kept(store: StoreObject, call: ast.Call) -> Mapping[str, Kept]:
    """Return the arguments that a store passes to a target of itself, where nothing in the call may change them."""
    names = {keyword.arg for keyword in call.keywords}
    if any(name is None or (is_option(name) and name not in _OF_NO_ARGUMENT) for name in names):
        return {}
    return {name: kept for name, kept in store.kept.items() if name not in names}


def _target_keywords(keywords: Iterable[ast.keyword]) -> list[ast.keyword]:
    return [
        keyword
        for keyword in keywords
        if keyword.arg is None or (keyword.arg not in STORE_OPTIONS and not is_option(keyword.arg))
    ]
