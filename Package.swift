// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A release is one file: it starts sooner, and runs where no Swift is. The compiler is told too, since
// it is a module's static form that names the libraries that form needs.
let staticModules: [SwiftSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]
let staticLibraries: [LinkerSetting] = [
  // Where it is always loaded at the same place, nothing in it has to be moved at every start: that
  // takes 3 MB less. Names of functions (`-s`) are for a debugger. The linker scripts in `.linker` name
  // the static forms of C libraries; LLVM's linker is the one that finds what they need in any order.
  .unsafeFlags(
    [
      "-static-stdlib", "-L", "\(Context.packageDirectory)/.linker", "-use-ld=lld",
      "-Xclang-linker", "-static-libgcc", "-Xclang-linker", "-no-pie",
      "-Xlinker", "-s",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "weerwoord",
  // For Yarn and Roleplay, which use nothing of Linux. A lock of the standard library (Synchronization)
  // asks for these versions.
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "weerwoord", targets: ["weerwoord"]),
    .library(name: "Yarn", targets: ["Yarn"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    // Made with the headers of libmicrohttpd-dev, libqrencode-dev and libfribidi-dev; the libraries
    // themselves are loaded when a room opens, or when text from right to left is ordered.
    .target(name: "CMicroHTTPD"),
    .target(name: "CQREncode"),
    .target(name: "CFriBidi"),
    // What `--version` names. Whoever builds a release says it (.ci/package): what git says while the
    // manifest is read is cached with it, and may be of an older commit.
    .target(
      name: "CBuild",
      cSettings: [
        .define(
          "WEERWOORD_COMMIT", to: "\"\(Context.environment["WEERWOORD_COMMIT"] ?? "")\"")
      ]),
    .target(
      name: "Yarn", exclude: ["LICENSE"], swiftSettings: settings,
      // The remainder of floating-point numbers is libm's, and nothing here imports Glibc.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Roleplay", dependencies: ["Yarn"], swiftSettings: settings),
    .target(name: "Drawing", dependencies: ["Roleplay"], swiftSettings: settings),
    .target(
      name: "Archive", dependencies: ["Roleplay", "Yarn", "CSodium"],
      swiftSettings: settings),
    .target(
      name: "Discussion",
      dependencies: ["Archive", "Drawing", "Roleplay", "Yarn"],
      resources: [.embedInCode("Report/report.css")],
      swiftSettings: settings),
    .target(
      name: "Room",
      dependencies: [
        "Discussion", "Archive", "Drawing", "Roleplay", "Yarn", "CMicroHTTPD", "CQREncode",
        "CSodium",
      ],
      exclude: ["Pages/phone.openapi.json", "Class/Pages/class.openapi.json"],
      resources: [
        .embedInCode("Pages/elements.js"),
        .embedInCode("Pages/phone.html"), .embedInCode("Pages/phone.css"),
        .embedInCode("Pages/phone.js"), .embedInCode("Pages/beamer.html"),
        .embedInCode("Pages/beamer.css"), .embedInCode("Pages/beamer.js"),
        .embedInCode("Pages/desk.html"), .embedInCode("Pages/desk.css"),
        .embedInCode("Pages/desk.js"), .embedInCode("Class/Pages/class.html"),
        .embedInCode("Class/Pages/class.css"), .embedInCode("Class/Pages/class.js"),
      ],
      swiftSettings: settings),
    .target(
      name: "Shell",
      dependencies: ["Discussion", "Archive", "Roleplay", "Yarn", "CFriBidi", "CReadline"],
      swiftSettings: settings),
    .target(
      name: "Authoring", dependencies: ["Archive", "Drawing", "Roleplay", "Yarn"],
      resources: [
        .embedInCode("Words/gewone-woorden.txt"), .embedInCode("Words/spreekwoorden.txt"),
        .embedInCode("Words/verleden-tijd.txt"), .embedInCode("Words/oordeel.txt"),
        .embedInCode("New/Templates"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "weerwoord",
      dependencies: [
        "Shell", "Room", "Authoring", "Discussion", "Archive", "Drawing", "Roleplay", "Yarn",
        "CBuild", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + staticModules,
      linkerSettings: staticLibraries),
    .target(name: "TestFiles", path: "Tests/Support/TestFiles", swiftSettings: settings),
    .testTarget(
      name: "YarnTests", dependencies: ["TestFiles", "Yarn"],
      exclude: ["Language/Cases", "Library/PublicSurface.txt", "Fuzzing/Corpus"],
      swiftSettings: settings),
    .testTarget(
      name: "RoleplayTests", dependencies: ["Roleplay", "TestFiles", "Yarn"],
      exclude: ["Language/DutchSentenceTests.expected"],
      swiftSettings: settings),
    .target(name: "Browser", path: "Tests/Support/Browser", swiftSettings: settings),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "Browser"], swiftSettings: settings),
    .target(
      name: "PlayedClass", dependencies: ["Archive", "Roleplay", "Yarn"],
      path: "Tests/Support/PlayedClass", swiftSettings: settings),
    .testTarget(
      name: "DiscussionTests",
      dependencies: [
        "Archive", "Discussion", "Browser", "Drawing", "PlayedClass", "Roleplay", "TestFiles",
        "Yarn",
      ],
      exclude: ["Fixtures", "Report/charts.fingerprint", "Report/pages.fingerprint"],
      swiftSettings: settings),
    .executableTarget(
      name: "JournalProbe", dependencies: ["Archive", "Roleplay", "Yarn"],
      path: "Tests/Support/JournalProbe", swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "JournalProbe", "Roleplay", "TestFiles", "Yarn"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .executableTarget(
      name: "ShellFixture", dependencies: ["Shell", "Archive", "Roleplay", "Yarn"],
      path: "Tests/Support/ShellFixture", swiftSettings: settings),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Archive", "Browser", "Discussion", "Drawing", "Roleplay", "TestFiles",
        "Yarn",
      ],
      exclude: ["Cases"], swiftSettings: settings),
    .target(
      name: "PseudoTerminal", dependencies: ["Shell"], path: "Tests/Support/PseudoTerminal",
      swiftSettings: settings),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "ShellFixture", "Archive", "Authoring", "Discussion", "PseudoTerminal", "Roleplay",
        "TestFiles", "Yarn",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RoomTests",
      dependencies: [
        "Room", "weerwoord", "Archive", "Browser", "PseudoTerminal", "Roleplay", "TestFiles",
        "Yarn",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "WeerwoordTests",
      dependencies: [
        "weerwoord", "Archive", "Authoring", "Browser", "Discussion", "PlayedClass",
        "PseudoTerminal", "Roleplay", "Room", "Shell", "TestFiles", "Yarn",
      ],
      exclude: [
        "Errors/en.expected", "Errors/nl.expected", "Fixtures", "Fuzzing/Corpus",
        "Recordings/4eae3f6", "Recordings/9eb51d40",
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Benchmarks are only here when they are asked for, so that nobody else fetches what they need: full
// Foundation among it, which brings along what it stands on without naming it.
let foundationLibraries: [LinkerSetting] = [
  .linkedLibrary("CoreFoundation", .when(platforms: [.linux], configuration: .release)),
  .linkedLibrary("_FoundationICU", .when(platforms: [.linux], configuration: .release)),
]
if Context.environment["WEERWOORD_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets += [
    .target(
      name: "SampleScripts", dependencies: ["Yarn"], path: "Sources/Benchmarks/SampleScripts",
      swiftSettings: settings),
    .executableTarget(
      name: "YarnProbe", dependencies: ["SampleScripts", "Yarn"],
      path: "Sources/Benchmarks/YarnProbe",
      swiftSettings: settings + staticModules, linkerSettings: staticLibraries),
    .executableTarget(
      name: "WeerwoordBenchmarks",
      dependencies: [
        "Archive", "Discussion", "Drawing", "PlayedClass", "Roleplay", "SampleScripts", "Shell",
        "Yarn",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Sources/Benchmarks/Weerwoord",
      swiftSettings: settings + staticModules,
      linkerSettings: staticLibraries + foundationLibraries,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
}

// Documentation too.
if Context.environment["WEERWOORD_DOCUMENTATION"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}

// Coverage is measured of the language and the exercise by their own tests, so that nothing else has to
// be built once more for it (.ci/coverage).
if Context.environment["WEERWOORD_COVERAGE"] != nil {
  let measured = ["Yarn", "Roleplay", "TestFiles", "YarnTests", "RoleplayTests"]
  package.targets.removeAll { !measured.contains($0.name) }
  package.products.removeAll { $0.name == "weerwoord" }
}
