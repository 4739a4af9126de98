#!/usr/bin/env bash
# Builds the one static file for Linux as the README says, and runs it where nothing is set: no
# environment, no library, no terminal.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -sm)" != "Linux x86_64" ]; then
  echo "static binary: only built on Linux x86_64"
  exit 0
fi
cargo static
binary=target/x86_64-unknown-linux-gnu/release/senshin
if [ -n "${CARGO_TARGET_DIR:-}" ]; then
  binary=$CARGO_TARGET_DIR/x86_64-unknown-linux-gnu/release/senshin
fi

limit=6291456
size=$(wc -c < "$binary")
if [ "$size" -gt "$limit" ]; then
  echo "the binary has $size bytes, more than $limit"
  exit 1
fi
if ldd "$binary" 2>&1 | grep -q '=>'; then
  echo "the binary needs shared libraries:"
  ldd "$binary"
  exit 1
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
alone() { env -i "$binary" "$@"; }
rows=$(alone list --format csv | wc -l)
if [ "$rows" -lt 57 ]; then
  echo "an empty environment prints $rows rows"
  exit 1
fi
alone search 膵臓がん | grep -q 'B'
alone check > "$folder/check"
alone export "$folder/all.sqlite" > /dev/null
head -c 15 "$folder/all.sqlite" | grep -q 'SQLite format 3'
echo "static binary: $size bytes; an empty environment prints $rows rows and exports a database"
