"""Pupils who play in a browser: what their pages send and get, over HTTP on this computer."""

import http.client
import itertools
import json
import random
import re
import socket
import time

import recordings
from program import SECONDS_OF_SILENCE, Fault, Place, Terminal
from situations import (
    DISK, Golden, common_problems, difference, faults_of, in_a_place, kept_files, lost_entries, requests_in,
    said_problems)


PORTS = itertools.count(random.randrange(20_000, 28_000))


def free_port():
    """A port that no other play here is given, of those that no program is given by chance."""
    for port in PORTS:
        with socket.socket() as one:
            try:
                one.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


class Device:
    """A pupil's device without its screen."""

    def __init__(self, port, code):
        self.port, self.headers = port, {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{port}"}
        _, answer = self.request("POST", "/join", {"code": code, "language": "nl"})
        self.headers["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
        self.headers["X-Room-Token"] = self.state()["token"]

    def request(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_OF_SILENCE)
        try:
            connection.request(method, path, json.dumps(body) if body else None, self.headers)
            answer = connection.getresponse()
            return answer.read(), answer
        finally:
            connection.close()

    def state(self):
        return json.loads(self.request("GET", "/state?language=nl")[0])

    def page(self, after=0):
        """The page that waits for the pupil, newer than the one before."""
        began = time.monotonic()
        while time.monotonic() - began < SECONDS_OF_SILENCE:
            page = self.state().get("page", {})
            if page.get("turn", 0) > after and page["step"] != "busy":
                return page
            time.sleep(0.01)
        raise TimeoutError(f"no page after {after}")

    def act(self, page, act, **more):
        self.request("POST", "/act", {"act": act, "turn": page["turn"], **more})
        return self.page(page["turn"])


def deed(page, said):
    """What a pupil does on a page who does not think long."""
    question = page.get("question", {})
    shape, options = question.get("shape"), question.get("options", [])
    if page["step"] == "deciding":
        return "teacher", {}
    if page["step"] != "asking":
        return "goOn", {}
    if shape == "options":
        return "choose", {"choice": options[0]["id"]}
    if shape in ("place", "number"):
        return "choose", {"choice": "1"}
    if shape == "words":
        return "words", {"words": "Ik weet het niet"}
    if shape == "order":
        return "order", {"list": [option["id"] for option in options]}
    if shape == "notes" and question.get("noting") == "ideas":
        notes = question.get("notes", [])
        return ("note", {"words": f"Iets {len(notes)}"}) if len(notes) < 2 else ("pick", {"note": 1})
    return ("role", {"words": ""}) if shape == "role" else ("done", {})


class OwnDevices:
    """A class whose pupils play in their browsers; what the teacher's computer asks of its disk fails."""

    name = "own devices"
    detail = "held, one device"

    def __init__(self, settings):
        self.settings = settings

    def perform(self, fault, place, mark=None):
        port = free_port()
        teacher = Terminal(place, [
            "class", "held", "--address", "127.0.0.1", "--port", str(port), "--language", "nl"], fault)
        self_said, acknowledged, acts = "", 0, 0
        try:
            if teacher.prompt() is None:
                return teacher.finish(), 0, ""
            device = Device(port, re.search(r"code ([A-Z]{4})", teacher.text).group(1))
            page = device.page()
            device.request("POST", "/begin", {"alias": page["aliases"][0], "audience": "solo"})
            page = device.page(page["turn"])
            alias, retries = page.get("alias", ""), 0
            while page["step"] not in ("finished", "failed", "stopped") and acts < 60:
                if page.get("notice"):
                    self_said += page["notice"] + "\n"
                if page["step"] == "retrying":
                    retries += 1
                    page = device.act(page, "stop" if fault.lasts or retries > 3 else "goOn")
                    continue
                acknowledged = acts
                if mark:
                    mark(acts, place)
                act, more = deed(page, self_said)
                page = device.act(page, act, **more)
                acts += 1
            acknowledged = acts if page["step"] == "finished" else acknowledged
            if mark:
                mark(acts, place)
            self_said += page.get("notice", "")
        except (ConnectionError, http.client.HTTPException, OSError, AttributeError, KeyError, json.JSONDecodeError):
            # The teacher's program is gone.
            pass
        teacher.prompt()
        teacher.type("stop\r")
        while (prompt := teacher.prompt()) is not None:
            teacher.type("ja\r" if "nee" in prompt else "\r")
        ending = teacher.finish()
        ending.errors += self_said
        return ending, acknowledged, self_said

    def prepare(self):
        place = Place(self.settings)
        self.after = {}

        def mark(acts, place):
            files = place.files(".jsonl")
            self.after[acts] = len(recordings.entries(files[0])) if files else 0

        ending, _, _ = self.perform(Fault(), place, mark)
        found = place.files(".jsonl")
        self.refusal = ending.words[-300:]
        self.wanted = recordings.entries(found[0]) if found else []
        self.golden = Golden(requests_in(place.log), ending.words, self.nameless(kept_files(place)), None)
        place.close()
        return ending.status == 0 and bool(self.wanted)

    @staticmethod
    def nameless(files):
        """The files without the alias that was proposed."""
        return {re.sub(r"(\d{8}-\d{6}-held)-[^./]+", r"\1-ALIAS", name): value for name, value in files.items()}

    def faults(self):
        return faults_of(self.golden.requests)

    @in_a_place
    def judge(self, fault, place):
        ending, acknowledged, said = self.perform(fault, place)
        problems = list(common_problems(ending))
        problems += lost_entries(place.files(".jsonl"), self.wanted[:self.after.get(acknowledged, 0)])
        other = difference(self.nameless(kept_files(place)), self.golden.files)
        # The teacher's program goes on when one pupil's play does not: its status is that of the lesson.
        if other and fault.signal is None and fault.how != "gone" and not DISK.search(ending.words):
            problems.append(f"nothing was said of {other}: {' '.join(ending.words.split())[-200:]}")
        return ending, problems
