"""Hydra's command line starts where argparse checks the help of each option, as Python 3.14 does."""

import argparse
import sys
from types import SimpleNamespace

import pytest
from hydra._internal.utils import get_args_parser

from hydra_zen._base.command_line_help import allow_help_written_later


class CheckingParser(argparse.ArgumentParser):
    """Does what `argparse.ArgumentParser` of Python 3.14 does."""

    def _check_help(self, action):
        if action.help:
            try:
                self._get_formatter()._expand_help(action)
            except (ValueError, TypeError, KeyError) as exc:
                raise ValueError("badly formed help string") from exc

    def add_argument(self, *args, **kwargs):
        action = super().add_argument(*args, **kwargs)
        self._check_help(action)
        return action


@pytest.fixture
def parser_class():
    return type("Parser", (CheckingParser,), {})


class LaterHelp:
    def __repr__(self):
        return "written later"


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the running argparse is mended already")
def test_such_a_parser_refuses_hydras_help(parser_class):
    with pytest.raises(ValueError, match="badly formed help"):
        parser_class().add_argument("-x", help=LaterHelp())


def test_a_mended_parser_takes_it(parser_class, monkeypatch):
    allow_help_written_later(parser_class)
    monkeypatch.setattr("hydra._internal.utils.argparse", SimpleNamespace(ArgumentParser=parser_class))

    assert get_args_parser().parse_args(["--cfg", "job"]).cfg == "job"


def test_text_is_still_checked(parser_class):
    allow_help_written_later(parser_class)

    parser_class().add_argument("-x", help="a number, %(default)s if left out")
    with pytest.raises(ValueError, match="badly formed help"):
        parser_class().add_argument("-x", help="100% yes")


def test_a_parser_that_checks_nothing_stays_as_it_is():
    parser = type("Parser", (), {})
    allow_help_written_later(parser)

    assert not hasattr(parser, "_check_help")
