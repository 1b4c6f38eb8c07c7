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

    @property
    def may_add(self) -> bool:
        """Whether it may add what there is not."""
        return self.prefix in ("+", "++")


@dataclass(slots=True)
class JobOverrides:
    """The overrides that a job is given.

    Attributes
    ----------
    known : list[Override]
    is_open : bool
        Whether there are others, or options of config groups, which may bring any field.
    """

    known: list[Override]
    is_open: bool = False


def read_overrides(
    writer: Writer, call: ast.Call, arguments: Mapping[str, ast.expr], where: Where, *, runs_once: bool
) -> JobOverrides:
    """Return the overrides that a call of `launch` or its kin is given; `runs_once` tells that it runs one job."""
    found = list(_all_overrides(writer, call, arguments, where, runs_once=runs_once))
    known = [override for override in found if override is not None and not _is_beyond_the_config(override.key)]
    is_open = any(override is None or "/" in override.key or "@" in override.key for override in found)
    return JobOverrides(known, is_open)


def _all_overrides(
    writer: Writer, call: ast.Call, arguments: Mapping[str, ast.expr], where: Where, *, runs_once: bool
) -> Iterator[Override | None]:
    """Yield every override; None for those that cannot be read."""
    node = arguments.get("overrides")
    if isinstance(node, (ast.List, ast.Tuple)):
        for item in node.elts:
            yield from _from_item(writer, item, runs_once=runs_once)
    elif node is not None and not (isinstance(node, ast.Constant) and node.value is None):
        yield from _from_mapping(writer, node, where, runs_once=runs_once)
    for keyword in call.keywords:
        if keyword.arg is None:
            yield from _from_mapping(writer, keyword.value, where, runs_once=runs_once)
        elif keyword.arg not in _OPTIONS:
            place = writer.source.place(keyword)
            yield _from_value(writer, keyword.arg, keyword.value, place, where, runs_once=runs_once)


def _from_item(writer: Writer, item: ast.expr, *, runs_once: bool) -> Iterator[Override | None]:
    if isinstance(item, ast.Constant) and isinstance(item.value, str):
        yield from _from_line(writer, item, item.value, runs_once=runs_once)
    else:
        writer.report("HZ903", "the override is only known when it runs", writer.source.place(item))
        yield None


def _from_mapping(writer: Writer, node: ast.expr, where: Where, *, runs_once: bool) -> Iterator[Override | None]:
    if not isinstance(node, ast.Dict):
        writer.report("HZ903", "the overrides are only known when it runs", writer.source.place(node))
        yield None
        return
    for key, value in zip(node.keys, node.values, strict=True):
        name = text_of(key)
        if key is None or name is None:
            writer.report("HZ903", "the override is only known when it runs", writer.source.place(key or value))
            yield None
        else:
            yield _from_value(writer, name, value, writer.source.place(key), where, runs_once=runs_once)


def _is_beyond_the_config(key: str) -> bool:
    """Tell whether an override is for Hydra itself, or chooses an option of a config group."""
    return "/" in key or "@" in key or key == "hydra" or key.startswith("hydra.")


def _report_sweep(writer: Writer, line: str, place: Place) -> None:
    message = f"{line!r} is a sweep, and this call runs one job; give it multirun=True"
    writer.report("HZ404", message, place, given=line)


def _from_line(writer: Writer, node: ast.Constant, line: str, *, runs_once: bool) -> Iterator[Override]:
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
    if parsed.package is not None:
        key = f"{key}@{parsed.package}"
    if parsed.is_sweep_override():
        if runs_once:
            _report_sweep(writer, line, place)
            return
        if key.startswith("hydra."):
            writer.report("HZ404", f"{line!r} sweeps over the config of Hydra, which jobs share", place, given=line)
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


def _from_value(writer: Writer, key: str, node: ast.expr, place: Place, where: Where, *, runs_once: bool) -> Override:
    """Read an override that is given as a value of Python."""
    prefix = key[: len(key) - len(key.lstrip("+~"))]
    nodes = [node]
    if isinstance(node, ast.Call):
        meaning = writer.reader.resolver.meaning(node.func, where)
        if isinstance(meaning, Api) and meaning.name in _SWEEPS and node.args:
            inner = node.args[0]
            if meaning.name == "multirun" and runs_once:
                _report_sweep(writer, key, place)
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
