"""Schedulers with priorities; unions of configs and conditions on types."""

from typing import Union

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Fifo:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def order(self, jobs: list[str]) -> list[str]:
        return jobs[: self.limit]


class Sorted:
    def __init__(self, reverse: bool = False, limit: int = 100) -> None:
        self.reverse, self.limit = reverse, limit

    def order(self, jobs: list[str]) -> list[str]:
        return sorted(jobs, reverse=self.reverse)[: self.limit]


class Cluster:
    def __init__(self, queue: Union[Fifo, Sorted], nodes: int, tags: tuple[str, ...] = ()) -> None:
        self.queue, self.nodes, self.tags = queue, nodes, tags


def submit(cluster: Cluster, jobs: list[str]) -> str:
    return ",".join(cluster.queue.order(jobs))


Small = builds(Cluster, queue=builds(Fifo, limit=2), nodes=1)
Large = builds(Cluster, queue=builds(Sorted, reverse=True), nodes=64, tags=["gpu", "fast"])
Config = make_config(cluster=Small, jobs=["b", "a", "c"])

if __name__ == "__main__":
    assert hydra_run(Config, zen(submit)).return_value == "b,a"
    assert hydra_run(Config, zen(submit), overrides=["cluster.queue.limit=1"]).return_value == "b"
    assert hydra_run(make_config(cluster=Large, jobs=["b", "c"]), zen(submit)).return_value == "c,b"
    assert instantiate(Large, nodes=32).nodes == 32
