#!/usr/bin/env bash
# The check of the pages accepts a block that is in a source, and refuses one that is not.
set -euo pipefail
check=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/docs" "$tree/examples"

printf 'int main() {\n    int kept = 1;\n}\n' >"$tree/examples/kept.cpp"
printf '# Page\n\n```cpp\nint kept = 1;\n```\n' >"$tree/README.md"
bash "$check" "$tree" || { echo 'a block of a source was refused'; exit 1; }

printf '# Page\n\n```cpp\nint stray = 1;\n```\n' >"$tree/docs/stray.md"
if out=$(bash "$check" "$tree"); then echo 'a stray block passed'; exit 1; fi
case $out in
    *docs/stray.md:3:*) ;;
    *) echo "the stray block is not named: $out"; exit 1 ;;
esac
rm "$tree/docs/stray.md"

mkdir -p "$tree/tests/run/docs"
printf 'pair("A || B",\n     a + b);\n' >"$tree/tests/run/docs/pairs.cpp"
printf '| SQL | covet |\n|---|---|\n| `A \\|\\| B` | `a + b` |\n' >"$tree/docs/pairs.md"
bash "$check" "$tree" || { echo 'a pair of a source was refused'; exit 1; }

printf '| SQL | covet |\n|---|---|\n| `A` | `b` |\n' >"$tree/docs/pairs.md"
if out=$(bash "$check" "$tree"); then echo 'a stray pair passed'; exit 1; fi
case $out in
    *docs/pairs.md:3:*) ;;
    *) echo "the stray pair is not named: $out"; exit 1 ;;
esac

printf '| Django | covet |\n|---|---|\n| `A` | `b` |\n' >"$tree/docs/pairs.md"
if bash "$check" "$tree"; then echo 'a stray pair of Django passed'; exit 1; fi
