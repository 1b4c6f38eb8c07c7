# ruff: noqa: UP006, UP007, UP035, UP045  the old spellings are what users have
"""Generated configs: dataclasses of every make, plain containers and OmegaConf's, with and without targets."""

import dataclasses
import itertools
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple, Union

from differential.targets import Colour, Data, Greedy, Number, Opaque, Text, Word
from hypothesis import strategies as st
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

HERE = "differential.targets"
_names = itertools.count()

#: Weighted: mostly targets that let the tree grow, some that do something surprising.
TARGETS = [
    *["see", "Seen", "first", "Seen.Inner", "list_of", "dict_of"] * 4,
    *["Seen.by_class", "Seen.by_static", "Callable_", "ByNew", "OfMeta", "Meta", "data_of", "data_class", "tuple_of"],
    *["reference", "missing", "text_of", "none_of", "opaque", "node_of", "list_node_of", "partial_of", "function_of"],
    *[
        "fail",
        "fail_softly",
        "eval_of",
        "namespace_of",
        "closed",
        "update",
        "grow",
        "Data",
        "Colour",
        "nope",
        "see.nope",
    ],
]
FOREIGN_TARGETS = [
    *["builtins.dict"] * 4,
    *["builtins.list", "builtins.type", "builtins.eval", "builtins.iter", "builtins.str", "builtins.complex"],
    *[
        "functools.partial",
        "collections.Counter",
        "pathlib.Path",
        "os.remove",
        "os.path.join",
        "math.sqrt",
        "no_such_module.x",
    ],
    *["hydra.utils.get_object", "omegaconf.OmegaConf.create", "hydra._internal.utils._locate", "", "a..b"],
]
targets = st.one_of(
    *[st.sampled_from(TARGETS).map(lambda name: f"{HERE}.{name}")] * 6, st.sampled_from(FOREIGN_TARGETS)
)

plain_text = st.one_of(st.sampled_from(["", "a", "true", "1", "yes", "é", "a.b", "$x", "{x}"]), st.text(max_size=3))
odd_text = st.sampled_from(
    ["???", "${x}", "${.x}", "a${x}b", "\\${x}", "${", "$", "${a.b}", "${oc.env:HOME}", "${missing:}"]
)
text = st.one_of(*[plain_text] * 12, odd_text).filter(lambda s: "\x00" not in s)
paths = st.builds(Path, st.text("ab/.", min_size=1, max_size=4))
plain_scalars = st.one_of(
    st.integers(-3, 3),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    text,
    st.binary(max_size=3),
    paths,
    st.sampled_from(Colour),
)
odd_scalars = st.one_of(
    st.just(Text("sub")),
    st.just(Number(3)),
    st.sampled_from(Word),
    st.just(Opaque()),
    st.just(Greedy()),
    st.just(len),
    st.just(Opaque),
    st.just(Data),
    st.builds(Data),
    st.just(1j),
    st.just(frozenset({1})),
    st.builds(bytearray, st.just(b"x")),
)
scalars = st.one_of(*[plain_scalars] * 12, odd_scalars)
keys = st.one_of(
    *[st.sampled_from(["a", "b", "c", "x", "key", "items", "a.b", ""])] * 8,
    st.integers(-2, 2),
    st.booleans(),
    st.sampled_from([1.5, b"k", Colour.red, None, (1,), "_target_", "_args_", "_convert_", "_partial_", "_recursive_"]),
)


def containers(values):
    """Lists, tuples and dicts, of ours and of OmegaConf."""
    lists = st.lists(values, max_size=3)
    dicts = st.dictionaries(keys, values, max_size=3)
    return st.one_of(*[lists, dicts] * 4, lists.map(tuple), lists.map(_to_omegaconf), dicts.map(_to_omegaconf))


def _to_omegaconf(value):
    try:
        return OmegaConf.create(value, flags={"allow_objects": True})
    except OmegaConfBaseException:
        return value


ANNOTATIONS = [
    *[Any] * 16,
    *[int, float, str, bool, bytes, Path, Colour],
    *[Optional[int], Optional[str], Union[int, str], Union[float, bool, None], int | None, type(None), Optional[Any]],
    *[List[int], List[Any], List, List[str], list[int], list, List[List[int]], Optional[List[int]]],
    *[Dict[str, int], Dict[str, Any], Dict, dict[str, int], dict],
    *[Tuple[int, ...], Tuple[int, int], tuple[int, ...], tuple],
    *[complex, Data, Opaque],
]
_DEFAULTS_OF = {
    int: st.integers(-9, 9),
    float: st.one_of(st.floats(), st.integers(-9, 9)),
    str: plain_text,
    bool: st.booleans(),
    bytes: st.binary(max_size=2),
    Path: paths,
    Colour: st.sampled_from(Colour),
    Optional[int]: st.one_of(st.none(), st.integers(-9, 9)),
    int | None: st.one_of(st.none(), st.integers(-9, 9)),
    Optional[str]: st.one_of(st.none(), plain_text),
    Union[int, str]: st.one_of(st.integers(-9, 9), plain_text),
    list[int]: st.lists(st.integers(-9, 9), max_size=3),
    list[str]: st.lists(plain_text, max_size=3),
    tuple[int, ...]: st.lists(st.integers(-9, 9), max_size=3).map(tuple),
    tuple[int, int]: st.just((1, 2)),
    dict[str, int]: st.dictionaries(plain_text, st.integers(-9, 9), max_size=3),
    list[list[int]]: st.lists(st.lists(st.integers(-9, 9), max_size=2), max_size=2),
}
_NOTHING = object()


@st.composite
def fields(draw, values):
    """Draw a field: name, annotation, value."""
    name = draw(st.sampled_from(["a", "b", "c", "d", "e", "x", "items", "class_"]))
    annotation = draw(st.sampled_from(ANNOTATIONS))
    fitting = _DEFAULTS_OF.get(annotation, values)
    value = draw(st.one_of(*[fitting] * 12, values, st.just(_NOTHING)))
    return name, annotation, value


#: None, then what a mode may hold; mostly what users write.
modes = st.fixed_dictionaries(
    {},
    optional={
        "_convert_": st.one_of(
            *[st.sampled_from(["none", "partial", "object", "all"])] * 9, st.sampled_from(["ALL", "what", None])
        ),
        "_partial_": st.one_of(*[st.booleans()] * 9, st.sampled_from([1, "yes", None])),
        "_recursive_": st.one_of(*[st.just(True)] * 9, st.sampled_from([False, 1])),
    },
)


def _field(annotation, value, **options):
    if value is _NOTHING:
        return annotation, dataclasses.field(**options)
    if type(value).__hash__ is None:
        return annotation, dataclasses.field(default_factory=lambda: value, **options)
    return annotation, dataclasses.field(default=value, **options)


@st.composite
def config_classes(draw, values, with_target):
    """Draw a dataclass."""
    options = draw(
        st.fixed_dictionaries(
            {}, optional={"frozen": st.booleans(), "unsafe_hash": st.just(True), "slots": st.booleans()}
        )
    )
    specs = {}
    if with_target:
        specs["_target_"] = (draw(st.sampled_from([str, Any])), draw(targets))
        if draw(st.integers(0, 3)) == 0:
            specs.update({name: (Any, value) for name, value in draw(modes).items()})
        if draw(st.integers(0, 3)) == 0:
            args = draw(st.one_of(*[st.lists(values, max_size=3)] * 9, st.lists(values, max_size=2).map(tuple), values))
            specs["_args_"] = (draw(st.sampled_from([Any, Any, list[Any]])), args)
    for name, annotation, value in draw(st.lists(fields(values), max_size=4)):
        specs[name] = (annotation, value)
    made = [(name, *_field(*spec, kw_only=True)) for name, spec in specs.items()]
    return dataclasses.make_dataclass(f"Config{next(_names)}", made, **options)


@st.composite
def dataclass_configs(draw, values, with_target=True):
    """Draw a dataclass or an instance of one, some fields given to the instance."""
    cls = draw(config_classes(values, with_target))
    if draw(st.booleans()):
        return cls
    given = {}
    for field in dataclasses.fields(cls):
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if required or (not field.name.startswith("_") and draw(st.integers(0, 3)) == 0):
            given[field.name] = draw(values)
    return cls(**given)


@st.composite
def dict_configs(draw, values):
    """Draw a config as a plain dict."""
    config = {"_target_": draw(targets)}
    if draw(st.integers(0, 3)) == 0:
        config.update(draw(modes))
    if draw(st.integers(0, 3)) == 0:
        config["_args_"] = draw(st.lists(values, max_size=3))
    config.update(draw(st.dictionaries(st.sampled_from("abcdex"), values, max_size=3)))
    return config


def _nested(values):
    configs = dataclass_configs(values)
    return st.one_of(
        *[configs] * 8, *[containers(values)] * 6, dataclass_configs(values, with_target=False), dict_configs(values)
    )


values = st.recursive(scalars, _nested, max_leaves=8)
roots = st.one_of(
    *[dataclass_configs(values)] * 9,
    dataclass_configs(values, with_target=False),
    dict_configs(values),
    dict_configs(values).map(_to_omegaconf),
    dataclass_configs(values).map(_to_omegaconf),
    containers(values),
    scalars,
)
#: Without what sends a tree to Hydra, so that most trees can take the short way.
tame_values = st.recursive(
    plain_scalars,
    lambda inner: st.one_of(
        *[dataclass_configs(inner)] * 3,
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    ),
    max_leaves=8,
)
tame_roots = dataclass_configs(tame_values)

override_values = st.one_of(*[scalars] * 4, containers(scalars), values)
overrides = st.dictionaries(
    st.one_of(
        *[st.sampled_from(["a", "b", "c", "x", "items", "new", "z"])] * 9,
        st.sampled_from(["_convert_", "_partial_", "_args_", "_target_"]),
    ),
    override_values,
    max_size=2,
)
calls = st.tuples(
    st.one_of(*[st.just(())] * 3, st.lists(st.one_of(scalars, containers(scalars)), max_size=2).map(tuple)),
    st.one_of(st.just({}), overrides),
)
