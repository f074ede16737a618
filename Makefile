.DEFAULT_GOAL := help
.PHONY: help setup ocr run test bench lint migration screens clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A checkout may link its environment to another one; then nothing is installed here.
STAMP := $(VENV)/.installed-$(shell cat requirements.txt requirements-dev.txt | cksum | cut -d' ' -f1)

help: ## Show what there is
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }

$(STAMP): $(BIN)/python requirements.txt requirements-dev.txt
	@echo "Installing Python packages …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(MAKE) --no-print-directory ocr
	@rm -f $(VENV)/.installed-*
	@touch $(STAMP)

setup: $(STAMP) ## Install everything the product needs

# Scanned résumés need tesseract. It is installed where that asks nobody anything; without it, scans say so.
ocr:
	@command -v tesseract >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
		echo "Installing tesseract for scanned résumés …" && \
		{ timeout 300 sh -c 'export DEBIAN_FRONTEND=noninteractive; apt-get install -y -qq tesseract-ocr || \
			{ apt-get update -qq && apt-get install -y -qq tesseract-ocr; }' </dev/null >/dev/null 2>&1; }; } || true

run: setup ## Start the product with a demo agency (first start builds the site)
	@$(BIN)/python -m recruit_app serve --demo

test: setup ## Install what tests need, browser included, and run them all
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

bench: setup ## Measure the speed of the main paths
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@$(BIN)/python -m benchmarks

lint: setup ## Check style, types and formatting
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/pyright

migration: setup ## Write a migration from the models: make migration name="add …"
	@$(BIN)/alembic revision --autogenerate -m "$(name)"

screens: setup ## Take the screenshots of docs/screens
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m docs.take_screens

clean: ## Remove the built site and caches; the data in var/ stays
	@rm -rf .web .states .pytest_cache .ruff_cache
