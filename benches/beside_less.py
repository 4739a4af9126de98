#!/usr/bin/env python3
"""Bytes and times of senshin next to less, fzf and csvlens, in one run through a terminal of our own.

    benches/beside_less.py [path/to/senshin] [--rounds N] [--size 120x40]

Each program opens the same technologies: senshin its bundled data, the others its own CSV of them.
The terminal takes every byte, notes when it came, and answers what is asked (widths, identity), as
a terminal on the same machine does. A screen is complete with the last byte before it is quiet for
60 ms; that wait is not counted. Needs Python 3 and nothing else; programs that are not installed
are left out.
"""
import argparse, fcntl, os, pty, re, select, shutil, signal, statistics, struct, subprocess
import sys, tempfile, termios, time, unicodedata

QUIET = 0.06
PATIENCE = 5.0
ASKED = re.compile(rb"\r([^\x1b\r]*)\x1b\[6n|\x1b\[6n|\x1b\[c")


def columns(text):
    wide = {"W": 2, "F": 2}
    return sum(0 if unicodedata.combining(c) else wide.get(unicodedata.east_asian_width(c), 1) for c in text)


class Terminal:
    """A program in a terminal."""

    def __init__(self, command, size):
        self.begin = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LESSHISTFILE="-")
            os.execvp(command[0], command)
        self.rest = b""

    def answer(self, data):
        self.rest += data
        end = 0
        for asked in ASKED.finditer(self.rest):
            if asked.group(0) == b"\x1b[c":
                reply = b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"
            else:
                text = (asked.group(1) or b"").decode("utf-8", "replace")
                reply = b"\x1b[1;%dR" % (1 + columns(text))
            os.write(self.fd, reply)
            end = asked.end()
        self.rest = self.rest[max(end, len(self.rest) - 64):]

    def screen(self, begin):
        """Bytes until it is quiet, and the seconds from `begin` to the last of them."""
        count, last = 0, begin
        while time.perf_counter() - begin < PATIENCE:
            ready, _, _ = select.select([self.fd], [], [], QUIET if count else PATIENCE)
            if not ready:
                break
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            count, last = count + len(data), time.perf_counter()
            self.answer(data)
        return count, last - begin

    def press(self, key):
        begin = time.perf_counter()
        os.write(self.fd, key)
        return self.screen(begin)

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def measure(command, key, size, rounds, steps):
    """Bytes and seconds of first screens, and of steps down the list."""
    first, step = [], []
    for index in range(rounds):
        terminal = Terminal(command, size)
        first.append(terminal.screen(terminal.begin))
        if index == 0:
            step = [terminal.press(key) for _ in range(steps)]
        terminal.end()
    return first, step


def row(name, first, step):
    size = statistics.median(count for count, _ in first)
    times = sorted(seconds * 1000 for _, seconds in first)
    counts = sorted(count for count, _ in step)
    took = statistics.median(seconds * 1000 for _, seconds in step)
    print(f"{name:<10} {size:>9,.0f} {times[0]:>9.1f} {statistics.median(times):>9.1f}"
          f" {statistics.median(counts):>9,.0f} {counts[len(counts) * 9 // 10]:>9,} {counts[-1]:>9,} {took:>8.1f}")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("senshin", nargs="?", default=os.path.join(here, "../target/release/senshin"))
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--size", default="120x40")
    wish = parser.parse_args()
    size = tuple(int(part) for part in wish.size.split("x"))
    senshin = os.path.abspath(wish.senshin)
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "technologies.csv")
        with open(table, "wb") as file:
            subprocess.run([senshin, "list", "--format", "csv"], stdout=file, check=True)
        down = b"\x1b[B"
        peers = [
            ("senshin", [senshin], down),
            ("less -S", ["less", "-S", table], b"j"),
            ("fzf", ["sh", "-c", f"fzf --layout=reverse --tac < {table}"], down),
            ("csvlens", ["csvlens", table], down),
        ]
        print(f"{size[0]}x{size[1]}, {wish.rounds} starts each in turn; bytes and milliseconds")
        print(f"{'':<10} {'first':>9} {'fastest':>9} {'median':>9} {'step':>9} {'9 in 10':>9} {'longest':>9} {'median':>8}")
        for name, command, key in peers:
            program = command[2].split()[0] if command[0] == "sh" else command[0]
            if shutil.which(program):
                row(name, *measure(command, key, size, wish.rounds, 56))


if __name__ == "__main__":
    sys.exit(main())
