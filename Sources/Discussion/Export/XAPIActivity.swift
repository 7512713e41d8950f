import Roleplay
import Yarn

/// The activity of a statement: a scenario, or a question in it.
struct XAPIActivity {
  /// The type of answer to a question, as xAPI names it.
  enum Interaction {
    case choice([Cue.Option])
    case likert(ClosedRange<Int>)
    case sequencing([Cue.Option])
    case numeric
    case fillIn

    var name: String {
      switch self {
      case .choice: "choice"
      case .likert: "likert"
      case .sequencing: "sequencing"
      case .numeric: "numeric"
      case .fillIn: "fill-in"
      }
    }
  }

  /// The address of the activity.
  let id: String
  private let name: String
  private let description: String
  private let language: String
  private let interaction: Interaction?

  /// Makes the activity of a scenario.
  init(scenarioOf opening: Opening, school: SchoolAddress) {
    id = school.address(of: [opening.scenario])
    name = opening.heading
    description = ""
    language = opening.language
    interaction = nil
  }

  /// Makes the activity of a question; nil if its answer says nothing about a person.
  init?(question decision: Decision, of opening: Opening, school: SchoolAddress) {
    let cue = decision.cue
    guard let interaction = cue.shape.flatMap(Interaction.init) else { return nil }
    // A line may be followed by two questions.
    let line = cue.line.isEmpty ? "entry-\(decision.number)" : cue.line
    id = school.address(of: [opening.scenario, line, cue.kind.name])
    name = cue.text.isEmpty ? opening.heading : cue.text
    description = cue.text
    language = opening.language
    self.interaction = interaction
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("objectType")
    writer.string("Activity")
    writer.key("id")
    writer.string(id)
    writer.key("definition")
    writer.beginObject()
    writer.key("name")
    writer.languageMap([language: PrintableText.of(name, layout: .oneLine)])
    if !description.isEmpty {
      writer.key("description")
      writer.languageMap([language: description])
    }
    writer.key("type")
    guard let interaction else {
      writer.string("http://adlnet.gov/expapi/activities/simulation")
      writer.endObject()
      writer.endObject()
      return
    }
    writer.string("http://adlnet.gov/expapi/activities/cmi.interaction")
    writer.key("interactionType")
    writer.string(interaction.name)
    switch interaction {
    case .choice(let options), .sequencing(let options):
      writer.key("choices")
      write(options.map { ($0.id, $0.text) }, to: &writer)
    case .likert(let range):
      writer.key("scale")
      write(range.map { ("\($0)", "\($0)") }, to: &writer)
    case .numeric, .fillIn: break
    }
    writer.endObject()
    writer.endObject()
  }

  /// Writes a list of interaction components, with unique ids without white space.
  private func write(_ components: [(id: String, text: String)], to writer: inout JSONWriter) {
    var known: Set<String> = []
    writer.beginArray()
    for (id, text) in components where known.insert(id).inserted {
      writer.beginObject()
      writer.key("id")
      writer.string(id)
      writer.key("description")
      writer.languageMap([language: text.isEmpty ? id : text])
      writer.endObject()
    }
    writer.endArray()
  }
}

extension XAPIActivity.Interaction {
  /// The interaction for a shape of question; nil if its answer says nothing about a person.
  fileprivate init?(_ shape: Question.Shape) {
    switch shape {
    case .options(let options): self = .choice(options)
    case .place(let range): self = .likert(range)
    case .order(let items): self = .sequencing(items)
    case .number: self = .numeric
    case .words, .notes: self = .fillIn
    case .role: return nil
    }
  }
}
