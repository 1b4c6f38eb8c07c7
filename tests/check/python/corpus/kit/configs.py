"""Configs that other modules import."""

import kit
from kit import EncoderConf, Head, Pipeline, fbuilds
from kit import pbuilds as partially

HeadConf = kit.build_config(Head, 10)
OptimConf = partially(kit.Optim, lr=0.5)
PipelineConf = fbuilds(Pipeline, encoder=EncoderConf, heads={"main": HeadConf}, make_optim=OptimConf)
