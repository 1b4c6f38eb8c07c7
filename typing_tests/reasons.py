"""Why a checker does not see a behaviour: what cannot be said in types without a plugin, or what that checker gets wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from typing_tests.checkers import PLUGIN


@dataclass(frozen=True)
class Reason:
    """One reason for some cells of the matrix."""

    checkers: tuple[str, ...]
    behaviours: tuple[str, ...]
    kind: Literal["needs a plugin", "bug", "unsettled"]
    why: str
    #: A minimal case in typing_tests/minimal/, without hydra-zen.
    case: str | None = None


ALL = ("mypy", "pyright", "basedpyright", "pyrefly", "ty", "zuban")

PYRIGHTS = ("pyright", "basedpyright")

REASONS: tuple[Reason, ...] = (
    Reason(
        ALL,
        (
            "argument_unknown_name",
            "argument_wrong_type",
            "argument_wrong_type_by_position",
            "argument_too_many",
            "argument_given_twice",
            "argument_of_custom_builds",
            "argument_of_kwargs_of",
            "argument_of_store",
        ),
        "needs a plugin",
        'no type says "any part of the parameters of this callable"; the strict forms do',
    ),
    Reason(
        ALL,
        (
            "argument_nested_wrong_target",
            "argument_nested_in_list",
        ),
        "needs a plugin",
        'no type maps each parameter `T` to "`T` or a config of it"; `value_of` does',
    ),
    Reason(
        ALL,
        ("argument_text_for_number",),
        "needs a plugin",
        'no type says "an interpolation, but no other text"; `interp` does',
    ),
    Reason(
        ALL,
        (
            "constructor_after_values",
            "override_unknown_name",
            "override_wrong_type",
            "instantiate_missing_argument",
            "partial_remaining_name",
            "partial_remaining_type",
        ),
        "needs a plugin",
        'no type says "the parameters that are left"',
    ),
    Reason(
        ALL,
        (
            "field_of_config",
            "field_unknown",
            "field_assignment",
            "field_of_make_config",
        ),
        "needs a plugin",
        "nothing maps parameters or keywords to attributes",
    ),
    Reason(
        ALL,
        (
            "hydrated_result",
            "dataclass_with_configs",
        ),
        "needs a plugin",
        "a decorator cannot add a base, and nothing maps the fields of a dataclass to what they build; `class Conf(Builds[Type[T]])` does for one",
    ),
    Reason(
        ALL,
        (
            "override_line_unknown",
            "override_line_wrong_type",
            "override_keyword_unknown",
            "task_missing_field",
            "task_wrong_field",
            "defaults_unknown_interpolation",
        ),
        "needs a plugin",
        "the fields of a config are not in its type",
    ),
    Reason(
        ALL,
        ("kwargs_spread_of_one_type",),
        "unsettled",
        "a spread dict may hold any key, so a key that is an option too; annotate it `dict[str, Any]`",
    ),
    Reason(
        ("mypy",),
        ("form_union", "form_union_of_functions"),
        "needs a plugin",
        "mypy solves one type variable for all members of a union by joining, which gives `object`",
        "mypy_joins_members_of_a_union.py",
    ),
    Reason(
        ("mypy",),
        ("lists_of_classes_and_instances",),
        "needs a plugin",
        "mypy joins a class and an instance to `object`; annotate the list, or write it where it is used",
        "mypy_joins_elements_of_a_list.py",
    ),
    Reason(
        ("mypy", PLUGIN),
        ("defaults_in_a_variable_without_annotation",),
        "unsettled",
        "mypy joins text and a dict to `Collection[str]`, which lists of lists are too; annotate the variable",
    ),
    Reason(
        PYRIGHTS,
        ("result_of_generic_class", "result_of_generic_class_by_annotation", "result_of_dict"),
        "needs a plugin",
        "the arguments of `builds` do not tell the type arguments of a generic class, and strict mode reports what is "
        "unknown; write `Box[int]`, `dict[str, int]`",
    ),
    Reason(
        PYRIGHTS,
        ("result_of_generic_function",),
        "unsettled",
        "pyright keeps the type variable of a generic function that passes through another type",
        "pyright_keeps_type_variables.py",
    ),
    Reason(
        ("pyrefly",),
        ("strict_class_lower_case",),
        "bug",
        "pyrefly does not read `type[T]` in the argument of a base class; write `Type[T]`",
        "pyrefly_type_in_base_class.py",
    ),
    Reason(
        ("ty",),
        (
            "result_of_partial_object",
            "just_partial",
            "strict_partial_class_types",
            "strict_nested_wrong_target",
            "strict_in_just",
        ),
        "bug",
        "ty knows neither the parameters nor the result of `functools.partial` of a class, nor its type argument R",
        "ty_partial_of_class.py",
    ),
    Reason(
        ("ty",),
        ("strict_value_of_just", "strict_interpolation_typed"),
        "bug",
        "ty does not check an argument of `functools.partial` that is a call of a generic function",
        "ty_partial_of_generic_call.py",
    ),
    Reason(
        ("ty",),
        ("launch_unknown_flag",),
        "unsettled",
        "ty keeps the possibility of a class that derives from both members of a union",
        "ty_intersections.py",
    ),
    Reason(
        ("zuban",),
        ("form_mapping",),
        "bug",
        "zuban does not solve a generic call within a dict display in the context of a type variable",
        "zuban_generic_call_in_dict.py",
    ),
    Reason(
        ("zuban",),
        (
            "hydrated_constructor",
            "hydrated_fields",
            "hydrated_frozen",
            "hydrated_options",
            "hydrated_inheritance",
            "hydrated_methods",
        ),
        "bug",
        "zuban refuses positional arguments of a decorator that is a `dataclass_transform`; write `target=`",
        "zuban_dataclass_transform.py",
    ),
    Reason(
        ("zuban",),
        (
            "strict_partial_names",
            "strict_partial_types",
            "strict_partial_class_types",
            "strict_partial_number",
            "strict_nested_wrong_target",
            "strict_value_of_just",
            "strict_value_of_partial",
            "strict_interpolation_typed",
        ),
        "unsettled",
        "zuban does not check the arguments of `functools.partial`; use `strict`",
        "zuban_partial.py",
    ),
)


def reason_for(behaviour: str, checker: str) -> Reason | None:
    """Return why `checker` does not see `behaviour`, if it is known not to."""
    return next((item for item in REASONS if behaviour in item.behaviours and checker in item.checkers), None)
