#!/bin/sh
# Makes the Java runtime that goes with the distribution: what Planwright needs of the JDK that builds it.
# No class archive of its own: two of them are never the same bytes, and the launcher makes one on first use.
# Usage: runtime.sh JDK FOLDER
set -eu
jdk=$1
runtime=$2

rm -rf "$runtime"
"$jdk/bin/jlink" --output "$runtime" --vm=server \
    --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml \
    --add-modules jdk.crypto.ec,jdk.management,jdk.unsupported
# some JDKs take their root certificates from the system
[ -f "$runtime/lib/security/cacerts" ] || cp -L "$jdk/lib/security/cacerts" "$runtime/lib/security/"
