"""Generic targets."""

from typing import Generic, TypeVar

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, make_config

T = TypeVar("T")


class Queue(Generic[T]):
    def __init__(self, items: list[T], limit: int = 10) -> None:
        self.items, self.limit = items, limit

    def first(self) -> T:
        return self.items[0]


class Job:
    def __init__(self, name: str, priority: int = 0) -> None:
        self.name, self.priority = name, priority


class Worker:
    def __init__(self, queue: Queue[Job], speed: float = 1.0) -> None:
        self.queue, self.speed = queue, speed


Numbers = builds(Queue[int], items=[1, 2], limit=3)
WorkerConf = builds(Worker, queue=builds(Queue[Job], items=[builds(Job, name="a", priority=2)]), speed=2.0)
Config = make_config(worker=WorkerConf, numbers=Numbers)

if __name__ == "__main__":
    numbers = instantiate(Numbers)
    assert_type(numbers.first(), int)
    assert numbers.first() == 1
    assert instantiate(WorkerConf).queue.first().name == "a"
    assert instantiate(Config).numbers.limit == 3
