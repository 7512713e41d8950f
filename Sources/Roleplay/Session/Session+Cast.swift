import Yarn

/// The cast, and how it changes lines.
extension Session {
  // MARK: Lines

  /// A line as it is said or acted out; nil if it is not for this cast.
  ///
  /// If a person plays the role, a prompt (tag `#prompt`) replaces the role's next line; if the
  /// program plays it, the prompt is left out.
  mutating func played(_ line: Cue) -> Cue? {
    let isPrompt = line.tags.contains("prompt")
    guard let casting = casting(of: line), !casting.player.isEmpty else {
      promptedRole = nil
      return isPrompt ? nil : line
    }
    if isPrompt {
      promptedRole = casting.role
    } else if promptedRole == casting.role {
      promptedRole = nil
      return nil
    }
    var act = line
    act.kind = .act(player: casting.player)
    return act
  }

  /// The casting of the line's role, by the name shown or by the name in the script.
  private func casting(of line: Cue) -> Casting? {
    guard !cast.isEmpty, let speaker = line.speaker else { return nil }
    let written = scenario.speakers[line.line]
    return cast.first { $0.role == speaker || $0.role == written }
  }

  /// The name of a script's role in the language of the play.
  func shownName(of role: String) -> String {
    scenario.roleNames[opening.language]?[role] ?? role
  }

  // MARK: Casting

  mutating func set(_ role: String, playedBy player: String) {
    let player = player.allSatisfy(\.isWhitespace) ? "" : player
    if let index = cast.firstIndex(where: { $0.role == role }) {
      cast[index].player = player
    } else {
      cast.append(Casting(role: role, player: player))
    }
    dialogue.variables[CastVariables.player(of: role)] = .string(player)
    dialogue.variables[CastVariables.swaps] = .bool(cast.changesBySwapping)
  }

  /// Removes the cast and the rounds.
  mutating func dismissCast() {
    for casting in cast {
      dialogue.variables[CastVariables.player(of: casting.role)] = nil
    }
    for name in rounds.names {
      dialogue.variables[CastVariables.round(of: name)] = nil
    }
    dialogue.variables[CastVariables.swaps] = nil
    cast = []
    rounds = RoundLog()
    promptedRole = nil
  }

  /// Gives everybody the previous player's role, and the first player the last role.
  mutating func swapped() -> [Casting] {
    let players = cast.map(\.player)
    for (index, role) in cast.map(\.role).enumerated() {
      set(role, playedBy: players[(index + 1) % players.count])
    }
    return cast.map { Casting(role: shownName(of: $0.role), player: $0.player) }
  }

  /// Checks answers that begin with a role's name: only the player of that role can give them.
  func checkRoles(of inputs: [Input], for cue: Cue) throws(InputError) {
    guard case .words = cue.shape, cast.contains(where: \.player.isEmpty) else { return }
    // A fast path: pasted text may be long, and most text names no role.
    for case .text(let text) in inputs where text.utf8.contains(UInt8(ascii: ":")) {
      for casting in cast where casting.player.isEmpty {
        let names = [casting.role, shownName(of: casting.role)]
        for name in names where text.lowercased().hasPrefix(name.lowercased() + ":") {
          throw .playedByProgram(role: shownName(of: casting.role))
        }
      }
    }
  }

  // MARK: Rounds

  mutating func begin(round name: String) -> Int {
    let number = rounds.begin(name)
    dialogue.variables[CastVariables.round(of: name)] = .number(Float(number))
    return number
  }

  /// The comparison of a scene's rounds, or of the notes under a name.
  func comparison(of name: String) -> Comparison? {
    if let comparison = rounds.comparison(of: name) { return comparison }
    let notes = NoteVariables(name).notes(in: dialogue.variables)
    guard !notes.isEmpty else { return nil }
    return Comparison(columns: .notes, rows: [Comparison.Row(question: "", answers: notes)])
  }
}
