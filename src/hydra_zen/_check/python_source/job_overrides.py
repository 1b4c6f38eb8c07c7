"""The overrides of a job, from text or from Python."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from hydra_zen._base.guards import is_mapping
from hydra_zen._base.hydra_runs import parse_override
from hydra_zen._check.findings import Place
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.meanings import Api, Where
from hydra_zen._check.python_source.value_text import text_of
from hydra_zen._check.python_source.writer import Writer

_OPTIONS: Final = frozenset(
    {
        "config",
        "task_function",
        "overrides",
        "multirun",
        "version_base",
        "to_dictconfig",
        "config_name",
        "job_name",
        "with_log_configuration",
        "execution_whitelist",
        "on_error",
        "config_dir",
    }
)
_SWEEPS: Final = ("multirun", "hydra_list")
#: How many values of a sweep are looked at.
_MOST_VALUES: Final = 100


@dataclass(frozen=True, slots=True)
class Override:
    """One override, from text or from Python.

    Attributes
    ----------
    prefix : str
        ``"+"``, ``"++"`` or ``"~"``.
    values : list[str]
        The values as Python expressions; none where they are not known.
    """

    prefix: str
    key: str
    values: tuple[str, ...]
    place: Place


def read_overrides(
    writer: Writer, call: ast.Call, arguments: Mapping[str, ast.expr], where: Where
) -> Iterator[Override]:
    """Yield the overrides that a call of `launch` or its kin is given."""
    node = arguments.get("overrides")
    if isinstance(node, (ast.List, ast.Tuple)):
        for item in node.elts:
            yield from _from_item(writer, item)
    elif isinstance(node, ast.Dict):
        yield from _from_dict(writer, node, where)
    elif node is not None and not (isinstance(node, ast.Constant) and node.value is None):
        writer.report("HZ903", "the overrides are only known when it runs", writer.source.place(node))
    for keyword in call.keywords:
        if keyword.arg is None and isinstance(keyword.value, ast.Dict):
            yield from _from_dict(writer, keyword.value, where)
        elif keyword.arg is not None and keyword.arg not in _OPTIONS:
            yield _from_value(writer, keyword.arg, keyword.value, writer.source.place(keyword), where)


def _from_item(writer: Writer, item: ast.expr) -> Iterator[Override]:
    if isinstance(item, ast.Constant) and isinstance(item.value, str):
        yield from _from_line(writer, item, item.value)
    else:
        writer.report("HZ903", "the override is only known when it runs", writer.source.place(item))


def _from_dict(writer: Writer, node: ast.Dict, where: Where) -> Iterator[Override]:
    for key, value in zip(node.keys, node.values, strict=True):
        name = text_of(key)
        if key is not None and name is not None and not _is_beyond_the_config(name.lstrip("+~")):
            yield _from_value(writer, name, value, writer.source.place(key), where)


def _is_beyond_the_config(key: str) -> bool:
    """Tell whether an override is for Hydra itself, or chooses an option of a config group."""
    return "/" in key or "@" in key or key == "hydra" or key.startswith("hydra.")


def _from_line(writer: Writer, node: ast.Constant, line: str) -> Iterator[Override]:
    """Read an override in Hydra's grammar."""
    place = writer.source.place(node)
    try:
        parsed = parse_override(line)
        values = _values(parsed)
    except Exception as error:  # noqa: BLE001  Hydra's parser raises errors of many kinds, all about the line
        message = str(error).split("\n", 1)[0]
        writer.report("HZ404", f"not an override in Hydra's grammar: {message}", place, given=line)
        return
    key = parsed.key_or_group
    if _is_beyond_the_config(key) or parsed.package is not None:
        return
    prefix = {"ADD": "+", "FORCE_ADD": "++", "DEL": "~"}.get(cast("Any", parsed.type).name, "")
    yield Override(prefix, key, tuple(values), place)


def _values(parsed: Any) -> list[str]:
    """Return the values of a parsed override as Python expressions."""
    if parsed.is_sweep_override():
        if parsed.is_choice_sweep() or parsed.is_range_sweep():
            found = [
                value for value, _ in zip(parsed.sweep_iterator(transformer=_same), range(_MOST_VALUES), strict=False)
            ]
            return [_expression(value) for value in found]
        return []
    return [] if parsed.is_delete() else [_expression(parsed.value())]


def _same(value: Any) -> Any:
    return value


def _expression(value: Any) -> str:
    """Return the value of an override as an expression; text with an interpolation may be anything."""
    text = getattr(value, "text", value)
    if isinstance(text, str):
        return f"{FORMS}.anything" if "${" in text or text == "???" else ascii(text)
    if isinstance(text, (list, tuple)):
        return "[" + ", ".join(map(_expression, cast("list[Any]", text))) + "]"
    if is_mapping(text):
        return "{" + ", ".join(f"{_expression(key)}: {_expression(item)}" for key, item in text.items()) + "}"
    return ascii(text) if isinstance(text, (bool, int, float, type(None))) else f"{FORMS}.anything"


def _from_value(writer: Writer, key: str, node: ast.expr, place: Place, where: Where) -> Override:
    """Read an override that is given as a value of Python."""
    prefix = key[: len(key) - len(key.lstrip("+~"))]
    nodes = [node]
    if isinstance(node, ast.Call):
        meaning = writer.reader.resolver.meaning(node.func, where)
        if isinstance(meaning, Api) and meaning.name in _SWEEPS and node.args:
            inner = node.args[0]
            if not isinstance(inner, (ast.List, ast.Tuple)):
                nodes = []
            else:
                nodes = list(inner.elts) if meaning.name == "multirun" else [inner]
    values = [_literal(item) for item in nodes]
    return Override(prefix, key.lstrip("+~"), tuple(filter(None, values)), place)


def _literal(node: ast.expr) -> str | None:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    if isinstance(value, str):
        return _values_of_text(value)
    return _expression(value)


def _values_of_text(value: str) -> str:
    return f"{FORMS}.anything" if "${" in value or "," in value else ascii(value)
