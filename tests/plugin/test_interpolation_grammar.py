"""The interpolations that the plugin finds in a text, beside those that OmegaConf follows."""

import pytest
from hydra_zen_mypy.grammar.interpolations import is_one_reference, references
from hypothesis import given
from hypothesis import strategies as st
from omegaconf import OmegaConf
from omegaconf.errors import InterpolationKeyError, OmegaConfBaseException

TREE = {"a": {"b": {"c": 1, "d-e": 2}, "x": 3}, "list": [{"y": 4}, 5], "top": 6}
PLACES = [("t",), ("a", "t"), ("a", "b", "t"), ("list", "0", "t")]


def put(place, text):
    config = OmegaConf.create(TREE)
    OmegaConf.update(config, ".".join(place), text, force_add=True)
    return config


def selected(config, path):
    """What is at a path of keys: a value, or nothing."""
    for key in path:
        key = int(key) if OmegaConf.is_list(config) and key.isdigit() else key
        try:
            config = config[key]
        except Exception:
            return None
    return config


@pytest.mark.parametrize(
    ("text", "keys", "up"),
    [
        ("${a}", ["a"], None),
        ("${a.b.c}", ["a", "b", "c"], None),
        ("${ a.b }", ["a", "b"], None),
        ("${.x}", ["x"], 1),
        ("${...x.y}", ["x", "y"], 3),
        ("${list[0].y}", ["list", "0", "y"], None),
        ("${[list][0]}", ["list", "0"], None),
        ("${list.0.y}", ["list", "0", "y"], None),
    ],
)
def test_one(text, keys, up):
    (reference,) = references(text)

    assert (list(reference.keys), reference.up, is_one_reference(text)) == (keys, up, True)


@pytest.mark.parametrize("text", ["", "a", "$a", "${}", "${oc.env:HOME}", "${oc.select:a.b,1}", "\\${a}", "${a", "{a}"])
def test_none(text):
    assert references(text) == []


def test_several():
    found = references("x${a}y${.b}${oc.env:${c}}${d.${e}}")

    assert [reference.written for reference in found] == ["${a}", "${.b}", "${c}", "${e}"]
    assert not is_one_reference("x${a}")


def test_above_the_root():
    (reference,) = references("${...a}")

    assert reference.path(["t"]) is None
    assert reference.path(["x", "y", "t"]) == ["a"]


_keys = st.sampled_from(["a", "b", "c", "d-e", "x", "y", "list", "0", "1", "top", "none"])
_rest = st.sampled_from([".{}", "[{}]"])
_texts = st.tuples(
    st.sampled_from(["", ".", "..", "..."]),
    _keys,
    st.lists(st.tuples(_rest, _keys).map(lambda p: p[0].format(p[1])), max_size=3),
).map(lambda parts: f"${{{parts[0]}{parts[1]}{''.join(parts[2])}}}")


@given(_texts, st.sampled_from(PLACES))
def test_it_leads_where_omegaconf_goes(text, place):
    config = put(place, text)
    found = references(text)
    try:
        expected = selected(config, place[:-1])[place[-1]]
    except InterpolationKeyError:
        expected = None
    except OmegaConfBaseException:
        return  # a loop, or a key that OmegaConf does not look up
    if found:
        path = found[0].path(place)
        assert (None if path is None else selected(config, path)) == expected
    else:
        assert expected is None
