# On a machine with Python 3.11 or newer, each of these sets up what it needs by itself.
PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py

.PHONY: run serve test fuzz lint format lock screenshots translations bench bench-faults bench-panel bench-start package test-package clean

run:            ## open the panel
	@$(BOOTSTRAP) run

serve:          ## the server without a window
	@$(BOOTSTRAP) serve

test:           ## every test, with a Chromium and a screen of their own
	@$(BOOTSTRAP) test

fuzz:           ## a hundred times as much made-up input as the tests try
	@$(BOOTSTRAP) fuzz $(ARGS)

lint:           ## ruff, mypy, import contracts, tsc
	@$(BOOTSTRAP) lint

format:         ## let ruff format the code
	@$(BOOTSTRAP) format

lock:           ## resolve the versions again (needs uv)
	@$(BOOTSTRAP) lock

screenshots:    ## take the README's pictures from a real call
	@$(BOOTSTRAP) screenshots

translations:   ## collect the panel's texts and compile their translations
	@$(BOOTSTRAP) translations

bench:          ## measure against other servers; ARGS="--quick --only relay" for a part
	@$(BOOTSTRAP) bench $(ARGS)

bench-faults:   ## what clients that misbehave cost the others
	@$(BOOTSTRAP) bench-faults $(ARGS)

bench-panel:    ## what the inspector costs with all of its views open
	@$(BOOTSTRAP) bench-panel $(ARGS)

bench-start:    ## how long until Callbox listens and its window is painted
	@$(BOOTSTRAP) bench-start $(ARGS)

package:        ## installers: the frozen program, .deb and .rpm
	@$(BOOTSTRAP) package

test-package:   ## install the .deb on an empty Debian 12, check and purge it (as root)
	@$(BOOTSTRAP) test-package

clean:
	rm -rf .venv .venv-bench .venv-package build dist assets/node_modules tests/bench/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
