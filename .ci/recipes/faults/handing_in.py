"""Recordings on their way from a pupil's laptop to the teacher's."""

import hashlib
import re
import shutil

from devices import free_port
from program import Fault, Place, Terminal, run
from situations import DISK, HARMLESS, STOPS, Golden, common_problems, faults_of, in_a_place, requests_in


class HandIn:
    """Three recordings are handed in over the network, while the disk of one side fails."""

    detail = "three recordings of 2A"

    def __init__(self, settings, side):
        self.settings, self.side = settings, side
        self.name = f"hand-in, {side}'s disk"
        self.sources = [path for path in sorted((settings.kept / "2A").glob("*.jsonl")) if "held" in path.name]

    @staticmethod
    def digest(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def open(self, place, fault):
        """The teacher's program, and the code that it says."""
        place.log = place.path / "log-teacher"
        terminal = Terminal(place, [
            "collect", "--address", "127.0.0.1", "--port", str(free_port()), "--transcripts", str(self.taught),
            "--language", "nl"], fault, under=self.taught)
        if terminal.prompt() is None:
            return terminal, None
        found = re.search(r"inleveren ([A-Z]{4}-[A-Z]+)", terminal.text)
        return terminal, found and found.group(1)

    def hand_in(self, place, code, fault):
        place.log = place.path / "log-pupil"
        return run(place, ["handin", code, "--language", "nl"], fault)

    def perform(self, place, fault):
        self.taught = place.path / "teacher"
        place.recordings.mkdir(mode=0o700)
        for source in self.sources:
            shutil.copy(source, place.recordings)
            (place.recordings / source.name).chmod(0o400)
        nothing = Fault()
        teacher, code = self.open(place, fault if self.side == "teacher" else nothing)
        pupil = self.hand_in(place, code, fault if self.side == "pupil" else nothing) if code else None
        teacher.type("\r")
        while teacher.prompt() is not None:
            teacher.type("\r")
        return teacher.finish(), pupil

    def prepare(self):
        place = Place(self.settings)
        teacher, pupil = self.perform(place, Fault())
        self.refusal = teacher.words[-200:] + (pupil.words[-200:] if pupil else "")
        log = place.path / f"log-{self.side}"
        self.golden = Golden(requests_in(log) if log.exists() else [], "", {}, None)
        is_good = teacher.status == 0 and pupil is not None and pupil.status == 0 and not place_files(place.recordings)
        place.close()
        return is_good

    def faults(self):
        return faults_of(self.golden.requests)

    @in_a_place
    def judge(self, fault, place):
        judged = HandIn(self.settings, self.side)
        teacher, pupil = judged.perform(place, fault)
        problems = [p for one in (teacher, pupil) if one for p in common_problems(one)]
        sent = {self.digest(source) for source in self.sources}
        is_removed = fault.how == "gone"
        here = {self.digest(path) for path in place_files(place.recordings)}
        there = {self.digest(path) for path in place_files(judged.taught)}
        if sent - here - there and not is_removed:
            problems.append(f"LOST {len(sent - here - there)} recordings")
        failing = teacher if self.side == "teacher" else pupil
        is_whole = there >= sent and not here
        words = " ".join(((pupil.words if pupil else "") + teacher.words).split())
        if fault.how not in HARMLESS | STOPS | {"SIGKILL", "gone"}:
            if not is_whole and pupil and pupil.status == 0:
                problems.append(f"the pupil's status is 0 where {len(sent - there)} did not arrive, {len(here)} stay: {words[-300:]}")
            if not is_whole and not DISK.search(words):
                problems.append(f"nothing was said: {words[-300:]}")
        elif fault.how in HARMLESS and (not is_whole or failing is None or failing.status != 0):
            problems.append(f"status {failing and failing.status} though nothing was wrong: {words[-200:]}")
        if not is_removed:
            problems += judged.again(place, sent)
        return failing, problems

    def again(self, place, sent):
        """Handing in once more, where nothing fails, brings the rest."""
        teacher, code = self.open(place, Fault())
        if not code:
            return [f"the teacher's folder does not open any more: {teacher.text[-200:]}"]
        self.hand_in(place, code, Fault())
        teacher.type("\r")
        while teacher.prompt() is not None:
            teacher.type("\r")
        teacher.finish()
        missing = sent - {self.digest(path) for path in place_files(self.taught)}
        doubled = len(place_files(self.taught)) - len({self.digest(path) for path in place_files(self.taught)})
        return ([f"LOST {len(missing)} recordings, also at the second time"] if missing else []) + (
            [f"{doubled} counted twice"] if doubled else [])


def place_files(folder):
    return [path for path in folder.rglob("*.jsonl") if path.is_file() and not path.name.startswith(".")]
