"""Arguments spread from dicts and tuples, and targets that take any."""

from typing import Any

from hydra_zen import builds, instantiate, make_config


class Chart:
    def __init__(self, title: str, width: int = 80, **style: str) -> None:
        self.title, self.width, self.style = title, width, style


class Report:
    def __init__(self, *charts: Chart, author: str = "", **notes: int) -> None:
        self.charts, self.author, self.notes = charts, author, notes


common: dict[str, Any] = {"width": 40}
style: dict[str, Any] = {"color": "red", "line": "dashed"}
First = builds(Chart, title="first", **common)
Second = builds(Chart, "second", width=60, **style)
extra: dict[str, Any] = {"extra": 1}
charts = [First, Second]
ReportConf = builds(Report, First, Second, author="me", pages=3)
Config = make_config(report=ReportConf, others=builds(Report, *charts, author="you"), **extra)

if __name__ == "__main__":
    assert instantiate(Second).style == {"color": "red", "line": "dashed"}
    report = instantiate(ReportConf)
    assert [chart.width for chart in report.charts] == [40, 60]
    assert report.notes == {"pages": 3}
    assert instantiate(Config).others.author == "you"
    assert instantiate(First, title="new").title == "new"
