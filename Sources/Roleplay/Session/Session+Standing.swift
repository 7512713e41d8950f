package import Yarn

/// Where sessions stand, for programs that walk all roads.
extension Session {
  /// Where a session stands, and all that may still decide where it goes, but chance: two that stand
  /// alike go on alike.
  package struct Standing: Hashable, Sendable {
    let dialogue: Dialogue.Standing
    let cast: [Casting]
    let promptedRole: String?
    let values: [String: Value]

    /// A number that is the same for all that stand at the same place of the script.
    package var place: Int { dialogue.place }

    /// A number for each thing that may still decide, the same wherever that thing is the same.
    package var traits: [Int] {
      var hasher = Hasher()
      hasher.combine(place)
      hasher.combine(cast)
      hasher.combine(values)
      return dialogue.traits + [hasher.finalize()]
    }
  }

  /// Looks through a scenario's scripts for what decides where roads lead.
  ///
  /// - Parameter castsRoles: whether persons may play roles.
  package static func foresight(
    of program: Program, start: String, castsRoles: Bool
  ) -> Foresight {
    var habits = HostHabits()
    habits.functions = ScenarioFunctions.looks
    habits.madeByChoice = ScenarioFunctions.choice
    // Where nobody plays a role, every line comes.
    habits.decidesSpeech = castsRoles ? ScenarioFunctions.cast : nil
    habits.counting = ScenarioFunctions.counting
    habits.holdsNothing = { ScenarioFunctions.words($0) == 0 }
    habits.given = { command in
      SceneCommand.known(command, placeholder: true)?.variableOfReply
    }
    habits.takesAnyText = { Exercise(of: $0) == .cast }
    return Foresight(program, habits, start: start)
  }

  /// Where it stands.
  ///
  /// - Parameter fateOnly: whether only that counts which may decide if it goes on, comes to the end,
  ///   goes round for ever or breaks off.
  package func standing(_ foresight: Foresight, fateOnly: Bool = false) -> Standing {
    let own = foresight.standing(of: dialogue, fateOnly: fateOnly)
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
    return Standing(
      dialogue: own, cast: decidesCast ? cast : [],
      promptedRole: decidesCast ? promptedRole : nil, values: values)
  }

  /// Whether a line may still come that is not among those seen.
  package func mayBringNew(_ foresight: Foresight, beside seen: LineSet) -> Bool {
    foresight.mayBringNew(dialogue, beside: seen)
  }
}
