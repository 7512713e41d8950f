import Testing
import Yarn

@testable import Roleplay

@Suite("A list of words, explained")
struct GlossaryTests {
  private static let table = """
    word,forms,meaning,example,en,ar,note
    buschauffeur,buschauffeurs,Iemand die een bus rijdt.,De buschauffeur is te laat.,bus driver,سائق حافلة,
    leerwerkbaan,,"Je werkt, en je leert.",Ik heb een leerwerkbaan.,apprenticeship,,from two scenes
    """

  /// The same, as a Dutch spreadsheet writes it.
  private static let spreadsheet = """
    word;forms;meaning;example;en;ar;note
    buschauffeur;buschauffeurs;Iemand die een bus rijdt.;De buschauffeur is te laat.;bus driver;سائق حافلة;
    leerwerkbaan;;Je werkt, en je leert.;Ik heb een leerwerkbaan.;apprenticeship;;from two scenes
    """

  private func read(_ text: String) -> (glossary: Glossary, errors: [GlossaryError]) {
    Glossary.read(csv: Array(text.utf8))
  }

  @Test(
    "finds a word by its translation, with the article of Arabic or without",
    arguments: [
      ("سائق حافلة", "buschauffeur"), ("السائق حافلة", "buschauffeur"),
      ("Bus driver!", "buschauffeur"), ("apprenticeship", "leerwerkbaan"), ("bus", nil), ("", nil),
    ])
  func translated(word: String, entry: String?) {
    #expect(read(Self.table).glossary.entry(translated: word)?.word == entry)
  }

  @Test("is read by its header row, whatever separates the cells and ends the lines")
  func read() throws {
    for text in [
      Self.table, "\u{FEFF}" + Self.table.replacing("\n", with: "\r\n"),
      Self.spreadsheet,
    ] {
      let (glossary, errors) = read(text)
      #expect(errors == [])
      #expect(glossary.entries.map(\.word) == ["buschauffeur", "leerwerkbaan"])
      let first = try #require(glossary.entries.first)
      #expect(first.forms == ["buschauffeurs"])
      #expect(first.meaning == "Iemand die een bus rijdt.")
      #expect(first.translations.map(\.language.description) == ["en", "ar"])
      #expect(first.translations.map(\.word) == ["bus driver", "سائق حافلة"])
      // A word that a language has no translation of is not told in that language.
      #expect(glossary.entries.last?.translations.map(\.word) == ["apprenticeship"])
    }
  }

  @Test("a word is found by each of its forms, with capitals and punctuation around it")
  func found() {
    let (glossary, _) = read(Self.table)
    for word in ["buschauffeur", "Buschauffeurs", "“BUSCHAUFFEUR?”", " buschauffeur… "] {
      #expect(glossary.entry(for: word)?.word == "buschauffeur", "\(word)")
    }
    for word in ["", "bus", "?", "buschauffeurtje", "\u{1B}[2J"] {
      #expect(glossary.entry(for: word) == nil, "\(word)")
    }
  }

  @Test("tells which words of a text it explains, each once")
  func words() {
    let (glossary, _) = read(Self.table)
    #expect(
      glossary.words(in: "Een leerwerkbaan? Of buschauffeur: buschauffeurs rijden veel.")
        == ["leerwerkbaan", "buschauffeur"])
    #expect(glossary.words(in: "Niets hiervan.") == [])
  }

  @Test("a language's column may have a tag of three letters, or one with a country")
  func languages() throws {
    let (glossary, errors) = read(
      "word,meaning,prs,ckb,fa-AF,note\nbalie,Een tafel.,یک,دو,سه,checked\n")
    #expect(errors == [])
    let entry = try #require(glossary.entry(for: "balie"))
    #expect(entry.translations.map(\.language.description) == ["prs", "ckb", "fa-AF"])
  }

  @Test("an entry of two words is found, in a text too, before one of its words")
  func severalWords() {
    let (glossary, errors) = read(
      """
      word,forms,meaning
      open dag,open dagen,Je mag op een school kijken.
      dag,dagen,Vierentwintig uur.
      's nachts,,Als het donker is.
      """)
    #expect(errors == [])
    for word in ["open dag", "Open  dagen", "“open dag”"] {
      #expect(glossary.entry(for: word)?.word == "open dag", "\(word)")
    }
    #expect(
      glossary.words(in: "Op de open dag, overdag of ’s nachts? Elke dag!")
        == ["open dag", "s nachts", "dag"])
    // A sentence ends between them.
    #expect(glossary.words(in: "De deur is open. Dag!") == ["Dag"])
    #expect(glossary.explains("nachts") && glossary.explains("open") && !glossary.explains("deur"))
  }

  @Test("a row that is wrong is told, and the others stay")
  func wrongRows() {
    let head = "word,forms,meaning,en\n"
    let wrong: [(String, Int, GlossaryError.Reason)] = [
      ("a,,b\n", 2, .columns(3, expected: 4)), ("a,,b,c,d\n", 2, .columns(5, expected: 4)),
      (",,uitleg,x\n", 2, .noWord), ("?,,uitleg,x\n", 2, .noWord), ("a,,,x\n", 2, .noMeaning("a")),
      ("goed,,Niet slecht.,good\nGoed,,Prima.,good\n", 3, .twice("Goed")),
      ("goed,,Niet slecht.,good\nbeter,goed,Prima.,better\n", 3, .twice("goed")),
    ]
    for (rows, line, reason) in wrong {
      let (glossary, errors) = read(head + rows + "laatste,,De achterste.,last\n")
      #expect(errors == [GlossaryError(line: line, reason: reason)], "\(rows)")
      #expect(glossary.entry(for: "laatste")?.meaning == "De achterste.")
    }
    #expect(read("").errors == [GlossaryError(line: 1, reason: .headings)])
    #expect(read("woord;uitleg\na;b\n").errors == [GlossaryError(line: 1, reason: .headings)])
    #expect(
      read(head + "\"a,,b\n").errors
        == [GlossaryError(line: 2, reason: .unreadable(.quoteNotClosed(line: 2)))])
  }

  @Test("every error is two sentences at least, in both languages, without control characters")
  func sentences() {
    let reasons: [GlossaryError.Reason] = [
      .headings, .columns(3, expected: 4), .noWord, .noMeaning("a\u{1B}"), .twice("a\u{1B}"),
    ]
    for reason in reasons {
      for language in Language.allCases {
        let text = GlossaryError(line: 2, reason: reason).text(in: language)
        #expect(text.split(separator: /[.?] |[.]$/).count > 1)
        #expect(!text.contains("\u{1B}"))
      }
    }
  }
}
