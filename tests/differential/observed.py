"""What a call did, as data that can be compared: values, exact types, containers down to their flags, exceptions."""

import functools
import re
import types
import warnings
from enum import Enum

from differential.targets import Greedy, OfMeta, Opaque, Seen
from omegaconf import DictConfig, ListConfig
from omegaconf.base import Node, UnionNode
from omegaconf.nodes import ValueNode

from hydra_zen._base.hydra_policed_partials import PolicedPartial, as_hydras, policed_partial
from hydra_zen.funcs import partial_with_wrapper

#: What differs from run to run: addresses, and where exactly the stack ended.
_ACCIDENT = re.compile(r"0x[0-9a-f]+|id='\d+'|(?<=maximum recursion depth exceeded)[a-z ]+")
#: What only ours says: which part of a path leads nowhere.
_MORE = re.compile(r"\nImporting '[^\n]*$")


def observe(call):
    """Describe what `call` returns or raises."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = ("returned", describe(call()))
        except Exception as error:  # noqa: BLE001  whatever it raises is what it did
            result = ("raised", describe_error(error))
    return (*result, [(w.category.__name__, str(w.message)) for w in caught])


def _text(text):
    """Return text without accidents, and with partials under one name: wrapped by nothing, ours is like Hydra's."""
    return _MORE.sub("", _ACCIDENT.sub("", text)).replace("partial_with_wrapper", "_DeferredTarget")


def describe_error(error, depth=3):
    """Describe an exception and its causes; OmegaConf's are at times their own cause."""
    cause = error.__cause__ if depth else None
    return type(error), _text(str(error)), None if cause is None else describe_error(cause, depth - 1)


def describe(value):
    """Describe a value down to everything that a program could see of it."""
    if isinstance(value, Node):
        parent = value._get_parent()
        return _describe_node(value), None if parent is None else _describe_node(parent)
    kind = type(value)
    if kind in (list, tuple):
        return kind, [describe(item) for item in value]
    if kind in (set, frozenset):
        return kind, sorted(map(repr, value))
    if kind is dict:
        return kind, [(describe(key), describe(item)) for key, item in value.items()]
    if kind is partial_with_wrapper:
        origin, key, _ = value._policed
        value = policed_partial(value.func, value.args, value.keywords, origin, key)
        kind = type(value)
    if kind is PolicedPartial:
        assert repr(value) == repr(as_hydras(value))
        return describe(as_hydras(value))
    if isinstance(value, functools.partial):
        return kind, describe(value.func), describe(value.args), describe(value.keywords), describe(vars(value))
    if isinstance(value, (Seen, Seen.Inner, OfMeta)):
        return kind, describe(value.args), describe(value.kwargs)
    if isinstance(value, (Opaque, Greedy, Enum, type, types.FunctionType, types.GeneratorType)):
        # Default factories copy what they give, so that objects are told by their name.
        return kind, value.name if kind in (Opaque, Greedy) else id(value)
    if hasattr(kind, "__dataclass_fields__"):
        return kind, describe({name: getattr(value, name) for name in kind.__dataclass_fields__})
    # Each mock has a class of its own.
    return kind.__qualname__ if kind.__module__ == "unittest.mock" else kind, _text(repr(value))


def _describe_node(node):
    meta = node._metadata
    shown = {name: getattr(meta, name) for name in vars(meta) if name != "resolver_cache"}
    parent = node._get_parent()
    around = None if parent is None else (type(parent), parent._get_full_key(None))
    return type(node), sorted(shown.items()), around, node._get_full_key(None), _content(node)


def _content(node):
    if isinstance(node, ValueNode):
        return describe(node._value())
    if isinstance(node, UnionNode):
        return describe(node._value())
    content = node.__dict__["_content"]
    if isinstance(content, dict):
        assert isinstance(node, DictConfig)
        return [(describe(key), child._get_parent() is node, _describe_node(child)) for key, child in content.items()]
    if isinstance(content, list):
        assert isinstance(node, ListConfig)
        return [(child._get_parent() is node, _describe_node(child)) for child in content]
    return content
