"""Sealed recordings: a play that is sealed, and what they are opened with when nothing fails."""

import base64
import importlib.machinery
import importlib.util
import json
import pathlib
import re
import shutil
import tempfile

import recordings
from program import Fault, Place
from situations import AnsweredPlay, Golden, requests_in

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "Tests/ArchiveTests/Fixtures/sealed"
PASSPHRASE = "vier gewone woorden hier"
IDENTIFIER = re.compile("[0-9a-f]{32}")


def open_sealed():
    """The recipe by which a school opens its recordings without the program."""
    loader = importlib.machinery.SourceFileLoader("open_sealed", str(ROOT / ".ci/open-sealed"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("open_sealed", loader))
    loader.exec_module(module)
    return module


class Opener:
    """Opens recordings with the teacher's passphrase, by another program than the one under test."""

    def __init__(self):
        self.recipe = open_sealed()
        # That an end is missing is no news here.
        self.recipe.print = lambda *words, **how: None
        with open(FIXTURES / "keys/teacher.private") as file:
            self.pair = self.recipe.pair_in_key_file(json.load(file), PASSPHRASE.encode())

    def lines(self, path):
        """The lines that can be opened, up to the first that cannot."""
        found = []
        if not path.read_bytes().startswith(b'{"sealed":'):
            return found
        try:
            raw = path.read_bytes().split(b"\n")[:-1]
            header = json.loads(raw[0])
            boxes = [
                key["box"] for key in header["keys"] if base64.b64decode(key["for"]) == self.pair[1]]
            for line in self.recipe.messages(raw, header, self.recipe.opened(boxes[0], self.pair)):
                found.append(line.removesuffix(b"\n"))
        except (SystemExit, ValueError, IndexError):
            pass
        return found

    def lines_in(self, contents):
        """The same of a file's bytes."""
        with tempfile.NamedTemporaryFile() as file:
            file.write(contents)
            file.flush()
            return self.lines(pathlib.Path(file.name))

    def entries(self, path):
        return recordings.without_times(self.lines(path)[1:])


class SealedPlay(AnsweredPlay):
    """`play --answers` where the folder has public keys: what is there is opened with the passphrase."""

    name = "play --answers, sealed"

    def __init__(self, settings, path, opener):
        super().__init__(settings, path)
        self.opener = opener

    def perform(self, fault, place):
        keys = place.recordings / "keys"
        keys.mkdir(parents=True, mode=0o700)
        place.recordings.chmod(0o700)
        for name in ("teacher.public", "school.public"):
            shutil.copy(FIXTURES / "keys" / name, keys)
            (keys / name).chmod(0o600)
        return super().perform(fault, place)

    def kept(self, place):
        """What is kept, without the names and bytes that are drawn anew each time."""
        found = {}
        for file in place.recordings.rglob("*"):
            if file.is_file() and file.parent.name != "keys":
                name = IDENTIFIER.sub("ID", str(file.relative_to(place.path)))
                contents = self.opener.entries(file) if file.suffix == ".jsonl" else None
                found[name] = contents, file.stat().st_mode & 0o777
        return found

    def prepare(self):
        # The same play unsealed says after which write which entries are there.
        plain = Place(self.settings)
        ending = AnsweredPlay.perform(self, Fault(), plain)
        if ending.status != 0 or not plain.files(".jsonl"):
            self.refusal = ending.words[-300:]
            plain.close()
            return False
        whole, stored, after = plain.files(".jsonl")[0].read_bytes(), 0, [0]
        for line in plain.log.read_text().splitlines():
            words = line.split(" ")
            if words[0].isdigit() and words[1] == "write" and words[2].endswith(".jsonl") and not words[2].startswith("."):
                stored += int(words[3])
                after.append(max(0, whole[:stored].count(b"\n") - 1))
        self.wanted = recordings.entries(plain.files(".jsonl")[0])
        plain.close()

        place = Place(self.settings)
        ending = self.perform(Fault(), place)
        found = place.files(".jsonl")
        files = self.kept(place)
        self.shown, said, writes = [], 0, 0
        for line in place.log.read_text().splitlines():
            words = line.split(" ")
            if words[0] in ("says", "spaces"):
                said += int(words[1])
            if words[0] == "says":
                self.shown.append((said, after[min(writes, len(after) - 1)]))
            elif words[0].isdigit() and words[1] == "write" and words[2].endswith(".jsonl") and not words[2].startswith("."):
                writes += 1
        self.golden = Golden(requests_in(place.log), ending.output.replace(str(place.path), "FOLDER"), files, None)
        self.refusal = ending.words[-300:]
        is_good = (
            ending.status == 0 and len(found) == 1 and found[0].read_bytes().startswith(b'{"sealed":')
            and self.opener.entries(found[0]) == self.wanted and writes == len(after) - 1)
        place.close()
        return is_good

    def lost(self, place, wanted):
        problems = []
        best = max((self.same(self.opener.entries(path), wanted) for path in place.files(".jsonl")), default=0)
        if best < len(wanted):
            problems.append(f"LOST {json.dumps(wanted[best], ensure_ascii=False)[:120]}")
        for path in place.files(".jsonl"):
            raw = path.read_bytes()
            if raw and not b'{"sealed":'.startswith(raw[:10]) and not raw.startswith(b'{"sealed":'):
                problems.append(f"not sealed: {raw[:60]!r}")
        return problems

    @staticmethod
    def same(found, wanted):
        count = 0
        while count < min(len(found), len(wanted)) and found[count] == wanted[count]:
            count += 1
        return count
