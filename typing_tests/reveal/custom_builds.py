"""`make_custom_builds_fn` and `BuildsFn`."""

from __future__ import annotations

from typing import Any, Union

from typing_extensions import assert_type

from hydra_zen import BuildsFn, DefaultBuilds, builds, instantiate, make_custom_builds_fn
from hydra_zen.typing import CustomConfigType, Partial
from typing_tests import targets as t
from typing_tests.check import check


class Angles(BuildsFn[CustomConfigType[t.Angle]]):
    """Accepts angles as values."""

    @classmethod
    def _make_hydra_compatible(cls, value: Any, **kw: Any) -> Any:
        if isinstance(value, t.Angle):
            return cls.builds(t.Angle, degrees=value.degrees)
        return super()._make_hydra_compatible(value, **kw)


def custom_plain() -> None:
    """No defaults: like `builds`."""
    sbuilds = make_custom_builds_fn()
    check(assert_type(instantiate(sbuilds(t.SGD, lr=0.5)), t.SGD), t.SGD)


def custom_without_annotation() -> None:
    """The result needs no annotation."""
    made = make_custom_builds_fn(hydra_convert="all", zen_meta={"note": 1})
    check(instantiate(made(t.area, 1)), int)


def custom_partial() -> None:
    """`zen_partial=True`: partials."""
    pbuilds = make_custom_builds_fn(zen_partial=True)
    made = instantiate(pbuilds(t.area))
    check(assert_type(made(1), int), int)
    made("a")  # E: call, argument


def custom_partial_bound() -> None:
    """`zen_partial=True`, with values given."""
    pbuilds = make_custom_builds_fn(zen_partial=True)
    check(assert_type(instantiate(pbuilds(t.area, 1))(), int), int)


def custom_partial_by_hydra_partial() -> None:
    """`hydra_partial=True` is the same."""
    pbuilds = make_custom_builds_fn(hydra_partial=True)
    check(assert_type(instantiate(pbuilds(t.area))(1), int), int)


def custom_partial_switched_off() -> None:
    """`zen_partial=True`, switched off in the call."""
    pbuilds = make_custom_builds_fn(zen_partial=True)
    check(assert_type(instantiate(pbuilds(t.SGD, zen_partial=False)), t.SGD), t.SGD)


def custom_full_signature_switched_off() -> None:
    """`populate_full_signature=True`, switched off in the call."""
    fbuilds = make_custom_builds_fn(populate_full_signature=True)
    Conf = fbuilds(t.area, populate_full_signature=False)
    check(assert_type(instantiate(Conf, width=1), int), int)


def custom_full_signature_with_partial_call() -> None:
    """`populate_full_signature=True`, and a partial asked for in the call."""
    fbuilds = make_custom_builds_fn(populate_full_signature=True)
    check(assert_type(instantiate(fbuilds(t.area, 1, zen_partial=True))(), int), int)


def custom_full_signature_with_partial_default() -> None:
    """Both `populate_full_signature=True` and `zen_partial=True`."""
    both = make_custom_builds_fn(populate_full_signature=True, zen_partial=True)
    check(assert_type(instantiate(both(t.area, 1))(), int), int)


def custom_unknown_flag() -> None:
    """A flag of unknown value."""
    made = make_custom_builds_fn(zen_partial=t.flag())
    one = instantiate(made(t.SGD, 0.1))
    assert_type(one, Union[t.SGD, Partial[t.SGD]])
    check(one, object)


def custom_unknown_full_signature() -> None:
    """`populate_full_signature` of unknown value."""
    made = make_custom_builds_fn(populate_full_signature=t.flag())
    check(assert_type(instantiate(made(t.SGD)), t.SGD), t.SGD)


def custom_result_of_function() -> None:
    """Functions, methods, configs as targets: as with `builds`."""
    made = make_custom_builds_fn(hydra_convert="all")
    check(assert_type(instantiate(made(t.SGD.slow)), t.SGD), t.SGD)
    check(assert_type(instantiate(made(builds(t.SGD))), t.SGD), t.SGD)


def custom_value_type() -> None:
    """A `BuildsFn` of one's own accepts its values."""
    check(Angles.builds(t.loose, a=t.Angle(1.0)), type)
    Angles.builds(t.loose, a=t.Unsupported())  # E: argument


def custom_value_type_in_containers() -> None:
    """A `BuildsFn` of one's own accepts its values in containers."""
    Conf = Angles.builds(t.loose, a=[t.Angle(1.0)], b={"c": t.Angle(2.0)})
    check(assert_type(instantiate(Conf, 1), int), int)


def custom_value_type_other_verbs() -> None:
    """`just` and `make_config` of a `BuildsFn` of one's own."""
    check(Angles.just(t.Angle(1.0)), object)
    check(Angles.make_config(a=t.Angle(1.0)), type)
    Angles.make_config(a=t.Unsupported())  # E: argument


def custom_builds_fn_argument() -> None:
    """`make_custom_builds_fn(builds_fn=...)`."""
    abuilds = make_custom_builds_fn(builds_fn=Angles)
    check(abuilds(t.loose, a=t.Angle(1.0)), type)
    abuilds(t.loose, a=t.Unsupported())  # E: argument


def custom_default_builds() -> None:
    """`DefaultBuilds.builds` is `builds`."""
    check(assert_type(instantiate(DefaultBuilds.builds(t.SGD)), t.SGD), t.SGD)
    DefaultBuilds.builds(t.SGD, lr=t.Unsupported())  # E: argument


def custom_builds_fn_instance() -> None:
    """An instance of a `BuildsFn`."""
    check(assert_type(instantiate(Angles().builds(t.SGD)), t.SGD), t.SGD)


def custom_narrow_values() -> None:
    """`BuildsFn[int]` takes no other values."""

    class Ints(BuildsFn[int]):
        pass

    Ints.builds(int, 1)
    Ints.builds(int, "a")  # E: argument
