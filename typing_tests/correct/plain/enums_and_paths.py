"""Text from the command line for an Enum and a Path."""

from enum import Enum
from pathlib import Path
from typing import Literal

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Mode(Enum):
    fast = 1
    exact = 2


class Reader:
    def __init__(self, folder: Path, mode: Mode = Mode.fast, kind: Literal["csv", "json"] = "csv") -> None:
        self.folder, self.mode, self.kind = folder, mode, kind


def read(reader: Reader, limit: int) -> str:
    return f"{reader.folder}/*.{reader.kind} {reader.mode.name} {limit}"


ReaderConf = builds(Reader, folder="data", mode="exact", kind="json", populate_full_signature=True)
Config = make_config(reader=ReaderConf, limit=10)

if __name__ == "__main__":
    job = hydra_run(Config, zen(read), overrides=["reader.mode=fast", "reader.folder=other", "limit=5"])
    assert job.return_value == "other/*.json fast 5"
    assert instantiate(ReaderConf, mode=Mode.fast, kind="csv").kind == "csv"
    assert instantiate(builds(Reader, folder=Path("x"), mode=Mode.exact)).folder == Path("x")
