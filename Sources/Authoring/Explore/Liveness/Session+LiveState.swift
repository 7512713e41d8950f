import Roleplay
import Yarn

/// The live state of sessions, for exploring all paths.
extension Session {
  /// The place of a session, and the values that are live there, without chance: two sessions of
  /// equal live state continue in the same way.
  struct LiveState: Hashable, Sendable {
    let dialogue: Dialogue.LiveState
    let cast: [Casting]
    let promptedRole: String?
    let values: [String: Value]

    /// A number that is the same for all states at one place of the script.
    var place: Int { dialogue.place }

    /// For each live value, a hash of its variable and place, and a hash of the value.
    var traits: [(thing: Int, value: Int)] {
      var hasher = Hasher()
      hasher.combine(cast)
      hasher.combine(values)
      return dialogue.traits + [(place, hasher.finalize())]
    }
  }

  /// Analyses a scenario's scripts.
  ///
  /// - Parameters:
  ///   - castsRoles: whether people may play roles.
  ///   - endings: the ids of lines that end a path; empty if plays continue after them.
  static func liveness(
    of program: Program, start: String, castsRoles: Bool, endings: Set<String> = []
  ) -> Liveness {
    var effects = HostEffects()
    effects.functions = ScenarioFunctions.reads
    effects.madeByChoice = ScenarioFunctions.choice
    // If nobody plays a role, every line is shown.
    effects.decidesSpeech = castsRoles ? ScenarioFunctions.cast : nil
    effects.counting = ScenarioFunctions.counting
    effects.holdsNothing = { ScenarioFunctions.words($0) == 0 }
    effects.given = { command in
      SceneCommand.known(command, placeholder: true)?.variableOfReply
    }
    effects.takesAnyText = { Exercise(of: $0) == .cast }
    return Liveness(program, effects, start: start, endings: endings)
  }

  /// Its live state.
  ///
  /// - Parameter endingOnly: whether to include only variables that may decide how the play ends.
  func liveState(_ liveness: Liveness, endingOnly: Bool = false) -> LiveState {
    let own = liveness.liveState(of: dialogue, endingOnly: endingOnly)
    var values: [String: Value] = [:]
    var decidesCast = false
    for resource in own.resources {
      switch resource {
      case ScenarioFunctions.cast: decidesCast = true
      case ScenarioFunctions.choice:
        values[NoteVariables.chosen] = dialogue.variables[NoteVariables.chosen]
      case ScenarioFunctions.rounds:
        for (name, value) in dialogue.variables.others where CastVariables.isRound(name) {
          values[name] = value
        }
      case ScenarioFunctions.notes:
        for (name, value) in dialogue.variables.others where NoteVariables.isNote(name) {
          values[name] = value
        }
      default: break
      }
    }
    return LiveState(
      dialogue: own, cast: decidesCast ? cast : [],
      promptedRole: decidesCast ? promptedRole : nil, values: values)
  }

  /// Whether a line can still be reached that was not seen.
  func mayBringNew(_ liveness: Liveness, beside seen: LineSet) -> Bool {
    liveness.mayBringNew(dialogue, beside: seen)
  }
}
