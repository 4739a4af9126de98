#!/usr/bin/env bash
# Does what a release does, without a network and without publishing anything:
#
#   release/dry-run.sh [--twice]
#
# checks that version, changes and packaged files belong together, builds the static binary (with
# --twice two times, and compares), lets the program write its manual and completions, collects the
# licences of what is linked, and packs it all with checksums into target/release-files.
set -euo pipefail
cd "$(dirname "$0")/.."

twice=${1:-}
target=x86_64-unknown-linux-gnu
files=target/release-files
binary=target/$target/release/senshin
say() { printf '\n== %s\n' "$*"; }

say "version and changes"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
grep -q "^## $version" CHANGELOG.md || { echo "CHANGELOG.md has no section for $version"; exit 1; }
echo "$version"

say "the package"
cargo package --locked --offline --allow-dirty --no-verify --quiet
crate=target/package/senshin-$version.crate
cargo package --locked --offline --allow-dirty --list > target/package/files
for wanted in Cargo.lock LICENSE README.md CHANGELOG.md data/snapshot.json src/main.rs; do
  grep -qx "$wanted" target/package/files || { echo "the package lacks $wanted"; exit 1; }
done
echo "$(wc -l < target/package/files) files, $(wc -c < "$crate") bytes packed (crates may have 10,485,760)"

say "the static binary"
cargo static --quiet
if [ "$twice" = --twice ]; then
  first=$(sha256sum < "$binary")
  cargo clean --quiet --release --target "$target"
  cargo static --quiet
  [ "$first" = "$(sha256sum < "$binary")" ] || { echo "two builds differ"; exit 1; }
  echo "two builds are the same"
fi
echo "$(wc -c < "$binary") bytes"
release/size-report.sh "$binary"

say "manual, completions, licences"
rm -rf "$files" && mkdir -p "$files"
"$binary" man > "$files/senshin.1"
"$binary" completions bash > "$files/senshin.bash"
"$binary" completions zsh > "$files/_senshin"
"$binary" completions fish > "$files/senshin.fish"
release/third-party.py "$target" > "$files/THIRD-PARTY.txt"
wc -c "$files"/*

say "the archive"
name=senshin-$version-$target
mkdir "$files/$name"
cp "$binary" README.md CHANGELOG.md LICENSE data/LICENSE-UNICODE "$files/senshin.1" "$files/senshin.bash" "$files/_senshin" "$files/senshin.fish" \
  "$files/THIRD-PARTY.txt" "$files/$name/"
# The same files give the same archive: nobody's names, nobody's clock.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='2024-01-01 00:00Z' -C "$files" -cf - "$name" | gzip -9n > "$files/$name.tar.gz"
(cd "$files" && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256" && sha256sum -c "$name.tar.gz.sha256")

say "as its user would"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar -xzf "$files/$name.tar.gz" -C "$folder"
env -i "$folder/$name/senshin" --version
env -i "$folder/$name/senshin" search 膵臓がん | head -3
