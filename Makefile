# Tideline. A newcomer needs `make run` and `make test`; `make help` lists the rest.

SHELL := bash
.DEFAULT_GOAL := help

# One set of flags for every build and test: Fyne's C parts take minutes to
# compile, and a second set of tags would compile them again.
# migrated_fynedo: our threads follow Fyne's rules, so its run-time checks go.
# no_emoji: leaves out a 4 MB font that nothing here uses.
TAGS := migrated_fynedo,no_emoji
export TAGS
export GOFLAGS := $(strip $(GOFLAGS) -trimpath -tags=$(TAGS))

BIN := build/tideline

.PHONY: help run build build-nowindow package package-check reproducible test lint fuzz bench pictures licences setup clean

## help: list the targets
help:
	@sed -n 's/^## /  make /p' Makefile

## run: open the bundled story (or FILE=…) in a window; without a display, draw it to a PNG
run:
	@scripts/run $(BIN) $(FILE)

## build: build the window, installing what it needs
build:
	@scripts/setup window
	CGO_ENABLED=1 go build -o $(BIN) .
	@echo "Built $(BIN)."

## build-nowindow: build the command line alone; needs nothing but Go
build-nowindow:
	CGO_ENABLED=0 go build -o $(BIN) .
	@echo "Built $(BIN), which has no window."

## package: build every package that can be built here into dist/ (or KINDS="linux windows")
package:
	@scripts/package $(KINDS)

## package-check: build the quick ones and try them, as .ci/run does
package-check:
	@scripts/package-check

## reproducible: build the Linux packages (or KINDS=…) twice from clean clones and compare
reproducible:
	@scripts/reproducible $(or $(KINDS),linux)

## test: set up and run every test, the real window under Xvfb among them
test:
	@scripts/test $(BIN)

## lint: run every linter
lint:
	@scripts/lint

## fuzz: fuzz every target; FUZZTIME=10m sets how long each takes (10 s)
fuzz:
	@scripts/fuzz $(FUZZTIME)

## bench: measure what files of 1,000 to 100,000 events cost (MILLION=1: a million too; BASE=path: beside that program)
bench:
	CGO_ENABLED=0 go build -o build/tideline-bench .
	CGO_ENABLED=0 go run ./scripts/bench -program build/tideline-bench $(if $(BASE),-base "$(BASE)") $(if $(MILLION),-million)

## pictures: draw the pictures of the bundled story from its facts
pictures:
	CGO_ENABLED=0 go generate ./data

## licences: write the licences of everything shipped anew; for after a change of go.mod
licences:
	CGO_ENABLED=0 go run ./scripts/licences

## clean: remove what was built
clean:
	rm -rf build dist
