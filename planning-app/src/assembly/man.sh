#!/bin/sh
# Writes the manual page out of what the program says of itself.
# Usage: man.sh JAVA JAR VERSION FOLDER
set -eu
java=$1
jar=$2
version=$3
folder=$4

help() { "$java" -cp "$jar" dev.planwright.app.Main "$@" --help; }

# As it stands; a backslash is one, and a line that begins with a dot or a quote is no request.
verbatim() {
    echo '.nf'
    sed -e 's/\\/\\e/g' -e "s/^\([.']\)/\\\\\&\1/" -e 's/-/\\-/g'
    echo '.fi'
}

mkdir -p "$folder"
{
    printf '.TH PLANWRIGHT 1 "" "Planwright %s"\n' "$version"
    printf '%s\n' .SH NAME 'planwright \- turns a task in plain words into a checked, schedulable plan' .SH DESCRIPTION
    help | verbatim
    echo .SH COMMANDS
    for command in $(help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p'); do
        printf '.SS planwright %s\n' "$command"
        help "$command" | verbatim
    done
} >"$folder/planwright.1"
