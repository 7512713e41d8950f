/// Forms in which a pupil stands in a scene.
extension Template {
  static func roleplay(_ sketch: inout Sketch) {
    let answer = sketch.variable("zin")
    sketch.start(
      goal: "Ik oefen een moeilijk gesprek.", goalInEnglish: "I practise a difficult conversation.",
      minutes: 15)
    explainScript(&sketch)
    explainVariable(&sketch)
    sketch.code("<<declare \(answer) = \"\">>")
    sketch.code("<<set \(answer) = \"\">>")
    sketch.line(
      "Verteller: Je oefent een gesprek. Zo leer je zeggen wat jij wilt.",
      "Narrator: You practise a conversation. You learn to say what you want.")
    sketch.line(
      "Verteller: Je tante is er. Zij praat over jouw toekomst.",
      "Narrator: Your aunt is here. She talks about your future.")
    sketch.line(
      "Tante: Ik weet al wat goed is voor jou.", "Aunt: I know already what is good for you.")
    explainOptions(&sketch)
    sketch.line("Verteller: Wat doe je?", "Narrator: What do you do?")
    sketch.option("Ik vraag waarom.", "I ask why.") {
      $0.line(
        "Tante: Goede vraag. Ik denk vaak aan jou.", "Aunt: Good question. I often think of you.")
    }
    sketch.option("Ik zeg wat ik zelf wil.", "I say what I want.") {
      $0.line("Tante: Dat wist ik niet. Vertel!", "Aunt: I did not know that. Tell me!")
    }
    explainAsk(&sketch)
    sketch.line(
      "Verteller: Zeg het hardop. Wat zeg jij tegen je tante?",
      "Narrator: Say it aloud. What do you say to your aunt?", "aloud")
    sketch.code("<<ask \(answer)>>")
    explainCondition(&sketch)
    sketch.when("words(\(answer)) > 0") {
      $0.line("Verteller: Dit zei jij: {\(answer)}", "Narrator: This is what you said: {0}")
    }
    conflict(
      &sketch, who: ("Tante", "Aunt"), question: ("Hoe ga je verder?", "How do you go on?"))
  }

  static func story(_ sketch: inout Sketch) {
    let end = sketch.variable("einde")
    let ways = sketch.notes("wegen")
    sketch.start(
      goal: "Ik maak een verhaal af.", goalInEnglish: "I finish a story.", minutes: 20)
    explainScript(&sketch)
    explainVariable(&sketch)
    sketch.code("<<declare \(end) = \"\">>")
    sketch.code("<<set \(end) = \"\">>")
    sketch.line(
      "Verteller: Dit verhaal is nog niet klaar. Jij maakt het af.",
      "Narrator: This story is not finished yet. You finish it.")
    sketch.line(
      "Verteller: Sam is nieuw in de klas. Iemand lacht om Sam.",
      "Narrator: Sam is new in the class. Somebody laughs at Sam.")
    sketch.line("Sam: Wat moet ik nu doen?", "Sam: What shall I do now?")
    explainCollect(&sketch)
    sketch.line(
      "Verteller: Wat kan Sam doen? Bedenk drie manieren. Kies de beste.",
      "Narrator: What can Sam do? Think of three ways. Pick the best.")
    sketch.code("<<collect \(ways) 3>>")
    sketch.line(
      "Verteller: Deze vind jij de beste: {picked(\"\(ways)\")}",
      "Narrator: You find this the best: {0}")
    explainAsk(&sketch)
    sketch.line(
      "Verteller: Vertel het einde eerst hardop. Typ het dan.",
      "Narrator: First tell the end aloud. Then type it.", "aloud")
    sketch.code("<<ask \(end)>>")
    explainCondition(&sketch)
    sketch.when("words(\(end)) > 0") {
      $0.line(
        "Verteller: Zo eindigt jouw verhaal: {\(end)}", "Narrator: Your story ends like this: {0}")
    } otherwise: {
      $0.line(
        "Verteller: Je hebt het verteld. Dat is ook goed.",
        "Narrator: You told it. That is good too.")
    }
    conflict(
      &sketch, who: ("Sam", "Sam"),
      question: ("Wat doet Sam in jouw einde?", "What does Sam do in your ending?"))
  }

  /// Three roads on, in each of which the pupil keeps their dignity.
  private static func conflict(
    _ sketch: inout Sketch, who: (dutch: String, english: String),
    question: (dutch: String, english: String)
  ) {
    explainJump(&sketch)
    let isStory = who.dutch == "Sam"
    let titles = ["Wachten", "Hulp", "EigenWeg", "Slot"].map(sketch.title)
    sketch.line("Verteller: \(question.dutch)", "Narrator: \(question.english)")
    let options =
      isStory
      ? [
        ("Sam wacht nog even.", "Sam waits a little."),
        ("Sam vraagt eerst iemand om hulp.", "Sam asks somebody for help first."),
        ("Sam zegt wat Sam wil.", "Sam says what Sam wants."),
      ]
      : [
        ("We praten later verder.", "We talk on later."),
        ("Ik vraag eerst iemand om hulp.", "I ask somebody for help first."),
        ("Ik blijf bij mijn plan.", "I stay with my plan."),
      ]
    for (option, title) in zip(options, titles) {
      sketch.option(option.0, option.1) { $0.code("<<jump \(title)>>") }
    }
    sketch.node("Wachten")
    explainEnding(&sketch)
    sketch.line(
      "\(who.dutch): Goed. Morgen is er weer een dag.",
      "\(who.english): Good. Tomorrow is another day.")
    sketch.line(
      "Verteller: Tijd nemen mag altijd.", "Narrator: Taking time is always allowed.",
      "ending:waiting")
    sketch.code("<<jump \(titles[3])>>")
    sketch.node("Hulp")
    sketch.line(
      "\(who.dutch): Met hulp weet ik meer.", "\(who.english): With help I know more.")
    sketch.line(
      "Verteller: Hulp vragen is sterk.", "Narrator: Asking for help is strong.", "ending:help")
    sketch.code("<<jump \(titles[3])>>")
    sketch.node("EigenWeg")
    sketch.line("\(who.dutch): Dat is duidelijk.", "\(who.english): That is clear.")
    sketch.line(
      "Verteller: Een eigen weg kiezen kan ook.",
      "Narrator: Choosing one's own way is possible too.", "ending:own-way")
    sketch.code("<<jump \(titles[3])>>")
    sketch.node("Slot")
    close(&sketch)
  }

  static func comic(_ sketch: inout Sketch) {
    let hero = sketch.variable("naam")
    let strength = sketch.variable("kracht")
    let says = sketch.variable("woorden")
    sketch.start(
      goal: "Ik bedenk een held die op mij lijkt.",
      goalInEnglish: "I think of a hero who is like me.", minutes: 20)
    explainScript(&sketch)
    explainVariable(&sketch)
    for variable in [hero, strength, says] {
      sketch.code("<<declare \(variable) = \"\">>")
      sketch.code("<<set \(variable) = \"\">>")
    }
    sketch.line(
      "Verteller: Je maakt een held. Die lijkt een beetje op jou.",
      "Narrator: You make a hero, who is a little like you.")
    explainAsk(&sketch)
    sketch.line("Verteller: Hoe heet jouw held?", "Narrator: What is your hero called?")
    sketch.code("<<ask \(hero)>>")
    sketch.line("Verteller: Wat kan jouw held goed?", "Narrator: What is your hero good at?")
    sketch.code("<<ask \(strength)>>")
    explainCondition(&sketch)
    sketch.when("words(\(hero)) > 0 and words(\(strength)) > 0") {
      $0.line(
        "Verteller: Dit is {\(hero)}. Die kan dit: {\(strength)}",
        "Narrator: This is {0}, who can do this: {1}")
    }
    explainOptions(&sketch)
    sketch.line(
      "Verteller: Iemand zegt: dat kun jij niet. Wat doet jouw held?",
      "Narrator: Somebody says: you cannot do that. What does your hero do?")
    sketch.option("De held blijft rustig staan.", "The hero stands calmly.")
    sketch.option("De held vraagt een vriend om hulp.", "The hero asks a friend for help.")
    sketch.option("De held laat iets zien.", "The hero shows something.")
    sketch.line(
      "Verteller: Teken het. Dit doet jouw held: {chosen()}",
      "Narrator: Draw it. This is what your hero does: {0}")
    sketch.line("Verteller: Wat zegt jouw held?", "Narrator: What does your hero say?", "aloud")
    sketch.code("<<ask \(says)>>")
    sketch.when("words(\(says)) > 0") {
      $0.line("Verteller: Schrijf erbij: {\(says)}", "Narrator: Write with it: {0}")
    }
    close(&sketch)
  }
}
