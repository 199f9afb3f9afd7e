#!/usr/bin/env bash
# Feeds PROGRAM, the fuzz target of the CSV reader of `solve`, for SECONDS seconds from the seeds below; a finding stays in
# the folder CORPUS as crash-….
set -euo pipefail

program=$1
seconds=${2:-60}
corpus=${3:-.build/fuzz-corpus}
mkdir -p "$corpus"

# The five files in their order, cut at zero bytes.
seed() { printf "$2" >"$corpus/seed-$1"; }
seed plain 'household,priority,need\nh1,3,1\nh2,1,1\n\0helper,capacity\np1,1\np2,0\n\0household,helper,score\nh1,p1,1000000\nh1,p2,5\nh2,p1,0\n\0household,helper\nh1,p1\n\0side,id,coverage,score\nhousehold,h1,1,-5\nhelper,p1,0,7\n'
seed columns 'household,priority,need,levels\nh1,3,3,2;1\nh2,1,1,\n\0helper,capacity,penalties\np1,3,0;5;9\np2,1,\n\0household,helper,score,limit\nh1,p1,10,2\nh2,p2,5,1\n\0household,helper,quantity\nh1,p1,2\n\0side,id,coverage,score\n'
seed quoted '\xef\xbb\xbfneed,household,priority\r\n1,"h ""1"", a",3\r\n\0"helper","capacity"\r\n"p\n1",2147483647\r\n\0score,helper,household\r\n7,"p\n1","h ""1"", a"\r\n\0\0'
seed faults 'household,priority,need\nh1,-1,0\nh1,99999999999999999999,1\n,,\n\0helper,capacity\np1,x\n\0household,helper,score\nh9,p9,1000001\n\0\0'

words=$corpus/../fuzz-words
for word in household helper priority need levels capacity penalties score limit quantity side id coverage ';' ',' '\\x00' \
    '\\x22' '\\x0d\\x0a' '\\xef\\xbb\\xbf' 2147483647 2147483648 -1 1000000; do
    printf '"%b"\n' "$word"
done >"$words"

"$program" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -dict="$words" \
    -artifact_prefix="$corpus/" "$corpus"
