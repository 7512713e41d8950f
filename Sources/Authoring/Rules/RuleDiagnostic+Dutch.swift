import Archive
import Roleplay

extension RuleDiagnostic {
  var dutchSentence: String {
    switch self {
    case .unreachedNode(let title):
      "Geen enkele weg komt bij scène '\(title)'. Zet ergens <<jump \(title)>>, of haal de scène weg."
    case .deadText(.condition):
      "Hier komt nooit iemand: de voorwaarde erboven beslist altijd hetzelfde. Verander de voorwaarde."
    case .deadText(let cause):
      "Hier komt nooit iemand: erboven staat <<\(cause.command)>>. Zet deze regel ervoor of haal hem weg."
    case .endsAfterReply:
      "Na dit antwoord houdt het op, zonder een woord. Zet er een regel achter, of een <<jump>>."
    case .endsWithoutEnding:
      "Hier houdt het op, maar er was nog geen einde. Zet er een <<jump>> achter, of geef de laatste regel #ending: en een naam."
    case .impossibleOption(let variables):
      variables.isEmpty
        ? "Deze keuze kan nooit gekozen worden: de voorwaarde is nooit waar. Verander de voorwaarde."
        : "Deze keuze kan nooit gekozen worden: \(variables.joined(separator: " en ")) \(variables.count == 1 ? "verandert" : "veranderen") nergens. Zet ergens <<set \(variables[0]) = …>>, of verander de voorwaarde."
    case .unusedVariable(let name):
      "\(name) wordt nergens gebruikt. Gebruik de variabele in een voorwaarde of een regel, of haal haar weg."
    case .longSentence(let words, let limit, let level):
      "Deze zin heeft \(words) woorden. Bij \(level) passen er \(limit). Maak er twee zinnen van."
    case .hardWord(let word, let times):
      "'\(word)' is geen gewoon woord\(times > 1 ? " (het staat er \(times) keer)" : ""). Kies een ander woord, of zet het in woordenlijst.txt."
    case .passive(let auxiliary, let participle):
      "'\(auxiliary) … \(participle)' is een lijdende vorm. Zeg wie het doet."
    case .proverb(let words):
      "'\(words)' is een spreekwoord of uitdrukking. Zeg het gewoon."
    case .lineWithoutID:
      "Deze regel heeft nog geen vaste code. Zet erachter: #line: en een eigen code, zoals #line:el-05."
    case .linesWithoutID(let count, let paths):
      "\(count) \(count == 1 ? "regel of keuze heeft" : "regels en keuzes hebben") nog geen vaste code; dit is de eerste. Typ: \((["weerwoord tag"] + paths).joined(separator: " "))"
    case .translationDiffers(let id, let language, let missing, let extra):
      "De vertaling (\(language)) van \(id) past niet: "
        + [
          missing.isEmpty ? nil : "\(missing.joined(separator: " en ")) ontbreekt",
          extra.isEmpty ? nil : "\(extra.joined(separator: " en ")) hoort er niet in",
        ].compactMap(\.self).joined(separator: ", ") + ". Zet dezelfde { } in de vertaling."
    case .translationLeftOver(let id, let language):
      "De vertaling (\(language)) heeft \(id), maar die regel is er niet meer. Verbeter de code of haal de rij weg."
    case .missingHeader(let key):
      "Boven dit scenario ontbreekt \(key):. Zet in de eerste scène: \(key): \(Self.example(of: key))."
    case .unknownPurpose(let value):
      "'\(value)' kan niet bij purpose:. Kies uit: \(ScenarioPurpose.allCases.map { "\($0.rawValue) (\($0.dutch))" }.joined(separator: ", "))."
    case .mixedIndentation(let hasTab):
      "Deze regel springt in met \(hasTab ? "een tab" : "spaties"), en regels erboven met \(hasTab ? "spaties" : "een tab"). Een tab telt als acht spaties. Gebruik overal hetzelfde."
    case .mistypedArrow(let found):
      "Een keuze begint met '->'. Hier staat '\(found)'. Typ een streepje en dan >."
    case .mistypedHeader(let key, let meant):
      "De kopregel '\(key)' is niet bekend. Bedoel je '\(meant)'?"
    case .misnamedFile(let meant):
      "Dit bestand wordt overgeslagen: de naam moet eindigen op .yarn. Noem het \(meant)."
    case .notUTF8:
      "Deze regel is geen UTF-8: er komen vreemde tekens op het scherm. Sla het bestand op als UTF-8."
    case .takenID(let id, let file, let line):
      "De code #\(id) is al van een ander scenario: \(file), regel \(line). Geef elke regel een eigen code."
    case .takenTitle(let title, let file, let line):
      "Er is al een scène '\(title)' in een ander scenario: \(file), regel \(line). Zet de naam van het scenario ervoor."
    case .takenVariable(let name, let file, let line):
      "\(name) is al van een ander scenario: \(file), regel \(line). Zet de naam van het scenario ervoor."
    case .untranslatedHandout(let language):
      "Dit blad is er niet in de taal ‘\(language)’. Maak een bestand ernaast dat eindigt op .\(language).md"
    case .handoutDiffers(let element):
      "Dit blad is anders gemaakt dan het Nederlandse, vanaf onderdeel \(element). Maak ze gelijk."
    case .unknownLessonItem(let name, let suggestion):
      "Er is geen scenario of blad dat ‘\(PrintableText.of(name, layout: .oneLine))’ heet."
        + (suggestion.map { " Bedoel je \($0)?" } ?? " Typ weerwoord lijst voor alle namen.")
    case .outsideLesson:
      "Deze regel staat niet in een les. Zet erboven # en de naam van de les, zoals: # Les 1"
    case .glossaryRow(let error): error.dutch
    case .unexplainedWord(let word):
      "'\(word)' heeft geen uitleg in \(Glossary.file). Zet er een rij bij, of kies een gewoon woord."
    case .unreadableScenario(let dutch, _):
      "Dit scenario kan niet worden gelezen. \(dutch)"
    case .passedOver(let dutch, _): dutch
    case .staleTranslation(let id, let language, let isMarked):
      "De regel \(id) is veranderd na de vertaling (\(language)). "
        + (isMarked
          ? "Verbeter de vertaling en haal [stale] weg."
          : "Draai: weerwoord translate \(language)")
    case .unindentedOption:
      "Dit is de enige keuze, en er staat niets onder. Wat bij een keuze hoort, springt in: zet er vier spaties voor."
    case .bareVariable(let name):
      "De leerling ziet hier '\(name)' staan. Zet haken om de variabele: {\(name)}."
    case .mistypedCommand(let command):
      "De leerling ziet hier een opdracht staan. Bedoel je <<\(command)>>? Een opdracht staat tussen << en >>, op een regel alleen."
    case .shownTag(let tag):
      "De leerling ziet hier '\(tag)' zoals het er staat. Haal het weg: er is hier geen vet of schuin."
    case .unknownPicture(let name, let suggestion):
      "Er is geen plaatje dat ‘\(name)’ heet.\(suggestion.map { " Bedoel je #picture:\($0)?" } ?? " Kies uit: \(HandoutPicture.names(inEnglish: false)).")"
    case .minutesDiffer(let minutes, let computed):
      "Er staat dat dit \(minutes) minuten duurt. Gerekend is het \(computed). Verbeter minutes:, of maak een kortere weg."
    case .pageMinutesDiffer(let minutes, let header):
      "Hier staat \(minutes) minuten, en boven het scenario \(header). Maak ze gelijk."
    case .noShortPath(let seconds):
      "Dit gesprek heeft geen korte weg: ook de kortste duurt \(seconds) seconden. Een korte weg blijft onder de acht minuten."
    case .pastTense(let word):
      "'\(word)' klinkt geschreven. Wie praat, zegt: ik heb gezocht, ik ben gelopen."
    case .blindPraise(let word):
      "'\(word)' komt hier altijd, wat er ook getypt is. Het programma kan dat niet weten. Zeg iets zonder oordeel."
    case .emptyAnswer(let name):
      "\(name) wordt gebruikt, ook als er niets getypt is. Zet eromheen: <<if words(\(name)) > 0>> … <<else>> … <<endif>>."
    case .silentRole(let role):
      "\(role) praat, maar krijgt nergens antwoord. Zet er een keuze of een vraag achter."
    case .noDignity:
      "Na deze keuze komt nergens een einde waarin de leerling zichzelf blijft. Geef een einde een van deze tags: \(Ending.dignified.map { "#ending:" + $0 }.joined(separator: ", "))."
    case .noWaiting:
      "In dit conflict kan de leerling niet kiezen om te wachten. Maak een einde met #ending:waiting."
    case .noHelp:
      "In dit conflict kan de leerling niet eerst iemand om hulp vragen. Maak een einde met #ending:help."
    case .oneGender(let gender, let kind, let words):
      "\(gender == .female ? "Vrouwen" : "Mannen") hebben hier steeds \(kind.dutch): \(words.joined(separator: ", ")). Geef iemand een ander beroep."
    case .unknownEnding(let name, let suggestion):
      "Het einde #ending:\(name) is niet bekend.\(suggestion.map { " Bedoel je #ending:\($0)?" } ?? " Kies uit: \(Ending.all.joined(separator: ", ")).")"
    case .unreachedLine(.node(let title), let count):
      "\(Self.dutchLines(count)) nooit langs: scène '\(title)' wordt nooit gespeeld."
    case .unreachedLine(.condition(let line), let count):
      "\(Self.dutchLines(count)) nooit langs: de voorwaarde op regel \(line) was nooit waar."
    case .unreachedLine(.otherwise(let line), let count):
      "\(Self.dutchLines(count)) nooit langs: de voorwaarde op regel \(line) was altijd waar."
    case .unreachedLine(.path, let count):
      "\(Self.dutchLines(count)) nooit langs: elke weg slaat ervoor af."
    case .brokenPromise(let promise): promise.dutchSentence
    case .endlessRound(let replies):
      "Hierna blijft het rondgaan, zonder vraag en zonder einde.\(Self.dutch(replies)) Haal de kring eruit."
    case .noWayOut(let replies):
      "Wie hier komt, komt nooit bij het einde.\(Self.dutch(replies)) Maak een keuze die verder leidt."
    case .crash(let dutch, _, let replies):
      "Hierna loopt het vast: \(dutch)\(Self.dutch(replies))"
    case .crashByChance(let dutch, _, let seed):
      "Op goed geluk gespeeld loopt het vast: \(dutch) Speel het na met --begingetal \(seed)."
    }
  }

  private static func dutchLines(_ count: Int) -> String {
    count == 1 ? "Deze regel komt" : "Vanaf hier komen \(count) regels"
  }

  private static func dutch(_ replies: [String]) -> String {
    replies.isEmpty ? "" : " Zo kom je er: \(replies.suffix(6).joined(separator: " › "))."
  }

  /// The values of a header.
  static func example(of key: String) -> String {
    switch key {
    case "form": "roleplay"
    case "level": "A2"
    case "ages": "12-18"
    case "minutes": "15"
    case "audience": "solo, pair, class"
    case "element": "6"
    case "goal": "Ik oefen een gesprek"
    case "goal_en": "I practise a conversation"
    case "heading_en": "The electrician"
    default: "…"
    }
  }
}

extension DeadTextCause {
  /// The command that leads away; empty for a condition.
  var command: String {
    switch self {
    case .jump: "jump"
    case .stop: "stop"
    case .return: "return"
    case .condition: ""
    }
  }
}
