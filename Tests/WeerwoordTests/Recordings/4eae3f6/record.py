#!/usr/bin/env python3
"""Plays the scenarios in Scenarios/ as the recordings beside this file were played.

record.py PROGRAM FOLDER

PROGRAM was the debug build of commit 4eae3f6. FOLDER must be new. What comes of it differs from what
is kept here in times only (in names, openings and entries), and in the code of the dossier and the salts
of secrets. Needs Python with pexpect.
"""

import json
import os
import re
import subprocess
import sys
import time

import pexpect

here = os.path.dirname(os.path.abspath(__file__))
program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
os.makedirs(folder + "/home")
environment = {
    "HOME": folder + "/home",
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "TERM": "xterm-256color",
    "INPUTRC": "/dev/null",
    "WEERWOORD_SCENARIOS": here + "/Scenarios",
}


def run(words, typed, group, language):
    """Runs the program where there is no terminal, with lines that are typed."""
    # A second each, so that the order of the recordings is certain.
    time.sleep(1.1)
    command = [program, *words, "--transcripts", f"{folder}/{group}", "--language", language]
    done = subprocess.run(
        command,
        input="".join(line + "\n" for line in typed),
        env=environment,
        cwd=folder + "/home",
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{words}: {done.stdout[-2000:]}{done.stderr}")
    return done.stdout


def play(name, alias, typed, *words, group="2A", language="nl", seed=1, ends=True):
    """Plays a scenario; the last line typed says who may see it."""
    given = ["--as", alias] if alias else []
    output = run(["play", name, *given, "--seed", str(seed), *words], typed, group, language)
    if ends == ("Typ verder" in output or "Type resume" in output):
        sys.exit(f"{name} {alias}: it did not end as it should.\n{output[-2000:]}")


def shell(alias, orders, group="2A", language="nl", seed=1):
    """Orders in the program's own shell."""
    return run(["shell", "--as", alias, "--seed", str(seed)], orders, group, language)


def at_terminal(words, typed, group="2A", quiet=0.5):
    """Runs the program at a terminal: types each line when it has been quiet, and Enter where it only
    waits for the next line. Returns all it wrote."""
    time.sleep(1.1)
    command = [*words, "--transcripts", f"{folder}/{group}", "--language", "nl"]
    at = pexpect.spawn(
        program, command, env=environment, cwd=folder + "/home", encoding="utf-8",
        dimensions=(24, 100), timeout=30,
    )
    typed, written = list(typed), ""
    while True:
        part = ""
        while True:
            try:
                part += at.read_nonblocking(4096, timeout=quiet if part or typed else 30)
            except pexpect.TIMEOUT:
                break
            except pexpect.EOF:
                if typed:
                    sys.exit(f"{words}: not needed: {typed}\n{written[-2000:]}{part}")
                return written + part
            # The prompt that waits for Enter, but for the codes that follow it.
            if re.search("(↵|Druk op Enter.) (\x1b\\[[0-9;?]*[a-zA-Z])*$", part):
                break
        written += part
        if re.search("(↵|Druk op Enter.) (\x1b\\[[0-9;?]*[a-zA-Z])*$", part):
            time.sleep(0.1)
            at.send("\r")
        elif typed:
            at.send(typed.pop(0))
        else:
            sys.exit(f"{words}: it waits.\n{written[-2000:]}")


def newest(group, part):
    return sorted(name for name in os.listdir(f"{folder}/{group}") if part in name)[-1]


# ---- A class, 2A: one pupil who went back, corrected, withdrew, and was interrupted.

play(
    "gesprek", "Tulp",
    ["3", "1", "/terug", "2", "3", "1", "2", "Ik wil weg, zeg het niemand.", "/terug",
     "Ik wil later kok worden.", "Vraag oma om raad", "Geheim plan"],
    seed=1, ends=False,
)
run(
    ["resume", "--as", "Tulp"],
    ["weg 2", "Praat met de mentor", "Ga een dag kijken", "wijzig 1 Vraag oom om raad",
     "wijzig 1 Vraag mijn tante om raad", "kop 1 2 Thuis", "kop 1 Familie", "kop 2", "", "2",
     "Iedereen was stil", "Toch was het fijn", "",
     "4", "Ik mag vragen stellen.", "Ik bel de mentor.", "2"],
    "2A", "nl",
)
play(
    "gesprek", "Roos",
    ["2", "1", "1", "Why do you want that?", "Ask my aunt", "Look for a day", "heading 2 School",
     "", "1", "", "2", "I can ask questions.", "I talk to my mentor.", "2"],
    language="en", seed=2,
)
play(
    "gesprek", "Iris",
    ["5", "3", "2", "Dit is alleen voor jou.", "Niets zeggen", "Later praten", "", "2", "", "1",
     "Zwijgen helpt niet.", "Nog niets.", "1"],
    seed=3,
)
play(
    "gesprek", "Varen",
    ["1", "2", "1", "", "", "Wachten", "Vragen", "", "1", "", "3", "", "", "", "", "2"], seed=4,
)
play(
    "gesprek", "Mos",
    ["4", "1", "3", "4", "2", "Ik weet het nu.", "Ik vraag hulp.", "2"], seed=5,
)
play(
    "gesprek", None,
    ["1 2 3 4 5", "", "7 2 7", "", "1", "9 2 1", "", "Waarom ik?", "Waarom dit?", "",
     "Vraag het", "Wacht even", "Ga kijken", "", "3", "Veel verschil", "", "0 1 4 4 6", "",
     "Samen weet je meer.", "", "Wij praten thuis.", "", "2"],
    "--class", seed=6,
)

# ---- The other class, 2B.

play(
    "gesprek", "Klaver",
    ["3", "1", "2", "Ik wil in de zorg werken.", "Bellen", "Schrijven", "", "1", "", "3",
     "Rustig blijven helpt.", "Ik schrijf een brief.", "2"],
    group="2B", seed=7,
)
play(
    "gesprek", "Linde",
    ["2", "2", "1", "Could you listen?", "Write a letter", "Call", "", "2", "It was hard", "", "5",
     "Listening helps.", "I write a letter.", "2"],
    group="2B", language="en", seed=8,
)
play(
    "gesprek", "Brem",
    ["3", "3", "2", "Ik wil een <b>winkel</b> & een kat 🐈.", "=1+1", "| streep *ster*", "", "1",
     "", "1", "Tekens horen erbij.", "Ik teken \"één\" plan.", "2"],
    group="2B", seed=9,
)

# ---- Every form, in both languages.

agreements = ["Ik", "bel", "maandag", "Mijn mentor", "kijkt mee", "", ""]
shell(
    "Wilg",
    ["speel drieen --paar", "A", "", "B", "Ik wil graag leren.", "1", "7", "Ik denk na.", "2", "4",
     *agreements, "2", "stop"],
    seed=10,
)
play(
    "drieen", "Spar",
    ["", "", "", "I want to learn.", "1", "7", "I think.", "1", "9", "I", "call", "", "", "2"],
    language="en", seed=11,
)
play(
    "held", "Berk", ["1", "Vonk", "Stop daarmee!", "Ik speel hem na.", "2"], seed=12,
)
play(
    "held", "Els", ["2", "Spark", "Stop that!", "I act it out.", "2"], language="en", seed=13,
)
play("kaart", "Hop", ["mijn tante", "2"], seed=14)
play("kaart", "Vlas", ["my aunt", "2"], language="en", seed=15)
play(
    "kaarten", None,
    ["1 3", "34 12", "30 16", "", "Thuis is het anders", "", "kinderen 10 5 ouders 4 7",
     "kinderen 9 6 ouders 4 7", "", "meer groen", "gelijk", "", "1 0 2 0 1", "2 0 2 0 1", "",
     "meer rood", "meer 2", "", "",
     "Beter luisteren", "Samen kijken", "", "2"],
    "--class", seed=16,
)
play(
    "kaarten", None,
    ["2 4", "children 10 5 adults 24 7", "", "", "equal", "", "more red", "", "1 1 1 1 1", "",
     "4 3", "", "", "Listen", "Look", "Ask", "", "2"],
    language="en", seed=17,
)
play(
    "praten", None,
    ["28", "12 16", "", "Rust", "", "5 5 1", "", "2", "Veel gehoord", "", *agreements, "2"],
    "--class", seed=18,
)
play(
    "praten", "Zegge",
    ["1", "1", "Peace", "3", "", "", "", "1"], language="en", seed=19,
)
play("quiz", None, ["20 5", "", "20", "3 17", "", "17", "2"], "--class", seed=20)
play("quiz", "Rus", ["1", "1", "2"], language="en", seed=21)

# ---- A file of answers; one that was left; one whose last line was torn by a power cut.

with open(folder + "/answers.txt", "w") as file:
    file.write("2\nZij blijft staan.\\nEn lacht.\n")
run(["play", "verhaal", "--as", "Beuk", "--seed", "22", "--answers", folder + "/answers.txt"], [],
    "2A", "nl")
play("verhaal", "Linde", ["1", "/terug"], seed=23, ends=False)
play("verhaal", "Esdoorn", ["1", "Noor werd baas.", "2"], seed=24)
torn = f"{folder}/2A/" + newest("2A", "-Esdoorn.jsonl")
with open(torn, "rb") as file:
    lines = file.read().split(b"\n")
os.chmod(torn, 0o600)
with open(torn, "wb") as file:
    # Without its end, and in the middle of the entry with the last words.
    file.write(b"\n".join(lines[:-4]) + b"\n" + lines[-4][:60])

# ---- At a terminal: marks, a note, a moment for a lesson, and what-ifs, one of them of another.

tulp = newest("2A", "-gesprek-Tulp.jsonl")
at_terminal(
    ["replay", tulp, "--as", "juf Anna"],
    ["c", "c", "c", "c", "m", "n", "Let op de toon.\r", "l", "Thuis\r", "Wat zou jij zeggen?\r",
     "w", "2\r", "1\r", "1\r", "Mag ik wat vragen?\r", "Bel oma\r", "Schrijf op\r", "\r", "1\r", "\r",
     "2\r", "Anders mag ook.\r", "Ik wacht nog even.\r", "\r", "q"],
)
branch = newest("2A", "-gesprek-Speler.jsonl")
at_terminal(
    ["replay", branch, "--as", "juf Anna"],
    ["c", "c", "c", "c", "c", "m", "w", "2\r", "2\r", "Luister naar mij.\r", "Bel\r", "Wacht\r", "\r",
     "2\r", "\r", "5\r", "\r", "\r", "\r", "\r", "\r", "q"],
)
at_terminal(
    ["replay", tulp, "--as", "juf Anna"],
    ["c", "c", "w", "1\r", "9 3 1 0\r", "\r", "/stop\r", "\r", "q"],
)
roos = newest("2A", "-gesprek-Roos.jsonl")
at_terminal(
    ["replay", roos, "--as", "juf Anna"], ["c", "c", "c", "l", "Thuis\r", "En hier?\r", "q"])

# ---- At a terminal: a dossier, and a play that begins with its step.

first = at_terminal(
    ["play", "gesprek", "--as", "Den", "--seed", "25"],
    ["2\r", "2\r", "2\r", "Ik wil het zelf weten.\r", "Lezen\r", "Kijken\r", "\r", "2\r", "\r", "4\r",
     "Zelf zoeken helpt.\r", "Ik zoek drie scholen op.\r", "2\r", "ja\r"], quiet=1.5,
)
code = re.search(r"\x1b\[1m([A-Z0-9]{3} [A-Z0-9]{3})\x1b", first).group(1)
at_terminal(
    ["play", "gesprek", "--as", "Den", "--seed", "26"],
    [code + "\r", "3\r", "3\r", "1\r", "Waarom niet?\r", "Zoeken\r", "Bellen\r", "\r", "1\r", "\r", "3\r",
     "Vragen mag.\r", "Ik bel een school.\r", "2\r", "ja\r"], quiet=1.5,
)
at_terminal(
    ["play", "held", "--as", "Den", "--seed", "27"],
    [code + "\r", "1\r", "Dennis\r", "Ik kom eraan!\r", "Ik teken hem na.\r", "2\r", "ja\r"], quiet=1.5,
)

# ---- A teacher reads answers: shows some, hides some, blanks a word, puts notes together.

read = {
    "gesprek": ["t", "v", "t", "t", "w later kok", "t", "g Praten", "t", "t", "g Kijken", "t",
                "g Praten", "t", "", "g Praten", "t", "v", *["t"] * 20, "s"],
    "held": ["t"] * 11 + ["v"],
    "kaarten": ["t", "t", "t", "w Samen", "t", "s"],
}
for scenario, decisions in read.items():
    run(["discuss", f"{folder}/2A", "--read", "--scenario", scenario], ["ja", *decisions], "2A", "nl")

# ---- A teacher's passphrase.

shell("Den", ["docent wachtwoord", "open sesam", "open sesam", "stop"])
os.rename(folder + "/home/.config/weerwoord/passphrase", folder + "/passphrase")

print("The code of Den's dossier:", code)

# ---- By hand: what no play could come to, though the program reads and writes it.

opening = {
    "weerwoord": 1, "engine": "0.1.0", "recorded": "2026-11-29T00:00:00Z", "scenario": "weg",
    "heading": "Wat nooit gespeeld werd", "alias": "Hand", "language": "nl", "audience": "solo",
    "random": {"generator": "splitmix64", "seed": 4294967295},
    "variables": {"$getal": 1.5, "$oneindig": {"number": "inf"}, "$waar": True, "$woord": "ja"},
}
evil = "rood\\u001B[31m \\u202Eom \\u2028 \\\\ \\\"\\t\\u009B"
entries = [
    {"cue": {"kind": "command", "command": "licht uit"}},
    {"cue": {"kind": "ask", "line": "line:1", "text": "Zeg iets.\\nHier.", "tags": ["aloud"]}},
    {"input": {"text": "@"}},
    {"input": {"withdraw": "all"}},
    {"input": {"text": "@"}},
    {"reply": {"texts": ["@"], "open": True}},
    {"input": {"submit": True}},
    {"reply": {"texts": ["@"]}},
    {"cue": {"kind": "collect", "line": "line:2", "text": "Wegen?", "name": "wegen", "minimum": 0}},
    {"input": {"text": "een"}},
    {"input": {"edit": 1, "words": ""}},
    {"input": {"withdraw": 1}},
    {"input": {"submit": True}},
    {"reply": {}},
    {"cue": {"kind": "wait", "seconds": 600.0}},
    {"cue": {"kind": "end"}},
    {"end": "class"},
]
os.mkdir(folder + "/written-by-hand")
with open(folder + "/written-by-hand/20261129-000000-weg-Hand.jsonl", "w") as file:
    for number, entry in enumerate([opening] + entries):
        line = entry if number == 0 else {"n": number, "ms": number * 1000, **entry}
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        file.write(text.replace("@", evil).replace("\\\\n", "\\n") + "\n")

