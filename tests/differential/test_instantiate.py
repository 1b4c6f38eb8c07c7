"""instantiate gives exactly what Hydra's own gives: on generated configs, by the short way and by the long one.

`DIFFERENTIAL_EXAMPLES` in the environment says how many configs each test generates.
"""

import copy
import functools
import os
from collections import Counter

import hydra.utils
import pytest
from differential.config_trees import calls, referring, roots, tame_nodes, tame_roots
from differential.observed import observe
from hypothesis import HealthCheck, given, settings

from hydra_zen._instantiate.instantiate import instantiate
from hydra_zen._instantiate.node_plan import plan_node
from hydra_zen._instantiate.plan import plan

EXAMPLES = int(os.environ.get("DIFFERENTIAL_EXAMPLES", "1000"))
thorough = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def same(target):
    return target


def check(config, call, **options):
    """Compare twice: what is remembered of the first time must not change the second."""
    args, kwargs = call
    expected = observe(lambda: called(hydra.utils.instantiate(config, *copy.copy(args), **copy.copy(kwargs))))
    for _ in ("cold", "warm"):
        found = observe(lambda: called(instantiate(config, *copy.copy(args), **copy.copy(kwargs), **options)))
        assert found == expected


def called(result):
    """Return a result; of a partial also what it gives when it is called."""
    if isinstance(result, functools.partial):
        return result, observe(result)
    return result


@pytest.mark.slow
@pytest.mark.parametrize(
    ("configs", "least_share"),
    [(roots, 0.15), (tame_roots, 0.7), (tame_nodes, 0.6), (referring, 0.1)],
    ids=["any", "tame", "nodes", "referring"],
)
def test_generated_configs(configs, least_share, request, capsys):
    ways = Counter()

    @thorough
    @given(configs, calls)
    def compare(config, call):
        ways["all"] += 1
        ways["short"] += (plan(config, *call) or plan_node(config, *call)) is not None
        check(config, call)

    compare()
    share = ways["short"] / ways["all"]
    with capsys.disabled():
        print(f" {request.node.name}: {ways['all']} configs, no difference, {share:.0%} by the short way ", end="")  # noqa: T201
    assert share > least_share


@pytest.mark.slow
@settings(thorough, max_examples=EXAMPLES // 2)
@given(roots, calls)
def test_a_wrapper_that_changes_nothing(config, call):
    check(config, call, _target_wrapper_=same)
