import Testing

import Yarn

@Suite("Many names and numbers")
struct ManyNamesTests {
  private func texts(_ body: String, functions: FunctionLibrary = FunctionLibrary()) throws
    -> [String]
  {
    let compilation = Compiler.compile(
      [Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")], functions: functions)
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
    var dialogue = Dialogue(program: program, functions: functions, seed: 1)
    try dialogue.start(at: "Start")
    var texts: [String] = []
    while case .line(let line) = try dialogue.next() { texts.append(line.text) }
    return texts
  }

  @Test("are told apart, however many there are and however often each is used")
  func variables() throws {
    let numbers = 0..<300
    let declarations = numbers.map { "<<declare $v\($0) = \($0)>>" }
    let changes = numbers.map { "<<set $v\($0) = $v\($0) * 2 + 1>>" }
    let lines = numbers.map { "{$v\($0)}" }
    let found = try texts((declarations + changes + lines + lines).joined(separator: "\n"))
    let once = numbers.map { String($0 * 2 + 1) }
    #expect(found == once + once)
  }

  @Test("stand on either side of an operator")
  func sides() throws {
    #expect(
      try texts(
        """
        <<declare $n = 7>>
        {$n - 2} {10 - $n} {$n % 4} {20 / ($n - 2)} {2 - -3} {(1 + 2) * (3 + 4)}
        {$n == 7} {7 != $n} {$n > 6} {6 > $n} {1 + $n * 2 >= 15} {not ($n <= 3)}
        {9999999} {16777216} {0.5 + 0.25} {007}
        """)
        == [
          "5 3 3 4 5 21", "True False True False True True", "9999999 16777216 0.75 7",
        ])
  }

  @Test("go to a function in their order, however many they are")
  func arguments() throws {
    var functions = FunctionLibrary()
    let count = 300
    functions.add(
      "laatste", parameters: Array(repeating: .number, count: count), returns: .string
    ) { arguments, _ in
      .string(arguments.suffix(2).map(\.description).joined(separator: " "))
    }
    let arguments = (1...count).map(String.init).joined(separator: ", ")
    #expect(
      try texts("{laatste(\(arguments))} {max(3, 4) + min(1, 2)}", functions: functions)
        == ["299 300 5"])
  }
}
