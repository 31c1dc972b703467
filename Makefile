# Every command sets up what it needs: the virtual environment, the locked packages and, for the tests, a browser.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export PYTHONPATH := hooks
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build check test test-unit test-site test-scripts test-browser lint bench bench-browser report quizzes lock schemas new-question new-term clean

help:  ## the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: node_modules/.ready check  ## check the content, then serve the site and reload it at each change
	@$(BIN)/python tools/free_port.py $(PORT)
	$(BIN)/mkdocs serve --quiet --dev-addr 127.0.0.1:$(PORT)

build: node_modules/.ready  ## build the site into site/, which a failed build leaves as it was
	@rm -rf .build
	$(BIN)/mkdocs build --quiet --strict --site-dir .build
	@rm -rf site && mv .build site

check: $(VENV)/site  ## check the content; GITHUB=1 prints annotations, BASE_REF names the published branch
	@$(BIN)/python -m guide check $(if $(GITHUB),--github)

test: lint test-unit test-site test-scripts test-browser  ## everything CI runs

test-unit: $(VENV)/dev  ## the rules, the content; then the diagrams, the benchmark, the workflows
	$(BIN)/pytest -q -n 2 tests/unit
	$(BIN)/pytest -q -n 2 tests/tooling

test-site: $(VENV)/dev build  ## the built site: links, languages, weight, valid HTML
	@$(BIN)/python tools/system_tools.py java
	$(BIN)/pytest -q -n 2 --dist loadfile tests/site

test-scripts: build  ## what the search finds, on our own queries and on every name; the rules of practice
	$(BIN)/node --test "tests/search/*.test.mjs" "tests/practice/*.test.mjs"

test-browser: $(VENV)/dev build  ## the site in a real browser
	@$(BIN)/python tools/system_tools.py chromium headless
	$(BIN)/pytest $(AGAIN) -n 2 tests/browser || $(BIN)/pytest $(AGAIN) --last-failed tests/browser

lint: $(VENV)/dev  ## style of the code
	$(BIN)/ruff check hooks tests tools bench
	$(BIN)/ruff format --check hooks tests tools bench

bench: $(VENV)/dev build  ## what the search finds and how fast; build time, memory and size beside stock MkDocs + Material
	$(BIN)/node bench/search.mjs
	$(BIN)/python -m bench

bench-browser: $(VENV)/dev build  ## on a phone, the CPU slowed four times: keys in the search, beside stock Material's; actions of the practice pages
	@$(BIN)/python tools/system_tools.py chromium
	$(BIN)/python -m bench.search
	$(BIN)/python -m bench.practice

report: $(VENV)/site  ## sources that no longer answer, reviews that are due
	@$(BIN)/python -m guide report

quizzes: $(VENV)/site  ## what the form of the quiz items gives away: longest options, positions
	@$(BIN)/python -m guide quizzes

schemas: $(VENV)/site  ## the JSON Schemas of the YAML files
	@$(BIN)/python -m guide schemas

new-question: $(VENV)/site  ## TOPIC=rag ID=my-question: both files of a new question
	@$(BIN)/python -m guide new-question "$(TOPIC)" "$(ID)"

new-term: $(VENV)/site  ## ID=my-term: the file of a new term
	@$(BIN)/python -m guide new-term "$(ID)"

lock: $(VENV)/dev  ## lock the requirements anew
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt
	$(BIN)/npm install --package-lock-only $(QUIET)

clean:  ## remove what the commands made
	rm -rf $(VENV) .build .cache node_modules site

LOCK := PYTHONPATH= $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# What a busy machine made late has a second try, alone; what is wrong fails twice.
AGAIN := -q -o addopts= -o cache_dir=.cache/pytest

QUIET := --no-audit --no-fund --silent

# Stamps: a virtual environment is made anew when the locked requirements change.
$(VENV)/site: requirements.txt
	@$(PYTHON) tools/python_version.py
	@$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

node_modules/.ready: package-lock.json $(VENV)/site
	$(BIN)/npm ci --omit=dev $(QUIET)
	@touch $@

$(VENV)/dev: requirements-dev.txt package-lock.json $(VENV)/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt -r requirements-dev.txt
	$(BIN)/npm ci $(QUIET)
	@touch node_modules/.ready $@
