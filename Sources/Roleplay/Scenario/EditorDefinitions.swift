import Yarn

/// The definitions of Weerwoord's commands and functions for editors of Yarn, as the contents of
/// `Weerwoord.ysls.json`. With them, editors complete these names and do not report them as
/// unknown.
///
/// The format is that of Yarn Spinner 3.2: `ysls.schema.json` in YarnSpinnerTool/YarnSpinner,
/// folder YarnSpinner.Compiler, commit 5b63e6f66cb67eebc7b9cec04d5c2d1db0bcd2f8.
enum EditorDefinitions {
  private struct Definition {
    var name: String
    var documentation: String
    var parameters: [ParameterDefinition]
    var result: String?
  }

  private struct ParameterDefinition {
    var name: String
    var type: String
    var documentation: String?
    var usual: String?
    /// Whether it takes all the remaining arguments.
    var isRest = false
  }

  /// The file, with one definition on each line.
  static var file: String {
    """
    {
      "version": 3,
      "commands": [
    \(rows(of: commands))
      ],
      "functions": [
    \(rows(of: functions))
      ]
    }

    """
  }

  /// Without `wait`, which is part of Yarn and known to editors.
  private static var commands: [Definition] {
    Exercise.all.filter { $0 != .wait }.map { exercise in
      Definition(
        name: exercise.name, documentation: "\(both(exercise.description)) \(exercise.usage)",
        parameters: exercise.parameters.map(definition))
    }
  }

  /// The text in both languages, because an editor has one file for all authors.
  private static func both(_ words: Wording) -> String { "\(words.dutch) \(words.english)" }

  private static func definition(of parameter: Parameter) -> ParameterDefinition {
    var definition = ParameterDefinition(
      name: parameter.name.dutch, type: "string", documentation: both(parameter.description))
    switch parameter.kind {
    case .textVariable, .numberVariable, .name: break
    case .number(let range):
      definition.type = "number"
      definition.documentation? +=
        " \(Value.number(range.lowerBound))–\(Value.number(range.upperBound))."
    case .whole(let range):
      definition.type = "number"
      definition.documentation? += " \(range.lowerBound)–\(range.upperBound)."
    case .word(let words, let usual):
      definition.documentation? += " " + words.joined(separator: ", ") + "."
      definition.usual = usual
    case .words: definition.isRest = true
    }
    return definition
  }

  private static var functions: [Definition] {
    ScenarioFunctions.library.definitions.map { function in
      let text = functionTexts[function.name]
      let names = text?.parameters ?? []
      return Definition(
        name: function.name, documentation: text?.documentation ?? "",
        parameters: zip(names, function.parameters).map {
          ParameterDefinition(name: $0, type: word(for: $1))
        },
        result: word(for: function.result))
    }
  }

  private static let functionTexts: [String: (documentation: String, parameters: [String])] = [
    "chosen": ("De woorden van de optie die het laatst is gekozen.", []),
    "counted": (
      "Hoeveel mensen deze optie kozen bij de laatste telling; -1 zonder telling.", ["nummer"]
    ),
    "count": ("Hoeveel notities er met deze naam zijn gemaakt.", ["naam"]),
    "heading": ("De kop boven een notitie; leeg als die er niet is.", ["naam", "nummer"]),
    "played": ("Of iemand deze rol speelt.", ["rol"]),
    "player": ("Wie deze rol speelt; leeg als het programma dat doet.", ["rol"]),
    "players": ("Hoeveel mensen spelen: 1, 2 of 3; 4 bij een klas of een zaal.", []),
    "room": ("Of een klas of een zaal speelt.", []),
    "rounds": ("De hoeveelste keer deze scène is, vanaf 1.", ["naam"]),
    "item": ("De woorden van een notitie, vanaf 1; leeg als die er niet is.", ["naam", "nummer"]),
    "mentions": ("Of dit hele getal in de tekst staat.", ["tekst", "getal"]),
    "picked": ("De woorden van de gekozen notitie; leeg als die er niet is.", ["naam"]),
    "letters": ("Hoeveel tekens de tekst heeft.", ["tekst"]),
    "swaps": ("Of iemand na een wissel een andere rol speelt.", []),
    "words": ("Hoeveel woorden de tekst heeft.", ["tekst"]),
  ]

  private static func word(for type: ValueType) -> String {
    switch type {
    case .string: "string"
    case .number: "number"
    case .bool: "bool"
    }
  }

  private static func rows(of definitions: [Definition]) -> String {
    definitions.map { "    " + row(of: $0) }.joined(separator: ",\n")
  }

  private static func row(of definition: Definition) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("yarnName")
    writer.string(definition.name)
    writer.key("documentation")
    writer.string(definition.documentation)
    writer.key("parameters")
    writer.beginArray()
    for parameter in definition.parameters {
      writer.beginObject()
      writer.key("name")
      writer.string(parameter.name)
      writer.key("type")
      writer.string(parameter.type)
      if let documentation = parameter.documentation {
        writer.key("documentation")
        writer.string(documentation)
      }
      if let usual = parameter.usual {
        writer.key("defaultValue")
        writer.string(usual)
      }
      if parameter.isRest {
        writer.key("isParamsArray")
        writer.bool(true)
      }
      writer.endObject()
    }
    writer.endArray()
    if let result = definition.result {
      writer.key("return")
      writer.beginObject()
      writer.key("type")
      writer.string(result)
      writer.endObject()
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
