"""Makes every request of every situation fail in turn, for .ci/faults.

Arguments: the program, the compiled shim, the folder with the recordings and their scenarios, and how many
points of each situation are tried at most (0: all of them).
"""

import collections
import concurrent.futures
import os
import pathlib
import random
import sys
import tempfile
import time

import recordings
from cleaning_up import Doctor, Forget, Redact, SealedDoctor
from devices import OwnDevices
from full_disk import FullDisk
from handing_in import HandIn
from looking_back import ReplayNotes
from sealed import Opener, SealedPlay
from situations import AnsweredPlay, TypedPlay


class Settings:
    def __init__(self, program, shim, kept):
        self.program, self.shim = pathlib.Path(program).resolve(), pathlib.Path(shim).resolve()
        self.kept = pathlib.Path(kept).resolve()
        self.scenarios = self.kept / "Scenarios"
        self.scratch = tempfile.mkdtemp(prefix="weerwoord-faults-")


def main():
    program, shim, kept, limit, *only = sys.argv[1:]
    settings, limit = Settings(program, shim, kept), int(limit)
    situations = [
        AnsweredPlay(settings, path) for path in sorted(settings.kept.glob("2*/*.jsonl")) if recordings.answers(path)]
    situations += [
        TypedPlay(settings), OwnDevices(settings), HandIn(settings, "pupil"), HandIn(settings, "teacher"),
        ReplayNotes(settings)]
    opener = Opener()
    # A pupil's comic, a pair, and a class: what is sealed is the same whatever is played.
    situations += [
        SealedPlay(settings, one.path, opener) for one in situations
        if one.name == AnsweredPlay.name and any(name in one.path.name for name in ("held-Berk", "drieen-Wilg", "kaarten-Klas"))]
    situations += [Doctor(settings), SealedDoctor(settings, opener), Forget(settings), Redact(settings)]
    if FullDisk.is_possible():
        situations += [FullDisk(settings, one.path) for one in situations if one.name == AnsweredPlay.name]
    else:
        print("passed over: a full file system, which only root can mount")
    rows = collections.OrderedDict()
    failures = 0
    for situation in situations:
        if only and situation.name not in only:
            continue
        began = time.monotonic()
        row = rows.setdefault(situation.name, collections.Counter())
        if not situation.prepare():
            print(f"passed over: {situation.name}, {situation.detail}: {situation.refusal}", flush=True)
            continue
        row["recordings"] += 1
        points = situation.faults()
        named = {number: f"{kind} {name}" for number, kind, name in situation.golden.requests}
        if limit and len(points) > limit:
            # Spread over all requests and kinds, and the same at every round.
            points = random.Random(situation.detail).sample(points, limit)
        with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
            for fault, (ending, problems) in zip(points, pool.map(situation.judge, points)):
                row["points"] += 1
                row["signals"] += fault.signal is not None
                row["lost"] += any(problem.startswith("LOST") for problem in problems)
                row["hanging"] += any(problem.startswith("HANGS") for problem in problems)
                row["wrong"] += bool(problems)
                for problem in problems:
                    failures += 1
                    print(
                        f"FAIL {situation.name}, {situation.detail}, {fault} "
                        f"({named.get(fault.at, 'nothing fails')}): {problem}", flush=True)
        row["seconds"] += time.monotonic() - began
    table(rows)
    os.rmdir(settings.scratch)
    return 1 if failures else 0


def table(rows):
    names = ["recordings", "points", "lost", "signals", "hanging", "wrong", "seconds"]
    titles = ["recordings", "points", "answers lost", "signals sent", "not ended in time", "in any way wrong", "s"]
    print("\n| situation | " + " | ".join(titles) + " |\n|---|" + "---|" * len(titles))
    total = collections.Counter()
    for name, row in rows.items():
        print(f"| {name} | " + " | ".join(str(round(row[key])) for key in names) + " |")
        total.update(row)
    print("| **together** | " + " | ".join(str(round(total[key])) for key in names) + " |")


sys.exit(main())
