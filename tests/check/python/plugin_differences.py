"""Where the gate, with a checker that has no plugins, says something else than the mypy plugin, and why."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Lines of the plugin's cases, each with its file, about which the two differ for one reason."""

    reason: str
    lines: tuple[str, ...]
    #: Those it is so with; all where there are none.
    checkers: tuple[str, ...] = ()


#: What the plugin reports, and the gate does not.
UNSEEN = (
    Difference(
        "with overloads, the gate says that it has not checked the call",
        (
            "argument_positions: builds(parse, z=1)",
            'argument_positions: builds(int, "ff", bas=16)',
            "argument_positions: builds(sorted, [2, 1], revers=True)",
        ),
    ),
    Difference(
        "a checker that has no type for what `partial` leaves of a callable takes any callable",
        (
            "bound_partials: wrong: Callable[[str], Optimizer] = bound",
            "configs_in_configs: builds(losing, builds(loss, x=1.0, zen_partial=True))",
            "configs_in_configs: builds(losing, builds(other_loss, zen_partial=True))",
            "configs_in_configs: builds(made, builds(Adam, 1.0, zen_partial=True))",
            "nested_callables: builds(takes_function, function=pbuilds(power))",
        ),
    ),
    Difference(
        "pyright does not look at what `partial` leaves of a callable",
        ("nested_callables: builds(takes_function, function=pbuilds(shout))",),
        ("pyright",),
    ),
    Difference(
        "ty does not look into `partial` where it is the target",
        (
            "argument_positions: builds(partial(Frame, 1), 2, 3)",
            "argument_positions: builds(partial(Frame, width=1), height=2.5)",
            'arguments: builds(functools.partial(Optimizer, lr=1), nam="a")',
        ),
        ("ty",),
    ),
    Difference(
        "pyright does not check `partial` of a named tuple",
        (
            "argument_names: builds(Pair, middle=1)",
            "arguments: builds(Pair, 1, 2)",
            "arguments: builds(Pair, third=1)",
        ),
        ("pyright",),
    ),
    Difference(
        "pyright does not solve type variables of a constructor through `partial`",
        ("argument_values: builds(Numbers, first=[1], rest=[])",),
        ("pyright",),
    ),
    Difference(
        "ty does not report an unknown name where a function takes `**kwargs: Unpack[...]`",
        (
            "argument_names: builds(typed_keywords, first=1, rates=0.5)",
            "arguments: builds(optioned, 1, dept=1)",
            "wrong_arguments: builds(optioned, 1, verbos=True)",
        ),
        ("ty",),
    ),
    Difference(
        "ty does not infer the parameters of a lambda, nor the type argument of a class that a config builds",
        (
            "instantiating: texts: Box[str] = instantiate(builds(Box, value=1))",
            "tasks: zen(train, pre_call=zen(lambda seed: None))(Good)",
        ),
        ("ty",),
    ),
    Difference(
        "a variable holds a list of configs: the gate says that it has not checked it",
        ("configs_in_configs: builds(listed, others)",),
    ),
    Difference(
        "the parameters that `zen_exclude` leaves out of `kwargs_of` are not followed",
        ('arguments: kwargs_of(area, zen_exclude=["height"])(height=1)',),
    ),
    Difference(
        "what `kwargs_of` builds may be given to any parameter",
        ("nested_configs: builds(Model, optimizer=kwargs_of(Optimizer))",),
    ),
    Difference(
        "a `ZenField` types a field where it is read, but not what it is given",
        (
            'fields: Hinted(rate="a")',
            'dataclass_instances: instantiate(make_config(seed=ZenField(int, 3)), seed="a")',
        ),
    ),
    Difference(
        "what `instantiate` gives is typed as every checker types it: attributes of that are not followed",
        (
            "dataclass_instances: instantiate(Plan(net=builds(Large, y=1))).net.x",
            "dataclass_instances: instantiate(Plan(steps=2)).net.y",
            "dataclass_instances: instantiate(Whole(plan=Plan(net=builds(Large)))).plan.net.x",
            "dataclass_instances: instantiate(Whole(n=2)).plan.net.y",
            "dataclass_instances: instantiate(replace(Plan(), net=builds(Large))).net.x",
            "dataclass_instances: instantiate(replace(Plan(), steps=2)).net.y",
            "dataclass_instances: instantiate(kept).net.x",
            "dataclass_instances: instantiate(changed).net.y",
            "dataclass_instances: instantiate(Typed(), seed=3).sed",
            "hydrated_classes: instantiate(OptimizerConf()).rate",
            "instantiate_calls: instantiate(OptimizerConf).rate",
            "instantiate_calls: made.optimizer.rate",
            "instantiate_calls: config.nested.optimizer.rate",
            "instantiating: nested.rate.anything",
            "instantiating: nested.ratte",
            "instantiating: model_name: str = instantiate(Nested()).model",
            "instantiating: experiment.optimizer.lrr",
            "instantiating: experiment.nested.stepss",
            "instantiated_attributes: instantiate(Conf).part.lrr",
            "instantiated_attributes: made.xx += 1",
            "instantiated_attributes: made.y = 1",
            "instantiated_attributes: outer.d.yy = 2",
        ),
    ),
    Difference(
        "interpolations in what `strict` makes are not followed",
        (
            'interpolations: four=strict(Optimizer)(interp("${name}", float)),',
            'interpolations: three=strict(Optimizer)(interp("${lrr}", float)),',
            'interpolations: four=strict(Optimizer)(lr=interp("${lrr}", float)),',
        ),
    ),
    Difference(
        "text in a list or dict may become something else before a field of a dataclass has it",
        ('dataclass_instances: instantiate(Typed, sizes=[1, "x"])',),
    ),
    Difference(
        "a truth value is a whole number to every checker",
        (
            'overrides: launch(Conf, task, ["optim.steps=true"])',
            "dataclass_instances: instantiate(Typed, seed=True)",
        ),
    ),
    Difference(
        "an item of a dict that a target takes is not checked where an override names it alone",
        ('overrides: launch(Conf, task, ["table.a=x"])',),
    ),
    Difference(
        "the value of an override is checked where it is written out",
        ('overrides: launch(Conf, task, {"optim.steps": ratio})',),
    ),
    Difference(
        "a field without a declared type takes any value",
        ('overrides: launch(Top, task, ["seed=one"])',),
    ),
    Difference(
        "an interpolation of another module is reported where it is written",
        (
            "imported_interpolations: instantiate(Counting)",
            "imported_interpolations: instantiate(Listed)",
            "imported_interpolations: instantiate(TrainerConf)",
            "imported_interpolations: instantiate(Whole)",
            "imported_interpolations: instantiate(make_config(cound=1, trainer=Counting))",
            'imported_interpolations: instantiate(make_config(count="a", trainer=Counting))',
            'imported_interpolations: instantiate(make_config(trainer=Counting), trainer={"name": "a"})',
            "imported_interpolations: launch(Plan, task)",
            "imported_interpolations: launch(Whole, task)",
            "imported_interpolations: local = make_config(trainer=Counting)",
        ),
    ),
    Difference(
        "ty does not report that a class is abstract",
        (
            "abstract_targets: instantiate(StorageConf)",
            "abstract_targets: instantiate(StorageConf())",
            'abstract_targets: instantiate(builds(Storage), root="b")',
            "abstract_targets: instantiate(builds(Sized))",
            "abstract_targets: hydra_run(StorageConf, instantiate)",
            'abstract_targets: launch(StorageConf, instantiate, version_base="1.3")',
        ),
        ("ty",),
    ),
    Difference(
        "the default of a `ZenField` is not held against its hint",
        (
            'requested_fields: make_config(count=ZenField(int, default="many"))',
            'requested_fields: make_config(ZenField(int, 0.5, "count"))',
            'requested_fields: make_config(mode=ZenField(Mode, "fats"))',
            "requested_fields: make_config(path=ZenField(Path, default=3))",
        ),
    ),
    Difference(
        "the items of a typed dict that a config builds are not checked by ty, nor by pyright",
        ('containers_of_configs: builds(takes_settings, settings=builds(Settings, width="a"))',),
        ("ty", "pyright"),
    ),
    Difference(
        "the name is bound twice in its module: the gate says that it does not know the config",
        ('overrides: launch(Grouped, task, ["width=large"])',),
    ),
)

#: What the gate reports, and the plugin does not.
SEEN_BY_THE_GATE_ALONE = (
    Difference(
        "an interpolation of another module is reported where it is written",
        (
            'shared_configs: Counting = builds(Trainer, seed="${..count}", name="x")',
            'shared_configs: Listed = make_config(count=1, parts=[builds(Trainer, "${coun}"), {"a": "${count}"}])',
            'shared_configs: Whole = make_config(rate=0.1, trainer=builds(Trainer, seed="${rat}"))',
            'shared_configs: name: str = "${nam}"',
            'shared_configs: spare: Any = mutable_value(["${coun}"])',
        ),
    ),
    Difference(
        "interpolations are followed where a task is called, too",
        ('task_values: zen(integers)(make_config(xs=["${a}", 2]))',),
    ),
    Difference(
        "a name that is annotated with Any is followed to its value",
        ('override_prefixes: launch(anything, task, ["~model.rate", "+seed=2"])',),
    ),
    Difference(
        "pyright infers the type of an unannotated parameter from its default",
        ('argument_values: builds(unannotated, x=1, y="a")', 'arguments: builds(untyped, 1, y="anything")'),
        ("pyright",),
    ),
    Difference(
        "no signature of the target can do without what is missing",
        ("callable_objects: instantiate(builds(filled, value=0.5)).append",),
        ("ty",),
    ),
    Difference(
        "the name stands for a config here, and that has no such field",
        ("instantiate_calls: later: Any = builds(area, width=1, zen_partial=True)",),
    ),
    Difference(
        "the default of the field comes from a function, and lacks an argument",
        (
            "missing_arguments: instantiate(Plan, steps=1, seed=1, net=None, nets=None)",
            "missing_arguments: instantiate(Plan(steps=1, seed=1, net=None, nets=None))",
            "missing_arguments: instantiate(plan)",
            "missing_arguments: instantiate(Filled)",
            "missing_arguments: instantiate(Outer)",
        ),
    ),
    Difference(
        "a value that may be None does not fit a parameter that takes no None",
        ("tasks: zen(train)(make_config(optim=OptimConf, steps=optional))",),
    ),
)
