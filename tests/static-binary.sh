#!/usr/bin/env bash
# Builds the fully static Linux binary as the README says and runs it where nothing is set.
set -euo pipefail
cd "$(dirname "$0")/.."

RUSTFLAGS="-C target-feature=+crt-static" \
  cargo build --release --locked --target x86_64-unknown-linux-gnu
binary=target/x86_64-unknown-linux-gnu/release/senshin

limit=$((6 * 1024 * 1024))
size=$(stat -c %s "$binary")
[ "$size" -le "$limit" ] || { echo "the binary has $size bytes, more than $limit"; exit 1; }
if ldd "$binary" 2>&1 | grep -q '=>'; then
  echo "the binary needs shared libraries:"
  ldd "$binary"
  exit 1
fi
rows=$(env -i "$binary" list --format csv | wc -l)
[ "$rows" -ge 57 ] || { echo "an empty environment prints $rows rows"; exit 1; }
echo "static binary: $size bytes, $rows rows printed under an empty environment"
