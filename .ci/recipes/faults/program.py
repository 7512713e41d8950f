"""The program under test: started where there is no terminal, or at a pseudo-terminal."""

import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time

# An instant at which a clock that stands still shows 2026-11-29 12:00 UTC.
CLOCK = "1795953600"
# A program that has said its last word ends within this number of seconds, those left out in which it
# could go on and only waited for a processor that others had; and in any case within the second number.
SECONDS_TO_END = 2.0
SECONDS_TO_END_IN_ANY_CASE = 30.0
# A program that says nothing for so long will not end by itself.
SECONDS_OF_SILENCE = 20.0
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[()][A-Z0-9]|\x1b[=>78]|\x1b\][^\x07]*\x07|[\x01\x02]")
SIGNALS = {name: getattr(signal, name) for name in (
    "SIGHUP", "SIGINT", "SIGTERM", "SIGQUIT", "SIGPIPE", "SIGTSTP", "SIGUSR1", "SIGXFSZ", "SIGKILL")}


class Fault:
    """What happens at one request, or at one prompt, or nothing."""

    def __init__(self, at=0, how="", lasts=False, prompt=0):
        self.at, self.how, self.lasts, self.prompt = at, how, lasts, prompt

    def __str__(self):
        if self.prompt:
            return f"{self.how} at prompt {self.prompt}"
        return f"{self.how} at request {self.at}" + (" and all after it" if self.lasts else "")

    @property
    def signal(self):
        return SIGNALS.get(self.how)

    @property
    def variables(self):
        if not self.at:
            return {}
        return {"FAULT_AT": str(self.at), "FAULT_HOW": self.how} | ({"FAULT_LASTS": "1"} if self.lasts else {})


class Place:
    """A folder of its own, with a home, and the folder of recordings that requests fail in."""

    def __init__(self, settings):
        self.settings = settings
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="faults-", dir=settings.scratch))
        self.home = self.path / "home"
        self.home.mkdir()
        self.recordings = self.path / "Transcripts"
        self.log = self.path / "log"
        # Whether a file system of its own is mounted on the folder of recordings.
        self.is_mounted = False
        # Whether listing a folder and changing rights can fail too.
        self.fails_more = False

    def variables(self, fault, under=None):
        return {
            "HOME": str(self.home), "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
            "TERM": "xterm-256color", "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no",
            "WEERWOORD_SCENARIOS": str(self.settings.scenarios),
            "WEERWOORD_TRANSCRIPTS": str(self.recordings),
            "LD_PRELOAD": str(self.settings.shim), "FAULT_UNDER": str(under or self.recordings),
            "FAULT_LOG": str(self.log), "FAULT_CLOCK": CLOCK,
        } | ({"FAULT_MORE": "1"} if self.fails_more else {}) | fault.variables

    def files(self, suffix):
        """The files with this suffix at any depth, but half-made ones."""
        return sorted(p for p in self.path.rglob("*" + suffix) if p.is_file() and not p.name.startswith("."))

    def close(self):
        if self.is_mounted:
            subprocess.run(["umount", "--lazy", str(self.recordings)], check=True)
        for path in [self.path, *self.path.rglob("*")]:
            if path.is_dir():
                path.chmod(0o700)
        shutil.rmtree(self.path, ignore_errors=True)


class Ending:
    """How a program ended, and what it had said."""

    def __init__(self, status, output, errors, seconds, isEnded=True):
        self.status, self.output, self.errors = status, output, errors
        # From its last word, or what was asked of it last, to its end.
        self.seconds, self.isEnded = seconds, isEnded

    @property
    def words(self):
        """What was said: what is only drawn once more on a clean screen counts once."""
        screens = [CONTROL.sub("", screen).replace("\r", "").split("\n") for screen in self.output.split("\x1b[2J")]
        said = screens[0]
        for screen in screens[1:]:
            before = set(filter(str.strip, said[-200:]))
            again = next((place for place, line in enumerate(screen) if line.strip() and line not in before), len(screen))
            said = said + screen[again:]
        return "\n".join(said) + self.errors


def waited_for_processor(pid):
    """How many seconds the threads of a process could have gone on and had no processor; 0 where it is gone."""
    seconds = 0.0
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/schedstat") as file:
                seconds += int(file.read().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        pass
    return seconds


class Stopwatch:
    """How long a program has said nothing."""

    def __init__(self, pid):
        self.pid = pid
        self.restart()

    def restart(self):
        self.began, self.waited = time.monotonic(), waited_for_processor(self.pid)

    @property
    def seconds(self):
        return time.monotonic() - self.began

    def is_over(self, limit):
        """Whether this number of seconds is over in which the program had a processor if it wanted one."""
        if self.seconds <= limit:
            return False
        if self.seconds > max(limit, SECONDS_TO_END_IN_ANY_CASE):
            return True
        return self.seconds - max(0.0, waited_for_processor(self.pid) - self.waited) > limit


def limits():
    """Runs in the child, before the program."""
    os.nice(5)


def run(place, words, fault, under=None, stdin=b""):
    """Runs the program to its end where there is no terminal."""
    process = subprocess.Popen(
        [place.settings.program, *words], env=place.variables(fault, under), cwd=place.home,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limits)
    try:
        process.stdin.write(stdin)
        process.stdin.close()
    except BrokenPipeError:
        pass
    pieces = {process.stdout.fileno(): b"", process.stderr.fileno(): b""}
    open_ends, silence = set(pieces), Stopwatch(process.pid)
    is_continued = fault.how != "SIGTSTP"
    while open_ends:
        ready = select.select(list(open_ends), [], [], 0.05 if not is_continued else 1)[0]
        if not is_continued and state(process.pid) == "T":
            process.send_signal(signal.SIGCONT)
            is_continued = True
            silence.restart()
            continue
        if silence.is_over(SECONDS_OF_SILENCE):
            break
        for end in ready:
            data = os.read(end, 65536)
            if data:
                pieces[end] += data
                silence.restart()
            else:
                open_ends.discard(end)
    is_ended = is_over = False
    while not is_ended and not is_over:
        # Asked before it is looked whether it has ended: this program too may have had no processor.
        is_over = silence.is_over(SECONDS_TO_END)
        is_ended = process.poll() is not None
        if not is_ended:
            time.sleep(0.01)
    seconds = silence.seconds
    if not is_ended:
        process.kill()
        process.wait()
    output, errors = (pieces[end.fileno()].decode("utf-8", "replace") for end in (process.stdout, process.stderr))
    process.stdout.close()
    process.stderr.close()
    return Ending(process.returncode, output, errors, seconds, is_ended)


def state(pid):
    """What a process does, as proc(5) has it: S waits, T is stopped; empty where it is gone."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0]
    except OSError:
        return ""


class Terminal:
    """The program at a pseudo-terminal."""

    def __init__(self, place, words, fault, under=None, columns=200, rows=60):
        self.bytes = b""
        self.read_from = 0
        self.fault = fault
        self.status = None
        variables = place.variables(fault, under)
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(place.home)
            limits()
            os.execve(place.settings.program, [str(place.settings.program), *words], variables)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.silence = Stopwatch(self.pid)

    @property
    def text(self):
        return CONTROL.sub("", self.bytes.decode("utf-8", "replace")).replace("\r\n", "\n")

    def take(self, seconds):
        """Reads what has arrived; false where nothing came, and None where nothing will."""
        if not select.select([self.end], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.end, 65536)
        except OSError:
            data = b""
        if not data:
            return None
        self.bytes += data
        self.silence.restart()
        return True

    def prompt(self, ends=(": ", "↵ ", "> ", ". ", "? ")):
        """The next line on which somebody is asked; None at the end of the program."""
        began = Stopwatch(self.pid)
        while True:
            taken = self.take(0.03)
            if taken is None:
                return None
            if taken:
                continue
            # It has said all, and waits.
            fresh = self.bytes[self.read_from:]
            line = CONTROL.sub("", fresh.decode("utf-8", "replace")).replace("\r", "\n").rsplit("\n", 1)[-1]
            if line.endswith(ends) and state(self.pid) == "S":
                self.read_from = len(self.bytes)
                return line
            if state(self.pid) == "T":
                os.kill(self.pid, signal.SIGCONT)
            if began.is_over(SECONDS_OF_SILENCE) and self.silence.is_over(SECONDS_OF_SILENCE):
                raise TimeoutError(self.text[-600:])

    def wait_for(self, words):
        """Reads until the program has said something; all that it said since the last prompt."""
        began = Stopwatch(self.pid)
        while True:
            said = CONTROL.sub("", self.bytes[self.read_from:].decode("utf-8", "replace"))
            if words in said:
                return said
            if self.take(0.05) is None or began.is_over(SECONDS_OF_SILENCE):
                raise TimeoutError(said[-600:])

    def type(self, words):
        self.silence.restart()
        try:
            os.write(self.end, words.encode())
        except OSError:
            pass

    def kill(self, number):
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass

    def finish(self):
        """Waits for the end."""
        is_ended = is_over = False
        while not is_ended and not is_over:
            # Asked before it is looked whether it has ended: this program too may have had no processor.
            is_over = self.silence.is_over(SECONDS_TO_END)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                is_ended = True
            elif state(self.pid) == "T":
                os.kill(self.pid, signal.SIGCONT)
            elif not self.take(0.02):
                time.sleep(0.005)
        seconds = self.silence.seconds
        if is_ended:
            while self.take(0):
                pass
        else:
            self.kill(signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.end)
        return Ending(
            self.status, self.bytes.decode("utf-8", "replace"), "", seconds, is_ended)
