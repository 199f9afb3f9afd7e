#!/usr/bin/env bash
# Runs PROGRAM SIZE..., the program `bench`, on SQLite files or, with STORE=postgres, on a PostgreSQL server of its own in
# a temporary folder, with that server's own settings.
set -euo pipefail

program=$1
shift
if [ "${STORE:-sqlite}" != postgres ]; then exec "$program" "$@"; fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-bench-XXXXXX")
. "$(dirname "$0")/own-postgres.sh"
finish() {
    stop_postgres
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM
start_postgres bench
CLUSTER=$cluster DATABASE="postgresql:///bench?host=$cluster&user=postgres" "$program" "$@" 3>&-
