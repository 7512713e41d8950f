import Archive
@testable import Authoring
import Roleplay
import Testing
import Yarn

/// What scenarios state about their endings in their headers, proved over all of their paths.
@Suite("Endings that headers state")
struct StatedEndingsTests {
  private static let repertoire = Result {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try Repertoire(path: "/\(folder)/Scenarios")
  }

  private static let stated =
    (try? repertoire.get())?.playbills
    .filter { $0.headers["endings"] != nil }.map(\.name) ?? []

  private func broken(_ scenario: Scenario) -> [BrokenPromise] {
    let draft = Draft(scenario)
    return EndingProof.broken(in: scenario, draft, Influence(draft))
  }

  // Two of them: `elektricien` has tests of its own, and `.ci/run` proves all of them with the release
  // (`weerwoord check Scenarios --explore`), which takes a tenth of the time.
  @Test("hold in scenarios that state them", arguments: ["te-duur", "waar-kom-je-vandaan"])
  func shipped(_ name: String) throws {
    let scenario = Scenario(try Self.repertoire.get().load(name))
    #expect(broken(scenario) == [])
  }

  @Test("are stated by every conversation in which somebody pushes back")
  func all() {
    #expect(
      Set(Self.stated).isSuperset(of: [
        "aan-tafel", "elektricien", "garage", "open-dag", "superheld", "te-duur", "te-moeilijk",
        "tegenslag", "waar-kom-je-vandaan",
      ]))
  }

  /// A conversation of two moves; the other gives room for each, the more the softer.
  private func conversation(
    headers: String = "", soft: String = "1", last: String = "#ending:own-way #no-agreement"
  ) -> Scenario {
    let text = """
      title: Start
      heading: Proef
      form: roleplay
      endings: together, own-way
      no_agreement: own-way
      room: $ruimte 0-4
      hardness: $hard 1-2 $open
      \(headers)
      ---
      <<declare $open = false>>
      <<declare $hard = 1>>
      <<declare $ruimte = 0>>
      <<declare $boos = false>>
      Hoe hard? #line:a
      -> Zacht #line:b
          <<set $ruimte = \(soft)>>
      -> Hard <<if $open>> #line:c
          <<set $hard = 2>>
      <<round gesprek>>
      Wat doe je? #line:d
      -> Ik vraag #line:e
          <<set $ruimte += 1>>
      -> Ik word boos #line:f
          <<set $boos = true>>
      En nu? #line:g
      -> Ik vraag weer #line:h
          <<if $ruimte > 0>>
              <<jump Samen>>
          <<endif>>
      -> Ik stop #line:i
      Er is geen afspraak. #line:j \(last)
      ===
      title: Samen
      ---
      Samen dus. #line:k #ending:together
      ===

      """
    return Scenario(name: "proef", sources: [Source(name: "proef/proef.yarn", text: text)])
  }

  @Test("names what is not kept")
  func notKept() {
    #expect(
      broken(conversation(headers: "talk: gesprek")) == [
        .tooFew(endings: 2, refusals: 1), .oneKind(move: "Ik word boos", isAgreed: false),
      ])
    #expect(
      broken(conversation(headers: "anger: $boos\ntalk: gesprek", soft: "4")) == [
        .tooFew(endings: 2, refusals: 1), .oneKind(move: "Ik word boos", isAgreed: false),
        .repair, .pushBack(move: ""),
      ])
    #expect(
      broken(conversation(last: "#ending:waiting #no-agreement")).prefix(2) == [
        .neverComes(ending: "own-way"), .notStated(ending: "waiting"),
      ])
    #expect(
      broken(conversation(last: "#ending:own-way")).contains(
        .otherKind(ending: "own-way", isTagged: false)))
  }

  /// A conversation with one of two, of whom one never says no.
  private func conversationWithTwo(_ headers: String) -> Scenario {
    let text = """
      title: Start
      heading: Proef
      form: roleplay
      endings: together, own-way
      no_agreement: own-way
      room: $ruimte 0-4
      hardness: $hard 1-2
      \(headers)
      ---
      <<declare $hard = 2>>
      <<declare $ruimte = 0>>
      <<declare $ander = "">>
      <<declare $wie = "">>
      Met wie? #line:a
      -> Ria #line:b
          <<set $ander = "Ria">>
          <<set $wie = "Ria">>
      -> Rob #line:c
          <<set $ander = "Rob">>
          <<set $wie = "Rob">>
      <<round gesprek>>
      Wat doe je? #line:d
      -> Ik vraag #line:e
          <<jump Samen>>
      -> Ik vraag weer #line:f
          <<if $ander == "Ria">>
              <<jump Samen>>
          <<endif>>
      Er is geen afspraak. #line:g #ending:own-way #no-agreement
      ===
      title: Samen
      ---
      Samen dus. #line:h #ending:together
      ===

      """
    return Scenario(name: "proef", sources: [Source(name: "proef/proef.yarn", text: text)])
  }

  @Test(
    "hold with each person that the other can be, and name the one with whom they don't",
    arguments: ["talk: gesprek", "talk: gesprek\nperson: $wie"])
  func persons(headers: String) {
    let broken = broken(conversationWithTwo(headers))
    #expect(broken.contains(.with("Ria", .neverComes(ending: "own-way"))))
    #expect(broken.contains(.with("Ria", .bestPlay(room: 0))))
    #expect(!broken.contains(.with("Rob", .neverComes(ending: "own-way"))))
    #expect(
      BrokenPromise.with("Ria", .neverComes(ending: "own-way")).dutchSentence.hasPrefix(
        "Met Ria: Het einde own-way komt nooit"))
  }

  @Test("says which header is missing or wrong")
  func headers() {
    func broken(_ headers: String) -> [BrokenPromise] {
      let text = "title: Start\nheading: Proef\n\(headers)\n---\nDag. #line:a\n===\n"
      return self.broken(Scenario(name: "proef", sources: [Source(name: "proef.yarn", text: text)]))
    }
    #expect(broken("form: talk") == [])
    #expect(broken("endings: help") == [.header("no_agreement")])
    #expect(broken("endings: help\nno_agreement: waiting") == [.header("no_agreement")])
    #expect(broken("endings: help\nno_agreement: help") == [.header("room")])
    #expect(
      broken("endings: help\nno_agreement: help\nroom: $r 0-4\nhardness: 1") == [
        .header("hardness")
      ])
  }
}
