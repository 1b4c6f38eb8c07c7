# Every target makes what it needs: nothing but Python >= 3.10 and make has to be installed.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test test-quick test-matrix lint typing bench count recount upstream launchers lightning corpus checkers

PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.10 python; do \
	if command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; \
	then echo $$name; break; fi; done)
PY := .venv/bin/python
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check
# A stamp is good for one place and one pyproject.toml: whatever else an environment was made for is brought up to date.
KEY := $(shell { printf '%s' "$(CURDIR)"; cat pyproject.toml; } | cksum | cut -d' ' -f1)
DEV := .venv/.ready-$(KEY)
UPSTREAM := .venv-upstream/.ready-$(KEY)
CHECKERS := .venv-checkers/.ready-$(KEY)
OLDEST := .venv-checkers-oldest/.ready-$(KEY)
# Every minor of mypy in the range of the extra `mypy`.
MYPY_MINORS := 1.19 1.20 2.0 2.1 2.2 2.3 2.4
LAUNCHERS := .venv-launchers/.ready-$(KEY)
LIGHTNING := .venv-lightning/.ready-$(KEY)
CORPUS := .venv-corpus/.ready-$(KEY)

help:  ## Say what the targets do
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{ printf "make %-11s %s\n", $$1, $$2 }'

demo: $(DEV)  ## Run a sweep from Python, print and plot its results, and type-check the program
	"$(PY)" examples/cosine/experiment.py
	"$(PY)" -m mypy examples/cosine
	"$(PY)" -m pyright examples/cosine
	"$(PY)" -m hydra_zen check examples/cosine

test: $(DEV) $(UPSTREAM) $(CHECKERS) $(OLDEST) launchers lightning corpus lint  ## Run all tests, and print the coverage
	"$(PY)" -m coverage erase
	PYTHONHASHSEED=0 "$(PY)" -m pytest -n 2 --dist loadgroup --cov --cov-report=term:skip-covered --no-cov-on-fail

test-quick: $(DEV)  ## Run the tests that need no other environment and no other process
	"$(PY)" -m pytest -m "not slow"

test-matrix: $(MYPY_MINORS:%=.venv-mypy-%/.ready-$(KEY))  ## Test the plugin with every minor of mypy that it supports
	@for minor in $(MYPY_MINORS); do \
		echo "mypy $$minor"; ".venv-mypy-$$minor/bin/python" -m pytest -q -p no:cacheprovider tests/plugin || exit 1; \
	done

lint: $(DEV)  ## Check format, style, spelling, direction of imports, and the types of the sources
	"$(PY)" -m ruff format --check .
	"$(PY)" -m ruff check .
	"$(PY)" -m codespell_lib -D - -D .british.txt src tests typing_tests benchmarks examples docs README.md CHANGELOG.md CONTRIBUTING.md
	"$(PY)" -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
	"$(PY)" -m mypy
	"$(PY)" -m pyright

typing: $(DEV) $(CHECKERS)  ## Print what each type checker sees, behaviour by behaviour
	"$(PY)" -m typing_tests.run
	"$(PY)" -m typing_tests.mutation.run

bench: $(DEV) $(UPSTREAM)  ## Measure beside hydra-zen 0.17.2, and write docs/performance.md
	"$(PY)" -m benchmarks
	-"$(PY)" -m benchmarks.counting

count: $(DEV)  ## Count the instructions of the hottest rows with valgrind, beside those of benchmarks/counts.json
	"$(PY)" -m benchmarks.counting

recount: $(DEV)  ## Record the instructions of the hottest rows in benchmarks/counts.json, from ten runs
	"$(PY)" -m benchmarks.counting --write --runs 10

upstream: $(UPSTREAM)  ## Make the environment that holds hydra-zen 0.17.2, to compare with
checkers: $(CHECKERS) $(OLDEST)  ## Make the environments that hold all type checkers, and the oldest ones

launchers:  ## Make the environment that holds the joblib, submitit and ray launchers, where they can be installed
	@$(MAKE) --no-print-directory "$(LAUNCHERS)" || echo "a launcher cannot be installed here: the tests that need one are skipped"

lightning:  ## Make the environment that holds torch and Lightning, where they can be installed
	@$(MAKE) --no-print-directory "$(LIGHTNING)" || echo "torch or Lightning cannot be installed here: the tests that need them are skipped"

corpus:  ## Make the environment that holds pandas, scikit-learn and their stubs, where they can be installed
	@$(MAKE) --no-print-directory "$(CORPUS)" || echo "a library cannot be installed here: the tests that need it are skipped"

# An environment that works is kept; $(1) is its folder.
define venv
	@test -n "$(PYTHON)" || { echo "Python 3.10 or newer is needed, and none was found"; exit 1; }
	@"$(1)/bin/python" -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear "$(1)"
endef
define ready
	@rm -f "$(1)"/.ready-*
	@touch "$@"
endef

$(DEV):
	$(call venv,.venv)
	"$(PY)" $(PIP_INSTALL) --editable '.[dev,plot]'
	$(call ready,.venv)

$(UPSTREAM):
	$(call venv,.venv-upstream)
	.venv-upstream/bin/python $(PIP_INSTALL) 'hydra-zen==0.17.2' 'hydra-core==1.3.8' 'omegaconf==2.3.1' numpy pydantic beartype
	$(call ready,.venv-upstream)

$(CHECKERS):
	$(call venv,.venv-checkers)
	.venv-checkers/bin/python $(PIP_INSTALL) --editable '.[checkers]'
	$(call ready,.venv-checkers)

$(OLDEST):
	$(call venv,.venv-checkers-oldest)
	.venv-checkers-oldest/bin/python $(PIP_INSTALL) --editable '.[oldest-checkers]'
	$(call ready,.venv-checkers-oldest)

.venv-mypy-%/.ready-$(KEY):
	$(call venv,.venv-mypy-$*)
	".venv-mypy-$*/bin/python" $(PIP_INSTALL) --editable '.[test]' 'mypy==$*.*'
	$(call ready,.venv-mypy-$*)

$(LAUNCHERS):
	$(call venv,.venv-launchers)
	.venv-launchers/bin/python $(PIP_INSTALL) --editable '.[test,launchers,ray,optuna]' 'hydra-core<1.4'
	$(call ready,.venv-launchers)

$(LIGHTNING):
	$(call venv,.venv-lightning)
	.venv-lightning/bin/python $(PIP_INSTALL) 'torch==2.13.0' numpy
	.venv-lightning/bin/python $(PIP_INSTALL) --editable '.[plot]' pytorch-lightning
	$(call ready,.venv-lightning)

$(CORPUS):
	$(call venv,.venv-corpus)
	.venv-corpus/bin/python $(PIP_INSTALL) --editable '.[corpus]'
	$(call ready,.venv-corpus)
