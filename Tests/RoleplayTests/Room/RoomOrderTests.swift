import Roleplay
import Testing
import Yarn

@Suite("What a teacher orders in a room") struct RoomOrderTests {
  static let statement = Cue(
    line: "line:s1", text: "Techniek is leuk.", tags: ["statement"],
    kind: .question(
      Question(
        exercise: "choice",
        shape: .options([
          Cue.Option(id: "a", text: "Eens", tags: ["green"]),
          Cue.Option(id: "b", text: "Oneens", tags: ["red"]),
        ]))))

  @Test(
    "Orders are known in both languages",
    arguments: [
      ("", RoomOrder.goOn), ("volgende", .direct(.next)), ("Next", .direct(.next)),
      ("/sluit", .direct(.close)), ("toon", .direct(.show)), ("opnieuw", .direct(.again)),
      ("kaarten 34 12", .direct(.count(.counts([34, 12])))),
      ("cards red 12 green 34", .direct(.count(.counts([34, 12])))),
      (
        "kaarten volwassenen 14 6 kinderen 20 3",
        .direct(.countApart([.adults: [14, 6], .children: [20, 3]]))
      ), ("meer groen", .direct(.count(.most(0)))), ("praat 3", .direct(.talk(minutes: 3))),
      ("tekst", .texts), ("tekst 2", .direct(.display(text: 2))),
      ("weg 2", .direct(.discard(text: 2))), ("kies 1", .direct(.pick(1))), ("wie", .attendance),
      ("who", .attendance), ("afspraken", .appointments), ("taal en", .language("en")),
      ("/taal", .language("")), ("/taal klingon", .language("klingon")),
      ("both arabic", .bothLanguages("arabic")), ("beide", .bothLanguages("")),
      ("taal leren is fijn", .direct(.reply("taal leren is fijn"))),
      ("both ways", .direct(.reply("both ways"))), ("stop", .direct(.stop)), ("hulp", .help),
      ("1", .direct(.reply("1"))),
    ]) func known(_ typed: String, _ order: RoomOrder) throws
  {
    #expect(try RoomOrder(typed, for: Self.statement) == order)
  }

  @Test(
    "What is no order is refused",
    arguments: [
      "kaarten 34 twaalf", "kaarten", "praat lang", "kies rood", "kaarten -1 4 5",
      "kaarten 34 -12", "kaarten 3 4 5", "kaarten 34 9223372036854775807",
      "kaarten 99999999999999999999 1", "kaarten volwassenen -1 4 kinderen 2 3",
    ])
  func refused(_ typed: String) {
    let error = #expect(throws: RoomError.self) { try RoomOrder(typed, for: Self.statement) }
    #expect(error?.dutch.isEmpty == false && error?.english.isEmpty == false)
  }

  @Test("Where nothing is asked, cards are not counted") func nothingOpen() {
    #expect(throws: RoomError.nothingOpen) { try RoomOrder("kaarten 3 4", for: nil) }
    #expect(throws: RoomError.notUnderstood("hallo")) { try RoomOrder("hallo", for: nil) }
  }
}
