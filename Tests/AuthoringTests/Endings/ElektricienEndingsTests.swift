import Archive
import Roleplay
import Testing
import Yarn

/// What `elektricien` promises about its endings, proved over all of its paths.
@Suite("The endings of elektricien")
struct ElektricienEndingsTests {
  private typealias Arrival = EndingPaths.Arrival

  private static let walk = Result { try EndingPaths(shipped(), names) }

  private static let names = EndingPaths.Names(
    deciding: [
      "$hardheid", "$ruimte", "$nieuw", "$zetten", "$elektricien_vader", "$eerst_beurt",
      "$laatst_beurt",
    ],
    lengthQuestion: "line:ek-04", shortOption: "line:ek-04a", once: ["line:ek-06", "line:ts-19"],
    leaving: ["line:ek-82c", "line:ek-110e"],
    turningPoints: ["line:ts-13", "line:ts-14", "line:ek-170", "line:ek-171"])

  private static func shipped() throws -> Scenario {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let files = try Repertoire(path: "/\(folder)/Scenarios").load("elektricien")
    return Scenario(files)
  }

  private func arrivals(_ hardness: Int? = nil) throws -> [Arrival] {
    try Self.walk.get().arrivals.filter { hardness == nil || $0.hardness == hardness }
  }

  private func endings(_ arrivals: [Arrival], agreed: Bool? = nil) -> [String] {
    Set(arrivals.filter { agreed == nil || $0.isAgreed == agreed }.map(\.ending)).sorted()
  }

  @Test("there are six, three of them without agreement", arguments: 1...3)
  func six(hardness: Int) throws {
    let all = try arrivals(hardness)
    #expect(endings(all, agreed: true) == ["another-way", "together", "trying"])
    #expect(endings(all, agreed: false) == ["help", "own-way", "waiting"])
  }

  @Test("from each first move both kinds can be reached at the hardest")
  func bothKinds() throws {
    let all = try arrivals(3)
    let moves = Set(all.map(\.firstMove))
    #expect(moves.count == 5)
    for move in moves {
      for other in ["Vader", "Moeder"] {
        for isShort in [true, false] {
          let some = all.filter {
            $0.firstMove == move && $0.other == other && $0.isShort == isShort
          }
          #expect(Set(some.map(\.isAgreed)) == [true, false], "\(move) \(other) \(isShort)")
        }
      }
    }
  }

  @Test("the best possible play at the hardest may end in a no that closed doors never give")
  func bestPlay() throws {
    let all = try arrivals(3).filter { !$0.isShort }
    let best = try #require(all.map(\.room).max())
    #expect(best == 3)
    let heard = all.filter { $0.ending == "own-way" }
    #expect(heard.contains { $0.room == best && !$0.hadQuarrel && !$0.saidYes && !$0.left })
    #expect(heard.allSatisfy { $0.room > 1 })
  }

  @Test("at the hardest, looking together comes of anger that was talked about the next day")
  func repaired() throws {
    let together = try arrivals(3).filter { $0.ending == "together" }
    #expect(!together.isEmpty)
    #expect(together.allSatisfy { $0.hadQuarrel && $0.turns > 6 - ($0.isShort ? 1 : 0) })
  }

  @Test("at the softest the other does not listen before the third move")
  func twoTurns() throws {
    let all = try arrivals(1)
    #expect(all.allSatisfy { !$0.listenedEarly })
    #expect(all.contains { $0.room == 4 })
  }

  @Test("takes six to eight turns; the short way six, or seven where a day passes")
  func turns() throws {
    #expect(Set(try arrivals().map(\.turns)) == [6, 7, 8])
    #expect(Set(try arrivals().filter(\.isShort).map(\.turns)) == [6, 7])
  }

  @Test("neither leaving nor saying yes ends it: both kinds of ending still come", arguments: 1...3)
  func neverEndings(hardness: Int) throws {
    let left = try arrivals(hardness).filter(\.left)
    let saidYes = try arrivals(hardness).filter(\.saidYes)
    #expect(Set(left.map(\.isAgreed)) == [true, false])
    #expect(Set(saidYes.map(\.isAgreed)) == [true, false])
  }

  @Test("without agreement it is said once that the no is not the pupil's fault")
  func comfort() throws {
    for arrival in try arrivals() { #expect(arrival.comforts == (arrival.isAgreed ? 0 : 1)) }
  }

  @Test("afterwards one to three turning points are quoted")
  func turningPoints() throws {
    #expect(Set(try arrivals().map(\.turningPoints)) == [1, 2, 3])
  }

  @Test("the short talk stays under eight minutes, the long play under a quarter of an hour")
  func minutes() throws {
    let walk = try Self.walk.get()
    #expect(walk.short.talk.upperBound < 8 * 60, "\(walk.short)")
    #expect(walk.short.seconds.lowerBound < 10 * 60, "\(walk.short)")
    #expect(walk.long.seconds.upperBound < 15 * 60, "\(walk.long)")
    #expect((40...60).contains(walk.long.lines.lowerBound), "\(walk.long)")
    #expect((40...60).contains(walk.long.lines.upperBound), "\(walk.long)")
  }

  @Test("each other has three lines for each beat and each kind of listening")
  func pushBack() throws {
    let program = try #require(try Self.shipped().program)
    for beat in ["Begin", "Reden", "Druk", "Afscheid"] {
      for other in ["Vader: ", "Moeder: "] {
        let lines = program.lines.filter {
          $0.node == "Elektricien_\(beat)Antwoord" && $0.text.hasPrefix(other)
        }
        #expect(lines.count == 9, "\(beat) \(other)")
      }
    }
  }

  @Test("doing the same again gives no room, and typed words give none either")
  func sameAgain() throws {
    func room(_ moves: [Input], typed: String) throws -> [Float] {
      let opening = Opening(
        engine: "0", recorded: "", scenario: "elektricien", heading: "", form: nil, alias: "",
        language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1))
      var session = try Session(scenario: try Self.shipped(), opening: opening)
      var moves = moves[...]
      var rooms: [Float] = []
      while let move = moves.first {
        let cue = try session.next()
        guard cue.isOpen else { continue }
        if case .options = cue.shape {
          moves.removeFirst()
          try session.accept([move, .submit])
        } else {
          try session.accept([.text(typed), .submit])
        }
        if let room = session.variables["$ruimte"]?.number { rooms.append(room) }
      }
      while !(try session.next()).isOpen {}
      return rooms + [session.variables["$ruimte"]?.number ?? -1]
    }
    let opening = ["ek-04b", "ts-01d", "ek-05a", "ek-06a"]
    func inputs(_ ids: [String]) -> [Input] { (opening + ids).map { .choose("line:\($0)") } }
    let silent = try room(inputs(["ek-23d", "ek-25d"]), typed: "Een zin.")
    #expect(silent.last == 2)
    #expect(try room(inputs(["ek-23d", "ek-25a"]), typed: "Een zin.").last == 3)
    #expect(try room(inputs(["ek-23d", "ek-25d"]), typed: "Ja! Dank je, lieve vader.") == silent)
  }
}
