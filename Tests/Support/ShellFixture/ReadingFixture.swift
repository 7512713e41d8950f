import Shell

/// Reads lines until the end of the input, and describes each.
///
/// `forget` clears the history; `secret` asks for a line that is not shown.
@MainActor
struct ReadingFixture {
  let console: Console

  func run() async {
    while true {
      let reading = await console.reader.read(
        ReadRequest(
          prompt: Prompt("> "), completion: .lines(["Ik vraag waarom.", "Ik wacht nog even."])))
      print(describe(reading))
      switch reading {
      case .ended, .closed: return
      case .line(TypedLine("forget")): console.reader.forget()
      case .line(TypedLine("secret")):
        print(
          describe(
            await console.reader.read(ReadRequest(prompt: Prompt("secret> "), isSecret: true))))
      default: break
      }
    }
  }

  private func describe(_ reading: Reading) -> String {
    switch reading {
    case .line(let line):
      "[\(line.isPasted ? "pasted" : "line") \(line.text.debugDescription)]"
    case .tooLong(let characters): "[too long \(characters)]"
    case .interrupted: "[interrupted]"
    case .ended: "[ended]"
    case .closed(let text): "[closed \(text.debugDescription)]"
    }
  }
}
