import Roleplay

/// The small scenario each form begins with.
enum Template {
  static func write(_ kind: NewForm, in sketch: inout Sketch) {
    switch kind {
    case .form(let form): write(form, in: &sketch)
    case .pushback: pushback(&sketch)
    }
    sketch.end()
  }

  private static func write(_ form: Form, in sketch: inout Sketch) {
    switch form {
    case .roleplay: roleplay(&sketch)
    case .story: story(&sketch)
    case .comic: comic(&sketch)
    case .statements: statements(&sketch)
    case .talk: talk(&sketch)
    case .conversation: conversation(&sketch)
    case .quiz: quiz(&sketch)
    case .inventory: inventory(&sketch)
    }
  }

  // MARK: What every script explains

  static func explainScript(_ sketch: inout Sketch) {
    sketch.note(
      "Alles achter // is voor jou. Wie speelt, ziet het niet.",
      "All that stands behind // is for you. Whoever plays does not see it.")
    sketch.note(
      "Boven --- staan de kopjes: waar het voor is, en voor wie. Daaronder staat wat er gezegd wordt.",
      "Above --- stand the headers: what it is for, and for whom. Below stands what is said.")
    sketch.note(
      "Wie praat, een dubbele punt, wat die zegt. De code achter #line: verandert nooit.",
      "Who speaks, a colon, what is said. The code behind #line: never changes.")
  }

  static func explainVariable(_ sketch: inout Sketch) {
    sketch.note(
      "Een variabele bewaart een antwoord. De naam begint met $ en de naam van dit scenario.",
      "A variable keeps an answer. Its name begins with $ and the name of this scenario.")
  }

  static func explainOptions(_ sketch: inout Sketch) {
    sketch.note(
      "Elke -> is een keuze. Wat inspringt, hoort bij die keuze. De regel erboven is de vraag.",
      "Every -> is an option. What is indented belongs to it. The line above is the question.")
  }

  static func explainJump(_ sketch: inout Sketch) {
    sketch.note(
      "<<jump …>> gaat verder in een andere scène. Elke scène eindigt met ===.",
      "<<jump …>> goes on in another scene. Every scene ends with ===.")
  }

  static func explainAsk(_ sketch: inout Sketch) {
    sketch.note(
      "<<ask …>> wacht op een antwoord in eigen woorden. #aloud: zeg het eerst hardop.",
      "<<ask …>> waits for an answer in one's own words. #aloud: say it aloud first.")
  }

  static func explainDiscuss(_ sketch: inout Sketch) {
    sketch.note(
      "<<discuss 2>> laat een klok twee minuten lopen. Het gesprek is het belangrijkste.",
      "<<discuss 2>> runs a clock for two minutes. The talk is what matters most.")
  }

  static func explainCollect(_ sketch: inout Sketch) {
    sketch.note(
      "<<collect …>> vraagt minstens drie briefjes. picked(…) is het briefje dat gekozen is.",
      "<<collect …>> asks for at least three notes. picked(…) is the note that was picked.")
  }

  static func explainCondition(_ sketch: inout Sketch) {
    sketch.note(
      "Wat tussen <<if …>> en <<endif>> staat, komt alleen als de voorwaarde waar is.",
      "What stands between <<if …>> and <<endif>> comes only where the condition is true.")
  }

  static func explainEnding(_ sketch: inout Sketch) {
    sketch.note(
      "#ending: geeft een einde een naam. Wachten en hulp vragen kunnen altijd.",
      "#ending: gives an ending a name. Waiting and asking for help are always possible.")
  }

  static func close(_ sketch: inout Sketch) {
    sketch.note(
      "Kijk aan het einde terug en vooruit. <<detour TweeVragen>> stelt daarvoor twee vragen.",
      "Look back and forward at the end. <<detour TweeVragen>> asks two questions for that.")
    sketch.line(
      "Verteller: Dit was het. Praat er samen over.", "Narrator: That was it. Talk about it.")
    sketch.line(
      "Verteller: De volgende keer gaan we verder.", "Narrator: Next time we go on.")
  }
}
