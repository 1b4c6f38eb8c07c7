"""Overrides given as values: every row of the table in docs/overrides.md, and properties over generated values."""

import enum
import math
import warnings
from collections import UserDict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from hydra import version
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.core_plugins.basic_sweeper import BasicSweeper
from hydra.core.config_store import ConfigStore
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.errors import ConfigCompositionException, OverrideParseException
from hydra.version import VersionBase
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from omegaconf import OmegaConf

from hydra_zen._base.hydra_loader import LaunchConfigLoader
from hydra_zen._base.hydra_runs import compose, make_hydra
from hydra_zen._compose.containers import hydra_list, multirun
from hydra_zen._compose.grammar import NotInGrammarError, element, is_plain
from hydra_zen._compose.overrides import override_lines
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError


class Colour(enum.Enum):
    red = 1
    true = 2


class Number(enum.IntEnum):
    one = 1


class Word(str, enum.Enum):
    hi = "hello"


class Bits(enum.Flag):
    x = 1
    y = 2


@dataclass
class Conf:
    a: Any = None
    b: Any = None
    n: int = 0
    ratio: float = 0.0
    text: str = ""
    colour: Colour = Colour.red
    path: Path | None = None
    numbers: list[int] = field(default_factory=list)
    colours: dict[str, Colour] = field(default_factory=dict)
    group: dict[str, Any] = field(default_factory=lambda: {"x": 1, "y": {"z": 2}})


@pytest.fixture(scope="module", autouse=True)
def stored():
    store, before = ConfigStore.instance(), VersionBase.instance().version_base
    version.setbase("1.3")
    store.store("override_table", Conf)
    yield
    del store.repo["override_table.yaml"]
    VersionBase.instance().version_base = before


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def composed(values, *, sweeping=False):
    """Compose with `values`; under a sweep, compose each of its jobs as Hydra's own sweeper makes them."""
    given_lines = override_lines(None, values, sweeping=sweeping)
    hydra = make_hydra("job", None, given_lines.beyond_grammar)
    if not sweeping:
        return compose(hydra, "override_table", given_lines.lines, "RUN", False)
    master = compose(hydra, "override_table", given_lines.lines, "MULTIRUN", False)
    lines = OmegaConf.to_container(master.hydra.overrides.task, resolve=False)
    return [hydra.config_loader.load_sweep_config(master, job) for job in jobs_of_a_sweep(lines)]


def jobs_of_a_sweep(lines):
    """Return the lines of each job that Hydra's own sweeper makes of `lines`."""
    (jobs,) = BasicSweeper.split_arguments(OverridesParser.create().parse_overrides(lines), None)
    return jobs


LOADER = LaunchConfigLoader(ConfigSearchPathImpl())


def merged(given_lines, lines):
    """Return what `lines` make of an empty field `a`; quicker than to compose all of Hydra's config."""
    LOADER.beyond_grammar = given_lines.beyond_grammar
    ((override,), _) = LOADER._parse_overrides_and_create_caching_repo(None, lines)
    config = OmegaConf.create({"a": None})
    OmegaConf.update(config, override.key_or_group, override.value(), merge=True)
    return raw(config, "a")


def raw(config, key):
    """Return what stands in the config, interpolations unresolved, as plain containers."""
    return OmegaConf.to_container(config, resolve=False)[key]


def same(left, right):
    """Tell whether two plain values are equal, types included."""
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return (
            list(map(type, left)) == list(map(type, right))
            and list(left) == list(right)
            and all(same(left[key], right[key]) for key in left)
        )
    return type(left) is type(right) and left == right


VALUES = {
    "None": (None, None),
    "bool": (True, True),
    "int": (-12, -12),
    "a large int": (10**30, 10**30),
    "float": (1e-07, 1e-07),
    "a float without fraction": (2.0, 2.0),
    "a large float": (1e22, 1e22),
    "inf": (math.inf, math.inf),
    "-inf": (-math.inf, -math.inf),
    "nan": (math.nan, math.nan),
    "Path": (Path("/tmp/a b,c"), "/tmp/a b,c"),
    "a Path that looks like a number": (PurePosixPath("1"), "1"),
    "Enum": (Colour.red, "red"),
    "an Enum member named like a keyword": (Colour.true, "true"),
    "IntEnum": (Number.one, "one"),
    "a str that is an Enum": (Word.hi, "hi"),
    "list": ([1, "1", None, True, 1.5], [1, "1", None, True, 1.5]),
    "an empty list": ([], []),
    "tuple": ((1, (2, 3)), [1, [2, 3]]),
    "hydra_list": (hydra_list([1, "a"]), [1, "a"]),
    "nested lists": ([[1, [2]], []], [[1, [2]], []]),
    "dict": ({"x": 1, "y": {"z": [1, None]}}, {"x": 1, "y": {"z": [1, None]}}),
    "an empty dict": ({}, {}),
    "a dict with keys of other types": ({2: "a", True: "b", 1.5: "c"}, {2: "a", True: "b", 1.5: "c"}),
    "a dict with odd str keys": (
        {"1": 0, "": 1, "true": 2, "<pad>": 3, "é": 4, "a b:=,{}[]()\\": 5, "'": 6},
        {"1": 0, "": 1, "true": 2, "<pad>": 3, "é": 4, "a b:=,{}[]()\\": 5, "'": 6},
    ),
    "a dict with Enum keys": ({Colour.red: 1}, {"red": 1}),
    "Mapping": (MappingProxyType({"x": UserDict(y=1)}), {"x": {"y": 1}}),
    "DictConfig": (OmegaConf.create({"x": [1, "${b}"]}), {"x": [1, "${b}"]}),
    "ListConfig": (OmegaConf.create([1, 2]), [1, 2]),
    "strs in a list": (["a,b", "a=b", "", " ", "'\"\\", "true", "1", "null", "é\n"],) * 2,
    "strs in a dict": ({"k": "1,2", "l": ["{x}"]},) * 2,
    "an interpolation in a list": (["${b}"], ["${b}"]),
    "a nested interpolation": (["${oc.env:HOME,${b}}"], ["${oc.env:HOME,${b}}"]),
    "numpy's numbers": ([np.float64(0.5), np.int64(2), np.bool_(True)], [0.5, 2, True]),
    "subclasses": ([type("I", (int,), {})(3), type("S", (str,), {})("s")], [3, "s"]),
}


@pytest.mark.parametrize("row", VALUES)
def test_a_value_arrives(row):
    value, expected = VALUES[row]

    assert same(raw(composed({"a": value}), "a"), expected)


@pytest.mark.parametrize("row", VALUES)
def test_a_value_arrives_in_every_job_of_a_sweep(row):
    value, expected = VALUES[row]
    given_lines = override_lines(None, {"a": value}, sweeping=True)

    assert same([merged(given_lines, job) for job in jobs_of_a_sweep(given_lines.lines)], [expected])


@pytest.mark.parametrize("row", VALUES)
def test_a_swept_value_arrives(row):
    value, expected = VALUES[row]
    given_lines = override_lines(None, {"a": multirun([value, 0, value])}, sweeping=True)

    jobs = jobs_of_a_sweep(given_lines.lines)

    assert same([merged(given_lines, job) for job in jobs], [expected, 0, expected])


#: What a str given for a key means: (text, sweeping) -> the value in each job.
TEXTS = {
    "a word": ("adam", False, "adam"),
    "an int": ("1", False, 1),
    "a float": ("1e-3", False, 1e-3),
    "a bool": ("true", False, True),
    "null": ("null", False, None),
    "empty": ("", False, ""),
    "spaces within": ("x y", False, "x y"),
    "spaces around": (" x ", False, "x"),
    "nothing but spaces": ("  ", False, ""),
    "quotes": ("'1'", False, "1"),
    "a list": ("[1, a]", False, [1, "a"]),
    "a dict": ("{x: 1}", False, {"x": 1}),
    "an interpolation": ("${b}", False, "${b}"),
    "a cast": ("int(1.5)", False, 1),
    "a path": ("/a/b.c", False, "/a/b.c"),
    "a url": ("http://a:80/b?c", False, "http://a:80/b?c"),
    "a comma, one job": ("1,2", False, "1,2"),
    "a comma, sweep": ("1,2", True, [1, 2]),
    "choice, one job": ("choice(1,2)", False, "choice(1,2)"),
    "choice, sweep": ("choice(1,2)", True, [1, 2]),
    "range, one job": ("range(3)", False, "range(3)"),
    "range, sweep": ("range(0,3)", True, [0, 1, 2]),
    "equals": ("a=b", False, "a=b"),
    "a brace": ("{", False, "{"),
    "a json text": ('{"x": 1}', False, '{"x": 1}'),
    "an unknown function": ("f(1)", False, "f(1)"),
    "unicode": ("é", False, "é"),
    "a newline": ("a\nb", False, "a\nb"),
    "a quote": ("it's", False, "it's"),
    "both quotes": ("'\"", False, "'\""),
    "hash": ("a#b", False, "a#b"),
    "a sentence": ("Hello, world!", False, "Hello, world!"),
    "a sentence, sweep": ("Hello, world!", True, ["Hello, world!"]),
    "a nested interpolation": ("${oc.env:HOME,${b}}", False, "${oc.env:HOME,${b}}"),
    "a backslash": ("a\\b", False, "a\\b"),
}


@pytest.mark.parametrize("row", TEXTS)
def test_a_str_for_a_key_is_override_text_where_hydra_accepts_it_and_a_str_where_not(row):
    text, sweeping, expected = TEXTS[row]

    result = composed({"a": text}, sweeping=sweeping)

    found = [raw(job, "a") for job in result] if sweeping else raw(result, "a")
    assert same(found, expected), found


def test_the_config_of_hydra_is_not_swept_over():
    lines = override_lines(None, {"hydra.job.name": "x,y"}, sweeping=True).lines

    assert lines == ["hydra.job.name='x,y'"]


TYPED = {
    "int": ("n", 3, 3),
    "float": ("ratio", 1, 1.0),
    "a number for a str": ("text", 1, "1"),
    "Path": ("path", Path("a b"), Path("a b")),
    "Enum": ("colour", Colour.true, Colour.true),
    "Enum by name": ("colour", "red", Colour.red),
    "list[int]": ("numbers", (1, 2), [1, 2]),
    "dict[str, Enum]": ("+colours", {"k": Colour.true}, {"k": Colour.true}),
}


@pytest.mark.parametrize("row", TYPED)
def test_a_typed_field_makes_its_type(row):
    key, value, expected = TYPED[row]

    field_name = key.lstrip("+")
    assert same(raw(composed({key: value}), field_name), expected)
    jobs = composed({key: multirun([value, value])}, sweeping=True)
    assert same([raw(job, field_name) for job in jobs], [expected] * 2)


def test_a_dict_is_merged_into_the_dict_that_is_there():
    assert raw(composed({"group": {"y": {"z": 5}}}), "group") == {"x": 1, "y": {"z": 5}}
    assert raw(composed({"+group": {"y": {"1": 5}}}), "group") == {"x": 1, "y": {"z": 2, "1": 5}}
    with pytest.raises(ConfigCompositionException, match=r"To append to your config use \+group=\{new: 1\}"):
        composed({"group": {"new": 1}})


LINES = {
    "as hydra-zen 0.17 writes them": (
        {"a": True, "b": hydra_list([3, "x"]), "+c": None, "++d": 1e-7, "e.f": {1: 2.0}},
        ["a=True", "b=[3, 'x']", "+c=null", "++d=1e-07", "e.f={1: 2.0}"],
    ),
    "a sweep": ({"a": multirun([1, "adam", "a b", "1", None])}, ["a=1,adam,a b,'1',null"]),
    "quotes only where Hydra needs them": ({"a": Path("/x/y"), "b": Path("x'y")}, ["a=/x/y", 'b="x\'y"']),
    "keys": ({"a": {"a b": 1, "k": "v"}}, ["a={a\\ b: 1, k: 'v'}"]),
    "beyond the grammar": ({"a": {"1": 0}}, ["a=\"{'1': 0}  # dict\""]),
    "an invalid key stays": ({"a b": "x"}, ["a b=x"]),
}


@pytest.mark.parametrize("row", LINES)
def test_lines(row):
    values, lines = LINES[row]

    assert override_lines(None, values, sweeping=True).lines == lines


def test_lines_of_the_caller_come_first_and_stay_as_they_are():
    mine = ["+x=1", "~y", "a=1,2"]

    result = override_lines(mine, {"a": 1}, sweeping=True)

    assert result.lines == ["+x=1", "~y", "a=1,2", "a=1"]
    assert mine == ["+x=1", "~y", "a=1,2"]


BAD = {
    "complex": (1j, HydraZenTypeError, "`a` must be of type(s) None, bool", "got 1j (type complex)"),
    "set": ({1}, HydraZenTypeError, "`a` must be of type(s)", "got {1} (type set)"),
    "bytes": (b"x", HydraZenTypeError, "`a` must be of type(s)", "(type bytes)"),
    "nested": ({"x": [0, {"y": object}]}, HydraZenTypeError, "`a.x[1].y` must be of type(s)", "(type type)"),
    "swept": (multirun([1, {2}]), HydraZenTypeError, "`a` must be of type(s)", "got {2} (type set)"),
    "multirun within": ([multirun([1])], HydraZenTypeError, "`a[0]` is a multirun", "stands for the values of a whole"),
    "a key": ({None: 1}, HydraZenTypeError, "`a` has the key None (type NoneType)", "str, int, float, bool or Enum"),
    "flags": (Bits.x | Bits.y, HydraZenValueError, "`a` is", "no single member of Bits"),
    "nothing to sweep over": (multirun([]), HydraZenValueError, "`a` is multirun([])", "no value"),
}


@pytest.mark.parametrize("row", BAD)
def test_unsupported_values_are_named_by_their_path(row):
    value, kind, start, part = BAD[row]

    with pytest.raises(kind) as caught:
        override_lines(None, {"a": value}, sweeping=True)

    assert str(caught.value).startswith(start) and part in str(caught.value)


def test_a_value_that_contains_itself_is_named_by_both_places():
    value = {"x": [0]}
    value["x"].append(value["x"])

    with pytest.raises(HydraZenTypeError, match=r"`a\.x\[1\]`: .*contains itself: it is the same object as `a\.x`"):
        override_lines({"a": value}, {}, sweeping=False)


def test_errors_of_hydra_stay_hydras():
    with pytest.raises(OverrideParseException):
        composed({"a b": "x"})
    with pytest.raises(ConfigCompositionException):
        composed({"nope": 1})
    with pytest.raises(HydraZenTypeError, match="The keys of `overrides` must be of type str: got 1"):
        override_lines({1: 2}, {}, sweeping=False)


#: Every str that OmegaConf can hold and that means itself there.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(lambda text: "${" not in text)
tricky = st.text(st.sampled_from(list("ab01 \t\n'\"\\,=:[]{}()$#.+-_~é")), max_size=10).filter(lambda t: "${" not in t)
numberlike = st.from_regex(
    r"[+-]?[0-9_]{1,3}(\.[0-9_]{0,2})?([eE][+-]?[0-9]{1,2})?|nan|inf|[Tt]rue|null", fullmatch=True
)
strs = (texts | tricky | numberlike).filter(lambda text: text != "???")
scalars = st.none() | st.booleans() | st.integers() | st.floats() | strs
keys = strs | st.integers() | st.booleans() | st.floats(allow_nan=False)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=8
)
thorough = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


@thorough
@given(values.filter(lambda value: not isinstance(value, str)))
def test_any_value_arrives(value):
    given_lines = override_lines(None, {"a": value}, sweeping=False)

    assert same(merged(given_lines, given_lines.lines), value)


@settings(thorough, max_examples=80)
@given(st.lists(values, min_size=1, max_size=4))
def test_any_sweep_arrives(swept):
    given_lines = override_lines(None, {"a": multirun(swept)}, sweeping=True)

    assert same([merged(given_lines, job) for job in jobs_of_a_sweep(given_lines.lines)], swept)


@settings(thorough, max_examples=20)
@given(values.filter(lambda value: not isinstance(value, str)), st.lists(values, min_size=1, max_size=2))
def test_any_values_arrive_through_all_of_hydra(value, swept):
    jobs = composed({"a": value, "b": multirun(swept)}, sweeping=True)

    assert same([raw(job, "a") for job in jobs], [value] * len(swept))
    assert same([raw(job, "b") for job in jobs], swept)


@settings(thorough, max_examples=1000)
@given(strs | st.from_regex(r"\$\{[a-z.:]{1,5}\}", fullmatch=True))
@example("1_000")
@example("$")
@example("a\\")
def test_text_needs_no_quotes_exactly_if_hydra_reads_it_as_itself(text):
    parsed = OverridesParser.create().parse_override(f"a={element(text)}")

    assert not parsed.is_sweep_override() and parsed.value() == text and isinstance(parsed.value(), str)
    if is_plain(text):
        assert element(text) == text


@settings(thorough, max_examples=1000)
@given(strs)
def test_a_key_is_written_such_that_hydra_reads_it_back_or_not_at_all(key):
    try:
        text = element({key: 0})
    except NotInGrammarError:
        return
    assert same(OverridesParser.create().parse_override(f"a={text}").value(), {key: 0})
