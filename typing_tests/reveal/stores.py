"""`store` and `ZenStore`."""

from __future__ import annotations

from typing import Any

from typing_extensions import assert_type

from hydra_zen import ZenStore, builds, just, store
from hydra_zen.typing import StoreEntry
from hydra_zen.wrapper import default_to_config
from typing_tests import targets as t
from typing_tests.check import check


class MyStore(ZenStore):
    """A subclass."""


def store_function() -> None:
    """`store(f)` is `f`."""
    mine = ZenStore()
    check(assert_type(mine(t.area)(1, height=2), int), int)
    mine(t.area, name="b")("a")  # E: call, argument


def store_class() -> None:
    """`store(C)` is `C`."""
    check(assert_type(ZenStore()(t.SGD)(lr=0.5), t.SGD), t.SGD)


def store_decorator() -> None:
    """`@store`."""
    mine = ZenStore()

    @mine
    def task(x: int) -> str:
        return str(x)

    check(assert_type(task(1), str), str)


def store_decorator_with_options() -> None:
    """`@store(name=...)`."""
    mine = ZenStore()

    @mine(name="a", group="b", zen_partial=True, x=1)
    def task(x: int) -> str:
        return str(x)

    check(assert_type(task(1), str), str)


def store_config() -> None:
    """`store(conf)` is the config."""
    Conf = builds(t.SGD)
    check(ZenStore()(Conf, name="a") is Conf, bool)


def store_mirror() -> None:
    """`store(group=...)` is a store."""
    mine = ZenStore()(group="optim")
    check(assert_type(mine, ZenStore), ZenStore)
    check(assert_type(mine(t.SGD)(lr=0.5), t.SGD), t.SGD)


def store_mirror_of_subclass() -> None:
    """`store(group=...)` of a subclass is of the subclass."""
    check(assert_type(MyStore()(group="optim"), MyStore), MyStore)


def store_instance_of_dataclass() -> None:
    """`store(instance)` is the instance."""
    made = ZenStore()(t.Point(1), name="a")
    check(assert_type(made, t.Point), t.Point)


def store_dict() -> None:
    """A dict."""
    values: dict[str, int] = {"a": 1}
    check(assert_type(ZenStore()(values, name="a"), "dict[str, int]"), dict)


def store_any_value() -> None:
    """Anything at all with `to_config`."""
    number = int("1")
    check(assert_type(ZenStore()(number, name="a", to_config=just), int), int)


def store_by_function() -> None:
    """`name`, `group` and `package` as functions of the target."""

    def called(target: Any) -> str:
        return str(target)

    check(ZenStore()(t.SGD, name=called, group=called, package=called), type)


def store_group() -> None:
    """`store[group]`: a dict of nodes."""
    mine = ZenStore()
    mine(t.SGD, group="g", name="n")
    check(assert_type(mine["g"], "dict[tuple[str | None, str], Any]"), dict)


def store_node() -> None:
    """`store[group, name]`: a node."""
    mine = ZenStore()
    mine(t.SGD, group="g", name="n")
    node: type[Any] = mine["g", "n"]
    check(node, type)


def store_iteration() -> None:
    """`list(store)`: entries."""
    mine = ZenStore()
    mine(t.SGD, name="n")
    check(assert_type(list(mine), "list[StoreEntry]"), list, dict)
    entry: StoreEntry = next(iter(mine))
    check(assert_type(entry["name"], str), str)


def store_copies() -> None:
    """Copies and merges."""
    mine = MyStore()
    check(assert_type(mine.copy(), MyStore), MyStore)
    check(assert_type(mine | mine.copy(), MyStore), MyStore)


def store_stock() -> None:
    """The stock store."""
    check(assert_type(store, ZenStore), ZenStore)


def store_to_config() -> None:
    """`default_to_config` gives a config that may be used as one."""
    Conf = default_to_config(t.SGD, lr=0.5)
    check(Conf.lr, float)
    check(builds(t.Model, 1, optim=default_to_config(t.SGD)), type)


def store_wrong_subscript() -> None:
    """A triple is no key."""
    mine = ZenStore()
    if not t.flag():
        mine["g", "n", "m"]  # E: index


def store_wrong_option() -> None:
    """Numbers as `name` or `group`."""
    mine = ZenStore()
    if not t.flag():
        mine(t.SGD, name=1)  # E: argument, call
        mine(t.SGD, group=1)  # E: argument, call
        mine(name=1)  # E: argument, call


def store_wrong_target() -> None:
    """A number is no target of the stock `to_config`."""
    mine = ZenStore()
    if not t.flag():
        mine(1, name="a")  # E: argument, call
