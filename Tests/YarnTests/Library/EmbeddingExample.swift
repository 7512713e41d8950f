import Yarn

/// Plays a script from its first node, and gives back all that was said and done.
func play(_ script: String, choose: ([DialogueOption]) -> Int) throws -> [String] {
  let source = Source(name: "story.yarn", text: script)
  let compilation = Compiler.compile([source])
  guard let program = compilation.program, let first = program.nodes.first else {
    return compilation.diagnostics.map { $0.rendered() }
  }
  var story: [String] = []
  var dialogue = Dialogue(program: program, seed: 1)
  try dialogue.start(at: first.title)
  while true {
    switch try dialogue.next() {
    case .line(let line):
      story.append(line.speaker.map { "\($0) says: \(line.speech)" } ?? line.text)
    case .options(let options):
      let chosen = choose(options)
      story.append("→ \(options[chosen].line.text)")
      try dialogue.select(chosen)
    case .command(let command):
      story.append("(\(command))")
    case .finished:
      return story
    }
  }
}
