# What each target needs from Debian's packages is installed when it is missing (scripts/need.sh says so).
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

LIBRARIES := pkg-config libsqlite3-dev libpq-dev libzip-dev libxlsxwriter-dev
SERVER := postgresql-15
# What people edit decision workbooks with; tests do the same.
EDITORS := libreoffice-calc-nogui python3-openpyxl
KILLS ?= 300
STORMS ?= 100
# Tests at once: each is to be done before its time limit, which does not wait for the others.
AT_ONCE ?= 4
# One fault alone: FAULTS=twoOfThreeDaemonsAreKilledInTurn, for one.
FAULTS ?= KillTests|StormTests
SIZES ?= 20k 200k
THREADS ?= 1
STORE ?= sqlite
GRAPHS ?= 2k 20k 200k
PEERS ?= .build/peers
REGISTERS ?= 20k
FUZZING ?= 60

# Where `make release` leaves what `make install` puts into place.
PRODUCTS ?= .build/products

export DESTDIR PREFIX SYSCONFDIR ADMIN
# Swift's runtime goes into the binaries, so that the machine where they run needs no Swift.
RELEASE := swift build --configuration release --static-swift-stdlib $(BUILDFLAGS)

.PHONY: help build demo test stress sanitize fuzz lint mechanisms bench bench-solver release install uninstall

help:
	@echo "make demo        build, import the demo ledgers, run the matching, write a report (PG=1: on PostgreSQL)"
	@echo "make test        every test"
	@echo "make stress      $(KILLS) kills of the daemon at random moments (KILLS=n), $(STORMS) rounds of each other fault (STORMS=n); FAULTS=name: one alone"
	@echo "make sanitize    the solver's tests under the address and the thread sanitizer"
	@echo "make fuzz        random bytes for the CSV reader of solve, for FUZZING=$(FUZZING) seconds"
	@echo "make bench       registers of SIZES=\"$(SIZES)\" households, imported and run: what each phase costs (STORE=postgres: on PostgreSQL)"
	@echo "make bench-solver  the solver beside LEMON, OR-Tools, kwok and pylmcf on GRAPHS=\"$(GRAPHS)\" households (1m too)"
	@echo "                 and on the graphs of runs over registers of REGISTERS=\"$(REGISTERS)\" households (empty: none)"
	@echo "make lint        the formatter's strict lint"
	@echo "make release     release build, with Swift's runtime inside, into $(PRODUCTS)"
	@echo "make install     what make release built, into PREFIX (/usr/local), below DESTDIR where set; with systemd units; ADMIN=user is the first administrator"
	@echo "make uninstall   takes away what install put; configuration, database and key stay"
	@echo "make mechanisms  the policy documents' mechanisms and the tests that show them"

build:
	@scripts/need.sh $(LIBRARIES)
	swift build

demo: build
	@$(if $(PG),scripts/need.sh $(SERVER) && PG=$(PG)) scripts/demo.sh

test:
	@scripts/need.sh $(LIBRARIES) $(SERVER) $(EDITORS) curl systemd
	swift build --build-tests
	swift test --skip-build --disable-xctest --experimental-maximum-parallelization-width $(AT_ONCE)

stress:
	@scripts/need.sh $(LIBRARIES) $(SERVER) curl
	JIEDUI_KILLS=$(KILLS) JIEDUI_STORMS=$(STORMS) swift test --disable-xctest --filter "$(FAULTS)"

# A sanitized build has a folder of its own, and only the solver, the proof and the graph files in it.
sanitize:
	for kind in address thread; do \
		JIEDUI_TARGETS=Solver,Proof,GraphFiles,BenchGraphs swift test --sanitize=$$kind --disable-xctest \
			--scratch-path .build/$$kind; \
	done

fuzz:
	JIEDUI_TARGETS=graphfuzz swift build -c release --sanitize=address -Xswiftc -sanitize=fuzzer \
		--scratch-path .build/fuzz --product graphfuzz
	scripts/fuzz.sh .build/fuzz/release/graphfuzz $(FUZZING)

bench:
	@scripts/need.sh $(LIBRARIES) $(if $(filter postgres,$(STORE)),$(SERVER))
	swift build -c release --product bench
	THREADS=$(THREADS) STORE=$(STORE) scripts/bench.sh "$$(swift build -c release --show-bin-path)/bench" $(SIZES)

bench-solver:
	@scripts/bench-peers.sh $(PEERS)
	JIEDUI_TARGETS=solverbench swift build -c release --scratch-path .build/solverbench --product solverbench
	@rm -rf $(PEERS)/runs
	if [ -n "$(REGISTERS)" ]; then \
		scripts/need.sh $(LIBRARIES); \
		swift build -c release --product bench; \
		for size in $(REGISTERS); do \
			EXPORT="$(PEERS)/runs/$$size" CANCELS=0 "$$(swift build -c release --show-bin-path)/bench" $$size; \
		done; \
	fi
	"$$(JIEDUI_TARGETS=solverbench swift build -c release --scratch-path .build/solverbench --show-bin-path)/solverbench" \
		--peers $(PEERS) --threads $(THREADS) --wide 2k $(if $(REGISTERS),--runs $(PEERS)/runs) $(GRAPHS)

release:
	@scripts/need.sh $(LIBRARIES) binutils libxml2-dev
	$(RELEASE) --product jieduid
	$(RELEASE) --product jiedui
	@# Symbols stay, so that a crash can be read; only what a debugger needs goes.
	@mkdir -p $(PRODUCTS)
	@built="$$($(RELEASE) --show-bin-path)"; for name in jieduid jiedui; do \
		strip --strip-debug -o "$(PRODUCTS)/$$name" "$$built/$$name"; done

# Builds nothing: it is run as root, and root's compiler would leave files that nobody else can replace.
install:
	@PRODUCTS="$(PRODUCTS)" scripts/install.sh install

uninstall:
	@scripts/install.sh uninstall

lint:
	swift format lint --strict --parallel --recursive Sources Tests sql Package.swift

mechanisms:
	@scripts/need.sh python3
	@python3 scripts/mechanisms.py $(if $(findstring zh,$(LANG)),zh)
