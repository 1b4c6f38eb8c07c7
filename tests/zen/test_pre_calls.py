"""Pre-calls, contexts and asynchronous tasks."""

from __future__ import annotations

import asyncio
import functools
import warnings
from contextvars import ContextVar
from typing import Any

import pytest

from hydra_zen import builds, zen
from hydra_zen.errors import HydraZenValidationError
from hydra_zen.wrapper import Zen

variable: ContextVar[str] = ContextVar("variable", default="unset")


def read_variable() -> str:
    return variable.get()


def set_variable(value: str) -> None:
    variable.set(value)


class Recorder(list[Any]):
    def named(self, name: str) -> Any:
        return lambda cfg: self.append(name)


@pytest.fixture
def order() -> Recorder:
    return Recorder()


@pytest.mark.parametrize("kind", [list, tuple, iter, lambda calls: (call for call in calls)])
def test_several_run_in_order_each_time(order: Recorder, kind: Any) -> None:
    task = zen(lambda x: order.append(x), pre_call=kind([order.named("1"), None, order.named("2")]))

    task({"x": "task"})
    task({"x": "task"})

    assert order == ["1", "2", "task"] * 2


def test_what_is_kept_as_pre_call(order: Recorder) -> None:
    assert zen(len).pre_call is None
    assert zen(len, pre_call=len).pre_call is len
    several = zen(len, pre_call=[order.named("1"), order.named("2")]).pre_call
    assert several is not None
    assert several({}) is None
    assert order == ["1", "2"]


def test_no_pre_call_among_none(order: Recorder) -> None:
    assert zen(lambda: 1, pre_call=[])({}) == 1


@pytest.mark.parametrize(
    "pre_call",
    [
        lambda *args: args[0].update(x=2),
        lambda *args, **kwargs: args[0].update(x=2),
        lambda cfg, other=1: cfg.update(x=2),
        functools.partial(lambda y, cfg: cfg.update(x=y), 2),
        zen(lambda zen_cfg: zen_cfg.update(x=2)),
        zen(lambda zen_cfg, y: zen_cfg.update(x=y), pre_call=lambda cfg: cfg.update(y=2)),
        lambda cfg: zen(lambda zen_cfg: zen_cfg.update(x=2))(cfg),
    ],
)
def test_what_they_write_the_task_sees(pre_call: Any) -> None:
    assert zen(lambda x: x, pre_call=pre_call)({"x": "${y}", "y": 1}) == 2


def test_what_they_write_later_ones_see(order: Recorder) -> None:
    zen(lambda x: x, pre_call=[lambda c: c.update(x=2), lambda c: order.append(c.x)])({"x": 1})

    assert order == [2]


def test_what_they_return_is_not_used() -> None:
    assert zen(lambda x: x, pre_call=lambda cfg: {"x": 2})({"x": 1}) == 1


def test_they_run_before_anything_is_instantiated(order: Recorder) -> None:
    class Watched(Zen[..., Any]):
        def instantiate(self, value: Any, /) -> Any:
            order.append("instantiate")
            return super().instantiate(value)

    zen(lambda x: order.append(x), pre_call=order.named("pre-call"), ZenWrapper=Watched)({"x": builds(int, 1)})

    assert order == ["pre-call", "instantiate", 1]


def test_their_exceptions_stop_the_task() -> None:
    def fails(cfg: Any) -> None:
        raise LookupError("no")

    with pytest.raises(LookupError, match="no"):
        zen(lambda: pytest.fail("called"), pre_call=fails)({})


class TestContext:
    """`run_in_context=True` and its default."""

    def test_instantiation_and_task_see_what_a_pre_call_sets(self) -> None:
        def task(x: Any) -> tuple[Any, str]:
            seen = x, variable.get()
            variable.set("task")
            return seen

        wrapped = zen(task, pre_call=zen(set_variable), run_in_context=True)

        assert wrapped({"x": builds(read_variable), "value": "pre-call"}) == ("pre-call", "pre-call")
        assert variable.get() == "unset"
        assert wrapped({"x": builds(read_variable), "value": "again"}) == ("again", "again")

    def test_without_it_changes_stay(self) -> None:
        def run() -> str:
            zen(lambda: None, pre_call=lambda cfg: variable.set("stays"))({})
            return variable.get()

        from contextvars import copy_context

        assert copy_context().run(run) == "stays"
        assert variable.get() == "unset"

    def test_a_pre_call_may_have_a_context_of_its_own(self) -> None:
        pre_call = zen(set_variable, run_in_context=True)

        assert zen(lambda: variable.get(), pre_call=pre_call)({"value": "x"}) == "unset"


class TestAsync:
    """Tasks and pre-calls that must be awaited."""

    def test_a_task(self) -> None:
        async def task(x: int) -> int:
            await asyncio.sleep(0)
            return x

        assert asyncio.run(zen(task)({"x": builds(int, 3)})) == 3

    def test_a_callable_object(self) -> None:
        class Task:
            async def __call__(self, x: int) -> int:
                return x

        assert asyncio.run(zen(Task(), pre_call=zen(Task()))({"x": 3})) == 3

    def test_pre_calls_are_awaited_in_order(self, order: Recorder) -> None:
        async def first(cfg: Any) -> None:
            await asyncio.sleep(0)
            order.append("1")
            cfg.x = 2

        async def third(zen_cfg: Any) -> None:
            await asyncio.sleep(0)
            order.append("3")
            zen_cfg.x += 10

        async def task(x: int) -> int:
            return x

        wrapped = zen(task, pre_call=[first, order.named("2"), zen(third), order.named("4")])

        assert asyncio.run(wrapped({"x": 1})) == 12
        assert order == ["1", "2", "3", "4"]

    def test_plain_pre_calls_run_when_the_task_is_called(self, order: Recorder) -> None:
        async def task() -> None: ...

        coroutine = zen(task, pre_call=order.named("1"))({})
        assert order == ["1"]
        asyncio.run(coroutine)

    def test_what_is_already_running_is_not_awaited(self) -> None:
        async def forever() -> None:
            await asyncio.sleep(60)

        async def task() -> str:
            return "done"

        async def main() -> str:
            started: list[asyncio.Task[None]] = []
            result = await zen(task, pre_call=lambda cfg: started.append(asyncio.ensure_future(forever())))({})
            started[0].cancel()
            return result

        assert asyncio.run(main()) == "done"

    def test_many_at_once_do_not_share_configs(self) -> None:
        async def slow(zen_cfg: Any) -> None:
            await asyncio.sleep(0.001 * (5 - zen_cfg.x))
            zen_cfg.y = zen_cfg.x * 10

        async def task(x: int, y: int) -> tuple[int, int]:
            await asyncio.sleep(0)
            return x, y

        async def main() -> list[tuple[int, int]]:
            return await asyncio.gather(*(zen(task, pre_call=zen(slow))({"x": x, "y": 0}) for x in range(5)))

        assert asyncio.run(main()) == [(x, x * 10) for x in range(5)]

    def test_a_plain_task_cannot_wait(self) -> None:
        async def wait() -> None: ...

        task = zen(lambda: 1, pre_call=lambda cfg: wait())
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with pytest.raises(HydraZenValidationError, match="asynchronous"):
                task({})
