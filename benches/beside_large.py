#!/usr/bin/env python3
"""Senshin next to fzf, csvlens, tabiew and VisiData on one large snapshot, in one run.

    benches/beside_large.py FILE [--senshin PATH] [--rounds N] [--size 120x40]

FILE is a snapshot, such as `cargo bench --bench scale -- make 100000 FILE` writes. Senshin opens it;
the others open the CSV that senshin writes of it. Printed are milliseconds: to the first screen, to
the end of loading, and for some keys to the first byte that answers and to the last before it is
quiet; and the memory at the end. Needs Python 3 and nothing else; programs that are not installed
are left out. Compare figures of one run only.
"""
import argparse, os, select, shutil, statistics, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from beside_less import Terminal

QUIET = 0.25
PATIENCE = 60.0


class Watched(Terminal):
    """A program in a terminal whose bytes are looked at."""

    def until(self, begin, wanted=None):
        """Seconds from `begin` to the first byte, and to the last before it is quiet or to `wanted`."""
        first, last, seen = None, begin, b""
        while time.perf_counter() - begin < PATIENCE:
            ready, _, _ = select.select([self.fd], [], [], QUIET if first and not wanted else PATIENCE)
            if not ready:
                break
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            last = time.perf_counter()
            first = first or last
            self.answer(data)
            seen = (seen + data)[-200_000:]
            if wanted and wanted in seen:
                break
        return (first or last) - begin, last - begin

    def key(self, keys):
        begin = time.perf_counter()
        os.write(self.fd, keys)
        return self.until(begin)

    def memory(self):
        """Megabytes that the program and what it started hold."""
        of = subprocess.run(["ps", "-o", "rss=", "--pid", str(self.pid), "--ppid", str(self.pid)],
                            capture_output=True, text=True).stdout
        return sum(int(part) for part in of.split()) / 1000


def measure(command, wanted, keys, size):
    """A row: first, loaded, for each key the first and the last byte, the memory."""
    terminal = Watched(command, size)
    first, _ = terminal.until(terminal.begin, b"\x1b[")
    _, loaded = terminal.until(terminal.begin, wanted)
    terminal.until(time.perf_counter())
    time.sleep(2)  # What is made beside the screen is made.
    row = [first, loaded]
    for own in keys:
        row += terminal.key(own)
    memory = terminal.memory()
    terminal.end()
    return [1000 * seconds for seconds in row] + [memory]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--senshin", default=os.path.join(here, "../target/release/senshin"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--size", default="120x40")
    wish = parser.parse_args()
    size = tuple(int(part) for part in wish.size.split("x"))
    senshin = os.path.abspath(wish.senshin)
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "technologies.csv")
        with open(table, "wb") as file:
            subprocess.run([senshin, "list", "--data", wish.file, "--format", "csv"], stdout=file, check=True)
        with open(table, "rb") as file:
            count = sum(1 for _ in file)
        one, back, rare = "膵".encode(), b"\x7f", f"{count // 2:07}".encode()
        typed = [one, back, rare]
        peers = [
            ("senshin", [senshin, "--ambiguous-width", "narrow", "--data", wish.file],
             "読み込みました".encode(), [b"/", *typed]),
            ("fzf", ["sh", "-c", f"fzf --layout=reverse < {table}"], f"{count}/{count}".encode(), [b"", *typed]),
            ("csvlens", ["csvlens", table], None, [b"&", *typed]),
            ("tabiew", ["tw", table], None, [b"/", *typed]),
            ("visidata", ["vd", table], None, [b"/", *typed]),
        ]
        print(f"{wish.file}: {count - 1} rows, {size[0]}x{size[1]}, medians of {wish.rounds}; ms, first/last byte; MB")
        names = ["first", "loaded", "open", "open", "膵", "膵", "back", "back", "rare", "rare", "memory"]
        print(f"{'':<9}" + "".join(f"{name:>9}" for name in names))
        rows = {name: [] for name, command, *_ in peers
                if shutil.which("fzf" if command[0] == "sh" else command[0])}
        for _ in range(wish.rounds):
            for name, command, wanted, keys in peers:
                if name in rows:
                    keys = [own for own in keys if own] if name != "fzf" else keys[1:]
                    row = measure(command, wanted, keys, size)
                    if name == "fzf":
                        row[2:2] = [0, 0]
                    rows[name].append(row)
        for name, all_rows in rows.items():
            medians = (statistics.median(column) for column in zip(*all_rows))
            print(f"{name:<9}" + "".join(f"{value:>9.1f}" for value in medians))


if __name__ == "__main__":
    sys.exit(main())
