import Yarn

extension ScriptDiagnostic: Phrase {
  /// The sentence in English.
  package var english: String { message }

  /// The sentence in Dutch.
  package var dutch: String {
    switch self {
    case .notUTF8:
      "Dit bestand is niet opgeslagen als UTF-8. Sla het op als UTF-8 en probeer het opnieuw."
    case .textOutsideNode:
      "Hier wordt een regel als 'title: Naam' verwacht. Begin elke scène met 'title:' en '---'."
    case .missingTitle:
      "Deze scène heeft geen naam. Zet er 'title: Naam' boven."
    case .mistypedTitle(let found):
      "Schrijf 'title:' in plaats van '\(found):'."
    case .secondTitle:
      "Deze scène heeft al een titel. Haal er een weg, of zet '===' tussen twee scènes."
    case .invalidName(let what, let name):
      "De \(what == .title ? "titel" : "ondertitel") '\(name)' mag alleen letters, cijfers en _ hebben.\(Self.proposal(name).map { " Schrijf bijvoorbeeld \($0)." } ?? "")"
    case .missingBodyStart(let node):
      "Scène '\(node)' heeft geen tekst. Zet '---' onder de kopregels en daaronder de tekst."
    case .missingBodyStartAbove(let node):
      "Hier begint de tekst van scène '\(node)', maar '---' ontbreekt. Zet '---' boven deze regel."
    case .mistypedBodyStart(let found):
      "Schrijf '---', drie gewone streepjes, in plaats van '\(found)'."
    case .missingBodyEnd(let node):
      "Scène '\(node)' wordt niet afgesloten. Zet '===' onder de laatste regel."
    case .missingBodyEndAbove(let node):
      "Scène '\(node)' wordt niet afgesloten. Zet '===' boven deze regel."
    case .mistypedBodyEnd(let found):
      "Schrijf '===', drie keer =, in plaats van '\(found)'."
    case .duplicateNode(let name, let line):
      "Er is al een scène met de naam '\(name)' (regel \(line)). Kies een andere naam."
    case .nodeGroupMissingWhen(let name):
      "Alle scènes met de naam '\(name)' moeten een 'when:' hebben. 'when: always' mag ook."
    case .duplicateSubtitle(let group, let subtitle):
      "Er is meer dan één scène '\(group)' met de ondertitel '\(subtitle)'. Maak ze verschillend."
    case .whenNeedsExpression:
      "Achter 'when:' hoort een voorwaarde, zoals 'always', 'once' of '$moe == true'."
    case .emptyNode(let name):
      "Scène '\(name)' is leeg."
    case .undefinedNode(let name, let suggestion):
      "Er is geen scène '\(name)'.\(suggestion.map { " Bedoel je '\($0)'?" } ?? " Maak hem of verander de naam.")"
    case .unclosedCommand:
      "Hier begint '<<', maar '>>' ontbreekt. Zet '>>' aan het eind van de opdracht, op dezelfde regel."
    case .chevronInCommand:
      "Een losse '>' kan niet in een opdracht staan. Haal hem weg, of schrijf hem als tekst: {\">\"}."
    case .strayChevron(let command):
      "Bij deze opdracht staat een '<' of '>' te veel. Schrijf <<\(command)>>."
    case .singleChevrons(let text):
      "'\(text)' wordt als tekst getoond. Is het een opdracht? Schrijf dan << en >>."
    case .unenclosedCommand(let word):
      "'\(word)' wordt hier als tekst getoond. Is het een opdracht? Zet er dan << voor en >> achter."
    case .textAfterCommand(let text):
      "'\(text)' staat achter een opdracht. Zet het op een eigen regel."
    case .emptyCommand:
      "Tussen '<<' en '>>' staat niets. Vul een opdracht in of haal het weg."
    case .unclosedBlock(let block, let line):
      "\(block.closer) ontbreekt voor de \(block.opener) op regel \(line)."
    case .clauseWithoutBlock(let found, let opener):
      "\(found) hoort bij een \(opener.opener), maar die staat hier niet boven."
    case .blockEndedByIndentation(let block, let line):
      "De keuze houdt hier op, maar \(block.closer) ontbreekt nog voor de \(block.opener) op regel \(line). Let op lege regels: die sluiten een keuze af."
    case .elseIfInTwoWords:
      "Schrijf 'elseif' aan elkaar."
    case .mistypedCloser(let found, let block):
      "\(found) bestaat niet. Schrijf \(block.closer)."
    case .clauseAfterElse(let found):
      "\(found) kan niet na <<else>> komen. Zet <<else>> als laatste."
    case .unexpectedInCommand(let text, let command):
      "'\(text)' hoort niet in <<\(command)>>. Haal het weg."
    case .textAfterCondition:
      "Na een voorwaarde of hashtag mag geen tekst meer komen. Zet de tekst ervoor."
    case .conditionAfterTag(let word, _):
      "<<\(word)>> staat achter een hashtag. Zet het ervoor, direct achter de woorden."
    case .secondCondition(let word):
      "<<\(word)>> is een tweede voorwaarde. Een regel heeft er één: verbind ze met 'and'."
    case .tagsWithoutText:
      "Hier staan hashtags zonder woorden. Zet ze achter de woorden waar ze bij horen."
    case .commandAfterText(let name):
      "<<\(name)>> staat achter tekst. Zet elke opdracht op een eigen regel."
    case .optionWithoutText:
      "Deze keuze heeft geen tekst. Zet er woorden achter."
    case .blankIndentedLineAfterOption:
      "Onder deze keuze staat een regel met alleen spaties. Vul de regel in of maak hem leeg."
    case .nestingTooDeep(let limit):
      "Dit zit te diep in elkaar: de grens is \(limit) lagen. Verdeel het over meer scènes."
    case .strayCommandEnd:
      "Hier staat '>>' zonder '<<' ervoor. Zet '<<' voor de opdracht."
    case .invalidEscape(let character):
      "'\\\(character)' bestaat niet. Een \\ mag voor \\ < > { } # / [ ] en : staan; voor een gewone \\ schrijf je \\\\."
    case .emptyHashtag:
      "Achter # hoort meteen een woord. Voor een gewone # schrijf je \\#."
    case .reservedCommand(let name):
      "<<\(name)>> kent Yarn (nog) niet. Gebruik een ander woord."
    case .unreachable:
      "Vanaf hier kan niemand komen: de regel ervoor gaat weg. Haal het weg, of zet het hoger."
    case .missingExpression(let after):
      "Achter '\(after)' ontbreekt een waarde, zoals 3, \"tekst\", true of $naam."
    case .unexpectedInExpression(let text):
      "'\(text)' wordt hier niet verwacht."
    case .wordInExpression(let word):
      "'\(word)' is hier geen waarde. Zet tekst tussen \"…\", of een $ voor een variabele: $\(word)."
    case .quoteInText(let word):
      "Voor '\(word)' is de tekst al uit, want daar staat een \". Staan er aanhalingstekens in een tekst? Typ “ en ”, of \\\"."
    case .curlyQuote(let quote):
      "Het teken \(quote) is een krul-aanhalingsteken. Typ een rechte: \"."
    case .unclosedExpression:
      "Hier begint '{', maar '}' ontbreekt op deze regel. Voor een gewone { schrijf je \\{."
    case .unclosedString:
      "Deze tekst begint met een aanhalingsteken, maar het tweede ontbreekt. Zet \" aan het eind."
    case .unclosedParenthesis:
      "Hier begint '(', maar ')' ontbreekt. Zet ')' erbij."
    case .missingVariable(let command):
      "Achter '\(command)' hoort een variabele, met een $ ervoor: $naam."
    case .missingDollar(let name, let command):
      "Voor '\(name)' ontbreekt een $. Schrijf <<\(command) $\(name) = …>>."
    case .doubleEquals(let command):
      "In <<\(command)>> hoort één '='. Twee, '==', vergelijken alleen."
    case .singleEquals:
      "Eén '=' geeft een waarde en kan alleen na <<set>> of <<declare>>. Vergelijk met '=='."
    case .missingAssignment(let command):
      "In <<\(command)>> ontbreekt '=' met een waarde erachter."
    case .missingNodeName(let command):
      "Achter '\(command)' hoort de naam van een scène."
    case .invalidNumber(let text):
      "'\(text)' is geen getal dat Yarn kent. Schrijf het als 12 of 1.5."
    case .typeMismatch(let expected, let got):
      "Hier hoort \(Self.dutchType(expected)), maar er staat \(Self.dutchType(got))."
    case .declarationMismatch(let name, let expected, let got):
      "\(name) is met <<declare>> \(Self.dutchType(expected)), maar de waarde is \(Self.dutchType(got))."
    case .operandsDiffer(let operation, let left, let right):
      "'\(operation)' kan niet met links \(Self.dutchType(left)) en rechts \(Self.dutchType(right))."
    case .operationNotDefined(let operation, let type):
      "'\(operation)' kan niet met \(Self.dutchType(type))."
    case .conditionNotBool(let got):
      "Een voorwaarde is waar of niet waar, maar dit is \(Self.dutchType(got))."
    case .typeUndetermined(let name):
      "Niet te zien is of \(name) een getal, tekst of waar/niet waar is. Zet bovenaan: <<declare \(name) = …>>."
    case .expressionUndetermined(let text):
      "Niet te zien is of \(text) een getal, tekst of waar/niet waar is.\(text.hasPrefix("$") ? " Zet bovenaan: <<declare \(text) = …>>." : "")"
    case .undeclaredVariable(let name):
      "\(name) is nergens gemaakt. Zet bovenaan: <<declare \(name) = …>>."
    case .unusedVariable(let name):
      "\(name) is gemaakt en wordt nergens gebruikt."
    case .wrongArgumentCount(let function, let expected, let got):
      "\(function)() krijgt \(got) \(got == 1 ? "waarde" : "waarden"), maar heeft er \(expected) nodig."
    case .redeclaredVariable(let name, let line):
      "\(name) is al gemaakt met <<declare>> (regel \(line)). Haal er een weg."
    case .redeclaredType(let name):
      "Er is al een <<enum \(name)>>. Kies een andere naam."
    case .unknownType(let name, _):
      "Het soort '\(name)' bestaat niet. Kies number, string, bool of een <<enum>>."
    case .smartVariableLoop(let name):
      "\(name) wordt berekend uit zichzelf. Haal de kring weg."
    case .smartVariableReadOnly(let name):
      "\(name) wordt berekend en kan niet met <<set>> veranderen."
    case .callNeedsFunction:
      "Achter 'call' hoort een functie, zoals <<call doe_iets(3)>>."
    case .enumEmpty(let name):
      "<<enum \(name)>> heeft geen <<case>>. Zet er minstens één in."
    case .enumDuplicateCase(let type, let name):
      "<<case \(name)>> staat al in <<enum \(type)>>."
    case .enumDuplicateValue(let type, let value):
      "De waarde \(value) staat al bij een andere <<case>> van <<enum \(type)>>."
    case .enumValueNotConstant(let name):
      "De waarde van <<case \(name)>> moet een vast getal of een vaste tekst zijn."
    case .enumValuesDiffer(let type):
      "Alle waarden van <<enum \(type)>> moeten van hetzelfde soort zijn: getal of tekst."
    case .enumValueMissing(let type, let name):
      "<<case \(name)>> heeft geen waarde, en andere in <<enum \(type)>> wel. Geef ze allemaal een waarde."
    case .memberUnknown(let type, let member):
      "<<enum \(type)>> heeft geen <<case \(member)>>."
    case .memberWithoutType(let member):
      "Geen enkele <<enum>> heeft een <<case \(member)>>."
    case .memberAmbiguous(let member, let types):
      "<<case \(member)>> staat in meer dan één <<enum>>: \(types.joined(separator: ", ")). Zet de naam ervoor: \(types[0]).\(member)."
    case .duplicateLineID(let id, let file, let line):
      "De code #\(id) is al gebruikt in \(file), regel \(line). Geef elke regel een eigen code."
    case .secondLineID(let id):
      "Deze regel heeft al een code. Haal #\(id) weg."
    case .spaceInLineID(let id):
      "Achter #line: staat een spatie. Schrijf #line:\(id)."
    case .lineAndShadow:
      "Een regel krijgt #line: of #shadow:, niet allebei."
    case .shadowUnknown(let id):
      "Er is geen regel met #line:\(id) om naar te verwijzen."
    case .shadowWithExpression:
      "Een regel met #shadow: mag geen { } hebben."
    case .shadowDiffers(let id):
      "Een regel met #shadow:\(id) moet dezelfde woorden hebben als de regel met #line:\(id)."
    case .markup(let problem): problem.dutch
    case .tooManyDiagnostics(let limit, _):
      "Over dit bestand is meer te zeggen dan deze \(limit). Herstel die eerst."
    }
  }

  private static func dutchType(_ name: String) -> String {
    switch name {
    case "number": "een getal"
    case "string": "tekst"
    case "bool": "waar/niet waar"
    default: "een \(name)"
    }
  }
}
