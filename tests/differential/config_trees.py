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

from hydra_zen._structured.defaults import FreshCopy

HERE = "differential.targets"
_names = itertools.count()
_NOTHING = object()


def weighted(*pairs):
    """Draw from one of several strategies, each as often as its weight says."""
    choices = [strategy for weight, strategy in pairs for _ in range(weight)]
    return st.integers(0, len(choices) - 1).flatmap(lambda number: choices[number])


USUAL = ["see", "Seen", "first", "Seen.Inner", "list_of", "dict_of", "opaque"]
UNUSUAL = [
    *["Seen.by_class", "Seen.by_static", "Callable_", "ByNew", "OfMeta", "Meta", "data_of", "data_class", "tuple_of"],
    *["reference", "missing", "text_of", "none_of", "node_of", "list_node_of", "partial_of", "function_of"],
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
FOREIGN = [
    *["builtins.dict"] * 4,
    *["builtins.list", "builtins.type", "builtins.eval", "builtins.iter", "builtins.str", "builtins.complex"],
    *["functools.partial", "collections.Counter", "pathlib.Path", "os.remove", "os.path.join", "math.sqrt"],
    *["hydra.utils.get_object", "omegaconf.OmegaConf.create", "hydra._internal.utils._locate", "", "a..b", "nowhere.x"],
]
usual_targets = st.sampled_from(USUAL).map(f"{HERE}.{{}}".format)
targets = weighted(
    (6, usual_targets), (4, st.sampled_from(UNUSUAL).map(f"{HERE}.{{}}".format)), (2, st.sampled_from(FOREIGN))
)

plain_text = weighted(
    (1, st.sampled_from(["", "a", "true", "1", "yes", "é", "a.b", "$x", "{x}"])),
    (1, st.text(max_size=3).filter(lambda text: "${" not in text and text != "???")),
)
odd_text = st.sampled_from(
    ["???", "${x}", "${.x}", "a${x}b", "\\${x}", "${", "${a.b}", "${oc.env:HOME}", "${missing:}"]
)
paths = st.builds(Path, st.text("ab/.", min_size=1, max_size=4))
plain_scalars = st.one_of(
    st.integers(-3, 3),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    plain_text,
    st.binary(max_size=3),
    paths,
    st.sampled_from(Colour),
)
opaque_scalars = st.one_of(
    st.just(Opaque()), st.just(Greedy()), st.just(len), st.just(Opaque), st.just(1j), st.just(frozenset({1}))
)
odd_scalars = st.one_of(
    odd_text, st.just(Text("sub")), st.just(Number(3)), st.sampled_from(Word), st.just(Data), st.builds(Data)
)
scalars = weighted((12, plain_scalars), (1, opaque_scalars), (1, odd_scalars))
plain_keys = st.sampled_from(["a", "b", "c", "x", "key", "items", "a.b", "", -1, 0, True, 1.5, b"k"])
odd_keys = st.sampled_from([Colour.red, None, (1,), "_target_", "_args_", "_convert_", "_partial_", "_recursive_"])
keys = weighted((12, plain_keys), (1, odd_keys))


def _to_omegaconf(value):
    try:
        return OmegaConf.create(value, flags={"allow_objects": True})
    except OmegaConfBaseException:
        return value


def containers(values, of_keys=keys):
    """Lists, tuples and dicts."""
    return st.one_of(
        st.lists(values, max_size=3),
        st.lists(values, max_size=3).map(tuple),
        st.dictionaries(of_keys, values, max_size=3),
    )


#: Annotations, and values that fit them without being converted.
FITTING = {
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
    Union[float, bool, None]: st.one_of(st.floats(), st.booleans(), st.none()),
    List[int]: st.lists(st.integers(-9, 9), max_size=3),
    list[int]: st.lists(st.integers(-9, 9), max_size=3),
    List[str]: st.lists(plain_text, max_size=3),
    List[float]: st.lists(st.floats(), max_size=3),
    Optional[List[int]]: st.one_of(st.none(), st.lists(st.integers(-9, 9), max_size=3)),
    List[List[int]]: st.lists(st.lists(st.integers(-9, 9), max_size=2), max_size=2),
    Tuple[int, ...]: st.lists(st.integers(-9, 9), max_size=3).map(tuple),
    tuple[str, ...]: st.lists(plain_text, max_size=3).map(tuple),
    Tuple[int, int]: st.just((1, 2)),
    Dict[str, int]: st.dictionaries(plain_text, st.integers(-9, 9), max_size=3),
    dict[str, str]: st.dictionaries(plain_text, plain_text, max_size=3),
    Dict[int, bool]: st.dictionaries(st.integers(0, 3), st.booleans(), max_size=3),
}
LOOSE = [List[Any], list, List, Dict[str, Any], Dict, dict, tuple, Optional[Any], type(None), complex, Data, Opaque]


@st.composite
def fields(draw, values, oddity):
    """Draw a field: name, annotation, value."""
    name = draw(st.sampled_from(["a", "b", "c", "d", "e", "x", "items", "class_"]))
    kind = draw(st.integers(0, 9))
    if kind < 6:
        return name, Any, draw(values)
    annotation = draw(st.sampled_from([*FITTING, *LOOSE] if oddity else list(FITTING)))
    fitting = FITTING.get(annotation, values)
    return name, annotation, draw(weighted((9, fitting), (1, values), (1, st.just(_NOTHING))) if oddity else fitting)


def modes(oddity):
    """Draw the fields that Hydra gives a meaning."""
    convert, partial, recursive = st.sampled_from(["none", "partial", "object", "all"]), st.booleans(), st.just(True)
    if oddity:
        convert = weighted((9, convert), (1, st.sampled_from(["ALL", "what", None])))
        partial = weighted((9, partial), (1, st.sampled_from([1, "yes", None])))
        recursive = weighted((9, recursive), (1, st.sampled_from([False, 1])))
    return st.fixed_dictionaries({}, optional={"_convert_": convert, "_partial_": partial, "_recursive_": recursive})


def _field(annotation, value, **options):
    if value is _NOTHING:
        return annotation, dataclasses.field(**options)
    if type(value).__hash__ is None:
        factory = FreshCopy(value) if next(_names) % 2 else lambda: value
        return annotation, dataclasses.field(default_factory=factory, **options)
    return annotation, dataclasses.field(default=value, **options)


@st.composite
def config_classes(draw, values, *, oddity, with_target=True):
    """Draw a dataclass."""
    option = {"frozen": st.booleans(), "unsafe_hash": st.just(True), "slots": st.booleans()}
    options = draw(st.fixed_dictionaries({}, optional=option))
    specs = []
    if with_target:
        target = draw(targets if oddity else weighted((5, usual_targets), (1, targets)))
        specs.append(("_target_", draw(st.sampled_from([str, Any])), target))
        if draw(st.integers(0, 3)) == 0:
            specs.extend((name, Any, value) for name, value in draw(modes(oddity)).items())
        if draw(st.integers(0, 3)) == 0:
            args = st.lists(values, max_size=3)
            args = draw(weighted((9, args), (1, args.map(tuple)), (int(oddity), values)))
            specs.append(("_args_", draw(st.sampled_from([Any, Any, List[Any]])), args))
    specs.extend(draw(st.lists(fields(values, oddity), max_size=4)))
    unique = {name: (name, *_field(annotation, value, kw_only=True)) for name, annotation, value in specs}
    made = draw(st.permutations(list(unique.values())))
    return dataclasses.make_dataclass(f"Config{next(_names)}", made, **options)


@st.composite
def dataclass_configs(draw, values, *, oddity=True, with_target=True):
    """Draw a dataclass or an instance of one, some fields given to the instance."""
    cls = draw(config_classes(values, oddity=oddity, with_target=with_target))
    if draw(st.booleans()):
        return cls
    given = {}
    for field in dataclasses.fields(cls):
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if required or (field.type is Any and not field.name.startswith("_") and draw(st.integers(0, 3)) == 0):
            given[field.name] = draw(values)
    return cls(**given)


@st.composite
def dict_configs(draw, values, *, oddity=True):
    """Draw a config as a plain dict."""
    config = {"_target_": draw(targets if oddity else usual_targets)}
    if draw(st.integers(0, 3)) == 0:
        config.update(draw(modes(oddity)))
    if draw(st.integers(0, 3)) == 0:
        config["_args_"] = draw(st.lists(values, max_size=3))
    config.update(draw(st.dictionaries(st.sampled_from("abcdex"), values, max_size=3)))
    return dict(draw(st.permutations(list(config.items()))))


@st.composite
def as_nodes(draw, configs):
    """Draw a config that is OmegaConf's already, at the top or inside another."""
    around = draw(st.sampled_from([_alone, _alone, _in_dict, _in_list, _deep_inside]))
    config = draw(configs)
    try:
        return around(config)
    except OmegaConfBaseException:
        return config


def _alone(config):
    return OmegaConf.create(config, flags={"allow_objects": True})


def _in_dict(config):
    return OmegaConf.create({"outer": config, "x": 1}, flags={"allow_objects": True}).outer


def _in_list(config):
    return OmegaConf.create([config], flags={"allow_objects": True})[0]


def _deep_inside(config):
    outer = OmegaConf.create({"o": {"p": [0, config]}}, flags={"allow_objects": True, "struct": True})
    OmegaConf.set_readonly(outer, True)
    return outer.o.p[1]


def _any_nested(values):
    return weighted(
        (8, dataclass_configs(values)),
        (6, containers(values)),
        (1, containers(values).map(_to_omegaconf)),
        (1, dataclass_configs(values, with_target=False)),
        (1, dict_configs(values)),
    )


#: Values and configs of every kind.
values = st.recursive(scalars, _any_nested, max_leaves=8)
roots = weighted(
    (8, dataclass_configs(values)),
    (1, dataclass_configs(values, with_target=False)),
    (1, dict_configs(values)),
    (1, as_nodes(dict_configs(values))),
    (1, as_nodes(dataclass_configs(values))),
    (1, containers(values)),
    (1, scalars),
)
#: Without what sends a tree to Hydra, so that most trees can go the short way.
tame_values = st.recursive(
    weighted((9, plain_scalars), (1, opaque_scalars)),
    lambda inner: weighted(
        (6, dataclass_configs(inner, oddity=False)),
        (1, dataclass_configs(inner, oddity=False, with_target=False)),
        (4, containers(inner, plain_keys)),
    ),
    max_leaves=10,
)
tame_roots = weighted(
    (6, dataclass_configs(tame_values, oddity=False)),
    (1, dataclass_configs(tame_values, oddity=False, with_target=False)),
)
tame_dicts = st.recursive(
    weighted((9, plain_scalars), (1, opaque_scalars)),
    lambda inner: weighted((3, dict_configs(inner, oddity=False)), (2, containers(inner, plain_keys))),
    max_leaves=10,
)
tame_nodes = weighted((1, as_nodes(tame_roots)), (1, as_nodes(dict_configs(tame_dicts, oddity=False))))

#: References to the fields that `referring_roots` adds at the top, and to neighbours.
references = weighted(
    (24, st.sampled_from(["${size}", "${rate}", "${word}", "${xs[1]}", "${xs.0}", "${flag}", "${nothing}"])),
    (6, st.sampled_from(["${sub}", "${xs}", "${by_name}", "${by_name.k}", "${also}", "${by_name.l[0].m}"])),
    (2, st.sampled_from(["${.a}", "${..a}", "${..size}", "${...rate}", "${.b}", "${.0}", "${..xs}", "${.x}"])),
    (
        1,
        st.sampled_from(
            ["${also_relative}", "${gap}", "${sub.a}", "${sub.x}", "${xs[9]}", "${size.x}", "${_target_}", "${loop}"]
        ),
    ),
)
_referring_values = st.recursive(
    weighted((4, plain_scalars), (4, references)),
    lambda inner: weighted(
        (3, dataclass_configs(inner, oddity=False)),
        (1, dataclass_configs(inner, oddity=False, with_target=False)),
        (2, containers(inner, plain_keys)),
    ),
    max_leaves=8,
)


@st.composite
def referring_roots(draw, with_target=True):
    """Draw a config whose values refer to each other."""
    shown = {
        "size": draw(st.integers(-3, 3)),
        "rate": draw(st.floats(allow_nan=False)),
        "word": draw(plain_text),
        "flag": True,
        "nothing": None,
        "gap": "???" if draw(st.integers(0, 9)) == 0 else 1,
        "xs": [1, draw(plain_scalars)],
        "by_name": {"k": draw(plain_scalars), "l": [{"m": 3}]},
        "also": "${size}",
        "also_relative": "${.size}",
        "loop": "${loop}" if draw(st.integers(0, 9)) == 0 else 2,
        "sub": draw(dataclass_configs(weighted((9, plain_scalars), (1, references)), oddity=False)),
    }
    shown = {key: (Any, value) for key, value in shown.items()}
    shown["size"] = (draw(st.sampled_from([Any, int, float])), shown["size"][1])
    hidden = draw(st.dictionaries(st.sampled_from("abcdex"), _referring_values, max_size=4))
    typed = st.dictionaries(st.sampled_from(["i", "j"]), st.sampled_from([int, float, str, Optional[int], List[int]]))
    specs = [(key, *spec) for key, spec in shown.items()] + [(key, Any, value) for key, value in hidden.items()]
    specs.extend((key, annotation, draw(references)) for key, annotation in draw(typed).items())
    if with_target:
        specs.append(("_target_", str, draw(usual_targets)))
    made = [
        (name, *_field(annotation, value, kw_only=True)) for name, annotation, value in draw(st.permutations(specs))
    ]
    cls = dataclasses.make_dataclass(f"Config{next(_names)}", made, frozen=draw(st.booleans()))
    return draw(st.sampled_from([cls, cls()]))


referring = weighted((2, referring_roots()), (1, referring_roots(with_target=False)), (1, as_nodes(referring_roots())))
_names_of_arguments = weighted(
    (12, st.sampled_from(["a", "b", "c", "x", "items", "new", "z"])),
    (1, st.sampled_from(["_convert_", "_partial_", "_args_", "_target_", "_recursive_"])),
)
_nested_overrides = st.dictionaries(st.sampled_from("abcx"), tame_values, max_size=2)
overrides = st.dictionaries(
    weighted((6, _names_of_arguments), (1, st.sampled_from(["size", "xs", "sub", "rate"]))),
    weighted((4, scalars), (2, containers(scalars)), (2, _nested_overrides), (1, tame_values), (1, values)),
    max_size=2,
)
#: The arguments of the call.
calls = st.tuples(
    weighted((4, st.just(())), (1, st.lists(st.one_of(scalars, containers(scalars)), max_size=2).map(tuple))),
    weighted((1, st.just({})), (1, overrides)),
)
