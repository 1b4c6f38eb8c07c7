"""A report as SARIF 2.1.0, which code hosts show beside the lines of a change."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote

from hydra_zen._base.version import __version__
from hydra_zen._check.codes import CODES, Code, Severity
from hydra_zen._check.findings import Finding, Report

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL: Final = {Severity.ERROR: "error", Severity.BLOCKED: "error", Severity.UNCHECKED: "note"}


def as_sarif(report: Report) -> str:
    """Return the report as a log with one run, and one rule for each code in it."""
    used = sorted({finding.code for finding in report.findings})
    run = {
        "tool": {
            "driver": {
                "name": "hydra-zen check",
                "semanticVersion": __version__,
                "rules": [_rule(CODES[name]) for name in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not report.blocked}],
        "results": [_result(finding, used.index(finding.code)) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.name,
        "name": code.title.title().replace(" ", ""),
        "shortDescription": {"text": code.title},
        "help": {"text": f"See {code.page}"},
        "defaultConfiguration": {"level": _LEVEL[code.severity]},
    }


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.text},
        "properties": {
            key: value
            for key, value in finding.as_dict().items()
            if key in ("config_path", "target", "parameter", "expected", "given", "suggestion") and value
        },
    }
    if finding.file is not None:
        result["locations"] = [{"physicalLocation": _location(finding)}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(finding.file or "")},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
