import Roleplay

extension PlayerText {
  var dutch: String {
    switch self {
    case .playing: "speelt"
    case .paused: "pauze"
    case .place(let entry, let last): "regel \(entry)/\(last)"
    case .onlyVoice(let name): "alleen \(name)"
    case .hiding: "verborgen"
    case .longKeys: "spatie verder  ← terug  p speel  c keuze  / zoek  : opdracht  ? hulp  q stop"
    case .shortKeys: "spatie ← p  ? hulp  q stop"
    case .lessonKeys: "> volgend moment  < vorig  a antwoord  spatie verder  ? hulp  q stop"
    case .shortLessonKeys: "> volgende  a antwoord  ? hulp  q"
    case .helpMore: "Een toets: meer. q: klaar."
    case .helpEnd: "Een toets: klaar."
    case .keys(let forTeacher, let inLesson):
      """
      spatie, →  verder
      ←, b  terug
      p  spelen of pauze
      + -  sneller, langzamer (½ tot 8)
      c C  naar de volgende, vorige keuze
      o O  naar het volgende, vorige open antwoord
      """ + (forTeacher ? "\n] [  naar het volgende, vorige merk" : "") + """

        g  naar een regel
        /  zoeken; / en Enter: nog eens
        s  alleen één spreker; s en Enter: iedereen
        h  antwoorden verbergen of niet
        a  het verborgen antwoord tonen
        r  de keren naast elkaar, als er twee zijn
        ↑ ↓  de tekst op en neer
        0 $  naar het begin, het eind
        """
        + (forTeacher
          ? """

          m  merk zetten, of weghalen
          n  notitie
          w  wat als? De klas speelt hier verder
          l  in een les zetten
          """ : "")
        + (inLesson ? "\n> <  volgend, vorig moment van de les" : "")
        + "\n:  een opdracht in woorden\nq  stoppen"
    case .orders(let forTeacher, let inLesson):
      """
      verder  een stap verder; ook: Enter
      terug  een stap terug
      speel  vanzelf; een toets is pauze
      sneller, langzamer  ook: tempo 2
      keuze  naar de volgende keuze; ook: vorige keuze
      antwoord  naar het volgende open antwoord
      12  naar regel 12
      /woord  zoeken
      alleen Vader  één spreker; daarna: iedereen
      verberg  antwoorden verbergen of niet
      toon  het verborgen antwoord
      naast  de keren naast elkaar
      begin, einde  naar het begin, het eind
      """
        + (forTeacher
          ? """

          merk  merk zetten, of weghalen
          volgend merk  naar het volgende merk
          notitie tekst  een notitie
          wat-als  de klas speelt hier verder
          les NAAM vraag  in een les zetten
          """ : "")
        + (inLesson ? "\nvolgend moment  ook: vorig moment" : "")
        + "\nstop  stoppen"
    case .ordersHeading: "Of typ : en dan:"
    case .nothingToShow: "In deze opname staat niets om te zien."

    case .markLabel(let by): by.isEmpty ? "(Merk.)" : "(Merk van \(by).)"
    case .noteLabel(let by): by.isEmpty ? "Notitie" : "Notitie van \(by)"
    case .whatWouldYouSay: "Wat zou jij zeggen?"
    case .whatWouldYouDo: "Wat zou jij doen?"
    case .voiceHint: "Enter: verder. Hulp? Typ help."

    case .orderLinePrompt: "kijk> "
    case .entryPrompt: "Naar regel: "
    case .searchPrompt: "Zoek: "
    case .notePrompt: "Notitie: "
    case .orderPrompt: ": "
    case .questionPrompt: "Welke vraag stel je hier? "
    case .voicePrompt(let names): "Wie? \(names.numbered); Enter = iedereen: "
    case .lessonPrompt(let names):
      names.isEmpty ? "Naam van de les: " : "Les (\(names.joined(separator: ", "))): "

    case .atStart: "Dit is het begin."
    case .atEnd: "Dit is het eind."
    case .speed(let label): "Tempo \(label)."
    case .noChoice(.on): "Er komt geen keuze meer."
    case .noChoice(.back): "Hiervoor is er geen keuze."
    case .noAnswer(.on): "Er komt geen open antwoord meer."
    case .noAnswer(.back): "Hiervoor is er geen open antwoord."
    case .noMark(.on): "Er komt geen merk meer."
    case .noMark(.back): "Hiervoor is er geen merk."
    case .noSuchEntry(let typed, let highest):
      "Regel \(typed) is er niet. Kies 1 tot en met \(highest)."
    case .foundFromStart(let words): "‘\(words)’: verder gezocht vanaf het begin."
    case .notFound(let words): "‘\(words)’ is niet gezegd."
    case .noVoice(let typed, let names):
      "‘\(typed)’ spreekt hier niet. Kies uit: \(names.joined(separator: ", "))."
    case .answersHidden: "Antwoorden zijn nu verborgen. Toon er een met a of toon."
    case .answersShown: "Antwoorden zijn weer te zien."
    case .answerShown(let entry): "Het antwoord bij regel \(entry) is te zien."
    case .nothingHidden: "Hier is geen verborgen antwoord."
    case .marked(let entry): "Merk bij regel \(entry)."
    case .unmarked(let entry): "Merk bij regel \(entry) is weg."
    case .noted(let entry): "Notitie bij regel \(entry)."
    case .inLesson(let name, let entry): "Regel \(entry) staat in de les \(name)."
    case .playedOnce: "Dit is één keer gespeeld. Er is niets om ernaast te zetten."
    case .roundsEnded: "Zo liep het af"
    case .onlyForTeacher: "Dit is voor de docent. Typ eerst docent."
    case .noLessonHere: "Dit is geen les. Speel er een met: les NAAM."
    case .nothingAfterEnd: "Na het eind komt niets meer. Ga eerst terug."
    case .keptFromClass: "alleen voor jou: niet op het bord"
    case .keptFromLessons:
      "Deze opname is alleen voor jou: neem voor een les een opname voor de klas."
    case .choseOnlyTeacher: "Deze leerling koos: alleen mijn docent en ik."
    case .notChosenYet: "Deze leerling koos nog niet of de klas dit mag zien."
    case .boardIsOn: "Niet gespeeld. Zet eerst het bord uit en typ dan ja."
    case .nothingKept: "Er is niets gekozen. Er is geen opname bij gekomen."
    case .branchAlias: "Speler"
    case .branchKept(let name): "Bewaard als \(name). De twee naast elkaar zien? Typ straks boom."
    case .whoPlaysOn: "Wat als? Wie speelt hier verder?"
    case .classPlays: "De klas: handen worden geteld"
    case .onePlays: "Eén of twee, aan het toetsenbord"
    case .branchBegins: "Dezelfde antwoorden tot hier. Vanaf hier is alles nieuw."
    case .backToRecording: "Enter: terug naar de opname. "
    case .unknownOrder(let line): "‘\(line)’ ken ik niet. Typ ? of help."
    }
  }
}

extension [String] {
  /// `1 Vader, 2 Verteller`.
  var numbered: String {
    enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
  }
}
