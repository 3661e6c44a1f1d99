#!/usr/bin/env bash
# Runs examples/packages as a person would: on a good list, on bad ones, and on a wrong command line.
#
#     packages.sh <the program> <tests/data/packages>
set -u
program=$(realpath "$1")
data=$(realpath "$2")
list=$data/status
failed=0

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory" || exit 1

complain() {
    printf 'packages: %s\n' "$1"
    failed=1
}

# run <arguments of the program>: leaves out, err and status.
run() {
    "$program" "$@" >out 2>err </dev/null
    status=$?
}

# gives <status>: what the last run ended with.
gives() {
    [ "$status" -eq "$1" ] || complain "'$what' ended with $status, not $1; it said: $(cat err)"
}

# says <words>: the only line on standard error.
says() {
    [ "$(cat err)" = "$1" ] || complain "'$what' said '$(cat err)', not '$1'"
}

# has <words>: somewhere on standard output.
has() {
    grep -qF -- "$1" out || complain "'$what' printed no '$1'"
}

# refused <file> <message>: exits with 1 and the message, prints no answer, leaves the database as it was, and makes none
# where there is none.
refused() {
    what="list $1"
    run --database kept.db "$1"
    gives 1
    says "packages: $2"
    [ -s out ] && complain "'$what' answered from the list before it"
    cmp -s kept.db before.db || complain "'$what' changed the database"
    [ -e kept.db-wal ] && complain "'$what' left a kept.db-wal"
    run --database new.db "$1"
    gives 1
    ls new.db* >/dev/null 2>&1 && complain "'$what' left a database behind"
    rm -f new.db*
}

what='a good list'
run --database kept.db "$list"
gives 0
diff out "$data/answers" || complain 'the answers differ from tests/data/packages/answers'
grep -qE "^loaded 6 packages and 27 dependencies from $list in [0-9,.]+ m?s; 2 that are not installed are left out$" err ||
    complain "it said '$(cat err)'"
[ "$(wc -l <err)" -eq 1 ] || complain 'it said more than one line where there is no terminal'

what='the same list again'
run --database kept.db "$list"
gives 0
cmp -s out "$data/answers" || complain 'the second run answers otherwise'
cp kept.db before.db

what='a pipe'
"$program" --database piped.db /dev/stdin <"$list" >out 2>err
status=$?
gives 0
cmp -s out "$data/answers" || complain 'a pipe answers otherwise than a file'

what='no list'
run --database kept.db --no-load
gives 0
cmp -s out "$data/answers" || complain '--no-load answers otherwise'
says ''
cmp -s kept.db before.db || complain '--no-load changed the database'

refused missing 'missing: cannot be opened: No such file or directory'
refused . '.: cannot be read: Is a directory'
: >empty
refused empty 'empty: the file is empty'
printf '\n\n' >blank
refused blank 'blank: the file holds no package'
head -c 300 "$list" >cut
refused cut 'cut:12: the file is cut off: it ends in the middle of this line'
head -n 27 "$list" >stanza
refused stanza 'stanza:27: the file is cut off: the stanza of libgcc-s1 has no Version'
sed '/^Version: 5/d' "$list" >version
refused version 'version:36: the stanza of bash has no Version'
sed '/^Package: bash/d' "$list" >name
refused name 'name:36: this stanza has no Package'
sed 's/Matthias/Mat\xe9/' "$list" >latin1
refused latin1 'latin1:41: this line is not UTF-8: byte 0xE9 in column 16'
printf '\x1f\x8b\x08\x00\x00' >list.gz
refused list.gz 'list.gz:1: this line is not UTF-8: byte 0x8B in column 2 (a compressed list must be unpacked first)'
sed 's/libtinfo6 (>= 6)/libtinfo6 (>= 6/' "$list" >relation
refused relation "relation:44: Pre-Depends cannot be read: ')' should stand at its end"
cat "$list" "$list" >twice
refused twice 'twice:84: libc6 is in the list a second time, in the same version and architecture'

what='a letter as the database'
printf 'Dear Ada, this is no database.\n' >letter
cp letter letter.before
run --database letter "$list"
gives 1
says 'packages: letter: cannot open SQLite database "letter": the file is not an SQLite database, or it is encrypted; check the name'
cmp -s letter letter.before || complain 'it changed the letter'

what='a database in no directory'
run --database nowhere/p.db "$list"
gives 1
says 'packages: nowhere/p.db: cannot open SQLite database "nowhere/p.db": the directory "nowhere" does not exist; create it first'

what='a database that is not there'
run --database absent.db --no-load
gives 1
[ -e absent.db ] && complain '--no-load made a database'

what='the statements'
run --database kept.db --sql --sections "$list"
gives 0
has 'INSERT INTO "packages" ('
has 'FROM "packages" GROUP BY "packages"."section_id"'
grep -q 'SELECT .* FROM "maintainers"' out && complain 'it shows statements of questions that were not asked'
[ "$(grep -n '^SELECT' out | tail -n 1 | cut -d: -f1)" -lt "$(grep -n '^  Section' out | cut -d: -f1)" ] ||
    complain 'a statement stands behind its result'

what='a listing with all that belongs to its packages'
for rows in 1 1000; do
    run --database kept.db --no-load --listing --limit $rows
    gives 0
    has '  in 3 queries'
done
has 'libgcc-s1, bash, pyrunner'

what='few rows'
run --database kept.db --no-load --limit 1 --depends-on libc6
gives 0
has '3 packages depend on libc6'
has 'of 3; --limit 3 shows all'
[ "$(grep -c 'Pre-Depends' out)" -eq 1 ] || complain 'it shows other than one row'

what='help'
run --help
gives 0
has 'usage: packages [options] [FILE]'

what='an unknown option'
run --colour
gives 2
says 'packages: there is no option --colour; --help shows what there is'
[ -e packages.db ] && complain 'a wrong command line made a database'

what='a full disk'
if [ -w /dev/full ]; then
    "$program" --database kept.db --no-load >/dev/full 2>err
    status=$?
    gives 1
    says 'packages: the answers cannot be written'
fi

what='a terminal'
if command -v script >/dev/null; then
    TERM=xterm script -qec "'$program' --database kept.db --overview '$list'" typescript >/dev/null 2>&1
    grep -qF 'loading [' typescript || complain 'there is no progress bar on a terminal'
    grep -qF 'loaded 6 packages' typescript || complain 'nothing says on a terminal what was loaded'
fi

exit $failed
