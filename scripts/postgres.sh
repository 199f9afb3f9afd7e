#!/bin/sh
# A PostgreSQL server of its own in FOLDER, for the demo and the tests: postgres.sh FOLDER [--remove] [OPTION...]
#
# Makes the cluster if it is not there, listens on a Unix socket in FOLDER alone, trusts whoever reaches the socket (but
# the user "clerk", who needs a password), and stops when standard input ends, so that it never outlives its starter;
# --remove then removes FOLDER. The cluster of Debian's package is neither used nor touched.
set -eu

folder=$1
shift
remove=
if [ "${1:-}" = --remove ]; then
    remove=1
    shift
fi

programs=$(for place in /usr/lib/postgresql/*/bin; do echo "$place"; done | sort -V | tail -n 1)
[ -x "$programs/initdb" ] || programs=$(pg_config --bindir)

# The server refuses to run as root.
as=
if [ "$(id -u)" -eq 0 ]; then
    as="setpriv --reuid=postgres --regid=postgres --clear-groups"
    chown postgres: "$folder"
fi
data=$folder/data
cd "$folder"
export LC_ALL=C

if [ ! -e "$data/PG_VERSION" ]; then
    $as "$programs/initdb" --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
        --no-instructions >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
    printf 'local all clerk scram-sha-256\nlocal all all trust\n' >"$data/pg_hba.conf"
fi

$as "$programs/postgres" -D "$data" -c listen_addresses= -c unix_socket_directories="$folder" -c max_connections=200 \
    "$@" >>"$folder/server.log" 2>&1 &
server=$!
cat >/dev/null || true
kill -INT "$server" 2>/dev/null || true
wait "$server" 2>/dev/null || true
if [ -n "$remove" ]; then
    cd /
    rm -rf "$folder"
fi
