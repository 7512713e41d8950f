"""Writes what a package contains as SPDX 2.3 (JSON).

Arguments: the program, its version, what `swift --version` said, and the path of Package.resolved,
which need not exist. Standard input has a line for each library: static or dynamic, its name, its
version, and its Debian package, separated by tabs.
"""

import datetime
import hashlib
import json
import os
import pathlib
import re
import sys

LICENCES = {
    "readline": "GPL-3.0-or-later",
    "ncurses": "X11-distribute-modifications-variant",
    "libsodium": "ISC",
    "libstdc++-libgcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libmicrohttpd": "LGPL-2.1-or-later",
    "libqrencode": "LGPL-2.1-or-later",
    "libfribidi": "LGPL-2.1-or-later",
    "libgnutls": "LGPL-2.1-or-later",
    "libp11-kit": "BSD-3-Clause",
    "libidn2": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libunistring": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libtasn1": "LGPL-2.1-or-later",
    "libnettle": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libhogweed": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libgmp": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libffi": "MIT",
}
APACHE = "Apache-2.0 WITH Swift-exception"


def package(name, version, licence, where="NOASSERTION", **more):
    entry = {
        "SPDXID": "SPDXRef-" + re.sub("[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "downloadLocation": where,
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
    }
    if version:
        entry["versionInfo"] = version
    return entry | more


program, version, swift, resolved = sys.argv[1:]
digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
swift = re.search(r"Swift version (\S+)", swift)
swift = swift.group(1) if swift else ""
parser = ""
if os.path.exists(resolved):
    for pin in json.loads(pathlib.Path(resolved).read_text()).get("pins", []):
        if pin["identity"] == "swift-argument-parser":
            parser = pin["state"].get("version", "")

main = package(
    "weerwoord", version, "GPL-3.0-or-later",
    checksums=[{"algorithm": "SHA256", "checksumValue": digest}],
    primaryPackagePurpose="APPLICATION")
packages, relations = [main], []


def add(entry, relation):
    packages.append(entry)
    relations.append((main["SPDXID"], relation, entry["SPDXID"]))


add(package("yarn", version, "MIT", comment="Sources/Yarn of this program"), "STATIC_LINK")
for name, where in [
    ("swift", "https://github.com/swiftlang/swift"),
    ("swift-foundation", "https://github.com/swiftlang/swift-foundation"),
    ("swift-corelibs-libdispatch", "https://github.com/swiftlang/swift-corelibs-libdispatch"),
    ("swift-collections", "https://github.com/apple/swift-collections"),
]:
    add(package(name, swift, APACHE, where, comment="as part of the Swift toolchain"), "STATIC_LINK")
add(
    package(
        "swift-argument-parser", parser, APACHE,
        "https://github.com/apple/swift-argument-parser"), "STATIC_LINK")
for line in sys.stdin.read().splitlines():
    kind, name, number, debian = line.split("\t")
    entry = package(
        name, number, LICENCES[name.split(".so")[0]],
        externalRefs=[{
            "referenceCategory": "PACKAGE-MANAGER",
            "referenceType": "purl",
            "referenceLocator": f"pkg:deb/debian/{debian}@{number.replace('+', '%2B')}?arch=amd64",
        }])
    add(entry, "STATIC_LINK" if kind == "static" else "DYNAMIC_LINK")

made = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
json.dump(
    {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"weerwoord-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/weerwoord-{version}-{digest}",
        "creationInfo": {
            "created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: .ci/package"],
        },
        "packages": packages,
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
             "relatedSpdxElement": main["SPDXID"]}
        ] + [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
            for one, kind, other in relations
        ],
    },
    sys.stdout, indent=2, sort_keys=True)
print()
