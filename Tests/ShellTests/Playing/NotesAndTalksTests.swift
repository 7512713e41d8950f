import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Notes and talks")
@MainActor
struct NotesAndTalksTests {
  private let notes = """
    title: Proef
    ---
    Bedenk wegen. #line:1
    <<collect wegen 2>>
    Gekozen: {picked("wegen")} #line:2
    ===
    """

  @Test("notes are numbered, taken away, and one is picked")
  func collect() async throws {
    let theatre = Theatre(
      typed: "", "een", "twee", "weg 1", "weg 7", "", "drie", "", "5", "x", "2")
    let played = try await theatre.play(notes)
    #expect(played.transcript.said == ["twee | drie | picked 2"])
    #expect(
      theatre.screen == """
        Bedenk wegen.
        Typ er één per regel, minstens 2. Genoeg? Druk op Enter. Te veel? Typ: weg 2.
        1. \("")
        Er zijn er 2 nodig. Je hebt er 0. Bedenk er nog 2.
        1. een
        2. twee
        Anders? Typ: wijzig 2 en de nieuwe tekst. Bij elkaar? Typ: kop 1 3 Thuis.
        3. weg 1
        Notitie 1 is weg.
          1. twee
        2. weg 7
        Briefje 7 is er niet. Kies een nummer uit de lijst.
          1. twee
        2. \("")
        Er zijn er 2 nodig. Je hebt er 1. Bedenk er nog 1.
        2. drie
        3. \("")

          1. twee
          2. drie
        Welke is de beste? Typ het nummer.
        Kies een nummer: 5
        Typ 1 of 2.
        Kies een nummer: x
        Typ 1 of 2.
        Kies een nummer: 2
        Gekozen: drie

        Einde.


        """)
  }

  @Test("a step back while picking is writing on")
  func pickBack() async throws {
    let theatre = Theatre(typed: "een", "twee", "", "/terug", "drie", "", "3")
    let played = try await theatre.play(notes)
    #expect(played.transcript.said == ["een | twee | drie | picked 3"])
  }

  @Test("an order that is typed behind an earlier answer is no part of it")
  func orderBehindAnswer() async throws {
    let theatre = Theatre(
      typed: "een", "twee", "/terug", "twee/terug", "een /hulp", "een/twee", "drie")
    let played = try await theatre.play(
      """
      title: Proef
      ---
      <<declare $a = "">>
      <<declare $b = "">>
      Eerst? #line:1
      <<ask $a>>
      Dan? #line:2
      <<ask $b>>
      Klaar? #line:3
      -> Ja #line:3a
      ===
      """)
    #expect(played.transcript.said.prefix(2) == ["een/twee", "drie"])
    #expect(theatre.screen.contains("/terug    één stap terug"))
  }

  @Test("what is typed during a talk is kept as notes; an empty line ends it")
  func talk() async throws {
    let theatre = Theatre(typed: "mooi", "weg 1", "")
    let played = try await theatre.play(
      """
      title: Proef
      ---
      Praat erover. #line:1
      <<discuss 3>>
      ===
      """)
    #expect(played.transcript.said == ["mooi | weg 1"])
    #expect(
      theatre.screen.contains(
        """
        Praat erover.
        Denk na, of zeg het hardop: 3 minuten. Een notitie mag. Klaar? Druk op Enter.
        Notitie: mooi

        """))
  }

  @Test("a clock tells half minutes, and in the last minute ten seconds")
  func clock() {
    let shown = [180, 179.5, 150.1, 150, 149, 61, 60.5, 60, 59, 51, 50, 10, 9.5, 0.1, 0, -5].map {
      TalkClock(left: .milliseconds(Int($0 * 1000))).display
    }
    #expect(
      shown == [
        "3:00", "3:00", "3:00", "2:30", "2:30", "1:30", "1:30", "1:00", "1:00", "1:00", "0:50",
        "0:10", "0:10", "0:10", "0:00", "0:00",
      ])
  }

  @Test("a clock calls when its display changes and when it is up")
  func ticking() async throws {
    // Time passes only where the clock waits, so that a busy machine changes nothing.
    var now = ContinuousClock.now
    let clock = TalkClock(left: .milliseconds(1500), now: { now }, wait: { now += $0 })
    var calls: [String] = []
    await withCheckedContinuation { continuation in
      clock.tick(
        change: { calls.append(clock.display) },
        up: {
          calls.append("up")
          continuation.resume()
        })
    }
    #expect(calls == ["0:00", "up"])
  }
}
