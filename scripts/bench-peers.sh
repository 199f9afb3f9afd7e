#!/usr/bin/env bash
# Builds the solvers that solverbench compares with into a folder: bench-peers.sh FOLDER
# LEMON from Debian's package; OR-Tools, kwok and pylmcf from PyPI in an environment of their own, where Python can.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$1
mkdir -p "$folder"
scripts/need.sh g++ liblemon-dev
if [ bench/peers/lemon.cpp -nt "$folder/lemon" ]; then
    g++ -O2 -std=c++14 -o "$folder/lemon" bench/peers/lemon.cpp
fi

if [ ! -x "$folder/venv/bin/python3" ]; then
    if ! command -v python3 >/dev/null || ! python3 -m venv "$folder/venv" >/dev/null 2>&1; then
        rm -rf "$folder/venv"
        echo "OR-Tools, kwok and pylmcf are left out: python3 with venv is not available" >&2
        exit 0
    fi
fi
for package in numpy ortools kwok pylmcf; do
    if ! "$folder/venv/bin/python3" -c "import $package" 2>/dev/null; then
        "$folder/venv/bin/pip" install --quiet "$package" >&2 || echo "$package is left out: it cannot be installed" >&2
    fi
done
