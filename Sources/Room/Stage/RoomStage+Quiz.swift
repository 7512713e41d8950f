import Roleplay

/// A quiz: a phone whose answer was wrong answers no more.
extension RoomStage {
  /// Puts phones out by the line that says the right answer, if this is such a line.
  func judge(by cue: Cue) {
    guard let ended, let options = ended.question.options,
      let right = options.first(where: { QuizVerdict.isRight($0, by: cue) == true })
    else { return }
    justOut = Set(
      ended.ballots.filter { $0.value != .choice(right.id) }.keys.filter { !out.contains($0) })
    out.formUnion(justOut)
    view.right = right.id
    view.standing = seats.keys.count { !out.contains($0) }
    let entries = justOut.sorted().map { RoomEntry.out(seat: $0) }
    Task(executorPreference: ServingExecutor.shared) { try? await self.journal.keep(entries) }
  }
}
