import Archive
import Foundation
import Roleplay
import Testing
import Yarn

/// What `/zachter` changes in a conversation that pushes back: what the shared scenes make of it.
@Suite("A conversation that is made softer while it is played")
struct SofterConversationTests {
  private static let scenario = Result {
    Scenario(try Repertoire(path: RuleCaseTests.checkout.path + "/Scenarios").load("elektricien"))
  }

  /// The session at the first turn, with somebody who won't give in.
  private func begun() throws -> Session {
    let scenario = try Self.scenario.get()
    var session = try Session(
      scenario: scenario,
      opening: Opening(
        engine: "0", recorded: "", scenario: scenario.name, heading: "", form: nil, alias: "",
        language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1),
        variables: ["$houdt_vol_open": .bool(true)]))
    try go(&session, "Kort", "De ander houdt vol", "Vader", "buschauffeur")
    return session
  }

  /// Chooses the options that begin so, one after the other, and goes on to the next choice.
  private func go(_ session: inout Session, _ beginnings: String...) throws {
    for beginning in beginnings {
      var cue = try session.next()
      while !cue.isOpen { cue = try session.next() }
      let option = try #require(cue.options?.first { $0.text.hasPrefix(beginning) })
      try session.accept([.choose(option.id), .submit])
    }
    var cue = try session.next()
    while !cue.isOpen { cue = try session.next() }
  }

  private func soften(_ session: inout Session) throws {
    session.apply(try #require(session.softer))
  }

  private func number(_ name: String, _ session: Session) -> Float? {
    if case .number(let number)? = session.variables[name] { number } else { nil }
  }

  @Test("who won't give in is left with as much room as who does not listen right away begins with")
  func fromHardest() throws {
    var hard = try begun()
    var soft = hard
    try soften(&soft)
    #expect(number("$hardheid", soft) == 2)
    try go(&hard, "Ik vraag: waarom")
    try go(&soft, "Ik vraag: waarom")
    #expect(number("$ruimte", hard) == 0 && number("$ruimte", soft) == 1)
    try go(&hard, "Ik zeg: dit past")
    try go(&soft, "Ik zeg: dit past")
    #expect(number("$ruimte", hard) == 1 && number("$ruimte", soft) == 2)
  }

  @Test("softest of all, every other move makes room")
  func softest() throws {
    var session = try begun()
    try soften(&session)
    try soften(&session)
    #expect(session.softer == nil && number("$hardheid", session) == 1)
    try go(&session, "Ik vraag: waarom")
    #expect(number("$ruimte", session) == 2)
    try go(&session, "Ik zeg: dit past")
    #expect(number("$ruimte", session) == 3)
  }

  @Test("every conversation that pushes back says in its headers how it is made softer")
  func headers() throws {
    let repertoire = try Repertoire(path: RuleCaseTests.checkout.path + "/Scenarios")
    for name in repertoire.names {
      let files = try repertoire.load(name)
      let isHard = files.sources.contains { source in
        source.name == "\(name)/\(name).yarn"
          && String(decoding: source.bytes, as: UTF8.self).contains("<<detour Hardheid>>")
      }
      let hardness = Scenario(files, in: "nl").description.hardness
      #expect((hardness?.opener == "$houdt_vol_open") == isHard, "\(name)")
    }
  }
}
