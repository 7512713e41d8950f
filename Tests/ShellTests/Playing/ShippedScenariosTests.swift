import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

/// What pupils type into the scenarios that ship, and what comes back.
@Suite("The scenarios that ship, as a pupil plays them")
@MainActor
struct ShippedScenariosTests {
  // MARK: - A hero's name

  private static let sentence = "Mijn held heet Vonk en kan heel hard rennen"

  @Test(
    "a hero's name that is a whole sentence is asked for again, and why; it is put nowhere",
    arguments: [
      (
        Language.dutch, "Verteller: Dat zijn te veel woorden. Typ er één of twee.\n",
        "Verteller: Wie helpt jouw held?\n"
      ),
      (
        .english, "Narrator: That's too many words. Type one or two.\n",
        "Narrator: Who helps your hero?\n"
      ),
    ])
  func sentenceAsName(language: Language, tooMany: String, helper: String) async throws {
    // A short play, a star; then the name, once more, and a power.
    let theatre = Theatre(
      typed: "1", "1", Self.sentence, "Vonk", "1", columns: 100, language: language)
    let screen = try await theatre.play(shipped: "superheld")
    let parts = screen.components(separatedBy: tooMany)
    try #require(parts.count == 2, "\(screen)")
    #expect(parts[0].contains(Self.sentence))
    #expect(!parts[1].contains(Self.sentence))
    #expect(parts[1].contains(helper), "\(screen)")
  }

  @Test("a sentence twice: the hero is called after the sign, and never by the sentence")
  func sentenceTwice() async throws {
    let theatre = Theatre(
      typed: "1", "1", Self.sentence, Self.sentence, "1", "1", "1", columns: 100)
    let screen = try await theatre.play(shipped: "superheld")
    let parts = screen.components(
      separatedBy: "Verteller: Dat past niet in de strip. Jouw held heet nu: Ster.\n")
    try #require(parts.count == 2, "\(screen)")
    #expect(parts[1].contains("Verteller: Wie helpt jouw held?\n"))
    #expect(!parts[1].contains(Self.sentence))
  }

  @Test("a power that is too long is asked for again, with how long it may be, and put nowhere")
  func longPower() async throws {
    let power = "Vliegen door de hele stad en alle mensen tegelijk helpen"
    // A long play, a star, a name; then a power of one's own.
    let theatre = Theatre(typed: "2", "1", "Vonk", "6", power, power, "1", "1", columns: 100)
    let screen = try await theatre.play(shipped: "superheld")
    let parts = screen.components(
      separatedBy: "Verteller: Dat is te lang voor de strip. Typ hoogstens 40 letters.\n")
    try #require(parts.count == 2, "\(screen)")
    #expect(
      parts[1].contains("Verteller: Dat past niet in de strip. Dan blijft de kracht geheim.\n"))
  }

  // MARK: - Three at the table

  @Test("the third of three at the table is told what to watch; of two nobody is")
  func observer() async throws {
    // A short play, an other person who listens soon, Oom; then a letter each, and a wish.
    let task = """
      [SPEEL: C is Kijker]
      Kijk, en zeg niets. Wat doet Oom na elke zin?

      """
    let three = Theatre(typed: "1", "1", "1", "A", "B", "C", "1")
    let screen = try await three.play(shipped: "aan-tafel", audience: .three)
    #expect(screen.contains("Verteller: Welke letter kijkt?\n"), "\(screen)")
    #expect(screen.contains(task), "\(screen)")
    #expect(screen.contains("[SPEEL: B is de leerling]\nKies, en zeg het hardop.\n"), "\(screen)")

    let two = try await Theatre(typed: "1", "1", "1", "A", "B", "1")
      .play(shipped: "aan-tafel", audience: .pair)
    #expect(two.contains("[SPEEL: B is de leerling]\n"), "\(two)")
    #expect(!two.contains("Kijker") && !two.contains("Kijk, en zeg niets."))
  }

  // MARK: - Own words

  @Test("an empty answer is not gone on with: it is said to be empty, and the choice comes again")
  func emptyAnswer() async throws {
    // A short play, an other person who listens soon, Vader; then another wish, without words.
    let theatre = Theatre(typed: "1", "1", "1", "4", "", "", "3")
    let screen = try await theatre.play(shipped: "elektricien")
    let parts = screen.components(
      separatedBy: "Verteller: Er staat nog niets. Kies nog een keer.\n")
    try #require(parts.count == 2, "\(screen)")
    #expect(!parts[0].contains("Je mentor zegt:"))
    #expect(parts[1].contains("Verteller: En jij? Maak de zin af: ik wil …\n"), "\(screen)")
    #expect(parts[1].contains("Vader: Kok? Dan werk je als iedereen vrij is.\n"), "\(screen)")
  }

  @Test("every open question of every scenario has a road for an empty answer")
  func emptyAnswers() throws {
    let repertoire = try Repertoire(path: Theatre.scenarios)
    var asked = 0
    for name in repertoire.names {
      let nodes = Scenario(try repertoire.load(name)).outline.nodes
      func reads(_ statement: Outline.Statement, _ variable: String) -> Bool {
        statement.condition?.variables.contains { $0.text == variable } ?? false
      }
      for node in nodes {
        for (place, statement) in node.statements.enumerated() {
          guard case .command(let text) = statement.kind, text.hasPrefix("ask "),
            let variable = text.split(separator: " ").last.map(String.init)
          else { continue }
          asked += 1
          // At once, or where the words are used: what stands in a strip stands there if there is any.
          let next = node.statements.dropFirst(place + 1).prefix(3)
          let isUsed = nodes.contains { node in
            node.statements.contains { statement in
              statement.values.contains { $0.variables.contains { $0.text == variable } }
            }
          }
          let isHandled =
            next.contains {
              reads($0, variable)
                || $0.values.contains {
                  $0.variables.contains { $0.text == variable } && $0.functions.contains("mentions")
                }
            }
            || isUsed && nodes.contains { $0.statements.contains { reads($0, variable) } }
          #expect(isHandled, "\(name): \(variable) in \(node.title)")
        }
      }
    }
    #expect(asked > 40)
  }

  @Test("a swap that changes nothing is not announced")
  func noSwap() throws {
    let repertoire = try Repertoire(path: Theatre.scenarios)
    var swaps = 0
    for name in ["driegesprek", "tegenslag", "aan-tafel"] {
      for node in Scenario(try repertoire.load(name)).outline.nodes {
        var conditions: [Bool] = []
        for statement in node.statements {
          switch statement.kind {
          case .if: conditions.append(statement.condition?.functions.contains("swaps") ?? false)
          case .endIf: conditions.removeLast()
          case .elseIf, .else: conditions[conditions.count - 1] = false
          case .command("swap"):
            swaps += 1
            #expect(conditions.contains(true), "\(name): \(node.title)")
          default: break
          }
        }
      }
    }
    #expect(swaps == 3)
  }

  @Test("own words are neither praised nor said again, whatever they are")
  func noPraise() async throws {
    let praise =
      #/(?i)\b(goed zo|goed gedaan|goed gezegd|mooi|knap|super|top|prima|bravo|dapper|netjes)\b/#
    var answers: [String] = []
    for words in ["Waarom moet dat van jou", "blablabla"] {
      // A long play, an other person who listens soon, Vader; another wish; why.
      let theatre = Theatre(typed: "2", "1", "1", "4", "vliegen", "1", words)
      let screen = try await theatre.play(shipped: "elektricien")
      let afterWish = try #require(screen.components(separatedBy: "Jij: ik wil vliegen\n").last)
      #expect(afterWish.hasPrefix("Verteller: Je mentor zegt:"), "\(screen)")
      #expect(!afterWish.contains("vliegen"))
      let parts = screen.components(separatedBy: "Jij: \(words)\n")
      try #require(parts.count == 2, "\(screen)")
      #expect(parts[1].hasPrefix("Vader: "), "\(screen)")
      #expect(parts[1].contains("Verteller: Wat doe je nu?\n"), "\(screen)")
      #expect(!parts[1].contains(words))
      #expect(afterWish.firstMatch(of: praise) == nil, "\(screen)")
      answers.append(parts[1].components(separatedBy: "Je bent gestopt.")[0])
    }
    #expect(answers[0] == answers[1])
  }
}
