#!/bin/sh
# Makes the root folder of the container image: the runtime, the libraries of the system that it was linked to, and the
# files that name the user. There is no shell in it, nor anything else.
# Usage: image-root.sh RUNTIME FOLDER
set -eu
runtime=$1
root=$2

rm -rf "$root"
mkdir -p "$root/opt" "$root/etc" "$root/tmp"
cp -R "$runtime" "$root/opt/java"

find "$runtime" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + \
    | sed -n 's/^[[:space:]]*\(.* => \)\{0,1\}\(\/[^ ]*\) (0x.*/\2/p' | grep -v "^$runtime" | sort -u \
    | while read -r library; do
        mkdir -p "$root${library%/*}"
        cp -L "$library" "$root$library"
    done

printf '%s\n' 'root:x:0:0:root:/:/none' 'planwright:x:65532:65532:planwright:/tmp:/none' >"$root/etc/passwd"
printf '%s\n' 'root:x:0:' 'planwright:x:65532:' >"$root/etc/group"
printf '%s\n' 'hosts: files dns' >"$root/etc/nsswitch.conf"
