import Archive
import Roleplay

extension Moderation {
  /// The number of decisions about some texts.
  func count(about keys: Set<AnswerKey>) -> Int {
    let grouped = groups.values.joined().reduce(into: Set<AnswerKey>()) { $0.formUnion($1.notes) }
    return keys.intersection(grouped.union(verdicts.keys)).count
  }

  /// Removes the decisions about some texts. A heading with no other note below it goes too.
  mutating func forget(_ keys: Set<AnswerKey>) {
    verdicts = verdicts.filter { !keys.contains($0.key) }
    groups = groups.compactMapValues { list in
      let left = list.map { NoteGroup(heading: $0.heading, notes: $0.notes.subtracting(keys)) }
        .filter { !$0.notes.isEmpty }
      return left.isEmpty ? nil : left
    }
  }
}

extension Transcript {
  /// The keys of all texts of a recording about which a teacher may have decided, and of the play
  /// itself. The key of a
  /// heading is shared by everybody who used it: without the decision it has to be read again.
  ///
  /// - Parameter path: the path of the recording.
  func answerKeys(at path: String) -> Set<AnswerKey> {
    let stamp = RecordedOpening(opening).stamp
    var keys: Set<AnswerKey> = []
    for decision in decisions {
      guard let reply = decision.reply else { continue }
      for (number, text) in reply.texts.enumerated() {
        keys.insert(AnswerKey(stamp, entry: decision.number, note: number, words: text))
      }
      for heading in reply.headings {
        keys.insert(AnswerKey(heading: heading, of: decision.cue.questionID))
      }
    }
    if let comic = AnswerKey(ofComicIn: path) { keys.insert(comic) }
    keys.insert(AnswerKey(ofPlay: stamp))
    return keys
  }
}
