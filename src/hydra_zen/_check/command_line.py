"""The command ``hydra-zen check``: its options, its output, its exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from hydra_zen._base.version import __version__
from hydra_zen._check.baseline import DEFAULT_FILE, without_known, write_baseline
from hydra_zen._check.findings import Report
from hydra_zen._check.gate import check, says_it_imports
from hydra_zen._check.projects import by_project
from hydra_zen._check.report import FORMS
from hydra_zen._check.search_path import forgetting_modules
from hydra_zen._check.settings import CHECKERS, OUTPUTS, Settings, parsed_codes, read_settings
from hydra_zen.errors import HydraZenException

CLEAN: Final = 0
FOUND: Final = 1
COULD_NOT_CHECK: Final = 2
#: As shells say that a program was ended by Ctrl-C.
INTERRUPTED: Final = 130

_EPILOG: Final = """\
exit codes:
  0  nothing is wrong
  1  something is wrong
  2  something could not be checked, or the command was not understood
  130  it was interrupted

What is the same in every run can be set in [tool.hydra-zen.check] of pyproject.toml.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit code.

    Parameters
    ----------
    argv : Sequence[str], optional
        By default what the shell gave.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    arguments, overrides = _split_overrides(arguments)
    options = _parser().parse_args(arguments)
    try:
        projects = [
            (_with_options(settings, options, overrides), paths) for settings, paths in _projects(options.paths)
        ]
        for text in dict.fromkeys(says_it_imports(settings) for settings, _ in projects):
            _say(text)
        reports = [(_checked(settings, paths, is_only=len(projects) == 1), settings) for settings, paths in projects]
        if options.write_baseline:
            return max(_write_baseline(report, settings) for report, settings in reports)
        reports = [(_without_known(report, settings), settings) for report, settings in reports]
    except HydraZenException as error:
        _say(str(error))
        return COULD_NOT_CHECK
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    _print(FORMS[projects[0][0].output](_joined([report for report, _ in reports])))
    return max(exit_code(report, settings) for report, settings in reports)


def _projects(given: Sequence[str]) -> list[tuple[Settings, list[Path]]]:
    """Return what is to be checked, by project."""
    if given:
        return by_project([Path(path) for path in given], Path.cwd())
    settings = read_settings(Path.cwd())
    return [(settings, [Path(path) for path in _configured_paths(settings)])]


def _checked(settings: Settings, paths: Sequence[Path], *, is_only: bool) -> Report:
    progress = _progress if sys.stderr.isatty() else None
    with nullcontext() if is_only else forgetting_modules(settings):
        return check(paths, settings, progress=progress)


def _without_known(report: Report, settings: Settings) -> Report:
    if settings.baseline is None:
        return report
    return without_known(report, settings.root / settings.baseline, settings)


def _joined(reports: Sequence[Report]) -> Report:
    if len(reports) == 1:
        return reports[0]
    findings = (finding for report in reports for finding in report)
    return Report.of(findings, (line for report in reports for line in report.summary))


def _print(text: str) -> None:
    """Print the report; whoever reads it through a pipe may stop early."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str | None) -> None:
    if text is not None:
        print(f"hydra-zen check: {text}", file=sys.stderr)


def _progress(done: str) -> None:
    """Show on a terminal what is being checked; an empty text clears the line."""
    print(f"\r\x1b[K{done[:78]}", end="", file=sys.stderr, flush=True)


def _write_baseline(report: Report, settings: Settings) -> int:
    file = settings.root / (settings.baseline or DEFAULT_FILE)
    count = write_baseline(report, file, settings)
    _say(f"{count} finding{'s' if count != 1 else ''} written to {settings.shown(file)}")
    return COULD_NOT_CHECK if report.blocked else CLEAN


def exit_code(report: Report, settings: Settings) -> int:
    """Return what the command tells the shell."""
    if report.blocked or (settings.strict and report.unchecked):
        return COULD_NOT_CHECK
    return FOUND if report.errors else CLEAN


def _split_overrides(arguments: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Separate what comes after ``--``."""
    if "--" not in arguments:
        return arguments, ()
    cut = arguments.index("--")
    return arguments[:cut], tuple(arguments[cut + 1 :])


def _configured_paths(settings: Settings) -> tuple[str, ...]:
    if not settings.paths:
        msg = "name the files or folders to check, or set `paths` in [tool.hydra-zen.check] of pyproject.toml"
        raise HydraZenException(msg)
    return tuple(str(settings.root / path) for path in settings.paths)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hydra-zen", description="Typed configs on Hydra.")
    parser.add_argument("--version", action="version", version=f"hydra-zen-typed {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="check")
    command = commands.add_parser(
        "check",
        help="find errors in configs before anything runs",
        description="Find every error in the configs of Python sources, YAML files, programs and earlier runs.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", nargs="*", metavar="PATH", help="files and folders to check")
    _add_what(command)
    _add_how(command)
    return parser


def _add_what(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("what to check")
    group.add_argument("--config-name", metavar="NAME", help="the one primary config to compose; overrides follow --")
    group.add_argument("--multirun", "-m", action="store_true", help="check every job of a sweep")
    group.add_argument("--all-choices", action="store_true", help="compose every option of every config group")
    group.add_argument("--pairs", action="store_true", help="compose every pair of options as well")
    group.add_argument("--exclude", action="append", metavar="PATTERN", help="leave out files; may be repeated")
    group.add_argument("--ignore", action="append", metavar="CODE", help="leave out a code; may be repeated")


def _add_how(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("how to check")
    group.add_argument("--checker", choices=CHECKERS, help="what tells the types (default: auto)")
    group.add_argument("--import", action="store_true", dest="allow_import", help="targets may be imported")
    group.add_argument("--store", action="append", metavar="MODULE", help="import what stores configs; may be repeated")
    group.add_argument("--strict", action="store_true", help="exit with 2 if anything was not checked")
    group.add_argument("--baseline", metavar="FILE", help="leave out the findings that are in this file")
    group.add_argument("--write-baseline", action="store_true", help="write all findings of today to the baseline")
    group.add_argument("--output", choices=OUTPUTS, help="the form of the report (default: text)")
    group.add_argument("--jobs", type=_number_of_jobs, metavar="N", help="how many processes (default: 0, all cores)")
    group.add_argument("--no-cache", action="store_true", help="check all anew")


def _number_of_jobs(text: str) -> int:
    if not text.isdecimal():
        msg = f"expected a number of processes, or 0 for as many as there are cores, got {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _with_options(settings: Settings, options: argparse.Namespace, overrides: tuple[str, ...]) -> Settings:
    """Return the settings with what the command line says; what it does not say stays."""
    given: dict[str, Any] = {
        name: getattr(options, name)
        for name in ("checker", "config_name", "output", "baseline", "jobs")
        if getattr(options, name) is not None
    }
    given |= {
        name: True for name in ("allow_import", "strict", "multirun", "all_choices", "pairs") if getattr(options, name)
    }
    if options.no_cache:
        given["cache"] = None
    if options.store:
        given["stores"] = (*settings.stores, *options.store)
    if options.exclude:
        given["exclude"] = (*settings.exclude, *options.exclude)
    if options.ignore:
        given["ignore"] = settings.ignore | parsed_codes(options.ignore, "--ignore")
    return replace(settings, overrides=overrides, **given)
