"""A tree of configs with references up, down and across."""

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun


class Player:
    def __init__(self, instrument: str, chair: int, pitch: float = 440.0) -> None:
        self.instrument, self.chair, self.pitch = instrument, chair, pitch


class Section:
    def __init__(self, leader: Player, others: list[Player], pitch: float) -> None:
        self.leader, self.others, self.pitch = leader, others, pitch


class Orchestra:
    def __init__(self, strings: Section, winds: Section, city: str) -> None:
        self.strings, self.winds, self.city = strings, winds, city


def tune(orchestra: Orchestra, beats: int) -> float:
    return beats * (orchestra.strings.leader.pitch - orchestra.winds.others[0].pitch)


Violin = builds(Player, instrument="violin", chair=1, pitch="${pitch}")
Config = make_config(
    pitch=442.0,
    town="basel",
    orchestra=builds(
        Orchestra,
        strings=builds(Section, leader=Violin, others=[builds(Player, instrument="viola", chair=2)], pitch="${pitch}"),
        winds=builds(
            Section,
            leader=builds(Player, instrument="oboe", chair=1, pitch="${..pitch}"),
            others=[builds(Player, instrument="${orchestra.winds.leader.instrument}", chair=2, pitch=440.0)],
            pitch="${..strings.pitch}",
        ),
        city="${town}",
    ),
    beats=1,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(tune), overrides=["pitch=440.0,444.0", "orchestra.city=bern", "beats=2"])
    assert [job.return_value for job in jobs] == [0.0, 8.0]
    made = instantiate(Config)
    assert made.orchestra.winds.leader.pitch == 442.0
    assert instantiate(Violin, pitch=1.0, chair=3).chair == 3
    assert Config().beats == 1
    assert Config.town == "basel"
