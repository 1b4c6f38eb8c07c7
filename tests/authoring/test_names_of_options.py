"""Parameters and fields that go by the name of an option of `builds`."""

import functools
import re

import pytest
from app import anything

from hydra_zen import builds, instantiate, just, kwargs_of, make_config
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def takes_defaults(defaults=1):
    return defaults


@pytest.mark.parametrize("name", ["frozen", "dataclass_name", "builds_bases", "populate_full_signature"])
def test_partials_may_bind_what_builds_takes_for_itself(name):
    bound = functools.partial(anything, 5, **{name: 3}, x=1)

    assert instantiate(builds(bound)) == ((5,), {name: 3, "x": 1})
    assert instantiate(just(bound))() == ((5,), {name: 3, "x": 1})
    assert instantiate(builds(dict, f=bound))["f"](y=2) == ((5,), {name: 3, "x": 1, "y": 2})


@pytest.mark.parametrize("name", ["zen_meta", "hydra_convert", "zen_partial"])
def test_names_of_reserved_options_are_refused(name):
    bound = functools.partial(anything, **{name: None})

    with pytest.raises(ValueError, match=re.escape(f"{name!r} is an option of `builds`; no partial can bind it")):
        builds(bound)
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match=f"binds a parameter called {name!r}"):
        just(bound)


@pytest.mark.parametrize(
    ("target", "arguments", "given"),
    [
        (dict, {"defaults": 1}, "as a parameter"),
        (takes_defaults, {"populate_full_signature": True}, "as a parameter"),
        (dict, {"zen_meta": {"defaults": 1}}, "by `zen_meta`"),
    ],
)
def test_a_defaults_list_is_never_lost(target, arguments, given):
    with pytest.raises(TypeError, match=f"'defaults' is given twice: by `hydra_defaults` and {given}"):
        builds(target, **arguments, hydra_defaults=["_self_"])


@pytest.mark.parametrize("make", [functools.partial(builds, dict), make_config])
def test_a_namespace_leaves_fields_as_they_are(make):
    namespace = {"x": 3, "__annotations__": {"q": int}, "twice": lambda self: 2 * self.x}
    Conf = make(x=2, zen_dataclass={"namespace": namespace})

    assert Conf().x == 2
    assert Conf().twice() == 4
    assert instantiate(Conf) == {"x": 2}


@pytest.mark.parametrize("name", ["cls", "self", "target", "fields_as_args"])
def test_fields_may_be_called_as_parameters_of_the_verbs_are(name):
    assert instantiate(make_config(**{name: 1})) == {name: 1}
    assert instantiate(builds(dict, **{name: 1})) == {name: 1}
    assert instantiate(kwargs_of(anything, **{name: 1})) == {name: 1}


@pytest.mark.parametrize(
    "make",
    [lambda: make_config(_args_=1), lambda: builds(dict, _args_=1), lambda: builds(dict, zen_meta={"_args_": 1})],
)
def test_reserved_names_are_refused_with_what_to_write_instead(make):
    with pytest.raises(ValueError, match="Use positional arguments of `builds` instead"):
        make()
