extension PageWords {
  /// English.
  static let english = PageWords(
    tag: "en", name: "English",
    words: [
      .title: "Join in", .language: "Language", .askCode: "Type the four letters on the screen",
      .wrongCode: "That is not the code. Look at the screen again.",
      .waitCode: "Wrong too often. Wait a minute.",
      .join: "Join in", .whoAreYou: "Who are you?", .child: "I am a child",
      .withChild: "I came with a child", .joined: "You have joined. The first question comes soon.",
      .listen: "Listen, and look at the screen.", .readAloud: "Read aloud",
      .stopReading: "Quiet", .chosen: "You chose", .mayChange: "You may still change it.",
      .closed: "The vote is closed. Look at the screen.", .result: "This is how the room voted",
      .children: "Children", .adults: "Adults",
      .folded: "Nobody sees what you choose. Keep your screen to yourself.",
      .type: "Type what you think. The teacher reads it first.", .send: "Send",
      .sent: "Sent. The teacher reads it first.",
      .tooLong: "That does not fit. Make it shorter.",
      .tooLate: "The vote is closed. Your vote does not count any more.",
      .notKept: "It did not arrive. Try once more.",
      .lost: "No connection for a moment. What you chose is kept.",
      .back: "The connection is back.",
      .otherEvening: "This is a new evening. Join in again.",
      .full: "There is no more room. Vote with a card.",
      .ended: "It is over. Thank you.", .privacy: "Who can read this?",
      .privacyText: """
      We do not ask your name, and we do not keep your address. Of your vote only the number counts. \
      Your vote goes over the school's wifi without a lock. Whoever runs that wifi can see what a \
      device votes. Do you not want that? Then vote with a card, or ask the teacher for a hotspot of \
      their own. Afterwards the votes are gone and only the numbers stay. Whoever opens a second \
      browser can vote twice; the teacher sees how many devices there are.
      """,
      .up: "Up", .down: "Down", .place: "Slide to your place", .done: "Done",
      .talk: "Talk with each other", .timeIsUp: "Time is up",
      .teacherAnswers: "The teacher fills this in.", .right: "Right. You are still standing.",
      .out: "That was not it. Sit down and look on.",
      .standing: "still standing",
      .most: "Most cards", .equal: "As many cards of each",
      .firstVote: "First time", .secondVote: "Now",
      .cards: "Cards", .phones: "Phones", .everybody: "Everybody", .votes: "voted",
      .joinHere: "Join in with your phone", .code: "Code",
      .foldedBoard: "Vote with your phone or with a folded card. Do not hold anything up.",
      .texts: "What phones sent", .display: "Show", .discard: "Discard",
      .noTexts: "Nothing yet.", .attendance: "Devices", .order: "Order", .help: "Help",
      .worryTitle: "Worried about one child?",
      .worryText: """
      That is not for this room tonight. Ask here for a talk at another time. Only the teacher reads it; \
      it never comes on the big screen. It goes over the wifi without a lock. Would you rather not? Walk \
      up to the teacher afterwards.
      """,
      .worryLabel: "Your name, and how school can reach you. What it is about need not be here.",
      .worryAsk: "Ask for a talk", .worrySent: "Asked. The teacher will get in touch.",
      .questionnaireHelp: """
      You can choose more than one thing, and leave questions out. There is no wrong answer. Nobody sees \
      whose answer it is. Rather on paper? That is fine too.
      """,
      .namedHelp: """
      You need not do this. What you choose here is kept only if you type a name. Only the teacher reads \
      it, but whoever runs the wifi can read along.
      """,
      .answersSent: "Sent. Thank you. You may still change it.",
      .questionnaireBoard: "Last: a few questions, on your phone or on paper. No name is needed.",
      .filledIn: "filled in",
      .worry: """
      Is it about one child? That is not for this evening. Then say: ‘We make an appointment about that. \
      Ask for it at the bottom of your phone, or come to me afterwards.’ Mention no name, and read \
      nothing below aloud.
      """,
      .appointments: "Asked for a talk", .noAppointments: "Nobody yet.",
      .sheets: "Sheet for the interpreter",
    ])
}
