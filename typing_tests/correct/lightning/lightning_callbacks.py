"""A trainer with a list of callbacks and a profiler chosen by name."""

import pytorch_lightning as pl
from pytorch_lightning.callbacks import EarlyStopping, LearningRateMonitor, ModelCheckpoint

from hydra_zen import builds, instantiate, make_config

TrainerConf = builds(
    pl.Trainer,
    max_epochs="${epochs}",
    accelerator="cpu",
    devices=1,
    logger=False,
    callbacks=[
        builds(EarlyStopping, monitor="loss", patience=3, mode="min"),
        builds(ModelCheckpoint, monitor="loss", save_top_k=1),
    ],
    gradient_clip_val=0.5,
    precision="32-true",
    enable_progress_bar=False,
)
Config = make_config(trainer=TrainerConf, epochs=2, monitor=builds(LearningRateMonitor, logging_interval="step"))

if __name__ == "__main__":
    trainer = instantiate(Config).trainer
    assert trainer.max_epochs == 2
    assert instantiate(Config, epochs=4).trainer.max_epochs == 4
