import Yarn

/// What editors made for Yarn are told of Weerwoord's commands and functions, in the form of
/// `Weerwoord.ysls.json`, so that they complete them and do not call them unknown.
///
/// The form is that of Yarn Spinner 3.2: `ysls.schema.json` in YarnSpinnerTool/YarnSpinner, folder
/// YarnSpinner.Compiler, commit 5b63e6f66cb67eebc7b9cec04d5c2d1db0bcd2f8.
enum EditorDefinitions {
  private struct Definition {
    var name: String
    var documentation: String
    var parameters: [(name: String, type: String)]
    var result: String?
  }

  /// The file, a definition a line.
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

  /// `wait` is Yarn's own, which editors know.
  private static var commands: [Definition] {
    SceneCommand.usage.filter { $0.name != "wait" }.map { command in
      Definition(
        name: command.name,
        documentation: commandTexts[command.name].map { "\($0) \(command.form)" } ?? command.form,
        parameters: commandParameters[command.name] ?? [])
    }
  }

  private static var functions: [Definition] {
    ScenarioFunctions.library.definitions.map { function in
      let text = functionTexts[function.name]
      let names = text?.parameters ?? []
      return Definition(
        name: function.name, documentation: text?.documentation ?? "",
        parameters: zip(names, function.parameters).map { ($0, word(for: $1)) },
        result: word(for: function.result))
    }
  }

  private static let commandParameters: [String: [(name: String, type: String)]] = [
    "ask": [("variabele", "string")],
    "collect": [("naam", "string"), ("minimum", "number")],
    "discuss": [("minuten", "number")],
    "insight": [("variabele", "string")],
    "nextstep": [("variabele", "string")],
    "number": [("variabele", "string"), ("van", "number"), ("tot", "number")],
    "scale": [("variabele", "string"), ("van", "number"), ("tot", "number")],
    "agree": [("naam", "string")],
    "cast": [("rol", "string")],
    "round": [("naam", "string")],
    "compare": [("naam", "string")],
    "hero": [("kenmerk", "string"), ("variabele", "string")],
    "panel": [("houding", "string")],
    "helper": [("wie", "string"), ("waarvoor", "string")],
  ]

  private static let commandTexts = [
    "ask": "De leerling antwoordt in eigen woorden op de regel hierboven.",
    "collect": "De leerling maakt notities, minstens zoveel, en kiest er een.",
    "discuss": "Praten met elkaar, zoveel minuten, met een klok.",
    "reveal": "Laat zien wat de zaal heeft gekozen.",
    "insight": "Een open vraag; het antwoord is een inzicht voor het dossier.",
    "nextstep": "Een open vraag; het antwoord is de volgende stap voor het dossier.",
    "number": "De leerling typt een heel getal.",
    "scale": "Een lijn om op te staan; van 0 tot 1 een lijn om over te stappen.",
    "agree": "Afspraken: wie doet wat, en wanneer.",
    "cast": "Vraagt wie deze rol speelt, iemand of het programma.",
    "round": "Hier begint een scène, de eerste of een volgende keer.",
    "swap": "De spelers wisselen van rol.",
    "compare": "Zet rondes of notities naast elkaar.",
    "hero": "Een kenmerk van de held van de strip.",
    "panel": "Hier begint een plaatje van de strip; de regel ervoor is wat je ziet.",
    "helper": "Iemand op de kaart van mensen die helpen, en waarvoor.",
  ]

  private static let functionTexts: [String: (documentation: String, parameters: [String])] = [
    "chosen": ("De woorden van de optie die het laatst is gekozen.", []),
    "counted": (
      "Hoeveel mensen deze optie kozen bij de laatste telling; -1 zonder telling.", ["nummer"]
    ),
    "count": ("Hoeveel notities er met deze naam zijn gemaakt.", ["naam"]),
    "heading": ("De kop boven een notitie; leeg als die er niet is.", ["naam", "nummer"]),
    "played": ("Of iemand deze rol speelt.", ["rol"]),
    "player": ("Wie deze rol speelt; leeg als het programma dat doet.", ["rol"]),
    "room": ("Of een klas of een zaal speelt.", []),
    "rounds": ("De hoeveelste keer deze scène is, vanaf 1.", ["naam"]),
    "item": ("De woorden van een notitie, vanaf 1; leeg als die er niet is.", ["naam", "nummer"]),
    "mentions": ("Of dit hele getal in de tekst staat.", ["tekst", "getal"]),
    "picked": ("De woorden van de gekozen notitie; leeg als die er niet is.", ["naam"]),
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
