"""What is going on when something goes wrong: each situation knows what was acknowledged in it."""

import functools
import json
import os
import re
import time

import recordings
from program import Fault, Place, Terminal, run

# What the program says of a disk, in both languages: one of these for each thing that went wrong.
DISK = re.compile("|".join([
    "De schijf is vol", "Dat mag niet op deze computer", "Op deze schijf kun je alleen lezen",
    "De schijf werkt niet goed", "Er zijn te veel bestanden open", "De computer meldt fout", "Het is er niet", "is er al",
    "The disk is full", "That is not allowed on this computer", "This disk can only be read",
    "The disk does not work well", "Too many files are open", "The computer reports error", "It is not there",
    "is there already",
    # Where a lock cannot be had, a file that is young may be somebody's.
    "Een ander programma is er nu mee bezig", "Another program is busy with it",
    r"two people could write in it at once", "met twee tegelijk"]))
# What no person should ever read.
DUMP = re.compile(
    r"Fatal error|\.swift[:,]|Swift runtime|Crash|Stack dump|Error Domain|NSError|Optional\(|DiskError|ArchiveError"
    r"|Segmentation|Illegal instruction|Trace/breakpoint|AddressSanitizer")
ERRORS = {
    "open": ["EIO", "EINTR", "EMFILE"], "make": ["EIO", "ENOSPC", "EROFS", "EINTR"],
    "write": ["EIO", "ENOSPC", "EROFS", "EINTR", "half", "halfENOSPC"],
    "fsync": ["EIO", "ENOSPC", "EINTR"], "fdatasync": ["EIO", "ENOSPC", "EROFS", "EINTR"],
    "rename": ["EIO", "ENOSPC", "EROFS"], "ftruncate": ["EIO", "EROFS", "EINTR"], "unlink": ["EIO", "EROFS"],
    "mkdir": ["EIO", "ENOSPC", "EROFS"], "lock": ["ENOLCK", "EINTR", "EIO"],
    "link": ["EIO", "ENOSPC", "EROFS", "EACCES"], "chmod": ["EACCES", "EROFS"], "list": ["EIO", "EMFILE"],
}
HARMLESS = {"EINTR", "half", "back", "SIGPIPE", "SIGTSTP", "SIGXFSZ"}
# Asked to stop, the program may also just play on to its end where a file answers.
STOPS = {"SIGHUP", "SIGINT", "SIGTERM", "SIGQUIT", "SIGUSR1"}


class Golden:
    """How it goes where nothing fails."""

    def __init__(self, requests, text, files, marks):
        self.requests, self.text, self.files, self.marks = requests, text, files, marks


def requests_in(log):
    """The requests of a log, as pairs of a number and a kind."""
    found = []
    for line in log.read_text().splitlines():
        words = line.split(" ")
        if words[0].isdigit():
            found.append((int(words[0]), words[1], words[2]))
    return found


def faults_of(requests):
    """Every fault that can happen in a situation."""
    found = []
    for number, kind, name in requests:
        for how in ERRORS[kind]:
            found.append(Fault(number, how))
            if how in ("EIO", "ENOSPC", "EROFS") and kind in ("write", "fdatasync", "make", "rename"):
                found.append(Fault(number, how, lasts=True))
        found.append(Fault(number, "SIGKILL"))
        if kind == "fdatasync":
            found += [Fault(number, how) for how in (
                "SIGHUP", "SIGINT", "SIGTERM", "SIGQUIT", "SIGPIPE", "SIGTSTP", "SIGUSR1", "SIGXFSZ", "gone", "back")]
    return found


def kept_files(place):
    """What there is to be kept, by name: contents without the place's own path, and rights."""
    path = str(place.path).encode()
    found = {}
    for file in place.recordings.rglob("*"):
        if not file.is_file():
            continue
        if file.suffix == ".jsonl":
            try:
                contents = recordings.entries(file)
            except ValueError:
                contents = None
        else:
            contents = file.read_bytes().replace(path, b"FOLDER")
        found[str(file.relative_to(place.path))] = contents, file.stat().st_mode & 0o777
    return found


def difference(files, golden):
    """Which files are not as they are where nothing fails."""
    return ", ".join(name.removeprefix("Transcripts/") for name in sorted(set(files) | set(golden))
                     if files.get(name) != golden.get(name))


def in_a_place(judge):
    """Judges in a place of its own, which is cleared up afterwards; a program that waits for ever is a fault."""
    @functools.wraps(judge)
    def judged(self, fault):
        place = Place(self.settings)
        try:
            return judge(self, fault, place)
        except TimeoutError as error:
            return None, [f"HANGS at {str(error)[-200:]!r}"]
        finally:
            place.close()

    return judged


class AnsweredPlay:
    """`play --answers` with the answers of a real recording."""

    name = "play --answers"

    def __init__(self, settings, path):
        self.settings, self.path = settings, path
        self.opening, self.lines = recordings.answers(path)
        # Many of the recordings are older than the list of aliases.
        self.alias = [] if self.opening["audience"] in ("class", "parents") else ["--as", "Otter"]

    @property
    def detail(self):
        return self.path.stem

    def perform(self, fault, place):
        answers = place.path / "answers.txt"
        answers.write_text("".join(line + "\n" for line in self.lines))
        audience = {"class": ["--class"], "parents": ["--class"], "pair": ["--pair"], "three": ["--three"]}
        return run(place, [
            "play", self.opening["scenario"], *self.alias, "--seed",
            str(self.opening["random"]["seed"]), "--language", self.opening["language"], "--answers", str(answers),
            *audience.get(self.opening["audience"], [])], fault)

    def prepare(self):
        """Plays once without a fault; false where the recording's answers do not fit any more."""
        place = Place(self.settings)
        ending = self.perform(Fault(), place)
        files = kept_files(place)
        path = str(place.path)
        lines = [line for line in (place.files(".jsonl") or [None])[:1]]
        if ending.status != 0 or not lines:
            self.refusal = ending.errors.strip()
            place.close()
            return False
        whole = lines[0].read_bytes()
        self.wanted = recordings.entries(lines[0])
        # After so many bytes on the screen, so many entries are on the disk.
        self.shown, said, stored = [], 0, 0
        for line in place.log.read_text().splitlines():
            words = line.split(" ")
            if words[0] in ("says", "spaces"):
                said += int(words[1])
            if words[0] == "says":
                self.shown.append((said, max(0, whole[:stored].count(b"\n") - 1)))
            elif words[1] == "write" and words[2].endswith(".jsonl"):
                stored += int(words[3])
        self.golden = Golden(requests_in(place.log), ending.output.replace(path, "FOLDER"), files, None)
        place.close()
        return True

    def faults(self):
        return faults_of(self.golden.requests)

    def acknowledged(self, output):
        """How many entries were on the disk by what was seen."""
        golden, seen = self.golden.text.encode(), output.encode()
        same = len(os.path.commonprefix([golden, seen]))
        # Lengths in bytes with the place's own path in them, which is longer than its stand-in.
        longer = len(self.place_path) - len("FOLDER")
        done = 0
        for said, entries in self.shown:
            if said <= same + longer * golden[:same].count(b"FOLDER"):
                done = entries
        return done

    @in_a_place
    def judge(self, fault, place):
        self.place_path = str(place.path)
        ending = self.perform(fault, place)
        output = ending.output.replace(str(place.path), "FOLDER")
        problems = list(common_problems(ending))
        wanted = self.wanted[:self.acknowledged(output)]
        problems += self.lost(place, wanted)
        problems += said_problems(fault, ending, difference(self.kept(place), self.golden.files))
        return ending, problems

    def lost(self, place, wanted):
        """What is wrong with the recordings, where these entries were acknowledged."""
        return lost_entries(place.files(".jsonl"), wanted)

    def kept(self, place):
        return kept_files(place)


def lost_entries(files, wanted):
    """What is wrong if entries that were acknowledged are not in a recording."""
    lost = recordings.missing(files, wanted)
    return [] if lost is None else [f"LOST {json.dumps(lost, ensure_ascii=False)[:120]}"]


def common_problems(ending):
    if not ending.isEnded:
        yield f"HANGS after {ending.seconds:.1f} s"
    if DUMP.search(ending.words):
        yield "a dump: " + DUMP.search(ending.words).group()
    if ending.status in (-4, -5, -6, -7, -8, -11):
        yield f"crashed with signal {-ending.status}"


def said_problems(fault, ending, other):
    """Whether what was said, and the status, fit what is there; `other` names what is not as it should be."""
    is_whole = not other
    if fault.how == "SIGKILL":
        return
    words = " ".join(ending.words.split())
    sentences = DISK.findall(words)
    # Where the fault lasts, several things are not kept, and each is said.
    things = {words[max(0, place.start() - 40):place.start()] for place in DISK.finditer(words)}
    allowed = (len(things) if fault.lasts or fault.how == "halfENOSPC" or not fault.at else 1) + getattr(ending, "tries", 1) - 1
    if fault.how in HARMLESS:
        if not is_whole or ending.status != 0:
            yield f"status {ending.status}, {other or 'all is kept'}, though nothing was wrong: {words[-160:]}"
        elif sentences:
            yield f"said for nothing: {sentences}"
        return
    if fault.how in STOPS:
        if ending.status == 0 and not is_whole and not ending.words.strip():
            yield "stopped without a word"
        return
    if fault.how == "gone":
        notices = words.count("is opnieuw bewaard in") + words.count("was kept anew in")
        if ending.status == 0 and notices != 1:
            yield f"written anew, said {notices} times: {words[-200:]}"
        if ending.status != 0 and len(sentences) != 1:
            yield f"gone, status {ending.status}, {len(sentences)} sentences: {words[-200:]}"
        return
    if not is_whole:
        if ending.status != 1:
            yield f"status {ending.status} where {other} was not kept: {words[-200:]}"
        if not 1 <= len(sentences) <= allowed:
            yield f"{len(sentences)} sentences: {words[-300:]}"
    elif ending.status != 0 and not sentences:
        yield f"status {ending.status} without a sentence: {words[-200:]}"
    elif len(sentences) > 1:
        yield f"{len(sentences)} sentences though all was kept: {words[-300:]}"


class TypedPlay:
    """A play of a real recording at a terminal, to the end of a new dossier; a pupil who is told that
    something was not kept tries again, or stops where it stays so."""

    name = "play at a terminal"
    detail = "20261129-000747-gesprek-Klaver, with a dossier"
    words = ["play", "gesprek", "--as", "Otter", "--seed", "7", "--language", "nl"]
    typed = ["3", "1", "2", "Ik wil in de zorg werken.", "Bellen", "Schrijven", "", "1", "", "3",
             "Rustig blijven helpt.", "Ik schrijf een brief.", "2"]
    # What a dossier keeps, once the program says that it does.
    in_dossier = "Ik schrijf een brief."

    def __init__(self, settings):
        self.settings = settings

    def perform(self, fault, place, mark=None):
        """Plays; returns how it ended, and how many of the lines were typed and followed by another prompt."""
        terminal = Terminal(place, self.words, fault)
        lines, acknowledged, typed, retries, prompts = list(self.typed), -1, 0, 0, 0
        self_stopped = False
        while (prompt := terminal.prompt()) is not None:
            prompts += 1
            is_retry = "nog een keer" in prompt or "again" in prompt
            # Before the first question nothing is acknowledged: the play may not even begin.
            if not is_retry and not self_stopped and (typed or "Deel" in prompt):
                acknowledged = typed
                if mark:
                    mark(typed, place)
            if fault.prompt == prompts:
                terminal.silence.restart()
                terminal.kill(fault.signal)
                if fault.how in ("SIGINT", "SIGTSTP"):
                    # The line is asked for anew.
                    if terminal.prompt() is None:
                        break
            if is_retry:
                retries += 1
                self_stopped = fault.lasts or retries > 3
                terminal.type("/stop\r" if self_stopped else "\r")
            elif prompt.endswith("↵ ") or prompt.startswith("Enter"):
                terminal.type("\r")
            elif "Ja of nee" in prompt:
                terminal.type("nee\r" if "wordt niets bewaard" in prompt else "ja\r")
            elif "Code" in prompt or "code" in prompt:
                terminal.type("\r")
            elif lines:
                terminal.type(lines.pop(0) + "\r")
                typed += 1
            else:
                terminal.type("/stop\r")
        ending = terminal.finish()
        # A sentence comes back at each try.
        ending.tries = max(1, retries)
        return ending, acknowledged, prompts

    def prepare(self):
        place = Place(self.settings)
        self.after = {}

        def mark(typed, place):
            files = place.files(".jsonl")
            self.after[typed] = len(recordings.entries(files[0])) if files else 0

        ending, typed, prompts = self.perform(Fault(), place, mark)
        files = kept_files(place)
        self.golden = Golden(requests_in(place.log), ending.words, self.without_secrets(files), prompts)
        found = place.files(".jsonl")
        self.wanted = recordings.entries(found[0]) if found else []
        self.refusal = ending.words[-300:]
        self.dossier_said = "dossier" in ending.words and bool(self.dossiers(place))
        place.close()
        return ending.status == 0 and typed == len(self.typed)

    @staticmethod
    def without_secrets(files):
        """Files whose contents hang on a code that is drawn anew each time, without those and their names."""
        plain = {}
        for name, (contents, rights) in files.items():
            if "/dossiers/" in name or name.endswith(".code"):
                name, contents = name.rsplit("-", 1)[0].rsplit("/", 1)[0] + "/" + name.rsplit(".", 1)[1], None
            plain[name] = contents, rights
        return plain

    @staticmethod
    def dossiers(place):
        return [path.read_text() for path in place.files(".json") if "dossiers" in path.parts]

    def faults(self):
        prompts = [
            Fault(0, how, prompt=prompt) for prompt in range(1, self.golden.marks + 1)
            for how in ("SIGHUP", "SIGINT", "SIGTERM", "SIGQUIT", "SIGPIPE", "SIGTSTP", "SIGUSR1", "SIGXFSZ", "SIGKILL")]
        return faults_of(self.golden.requests) + prompts

    @in_a_place
    def judge(self, fault, place):
        ending, acknowledged, _ = self.perform(fault, place)
        problems = list(common_problems(ending))
        found = place.files(".jsonl")
        problems += lost_entries(found, self.wanted[:self.after.get(acknowledged, 0)])
        for path in found:
            try:
                recordings.entries(path)
            except ValueError as error:
                problems.append(f"a broken recording: {error}")
        if "staat nu in je dossier" in ending.words and not any(self.in_dossier in one for one in self.dossiers(place)):
            problems.append("LOST what the dossier was said to hold")
        problems += said_problems(fault, ending, difference(self.without_secrets(kept_files(place)), self.golden.files))
        return ending, problems
