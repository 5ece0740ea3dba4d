# The two commands of the README. Python 3.11+ and make are all they need.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: run test speed lock clean

run: $(VENV)/.run
	$(BIN)/guidance-compare run --fail-on never

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --cov --cov-report=term

speed: $(VENV)/.test
	$(BIN)/pytest -m speed -s

# Pinned versions of everything, for a release or after editing pyproject.toml.
lock: $(VENV)/.test
	echo '# Every version this release was tested with; made anew by `make lock`.' > constraints.txt
	$(BIN)/pip freeze --all --exclude-editable --exclude guidance-compare | sort -f >> constraints.txt

clean:
	rm -rf $(VENV) build dist reports .coverage .*_cache .hypothesis

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.test: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1" -c constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --group dev
	touch $@
