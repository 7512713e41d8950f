import Foundation
import PseudoTerminal
import TestFiles
import Testing

/// `weerwoord room --test` at a terminal, on networks of its own: cards, and a phone at the other end of one.
@Suite("Whether phones reach the laptop is tried at a terminal", .timeLimit(.minutes(2)))
struct ReachTestAtTerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func start(
    _ arguments: [String] = [], within wrapper: [String] = []
  ) throws -> TerminalProgram {
    try TerminalProgram(
      wrapper + [BuiltProducts.path(of: "weerwoord"), "room", "--test"] + arguments,
      environment: [
        "HOME": try folder.makeFolder("home"), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "nl_NL.UTF-8", "TERM": "xterm-256color", "INPUTRC": "/dev/null",
        "WEERWOORD_TRANSCRIPTS": folder.path + "/Transcripts",
      ], columns: 100, rows: 60)
  }

  /// A computer with two network cards, at the first of which a phone opens the page.
  private static let twoCards = [
    "/usr/bin/unshare", "--net", "sh", "-c",
    """
    ip link set lo up
    ip link add wlan0 type veth peer name phone0
    ip addr add 192.168.7.2/24 dev wlan0
    ip link set wlan0 up
    ip link add eth0 type bridge
    ip addr add 10.0.0.5/24 dev eth0
    ip link set eth0 up
    unshare --net sh -c '
      until ip addr add 192.168.7.33/24 dev phone0 2>/dev/null; do :; done
      ip link set phone0 up
      exec curl -s --retry 60 --retry-connrefused --retry-delay 1 http://192.168.7.2:4040/
    ' >/dev/null 2>&1 &
    until [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do :; done
    ip link set phone0 netns $!
    exec "$@"
    """, "sh",
  ]

  /// A computer that is on no network: only its own card is there.
  private static let noCards = [
    "/usr/bin/unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
  ]

  /// Whether this computer lets a test make networks.
  private static var canMakeNetworks: Bool {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/bin/sh")
    probe.arguments = [
      "-c",
      "command -v curl && unshare --net ip link add wlan0 type veth peer name phone0",
    ]
    probe.standardOutput = FileHandle.nullDevice
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }

  @Test(
    "With several addresses the teacher says which one; a phone that gets there is said",
    .enabled(if: canMakeNetworks))
  func twoCards() throws {
    let program = try start(within: Self.twoCards)
    let asked = try program.expect("Typ 1 tot en met 2:")
    #expect(asked.contains("1 192.168.7.2 (wlan0)"))
    #expect(asked.contains("2 10.0.0.5 (eth0)"))
    try program.enter("3")
    try program.expect("1 tot en met 2")
    try program.enter("1")
    try program.expect("open: http://192.168.7.2:4040")
    try program.expect("Gelukt: één toestel bereikte deze laptop.")
    try program.enter()
    #expect(try program.expectEnd() == .status(0))
  }

  @Test("Without a network that is said, with what to do", .enabled(if: canMakeNetworks))
  func noNetwork() throws {
    let program = try start(within: Self.noCards)
    try program.expect("Deze laptop zit niet op een netwerk.")
    try program.expect("Zet de wifi of een eigen hotspot aan")
    #expect(try program.expectEnd() == .status(1))
  }

  @Test("A port that is taken is said; without a wish another one is taken") func portTaken()
    throws
  {
    let first = try start(["--address", "127.0.0.1"])
    let text = try first.expect("Staat er ‘Gelukt’?")
    let port = try #require(text.firstMatch(of: #/http://127\.0\.0\.1:(\d+)/#)?.1)
    let second = try start(["--address", "127.0.0.1", "--port", String(port)])
    try second.expect("Poort \(port) is al bezet")
    #expect(try second.expectEnd() == .status(1))
    let third = try start(["--address", "127.0.0.1"])
    let other = try third.expect("Staat er ‘Gelukt’?")
    #expect(other.firstMatch(of: #/http://127\.0\.0\.1:(\d+)/#)?.1 != port)
    // Nobody came: the ways round what keeps phones out.
    try third.enter()
    try third.expect("Geen telefoon bereikte deze laptop.")
    try third.expect("client isolation")
    try third.expect("stem alleen met kaarten")
    #expect(try third.expectEnd() == .status(1))
    try first.enter()
    try first.expectEnd()
  }
}
