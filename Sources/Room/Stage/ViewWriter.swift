import Roleplay
import Yarn

/// Writes what everybody may see as JSON, in the language of its reader.
struct ViewWriter {
  let scenario: Scenario
  /// The language the scenario is played in.
  let language: String
  /// The language that is wanted.
  let wanted: String

  /// A text and the language it is in.
  private struct Words {
    var text: String
    var language: String
  }

  private func words(_ text: String, ofLine line: String, isOption: Bool = false) -> Words {
    let translated = scenario.translated(
      text, ofLine: line, from: language, to: wanted, isOption: isOption)
    return translated.map { Words(text: $0, language: wanted) }
      ?? Words(text: text, language: language)
  }

  /// The view of a phone: how many others answered is not in it, so that a vote is no news to anybody.
  func write(_ view: RoomView, takesWords: Bool, to writer: inout JSONWriter) {
    writer.beginObject()
    members(of: view, takesWords: takesWords, to: &writer)
    writer.endObject()
  }

  /// The same, and with how many answered: for the beamer and the teacher.
  func members(of view: RoomView, takesWords: Bool, to writer: inout JSONWriter) {
    writer.key("vote")
    writer.integer(view.vote)
    writer.key("phase")
    writer.string(view.phase.rawValue)
    writer.key("words")
    writer.bool(takesWords)
    writer.key("lines")
    writer.beginArray()
    for line in view.lines {
      let words = words(line.text, ofLine: line.id)
      writer.beginObject()
      if let speaker = line.speaker {
        writer.key("speaker")
        writer.string(scenario.roleName(speaker, in: wanted))
      }
      writer.key("text")
      writer.string(words.text)
      writer.key("language")
      writer.string(words.language)
      writer.endObject()
    }
    writer.endArray()
    if let question = view.question { write(question, to: &writer) }
    if let result = view.result { write(result, to: &writer) }
    if let right = view.right {
      writer.key("right")
      writer.string(right)
    }
    if let standing = view.standing {
      writer.key("standing")
      writer.integer(standing)
    }
    writer.key("texts")
    writer.strings(view.texts)
    if let talk = view.talk {
      writer.key("talk")
      writer.beginObject()
      writer.key("minutes")
      writer.integer(talk.minutes)
      writer.key("left")
      writer.integer(max(0, talk.end - HTTPServer.milliseconds()))
      writer.endObject()
    }
  }

  private func write(_ question: Cue, to writer: inout JSONWriter) {
    let words = words(question.text, ofLine: question.line)
    writer.key("question")
    writer.beginObject()
    writer.key("text")
    writer.string(words.text)
    writer.key("language")
    writer.string(words.language)
    writer.key("teacher")
    writer.bool(question.isForTeacher)
    writer.key("folded")
    writer.bool(question.isFolded)
    writer.key("shape")
    switch question.shape {
    case .options(let options):
      writer.string("options")
      write(options, to: &writer)
    case .order(let items):
      writer.string("order")
      write(items, to: &writer)
    case .place(let range):
      writer.string("place")
      writer.key("least")
      writer.integer(range.lowerBound)
      writer.key("most")
      writer.integer(range.upperBound)
    case .words: writer.string("words")
    case .notes: writer.string("notes")
    case .number, .role, nil: writer.string("teacher")
    }
    writer.endObject()
  }

  private func write(_ options: [Cue.Option], to writer: inout JSONWriter) {
    writer.key("options")
    writer.beginArray()
    for option in options {
      let words = words(option.text, ofLine: option.id, isOption: true)
      writer.beginObject()
      writer.key("id")
      writer.string(option.id)
      writer.key("text")
      writer.string(words.text)
      writer.key("language")
      writer.string(words.language)
      writer.key("open")
      writer.bool(option.isAvailable)
      if let colour = ["green", "red"].first(where: option.tags.contains) {
        writer.key("colour")
        writer.string(colour)
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ result: RoomView.Result, to writer: inout JSONWriter) {
    writer.key("result")
    writer.beginObject()
    writer.key("all")
    writer.integers(result.all)
    if let first = result.first {
      writer.key("first")
      writer.integers(first)
    }
    if let cards = result.cards {
      writer.key("cards")
      writer.integers(cards)
    }
    switch result.uncounted {
    case .most(let place):
      writer.key("most")
      writer.integer(place)
    case .equal:
      writer.key("equal")
      writer.bool(true)
    case .counts, nil: break
    }
    for group in VoterGroup.allCases {
      guard let counts = result.groups[group] else { continue }
      writer.key(group.rawValue)
      writer.integers(counts)
    }
    writer.endObject()
  }
}
