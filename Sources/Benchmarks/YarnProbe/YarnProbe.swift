import Glibc
import SampleScripts
import Yarn

/// One piece of work and nothing else, for a figure that belongs to a process: its memory, or what it
/// allocates.
///
/// - `compile plain|dense MEGABYTES` prints the bytes compiled, the seconds and the peak memory in kB.
/// - `play plain|marked EVENTS` plays so many events.
@main
enum YarnProbe {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let number = words.last.flatMap { Int($0) } ?? 0
    switch (words.first, words.dropFirst().first) {
    case ("compile", let kind?):
      guard let script = LargeScripts(rawValue: kind) else { throw Unknown() }
      try compile(script.source(megabytes: number))
    case ("play", "plain"?): try play(DialogueLoops.plain, events: number)
    case ("play", "marked"?): try play(DialogueLoops.marked, events: number)
    default: throw Unknown()
    }
  }

  private static func compile(_ source: Source) throws {
    var compilation: Compilation?
    let time = ContinuousClock().measure { compilation = Compiler.compile([source]) }
    guard compilation?.program != nil else { throw Unknown() }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(source.bytes.count, time / .seconds(1), usage.ru_maxrss)
  }

  private static func play(_ script: String, events: Int) throws {
    let compilation = Compiler.compile([Source(name: "loop.yarn", text: script)])
    guard let program = compilation.program else { throw Unknown() }
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    for _ in 0..<events {
      if case .options = try dialogue.next() { try dialogue.select(0) }
    }
  }

  private struct Unknown: Error {}
}
