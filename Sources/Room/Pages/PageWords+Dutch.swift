extension PageWords {
  /// Dutch.
  static let dutch = PageWords(
    tag: "nl", name: "Nederlands",
    words: [
      .title: "Doe mee", .language: "Taal", .askCode: "Typ de vier letters die op het scherm staan",
      .wrongCode: "Dat is niet de code. Kijk nog eens op het scherm.",
      .waitCode: "Te vaak verkeerd. Wacht een minuut.",
      .join: "Doe mee", .whoAreYou: "Wie ben je?", .child: "Ik ben een kind",
      .withChild: "Ik kom met een kind", .joined: "Je doet mee. Zo komt de eerste vraag.",
      .listen: "Luister en kijk naar het scherm.", .readAloud: "Lees voor",
      .stopReading: "Stil", .chosen: "Je koos", .mayChange: "Je mag nog wisselen.",
      .closed: "De stemming is dicht. Kijk naar het scherm.", .result: "Zo stemde de zaal",
      .children: "Kinderen", .adults: "Volwassenen",
      .folded: "Niemand ziet wat jij kiest. Houd je scherm voor jezelf.",
      .type: "Typ wat je denkt. De docent leest het eerst.", .send: "Verstuur",
      .sent: "Verstuurd. De docent leest het eerst.",
      .tooLong: "Dat past niet. Maak het korter.",
      .tooLate: "De stemming is dicht. Je stem telt niet meer mee.",
      .notKept: "Het kwam niet aan. Probeer het nog een keer.",
      .lost: "Even geen verbinding. Wat je koos, blijft bewaard.",
      .back: "De verbinding is er weer.",
      .otherEvening: "Dit is een nieuwe avond. Doe opnieuw mee.",
      .full: "Er is geen plaats meer. Stem met een kaart.",
      .ended: "Het is afgelopen. Dank je wel.", .privacy: "Wie kan dit lezen?",
      .privacyText: """
      Je naam vragen we niet, en je adres bewaren we niet. Van je stem telt alleen het aantal. Je \
      stem gaat zonder slot over de wifi van school. Wie die wifi beheert, kan zien wat een toestel \
      stemt. Wil je dat niet? Stem dan met een kaart, of vraag de docent om een eigen hotspot. Na \
      afloop zijn de stemmen weg en blijven alleen de aantallen. Wie een tweede browser opent, kan \
      twee keer stemmen; de docent ziet hoeveel toestellen er zijn.
      """,
      .up: "Omhoog", .down: "Omlaag", .place: "Schuif naar jouw plek", .done: "Klaar",
      .talk: "Praat met elkaar", .timeIsUp: "De tijd is om",
      .teacherAnswers: "De docent vult dit in.", .right: "Goed. Jij staat nog.",
      .out: "Dat was het niet. Ga zitten en kijk mee.",
      .standing: "staan nog",
      .most: "De meeste kaarten", .equal: "Evenveel kaarten van elk",
      .firstVote: "Eerste keer", .secondVote: "Nu",
      .cards: "Kaarten", .phones: "Telefoons", .everybody: "Iedereen", .votes: "gestemd",
      .joinHere: "Doe mee met je telefoon", .code: "Code",
      .foldedBoard: "Stem met je telefoon of met een gevouwen kaart. Steek niets omhoog.",
      .texts: "Wat telefoons stuurden", .display: "Laat zien", .discard: "Weg",
      .noTexts: "Nog niets.", .attendance: "Toestellen", .order: "Opdracht", .help: "Hulp",
      .worryTitle: "Zorgen over één kind?",
      .worryText: """
      Dat is niet voor vanavond in de zaal. Vraag hier om een gesprek op een ander moment. Alleen de \
      docent leest het; op het grote scherm komt het nooit. Het gaat zonder slot over de wifi. Liever \
      niet? Loop na afloop naar de docent.
      """,
      .worryLabel: "Je naam, en hoe school je bereikt. Waar het over gaat, hoeft niet.",
      .worryAsk: "Vraag om een gesprek", .worrySent: "Gevraagd. De docent neemt contact op.",
      .questionnaireHelp: """
      Je mag meer dan één ding kiezen, en vragen overslaan. Er is geen fout antwoord. Niemand ziet van \
      wie een antwoord is. Liever op papier? Dat kan ook.
      """,
      .namedHelp: """
      Dit hoeft niet. Wat je hier kiest, bewaren we alleen als je een naam typt. Alleen de docent leest \
      het, maar wie de wifi beheert, kan meelezen.
      """,
      .answersSent: "Verstuurd. Dank je wel. Je mag het nog veranderen.",
      .questionnaireBoard:
        "Tot slot: een paar vragen, op je telefoon of op papier. Een naam hoeft niet.",
      .filledIn: "ingevuld",
      .worry: """
      Gaat het over één kind? Dat is niet voor deze avond. Zeg dan: ‘Daar maken we een afspraak over. \
      Vraag het onder aan je telefoon, of kom na afloop bij mij.’ Noem geen naam, en lees hieronder \
      niets hardop voor.
      """,
      .appointments: "Vroeg om een gesprek", .noAppointments: "Nog niemand.",
      .sheets: "Blad voor de tolk",
    ])
}
