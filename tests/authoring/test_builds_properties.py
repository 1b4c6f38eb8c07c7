"""What `builds` promises, over generated signatures and values."""

import pickle
from copy import deepcopy
from dataclasses import fields, is_dataclass

from hypothesis import given
from hypothesis import strategies as st
from omegaconf import OmegaConf
from strategies import calls, plain_values

from hydra_zen import builds, instantiate, just, to_yaml


@given(calls(), st.booleans())
def test_instantiating_calls_the_target_with_the_arguments(call, full):
    target, args, kwargs = call

    config = builds(target, *args, **kwargs, populate_full_signature=full, hydra_convert="all")

    assert instantiate(config) == target(*args, **kwargs)


@given(calls())
def test_partial_configs_give_partials_of_the_target(call):
    target, args, kwargs = call

    made = instantiate(builds(target, *args, **kwargs, zen_partial=True, hydra_convert="all"))

    assert made.func is target
    assert made() == target(*args, **kwargs)


@given(calls())
def test_an_equal_call_configured_twice_gives_equal_configs(call):
    target, args, kwargs = call

    one, other = builds(target, *args, **kwargs), builds(target, *args, **kwargs)

    assert one is not other
    if not any(field.init and f"{field.default!r}" == "MISSING" for field in fields(one)):
        assert one() == other()


@given(plain_values)
def test_values_survive_yaml(value):
    config = builds(dict, x=value, hydra_convert="all")

    again = OmegaConf.create(to_yaml(config))

    assert instantiate(again) == instantiate(config) == {"x": value}


@given(plain_values)
def test_configs_can_be_pickled_and_copied(value):
    config = builds(dict, x=value)

    assert pickle.loads(pickle.dumps(config)) is config
    assert deepcopy(config) is config
    assert pickle.loads(pickle.dumps(config())) == config() == deepcopy(config())


@given(plain_values)
def test_defaults_are_never_shared(value):
    config = builds(dict, x=[value, {"k": [value]}])

    one, other = config(), config()
    one.x[1]["k"].append(1)

    assert is_dataclass(config)
    assert other.x == [value, {"k": [value]}]


@given(plain_values)
def test_just_is_idempotent(value):
    assert to_yaml([just(just(value))]) == to_yaml([just(value)])
