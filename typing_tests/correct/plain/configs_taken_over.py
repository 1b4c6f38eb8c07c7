"""Configs whose missing values are filled by a class that derives from them, or by a config of theirs."""

from typing import Any

from hydra_zen import MISSING, builds, instantiate, make_config


class Track:
    def __init__(self, title: str, length: float, tags: Any = ()) -> None:
        self.title, self.length, self.tags = title, length, tags


Base = builds(Track, title=MISSING, length=1.0, tags=[MISSING])
Titled = builds(Track, title="a", tags=["x"], builds_bases=(Base,))
Shared = make_config(title=MISSING, track=builds(Track, title="${..title}", length=2.0))
Given = make_config(title="given", bases=(Shared,))
Replaced = builds(Base, title="b", length=4.0, tags=())
Tracks = make_config(tracks=[Titled, builds(Titled, title="c", length=3.0)], plain={"first": Titled()})

if __name__ == "__main__":
    assert instantiate(Titled).tags == ["x"]
    assert instantiate(Given).track.title == "given"
    assert instantiate(Shared, title="late").track.title == "late"
    assert instantiate(Replaced).title == "b"
    assert instantiate(Tracks).plain["first"].length == 1.0
