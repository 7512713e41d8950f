/// Open questions, notes, agreements and discussions.
extension OpenCue {
  mutating func ask(_ input: Input) throws(InputError) {
    if let said = try said(input) { answer = .words(said.text) }
  }

  /// Takes the player of a role; an empty text means the program.
  mutating func cast(_ input: Input) throws(InputError) {
    if case .text(let player) = input {
      let length = player.unicodeScalars.count
      guard length <= Casting.maximumPlayerLength else { throw .playerTooLong(characters: length) }
    }
    if let said = try said(input) { answer = .role(player: said.text) }
  }

  /// Takes a text, of which the last one counts; returns nil if the cue is closed.
  private mutating func said(_ input: Input) throws(InputError) -> Said? {
    switch input {
    case .text(let text):
      try check(text)
      return Said(text: text)
    case .erased: return Said(text: "")
    case .withdraw(nil): return Said(text: nil)
    case .submit:
      // A pupil may stay silent, so no text at all is an answer; an erased text is not.
      guard answer.texts.first != "" else { throw .emptyText }
      isClosed = true
      return nil
    case .choose, .tally, .ballot, .edit, .group, .order, .withdraw: throw .wrongKind
    }
  }

  /// The current text; nil for none.
  private struct Said {
    var text: String?
  }

  mutating func collect(_ input: Input, minimum: Int) throws(InputError) {
    var notes = answer.noted
    switch input {
    case .choose(let number):
      guard let place = Int(number), notes.texts.indices.contains(place &- 1) else {
        throw Int(number).map { .noteMissing($0) } ?? .unknownOption(number)
      }
      notes.picked = place
    case .group(let number, let heading):
      try Self.group(number, under: heading, &notes)
    case .submit:
      guard !notes.texts.contains("") else { throw .emptyText }
      guard notes.texts.count >= minimum else {
        throw .tooFewNotes(have: notes.texts.count, minimum: minimum)
      }
      guard notes.picked != nil || notes.texts.isEmpty || !cue.picksNote else {
        throw .nothingPicked
      }
      isClosed = true
    case .text, .edit, .erased, .withdraw: try note(input, &notes)
    case .tally, .ballot, .order: throw .wrongKind
    }
    answer = .notes(notes)
  }

  mutating func agree(_ input: Input) throws(InputError) {
    var notes = answer.noted
    switch input {
    case .text(let text):
      try check(text)
      guard Agreement(kept: text) != nil else { throw .agreementIncomplete }
      try note(input, &notes)
    case .edit(_, let text):
      guard text.isEmpty || Agreement(kept: text) != nil else { throw .agreementIncomplete }
      try note(input, &notes)
    case .submit:
      guard !notes.texts.contains("") else { throw .emptyText }
      isClosed = true
    case .erased, .withdraw: try note(input, &notes)
    case .choose, .tally, .ballot, .group, .order: throw .wrongKind
    }
    answer = .notes(notes)
  }

  mutating func discuss(_ input: Input) throws(InputError) {
    var notes = answer.noted
    switch input {
    case .submit:
      guard !notes.texts.contains("") else { throw .emptyText }
      isClosed = true
    case .text, .edit, .erased, .withdraw:
      guard !cue.isPrivate else { throw .notesNotKept }
      try note(input, &notes)
    case .choose, .tally, .ballot, .group, .order: throw .wrongKind
    }
    answer = .notes(notes)
  }

  private func note(_ input: Input, _ notes: inout Answer.Notes) throws(InputError) {
    switch input {
    case .text(let text):
      try check(text)
      Self.append(text, &notes)
    case .erased: Self.append("", &notes)
    case .edit(let number, let text):
      guard notes.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
      // A note without text lost its text when the recording was finished.
      if !text.isEmpty { try check(text) }
      notes.texts[number - 1] = text
    case .withdraw(nil): notes = Answer.Notes()
    case .withdraw(let number?):
      guard notes.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
      notes.texts.remove(at: number - 1)
      if !notes.headings.isEmpty { notes.headings.remove(at: number - 1) }
      if let picked = notes.picked, picked >= number {
        notes.picked = picked == number ? nil : picked - 1
      }
    case .choose, .tally, .ballot, .group, .order, .submit: throw .wrongKind
    }
  }

  private static func append(_ text: String, _ notes: inout Answer.Notes) {
    notes.texts.append(text)
    if !notes.headings.isEmpty { notes.headings.append("") }
  }

  private static func group(
    _ number: Int, under heading: String, _ notes: inout Answer.Notes
  ) throws(InputError) {
    guard notes.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
    let length = heading.unicodeScalars.count
    guard length <= InputError.maximumHeadingLength else {
      throw .headingTooLong(characters: length)
    }
    if notes.headings.isEmpty {
      notes.headings = Array(repeating: "", count: notes.texts.count)
    }
    notes.headings[number - 1] = heading.allSatisfy(\.isWhitespace) ? "" : heading
  }

  private func check(_ text: String) throws(InputError) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText }
    // No text has more characters than bytes, and most texts are short.
    guard text.utf8.count > InputError.maximumTextLength else { return }
    var text = text
    // A loop over the bytes is fast even for a hundred thousand pasted ones.
    let length = text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
    guard length <= InputError.maximumTextLength else { throw .textTooLong(characters: length) }
  }
}
