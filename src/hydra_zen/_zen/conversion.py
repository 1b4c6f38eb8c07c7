"""The config of a `Zen`: the row for it in the table of conversions."""

from __future__ import annotations

from typing import Any

from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import convert_item
from hydra_zen._values.table import add_row
from hydra_zen._zen.task import Zen, found_by_name, options_of


def convert_zen(value: Zen[Any, Any], conversion: Conversion) -> Any:
    """Return the config that makes an equal `Zen`, of the same subclass; one that has a name is found by it."""
    if found_by_name(value):
        return conversion.maker._just(value)
    options = options_of(value)
    pre_call: Any = value.pre_call
    if pre_call is not None and not (options.pre_calls and pre_call is options.pre_calls[0]):
        pre_call = list(options.pre_calls)
    return conversion.maker.builds(
        type(value),
        convert_item(value.func, conversion.content("func")),
        exclude=sorted(options.exclude, key=str),
        pre_call=convert_item(pre_call, conversion.content("pre_call")),
        unpack_kwargs=options.unpack_kwargs,
        resolve_pre_call=options.resolve_pre_call,
        run_in_context=options.run_in_context,
        instantiation_wrapper=convert_item(options.instantiation_wrapper, conversion.content("instantiation_wrapper")),
    )


def register_zen() -> None:
    """Add the row."""
    add_row(Zen, convert_zen)
