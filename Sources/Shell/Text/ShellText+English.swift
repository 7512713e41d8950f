import Archive
import Roleplay

extension ShellText {
  var english: String {
    switch self {
    case .prompt: "> "
    case .teacherPrompt: "teacher> "
    case .greeting: "Here you practise a difficult conversation. What do you answer?"
    case .otherLanguage: "Rather English? Type: language en"
    case .howToBegin: "Type play and a number, for example: play 1. Need help? Type help."
    case .howToStop: "Do you want to stop? Type quit."
    case .goodbye: "Goodbye."
    case .commands:
      """
      list  all scenarios; to search: list class A2 15
      info 1  all about scenario 1
      play 1  play scenario 1; with a class: play 1 --class
      resume  play on where you stopped
      replay  see again what you played
      dossier  see your own dossier, with your code
      handin  send your play to your teacher's laptop
      language  another language
      pace  how much text comes until you press Enter
      teacher  for the teacher
      help  this help
      quit  stop
      """
    case .teacherCommands:
      """
      list  all scenarios; to search: list class A2 15
      info 1  all about scenario 1
      series  your lessons in their order, and what was played of them
      lessonpage 5  the teacher's page of scenario 5
      play 5 --class  play with the class: you count hands or cards
      room 5  a class or a parents' evening votes with phones and cards; try it first: room test
      class 5  everybody plays on their own device, at their own pace
      collect  laptops hand in; from a stick: collect /media/stick --class=2A
      teacher languages  in which languages pupils can play
      hardest open  for this lesson pupils may choose ‘The other person won't give in’
      replay  show a recording, and talk about it
      discuss  what the class said, side by side; of a stick: discuss /media/stick
      search  a word in all recordings; only what people said: search --said father
      lesson  moments that you have prepared
      tree  what happened after another choice
      resume  a recording that is not finished
      dossier  dossiers; a new code: code Tulip
      teacher passphrase  choose a passphrase, so that pupils do not get here
      teacher off  back to the pupil
      language  another language
      pace  how much text comes until you press Enter
      quit  stop
      """
    case .unknown(let word, let suggestion):
      suggestion.map { "I do not know ‘\(word)’. Do you mean \($0)?" }
        ?? "I do not know ‘\(word)’. Type help."
    case .unknownScenario(let word, let suggestion):
      suggestion.map { "There is no scenario ‘\(word)’. Do you mean \($0)?" }
        ?? "There is no scenario ‘\(word)’. Type list for all scenarios."
    case .unknownLanguage(let word, let translations):
      "I do not know the language ‘\(word)’. Type: language nl"
        + "\(translations.map { ", language \($0)" }.joined()) or language en."
    case .playedLanguageChosen(let tag):
      "Fine. You play in the language ‘\(tag)’ now, where a scenario has it. I go on in English. "
        + "Back? Type: language en."
    case .notTranslated(let heading, let tag, let played):
      "There is no ‘\(heading)’ in the language ‘\(tag)’. You play it in the language ‘\(played)’."
    case .languageChosen: "Good. I speak English now."
    case .languageForTurn(let back):
      "Good. I speak English now. After your turn the language is \(back.ownName) again."
    case .languagePrompt: "Number, or Enter = leave it: "
    case .paceNow(let word):
      "The pace is now: \(word). Type: pace line, pace part or pace on."
    case .paceChosen(.line): "All right. You press Enter after every line."
    case .paceChosen(.part): "All right. The text runs on to a question or half a screen."
    case .paceChosen(.through): "All right. The text runs on to a question."
    case .unknownPace(let word):
      "I do not know the pace ‘\(word)’. Type: pace line, pace part or pace on."
    case .unknownOption(let option, let order, let known):
      "‘\(option)’ cannot stand behind ‘\(order)’. "
        + (known.isEmpty ? "Type help." : "These can: \(known.joined(separator: ", ")).")
    case .limitIsANumber: "Behind --limit goes a number of 1 or more, such as: --limit 50."
    case .playWhat: "What do you want to play? Type play and a number, for example: play 1."
    case .playedHere: "✓ played"
    case .moreOfAScenario: "How long does it take? Type list. Or type info and a number: info 1."
    case .bidiUnknown:
      "Are the letters backwards or apart? Start like this: weerwoord --bidi program"
    case .noneInList: "There is no such scenario. Type list for all scenarios."
    case .infoWhat: "About which scenario? Type, for example: info 1."
    case .languagesOf(let names): "In: " + names.joined(separator: ", ") + "."
    case .firstScene(let number):
      "Is this your first time? Type play \(number). In two minutes you will see how it works."
    case .howToPlay(let number): "To play it, type: play \(number)."
    case .playedBy(let audiences):
      "For: "
        + audiences.map { audience in
          switch audience {
          case .solo: "one"
          case .pair: "two"
          case .three: "three"
          case .class: "a class"
          case .parents: "an evening with parents"
          }
        }.joined(separator: ", ") + "."
    case .playAsWhom(let word):
      "To play it with the class, type: play \(word) --class. As a pupil, type: play \(word). Teacher's "
        + "mode then ends."
    case .otherScenarios: "Others"
    case .takes(let minutes):
      minutes.count == 1
        ? "This takes about \(minutes.lowerBound) \(minutes.lowerBound == 1 ? "minute" : "minutes")."
        : "This takes \(minutes.lowerBound) to \(minutes.upperBound) minutes."
    case .forARoom: "for a group"
    case .brokenScenario(let name, let errors):
      "‘\(name)’ cannot be played: there \(errors == 1 ? "is an error" : "are \(errors) errors") in it. "
        + "The other scenarios can."

    case .howManyPlay: "How many of you are playing?"
    case .howManyPrompt(.solo): "Number, or Enter = alone: "
    case .howManyPrompt: "Number, or Enter = two of us: "
    case .players(.solo): "Alone"
    case .players(.pair): "Two of us"
    case .players(.three): "Three of us"
    case .players: "The whole class"
    case .pickAlias: "Choose a name. Not your own name, so that nobody knows it's you."
    case .aliasPrompt: "Number, or Enter = other names: "
    case .aliasTaken(let name): "\(name) played here before. Choose another name."
    case .sameAlias: "I played just now: the same name"
    case .finishedForClass: "finished, for the class too without the name"
    case .checkingPassphrase: "Just a moment …"
    case .roomAlias(.parents): "Parents"
    case .roomAlias: "Class"
    case .teacherCanRead(isRoom: false): "Your teacher can read this."
    case .teacherCanRead: "The teacher keeps your answers. Name nobody."
    case .playUnrecorded: "Play all the same? Then nothing is kept. Yes or no: "

    case .playCode(let code):
      "Your code is: \(code). Write it down. Does the play stop? With your code you go on later."
    case .keepPlayCode(let code): "Keep your code: \(code)."
    case .noPlayCode: "You get no code now. Does the play stop? Then your teacher helps you on."
    case .playStatus(let status):
      [
        status.part.map { "part \($0.number) of \($0.count)" },
        status.question.map { "question \($0.number) of \($0.count)" },
        status.answers == 0
          ? "nothing answered yet"
          : status.answers == 1 ? "1 answer given" : "\(status.answers) answers given",
      ].compactMap { $0 }.joined(separator: ", ")
    case .openPlay(let heading, let time, let status):
      "Not finished: \(heading), begun on \(time)"
        + (status.map { ", \(ShellText.playStatus($0).english)" } ?? "") + "."
    case .moreOpenPlays(1): "And 1 more play that is not finished."
    case .moreOpenPlays(let count): "And \(count) more plays that are not finished."
    case .sealedPlays(1): "There is 1 play that is not finished, and is sealed."
    case .sealedPlays(let count): "There are \(count) plays that are not finished, and are sealed."
    case .keyPassphrasePrompt: "Passphrase of the key to the recordings: "
    case .newKeyPassphrasePrompt:
      "Passphrase, at least \(SealingKeys.minimumLength) characters: "
    case .lostKeyPassphrase:
      "Without the passphrase nobody can open sealed recordings. Does the school have its own key?"
    case .lostKeysAreLost:
      "A lost passphrase is lost: nobody can make a new one for the same key, and what was sealed for "
        + "it stays closed. That is why the school gets a key too. Choose the passphrase that opens "
        + "teacher's mode, and you are asked once."
    case .keyFor(.teacher): "The teacher's key."
    case .keyFor(.school):
      "The school's key, for when the teacher's is lost. Choose another passphrase."
    case .pagesAreSealed:
      "This is not kept as a page, because the recording is sealed. Your teacher can make the page."
    case .howToResume: "Is it yours? Type resume. Then I ask for your code."
    case .codeNotNow: "Is that the code of your play? Type resume first. Then I ask for your code."
    case .codeUnseen: "Type your code here. Nobody sees what you type."
    case .playCodePrompt: "Your code: "
    case .playClosed: "Only your teacher can go on with this play now. Ask your teacher."

    case .yourPath(.solo): "This is how it went:"
    case .yourPath: "This is how it went for you:"
    case .endedSo(let line): "The ending: \(line)"
    case .endingsSeen(_, let seen, let all): "You have now seen \(seen) of the \(all) endings."
    case .playAgain: "Play it again"
    case .playAnother: "Play something else"
    case .lookBackAtPlay: "Look back"
    case .roundsSideBySide: "Both times side by side"
    case .whichScenario: "Number of a scenario, or Enter = back: "
    case .screenBecomesEmpty: "When you are ready, the screen becomes empty."
    case .turnEnds: "Ready? Press Enter. "
    case .numberForMore: "Anything else? Type its number."
    case .screenStays:
      "This window keeps what stood in it. Close it before somebody else plays."
    case .notBegunAnew:
      "Weerwoord stops now, so that nobody can read what you typed. Your play is kept. "
        + "Start Weerwoord again."

    case .finished: "finished"
    case .unfinished: "not finished"
    case .nothingToResume:
      "There is nothing to go on with. Something from before? Ask your teacher."
    case .nothingUnfinished: "Every recording is finished. To look back, type replay."
    case .nothingRecorded:
      "There are no recordings yet. Play something first, such as: play 1 --class."
    case .aliasesHere: "Aliases stand here. Do not show this on the board."
    case .withoutAliases: "Aliases are left out. To see them, turn the board off and type: names."
    case .onlyWithTeacher:
      "Your other recordings are for you and your teacher only: look back at them together."
    case .nothingToReplay:
      "There is nothing to look back at yet. Something from before? Ask your teacher."
    case .stopped: "You stopped."
    case .stoppedAndKept: "You stopped. Everything is kept. Type resume to play on."
    case .whoMaySee: "Finished. Who may see this?"
    case .onlyTeacher(.solo): "Only me and my teacher"
    case .onlyTeacher(.pair), .onlyTeacher(.three): "Only us and our teacher"
    case .onlyTeacher: "Only this group and the teacher"
    case .classWithoutAlias(.solo): "The class too, without my name"
    case .classWithoutAlias(.pair), .classWithoutAlias(.three): "The class too, without our names"
    case .classWithoutAlias: "Other groups of the school too"
    case .nobody: "Nobody: throw it away"
    case .whoPrompt: "Number, or Enter = 1: "
    case .pagesMade: "On paper? Open in a browser:"
    case .openPage(1): "Open it now? Type 1. Enter = no: "
    case .openPage(let count): "Open one now? Type a number from 1 to \(count). Enter = no: "
    case .pageNotOpened: "That does not work. Open the file in a browser yourself."
    case .throwAway: "Gone is gone. Are you sure? Yes or no: "
    case .thrownAway: "Thrown away."
    case .kept(.teacher, .solo), .kept(.teacher, .pair), .kept(.teacher, .three):
      "Kept. Only you and your teacher can see this."
    case .kept(.teacher, _): "Kept. Only this group and the teacher can see this."
    case .kept(.class, .solo): "Kept. The class can see this too, without your name."
    case .kept(.class, .pair), .kept(.class, .three):
      "Kept. The class can see this too, without your names."
    case .kept(.class, _): "Kept. Other groups of the school can see this too."

    case .togetherHint: "Are there more of you? Type: together."
    case .dossierHint: "Do you have a dossier? Type the name of your dossier."
    case .dossierHere: "You have a dossier. Type your code. No code? Press Enter."
    case .codePrompt: "Code: "
    case .codeOrPassphrasePrompt: "Code, or the teacher's passphrase: "
    case .wrongCode: "That code is not right. Look at your paper once more."
    case .noCodeTyped: "Without its code the dossier stays closed. Type the code on your paper."
    case .dossierClosed: "Your dossier stays closed now. Ask your teacher for a new code."
    case .keepInNewDossier:
      "Do you want to keep this in a dossier? It is a folder of your own, for later. A code opens it."
    case .keepWords: "Do you want to keep the words that you looked up in your dossier?"
    case .myWords: "My words"
    case .onlyWords: "  You looked up words. They are at the bottom."
    case .keepInDossier: "Do you want to keep this in your dossier?"
    case .yesOrNo: "Yes or no: "
    case .neitherYesNorNo: "Type yes or no and press Enter."
    case .howToSayYesOrNo:
      "I don't understand that. Do you want it? Type yes, y or 1. Don't you? Type no, n or 0."
    case .playersHelp(let usual):
      "Type the number of what fits you. Press Enter if "
        + (usual == .solo ? "you play alone" : "there are two of you")
        + ". Don't want to play? Type quit."
    case .aliasHelp:
      "Choose a name from the list: type its number. Press Enter for other names. Don't want to "
        + "play? Type quit."
    case .aliasNotNow(let name):
      "\(name) is an alias. First choose what to play, for example: play 1. Then I'll ask your name."
    case .keepAgreements: "Do you want to keep the agreements in your dossier?"
    case .keepAgreementsToo: "The agreements too?"
    case .codeToKeep: "Type your code. No code? Press Enter."
    case .notInDossier: "This is not in your dossier. Your recording is kept."
    case .inDossier: "It is in your dossier."
    case .writeCodeDown:
      "Write this code on paper. It opens your dossier. You see it only once:"
    case .codeIsOnPaper: "On paper? Press Enter. "
    case .newCode(let alias):
      "This is the new code of \(alias). Write it on paper. The old code works no more."
    case .teacherDiscusses:
      "Only a teacher shows what the class said. Type first: teacher."
    case .lessonPageForTeacher: "The lesson page is for your teacher. Type first: teacher."
    case .whichLessonPage:
      "Of which scenario? Type lessonpage and the number, for example: lessonpage 1."
    case .lessonPageIsDutch: "This lesson page is only in Dutch."
    case .noLessonPage(let name): "There is no lesson page with ‘\(name)’."
    case .teacherGivesCodes: "You get a new code from your teacher."
    case .noDossiers: "There are no dossiers yet."
    case .dossierNamePrompt: "Whose? Type the name: "
    case .dossierNamesHint: "Which names are there? Not on the board: type names."
    case .dossierOf(let alias): "Dossier of \(alias)"
    case .insightLabel: "Insight"
    case .nextStepLabel: "Next step"
    case .agreementsLabel: "Agreements"
    case .closeDossier: "Ready? Press Enter. Your dossier is then closed. "
    case .teacherDossierHints:
      "Type dossier for the dossiers. Code lost? Type code and the name, for example: code Tulip."

    case .hardestForTeacher:
      "Only your teacher opens ‘The other person won't give in’. Type first: teacher."
    case .hardestIsOpen(let time):
      "Pupils can now choose ‘The other person won't give in’: for one lesson, until \(time). It closes "
        + "too when Weerwoord stops. Sooner? Type hardest closed. Longer? Type hardest open again then."
    case .hardestIsClosed:
      "Pupils can't choose ‘The other person won't give in’ now. Open for a lesson? Type hardest open."

    case .passphrasePrompt: "Passphrase: "
    case .newPassphrasePrompt:
      "New passphrase, at least \(TeacherPassphrase.minimumLength) characters: "
    case .repeatPassphrasePrompt: "Once more: "
    case .wrongPassphrase: "That passphrase is not right."
    case .passphrasesDiffer:
      "The two passphrases differ. Type them again. Changed your mind? Press Enter."
    case .teacherWhat:
      "I don't know that. Type teacher, teacher passphrase, teacher languages or teacher off. Only type "
        + "a passphrase when I ask for it: then it doesn't show on the screen."
    case .languagesForTeacher: "Only your teacher chooses the languages. First type: teacher."
    case .offeredLanguages:
      "Pupils can choose these languages. First read a translation with somebody who speaks it."
    case .howToOfferLanguages(let tag):
      "Offer one? Type languages \(tag). No longer? Type languages \(tag) off."
    case .noTranslations: "There are no translations yet. To make one: weerwoord translate."
    case .noTranslation(let word, let there):
      "Nothing is translated into ‘\(word)’."
        + (there.isEmpty ? "" : " There are these languages: \(there.joined(separator: ", ")).")
    case .passphraseSet(let path):
      "The passphrase is kept. Forgotten? " + ForgottenPassphrase(path: path).english
    case .nowTypeTeacher: "To see the recordings, type teacher now."
    case .passphraseIsSet:
      "There is a passphrase already. To do without one, see ‘Forgotten?’ in the README."
    case .forgottenPassphrase:
      "Forgotten the passphrase? See ‘Forgotten?’ in the README."
    case .choosePassphrase:
      "A teacher? First choose a passphrase: type teacher passphrase. Does no pupil ever use this "
        + "laptop? The README says what to do then."
    case .teacherOn: "You see all recordings now."
    case .teacherOnWithoutPassphrase:
      "You see all recordings now. This laptop is only yours. Will pupils use it too? "
        + "First type teacher passphrase."
    case .teacherHints:
      "You can now: lessonpage 1 (what to do in the lesson), play 1 --class, replay, discuss, search, "
        + "lesson, tree, resume. More? Type help. Ready? Type teacher off."
    case .notReadYet(let scenario, let count):
      "Not read yet: \(count) \(count == 1 ? "text" : "texts") in \(scenario). "
        + "Type: discuss \(scenario) read."
    case .notLookedAt(let count):
      "Not looked at yet: \(count) \(count == 1 ? "play" : "plays") that only you may see. "
        + "Type: replay names."
    case .unseen: "not looked at yet"
    case .teacherName: "teacher"
    case .whatIf: "what if"
    case .teacherOff: "Teacher's mode is off. You see only the recordings of now."
    }
  }
}
