"""Alternative constructors, static methods, nested classes."""

from hydra_zen import builds, get_target, instantiate, make_config


class Date:
    def __init__(self, year: int, month: int, day: int = 1) -> None:
        self.text = f"{year}-{month}-{day}"

    @classmethod
    def from_text(cls, text: str, sep: str = "-") -> "Date":
        year, month, day = text.split(sep)
        return cls(int(year), int(month), int(day))

    @staticmethod
    def is_leap(year: int) -> bool:
        return year % 4 == 0

    class Zone:
        def __init__(self, offset: float) -> None:
            self.offset = offset


class Event:
    def __init__(self, date: Date, zone: Date.Zone, title: str = "event") -> None:
        self.date, self.zone, self.title = date, zone, title


Start = builds(Date.from_text, text="2020/1/2", sep="/")
EventConf = builds(Event, date=Start, zone=builds(Date.Zone, offset=1.5), title="start")
Config = make_config(event=EventConf, leap=builds(Date.is_leap, year=2024))

if __name__ == "__main__":
    assert instantiate(EventConf).date.text == "2020-1-2"
    assert get_target(EventConf) is Event
    made = instantiate(Config)
    assert made.leap
    assert instantiate(EventConf, title="end").title == "end"
    assert instantiate(builds(Date, year=1999, month=12)).text == "1999-12-1"
