"""Reads xAPI statements and says what in them the specification does not allow.

The rules are those of xAPI 1.0.3, part two ("Statements"): 2.2 (formatting), 2.4 (properties),
2.4.2.4 (accounts), 2.4.4.1 (interaction activities and their components), 2.4.5 (results),
2.4.6 (context), 4.2 (language maps), 4.6 (durations), 4.5 (timestamps).
"""
import json
import re
import sys
import uuid

import jsonschema

IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
URL = {"type": "string", "pattern": r"^(?i:https?)://[^\s<>\"{}|\\^`/]+[^\s<>\"{}|\\^`]*$"}
UUID = {
    "type": "string",
    "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
}
LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LANGUAGE_MAP = {
    "type": "object",
    "patternProperties": {LANGUAGE: {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}
COMPONENTS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": r"^\S+$"},
            "description": LANGUAGE_MAP,
        },
        "required": ["id"],
        "additionalProperties": False,
    },
}
EXTENSIONS = {
    "type": "object",
    "propertyNames": IRI,
}


def component_rule(interaction, allowed):
    forbidden = [name for name in ("choices", "scale", "source", "target", "steps") if name not in allowed]
    return {
        "if": {"properties": {"interactionType": {"const": interaction}}, "required": ["interactionType"]},
        "then": {"not": {"anyOf": [{"required": [name]} for name in forbidden]}},
    }


DEFINITION = {
    "type": "object",
    "properties": {
        "name": LANGUAGE_MAP,
        "description": LANGUAGE_MAP,
        "type": IRI,
        "moreInfo": IRI,
        "extensions": EXTENSIONS,
        "interactionType": {
            "enum": ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance",
                     "sequencing", "likert", "numeric", "other"]
        },
        "correctResponsesPattern": {"type": "array", "items": {"type": "string"}},
        "choices": COMPONENTS,
        "scale": COMPONENTS,
        "source": COMPONENTS,
        "target": COMPONENTS,
        "steps": COMPONENTS,
    },
    "additionalProperties": False,
    "dependencies": {
        name: ["interactionType"]
        for name in ("correctResponsesPattern", "choices", "scale", "source", "target", "steps")
    },
    "allOf": [
        component_rule("choice", ["choices"]),
        component_rule("sequencing", ["choices"]),
        component_rule("likert", ["scale"]),
        component_rule("fill-in", []),
        component_rule("long-fill-in", []),
        component_rule("numeric", []),
    ],
}
ACTIVITY = {
    "type": "object",
    "properties": {"objectType": {"const": "Activity"}, "id": IRI, "definition": DEFINITION},
    "required": ["id"],
    "additionalProperties": False,
}
STATEMENT = {
    "type": "object",
    "properties": {
        "id": UUID,
        "actor": {
            "type": "object",
            "properties": {
                "objectType": {"const": "Agent"},
                "name": {"type": "string"},
                "account": {
                    "type": "object",
                    "properties": {"homePage": URL, "name": {"type": "string", "minLength": 1}},
                    "required": ["homePage", "name"],
                    "additionalProperties": False,
                },
            },
            "required": ["account"],
            "additionalProperties": False,
        },
        "verb": {
            "type": "object",
            "properties": {"id": IRI, "display": LANGUAGE_MAP},
            "required": ["id"],
            "additionalProperties": False,
        },
        "object": ACTIVITY,
        "result": {
            "type": "object",
            "properties": {
                "response": {"type": "string"},
                "completion": {"type": "boolean"},
                "success": {"type": "boolean"},
                "duration": {"type": "string", "pattern": r"^PT\d+(\.\d{1,2})?S$"},
                "extensions": EXTENSIONS,
            },
            "additionalProperties": False,
        },
        "context": {
            "type": "object",
            "properties": {
                "registration": UUID,
                "platform": {"type": "string"},
                "language": {"type": "string", "pattern": LANGUAGE},
                "contextActivities": {
                    "type": "object",
                    "properties": {
                        kind: {"type": "array", "items": ACTIVITY, "minItems": 1}
                        for kind in ("parent", "grouping", "category", "other")
                    },
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        },
        "timestamp": {
            "type": "string",
            "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
        },
    },
    "required": ["actor", "verb", "object"],
    "additionalProperties": False,
}

with open(sys.argv[1], encoding="utf-8") as file:
    statements = json.load(file)
problems = [
    f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    for error in jsonschema.Draft7Validator({"type": "array", "items": STATEMENT}).iter_errors(statements)
]
ids = [statement["id"] for statement in statements]
if len(set(ids)) != len(ids):
    problems.append("an id is there twice")
for statement in statements:
    if uuid.UUID(statement["id"]).version != 5 or uuid.UUID(statement["id"]).variant != uuid.RFC_4122:
        problems.append(f"{statement['id']} is not of version 5")
    definition = statement["object"].get("definition", {})
    for name in ("choices", "scale"):
        found = [component["id"] for component in definition.get(name, [])]
        if len(set(found)) != len(found):
            problems.append(f"{name}: an id is there twice")
        response = statement.get("result", {}).get("response")
        if name in definition and response is not None and response not in found:
            problems.append(f"{name}: {response} is not among {found}")
    # Nulls are allowed in extensions only.
    if re.search(r":\s*null", json.dumps({k: v for k, v in statement.items() if k != "result"})):
        problems.append("there is a null")
json.dump({"problems": problems, "statements": statements}, sys.stdout)
