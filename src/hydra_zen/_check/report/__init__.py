"""A report as text, JSON, SARIF, or commands for GitHub."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hydra_zen._check.findings import Report
from hydra_zen._check.report.github import as_github
from hydra_zen._check.report.json_document import as_json
from hydra_zen._check.report.sarif import as_sarif
from hydra_zen._check.report.text import as_text
from hydra_zen._check.settings import Output

#: How each form is written.
FORMS: Final[dict[Output, Callable[[Report], str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
