/// Forms in which people talk, vote or collect.
extension Template {
  static func statements(_ sketch: inout Sketch) {
    sketch.start(
      goal: "Wij horen hoe een ander denkt.", goalInEnglish: "We hear how somebody else thinks.",
      minutes: 15)
    explainScript(&sketch)
    sketch.line(
      "Verteller: Groen is eens. Rood is niet eens.", "Narrator: Green is agree. Red is disagree.")
    sketch.note(
      "#statement achter de regel maakt er een stelling van, #green en #red geven de kaarten.",
      "#statement behind the line makes it a statement; #green and #red give the cards.")
    sketch.line(
      "1. Vrienden weten het beste wat bij je past.",
      "1. Friends know best what suits you.", "statement")
    sketch.option("Eens", "Agree", "green")
    sketch.option("Niet eens", "Disagree", "red")
    sketch.note(
      "<<reveal>> laat zien wat de groep koos.", "<<reveal>> shows what the group chose.")
    sketch.code("<<reveal>>")
    explainDiscuss(&sketch)
    sketch.line("Verteller: Vertel elkaar: waarom?", "Narrator: Tell each other: why?", "aloud")
    sketch.code("<<discuss 2>>")
    sketch.line("2. Werk moet leuk zijn.", "2. Work must be fun.", "statement")
    sketch.option("Eens", "Agree", "green")
    sketch.option("Niet eens", "Disagree", "red")
    sketch.code("<<reveal>>")
    sketch.line(
      "Verteller: Wat vind je leuk om te doen?", "Narrator: What do you like doing?", "aloud")
    sketch.code("<<discuss 2>>")
    close(&sketch)
  }

  static func talk(_ sketch: inout Sketch) {
    let learned = sketch.variable("geleerd")
    sketch.start(
      goal: "Ik praat over wat ik wil.", goalInEnglish: "I talk about what I want.", minutes: 15)
    explainScript(&sketch)
    explainVariable(&sketch)
    sketch.code("<<declare \(learned) = \"\">>")
    sketch.code("<<set \(learned) = \"\">>")
    sketch.line(
      "Verteller: Jullie praten samen. Luister goed naar elkaar.",
      "Narrator: You talk together. Listen to each other well.")
    explainDiscuss(&sketch)
    sketch.line(
      "Verteller: Vertel: wie denkt met jou mee?", "Narrator: Tell: who thinks along with you?",
      "aloud")
    sketch.code("<<discuss 2>>")
    sketch.line(
      "Verteller: Vertel: wat helpt jou als het moeilijk is?",
      "Narrator: Tell: what helps you when it is hard?", "aloud")
    sketch.code("<<discuss 2>>")
    explainOptions(&sketch)
    sketch.line("Verteller: Hoe ging het praten?", "Narrator: How did the talk go?")
    sketch.option("Dat ging goed.", "It went well.") {
      $0.line("Verteller: Mooi. Wat ging er goed?", "Narrator: Fine. What went well?", "aloud")
    }
    sketch.option("Dat was moeilijk.", "It was hard.") {
      $0.line(
        "Verteller: Dat mag. Wie kan jou helpen?", "Narrator: That is all right. Who can help you?",
        "aloud")
    }
    explainAsk(&sketch)
    sketch.line(
      "Verteller: Wat neem je mee? Typ één zin.",
      "Narrator: What do you take with you? Type one sentence.")
    sketch.code("<<ask \(learned)>>")
    explainCondition(&sketch)
    sketch.when("words(\(learned)) > 0") {
      $0.line("Verteller: Dit neem jij mee: {\(learned)}", "Narrator: You take this with you: {0}")
    }
    close(&sketch)
  }

  static func conversation(_ sketch: inout Sketch) {
    let agreement = sketch.variable("afspraak")
    sketch.start(
      goal: "Wij praten met elkaar en maken een afspraak.",
      goalInEnglish: "We talk with each other and make an agreement.", minutes: 20)
    explainScript(&sketch)
    explainVariable(&sketch)
    sketch.code("<<declare \(agreement) = \"\">>")
    sketch.code("<<set \(agreement) = \"\">>")
    sketch.line(
      "Verteller: De mentor, de leerling en een ouder praten samen.",
      "Narrator: The mentor, the pupil and a parent talk together.")
    sketch.note(
      "Ieder krijgt een beurt. Schrijf niets over een kind op, alleen de afspraak.",
      "Everybody gets a turn. Write nothing about a child, only the agreement.")
    explainDiscuss(&sketch)
    sketch.line(
      "Mentor: Leerling, hoe zie jij later?", "Mentor: Pupil, how do you see your future?", "aloud")
    sketch.code("<<discuss 3>>")
    sketch.line(
      "Mentor: En u, hoe ziet u het? En waarom?", "Mentor: And you, how do you see it? And why?",
      "aloud")
    sketch.code("<<discuss 3>>")
    explainOptions(&sketch)
    sketch.line("Verteller: Wat doen jullie nu?", "Narrator: What do you do now?")
    sketch.option("We maken een afspraak.", "We make an agreement.") {
      explainAsk(&$0)
      $0.line(
        "Verteller: Wie doet wat, en wanneer? Typ één zin.",
        "Narrator: Who does what, and when? Type one sentence.", "aloud")
      $0.code("<<ask \(agreement)>>")
      $0.when("words(\(agreement)) > 0") {
        $0.line(
          "Verteller: Dit is de afspraak: {\(agreement)}", "Narrator: This is the agreement: {0}")
      }
    }
    sketch.option("We praten later verder.", "We talk on later.") {
      $0.line(
        "Verteller: Goed. Kies samen een dag.", "Narrator: Good. Choose a day together.", "aloud")
    }
    close(&sketch)
  }

  static func quiz(_ sketch: inout Sketch) {
    let points = sketch.variable("punten")
    sketch.start(
      goal: "Ik weet meer over werk.", goalInEnglish: "I know more about work.", minutes: 10)
    explainScript(&sketch)
    sketch.note(
      "Deze variabele telt: += 1 doet er één bij.", "This variable counts: += 1 adds one.")
    sketch.code("<<declare \(points) = 0>>")
    sketch.code("<<set \(points) = 0>>")
    sketch.line(
      "Verteller: Dit zijn vragen. Groen is goed. Rood is fout.",
      "Narrator: These are questions. Green is true. Red is false.")
    explainOptions(&sketch)
    sketch.line(
      "Verteller: Vraag 1: een vrouw kan in de bouw werken.",
      "Narrator: Question 1: a woman can work in construction.")
    sketch.option("Goed", "True", "green") {
      $0.code("<<set \(points) += 1>>")
      $0.line("Verteller: Dat klopt.", "Narrator: That is right.")
    }
    sketch.option("Fout", "False", "red") {
      $0.line("Verteller: Toch wel. Ken jij iemand?", "Narrator: She can. Do you know somebody?")
    }
    sketch.line(
      "Verteller: Vraag 2: je mag later iets anders kiezen.",
      "Narrator: Question 2: you may choose something else later.")
    sketch.option("Goed", "True", "green") {
      $0.code("<<set \(points) += 1>>")
      $0.line(
        "Verteller: Dat klopt. Heel veel mensen doen dat.",
        "Narrator: That is right. Very many people do.")
    }
    sketch.option("Fout", "False", "red") {
      $0.line("Verteller: Toch wel. Dat mag altijd.", "Narrator: You may. Always.")
    }
    explainCondition(&sketch)
    sketch.when("\(points) == 2") {
      $0.line("Verteller: Je had alles goed.", "Narrator: You had everything right.")
    } otherwise: {
      $0.line("Verteller: Je weet nu meer dan eerst.", "Narrator: You know more now than before.")
    }
    close(&sketch)
  }

  static func inventory(_ sketch: inout Sketch) {
    let notes = sketch.notes("hulp")
    sketch.start(
      goal: "Ik weet wie mij kan helpen.", goalInEnglish: "I know who can help me.", minutes: 10)
    explainScript(&sketch)
    sketch.line(
      "Verteller: Je bent niet alleen. Wie kan jou helpen?",
      "Narrator: You are not alone. Who can help you?")
    explainCollect(&sketch)
    sketch.line(
      "Verteller: Maak drie briefjes. Schrijf geen namen op.",
      "Narrator: Make three notes. Write no names.")
    sketch.code("<<collect \(notes) 3>>")
    sketch.line(
      "Verteller: Je hebt {count(\"\(notes)\")} briefjes.", "Narrator: You have {0} notes.")
    sketch.line(
      "Verteller: Met deze begin je: {picked(\"\(notes)\")}",
      "Narrator: You begin with this one: {0}")
    explainDiscuss(&sketch)
    sketch.line(
      "Verteller: Vertel: wat ga je vragen?", "Narrator: Tell: what are you going to ask?", "aloud")
    sketch.code("<<discuss 2>>")
    explainOptions(&sketch)
    sketch.line("Verteller: Wanneer vraag je het?", "Narrator: When do you ask it?")
    sketch.option("Vandaag", "Today")
    sketch.option("Deze week", "This week")
    sketch.option("Ik wacht nog even.", "I wait a little.")
    sketch.line("Verteller: Jouw plan: {chosen()}", "Narrator: Your plan: {0}")
    close(&sketch)
  }
}
