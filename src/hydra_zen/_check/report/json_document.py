"""A report as one JSON document."""

from __future__ import annotations

import json

from hydra_zen._base.version import __version__
from hydra_zen._check.findings import Report


def as_json(report: Report) -> str:
    """Return the report with every field of every finding."""
    document = {
        "version": __version__,
        "ok": bool(report),
        "errors": len(report.errors),
        "blocked": len(report.blocked),
        "unchecked": len(report.unchecked),
        "summary": list(report.summary),
        "findings": [finding.as_dict() for finding in report.findings],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)
