# Sourced by scripts that want a PostgreSQL server of their own for as long as they run. They have made the temporary
# folder "$folder", and call stop_postgres when they end.

# The server's folder and process, once it was started.
cluster=
server=

# start_postgres DATABASE: starts a server in a temporary folder and makes the database in it; ends the script where it
# cannot.
start_postgres() {
    cluster=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-pg-XXXXXX")
    mkfifo "$folder/hold"
    "$(dirname "${BASH_SOURCE[0]}")/postgres.sh" "$cluster" --remove <"$folder/hold" &
    server=$!
    exec 3>"$folder/hold"
    local tries=0
    until createdb -h "$cluster" -U postgres -T template0 -E UTF8 --lc-collate=C --lc-ctype=C "$1" 2>/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
            cat "$cluster/server.log" >&2 || true
            exit 1
        fi
        sleep 0.1
    done
}

# The server ends with its standard input, and removes its folder.
stop_postgres() {
    [ -n "$server" ] || return 0
    exec 3>&-
    wait "$server" 2>/dev/null || true
}
