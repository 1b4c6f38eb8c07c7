"""Every rule of the installed Hydra's target policy, on every way through `instantiate`."""

import copy
import dataclasses
import functools
import inspect
import os
import pickle
import sys
from contextvars import copy_context
from typing import Any

import hydra.utils
import pytest
from differential.observed import observe
from hydra._internal import target_policy
from hydra.errors import InstantiationException

from hydra_zen import just as just_convert
from hydra_zen._base import hydra_policy_memory as memory
from hydra_zen._base.hydra_policed_partials import PolicedPartial
from hydra_zen._instantiate.instantiate import instantiate
from hydra_zen._instantiate.plan import plan

HERE = __name__


def same(target):
    return target


class OtherPartial(functools.partial):
    """Not Hydra's, and not ours."""


class Meta(type):
    def make(cls):
        return cls


class OfMeta(metaclass=Meta):
    pass


class Plain:
    def __init__(self, *args, **kwargs):
        self.args = args

    def __call__(self):
        return eval

    def pop(self):
        return 1


def give_eval():
    return eval


def give_partial_of_eval():
    return functools.partial(eval, "1")


def give_other_partial():
    return OtherPartial(same)


def give_remove():
    return os.remove


def give_modules():
    return sys.modules


def give_namespace():
    return globals()


def give_frame():
    return sys._getframe()


def give_code():
    return same.__code__


def give_policy():
    return target_policy.DEFAULT_BLOCKLISTED_MODULES


def give_snapshot():
    return target_policy._capture_target_policy()


def give_context():
    context = copy_context()
    context.run(target_policy._TARGET_POLICY_CONTEXT.set, target_policy._capture_target_policy())
    return context


def give_internal_module():
    return target_policy


def give_setter():
    return same.__setattr__


def give_environment_setter():
    return os.environ.__setitem__


def give_plain():
    return Plain()


def give_dict():
    return {"a": 1}


def update(*args):
    return args


def config(target: str, *args: Any, **fields: Any) -> type:
    """Return a dataclass, which can go the short way."""
    specs = [("_target_", str, target)]
    if args:
        specs.append(("_args_", Any, args))
    specs.extend((name, Any, dataclasses.field(default_factory=lambda v=value: v)) for name, value in fields.items())
    return dataclasses.make_dataclass("Config", specs)


def just(path: str) -> type:
    return config("hydra_zen.funcs.get_obj", path=path)


def by_name() -> list[str]:
    """Return all names that the policy lists, and names that its prefixes match."""
    known = {
        *target_policy.DEFAULT_BLOCKLISTED_MODULES,
        *target_policy.CALLBACK_DISPATCH_TARGETS,
        *target_policy.CALLABLE_WRAPPER_TARGETS,
        *target_policy.UNCONTROLLED_EXECUTION_TARGETS,
        *(f"{prefix}x" for prefix in target_policy.UNCONTROLLED_EXECUTION_TARGET_PREFIXES),
        *(f"{HERE}.same.{name}" for name in target_policy._PROTECTED_FUNCTION_ATTRIBUTES),
    }
    aliases = [
        "posix.remove",
        "shutil.os.remove",
        "abc.abstractproperty",
        "enum.property",
        "collections.UserString.format",
    ]
    inner = ["hydra._internal.utils._locate", "sys.last_traceback.x", f"{HERE}.f_locals.x", "hydra._internal"]
    return sorted(known) + aliases + inner


LISTED = by_name()
ARGUMENTS = [
    ("builtins.iter", [just(f"{HERE}.same"), 1]),
    ("builtins.type", ["Name", [], {}]),
    (f"{HERE}.Meta", ["Name", [], {}]),
    (f"{HERE}.Meta", [1]),
    (f"{HERE}.Meta.__call__", [1]),
    (f"{HERE}.Meta.__new__", [1]),
    (f"{HERE}.OfMeta", []),
    (f"{HERE}.OfMeta.make", []),
    ("builtins.getattr", [just(f"{HERE}.same"), "__globals__"]),
    ("builtins.getattr", [just(f"{HERE}.same"), "__name__"]),
    ("builtins.object.__getattribute__", [just(f"{HERE}.same"), "__code__"]),
    ("builtins.setattr", [just(f"{HERE}.Plain"), "x", 1]),
    ("builtins.delattr", [just(f"{HERE}.Plain"), "x"]),
    (f"{HERE}.Plain.__setattr__", [just(f"{HERE}.Plain"), "x", 1]),
    ("builtins.dict.update", [just("os.environ"), {"A": "B"}]),
    ("os.environ.update", [{"HYDRA_ZEN_TEST": "1"}]),
    ("os.environ.pop", ["HYDRA_ZEN_TEST"]),
    (f"{HERE}.update", [just("os.environ"), {"A": "B"}]),
    ("unittest.mock.NonCallableMock", [1, 2]),
    ("unittest.mock.NonCallableMock", []),
    ("hydra.utils.get_object", ["builtins.eval"]),
    ("hydra.utils.get_method", ["os.remove"]),
    ("hydra.utils.get_class", [f"{HERE}.Plain"]),
    ("functools.partial", [just(f"{HERE}.same"), 1]),
    ("functools.partial", [config("hydra.utils.get_object", "builtins.eval"), 1]),
]
RESULTS = sorted(name for name in globals() if name.startswith("give_"))

WAYS = {
    "short": lambda target, *args, **fields: instantiate(config(target, *args, **fields)),
    "nested": lambda target, *args, **fields: instantiate(config("builtins.list", [config(target, *args, **fields)])),
    "wrapped": lambda target, *args, **fields: instantiate(config(target, *args, **fields), _target_wrapper_=same),
    "partial": lambda target, *args, **fields: instantiate(config(target, *args, _partial_=True, **fields))(),
    "wrapped partial": lambda target, *args, **fields: instantiate(
        config(target, *args, _partial_=True, **fields), _target_wrapper_=same
    )(),
}
ZEN = "hydra_zen.funcs.zen_processing"
ZEN_WAYS = {
    "zen": {},
    "zen, wrapped": {"_zen_wrappers": f"{HERE}.same"},
    "zen, wrapped by a config": {"_zen_wrappers": [config(f"{HERE}.same", _partial_=True)]},
    "zen partial": {"_zen_partial": True},
    "zen partial, wrapped": {"_zen_partial": True, "_zen_wrappers": f"{HERE}.same"},
}


def by_zen(way, target, *args, wrapper=None):
    """Return what a config with zen-processing makes of a target; partials are called."""
    made = instantiate(config(ZEN, *args, _zen_target=target, **ZEN_WAYS[way]), _target_wrapper_=wrapper)
    return made() if "partial" in way else made


def by_hydra(way, target, *args, **fields):
    """Return what Hydra's own `instantiate` makes of the same."""
    made = config(target, *args, **fields)
    if way == "nested":
        made = config("builtins.list", [made])
    if "partial" in way:
        return hydra.utils.instantiate(config(target, *args, _partial_=True, **fields))()
    return hydra.utils.instantiate(made)


@pytest.mark.parametrize("way", [*WAYS, *ZEN_WAYS, "get_obj", "wrapper"])
@pytest.mark.parametrize("allowed", [False, True])
def test_listed_names_are_refused(way, allowed, monkeypatch):
    """One test for all names: they are many, and each takes milliseconds."""
    for name in LISTED:
        if allowed and name in target_policy.DEFAULT_BLOCKLISTED_MODULES:
            continue
        monkeypatch.setenv("HYDRA_INSTANTIATE_ALLOWLIST_OVERRIDE", f"{name}:os.remove" if allowed else "")
        if allowed and name.endswith(".remove"):
            continue
        if way in WAYS:
            expected, found = observe(lambda: by_hydra(way, name)), observe(lambda: WAYS[way](name))
            assert found == expected, name
            assert found[1][0] is InstantiationException
            continue
        if way == "get_obj":
            refused = just(name)
        elif way == "wrapper":
            refused = config(ZEN, _zen_target=f"{HERE}.same", _zen_wrappers=name)
        else:
            refused = config(ZEN, _zen_target=name, **ZEN_WAYS[way])
        direct = config("hydra.utils.get_object", name) if way == "get_obj" else config(name)
        with pytest.raises(InstantiationException) as expected:
            hydra.utils.instantiate(direct)
        for wrapper in (None, same):
            with pytest.raises(InstantiationException) as found:
                instantiate(refused, _target_wrapper_=wrapper)
            assert str(expected.value).split("\n")[0][:80].replace("'", "") in str(found.value).replace(
                "\\'", "'"
            ).replace("'", ""), name


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("target", "args"), ARGUMENTS)
def test_calls_are_judged_by_their_arguments(way, target, args):
    before = dict(os.environ)
    expected, found = observe(lambda: by_hydra(way, target, *args)), observe(lambda: WAYS[way](target, *args))

    assert found == expected
    assert dict(os.environ) == before


@pytest.mark.parametrize("way", ZEN_WAYS)
@pytest.mark.parametrize("wrapper", [None, same])
@pytest.mark.parametrize(("target", "args"), ARGUMENTS)
def test_calls_behind_zen_processing_are_judged_too(way, wrapper, target, args):
    expected = observe(lambda: by_hydra("partial" if "partial" in way else "short", target, *args))
    found = observe(lambda: by_zen(way, target, *args, wrapper=wrapper))

    if expected[0] == "returned" or expected[1][0] is not InstantiationException:
        assert found[:2] == expected[:2]
        return
    assert found[1][0] is InstantiationException
    if expected[1][2] is None:
        assert expected[1][1].split("\n")[0] in found[1][1].replace("\\n", "\n").replace("\\'", "'")
    else:
        # The target itself failed, in the same way.
        assert found[1][2] == expected[1][2]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("result", RESULTS)
def test_results_are_mediated(way, result):
    target = f"{HERE}.{result}"
    expected, found = observe(lambda: by_hydra(way, target)), observe(lambda: WAYS[way](target))

    assert found == expected
    assert observe(lambda: WAYS[way](target)) == expected


@pytest.mark.parametrize("way", ZEN_WAYS)
@pytest.mark.parametrize("wrapper", [None, same])
@pytest.mark.parametrize("result", RESULTS)
def test_results_behind_zen_processing_are_mediated(way, wrapper, result):
    target = f"{HERE}.{result}"
    expected = observe(lambda: hydra.utils.instantiate(config(target)))
    found = observe(lambda: by_zen(way, target, wrapper=wrapper))

    assert found[0] == expected[0]
    if expected[0] == "raised":
        assert expected[1][1].split("\n")[0] in found[1][1].replace("\\n", "\n").replace("\\'", "'")


def test_objects_that_no_config_may_have_are_refused():
    for path in ("os.sys.modules", "hydra._internal.target_policy", "hydra.core"):
        expected = observe(lambda path=path: hydra.utils.instantiate(config("hydra.utils.get_object", path)))
        found = observe(lambda path=path: instantiate(just(path)))

        assert found[0] == expected[0]
        assert found[1][0] == expected[1][0]


def test_the_short_way_was_walked():
    assert plan(config(f"{HERE}.same", 1), (), {}) is not None
    assert plan(config("builtins.eval", "1"), (), {}) is not None


def test_the_allow_list_is_read_at_every_call(monkeypatch, tmp_path):
    made = config("os.remove", str(tmp_path / "nothing"))
    for allowed in (False, True, False):
        monkeypatch.setenv("HYDRA_INSTANTIATE_ALLOWLIST_OVERRIDE", "os.remove" if allowed else "")
        with pytest.raises(InstantiationException) as info:
            instantiate(made)
        assert isinstance(info.value.__cause__, FileNotFoundError) is allowed


def harmless(x=1):
    return Plain(x)


def test_an_answer_is_not_used_for_another_object(monkeypatch):
    made = config(f"{HERE}.harmless")
    for _ in range(2):
        assert type(instantiate(made)) is Plain
    assert memory.TARGETS.get(f"{HERE}.harmless") is not None

    monkeypatch.setattr(sys.modules[HERE], "harmless", eval)
    with pytest.raises(InstantiationException, match=r"builtins\.eval"):
        instantiate(made)
    assert memory.TARGETS.get(f"{HERE}.harmless") is None


def test_an_answer_is_not_used_under_another_name(monkeypatch):
    made = config(f"{HERE}.harmless")
    instantiate(made)
    monkeypatch.setattr(harmless, "__qualname__", "eval")
    monkeypatch.setattr(harmless, "__module__", "builtins")

    with pytest.raises(InstantiationException, match=r"builtins\.eval"):
        instantiate(made)


@pytest.mark.parametrize(
    "path",
    [
        "builtins.dict",
        "os.path.join",
        f"{HERE}.Meta",
        f"{HERE}.OfMeta",
        f"{HERE}.update",
        f"{HERE}.Plain.pop",
        f"{HERE}.Plain.__init__",
        f"{HERE}.hydra.utils.get_object",
        f"{HERE}.observe",
    ],
)
def test_answers_that_depend_on_more_are_not_remembered(path):
    observe(lambda: instantiate(config(path)))

    assert memory.TARGETS.get(path) is None


@pytest.mark.parametrize(
    "name", ["UNCONTROLLED_EXECUTION_TARGETS", "DEFAULT_BLOCKLISTED_MODULES", "_PROTECTED_FUNCTION_ATTRIBUTES"]
)
@pytest.mark.parametrize("replaced", [frozenset(), set()])
def test_a_policy_that_was_tampered_with_stops_everything(name, replaced, monkeypatch):
    made = config(f"{HERE}.harmless")
    instantiate(made)
    monkeypatch.setattr(target_policy, name, replaced)

    with pytest.raises(InstantiationException, match="integrity check failed"):
        instantiate(made)


def test_a_partial_is_refused_when_the_policy_was_tampered_with(monkeypatch):
    made = instantiate(config(f"{HERE}.harmless", _partial_=True))
    assert type(made()) is Plain

    monkeypatch.setattr(target_policy, "DISCOVERY_TARGETS", frozenset())
    with pytest.raises(InstantiationException, match="integrity check failed"):
        made()


def test_a_partial_does_not_rely_on_an_answer_about_another_object():
    made = instantiate(config(f"{HERE}.harmless", _partial_=True))
    assert type(made) is PolicedPartial
    made.__setstate__((os.environ.update, ({"HYDRA_ZEN_TEST": "1"},), {}, vars(made)))

    with pytest.raises(InstantiationException, match="environment"):
        made()


@pytest.mark.parametrize("result", RESULTS)
def test_results_of_partials_are_mediated_at_every_call(result):
    by_hydra = hydra.utils.instantiate(config(f"{HERE}.{result}", _partial_=True))
    made = instantiate(config(f"{HERE}.{result}", _partial_=True))

    assert type(made) is PolicedPartial
    for _ in range(2):
        assert observe(made) == observe(by_hydra)


def test_partials_are_hydras_in_all_that_can_be_seen():
    by_hydra = hydra.utils.instantiate(config(f"{HERE}.harmless", _partial_=True, x=1))
    made = instantiate(config(f"{HERE}.harmless", _partial_=True, x=1))

    assert isinstance(made, type(by_hydra))
    assert vars(made) == vars(by_hydra)
    assert (made.func, made.args, made.keywords) == (by_hydra.func, by_hydra.args, by_hydra.keywords)
    assert repr(made) == repr(by_hydra)
    assert made != by_hydra
    assert made == made  # noqa: PLR0124  partials are equal to themselves alone
    assert inspect.signature(made) == inspect.signature(by_hydra)
    for twin in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        assert type(twin) is type(by_hydra)
        assert repr(twin) == repr(by_hydra)
        assert vars(twin) == vars(by_hydra)
        assert twin(x=2).args == (2,)
    with pytest.raises(TypeError, match="self"):
        made(**{"self": 1})
    with pytest.raises(TypeError, match="self"):
        by_hydra(**{"self": 1})


def test_targets_may_return_partials_that_were_made_here():
    made = instantiate(config(f"{HERE}.harmless", _partial_=True, x=1))

    for way in (hydra.utils.instantiate, instantiate):
        assert way(config(f"{HERE}.same"), made) is made
    assert just_convert(made) == just_convert(hydra.utils.instantiate(config(f"{HERE}.harmless", _partial_=True, x=1)))


def test_only_partials_of_known_targets_are_called_without_asking():
    made = [instantiate(config(path, _partial_=True)) for path in ("builtins.dict", f"{HERE}.OfMeta", f"{HERE}.update")]

    assert {type(partial) for partial in made} == {target_policy._DeferredTarget}


def test_what_the_allow_list_may_take_back_is_not_remembered(monkeypatch):
    path = f"{HERE}.harmless"
    monkeypatch.setattr(target_policy, "DEFAULT_BLOCKLISTED_MODULES", frozenset({path}))
    remembered = memory.Remembered()
    remembered.add(path, harmless)
    assert remembered.get(path) is None

    monkeypatch.undo()
    remembered.add(path, harmless)
    assert remembered.get(path) is harmless


def test_objects_are_remembered_only_as_long_as_the_policy_is_the_same(monkeypatch):
    for _ in range(2):
        assert instantiate(just(f"{HERE}.harmless")) is harmless
    assert memory.known_object(f"{HERE}.harmless") is harmless

    monkeypatch.setattr(target_policy, "_authorize_target_name", lambda *args: None)
    assert memory.known_object(f"{HERE}.harmless") is None
    assert memory.known_target(ZEN) is None


def test_a_policy_that_was_made_stricter_is_obeyed(monkeypatch):
    def refuse(*args, **kwargs):
        raise InstantiationException("nothing today")

    made = config(f"{HERE}.harmless")
    instantiate(made)
    monkeypatch.setattr("hydra._internal.instantiate._instantiate2._authorize_target_invocation", refuse)
    with pytest.raises(InstantiationException, match="nothing today"):
        instantiate(made)


def test_targets_see_that_a_config_is_being_instantiated():
    assert instantiate(config(f"{HERE}.policy_in_force")) is True
    assert policy_in_force() is False


def policy_in_force():
    return target_policy._TARGET_POLICY_CONTEXT.get() is not None
