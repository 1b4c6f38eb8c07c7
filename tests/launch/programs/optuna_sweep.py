"""A sweep by optuna, whose sweeper gives no results of its own; prints what came of it as one line of JSON."""

import json

from hydra_zen import launch, make_config, to_records

LINES = ["hydra/sweeper=optuna", "hydra.sweeper.n_trials=4", "hydra.sweeper.n_jobs=2", "hydra.sweeper.sampler.seed=1"]
Conf = make_config(x=0.0, kind="a")


def loss(cfg):
    return cfg.x**2 + (1 if cfg.kind == "a" else 0)


def fail(cfg):
    raise LookupError("no loss")


if __name__ == "__main__":
    batches = launch(Conf, loss, [*LINES, "x=interval(-1,1)", "kind=choice(a,b)"], multirun=True)
    found = {
        "batches": [len(batch) for batch in batches],
        "right": all(job.return_value == loss(job.cfg) for batch in batches for job in batch),
        "records": [sorted(record) for record in to_records(batches)][:1],
    }
    batches = launch(Conf, fail, [*LINES, "x=interval(-1,1)"], multirun=True, on_error="collect")
    found["failed"] = [[job.status.name for job in batch] for batch in batches]
    print("\nFOUND " + json.dumps(found))
