"""Frozen attrs classes, private attributes and converters."""

from pathlib import Path

import attrs

from hydra_zen import builds, instantiate, make_config


@attrs.frozen
class Source:
    path: Path
    _encoding: str = "utf-8"

    @property
    def encoding(self) -> str:
        return self._encoding


@attrs.frozen(kw_only=True)
class Reader:
    source: Source
    limit: int = attrs.field(default=10, converter=int)
    columns: tuple[str, ...] = ()


SourceConf = builds(Source, path="a.csv", encoding="latin-1")
ReaderConf = builds(Reader, source=SourceConf, limit=5, columns=["x", "y"], populate_full_signature=True)
Config = make_config(reader=ReaderConf, spare=builds(Source, path=Path("b.csv")))

if __name__ == "__main__":
    reader = instantiate(ReaderConf)
    assert reader.source.encoding == "latin-1"
    assert instantiate(Config).spare.path == Path("b.csv")
    assert instantiate(ReaderConf, limit=7).limit == 7
