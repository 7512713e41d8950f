import Archive
import Roleplay
import Testing

@testable import Discussion

@Suite("Comics of those who agreed")
struct ComicShelfTests {
  /// A recording with a comic of two panels.
  static func transcript(_ hero: String, visibility: Visibility = .class, seed: UInt32)
    -> Transcript
  {
    var transcript = Transcript.proef([], visibility: visibility, seed: seed)
    let kinds: [Cue] = [
      Cue(line: "", text: "", kind: .hero(trait: .name, value: hero)),
      Cue(line: "", text: "", kind: .hero(trait: .motto, value: "Ik durf!")),
      Cue(
        line: "line:1", speaker: "Verteller", text: "\(hero) staat\nin de klas.",
        kind: .panel(pose: .small)),
      Cue(line: "line:2", speaker: hero, text: "Ik wil kok worden.", kind: .line),
      Cue(line: "line:3", speaker: "Vader", text: "Nee, \(hero)!", kind: .line),
      Cue(line: "line:4", speaker: "Verteller", text: "Later.", kind: .panel(pose: .flying)),
      Cue(line: "line:5", speaker: hero, text: "Toch wel.", tags: ["thought"], kind: .line),
    ]
    transcript.entries =
      (kinds.map { Entry.Kind.cue($0) } + transcript.entries.map(\.kind)).enumerated().map {
        Entry(number: $0.offset + 1, milliseconds: 0, kind: $0.element)
      }
    return transcript
  }

  private func folder() throws -> RecordingsFolder {
    let folder = try RecordingsFolder()
    try folder.add(Self.transcript("Ahmed", seed: 1))
    try folder.add(Self.transcript("Vonk", seed: 2))
    try folder.add(Self.transcript("Geheim", visibility: .teacher, seed: 3))
    return folder
  }

  @Test("a teacher reads all its words, a line each, and those of nobody who did not agree")
  func readingText() throws {
    let folder = try folder()
    let texts = try folder.reading().openTexts(of: "proef")
    #expect(try folder.results().turnout.notShown == 1)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.kind == .comic && $0.question.isEmpty })
    let ahmed = try #require(texts.first { $0.words.hasPrefix("Ahmed") })
    #expect(
      ahmed.words == """
        Ahmed




        Ik durf!
        Ahmed staat in de klas.
        Ahmed
        Ik wil kok worden.
        Vader
        Nee, Ahmed!
        Later.
        Ahmed
        Toch wel.
        """)
  }

  @Test("nothing is shown before it was read; then it is, with blanks where they belong")
  func shelf() throws {
    let folder = try folder()
    #expect(try folder.results().comics == ComicShelf(unread: 2))
    let texts = try folder.reading().openTexts(of: "proef")
    let ahmed = try #require(texts.first { $0.words.hasPrefix("Ahmed") })
    let other = try #require(texts.first { $0.words.hasPrefix("Vonk") })
    let moderation = Moderation(verdicts: [
      ahmed.key: .shown(
        blanks: ahmed.places(of: "ahmed").union(ahmed.places(of: "kok worden"))),
      other.key: .hidden,
    ])
    let comics = try folder.results(moderation).comics
    #expect(comics.unread == 0 && comics.hidden == 1)
    let strip = try #require(comics.shown.first).strip
    #expect(comics.shown.count == 1)
    #expect(strip.hero.name == "[…]" && strip.hero.motto == "Ik durf!")
    #expect(strip.hero.power.isEmpty && strip.hero.friend.isEmpty)
    #expect(
      strip.panels == [
        Strip.Panel(
          caption: "[…] staat in de klas.", pose: .small,
          balloons: [
            .init(speaker: "[…]", words: "Ik wil […] […]."),
            .init(speaker: "Vader", words: "Nee, […]!"),
          ]),
        Strip.Panel(
          caption: "Later.", pose: .flying,
          balloons: [.init(speaker: "[…]", words: "Toch wel.", isThought: true)]),
      ])
  }

  @Test("the report draws what was shown, and has no word of what was not")
  func report() throws {
    let folder = try folder()
    let texts = try folder.reading().openTexts(of: "proef")
    let ahmed = try #require(texts.first { $0.words.hasPrefix("Ahmed") })
    func html(_ moderation: Moderation) throws -> String {
      ReportPage(try folder.results(moderation)).html
    }
    #expect(try !html(Moderation()).contains("Toch wel."))
    let shown = try html(
      Moderation(verdicts: [ahmed.key: .shown(blanks: ahmed.places(of: "Ahmed"))]))
    #expect(shown.contains("Toch wel."))
    #expect(!shown.contains("Ahmed") && !shown.contains("Vonk") && !shown.contains("Geheim"))
  }
}
