"""The classes that `assemble` makes."""

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from abc import ABC
from typing import Any

import cloudpickle
import pytest
from omegaconf import DictConfig, ListConfig

from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.field_spec import FieldSpec

FLAGS = {"unsafe_hash": True}


def make(*specs, name="Conf", flags=FLAGS, **options):
    return assemble(name, specs, options=flags, **options)


def test_the_class_is_a_dataclass_with_the_given_name_and_module():
    cls = make(FieldSpec("a", int), FieldSpec("b", str, "x"), doc="Doc.")

    assert dataclasses.is_dataclass(cls)
    assert (cls.__name__, cls.__qualname__, cls.__module__, cls.__doc__) == ("Conf", "Conf", "types", "Doc.")
    assert str(inspect.signature(cls)) == "(a: int, b: str = 'x') -> None"
    assert repr(cls(1)) == "Conf(a=1, b='x')"


def test_lists_are_seen_on_instances_only_and_never_shared():
    cls = make(FieldSpec("a", list, [[1]]))

    assert not hasattr(cls, "a")
    cls().a[0].append(2)
    assert cls().a == [[1]]


@pytest.mark.parametrize(
    "container", [DictConfig(None), DictConfig("???"), ListConfig(None), DictConfig({}, flags={"struct": True})]
)
def test_containers_that_answer_no_question_are_defaults(container):
    cls = make(FieldSpec("a", Any, container))

    assert cls.__dict__["a"] is container
    assert cls().a is not container


def test_hashable_but_mutable_defaults_are_seen_on_the_class_and_copied_for_instances():
    inner = make(FieldSpec("x", int, 1))()
    cls = make(FieldSpec("a", default=inner))

    assert cls.a is inner
    assert cls().a == inner
    assert cls().a is not inner


def test_a_required_field_behind_an_inherited_default_is_keyword_only():
    base = make(FieldSpec("a", int, 1))
    cls = make(FieldSpec("b", int), bases=(base,))

    assert str(inspect.signature(cls)) == "(a: int = 1, *, b: int) -> None"
    assert cls(b=2).b == 2


def test_instances_of_two_classes_are_equal_when_they_configure_the_same():
    one, other = (
        make(FieldSpec("_target_", str, "a.b", init=False), FieldSpec("x", int)),
        make(FieldSpec("_target_", str, "a.b", init=False), FieldSpec("x", int)),
    )

    assert one is not other
    assert one != other
    assert one(1) == other(1)
    assert hash(one(1)) == hash(other(1))
    assert one(1) != other(2)
    assert one(1) != 1


def test_nested_classes_and_instances_count_by_what_they_configure():
    target = FieldSpec("_target_", str, "a.b", init=False)
    inner, same = make(target, FieldSpec("x", int, 1)), make(target, FieldSpec("x", int, 1))
    one, other, third = (make(target, FieldSpec("n", default=value)) for value in (inner, same, same()))

    assert one() == other() == third()
    assert hash(one()) == hash(other()) == hash(third())


def test_containers_are_hashed_by_their_contents():
    value = [1, {"a": [2]}, (3,)]
    one, same, other = (make(FieldSpec("a", default=given))() for given in (value, value, [1, {"a": [4]}, (3,)]))

    assert hash(one) == hash(same)
    assert len({one, same, other}) == 2


def test_hashing_fails_with_what_is_never_hashable():
    with pytest.raises(TypeError, match="unhashable"):
        hash(make(FieldSpec("a"))(bytearray(b"x")))


@pytest.mark.parametrize("wrap", [lambda cls: cls, lambda cls: [cls], lambda cls: {"k": (cls(),)}])
def test_nested_configs_without_a_target_count_by_their_contents(wrap):
    inner, same, other = (make(FieldSpec("x", int, value)) for value in (1, 1, 2))
    one, two, three = (make(FieldSpec("n", default=wrap(cls)))() for cls in (inner, same, other))

    assert one == two != three
    assert hash(one) == hash(two)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_classes_and_instances_pickle_in_every_protocol(protocol):
    cls = make(FieldSpec("a", int, 1), FieldSpec("b", default=[1]))

    assert pickle.loads(pickle.dumps(cls, protocol)) is cls
    assert pickle.loads(pickle.dumps(cls(2), protocol)) == cls(2)


def test_equality_can_be_switched_off():
    cls = make(FieldSpec("a", int, 1), flags={"eq": False})

    assert cls() != cls()


def test_frozen_slots_and_order_are_honoured():
    frozen = make(FieldSpec("a", int, 1), flags={"frozen": True, "unsafe_hash": True})
    slotted = make(FieldSpec("a", default=[1]), FieldSpec("b", int, 2), flags={"slots": True})
    ordered = make(FieldSpec("a", int), flags={"order": True})

    with pytest.raises(dataclasses.FrozenInstanceError):
        frozen().a = 2
    assert slotted().a == [1]
    assert slotted().b == 2
    assert not hasattr(slotted(), "__dict__")
    assert ordered(1) < ordered(2)


def test_classes_and_instances_pickle_to_themselves_in_this_process():
    base = make(FieldSpec("a", int, 1), name="Base")
    cls = make(FieldSpec("b", default=[base]), bases=(base,))

    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(cls, protocol)) is cls
        assert pickle.loads(pickle.dumps(cls(), protocol)) == cls()
    assert copy.deepcopy(cls) is cls
    assert copy.deepcopy(cls()) == cls()


def test_classes_pickle_to_equal_ones_in_another_process(tmp_path):
    cls = make(FieldSpec("_target_", str, "builtins.dict", init=False), FieldSpec("x", default=[1, {"a": 2}]))
    path = tmp_path / "config.pickle"
    path.write_bytes(pickle.dumps((cls, cls())))
    program = (
        "import pickle, sys; a, b = pickle.loads(open(sys.argv[1], 'rb').read());"
        "assert type(b) is a; print(a.__name__, b)"
    )

    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)

    assert done.stdout == "Conf Conf(_target_='builtins.dict', x=[1, {'a': 2}])\n", done.stderr


@pytest.mark.parametrize("flags", [{"slots": True}, {"slots": True, "frozen": True}, {"frozen": True}, {}])
def test_instances_travel_by_cloudpickle_and_come_back_by_pickle(tmp_path, flags):
    config = make(FieldSpec("_target_", str, "builtins.dict", init=False), FieldSpec("x", default=[1]), flags=flags)(
        [2]
    )
    there, back = tmp_path / "there.pickle", tmp_path / "back.pickle"
    pickle.dumps(config)
    there.write_bytes(cloudpickle.dumps(config))
    program = (
        "import copy, pickle, sys; config = pickle.load(open(sys.argv[1], 'rb'));"
        "assert type(pickle.loads(pickle.dumps(config))) is type(config);"
        "pickle.dump((config, copy.deepcopy(config)), open(sys.argv[2], 'wb'))"
    )

    subprocess.run([sys.executable, "-c", program, there, back], check=True)

    assert pickle.loads(back.read_bytes()) == (config, config)


def _state(self):
    return {"a": 7}


def _set_state(self, state):
    self.a = state["a"] + 1


def test_a_class_with_slots_keeps_its_own_way_of_pickling():
    own = {"__getstate__": _state, "__setstate__": _set_state}
    cls = assemble("Conf", [FieldSpec("a", int, 1)], namespace=own, options={"slots": True})

    assert pickle.loads(pickle.dumps(cls(5))).a == 8


def test_config_classes_mix_with_abstract_classes():
    base = make(FieldSpec("a", int, 1))

    class Both(base, ABC):
        pass

    assert Both().a == 1


class Meta(type):
    pass


@dataclasses.dataclass
class WithMeta(metaclass=Meta):
    a: int = 1


def test_a_base_with_a_metaclass_of_its_own_keeps_it():
    cls = make(FieldSpec("b", int, 2), bases=(WithMeta,))

    assert type(cls) is Meta
    assert cls().a == 1


@dataclasses.dataclass
class Derived(make(FieldSpec("a", int, 1), name="Base")):
    b: int = 2


def test_user_dataclasses_may_derive_from_config_classes():
    assert pickle.loads(pickle.dumps(Derived)) is Derived
    assert pickle.loads(pickle.dumps(Derived(3))) == Derived(3)
    assert Derived(3) != Derived(4)


def test_an_inherited_required_field_behind_a_new_default_is_keyword_only():
    base = make(FieldSpec("a", int), FieldSpec("b", int))
    cls = make(FieldSpec("a", int, 1), bases=(base,))

    assert str(inspect.signature(cls)) == "(a: int = 1, *, b: int) -> None"
    assert cls(b=2).a == 1
