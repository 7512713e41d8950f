"""A teacher who looks back at a recording, marks moments and writes notes."""

import json
import re
import shutil
import time

from program import Fault, Place, Terminal, state
from situations import DISK, HARMLESS, STOPS, Golden, common_problems, faults_of, in_a_place, kept_files, requests_in


class ReplayNotes:
    """Marks, notes and a moment of a lesson, put beside a recording while it is replayed."""

    name = "replay notes"
    detail = "20261129-000747-gesprek-Klaver"
    notes = ["Let op de toon.", "Wat een stilte", "Hier praten"]

    def __init__(self, settings):
        self.settings = settings
        self.source = next((settings.kept / "2B").glob("*Klaver.jsonl"))

    def settle(self, terminal):
        """What the program has drawn once it waits for a key; None where it has ended."""
        start, began = len(terminal.bytes), time.monotonic()
        while time.monotonic() - began < 20:
            taken = terminal.take(0.05)
            if taken is None:
                return None
            if taken is False and state(terminal.pid) == "S":
                return terminal.bytes[start:].decode("utf-8", "replace")
        raise TimeoutError(terminal.text[-300:])

    def perform(self, place, fault):
        place.recordings.mkdir(mode=0o700)
        shutil.copy(self.source, place.recordings)
        (place.recordings / self.source.name).chmod(0o400)
        terminal = Terminal(place, ["replay", self.source.name, "--as", "juf Anna", "--language", "nl"], fault, columns=400)
        kept, refused = [], 0
        if self.settle(terminal) is not None:
            for note in self.notes:
                for keys in ("c", "n", note + "\r"):
                    terminal.type(keys)
                    drawn = self.settle(terminal)
                    if drawn is None:
                        break
                else:
                    if DISK.search(drawn):
                        refused += 1
                    else:
                        kept.append(note)
                    continue
                break
            terminal.type("q")
            while terminal.take(0.05) is not None and state(terminal.pid) not in ("", "Z"):
                pass
        return terminal.finish(), kept, refused

    def prepare(self):
        place = Place(self.settings)
        ending, kept, _ = self.perform(place, Fault())
        self.refusal = ending.words[-300:]
        self.golden = Golden(requests_in(place.log), "", kept_files(place), None)
        place.close()
        return ending.status == 0 and kept == self.notes

    def faults(self):
        return faults_of(self.golden.requests)

    @in_a_place
    def judge(self, fault, place):
        ending, kept, refused = self.perform(place, fault)
        problems = list(common_problems(ending))
        written = "".join(path.read_text("utf-8", "replace") for path in place.files(".marks"))
        if fault.how != "gone":
            for note in kept:
                if json.dumps(note, ensure_ascii=False) not in written:
                    problems.append(f"LOST the note {note!r}")
            if (place.recordings / self.source.name).read_bytes() != self.source.read_bytes():
                problems.append("LOST the recording was changed")
        if fault.how in HARMLESS and (ending.status != 0 or kept != self.notes):
            problems.append(f"status {ending.status}, kept {kept}, though nothing was wrong")
        for line in written.splitlines():
            try:
                json.loads(line)
            except ValueError:
                if fault.how not in ("SIGKILL",):
                    problems.append(f"a broken line of marks: {line[:80]}")
        return ending, problems
