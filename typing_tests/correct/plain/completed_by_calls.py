"""Values that are missing from a config, and given by whoever instantiates or launches it."""

from typing import Any

from hydra_zen import MISSING, builds, instantiate, launch, make_config, zen


class Reader:
    def __init__(self, path: str, rows: int = 10) -> None:
        self.path, self.rows = path, rows


class Pipeline:
    def __init__(self, reader: Reader, seed: int, extra: Any = None) -> None:
        self.reader, self.seed, self.extra = reader, seed, extra


Reading = builds(Reader, path=MISSING, rows=10)
Running = builds(Pipeline, reader=Reading, seed=MISSING, extra={"reader": Reading, "rows": MISSING})
Job = make_config("seed", reader=Reading)


def count(reader: Reader, seed: int) -> int:
    return reader.rows + seed


def describe(cfg: Any) -> str:
    return str(cfg.seed)


if __name__ == "__main__":
    made = instantiate(Running, reader={"path": "a.csv"}, seed=1, extra={"reader": {"path": "b.csv"}, "rows": 2})
    assert made.reader.path == "a.csv"
    assert instantiate(Running, reader={"path": "a", "rows": 3}, seed=1, extra=None).reader.rows == 3
    assert instantiate(Job, **{"seed": 1, "reader": {"path": "a"}}).seed == 1
    assert launch(Running, instantiate, ["reader.path=a", "seed=2", "extra=null"]).return_value.seed == 2
    assert launch(Running, instantiate, {"reader": {"path": "a"}, "seed": 3, "extra": None}).return_value.seed == 3
    assert launch(Job, zen(count), ["reader.path=a", "seed=2"]).return_value == 12
    assert launch(Job, describe, ["seed=4"]).return_value == "4"
    config = Running(seed=1, extra=None)
    config.reader = builds(Reader, path="c.csv", populate_full_signature=True)
    assert instantiate(config).reader.path == "c.csv"
