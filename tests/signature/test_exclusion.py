"""`zen_exclude`."""

import app
import pytest
from labels import label

from hydra_zen._signature.exclusion import check_exclusion, excluded_names
from hydra_zen._signature.read import read_signature
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError


def variadic(a, *args, b=1, **kw):
    return a, args, b, kw


@pytest.mark.parametrize(
    ("target", "exclude", "names"),
    [
        (app.mixed, [], set()),
        (app.mixed, ["a"], {"a"}),
        (app.mixed, {"a": 1, "e": 2}, {"a", "e"}),
        (app.mixed, ("a", -1), {"a", "e"}),
        (app.mixed, [0, -5], {"a"}),
        (app.mixed, frozenset({1, 3}), {"b", "d"}),
        (app.mixed, lambda name: name in "abc", {"a", "b", "c"}),
        (app.mixed, lambda name: "truthy" if name == "d" else "", {"d"}),
        (app.mixed, ["not_there"], set()),
        (app.pos_only, [-1], {"c"}),
        (app.pos_only, [0], {"a"}),
        (variadic, [2], {"b"}),
        (variadic, [-1, 1], {"kw", "args"}),
        (app.Box.__init__, ["side"], {"side"}),
    ],
)
def test_names(target, exclude, names):
    check_exclusion(exclude)
    info = read_signature(target)
    assert excluded_names(exclude, info).names & {p.name for p in info.parameters} == names


def test_only_names_and_predicates_drop_what_the_user_gives():
    info = read_signature(app.mixed)
    assert excluded_names(["a", 1], info).by_name("a")
    assert not excluded_names(["a", 1], info).by_name("b")
    assert excluded_names(str.islower, info).by_name("b")


@pytest.mark.parametrize("exclude", ["a", 3, None, 1.5, (name for name in "ab")], ids=label)
def test_neither_collection_nor_predicate(exclude):
    with pytest.raises(HydraZenTypeError, match="`zen_exclude` must be a collection of parameter names"):
        check_exclusion(exclude)


@pytest.mark.parametrize("entry", [1.0, None, ("a",)], ids=label)
def test_entries_that_are_neither_names_nor_positions(entry):
    with pytest.raises(HydraZenTypeError, match=r"must hold names \(str\) and positions \(int\) only") as caught:
        check_exclusion(["a", entry])
    assert caught.value.value == entry


@pytest.mark.parametrize(
    ("target", "position", "message"),
    [
        (
            app.area,
            2,
            "Building: area .. `zen_exclude` holds the position 2, but area has 2 parameters: w, h",
        ),
        (
            app.area,
            -3,
            "Building: area .. `zen_exclude` holds the position -3, but area has 2 parameters: w, h",
        ),
        (
            app.Box.Lid,
            1,
            "Building: Lid .. `zen_exclude` holds the position 1, but Lid has 1 parameter: thick",
        ),
        (
            lambda: 1,
            0,
            "Building: lambda .. `zen_exclude` holds the position 0, but lambda has 0 parameters: none",
        ),
    ],
)
def test_a_position_beyond_the_signature(target, position, message):
    excluded = excluded_names([position], read_signature(target))
    # Without `populate_full_signature` positions say nothing, and an option for many targets may hold one too many.
    assert not excluded.by_name("anything")
    with pytest.raises(HydraZenValueError) as caught:
        _ = excluded.names
    assert str(caught.value) == message
    assert caught.value.value == position


def test_a_position_without_a_signature():
    with pytest.raises(HydraZenValueError) as caught:
        excluded_names(["a", -1], read_signature(dict))
    assert str(caught.value) == (
        "Building: dict .. `zen_exclude` holds the position -1, but the signature of dict cannot be read,"
        " so no parameter has a position; exclude by name instead"
    )
    assert excluded_names(["a"], read_signature(dict)).by_name("a")
