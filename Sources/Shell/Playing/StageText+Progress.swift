import Roleplay

extension StageText {
  /// A person's place in a scenario, as a prompt says it.
  init(_ place: PlayProgress.Place) {
    self =
      switch place {
      case .part(let number, let count): .partOf(number, count)
      case .question(let number, let count): .questionOf(number, count)
      }
  }
}
