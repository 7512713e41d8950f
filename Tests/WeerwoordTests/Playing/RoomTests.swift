import PseudoTerminal
import Roleplay
import Testing

@Suite("A teacher in front of a room")
struct RoomTests {
  private func read(_ program: TerminalProgram, until wanted: String) throws {
    try Pupil(moves: []).read(program, until: wanted)
  }

  /// Discussions end with Enter; the timer is before the prompt.
  private func talk(_ program: TerminalProgram) throws {
    while case let prompt = try program.prompt(), !prompt.hasSuffix(" Notitie: ") {
      try #require(prompt == "↵ ")
      try program.enter()
    }
    try program.enter()
  }

  @Test("counts cards for statements, corrects a count, and sees bars")
  func statements() throws {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "stellingen", "--klas"])
    try read(program, until: "Jij: ")
    try program.enter("1 5")
    // One that nothing hangs on comes first, to practise with.
    try read(program, until: "Tel: ")
    #expect(program.text.contains("Oefenen. Vroeg opstaan is fijn."))
    try program.enter("gelijk")
    try program.expect("Gelijk.")
    try talk(program)
    try read(program, until: "Tel: ")
    #expect(program.text.contains("1. Een kind moet weten welk werk het later wil doen."))
    #expect(program.text.contains("1  ● GROEN  Eens"))
    #expect(program.text.contains("2  ■ ROOD   Oneens"))
    try program.enter("34 12")
    try program.expect("● GROEN  Eens")
    let bars = try program.expect("26%")
    #expect(bars.contains(String(repeating: "█", count: 40)))
    #expect(bars.contains("74%"))
    #expect(bars.contains("■ ROOD  Oneens"))
    // What is talked about stands below; nothing that was typed stands on the board.
    #expect(try program.prompt().hasSuffix(" Notitie: "))
    #expect(program.screen.text.contains("Verteller: Wat wilde je vroeger worden?"))
    #expect(!program.screen.text.contains("34 12"))
    for (typed, said) in [
      ("30 16", "65%"), ("meer groen", "Meer voor: ● GROEN Eens."), ("gelijk", "Gelijk."),
      ("meer rood", "Meer voor: ■ ROOD Oneens."),
    ] {
      try program.enter(typed)
      try program.expect(said)
      #expect(try program.prompt().hasSuffix(" Notitie: "))
    }
    try program.enter()
    try read(program, until: "Tel: ")
    #expect(program.text.contains("5. Techniek past bij jongens en zorg past bij meisjes."))
    try program.enter("gelijk")
    try program.expect("Gelijk.")
    try talk(program)
    // The room sees thanks, and what to do with the paper; what is asked then is the teacher's.
    try talk(program)
    try program.expectPrompt("↵ ")
    #expect(program.screen.text.contains("Geef het papier bij de deur aan de docent."))
    #expect(!program.screen.text.contains("Wie mag dit zien?"))
    #expect(!program.screen.text.contains("Einde."))
    try program.enter()
    try program.expectPrompt("Nummer, of Enter = 1: ")
    let closing = program.screen.text
    #expect(closing.contains("Dit is voor de docent. De groep hoeft dit niet te zien.\n"))
    #expect(!closing.contains("Geef het papier bij de deur"))
    try program.enter()
    #expect(try program.expectEnd() == .status(0))

    let transcript = try laptop.transcript()
    let voted = transcript.decisions.filter { $0.reply?.tally != nil }
    #expect(voted.compactMap { $0.reply?.tally } == [.equal, .most(1), .equal])
    let replay = try laptop.run(["replay", "--pace", "instant"])
    #expect(replay.output.contains("Meer voor: ■ ROOD Oneens.\n"))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("counts hands for every choice of a scene, and types what was heard")
  func hands() throws {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "elektricien", "--class"])
    try read(program, until: "Tel: ")
    try program.enter("3 7 3 0 1")
    try program.expectPrompt("Enter = verder, of tel opnieuw: ")
    try program.enter()
    try read(program, until: "Tel: ")
    try program.enter("6 6 1 0 0 1")
    try program.expectPrompt("Enter = verder, of tel opnieuw: ")
    try program.enter()
    try program.expect(
      "Het is gelijk: ‘1 buschauffeur worden’ en ‘2 in de zorg werken’. Wie beslist?")
    try program.expectPrompt("Wie beslist? Nummer: ")
    try program.enter("2")
    try read(program, until: "Tel: ")
    #expect(program.text.contains("Moeder: Ik heb goed over jou nagedacht."))
    // One number alone may be a count or an option.
    try program.enter("1")
    try program.expect("Typ voor elke keuze een getal, bijvoorbeeld: ")
    try program.expectPrompt("Tel: ")
    try program.enter("meer 1")
    try program.expectPrompt("Enter = verder, of tel opnieuw: ")
    try program.enter()
    try read(program, until: "Gehoord: ")
    try program.enter("Waarom ik?")
    try program.expectPrompt("Gehoord: ")
    try program.enter("Waarom dit?")
    try program.expectPrompt("Gehoord: ")
    try program.enter()
    try program.expect("Moeder: Goede vraag.")
    try program.type("\u{04}")
    #expect(try program.expectEnd() == .status(0))
    let decisions = try laptop.transcript().decisions
    #expect(decisions[0].reply?.tally == .counts([3, 7, 3, 0, 1]))
    #expect(decisions[1].reply?.chosen == "line:el-06b")
    #expect(decisions[3].reply?.texts == ["Waarom ik?\nWaarom dit?"])
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("or a pupil collects notes for the garage, takes one away, and picks the best")
  func notes() throws {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "garage", "--as", "Ree"])
    try read(program, until: "Kies 1–3: ")
    try program.enter("3")
    try read(program, until: "Kies 1–3: ")
    try program.enter("1")
    try read(program, until: "1. ")
    try program.enter("Noor lacht.")
    try program.expectPrompt("2. ")
    try program.enter("Noor vraagt hulp.")
    try program.expectPrompt("3. ")
    try program.enter()
    try program.expect("Er zijn er 3 nodig. Je hebt er 2. Bedenk er nog 1.")
    try program.expectPrompt("3. ")
    try program.enter("Noor loopt weg.")
    try program.expectPrompt("4. ")
    try program.enter("weg 1")
    try program.expectPrompt("3. ")
    try program.enter("Noor legt het uit.")
    try program.expectPrompt("4. ")
    try program.enter()
    try program.expectPrompt("Kies een nummer: ")
    try program.enter("3")
    try program.expect("Verteller: Er zijn nu 3 manieren.")
    try read(program, until: "Jij: ")
    #expect(program.text.contains("Verteller: Deze vind jij de beste: Noor legt het uit."))
    try program.enter("De klant luistert.")
    try program.expect("Zo eindigt jouw verhaal: De klant luistert.")
    try read(program, until: "Kies 1–5: ")
    try program.enter("2")
    try program.expect("Er komt iemand bij Noor staan.")
    try program.type("\u{04}")
    #expect(try program.expectEnd() == .status(0))
    let notes = try #require(try laptop.transcript().decisions.first { $0.reply?.picked != nil })
    #expect(
      notes.reply?.texts == ["Noor vraagt hulp.", "Noor loopt weg.", "Noor legt het uit."])
    #expect(notes.reply?.picked == 3)
  }
}
