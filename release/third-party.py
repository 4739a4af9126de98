#!/usr/bin/env python3
"""The licences of what is linked into the program, with their texts, each text once.

    release/third-party.py [TARGET]

Reads the sources that cargo has at hand; needs no network.
"""
import glob, json, os, subprocess, sys

target = sys.argv[1] if len(sys.argv) > 1 else "x86_64-unknown-linux-gnu"
command = ["cargo", "tree", "--locked", "--offline", "--edges", "normal", "--target", target, "--prefix", "none", "--format", "{p}"]
linked = {tuple(line.split()[:2]) for line in subprocess.check_output(command, text=True).splitlines() if line.strip()}
command = ["cargo", "metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", target]
packages = json.loads(subprocess.check_output(command, stderr=subprocess.DEVNULL))["packages"]

texts, lines = {}, []
for package in sorted(packages, key=lambda own: (own["name"], own["version"])):
    if package["name"] == "senshin" or (package["name"], "v" + package["version"]) not in linked:
        continue
    folder = os.path.dirname(package["manifest_path"])
    found = [name for kind in ("LICEN[CS]E*", "COPYING*", "UNLICENSE*", "NOTICE*") for name in glob.glob(os.path.join(folder, kind))]
    title = f"{package['name']} {package['version']}"
    lines.append(f"{title}: {package['license']}")
    for name in sorted(filter(os.path.isfile, found)):
        with open(name, encoding="utf-8", errors="replace") as file:
            texts.setdefault(file.read().strip(), []).append(title)
print("senshin contains these libraries, under these licences:\n")
print("\n".join(lines))
for text, users in texts.items():
    print("\n" + "=" * 78 + "\n" + ", ".join(users) + "\n" + "-" * 78 + "\n" + text)
