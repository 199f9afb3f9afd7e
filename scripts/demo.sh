#!/usr/bin/env bash
# The main job on the synthetic ledgers of demo/: a daemon of its own in a temporary folder, ledgers in, everybody gets a
# responsible person, staff read the result. Nothing of it stays but the report in out/. With PG set (make demo PG=1) the
# store is a PostgreSQL server of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh*) language=zh ;;
    *) language=en ;;
esac
say() { if [ "$language" = zh ]; then printf '\n%s\n' "$1"; else printf '\n%s\n' "$2"; fi; }

products=${JIEDUI_PRODUCTS:-$(swift build --show-bin-path)}
ledgers=demo/quanzhou-2020
report=out/demo.html
workbook=out/demo.xlsx

folder=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-demo-XXXXXX")
daemon=
. scripts/own-postgres.sh
finish() {
    if [ -n "$daemon" ]; then
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
    fi
    stop_postgres
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Each file's counts; the list of what was found follows after the first blank line.
bring() { jiedui import "$1" "$ledgers/$2" | sed '/^$/,$d'; }
jiedui() { "$products/jiedui" --socket "$folder/admin.sock" --lang "$language" "$@"; }

if [ -n "${PG:-}" ]; then
    say "启动临时 PostgreSQL…" "Starting a PostgreSQL server of its own …"
    start_postgres jiedui
    database="postgresql:///jiedui?host=$cluster&user=postgres"
    say "启动 jieduid（PostgreSQL）…" "Starting jieduid on PostgreSQL …"
else
    database="sqlite://$folder/jiedui.db"
    say "启动 jieduid（SQLite，临时目录）…" "Starting jieduid on SQLite in a temporary folder …"
fi
echo "key: $folder/jiedui.key" >"$folder/jiedui.yaml"
"$products/jieduid" --config "$folder/jiedui.yaml" --database "$database" --socket "$folder/admin.sock" 2>"$folder/log" 3>&- &
daemon=$!
tries=0
until jiedui status >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$daemon" 2>/dev/null; then
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 0.1
done

say "导入台账…" "Importing the ledgers …"
bring divisions 村级区划.csv
bring households 困难家庭台账.xlsx
bring members 家庭成员.csv
bring needs 帮扶需求.csv
bring helpers 帮扶责任人.xlsx
bring relatives 近亲属备案.csv
bring totals 附件2县区汇总表.xlsx
bring offers 慈善资源.xlsx
bring communities 村居结对.csv

say "为泉州市每一户落实一名帮扶责任人(2020年4月30日)…" "Finding a responsible person for every household of Quanzhou, as of 30 April 2020 …"
jiedui run lead --area 3505 --as-of 2020-04-30

mkdir -p out
run=$(jiedui --json runs list | sed -n 's/.*"\(R[0-9]\{6,\}\)".*/\1/p' | head -n 1)

say "按条件分配慈善资源，并为其余需求找协助帮扶人…" "Bringing the charity offers to the needs they fit, and supporters to the rest …"
jiedui run offers --area 3505 --as-of 2020-04-30
jiedui run support --area 3505 --as-of 2020-04-30
jiedui offer why ZY20200001 --run R000002

say "为村(社区)找结对单位，并查找可能符合而未申请的政策…" "Finding units for villages, and who may be entitled to what without having applied …"
jiedui run community --area 3505 --as-of 2020-04-30
jiedui programmes find --area 3505 --as-of 2020-04-30 --limit 3
jiedui runs export "$run" --html "$report" --xlsx "$workbook" --by town
say "报告(浏览器打开,无需网络):$PWD/$report
上会名单(Excel 或 WPS 打开):$PWD/$workbook" "The report (opens in a browser, without network): $PWD/$report
The list for the meeting (opens in Excel or WPS): $PWD/$workbook"
