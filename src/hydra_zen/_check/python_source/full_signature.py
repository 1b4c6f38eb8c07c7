"""The fields that `populate_full_signature` gives a config whose target is defined in the project."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hydra_zen._check.python_source.config_model import ConfigModel, Given
from hydra_zen._check.python_source.signatures import Parameter


def with_parameters(
    model: ConfigModel, parameters: Sequence[Parameter], options: Mapping[str, ast.expr]
) -> ConfigModel:
    """Return a config with a field for each parameter of its target; as it is where they cannot be told."""
    excluded = _excluded(options.get("zen_exclude"), [parameter.name for parameter in parameters])
    if excluded is None or model.is_partial is None:
        return model
    positional = [parameter for parameter in parameters if parameter.is_positional]
    left = [parameter for parameter in parameters if parameter not in positional[: len(model.positional)]]
    fields: dict[str, Given] = {}
    for parameter in left:
        given = model.fields.get(parameter.name)
        is_given = given is not None and parameter.name not in model.meta
        if is_given or (parameter.name not in excluded and not (model.is_partial and parameter.default is None)):
            value = given if is_given and given is not None else Given(parameter.default, parameter.annotation.where)
            fields[parameter.name] = value
    return replace(model, fields={**fields, **model.fields}, has_full_signature=False)


def _excluded(node: ast.expr | None, names: Sequence[str]) -> set[str] | None:
    """Return the parameters that an option leaves out; None where it cannot be read."""
    if node is None:
        return set()
    try:
        items = ast.literal_eval(node)
    except ValueError:
        return None
    if not isinstance(items, (list, tuple, set)):
        return None
    found: set[str] = set()
    for item in items:  # pyright: ignore[reportUnknownVariableType]
        if isinstance(item, str):
            found.add(item)
        elif isinstance(item, int) and -len(names) <= item < len(names):
            found.add(names[item])
        else:
            return None
    return found
