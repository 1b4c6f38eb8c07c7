"""instantiate gives exactly what Hydra's own gives."""

import copy

import hydra.utils
from differential.config_trees import calls, roots, tame_roots
from differential.observed import observe
from hypothesis import HealthCheck, given, settings

from hydra_zen._instantiate.instantiate import instantiate

thorough = settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))


def same(target):
    return target


def check(config, call, **options):
    args, kwargs = call
    expected = observe(lambda: hydra.utils.instantiate(config, *copy.copy(args), **copy.copy(kwargs)))
    for _ in ("cold", "warm"):
        found = observe(lambda: instantiate(config, *copy.copy(args), **copy.copy(kwargs), **options))
        assert found == expected


@thorough
@given(roots, calls)
def test_any_config(config, call):
    check(config, call)


@thorough
@given(tame_roots, calls)
def test_tame_configs(config, call):
    check(config, call)


@settings(thorough, max_examples=500)
@given(roots, calls)
def test_a_wrapper_that_changes_nothing(config, call):
    check(config, call, _target_wrapper_=same)
