import Roleplay
import Testing
import Yarn

@Suite("Numbers and places on a line")
struct PlacesTests {
  private let line = Cue(line: "l", text: "Waar?", kind: .scale(lowest: 1, highest: 4))

  private func fold(_ cue: Cue, _ audience: Audience, _ inputs: [Input]) throws -> Reply {
    var open = try #require(OpenCue(cue, audience: audience))
    try open.accept(inputs)
    return open.reply
  }

  @Test("one person stands on a place, and may step to another")
  func onePerson() throws {
    #expect(
      try fold(line, .solo, [.choose("2"), .choose("4"), .submit])
        == Reply(chosen: "4", isComplete: true))
    #expect(throws: InputError.notInRange("5", minimum: 1, maximum: 4)) {
      try fold(line, .solo, [.choose("5")])
    }
    #expect(throws: InputError.noRoom) { try fold(line, .solo, [.tally(.counts([1, 0, 0, 0]))]) }
    #expect(throws: InputError.nothingChosen) { try fold(line, .solo, [.submit]) }
  }

  @Test("of a room people are counted per place, and the one in the middle counts")
  func room() throws {
    #expect(try fold(line, .class, [.tally(.counts([3, 5, 8, 2]))]).chosen == "3")
    #expect(try fold(line, .class, [.tally(.counts([0, 1, 8, 2]))]).chosen == "3")
    #expect(try fold(line, .class, [.tally(.counts([0, 0, 0, 0]))]).chosen == nil)
    #expect(
      try fold(line, .class, [.ballot(voter: "a", option: "4"), .ballot(voter: "a", option: "1")])
        .chosen == "1")
    #expect(throws: InputError.placesDoNotFit(got: 2, expected: 4)) {
      try fold(line, .class, [.tally(.counts([1, 2]))])
    }
    #expect(throws: InputError.impossibleCount(-1)) {
      try fold(line, .class, [.tally(.counts([1, 2, -1, 0]))])
    }
  }

  @Test("the line to step over: most decide, and as many on both sides stay")
  func stepping() throws {
    let cue = Cue(line: "l", text: "Stap over.", kind: .scale(lowest: 0, highest: 1))
    #expect(try fold(cue, .class, [.tally(.counts([3, 4]))]).chosen == "1")
    #expect(try fold(cue, .class, [.tally(.counts([4, 4]))]).chosen == "0")
  }

  @Test("a number is a whole one of its range")
  func number() throws {
    let cue = Cue(line: "l", text: "Hoeveel?", kind: .number(minimum: 0, maximum: 400))
    #expect(try fold(cue, .class, [.choose("34"), .submit]).chosen == "34")
    #expect(throws: InputError.notInRange("veel", minimum: 0, maximum: 400)) {
      try fold(cue, .class, [.choose("veel")])
    }
    #expect(
      InputError.notInRange("veel", minimum: 0, maximum: 400).dutch
        == "‘veel’ kan niet. Typ een heel getal van 0 tot en met 400.")
    #expect(throws: ReplyTextError.noNumber("1,5", minimum: 0, maximum: 400)) {
      try ReplyText.inputs(from: "1,5", for: cue, audience: .solo)
    }
  }

  @Test("what was chosen is a number in the script")
  func inScript() throws {
    let scene = Scenario(
      script: """
        <<declare $plek = 0>>
        Verteller: Waar sta je? #line:p-1
        <<scale $plek 1 10>>
        <<if $plek > 5>>
            Verteller: Rechts, op {$plek}. #line:p-2
        <<endif>>
        """)
    var session = try scene.session()
    _ = try session.advance()
    try session.accept([.choose("7"), .submit])
    #expect(try session.advance() == ["Verteller: Rechts, op 7."])
  }

  @Test("a line needs a number's variable, and not too many places")
  func checked() {
    let scenario = Scenario(
      script: """
        <<declare $tekst = "">>
        Verteller: Waar? #line:x-1
        <<scale $tekst 1 10>>
        Verteller: Waar? #line:x-2
        <<scale $tekst 1 40>>
        Verteller: Waar? #line:x-3
        <<number $weg 0 40>>
        """)
    #expect(
      scenario.diagnostics.map { "\($0.line) \($0.code) \($0.english)" } == [
        "6 WW0013 $tekst cannot hold a number. Use a variable that begins as a number: 0.",
        "8 WW0005 The command <<scale>> is not right. Write it like this: <<scale $plaats 1 10>>.",
        "10 WW0006 There is no variable $weg. Put at the top: <<declare $weg = \"\">>, or correct the name.",
      ])
  }
}
