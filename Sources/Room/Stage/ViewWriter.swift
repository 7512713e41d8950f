import Roleplay
import Yarn

/// Writes what everybody may see as JSON, in the language of its reader.
struct ViewWriter {
  let scenario: Scenario
  /// The language the scenario is played in.
  let language: String
  /// The language that is wanted.
  let wanted: String
  /// The language that is shown below it; nil to show one only.
  var below: String?

  /// A text and the language it is in.
  private struct Words {
    var text: String
    var language: String
  }

  private func words(
    _ text: String, ofLine line: String, isOption: Bool = false, in wanted: String
  ) -> Words {
    let translated = scenario.translated(
      text, ofLine: line, from: language, to: wanted, isOption: isOption)
    return translated.map { Words(text: $0, language: wanted) }
      ?? Words(text: text, language: language)
  }

  /// Writes a text as members of the object that was begun last: in the wanted language, and in the one
  /// below it if that differs.
  private func write(
    _ text: String, ofLine line: String, isOption: Bool = false, to writer: inout JSONWriter
  ) {
    let first = words(text, ofLine: line, isOption: isOption, in: wanted)
    writer.key("text")
    writer.string(first.text)
    writer.key("language")
    writer.string(first.language)
    guard let below else { return }
    let second = words(text, ofLine: line, isOption: isOption, in: below)
    guard second.language != first.language else { return }
    writer.key("below")
    writer.string(second.text)
    writer.key("belowLanguage")
    writer.string(second.language)
  }

  /// Writes what phones, the beamer and the teacher see, as members of the object that was begun last.
  /// It does not have how many answered: a vote of one phone is then no change for the others.
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
      writer.beginObject()
      if let speaker = line.speaker {
        writer.key("speaker")
        writer.string(scenario.roleName(speaker, in: wanted))
      }
      write(line.text, ofLine: line.id, to: &writer)
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
    writer.key("question")
    writer.beginObject()
    write(question.text, ofLine: question.line, to: &writer)
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
      writer.beginObject()
      writer.key("id")
      writer.string(option.id)
      write(option.text, ofLine: option.id, isOption: true, to: &writer)
      writer.key("open")
      writer.bool(option.isAvailable)
      if let colour = ["green", "red"].first(where: option.tags.contains) {
        writer.key("colour")
        writer.string(colour)
      }
      Self.write(picture: option.picture, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes where a picture is as a member of the object that was begun last, if there is one.
  private static func write(picture: HandoutPicture?, to writer: inout JSONWriter) {
    guard let picture else { return }
    writer.key("picture")
    writer.string(AnswerPictures.address(of: picture))
  }

  /// Writes a questionnaire as a member of the object that was begun last.
  static func write(
    _ questionnaire: Questionnaire, in language: String, to writer: inout JSONWriter
  ) {
    writer.key("questionnaire")
    writer.beginObject()
    writer.key("title")
    writer.string(questionnaire.title)
    writer.key("language")
    writer.string(language)
    writer.key("questions")
    writer.beginArray()
    for question in questionnaire.questions {
      writer.beginObject()
      writer.key("text")
      writer.string(question.words)
      writer.key("personal")
      writer.bool(question.isPersonal)
      writer.key("prompts")
      writer.strings(question.prompts)
      writer.key("choices")
      writer.beginArray()
      for choice in question.choices {
        writer.beginObject()
        writer.key("text")
        writer.string(choice.words)
        write(picture: choice.picture, to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
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
