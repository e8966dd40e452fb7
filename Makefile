# The commands of this checkout. Every path is relative, so that the folder may stand anywhere and
# its name may have a space in it.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check
RUN_LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m piptools compile --quiet \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	--no-emit-options --allow-unsafe --strip-extras --no-build-isolation
PORT ?= 8000
WORKERS ?= 2
RUNS ?= 3
CASES ?= 5000
COMPARED ?= 20000
SEED ?= 1
DATA ?= ../shared/data

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help site serve test check format lint types security current inspect validators demo pictures reference lock bench differential fuzz clean

help: ## Say what each command does
	@echo "Lightwell. The commands of this checkout:"
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name words; \
		do printf '%-18s %s\n' "$$name" "$$words"; done

# --- What the others need: an environment with the locked dependencies, installed once ---------

$(VENV)/.made:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Lightwell needs Python 3.11 or newer. Name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.runs: requirements.txt pyproject.toml | $(VENV)/.made
	@echo "Installing the locked dependencies. The first time this takes a minute or two."
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q builders # as pip does with all others
	@touch $@

# What libcoveoc4ids needs is half a database, which nothing else here should see.
$(VENV)/.oc4ids: requirements-oc4ids.txt | $(VENV)/.made
	@echo "Installing the validator of OC4IDS, in an environment of its own."
	"$(PYTHON)" -m venv $(VENV)/oc4ids
	$(VENV)/oc4ids/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements-oc4ids.txt
	@touch $@

$(VENV)/.tests: requirements-dev.txt requirements-alone.txt tests/validators/package-lock.json | $(VENV)/.runs $(VENV)/.oc4ids
	@echo "Installing what the tests need."
	$(INSTALL) --require-hashes -r requirements-dev.txt
	$(INSTALL) --require-hashes --no-deps -r requirements-alone.txt
	@if command -v npm >/dev/null; then \
		cd tests/validators && npm ci --ignore-scripts --no-audit --no-fund --omit=dev --loglevel=error; \
	else echo "There is no npm: the validators that come by it are left out of the tests."; fi
	@touch $@

.PHONY: browser
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		command -v google-chrome >/dev/null || test -n "$$CHROMIUM" || { \
		echo "The tests look at the site in a real browser, and no Chromium is on this machine."; \
		echo "Install one:  apt-get install chromium   (Debian)"; \
		echo "              snap install chromium      (Ubuntu)"; \
		echo "              dnf install chromium       (Fedora)"; \
		echo "or name one:  make CHROMIUM=/where/it/is test"; exit 2; }

# --- The portal --------------------------------------------------------------------------------

site: $(VENV)/.runs ## Build the demonstration portal into public/
	$(PY) -m builders.cli build
	@echo
	@echo "The portal is in public/. Open public/index.html, or see it at an address of its own:"
	@echo "  make serve"

serve: $(VENV)/.runs ## Build, serve at 127.0.0.1 and rebuild on change (PORT=8000)
	$(PY) -m builders.cli serve --port $(PORT)

pictures: $(VENV)/.tests browser ## Make the tutorial's pictures anew
	$(PY) -m bench.pictures

demo: $(VENV)/.runs ## Write the demonstration city's datasets anew
	$(PY) -m builders.cli demo

# --- The checks --------------------------------------------------------------------------------

test: $(VENV)/.tests browser ## Install what the tests need and run all of them
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup

check: lint types security current test inspect ## What CI runs: all of these, and the portal inspected

format: $(VENV)/.tests ## Lay out the code and mend what can be mended
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

lint: $(VENV)/.tests ## Look at the layout and the rules of the code
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

types: $(VENV)/.tests ## Check the types
	$(PY) -m mypy

security: $(VENV)/.tests ## Look at the workflows for weaknesses
	$(VENV)/bin/zizmor --offline --quiet --min-severity medium .github

current: $(VENV)/.runs ## Say whether site/reference/ is what the registries say
	$(PY) -m builders.reference --check

inspect: $(VENV)/.runs ## Build the demonstration portal strictly, inspect every page and verify every number
	$(PY) -m builders.cli build --strict
	$(PY) -m builders.cli inspect
	$(PY) -m builders.cli verify

validators: $(VENV)/.tests ## Run the programs of others on the site in public/, for its page of quality
	$(PY) -m tests.validators.run

reference: $(VENV)/.runs ## Write site/reference/ anew from the registries
	$(PY) -m builders.reference

bench: $(VENV)/.runs ## Measure checks and builds on this machine (RUNS=3; takes minutes)
	$(PY) bench/validating.py --runs $(RUNS)
	$(PY) bench/bench.py --runs $(RUNS)

fuzz: $(VENV)/.runs ## Break real files in every way and check them (DATA=folder; CASES=5000)
	$(PY) bench/fuzz.py "$(DATA)" --cases $(CASES)

differential: $(VENV)/.tests ## Compare us with frictionless on changed files (DATA=folder; COMPARED=20000; SEED=1)
	$(PY) -m tests.differential.run --cases $(COMPARED) --seed $(SEED) --files "$(DATA)"

# --- The lock ----------------------------------------------------------------------------------

lock: $(VENV)/.tests ## Resolve the dependencies anew, with hashes (UPGRADE=1 takes the newest)
	$(RUN_LOCK) $(if $(UPGRADE),--upgrade) --all-extras --build-deps-for editable \
		--output-file requirements-dev.txt pyproject.toml
	$(RUN_LOCK) $(if $(UPGRADE),--upgrade) --build-deps-for editable --constraint requirements-dev.txt \
		--output-file requirements.txt pyproject.toml
	echo "libcoveoc4ids>=0.9.1,<1" | $(RUN_LOCK) $(if $(UPGRADE),--upgrade) \
		--output-file requirements-oc4ids.txt -

clean: ## Remove what was built and kept; the environment too
	rm -rf public .lightwell .public-* dist build .pytest_cache .mypy_cache .ruff_cache $(VENV)
