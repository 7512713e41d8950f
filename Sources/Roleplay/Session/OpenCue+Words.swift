/// Open questions, notes, agreements and talks: what is said in words.
extension OpenCue {
  mutating func ask(_ input: Input) throws(InputProblem) {
    switch input {
    case .text(let text):
      try check(text)
      reply.texts = [text]
    case .erased: reply.texts = [""]
    case .withdraw(nil): reply.texts = []
    case .submit:
      // Nothing at all is an answer too: a pupil may stay silent. An erased text is none.
      guard reply.texts.first != "" else { throw .emptyText }
      reply.isComplete = true
    case .choose, .tally, .ballot, .edit, .group, .withdraw: throw .wrongKind
    }
  }

  /// Who plays a role; nothing at all is the program.
  mutating func cast(_ input: Input) throws(InputProblem) {
    if case .text(let player) = input {
      let length = player.unicodeScalars.count
      guard length <= Casting.longestPlayer else { throw .playerTooLong(characters: length) }
    }
    try ask(input)
  }

  mutating func collect(_ input: Input, minimum: Int) throws(InputProblem) {
    switch input {
    case .choose(let number):
      guard let place = Int(number), reply.texts.indices.contains(place &- 1) else {
        throw Int(number).map { .noteMissing($0) } ?? .unknownOption(number)
      }
      reply.picked = place
    case .group(let number, let heading):
      try group(number, under: heading)
    case .submit:
      guard !reply.texts.contains("") else { throw .emptyText }
      guard reply.texts.count >= minimum else {
        throw .tooFewNotes(have: reply.texts.count, minimum: minimum)
      }
      guard reply.picked != nil || reply.texts.isEmpty || !cue.picksNote else {
        throw .nothingPicked
      }
      reply.isComplete = true
    case .text, .edit, .erased, .withdraw: try note(input)
    case .tally, .ballot: throw .wrongKind
    }
  }

  mutating func agree(_ input: Input) throws(InputProblem) {
    switch input {
    case .text(let text):
      try check(text)
      guard Agreement(kept: text) != nil else { throw .agreementIncomplete }
      try note(input)
    case .edit(_, let text):
      guard text.isEmpty || Agreement(kept: text) != nil else { throw .agreementIncomplete }
      try note(input)
    case .submit:
      guard !reply.texts.contains("") else { throw .emptyText }
      reply.isComplete = true
    case .erased, .withdraw: try note(input)
    case .choose, .tally, .ballot, .group: throw .wrongKind
    }
  }

  mutating func discuss(_ input: Input) throws(InputProblem) {
    switch input {
    case .submit:
      guard !reply.texts.contains("") else { throw .emptyText }
      reply.isComplete = true
    case .text, .edit, .erased, .withdraw:
      guard !cue.isPrivate else { throw .notesNotKept }
      try note(input)
    case .choose, .tally, .ballot, .group: throw .wrongKind
    }
  }

  private mutating func note(_ input: Input) throws(InputProblem) {
    switch input {
    case .text(let text):
      try check(text)
      append(text)
    case .erased: append("")
    case .edit(let number, let text):
      guard reply.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
      // A note without words is one whose words are gone from a sealed recording.
      if !text.isEmpty { try check(text) }
      reply.texts[number - 1] = text
    case .withdraw(nil):
      reply.texts = []
      reply.headings = []
      reply.picked = nil
    case .withdraw(let number?):
      guard reply.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
      reply.texts.remove(at: number - 1)
      if !reply.headings.isEmpty { reply.headings.remove(at: number - 1) }
      if let picked = reply.picked, picked >= number {
        reply.picked = picked == number ? nil : picked - 1
      }
    case .choose, .tally, .ballot, .group, .submit: throw .wrongKind
    }
  }

  private mutating func append(_ text: String) {
    reply.texts.append(text)
    if !reply.headings.isEmpty { reply.headings.append("") }
  }

  private mutating func group(_ number: Int, under heading: String) throws(InputProblem) {
    guard reply.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
    let length = heading.unicodeScalars.count
    guard length <= InputProblem.longestHeading else { throw .headingTooLong(characters: length) }
    if reply.headings.isEmpty {
      reply.headings = Array(repeating: "", count: reply.texts.count)
    }
    reply.headings[number - 1] = heading.allSatisfy(\.isWhitespace) ? "" : heading
  }

  private func check(_ text: String) throws(InputProblem) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText }
    // No text has more characters than bytes, and most are short.
    guard text.utf8.count > InputProblem.longestText else { return }
    var text = text
    // A loop over the bytes: a hundred thousand of them may have been pasted.
    let length = text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
    guard length <= InputProblem.longestText else { throw .textTooLong(characters: length) }
  }
}
