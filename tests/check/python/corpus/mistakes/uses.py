"""Configs that are instantiated or launched wrongly."""

from hydra_zen import MISSING, builds, instantiate, launch, make_config, multirun, store, zen
from hydra_zen.experimental import hydra_multirun, hydra_run
from shop.configs import AdamConf, AppConf, ModelConf, SgdConf
from shop.models import Adam, Layer, Model, Point, Sgd, area, evaluate, train

instantiate(AdamConf, rl=1)  # E: HZ104
instantiate(AdamConf, lr="x")  # E: HZ106
instantiate(builds(area, 1), heigth=2)  # E: HZ104
instantiate(builds(area, 1), height="high")  # E: HZ106
instantiate(ModelConf, optimizer={"lr": "x"})  # E: HZ106
instantiate(ModelConf, optimizer=dict(rl=1))  # E: HZ104
instantiate(make_config(seed=3, optim=AdamConf), optim=dict(rl=1))  # E: HZ104
instantiate(ModelConf, optimizer=builds(Point))  # E: HZ109
instantiate(builds(area))  # E: HZ105
instantiate(builds(Sgd, momentum=0.1))  # E: HZ105
instantiate(builds(Model, depth=MISSING))  # E: HZ105
instantiate(builds(Model, depth="???"))  # E: HZ105
instantiate(builds(Model, 1, layers=[builds(Layer)]))  # E: HZ105
instantiate(make_config(a=builds(Layer)))  # E: HZ105
instantiate(builds(area, 1, zen_partial=True))(heigth=2)  # E: HZ104
instantiate(builds(area, 1, zen_partial=True))(height="high")  # E: HZ106
make_area = instantiate(builds(area, 1, zen_partial=True))
make_area(height="high")  # E: HZ106
instantiate(make_config(a=1, b=builds(area, "${c}")))  # E: HZ401
instantiate(make_config(optim=AdamConf, b=builds(area, "${optim.rl}")))  # E: HZ401
instantiate(make_config(name="x", b=builds(area, "${name}")))  # E: HZ403
instantiate(make_config(name="x", b=builds(area, width="${name}")))  # E: HZ403
instantiate(make_config(optim=AdamConf, b=builds(area, "${optim}")))  # E: HZ403
instantiate(make_config(a=1, b=builds(area, "${.width}", height="${..c}")))  # E: HZ401
instantiate(builds(area, "${width}", height=2))  # E: HZ401
builds(area, width="${width")  # E: HZ402
builds(area, "${width.}")  # E: HZ402
make_config(a="${", b=1)  # E: HZ402
make_config(a=["x", {"b": "${b c}"}])  # E: HZ402
instantiate(make_config(a="${b.}", b=1))  # E: HZ402
instantiate(AdamConf, lr="${oc.env:LR,'x}")  # E: HZ402
store(area, width="${.width", name="not_closed")  # E: HZ402
instantiate(make_config(mode="FAST", b=builds(Model, 1, mode="${mode}")))  # E: HZ403
instantiate(make_config(size="3", b=builds(Layer, size="${size}")))  # E: HZ403
instantiate(builds(Model, 1), mode="FAST")  # E: HZ106
zen(evaluate)(make_config(depth="3", rate=0.1))  # E: HZ106
zen(train)(make_config(epochs=1))  # E: HZ105
zen(train)(make_config(model=builds(Point)))  # E: HZ106
zen(evaluate)(make_config(depth=1, rates=0.1))  # E: HZ105
zen(evaluate)(make_config(depth="deep", rate=0.1))  # E: HZ106
hydra_run(AppConf, zen(train), overrides=["epoch=1"])  # E: HZ304
hydra_run(AppConf, zen(train), overrides=["model.dept=1"])  # E: HZ304
hydra_run(AppConf, zen(train), overrides=["model.depth=deep"])  # E: HZ106
hydra_run(AppConf, zen(train), overrides=["model.optimizer.lr=fast"])  # E: HZ106
hydra_multirun(AppConf, zen(train), overrides=["model.depth=1,deep"])  # E: HZ106
hydra_multirun(builds(Adam, lr=0.1), instantiate, overrides=["lr=slow,fast"])  # E: HZ106
launch(AppConf, zen(train), ["epochs"])  # E: HZ404
launch(AppConf, zen(train), {"epochs": "many"})  # E: HZ106
launch(AppConf, zen(train), ["+epochs=[1,2]"])  # E: HZ106
launch(AppConf, zen(train), epoch=1)  # E: HZ304
launch(AppConf, zen(train), {"model.dept": 1})  # E: HZ304
launch(AppConf, zen(train), {"model.depth": multirun(["a", "b"])}, multirun=True)  # E: HZ106
launch(AppConf, zen(train), ["~models"])  # E: HZ304
launch(builds(area), instantiate)  # E: HZ105
launch(make_config(epochs=1), zen(train))  # E: HZ105
launch(SgdConf, instantiate, ["lr=fast"])  # E: HZ106


@store(name="job")
def stored_task(model: Model, epochs: int = 1) -> float:
    return 1.0


launch(make_config(models=ModelConf), zen(stored_task))  # E: HZ105
launch(AppConf, zen(stored_task), ["epochs=many"])  # E: HZ106
