"""The YAML text of configs: written by libyaml where it writes as PyYAML does, and parts of it only once.

The configs of the jobs of a sweep differ in few of their keys, and each key of a mapping is written alike whatever
stands beside it.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

import yaml  # type: ignore[import-untyped]
from omegaconf._utils import get_omega_conf_dumper

from hydra_zen._base.omegaconf_trees import plain

#: Strs that both writers write alike: they disagree on breaks in long texts, on characters beyond Unicode's first
#: plane, and on an empty key.
_AGREED: Final = re.compile(r"[\t -~]*").fullmatch
#: The texts of keys with their values, of the latest configs.
_texts: Final[dict[tuple[str | None, str], str]] = {}
_MOST_TEXTS: Final = 512
#: Keys with values that were met once: not worth a text of their own yet, where there are many.
_met: Final[set[tuple[str | None, str]]] = set()
_MANY: Final = 8


def yaml_text(config: Any, *, below: str | None = None) -> str:
    """Return what `OmegaConf.to_yaml` returns for a DictConfig or ListConfig.

    Parameters
    ----------
    config : DictConfig or ListConfig
        What to write.
    below : str, optional
        The one key of `config`, if the parts worth keeping are the keys below it.
    """
    values = plain(config)
    if below is not None and type(values) is dict and list(values) == [below]:
        return _mapping_text(values[below], below) or _text(values)
    return _mapping_text(values, None) or _text(values)


def _mapping_text(values: Any, below: str | None) -> str | None:
    """Return the text of a mapping, put together from that of its keys, if that saves work."""
    if type(values) is not dict or not values:
        return None
    named = [((below, repr((key, value))), key, value) for key, value in values.items()]
    if len(_texts) > _MOST_TEXTS or len(_met) > _MOST_TEXTS:
        _texts.clear()
        _met.clear()
    new = {name for name, _, _ in named if name not in _texts} - _met
    if len(new) > _MANY:
        _met.update(new)
        return None
    head = "" if below is None else f"{below}:\n"
    parts: list[str] = []
    for name, key, value in named:
        text = _texts.get(name)
        if text is None:
            text = _text({key: value} if below is None else {below: {key: value}}).removeprefix(head)
            _texts[name] = text
        parts.append(text)
    return head + "".join(parts)


def _text(values: Any) -> str:
    """Return the text of any values."""
    dumper = _fast_dumper()
    if dumper is None or not _is_agreed(values):
        dumper = get_omega_conf_dumper()
    text: str = yaml.dump(values, default_flow_style=False, allow_unicode=True, sort_keys=False, Dumper=dumper)
    return text


@cache
def _fast_dumper() -> Any:
    """Return a dumper that represents values as OmegaConf's does and writes with libyaml, if that is installed."""
    fast: Any = getattr(yaml, "CDumper", None)
    if fast is None:
        return None
    own: Any = get_omega_conf_dumper()
    representers = {
        "yaml_representers": own.yaml_representers,
        "yaml_multi_representers": own.yaml_multi_representers,
        "yaml_implicit_resolvers": own.yaml_implicit_resolvers,
    }
    return type("Dumper", (fast,), representers)


def _is_agreed(value: Any) -> bool:
    """Tell whether both writers write `value` alike."""
    kind = type(value)
    if kind is str:
        return _AGREED(value) is not None
    if kind is dict:
        return "" not in value and all(map(_is_agreed, value)) and all(map(_is_agreed, value.values()))
    if kind is list:
        return all(map(_is_agreed, value))
    return value is None or kind is int or kind is float or kind is bool
