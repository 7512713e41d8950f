"""Recordings as they are compared, and the answers that lead to them."""

import json

VOLATILE = ("n", "ms")


def lines_of(path):
    """The whole lines of a recording; one that is torn does not count."""
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def entries(path):
    """The entries, without their numbers and times, and without where the play was taken up again."""
    return without_times(lines_of(path)[1:])


def without_times(lines):
    """The entries in lines, without their numbers and times, and without where the play was taken up again."""
    found = []
    for line in lines:
        entry = json.loads(line)
        if "resume" not in entry:
            found.append({key: value for key, value in entry.items() if key not in VOLATILE})
    return found


def missing(recordings, wanted):
    """The first of the wanted entries that no recording has in its place; None where one has them all."""
    best = 0
    for path in recordings:
        try:
            found = entries(path)
        except ValueError:
            continue
        same = 0
        while same < min(len(found), len(wanted)) and found[same] == wanted[same]:
            same += 1
        best = max(best, same)
        if same == len(wanted):
            return None
    return wanted[best] if wanted else None


def answers(path):
    """A recording's replies as lines for `play --answers`, and the opening; None where one of them has no
    such form, as a count of children and adults apart."""
    opening, *rest = (json.loads(line) for line in lines_of(path))
    if "parent" in opening or "variables" in opening or not rest or "end" not in rest[-1]:
        return None
    lines, cue, notes = [], None, []
    for entry in rest:
        if "back" in entry or "resume" in entry or "set" in entry:
            return None
        if "cue" in entry:
            cue = entry["cue"]
        elif "reply" in entry:
            line = reply_line(cue, entry["reply"])
            if line is None:
                return None
            lines.append(line)
    return opening, lines


def reply_line(cue, reply):
    kind = cue["kind"]
    if reply.get("ballots") or reply.get("open"):
        return None
    if "tally" in reply:
        counts = reply["tally"].get("counts") if isinstance(reply["tally"], dict) else None
        return " ".join(map(str, counts)) if counts else None
    texts = [text.replace("\\", "\\\\").replace("\n", "\\n").replace("|", "\\|").replace("*", "\\*")
             for text in reply.get("texts", [])]
    if kind == "choice":
        ids = [option["id"] for option in cue["options"]]
        return str(ids.index(reply["chosen"]) + 1) if reply.get("chosen") in ids else None
    if kind in ("number", "scale"):
        return reply.get("chosen")
    if kind == "rank":
        ids = [option["id"] for option in cue["options"]]
        return " ".join(str(ids.index(one) + 1) for one in reply["order"]) if "order" in reply else None
    if kind in ("ask", "insight", "nextstep", "cast"):
        return reply.get("texts", [""])[0].replace("\\", "\\\\").replace("\n", "\\n")
    if kind == "agree":
        return " | ".join("; ".join(text.split("\n")) for text in reply.get("texts", []))
    if kind in ("collect", "discuss"):
        if reply.get("headings"):
            return None
        return " | ".join(texts)
    return None
