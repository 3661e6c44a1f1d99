#!/usr/bin/env bash
# Checks that the compiler refuses a program, and in which words.
#
#     refused.sh <source> <object of the repaired program> <compiler> <flag>...
#
# The first lines of the source say what the compiler must print, one or more texts, each on one line of its output:
#
#     // expect: covet: where() needs a condition
#
# There is to be one error, or no more than a line says where a compiler counts one mistake of its own twice:
#
#     // errors: 2
#
# The repaired program is the same file with COVET_CORRECT defined; the build has compiled it, or failed to.
set -u
export LC_ALL=C

source=$1 repaired=$2
shift 2
most_lines=12

fail() {
    printf '%s: %s\n' "$source" "$1"
    [ -z "${output-}" ] || printf '\n%s\n' "$output"
    exit 1
}

mapfile -t expected < <(sed -n '/^\/\//!q; s/^\/\/ expect: *//p' "$source")
most_errors=$(sed -n '/^\/\//!q; s/^\/\/ errors: *//p' "$source")
[ ${#expected[@]} -gt 0 ] || fail 'has no "// expect:" line at its top'
[ -e "$repaired" ] || fail 'does not compile with COVET_CORRECT defined'

# The build renews the repaired object whenever anything that it includes has changed.
passed=$repaired.refused
if [ "$passed" -nt "$repaired" ] && [ "$passed" -nt "$0" ] && [ "$(cat "$passed")" = "$*" ]; then
    echo 'unchanged since it last passed'
    exit 0
fi
rm -f "$passed"

output=$("$@" -fsyntax-only -fdiagnostics-color=never "$source" 2>&1) && fail 'compiles'

errors=$(grep -c 'error:' <<<"$output")
[ "$errors" -ge 1 ] && [ "$errors" -le "${most_errors:-1}" ] || fail "gives $errors errors instead of ${most_errors:-one}"

for text in "${expected[@]}"; do
    line=$(grep -nF -m 1 -- "$text" <<<"$output" | cut -d: -f1)
    [ -n "$line" ] || fail "is refused without the words: $text"
    [ "$line" -le $most_lines ] || fail "is refused with the words only in line $line, beyond line $most_lines: $text"
done

printf '%s' "$*" >"$passed"
