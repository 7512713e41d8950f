import Roleplay
import Yarn

/// An xAPI statement: who did what, when, and with which result.
struct XAPIStatement {
  /// The verb of a statement.
  enum Verb {
    case initialized, answered, skipped, completed, suspended

    var id: String {
      switch self {
      case .initialized: "http://adlnet.gov/expapi/verbs/initialized"
      case .answered: "http://adlnet.gov/expapi/verbs/answered"
      case .skipped: "http://id.tincanapi.com/verb/skipped"
      case .completed: "http://adlnet.gov/expapi/verbs/completed"
      case .suspended: "http://adlnet.gov/expapi/verbs/suspended"
      }
    }

    var display: (dutch: String, english: String) {
      switch self {
      case .initialized: ("begon", "initialized")
      case .answered: ("antwoordde", "answered")
      case .skipped: ("sloeg over", "skipped")
      case .completed: ("rondde af", "completed")
      case .suspended: ("onderbrak", "suspended")
      }
    }
  }

  var verb: Verb
  var activity: XAPIActivity
  /// Distinguishes the statement from the recording's others.
  var key: String
  var milliseconds: Int
  var result: XAPIResult?
  /// The activity of which this one is a part.
  var isPartOf: String?

  func write(
    to writer: inout JSONWriter, _ recording: ExportedRecording, _ school: SchoolAddress
  ) {
    writer.beginObject()
    writer.key("id")
    writer.string("\(NameBasedUUID(key, in: recording.id))")
    writer.key("actor")
    writer.beginObject()
    writer.key("objectType")
    writer.string("Agent")
    writer.key("account")
    writer.beginObject()
    writer.key("homePage")
    writer.string(school.description)
    writer.key("name")
    writer.string(
      recording.alias.map { PrintableText.of($0, layout: .oneLine) } ?? "\(recording.id)")
    writer.endObject()
    writer.endObject()
    writer.key("verb")
    writer.beginObject()
    writer.key("id")
    writer.string(verb.id)
    writer.key("display")
    writer.languageMap([
      Language.english.rawValue: verb.display.english,
      Language.dutch.rawValue: verb.display.dutch,
    ])
    writer.endObject()
    writer.key("object")
    activity.write(to: &writer)
    if let result {
      writer.key("result")
      result.write(to: &writer, school)
    }
    writer.key("context")
    writer.beginObject()
    writer.key("registration")
    writer.string("\(recording.id)")
    if let isPartOf {
      writer.key("contextActivities")
      writer.beginObject()
      writer.key("parent")
      writer.beginArray()
      writer.beginObject()
      writer.key("objectType")
      writer.string("Activity")
      writer.key("id")
      writer.string(isPartOf)
      writer.endObject()
      writer.endArray()
      writer.endObject()
    }
    writer.key("platform")
    writer.string(XAPIExport.platform)
    writer.key("language")
    writer.string(recording.transcript.opening.language)
    writer.endObject()
    if let moment = recording.moment(ofMilliseconds: milliseconds) {
      writer.key("timestamp")
      writer.string(moment)
    }
    writer.endObject()
  }
}

extension JSONWriter {
  mutating func languageMap(_ texts: [String: String]) {
    beginObject()
    for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
      key(language)
      string(PrintableText.of(text))
    }
    endObject()
  }
}
