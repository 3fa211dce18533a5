# Needs Python 3.11 or newer (with venv), make, and a package index. Nothing else is installed outside .venv/.

PYTHON ?= python3
VENV   ?= .venv
ARGS   ?=

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

PIP  := $(BIN)/python -m pip --disable-pip-version-check --no-input
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header
# The same text whatever the machine speaks.
export PYTHONUTF8 := 1

CATALOGUES := $(wildcard src/nghiquyet/locales/*/LC_MESSAGES/*.po)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check beside lint format types imports coverage messages wheel smoke bundle share keys screenshots pictures
.PHONY: bench trial lock clean

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*##/  make \1\t/p' Makefile | expand -t 20

run: $(VENV)/.project  ## install what is needed and start the program; make run ARGS="toc --lang en"
	@$(BIN)/nghiquyet $(ARGS)

test: $(VENV)/.dev  ## install what is needed and run the tests; make test ARGS=tests/plain
	$(BIN)/python -m pytest -q $(ARGS)

check: test beside  ## all that must pass before a change goes in

beside: lint types imports smoke trial pictures  ## all that must pass beside the tests

lint: $(VENV)/.dev  ## style and spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell

format: $(VENV)/.dev  ## put the code into the common form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.dev  ## strict types, tests included
	$(BIN)/mypy

imports: $(VENV)/.dev  ## the rooms and their arrows
	$(BIN)/lint-imports

coverage: $(VENV)/.dev  ## which lines no test runs; fails where they are too many
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q $(ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report $(if $(ARGS),--fail-under=0)

messages: $(VENV)/.project  ## bring the catalogue up to the source; FILES="a.po …" adds their translations
	$(BIN)/python scripts/catalogue.py $(FILES)

wheel: $(VENV)/.project  ## build the wheel into dist/
	$(BIN)/python -m hatchling build --target wheel

smoke: wheel  ## install the wheel by itself, elsewhere, and use it
	$(BIN)/python scripts/smoke.py

bundle: wheel  ## one file to carry to a machine without network; tried without one
	$(BIN)/python scripts/bundle.py
	$(BIN)/python scripts/smoke.py bundle

share: $(VENV)/.dev  ## make share/: manual pages and shell completions, from the commands and the keys
	$(BIN)/python scripts/share.py

keys: $(VENV)/.dev  ## make docs/keys.md from the registry of commands
	$(BIN)/python scripts/keys.py $(ARGS)

screenshots: $(VENV)/.dev  ## make screenshots/ from the real program
	$(BIN)/python scripts/screenshots.py $(ARGS)

pictures: $(VENV)/.dev  ## see that screenshots/ is what the program shows now
	$(BIN)/python scripts/screenshots.py --check

bench: $(VENV)/.dev  ## measure it
	$(BIN)/python -m benchmarks $(ARGS)

trial: $(VENV)/.dev  ## run every benchmark once, small, to see that it works
	$(BIN)/python -m benchmarks --small

lock: $(VENV)/.dev  ## renew the locks; ARGS=--upgrade takes the newest versions
	$(PIP) install --quiet uv
	$(LOCK) $(ARGS) --group build pyproject.toml --output-file requirements.lock
	$(LOCK) $(ARGS) --group dev pyproject.toml --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## remove what was made
	rm -rf $(VENV) build dist .coverage* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests scripts benchmarks -name '*.mo' -delete -o -name __pycache__ -prune -exec rm -rf {} +

# Stamps: each is younger than what it was made from.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; name it with make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.locked: requirements.lock $(VENV)/.made
	$(PIP) install --quiet --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.project: pyproject.toml hatch_build.py $(CATALOGUES) $(VENV)/.locked
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.project
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@
