"""The messages of all type checkers about calls, read into one vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hydra_zen._check.checkers.diagnostic import Diagnostic


class Problem(Enum):
    """What is wrong with a call."""

    UNKNOWN_ARGUMENT = "unknown argument"
    MISSING_ARGUMENT = "missing argument"
    WRONG_TYPE = "wrong type of argument"
    TOO_MANY_ARGUMENTS = "too many arguments"
    GIVEN_TWICE = "argument given twice"
    NO_OVERLOAD = "no overload matches"
    ABSTRACT = "class is abstract"
    #: Of a value that is assigned or returned, rather than given to a call.
    WRONG_RESULT = "wrong type of value"


@dataclass(frozen=True, slots=True)
class CallProblem:
    """What a diagnostic says of a call, as far as its message tells.

    Attributes
    ----------
    problem : Problem
    names : tuple[str, ...]
        The parameters at fault.
    expected, given : str or None
        Types, as the checker writes them.
    suggestion : str or None
        A parameter that was perhaps meant.
    """

    problem: Problem
    names: tuple[str, ...] = ()
    expected: str | None = None
    given: str | None = None
    suggestion: str | None = None


_TYPES: Final = ("expected", "given")
#: How ty marks a float that is not also an int.
_PROMOTED: Final = re.compile(r"(?<=\bfloat)\*")
_QUOTED: Final = re.compile(r"[\"`]([^\"`]+)[\"`]")

_ARGUMENT_TO: Final = r'^Argument (?:\d+|"(?P<name>[^"]+)") to'
_CANNOT_BE: Final = r'Argument of type "(?P<given>.+?)" cannot be assigned to parameter'
_NOT_ASSIGNABLE: Final = (
    r"^(?:Keyword a|A)rgument `(?P<given>.+?)` is not assignable to parameter (?:`(?P<name>[^`]+)` )?"
)

#: The first pattern that matches the first line of a message tells what it is about.
_PATTERNS: Final = (
    # mypy and zuban
    (
        Problem.UNKNOWN_ARGUMENT,
        r'Unexpected keyword argument "(?P<name>[^"]+)"(?:.*did you mean "(?P<suggestion>[^"]+)")?',
    ),
    (Problem.GIVEN_TWICE, r'gets multiple values for keyword argument "(?P<name>[^"]+)"'),
    (Problem.TOO_MANY_ARGUMENTS, r"^Too many (?:positional )?arguments"),
    (Problem.MISSING_ARGUMENT, r"^Missing (?:positional|named) arguments? (?P<names>.+?) (?:in call to|for)\b"),
    (Problem.MISSING_ARGUMENT, r"^Too few arguments"),
    (
        Problem.WRONG_TYPE,
        rf'{_ARGUMENT_TO} .* has incompatible type (?:\*+)?"(?P<given>.+?)"; expected "(?P<expected>.+)"$',
    ),
    (Problem.WRONG_TYPE, r'^List item \d+ has incompatible type "(?P<given>.+?)"; expected "(?P<expected>.+)"$'),
    (Problem.WRONG_TYPE, r'^Argument \d+ to "[^"]*" has incompatible type'),
    (
        Problem.WRONG_TYPE,
        r"^(?:\w+|Unpacked dict) (?:item|entry) \d+ has incompatible type (?P<given>.+?); expected (?P<expected>.+)$",
    ),
    (
        Problem.WRONG_TYPE,
        r"^\w+ comprehension has incompatible type (?P<given>.+); expected (?:type )?(?P<expected>.+)$",
    ),
    (Problem.WRONG_TYPE, r'^Value of type variable "[^"]+" of .* cannot be "(?P<given>.+)"$'),
    (Problem.WRONG_TYPE, r'TypedDict item ".+" has type'),
    (Problem.WRONG_TYPE, r"(?:Extra|Missing|Unexpected) keys? .*TypedDict"),
    (
        Problem.WRONG_RESULT,
        r'^Incompatible types in assignment \(expression has type "(?P<given>.+?)", .*has type "(?P<expected>.+)"\)$',
    ),
    (
        Problem.WRONG_RESULT,
        r'^Incompatible return value type \(got "(?P<given>.+?)", expected "(?P<expected>.+)"\)$',
    ),
    (Problem.ABSTRACT, r'^Cannot instantiate (?:abstract|protocol|Protocol) class "(?P<name>[^"]+)"'),
    (Problem.NO_OVERLOAD, r"^No overload variants? of"),
    # pyright and basedpyright
    (Problem.UNKNOWN_ARGUMENT, r'^No parameter named "(?P<name>[^"]+)"'),
    (Problem.GIVEN_TWICE, r'(?:Parameter|parameters) "(?P<name>[^"]+)" (?:is|are) already assigned'),
    (Problem.GIVEN_TWICE, r'^Multiple parameters have name "(?P<name>[^"]+)"'),
    (Problem.TOO_MANY_ARGUMENTS, r"^Expected (?:\d+|at most \d+|\d+ or \d+) positional arguments?"),
    (Problem.MISSING_ARGUMENT, r"^Arguments? missing for parameters? (?P<names>.+)$"),
    (Problem.MISSING_ARGUMENT, r"^Expected \d+ more positional arguments?"),
    (
        Problem.WRONG_TYPE,
        rf'^{_CANNOT_BE} "(?P<name>[^"]+)" of type "(?P<expected>.+)" in (?:function|call)',
    ),
    (Problem.WRONG_TYPE, rf'^{_CANNOT_BE} of type "(?P<expected>.+?)"'),
    (Problem.WRONG_TYPE, r'^Type "(?P<given>.+?)" is not assignable to (?:declared |return )?type "(?P<expected>.+?)"'),
    (Problem.NO_OVERLOAD, r"^No overloads? for"),
    # pyrefly
    (Problem.ABSTRACT, r"^Cannot instantiate `(?P<name>[^`]+)` because"),
    (Problem.UNKNOWN_ARGUMENT, r"^Unexpected keyword argument `(?P<name>[^`]+)`"),
    (Problem.GIVEN_TWICE, r"^Multiple values for argument `(?P<name>[^`]+)`"),
    (Problem.TOO_MANY_ARGUMENTS, r"^Expected .*positional arguments?, got"),
    (Problem.MISSING_ARGUMENT, r"^Missing (?:positional )?argument (?P<names>`[^`]+`)"),
    (Problem.WRONG_TYPE, rf"{_NOT_ASSIGNABLE}with type `(?P<expected>.+?)` in function"),
    (Problem.WRONG_TYPE, rf"{_NOT_ASSIGNABLE}with type `(?P<expected>.+)`"),
    (Problem.WRONG_TYPE, r"^`(?P<given>.+?)` is not assignable to (?:.* )?`(?P<expected>.+)`"),
    (Problem.NO_OVERLOAD, r"^No matching overload found"),
    # ty
    (Problem.UNKNOWN_ARGUMENT, r"^Argument `(?P<name>[^`]+)` does not match any known parameter"),
    (Problem.UNKNOWN_ARGUMENT, r"^Positional-only parameter \d+ \(`(?P<name>[^`]+)`\) passed as keyword"),
    (Problem.GIVEN_TWICE, r"^Multiple values provided for parameter `?(?P<name>[^`]+)`?"),
    (Problem.TOO_MANY_ARGUMENTS, r"^Too many positional arguments"),
    (Problem.MISSING_ARGUMENT, r"^No arguments? provided for required parameters? (?P<names>.+?)(?: of .*)?$"),
    (Problem.WRONG_TYPE, r"is incorrect: Expected `(?P<expected>.+?)`, found `(?P<given>.+)`$"),
    (
        Problem.WRONG_TYPE,
        r"is incorrect: Argument type `(?P<given>.+?)` does not satisfy .*?`?(?P<expected>\S+?)`? of type variable",
    ),
    (Problem.WRONG_TYPE, r"(?:Missing required|Invalid|Unknown) key .* TypedDict"),
    (
        Problem.WRONG_RESULT,
        r"^Object of type `(?P<given>.+?)` is not assignable to .*`(?P<expected>.+)`$",
    ),
    (
        Problem.WRONG_RESULT,
        r"^Return type does not match returned value: expected `(?P<expected>.+?)`, found `(?P<given>.+)`$",
    ),
    (Problem.NO_OVERLOAD, r"^No overload of"),
)
_COMPILED: Final = tuple((problem, re.compile(pattern)) for problem, pattern in _PATTERNS)


def read_problem(diagnostic: Diagnostic) -> CallProblem | None:
    """Return what a diagnostic says of a call; None if it is about something else."""
    first = diagnostic.message.split("\n", 1)[0]
    for problem, pattern in _COMPILED:
        match = pattern.search(first)
        if match is None:
            continue
        found = match.groupdict()
        names = (found["name"],) if found.get("name") else tuple(_QUOTED.findall(found.get("names") or ""))
        expected, given = (_PROMOTED.sub("", text) if (text := found.get(key)) else text for key in _TYPES)
        return CallProblem(problem, names, expected, given, found.get("suggestion"))
    return None
