#!/usr/bin/env bash
# install.sh install|uninstall: puts the built products where the system looks for them, and takes them away again.
# Called by make; reads PRODUCTS (folder of the built binaries), DESTDIR, PREFIX, SYSCONFDIR, and ADMIN (the user who is to be
# the first administrator).
# What was put is written into PREFIX/share/jiedui/installed, and uninstall removes what stands there, nothing else:
# configuration, packs, database, key and the user jiedui stay.
set -euo pipefail
cd "$(dirname "$0")/.."

prefix=${PREFIX:-/usr/local}
sysconf=${SYSCONFDIR:-/etc}
dest=${DESTDIR:-}
admin=${ADMIN:-}
list=$prefix/share/jiedui/installed

# systemd looks for units, users and folders under these two prefixes; for any other they go where administrators put them.
case $prefix in
    /usr | /usr/local) units=$prefix/lib/systemd/system users=$prefix/lib/sysusers.d folders=$prefix/lib/tmpfiles.d ;;
    *) units=$sysconf/systemd/system users=$sysconf/sysusers.d folders=$sysconf/tmpfiles.d ;;
esac

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh*) language=zh ;;
    *) language=en ;;
esac
say() { if [ "$language" = zh ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }

# A real installation, not one into a folder for a package.
is_live() { [ -z "$dest" ] && [ "$(id -u)" -eq 0 ]; }
has_systemd() { [ -d /run/systemd/system ] && command -v systemctl >/dev/null; }

may_write() {
    [ -n "$dest" ] || [ "$(id -u)" -eq 0 ] || [ -w "$prefix" ] && return
    say "没有写入 $prefix 的权限：请用 sudo make $1，或设定 DESTDIR。" \
        "You may not write to $prefix: use sudo make $1, or set DESTDIR." >&2
    exit 1
}

put() { # MODE SOURCE TARGET
    install -D --mode "$1" "$2" "$dest$3"
    printf '%s\n' "$3" >>"$work/installed"
}

put_unit() { # SOURCE TARGET: with the paths of this prefix
    sed "s|/usr/local/|$prefix/|g" "$1" >"$work/unit"
    put 644 "$work/unit" "$2"
}

is_built() {
    [ -x "$PRODUCTS/jieduid" ] && [ -x "$PRODUCTS/jiedui" ] && return
    say "$PRODUCTS 中没有程序，尚未编译：请先以普通用户运行 make release，再 sudo make install。" \
        "Nothing is built in $PRODUCTS: run make release first, as an ordinary user, then sudo make install." >&2
    exit 1
}

put_all() {
    is_built
    may_write install
    case $admin in
        *[!A-Za-z0-9._-]*) say "ADMIN 不是用户名。" "ADMIN is no user name." >&2; exit 1 ;;
    esac
    if [ -n "$admin" ] && is_live && ! getent passwd "$admin" >/dev/null; then
        say "本机没有用户 $admin。" "This machine has no user $admin." >&2
        exit 1
    fi
    work=$(mktemp -d "${TMPDIR:-/tmp}/jiedui-install-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    for name in jieduid jiedui; do
        put 755 "$PRODUCTS/$name" "$prefix/bin/$name"
    done
    put_unit systemd/jieduid.service "$units/jieduid.service"
    put_unit systemd/jieduid.socket "$units/jieduid.socket"
    put 644 systemd/jiedui.sysusers "$users/jiedui.conf"
    put 644 systemd/jiedui.tmpfiles "$folders/jiedui.conf"
    "$PRODUCTS/jiedui" --generate-completion-script bash >"$work/completion"
    put 644 "$work/completion" "$prefix/share/bash-completion/completions/jiedui"
    put 644 README.md "$prefix/share/doc/jiedui/README.md"
    for page in docs/*.md docs/*.csv; do put 644 "$page" "$prefix/share/doc/jiedui/${page##*/}"; done
    put 644 systemd/jiedui.yaml "$prefix/share/doc/jiedui/examples/jiedui.yaml"
    put 644 systemd/postgresql-tcp.conf "$prefix/share/doc/jiedui/examples/postgresql-tcp.conf"

    # What an earlier version put and this one does not.
    if [ -f "$dest$list" ]; then
        while IFS= read -r path; do
            grep -qxF -- "$path" "$work/installed" || rm -f "$dest$path"
        done < <(grep -vxF -- "$list" "$dest$list")
    fi
    printf '%s\n' "$list" >>"$work/installed"
    install -D --mode 644 "$work/installed" "$dest$list"

    if [ -e "$dest$sysconf/jiedui/jiedui.yaml" ]; then
        say "$sysconf/jiedui/jiedui.yaml 已存在，保持不变。" "$sysconf/jiedui/jiedui.yaml is there already and stays as it is."
    else
        install -D --mode 644 systemd/jiedui.yaml "$dest$sysconf/jiedui/jiedui.yaml"
    fi
    name_administrator
    is_live || return 0
    if command -v systemd-sysusers >/dev/null; then systemd-sysusers "$users/jiedui.conf"; fi
    if command -v systemd-tmpfiles >/dev/null; then systemd-tmpfiles --create "$folders/jiedui.conf"; fi
    if has_systemd; then systemctl daemon-reload; fi
    say "已安装。接下来：
  systemctl enable --now jieduid.socket jieduid     启动服务（升级后：systemctl restart jieduid）
  usermod --append --groups jiedui 用户名             允许连接（重新登录后生效）
  sudo jiedui principal add --user 用户名 --role staff  授予角色（首位管理员：make install ADMIN=用户名）
  sudo -u jiedui jiedui status
数据库和密钥在 /var/lib/jiedui，请一并备份。" \
        "Installed. Next:
  systemctl enable --now jieduid.socket jieduid     start the service (after an upgrade: systemctl restart jieduid)
  usermod --append --groups jiedui NAME             may connect, from the next login
  sudo jiedui principal add --user NAME --role staff  gives a role (the first administrator: make install ADMIN=NAME)
  sudo -u jiedui jiedui status
Database and key are in /var/lib/jiedui: back up both."
}

# The daemon enters the user at its next start, unless the office has an administrator already.
name_administrator() {
    [ -n "$admin" ] || return 0
    if grep -q '^administrator:' "$dest$sysconf/jiedui/jiedui.yaml"; then
        say "$sysconf/jiedui/jiedui.yaml 已指定管理员，保持不变。" "$sysconf/jiedui/jiedui.yaml names an administrator already and stays as it is."
    else
        printf '\nadministrator: %s\n' "$admin" >>"$dest$sysconf/jiedui/jiedui.yaml"
    fi
    if is_live && getent group jiedui >/dev/null; then usermod --append --groups jiedui "$admin"; fi
}

take_all() {
    may_write uninstall
    if [ ! -f "$dest$list" ]; then
        say "没有找到 $dest$list：未安装于 $prefix。" "There is no $dest$list: nothing is installed under $prefix."
        return 0
    fi
    if is_live && has_systemd; then systemctl disable --now jieduid.socket jieduid.service || true; fi
    while IFS= read -r path; do
        rm -f "$dest$path"
        printf '%s\n' "${path%/*}"
    done < <(cat "$dest$list") | sort -ur | while IFS= read -r folder; do
        # Folders of our own that are empty now; those of the system are named otherwise and stay.
        case $folder in
            */jiedui | */jiedui/*) rmdir --ignore-fail-on-non-empty "$dest$folder" 2>/dev/null || true ;;
        esac
    done
    if is_live && has_systemd; then systemctl daemon-reload; fi
    say "已卸载。保留未动（如存在）：" "Uninstalled. What is left as it was, where it exists:"
    for path in "$sysconf/jiedui" "$sysconf/systemd/system/jieduid.service.d" "$sysconf"/credstore{,.encrypted}/jiedui.{key,password} \
        /var/lib/jiedui; do
        if [ -e "$dest$path" ]; then printf '  %s\n' "$dest$path"; fi
    done
    if is_live && getent passwd jiedui >/dev/null; then say "  用户和组 jiedui" "  the user and group jiedui"; fi
}

case ${1:-} in
    install) put_all ;;
    uninstall) take_all ;;
    *)
        echo "usage: install.sh install|uninstall" >&2
        exit 2
        ;;
esac
