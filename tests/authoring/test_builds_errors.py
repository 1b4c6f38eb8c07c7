"""What `builds` refuses, and what it says."""

import pytest
from app import Box, Plan, anything, area, mixed, pos_only

from hydra_zen import builds, just, make_config
from hydra_zen.errors import (
    HydraZenException,
    HydraZenUnsupportedPrimitiveError,
    HydraZenValidationError,
)

CALL_SHAPES = [
    (lambda: builds(), TypeError, "`builds` needs the target as its first positional argument"),
    (lambda: builds(hydra_target=int), TypeError, "positional-only"),
    (lambda: builds(target=int), TypeError, "positional-only"),
    (lambda: builds("builtins.int"), TypeError, "'builtins.int' (type str)"),
    (lambda: builds(1), TypeError, "must be callable, got 1 (type int)"),
    (lambda: builds(None), TypeError, "must be callable"),
    (lambda: builds(builds(area)()), TypeError, "must be callable"),
    (lambda: builds(just(area)), TypeError, "must be callable"),
    (lambda: builds(lambda: 1), ModuleNotFoundError, "lambda"),
    (
        lambda: builds(area, populate_full_signature=1),
        TypeError,
        "`populate_full_signature` must be a bool, got 1 (type int)",
    ),
    (lambda: builds(area, zen_partial=1), TypeError, "`zen_partial` must be a bool or None"),
    (lambda: builds(area, hydra_partial=1), TypeError, "`hydra_partial` must be a bool or None"),
    (lambda: builds(area, zen_partial=True, hydra_partial=False), TypeError, "contradict"),
    (lambda: builds(area, hydra_recursive=1), TypeError, "`hydra_recursive` must be a bool or None"),
    (lambda: builds(area, hydra_convert="most"), ValueError, "must be one of 'none', 'partial', 'all', 'object'"),
    (lambda: builds(area, hydra_convert="al"), ValueError, "Did you mean 'all'?"),
    (lambda: builds(area, zen_meta=1), TypeError, "`zen_meta` must be a mapping"),
    (lambda: builds(area, zen_meta={1: 1}), TypeError, "is not a str"),
    (lambda: builds(area, builds_bases=(1,)), TypeError, "1 (type int) is not a dataclass type"),
    (lambda: builds(area, builds_bases=(Plan(),)), TypeError, "is not a dataclass type"),
    (lambda: builds(area, builds_bases=1), TypeError, "must be a tuple of dataclass types"),
    (lambda: builds(dict, zen_exclude="x"), TypeError, "zen_exclude"),
    (lambda: builds(dict, zen_exclude=1), TypeError, "zen_exclude"),
    (lambda: builds(dict, zen_exclude=[1.5]), TypeError, "zen_exclude"),
    (lambda: builds(dict, **{"1a": 1}), TypeError, "not a valid Python identifier"),
    (lambda: builds(dict, **{"class": 1}), TypeError, "not a valid Python identifier"),
    (lambda: builds(dict, zen_wrappers=3), TypeError, "3 (type int)"),
    (lambda: builds(dict, zen_wrappers=[[area]]), TypeError, "`zen_wrappers` takes"),
    (lambda: builds(dict, zen_wrappers={area}), TypeError, "`zen_wrappers` takes"),
    (lambda: builds(dict, populate_full_signature=True), ValueError, "signature"),
]

ARGUMENTS = [
    (lambda: builds(area, hh=1), TypeError, "Building: area .."),
    (lambda: builds(area, hh=1), TypeError, "'hh'"),
    (lambda: builds(mixed, dd=1), TypeError, "Did you mean 'd'?"),
    (lambda: builds(area, 1, 2, 3), TypeError, "Building: area .."),
    (lambda: builds(area, 1, w=2), TypeError, "Building: area .."),
    (lambda: builds(pos_only, a=1), TypeError, "Building: pos_only .."),
    (lambda: builds(area, builds_bases=(make_config(q=1),)), TypeError, "q"),
    (lambda: builds(area, 1, builds_bases=(builds(area, w=1),)), TypeError, "w"),
    (lambda: builds(area, h=3, builds_bases=(builds(area, 1, 2),)), TypeError, "h"),
    (lambda: builds(area, zen_meta={"w": 1}), ValueError, "it is a parameter of the target"),
    (lambda: builds(anything, a=1, zen_meta={"a": 1}), ValueError, "both as a parameter and as a field"),
    (lambda: builds(dict, defaults=1, hydra_defaults=["_self_"]), TypeError, "'defaults' is given twice"),
]

RESERVED = ["_target_", "_partial_", "_recursive_", "_convert_", "_args_", "hydra_x", "zen_x", "_zen_x"]

DATACLASS_OPTIONS = [
    (1, ValueError, "`zen_dataclass_options` is expected"),
    ({"nope": 1}, ValueError, "nope is not a valid dataclass option"),
    ({"froze": True}, ValueError, "Did you mean 'frozen'?"),
    ({"module": "a b"}, ValueError, "must be a valid module name, got 'a b'"),
    ({"module": "class.x"}, ValueError, "must be a valid module name, got"),
    ({"cls_name": "a b"}, ValueError, "cls_name"),
    ({"bases": (1,)}, TypeError, "must be a tuple of dataclass types"),
    ({"namespace": {"1": 1}}, ValueError, "namespace"),
    ({"namespace": 1}, ValueError, "namespace"),
    ({"target": "a b"}, TypeError, "dataclass option `target`"),
    ({"target": 1}, TypeError, "dataclass option `target`"),
    ({"frozen": 1}, TypeError, "must be of type `bool`."),
    ({"target_repr": 1}, TypeError, "must be of type `bool`."),
]

DEFAULTS_LISTS = [1, "_self_", {"a": "b"}, [1], [["a"]], [{1: "a"}], [{"a": 1}], ["_self_", "_self_"]]


BAD_OPTIONS = {
    "populate_full_signature": 1,
    "zen_partial": "yes",
    "hydra_recursive": 1,
    "hydra_convert": "most",
    "zen_meta": [1],
    "builds_bases": (int,),
    "zen_exclude": 3,
    "zen_convert": {"datclass": True},
    "zen_dataclass": {"frozen": 1},
    "hydra_defaults": [1],
    "zen_wrappers": [lambda function: function],
}


@pytest.mark.parametrize("option", BAD_OPTIONS)
def test_bad_options_are_named_with_the_target(option):
    with pytest.raises(HydraZenException) as caught:
        builds(area, **{option: BAD_OPTIONS[option]})

    assert str(caught.value).startswith("Building: area .. ")
    assert option in str(caught.value)


def test_make_config_suggests_options_of_its_own():
    with pytest.raises(ValueError, match=r"Did you mean 'hydra_convert'\?"):
        make_config(hydra_convrt="all")
    with pytest.raises(ValueError, match=r"cannot be configured\.$"):
        make_config(zen_q=True)


@pytest.mark.parametrize(("call", "error", "text"), [*CALL_SHAPES, *ARGUMENTS])
def test_bad_calls_say_what_is_wrong(call, error, text):
    with pytest.raises(error) as caught:
        call()

    assert text in str(caught.value)
    assert isinstance(caught.value, HydraZenException)


@pytest.mark.parametrize("name", RESERVED)
@pytest.mark.parametrize("where", ["keyword", "zen_meta"])
def test_reserved_names_are_refused(name, where):
    options = {name: 1} if where == "keyword" else {"zen_meta": {name: 1}}
    if where == "keyword" and name == "zen_x":
        options = {"zen_x": 1}

    with pytest.raises(ValueError, match="is reserved"):
        builds(dict, **options)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("_args_", "positional arguments"),
        ("hydra_args", "Use positional arguments of `builds` instead"),
        ("zen_target", "Use the first positional argument of `builds` instead"),
        ("_zen_target", "Use the first positional argument of `builds` instead"),
        ("_partial_", "zen_partial"),
        ("zen_metas", "zen_meta"),
    ],
)
def test_reserved_names_lead_to_the_option(name, hint):
    with pytest.raises(ValueError, match=hint):
        builds(dict, **{name: 1})


@pytest.mark.parametrize(("options", "error", "text"), DATACLASS_OPTIONS)
@pytest.mark.parametrize("verb", [lambda o: builds(dict, zen_dataclass=o), lambda o: make_config(zen_dataclass=o)])
def test_bad_dataclass_options(options, error, text, verb):
    with pytest.raises(error) as caught:
        verb(options)

    assert text in str(caught.value)


@pytest.mark.parametrize("entries", DEFAULTS_LISTS)
@pytest.mark.parametrize("verb", [lambda d: builds(dict, hydra_defaults=d), lambda d: make_config(hydra_defaults=d)])
def test_bad_defaults_lists(entries, verb):
    with pytest.raises(HydraZenValidationError, match="hydra_defaults"):
        verb(entries)


@pytest.mark.parametrize("settings", [{"nope": True}, {"dataclas": True}])
def test_unknown_zen_convert_keys(settings):
    with pytest.raises(ValueError, match="has no key"):
        builds(dict, zen_convert=settings)


@pytest.mark.parametrize("settings", [1, [("dataclass", True)], {"dataclass": 1}])
def test_bad_zen_convert(settings):
    with pytest.raises(TypeError, match="zen_convert"):
        builds(dict, zen_convert=settings)


def test_unsupported_values_are_named_by_their_path():
    with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
        builds(dict, model={"layers": [1, {"size": Box()}]})

    assert "model.layers[1].size" in str(caught.value)
    assert "Box" in str(caught.value)


def test_nothing_of_the_callers_is_changed():
    zen_dataclass = {"cls_name": "Conf", "target": "builtins.dict"}
    settings = {"dataclass": True}
    meta = {"m": [1]}

    builds(dict, x=1, zen_dataclass=zen_dataclass, zen_convert=settings, zen_meta=meta)

    assert zen_dataclass == {"cls_name": "Conf", "target": "builtins.dict"}
    assert settings == {"dataclass": True}
    assert meta == {"m": [1]}
