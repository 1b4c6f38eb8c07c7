"""The pytest plugin of the type gate: ``pytest --hydra-zen-check`` checks configs beside the tests.

Without the option it imports nothing, hydra_zen included.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    group = parser.getgroup("hydra-zen")
    group.addoption(
        "--hydra-zen-check",
        action="store_true",
        help="check the `paths` of [tool.hydra-zen.check] in pyproject.toml: errors in configs fail as tests do",
    )


def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Add one test for each path that the project's settings name."""
    if session.config.getoption("--hydra-zen-check"):
        settings: Any = import_module("hydra_zen._check.settings").read_settings(session.config.rootpath)
        if not settings.paths:
            msg = "--hydra-zen-check: set `paths` in [tool.hydra-zen.check] of pyproject.toml"
            raise pytest.UsageError(msg)
        make: Any = getattr(ConfigCheck, "from_parent")  # noqa: B009  its type is not fully known
        items.extend(
            make(session, name=f"hydra-zen check {path}", path_to_check=path, settings=settings)
            for path in settings.paths
        )


class ConfigsAreWrong(Exception):  # noqa: N818  a test that failed
    """The report of a check that found something."""


class ConfigCheck(pytest.Item):
    """A test that passes if nothing is wrong with the configs at one path."""

    def __init__(self, *, path_to_check: str, settings: Any, **options: Any) -> None:
        super().__init__(**options)  # pyright: ignore[reportUnknownMemberType]
        self.path_to_check = path_to_check
        self.settings = settings

    def runtest(self) -> None:
        """Check the path."""
        settings = self.settings
        report: Any = import_module("hydra_zen._check.gate").check([settings.root / self.path_to_check], settings)
        if settings.baseline is not None:
            known = import_module("hydra_zen._check.baseline").without_known
            report = known(report, settings.root / settings.baseline, settings)
        if not report:
            text = import_module("hydra_zen._check.report.text").as_text(report)
            raise ConfigsAreWrong(text)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the report alone."""
        if isinstance(excinfo.value, ConfigsAreWrong):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return what stands above the failure."""
        return self.settings.root / "pyproject.toml", None, self.name
