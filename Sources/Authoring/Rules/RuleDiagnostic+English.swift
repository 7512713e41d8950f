import Archive
import Roleplay

extension RuleDiagnostic {
  var englishSentence: String {
    switch self {
    case .unreachedNode(let title):
      "No road comes to the node '\(title)'. Put <<jump \(title)>> somewhere, or remove the node."
    case .deadText(.condition):
      "Nobody ever comes here: the condition above always decides the same. Change the condition."
    case .deadText(let cause):
      "Nobody ever comes here: <<\(cause.command)>> stands above it. Put this line before it or remove it."
    case .endsAfterReply:
      "After this reply it stops, without a word. Put a line after it, or a <<jump>>."
    case .endsWithoutEnding:
      "It stops here, but there was no ending yet. Put a <<jump>> after it, or give the last line #ending: and a name."
    case .impossibleOption(let variables):
      variables.isEmpty
        ? "This option can never be chosen: its condition is never true. Change the condition."
        : "This option can never be chosen: \(variables.joined(separator: " and ")) never \(variables.count == 1 ? "changes" : "change"). Put <<set \(variables[0]) = …>> somewhere, or change the condition."
    case .unusedVariable(let name):
      "\(name) is used nowhere. Use it in a condition or a line, or remove it."
    case .longSentence(let words, let limit, let level):
      "This sentence has \(words) words. \(level) takes \(limit). Make two sentences of it."
    case .hardWord(let word, let times):
      "'\(word)' isn't an everyday word\(times > 1 ? " (\(times) times)" : ""). Choose another word, or put it in woordenlijst.txt."
    case .passive(let auxiliary, let participle):
      "'\(auxiliary) … \(participle)' is a passive. Say who does it."
    case .proverb(let words):
      "'\(words)' is a proverb or an idiom. Say it in plain words."
    case .lineWithoutID:
      "This line has no stable id yet. Put after it: #line: and an id of its own, such as #line:el-05."
    case .linesWithoutID(let count, let paths):
      "\(count) \(count == 1 ? "line or option has" : "lines and options have") no stable id yet; this is the first. Type: \((["weerwoord tag"] + paths).joined(separator: " "))"
    case .translationDiffers(let id, let language, let missing, let extra):
      "The translation (\(language)) of \(id) does not fit: "
        + [
          missing.isEmpty ? nil : "\(missing.joined(separator: " and ")) is missing",
          extra.isEmpty ? nil : "\(extra.joined(separator: " and ")) does not belong",
        ].compactMap(\.self).joined(separator: ", ") + ". Put the same { } in the translation."
    case .translationLeftOver(let id, let language):
      "The translation (\(language)) has \(id), but that line is gone. Mend the id or remove the row."
    case .missingHeader(let key):
      "This scenario has no \(key):. Put in the first node: \(key): \(Self.example(of: key))."
    case .unknownPurpose(let value):
      "'\(value)' is not possible for purpose:. Choose one of: \(ScenarioPurpose.allCases.map { "\($0.rawValue) (\($0.english))" }.joined(separator: ", "))."
    case .mixedIndentation(let hasTab):
      "This line is indented with \(hasTab ? "a tab" : "spaces"), and lines above it with \(hasTab ? "spaces" : "a tab"). A tab counts as eight spaces. Use the same everywhere."
    case .mistypedArrow(let found):
      "An option begins with '->'. Here stands '\(found)'. Type a hyphen and then >."
    case .mistypedHeader(let key, let meant):
      "The header '\(key)' is not known. Did you mean '\(meant)'?"
    case .misnamedFile(let meant):
      "This file is passed over: its name must end in .yarn. Call it \(meant)."
    case .notUTF8:
      "This line is not UTF-8: strange characters will be shown. Save the file as UTF-8."
    case .takenID(let id, let file, let line):
      "The id #\(id) belongs to another scenario already: \(file), line \(line). Give every line an id of its own."
    case .takenTitle(let title, let file, let line):
      "Another scenario has a node '\(title)' already: \(file), line \(line). Put the scenario's name before it."
    case .takenVariable(let name, let file, let line):
      "\(name) belongs to another scenario already: \(file), line \(line). Put the scenario's name before it."
    case .untranslatedHandout(let language):
      "This sheet is missing in the language ‘\(language)’. Add a file beside it that ends in .\(language).md"
    case .handoutDiffers(let element):
      "From element \(element) on, this sheet is built differently from the Dutch one. Build both alike."
    case .unknownLessonItem(let name, let suggestion):
      "No scenario or sheet is called ‘\(PrintableText.of(name, layout: .oneLine))’."
        + (suggestion.map { " Do you mean \($0)?" } ?? " Type weerwoord list for all names.")
    case .outsideLesson:
      "This line stands in no lesson. Put # and the lesson's name above it, as in: # Lesson 1"
    case .glossaryRow(let error): error.english
    case .unexplainedWord(let word):
      "'\(word)' is not explained in \(Glossary.file). Add a row for it, or choose a common word."
    case .unreadableScenario(_, let english):
      "This scenario cannot be read. \(english)"
    case .passedOver(_, let english): english
    case .staleTranslation(let id, let language, let isMarked):
      "The line \(id) has changed since it was translated (\(language)). "
        + (isMarked
          ? "Mend the translation and take [stale] away."
          : "Run: weerwoord translate \(language)")
    case .unindentedOption:
      "This is the only option, and there is nothing below it. What belongs to an option is indented: put four spaces before it."
    case .bareVariable(let name):
      "The pupil will see '\(name)' here. Put braces round the variable: {\(name)}."
    case .mistypedCommand(let command):
      "The pupil will see a command here. Did you mean <<\(command)>>? A command stands between << and >>, on a line of its own."
    case .shownTag(let tag):
      "The pupil will see '\(tag)' as it stands here. Remove it: there is no bold or italic here."
    case .unknownPicture(let name, let suggestion):
      "No picture is called ‘\(name)’.\(suggestion.map { " Did you mean #picture:\($0)?" } ?? " Choose from: \(HandoutPicture.names(inEnglish: true)).")"
    case .minutesDiffer(let minutes, let computed):
      "It says that this takes \(minutes) minutes. It comes to \(computed). Change minutes:, or make a shorter road."
    case .pageMinutesDiffer(let minutes, let header):
      "It says \(minutes) minutes here, and \(header) above the scenario. Make them the same."
    case .noShortPath(let seconds):
      "This conversation has no short road: even the shortest takes \(seconds) seconds. A short road stays under eight minutes."
    case .pastTense(let word):
      "'\(word)' sounds written. People who talk use the perfect: ik heb gezocht, ik ben gelopen."
    case .blindPraise(let word):
      "'\(word)' always comes here, whatever was typed. The program cannot know that. Say something without judging."
    case .emptyAnswer(let name):
      "\(name) is used even if nothing was typed. Put round it: <<if words(\(name)) > 0>> … <<else>> … <<endif>>."
    case .silentRole(let role):
      "\(role) speaks, but is never answered. Put options or a question after it."
    case .noDignity:
      "After this choice there is no ending in which the pupil keeps their dignity. Give an ending one of these tags: \(Ending.dignified.map { "#ending:" + $0 }.joined(separator: ", "))."
    case .noWaiting:
      "In this conflict the pupil cannot choose to wait. Make an ending with #ending:waiting."
    case .noHelp:
      "In this conflict the pupil cannot ask somebody for help first. Make an ending with #ending:help."
    case .oneGender(let gender, let kind, let words):
      "\(gender == .female ? "Women" : "Men") always have \(kind.english) here: \(words.joined(separator: ", ")). Give somebody another profession."
    case .unknownEnding(let name, let suggestion):
      "The ending #ending:\(name) is not known.\(suggestion.map { " Did you mean #ending:\($0)?" } ?? " Choose from: \(Ending.all.joined(separator: ", ")).")"
    case .unreachedLine(.node(let title), let count):
      "\(Self.englishLines(count)) past: the node '\(title)' is never played."
    case .unreachedLine(.condition(let line), let count):
      "\(Self.englishLines(count)) past: the condition on line \(line) was never true."
    case .unreachedLine(.otherwise(let line), let count):
      "\(Self.englishLines(count)) past: the condition on line \(line) was always true."
    case .unreachedLine(.path, let count):
      "\(Self.englishLines(count)) past: every road turns off before it."
    case .brokenPromise(let promise): promise.englishSentence
    case .endlessRound(let replies):
      "After this it goes round for ever, without a question and without an end.\(Self.english(replies)) Take the circle out."
    case .noWayOut(let replies):
      "Whoever comes here never comes to the end.\(Self.english(replies)) Make an option that leads on."
    case .crash(_, let english, let replies):
      "After this it breaks off: \(english)\(Self.english(replies))"
    case .crashByChance(_, let english, let seed):
      "Played by chance it breaks off: \(english) Play it again with --seed \(seed)."
    }
  }

  private static func englishLines(_ count: Int) -> String {
    count == 1 ? "This line never comes" : "From here \(count) lines never come"
  }

  private static func english(_ replies: [String]) -> String {
    replies.isEmpty
      ? "" : " This is how to get there: \(replies.suffix(6).joined(separator: " › "))."
  }
}
