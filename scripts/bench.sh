#!/usr/bin/env bash
# Runs PROGRAM SIZE..., the program `bench`, on SQLite files or, with STORE=postgres, on a PostgreSQL server of its own in
# a temporary folder, with that server's own settings.
set -euo pipefail

program=$1
shift
if [ "${STORE:-sqlite}" != postgres ]; then exec "$program" "$@"; fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-bench-XXXXXX")
cluster=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-pg-XXXXXX")
server=
finish() {
    if [ -n "$server" ]; then
        # The server ends with its standard input and removes its folder.
        exec 3>&-
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM
mkfifo "$folder/hold"
"$(dirname "$0")/postgres.sh" "$cluster" --remove <"$folder/hold" &
server=$!
exec 3>"$folder/hold"
tries=0
until createdb -h "$cluster" -U postgres -T template0 -E UTF8 --lc-collate=C --lc-ctype=C bench 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
        cat "$cluster/server.log" >&2 || true
        exit 1
    fi
    sleep 0.1
done
CLUSTER=$cluster DATABASE="postgresql:///bench?host=$cluster&user=postgres" "$program" "$@" 3>&-
