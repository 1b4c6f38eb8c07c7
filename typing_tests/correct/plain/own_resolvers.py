"""Resolvers of the program's own, and texts that look like interpolations and are none."""

from omegaconf import OmegaConf

from hydra_zen import builds, instantiate, make_config


class Report:
    def __init__(self, path: str, pages: int, ratio: float = 1.0, note: str = "") -> None:
        self.path, self.pages, self.ratio, self.note = path, pages, ratio, note


Reports = make_config(
    pages=3,
    width=2,
    first=builds(Report, "${joined:a,b}", "${times:${pages},2}", note="\\${oc.env:HOME}"),
    second=builds(Report, path="${joined:${.note},x}", pages="${pages}", ratio="${half:${width}}", note="n"),
    third=builds(Report, path="${oc.env:REPORT_PATH,none}", pages="${oc.select:missing,7}", note="$pages {pages}"),
)

if __name__ == "__main__":
    OmegaConf.register_new_resolver("joined", lambda *parts: "/".join(parts), replace=True)
    OmegaConf.register_new_resolver("times", lambda left, right: left * right, replace=True)
    OmegaConf.register_new_resolver("half", lambda value: value / 2, replace=True)
    reports = instantiate(Reports)
    assert (reports.first.path, reports.first.pages) == ("a/b", 6)
    assert (reports.second.path, reports.second.ratio) == ("n/x", 1.0)
    assert reports.third.pages == 7
