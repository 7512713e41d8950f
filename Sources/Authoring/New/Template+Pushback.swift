/// A conversation in which the other person does not give in at once: the pattern of `elektricien`, as
/// small as it can be.
extension Template {
  static func pushback(_ sketch: inout Sketch) {
    sketch.start(
      goal: "Ik oefen wat ik zeg als iemand nee zegt.",
      goalInEnglish: "I practise what I say when somebody says no.", minutes: 10)
    explainScript(&sketch)
    sketch.note(
      "De spelregels staan in gedeeld/tegenspraak.yarn. <<detour …>> gaat daarheen en komt terug.",
      "The rules of the game are in gedeeld/tegenspraak.yarn. <<detour …>> goes there and comes back."
    )
    sketch.line(
      "Verteller: Iemand kiest iets voor jou. Dit gesprek is niet echt.",
      "Narrator: Somebody chooses something for you. This talk isn't real.")
    sketch.code("<<detour VorigeKeer>>")
    sketch.code("<<detour Hardheid>>")
    explainOptions(&sketch)
    sketch.line("Verteller: Met wie praat je?", "Narrator: Who do you talk to?")
    sketch.option("Tante", "Aunt")
    sketch.option("Broer", "Brother")
    sketch.option("Begeleider", "Support worker")
    sketch.note(
      "In $ander staat wie er praat: {$ander} wordt die naam.",
      "$ander keeps who is talking: {$ander} becomes that name.")
    sketch.code("<<set $ander = chosen()>>")
    sketch.code("<<detour BeginRuimte>>")
    sketch.code("<<round gesprek>>")
    sketch.code("<<jump \(sketch.title("Begin"))>>")
    begin(&sketch)
    story(of: &sketch)
    pressure(&sketch)
    divergence(&sketch)
    endings(&sketch)
    afterwards(&sketch)
  }

  // MARK: The turns

  private static func begin(_ sketch: inout Sketch) {
    sketch.node("Begin")
    sketch.note(
      "$beurt is het nummer van de beurt: daar kan de leerling later terug.",
      "$beurt is the number of the turn: a pupil can go back to it later.")
    sketch.code("<<set $beurt = 1>>")
    sketch.line(
      "{$ander}: Jij gaat naar de techniek. Dat is goed voor jou.",
      "{0}: You're going into technology. It's good for you.")
    sketch.note(
      "Elke keuze is een zet: <<detour Zet…>>. Nooit is er één de beste. Wat leerlingen typen, beslist niets.",
      "Every option is a move: <<detour Zet…>>. None of them is ever the best. What pupils type decides nothing."
    )
    sketch.line("Verteller: Wat doe je?", "Narrator: What do you do?")
    sketch.move(
      "Ik vraag: waarom kies jij dat voor mij?", "I ask: why do you choose that for me?",
      "ZetVragen")
    sketch.move("Ik zeg: ik wil liever …", "I say: I'd rather …", "ZetZeggen")
    sketch.move("Ik maak een grap: …", "I make a joke: …", "ZetGrap")
    sketch.move("Ik zeg niets.", "I say nothing.", "ZetZwijgen")
    sketch.move(
      "Ik word boos: jij luistert nooit naar …", "I get angry: you never listen to …", "ZetBoos")
    sketch.code("<<detour \(sketch.title("BeginAntwoord"))>>")
    sketch.code("<<jump \(sketch.title("Dag"))>>")
    sketch.node("BeginAntwoord")
    sketch.note(
      "De ander antwoordt met $dicht, $twijfelt of $luistert. Elke regel past bij elke zet van deze beurt.",
      "The other answers with $dicht (closed), $twijfelt (in doubt) or $luistert (listens). Every line fits every move of this turn."
    )
    sketch.note(
      "Schrijf er bij elk drie. <<once>>: elke regel komt één keer. Voor de derde zet luistert niemand.",
      "Write three for each. <<once>>: every line comes once. Nobody listens before the third move."
    )
    sketch.answers(
      closed: (
        "Iedereen in de familie doet dat. Jij ook.", "Everyone in the family does it. So do you."
      ),
      inDoubt: ("Wat wil je dan? Er is daar werk.", "What do you want, then? There's work there."))
  }

  private static func story(of sketch: inout Sketch) {
    sketch.node("Dag")
    sketch.code("<<set $beurt = 2>>")
    sketch.note(
      "Een keerpunt dat niet van de leerling komt: iets uit de dag van de ander.",
      "A turning point that isn't the pupil's: something of the other's own day.")
    sketch.code("<<detour KeerpuntDag>>")
    sketch.line(
      "{$ander}: Mijn bus kwam niet. Ik was te laat op mijn werk.",
      "{0}: My bus didn't come. I was late for work.")
    sketch.line("Verteller: Wat doe je nu?", "Narrator: What do you do now?")
    sketch.move(
      "Ik vraag verder: wat zei je baas?", "I ask on: what did your boss say?", "ZetDoorvragen")
    sketch.move("Ik vertel: op school zeggen ze …", "I tell: at school they say …", "ZetVertellen")
    sketch.move("Ik ga even weg: ik kom zo terug.", "I leave for a moment: I'll be back.", "ZetWeg")
    sketch.move("Ik zeg niets.", "I say nothing.", "ZetZwijgen")
    sketch.code("<<detour \(sketch.title("DagAntwoord"))>>")
    sketch.code("<<jump \(sketch.title("Druk"))>>")
    sketch.node("DagAntwoord")
    sketch.answers(
      closed: ("Zo is werk. Dat leer jij ook.", "Work is like that. You'll learn it too."),
      inDoubt: (
        "Ik weet het ook niet. Maar kiezen moet.", "I don't know either. But we have to choose."
      ))
  }

  private static func pressure(_ sketch: inout Sketch) {
    sketch.node("Druk")
    sketch.code("<<set $beurt = 3>>")
    sketch.line(
      "{$ander}: Vrijdag moet het formulier naar school.",
      "{0}: The form has to go to school on Friday.")
    sketch.line("Verteller: Wat doe je?", "Narrator: What do you do?")
    sketch.move(
      "Ik vraag: mag mijn mentor ook praten?", "I ask: may my mentor talk too?", "ZetHulp")
    sketch.move(
      "Ik vraag: mag eerst iemand anders praten? Mijn …",
      "I ask: may somebody else talk first? My …", "ZetAnder")
    sketch.move(
      "Ik vraag tijd: mag ik wachten tot …?", "I ask for time: may I wait until …?", "ZetWachten")
    sketch.move("Ik word boos: het is mijn …", "I get angry: it's my …", "ZetBoos")
    sketch.code("<<detour \(sketch.title("DrukAntwoord"))>>")
    sketch.code("<<jump \(sketch.title("Afscheid"))>>")
    sketch.node("DrukAntwoord")
    sketch.answers(
      closed: ("Wat zeggen de mensen dan?", "What will people say?"),
      inDoubt: ("Heb jij het formulier hier?", "Have you got the form here?"),
      listening: ("Leg het formulier maar op tafel.", "Put the form on the table."))
  }

  private static func divergence(_ sketch: inout Sketch) {
    sketch.node("Afscheid")
    sketch.code("<<set $beurt = 4>>")
    sketch.line("Verteller: {$ander} pakt de jas.", "Narrator: {0} picks up a coat.")
    sketch.note(
      "Wat kan, hangt af van $ruimte en van hoe hard de ander is, niet van lief zijn.",
      "What's possible depends on $ruimte and on how hard the other is, not on being nice.")
    sketch.line("Verteller: Wat vraag je nog?", "Narrator: What do you still ask?")
    sketch.option(
      "Ik vraag iets kleins: kijk een keer mee naar …", "I ask something small: come and see …"
    ) {
      $0.code("<<detour Hardop>>")
      $0.when("$ruimte > 1") { $0.code("<<jump \($0.title("Kijken"))>>") }
      $0.code("<<jump \($0.title("Niets"))>>")
    }
    sketch.option(
      "Ik vraag iets groots: ik wil zelf kiezen, want …",
      "I ask something big: I want to choose myself, because …"
    ) {
      $0.code("<<detour Hardop>>")
      $0.when("$luistert and $hardheid < 3") { $0.code("<<jump \($0.title("Samen"))>>") }
      $0.code("<<jump \($0.title("Niets"))>>")
    }
    sketch.option(
      "Ik vraag hulp: ik ga eerst naar mijn mentor.", "I ask for help: I go to my mentor first."
    ) {
      $0.code("<<jump \($0.title("Hulp"))>>")
    }
    sketch.option("Ik wacht. Ik vraag nu niets.", "I wait. I ask nothing now.") {
      $0.code("<<jump \($0.title("Niets"))>>")
    }
  }

  // MARK: Endings

  private static func endings(_ sketch: inout Sketch) {
    let end = "<<jump \(sketch.title("Slot"))>>"
    sketch.node("Kijken")
    sketch.line("{$ander}: Kijken mag. Meer niet.", "{0}: You may look. No more.")
    sketch.note(
      "#ending: geeft een einde een naam; #no-agreement: er is geen afspraak.",
      "#ending: gives an ending a name; #no-agreement: nothing has been agreed.")
    sketch.line(
      "Verteller: Zaterdag gaan jullie kijken.", "Narrator: On Saturday you'll go and look.",
      "ending:trying")
    sketch.code(end)
    sketch.node("Samen")
    sketch.line("{$ander}: Dan zoeken we het samen op.", "{0}: Then we'll look it up together.")
    sketch.line(
      "Verteller: Jullie kiezen samen.", "Narrator: You choose together.", "ending:together")
    sketch.code(end)
    sketch.node("Hulp")
    sketch.line("{$ander}: Praat maar. Ik zeg nog steeds nee.", "{0}: Talk, then. I still say no.")
    sketch.line(
      "Verteller: Er is geen afspraak. Morgen praat je met je mentor.",
      "Narrator: There's no agreement. Tomorrow you'll talk to your mentor.", "ending:help",
      "no-agreement")
    sketch.note(
      "Dit hoort bij elk einde zonder afspraak.",
      "This belongs to every ending without an agreement.")
    sketch.code("<<detour NietJouwSchuld>>")
    sketch.code(end)
    sketch.node("Niets")
    sketch.line("{$ander}: Nee. Kom, we gaan eten.", "{0}: No. Come on, let's eat.")
    sketch.line(
      "Verteller: Er is geen afspraak. Het formulier ligt nog op tafel.",
      "Narrator: There's no agreement. The form is still on the table.", "ending:waiting",
      "no-agreement")
    sketch.code("<<detour NietJouwSchuld>>")
    sketch.code(end)
  }

  private static func afterwards(_ sketch: inout Sketch) {
    sketch.node("Slot")
    sketch.note(
      "Na het einde: waar veranderde het, nog één keer, en twee minuten terugkijken.",
      "After the end: where it changed, once more, and two minutes of looking back.")
    sketch.when("$poging == 1") {
      $0.code("<<detour EersteKeerpunt>>")
      $0.code("<<detour LaatsteKeerpunt>>")
    }
    sketch.code("<<detour NogEenKeer>>")
    sketch.when("$opnieuw > 0") { $0.code("<<round gesprek>>") }
    for (turn, node) in ["Begin", "Dag", "Druk", "Afscheid"].enumerated() {
      sketch.when("$opnieuw == \(turn + 1)") { $0.code("<<jump \($0.title(node))>>") }
    }
    sketch.code("<<detour KortTerug>>")
  }
}

extension Sketch {
  /// An option that is a move of the pupil's.
  fileprivate mutating func move(_ dutch: String, _ english: String, _ node: String) {
    option(dutch, english) { $0.code("<<detour \(node)>>") }
  }

  /// What the other answers, by how much room there is; and when all of that has been said.
  fileprivate mutating func answers(
    closed: (dutch: String, english: String), inDoubt: (dutch: String, english: String),
    listening: (dutch: String, english: String)? = nil
  ) {
    for (band, words) in [("$dicht", closed), ("$twijfelt", inDoubt), ("$luistert", listening)] {
      guard let words else { continue }
      groupLine("{$ander}: \(words.dutch) <<once if \(band)>>", "{0}: \(words.english)")
    }
    groupLine("Verteller: {$ander} zegt niets.", "Narrator: {0} says nothing.")
    groupLine("Verteller: {$ander} schudt het hoofd.", "Narrator: {0} shakes their head.")
  }
}
