#!/usr/bin/env bash
# What the bytes of a binary are: release/size-report.sh [BINARY]
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${1:-target/x86_64-unknown-linux-gnu/release/senshin}
echo "sections of 50 kB and more:"
size -A -d "$binary" | awk '$2 >= 50000 && $1 ~ /^\./ { printf "  %-16s %9d\n", $1, $2 }'
echo "of which bundled data:"
for file in data/snapshot.json data/kanji.tsv data/aliases.tsv data/sources/*.txt; do
  printf '  %-44s %9d\n' "$file" "$(wc -c < "$file")"
done
