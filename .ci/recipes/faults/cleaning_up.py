"""What a teacher does to a folder of recordings: it is repaired, a pupil is forgotten, a word is blacked out."""

import re
import shutil

import recordings
from program import Fault, Place, run
from sealed import FIXTURES, PASSPHRASE
from situations import DISK, HARMLESS, Golden, common_problems, faults_of, in_a_place, requests_in


class FolderCommand:
    """One command on a folder with a class's recordings; each request in it fails in turn."""

    detail = "a folder of 2A"
    words = []
    # What may go, and what may be written anew, because that is asked.
    to_go = ()
    to_change = ()

    def __init__(self, settings):
        self.settings = settings
        self.source = settings.kept / "2A"

    # MARK: The folder

    def put(self, place, name, contents, rights=0o600):
        path = place.recordings / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(contents)
        path.chmod(rights)

    def take(self, place, *names, rights=0o400):
        for name in names:
            self.put(place, name, (self.source / name).read_bytes(), rights if name.endswith(".jsonl") else 0o600)

    def lay_out(self, place):
        raise NotImplementedError

    def files(self, place):
        """The bytes of all files, by name."""
        return {
            str(path.relative_to(place.recordings)): path.read_bytes()
            for path in sorted(place.recordings.rglob("*")) if path.is_file()}

    # MARK: Once, and with each fault

    def command(self, place, fault):
        return run(place, [*self.words, "--language", "nl"], fault)

    def perform(self, place, fault):
        place.recordings.mkdir(mode=0o700)
        place.fails_more = True
        self.lay_out(place)
        before = self.files(place)
        ending = self.command(place, fault)
        return before, ending

    def prepare(self):
        place = Place(self.settings)
        before, ending = self.perform(place, Fault())
        self.refusal = ending.words[-400:]
        after = self.files(place)
        self.golden = Golden(requests_in(place.log), ending.words.replace(str(place.path), "FOLDER"), after, None)
        self.golden.status = ending.status
        is_good = not list(self.lost(before, after, place)) and self.is_done(before, after, ending)
        place.close()
        return is_good

    def is_done(self, before, after, ending):
        return ending.status == 0

    def faults(self):
        # Of a folder that is gone nothing can be said.
        return [fault for fault in faults_of(self.golden.requests) if fault.how != "gone"]

    @in_a_place
    def judge(self, fault, place):
        before, ending = self.perform(place, fault)
        problems = list(common_problems(ending))
        after = self.files(place)
        problems += self.lost(before, after, place)
        is_whole = self.is_whole(after)
        words = " ".join(ending.words.split())
        # A command that is no play may be ended by any signal: what counts is what is left.
        if fault.how in HARMLESS and fault.signal is None:
            if ending.status != self.golden.status or not is_whole:
                problems.append(f"status {ending.status}, {self.other(after)}, though nothing was wrong: {words[-200:]}")
        elif fault.signal is None:
            if ending.status != 0 and not DISK.search(words):
                problems.append(f"status {ending.status} without a sentence: {words[-200:]}")
            if ending.status not in (0, 1):
                problems.append(f"status {ending.status}")
            if not is_whole and ending.status == 0:
                problems.append(f"status 0 where {self.other(after)} is not done: {words[-200:]}")
        if fault.how != "SIGKILL":
            problems += self.untrue(before, after, ending, place)
        problems += self.again(place, before)
        return ending, problems

    def again(self, place, before):
        """The same once more, where nothing fails, does the rest."""
        place.log.unlink(missing_ok=True)
        ending = self.command(place, Fault())
        after = self.files(place)
        problems = [problem.replace("LOST", "LOST at the second time") for problem in self.lost(before, after, place)]
        if not self.is_whole(after):
            problems.append(f"also at the second time, {self.other(after)} is not done: {ending.words[-200:]}")
        return problems

    # MARK: What is there

    def comparable(self, files):
        return files

    def is_whole(self, after):
        return self.comparable(after) == self.comparable(self.golden.files)

    def other(self, after):
        now, then = self.comparable(after), self.comparable(self.golden.files)
        return ", ".join(name for name in sorted(set(now) | set(then)) if now.get(name) != then.get(name)) or "nothing"

    def lost(self, before, after, place):
        """What was to stay, and is not there as it was."""
        for name, contents in before.items():
            if name in self.to_go or not contents:
                continue
            there = after.get(name)
            if there == contents or (name in self.to_change and self.is_between(there, contents, name)):
                continue
            if not self.is_kept_elsewhere(name, contents, after):
                yield f"LOST {name}"

    def is_between(self, there, contents, name):
        """Whether a file has what is left in the end, and nothing that it did not have."""
        parts = lambda bytes: set(re.findall(rb"[^\s,{}\[\]]+", bytes))
        end = self.golden.files.get(name, b"") if hasattr(self, "golden") else b""
        return there is not None and parts(end) <= parts(there) <= parts(contents)

    def is_kept_elsewhere(self, name, contents, after):
        return False

    def untrue(self, before, after, ending, place):
        return []


class Doctor(FolderCommand):
    """`doctor --repair` on a folder in which everything is wrong that it can repair."""

    name = "doctor --repair"
    words = ["doctor", "--repair"]
    to_go = ("weg.code", ".search.sqlite")
    closed = "20261129-000755-held-Els.jsonl"

    def lay_out(self, place):
        read = lambda name: (self.source / name).read_bytes()
        self.take(place, "20261129-000741-gesprek-Roos.jsonl", "20261129-000739-gesprek-Tulp.marks")
        self.take(place, "20261129-000739-gesprek-Tulp.jsonl", rights=0o444)
        torn = read("20261129-000742-gesprek-Iris.jsonl").split(b"\n")
        self.put(place, "20261129-000742-gesprek-Iris.jsonl", b"\n".join(torn[:20]) + b"\n" + torn[20][:9])
        damaged = read("20261129-000744-gesprek-Varen.jsonl").split(b"\n")
        self.put(place, "20261129-000744-gesprek-Varen.jsonl", b"\n".join(damaged[:9] + [b"xx"] + damaged[10:]))
        half = read("20261129-000745-gesprek-Mos.jsonl")
        self.put(place, ".20261129-000745-gesprek-Mos.jsonl.new", half[:len(half) // 2])
        self.put(place, ".20261129-000754-held-Berk.jsonl.new", read("20261129-000754-held-Berk.jsonl"), 0o400)
        self.put(place, ".20261129-000741-gesprek-Roos.jsonl.new", half[:100])
        self.put(place, ".moderation-held.json.new", read("moderation-held.json"))
        self.put(place, "1-a.jsonl", b"")
        self.put(place, "2-a.jsonl", half[:60])
        self.put(place, self.closed, read(self.closed), 0o600)
        self.put(place, "weg.code", b"x")
        self.put(place, ".search.sqlite", b"x")

    def is_done(self, before, after, ending):
        self.left = self.said_of(ending)
        return ending.status == 0 and "Hersteld: 0" not in ending.words

    def comparable(self, files):
        # A second copy of an original does no harm.
        return {name: contents for name, contents in files.items() if not re.search(r"\.damaged-\d+$", name)}

    def is_kept_elsewhere(self, name, contents, after):
        if name == self.closed:
            # It is finished: the same entries, written anew.
            wanted = recordings.without_times(contents.split(b"\n")[1:-1])
            there = after.get(name, b"")
            return recordings.without_times(there.split(b"\n")[1:-1]) == wanted
        return any(other.startswith(contents) for other in after.values())

    @staticmethod
    def said_of(ending):
        """What was said of each finding: whether it was repaired, and where its original is."""
        found, finding = [], None
        for line in ending.output.splitlines():
            if line.startswith("  Hersteld") and finding:
                original = re.search(r"bewaard: (.*)\. Ontbreekt er niets", line)
                found.append((finding, original and original.group(1)))
            elif ": " in line and line.startswith("/"):
                finding = line
        return found

    def untrue(self, before, after, ending, place):
        repaired = self.said_of(ending)
        place.log.unlink(missing_ok=True)
        check = run(place, ["doctor", "--language", "nl"], Fault())
        lines = set(check.output.splitlines())
        problems = [f"said to be repaired: {finding}" for finding, _ in repaired if finding in lines]
        for finding, original in repaired:
            if not original:
                continue
            name = original.removeprefix(str(place.recordings) + "/")
            damaged = finding.split(": ")[0].removeprefix(str(place.recordings) + "/")
            if after.get(name) != before.get(damaged):
                problems.append(f"LOST said to be kept: {original}")
        return problems


class SealedDoctor(Doctor):
    """The same with sealed recordings, and the passphrase."""

    name = "doctor --repair, sealed"
    detail = "two sealed recordings"
    to_go = ()
    closed = None

    def __init__(self, settings, opener):
        super().__init__(settings)
        self.opener = opener

    def command(self, place, fault):
        file = place.path / "passphrase"
        file.write_text(PASSPHRASE + "\n")
        file.chmod(0o600)
        return run(place, [*self.words, "--passphrase-file", str(file), "--language", "nl"], fault)

    def lay_out(self, place):
        for path in sorted((FIXTURES / "keys").iterdir()):
            self.put(place, f"keys/{path.name}", path.read_bytes())
        (place.recordings / "keys").chmod(0o700)
        opened = (FIXTURES / "open.jsonl").read_bytes().split(b"\n")
        self.put(place, "open.jsonl", b"\n".join(opened[:5] + [b'"onzin"'] + opened[6:]))
        finished = (FIXTURES / "finished.jsonl").read_bytes().split(b"\n")
        self.put(place, "finished.jsonl", b"\n".join(finished[:-3]) + b"\n", 0o400)

    def comparable(self, files):
        # A recording that was sealed at once is sealed anew, with other bytes.
        return {
            name: contents if name != "finished.jsonl" else self.opener.lines_in(contents)
            for name, contents in super().comparable(files).items()}

    def untrue(self, before, after, ending, place):
        return []


class Forget(FolderCommand):
    """`forget Den`, who has recordings, pages, marks, a damaged original, a dossier, and decisions about them."""

    name = "forget"
    words = ["forget", "Den", "--yes"]
    den = ("20261129-000853-gesprek-Den", "20261129-000921-gesprek-Den", "20261129-000948-held-Den")
    to_go = tuple(f"{name}.{suffix}" for name in den for suffix in ("jsonl", "marks", "strip.html", "jsonl.damaged")) + (
        "dossiers/den.json", f".{den[0]}.jsonl.new")
    to_change = ("moderation-gesprek.json", "moderation-held.json", "lesson-Thuis.txt")

    def lay_out(self, place):
        self.take(
            place, "20261129-000739-gesprek-Tulp.jsonl", "20261129-000739-gesprek-Tulp.marks",
            "20261129-000754-held-Berk.jsonl", *(name + ".jsonl" for name in self.den), "moderation-gesprek.json",
            "moderation-held.json", "dossiers/den.json")
        (place.recordings / "dossiers").chmod(0o700)
        den = self.den[0]
        lesson = (self.source / "lesson-Thuis.txt").read_bytes()
        self.put(place, "lesson-Thuis.txt", lesson + den.encode() + b" 12 Wat zei Den?\n")
        self.put(place, den + ".marks", (self.source / "20261129-000817-gesprek-Speler.marks").read_bytes())
        self.put(place, den + ".jsonl.damaged", (self.source / (den + ".jsonl")).read_bytes())
        self.put(place, f".{den}.jsonl.new", (self.source / (den + ".jsonl")).read_bytes()[:300])
        self.put(place, self.den[2] + ".strip.html", b"<p>Ik kom eraan!")

    def comparable(self, files):
        # That somebody wrote there is no word of anybody.
        return {name: contents for name, contents in files.items() if name != "dossiers/.lock"}

    def is_done(self, before, after, ending):
        return ending.status == 0 and not any(name in after for name in self.to_go)

    def untrue(self, before, after, ending, place):
        said = re.search(r"Weggegooid: \d+", ending.words)
        left = [name for name in self.to_go if name in after]
        # A number of things is said where the rest is said to be there.
        if said and left and ending.status == 0:
            return [f"{said.group()}, but there are {left}"]
        return []


class Redact(FolderCommand):
    """`redact … --erase-original` of a word in a recording, its notes and the dossier."""

    name = "redact"
    original = "20261129-000853-gesprek-Den.jsonl"
    copy = "20261129-000853-gesprek-Den-2.jsonl"
    word = "scholen"
    to_go = (original, original.replace(".jsonl", ".marks"))
    to_change = ("dossiers/den.json", "moderation-gesprek.json")
    in_dossier = (b"Zelf zoeken helpt.", b"Vragen mag.", b"Ik bel een school.", b"Ik teken hem na.")

    @property
    def words(self):
        return ["redact", self.original, self.word, "--erase-original"]

    def lay_out(self, place):
        self.take(
            place, "20261129-000739-gesprek-Tulp.jsonl", "20261129-000921-gesprek-Den.jsonl", self.original, "dossiers/den.json",
            "moderation-gesprek.json")
        (place.recordings / "dossiers").chmod(0o700)
        self.put(
            place, self.original.replace(".jsonl", ".marks"),
            '{"entry":3,"kind":"note","text":"Drie scholen?","by":"juf Anna","at":"2026-11-29T00:08:15Z"}\n'.encode())

    def comparable(self, files):
        return {
            self.dossier(name): self.entries(contents) if name.endswith(".jsonl") else contents
            for name, contents in files.items() if name != "dossiers/.lock"}

    @staticmethod
    def dossier(name):
        # Its name has a digest of what stands in it.
        return "dossiers/den.json" if name.startswith("dossiers/den") else name

    @staticmethod
    def entries(contents):
        try:
            return recordings.without_times(contents.split(b"\n")[1:-1])
        except ValueError:
            return None

    def is_done(self, before, after, ending):
        return (
            ending.status == 0 and self.original not in after and self.copy in after
            and not any(self.word.encode() in contents for name, contents in after.items() if "000921" not in name))

    def is_between(self, there, contents, name):
        if "dossiers" in name:
            return there is not None and all(words in there for words in self.in_dossier)
        return super().is_between(there, contents, name)

    def lost(self, before, after, place):
        after = {self.dossier(name): contents for name, contents in after.items()}
        yield from super().lost(before, after, place)
        if not hasattr(self, "golden"):
            return
        # All of the original, or all of a copy.
        good = self.comparable(self.golden.files)
        copies = [name for name in after if re.fullmatch(r"20261129-000853-gesprek-Den(-\d+)?\.jsonl", name)]
        if after.get(self.original) != before[self.original] and not any(
                self.entries(after[name]) == good[self.copy] for name in copies):
            yield f"LOST {self.original}, and no copy is whole"

    def untrue(self, before, after, ending, place):
        good = self.comparable(self.golden.files)
        made = re.search(r"(\S*-Den-\d+\.jsonl) is gemaakt", ending.words)
        if made:
            name = made.group(1).rsplit("/", 1)[-1]
            if self.entries(after.get(name, b"")) != good[self.copy]:
                return [f"said to be made: {name}"]
        if "weggegooid" in ending.words and "kan niet worden weggegooid" not in ending.words and self.original in after:
            return ["said to be erased"]
        return []

    def again(self, place, before):
        """Once more makes another copy; what is asked is that then nothing is left of the word but in copies that
        were cut off, and that nothing else is lost."""
        if not (place.recordings / self.original).exists():
            return []
        place.log.unlink(missing_ok=True)
        ending = self.command(place, Fault())
        after = self.files(place)
        problems = [problem.replace("LOST", "LOST at the second time") for problem in self.lost(before, after, place)]
        if ending.status != 0 or self.original in after:
            problems.append(f"also at the second time, status {ending.status}: {ending.words[-200:]}")
        return problems
