import Archive
import Discussion
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

/// A teacher read what a pupil shows the class, and left out a name: it is in nothing that is made of
/// the recording.
@Suite("A name that was left out while reading")
struct LeftOutTests {
  private static let script = """
    title: Naam
    heading: De naam
    ---
    <<declare $naam_wie = "">>
    <<declare $naam_wat = "">>
    Verteller: Met wie praat je? #line:na-1
    <<ask $naam_wie>>
    Verteller: {$naam_wie} wacht op je. #line:na-2
    -> Ik bel {$naam_wie}. #line:na-3
    -> Ik wacht. #line:na-4
    Verteller: Wat zeg je? #line:na-5
    <<insight $naam_wat>>
    <<hero name $naam_wie>>
    Verteller: De held staat klaar. #line:na-6
    <<panel>>
    Held: Ik durf, {$naam_wie}! #line:na-7
    Verteller: Wie doet wat? #line:na-8
    <<agree naam_afspraken>>
    <<helper $naam_wie $naam_wat>>
    Verteller: Dag. #line:na-9 #ending:dag
    ===
    """

  /// A laptop on which a pupil wrote a name, and a teacher left it out of the first answer.
  private func read() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario("naam", Self.script)
    let answers = try laptop.write(
      "Met Ahmed praat ik\n1\nIk vraag het ahmed thuis\nik; bel Ahmed; morgen\n",
      to: "answers.txt")
    let played = try laptop.run(["play", "naam", "--as", "Ree", "--answers", answers])
    #expect(played.status == 0, "\(played.errors)")
    // Where nobody is there to ask, it is for the teacher only; this pupil shows it to the class.
    let path = try laptop.recording()
    let text = try contents(of: path)
    try FileManager.default.removeItem(atPath: path)
    try laptop.write(
      text.replacing("\"end\":\"teacher\"", with: "\"end\":\"class\""),
      to: String(path.dropFirst(laptop.folder.count + 1)))

    let reading = try laptop.start(["discuss", "--read"])
    try reading.expectPrompt("Staat het bord uit? Typ ja: ")
    try reading.enter("ja")
    let prompt = "t toon, v verberg, w woord weg, Enter later, ? uitleg: "
    while !(try reading.expect(prompt)).contains("Met Ahmed praat ik") { try reading.enter() }
    try reading.enter("w Ahmed")
    try reading.expect(prompt)
    try reading.enter("t")
    try reading.expect(prompt)
    try reading.enter("s")
    #expect(try reading.expectEnd() == .status(0))
    return laptop
  }

  @Test("is in no export, page or replay; an option that says so shows all")
  func nowhere() throws {
    let laptop = try read()
    for command in [
      ["export", "--format", "markdown"], ["export", "--format", "csv"],
      ["export", "--format", "asciicast"], ["export", "--format", "asciicast", "--input"],
      ["export", "--format", "xapi"], ["replay", "--pace", "instant"], ["comic", "--text"],
      ["map", "--text"], ["agreements", "--text"],
    ] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      // Markdown and XML write the brackets in their own ways.
      #expect(outcome.output.contains("…"), "\(command)")
      #expect(!outcome.output.lowercased().contains("ahmed"), "\(command): \(outcome.output)")
      let all = try laptop.run(command + ["--with-left-out"])
      #expect(all.status == 0, "\(command): \(all.errors)")
      #expect(all.output.contains("Ahmed"), "\(command)")
    }
    for page in ["comic", "map", "agreements"] {
      let path = laptop.folder + "/pagina.html"
      let outcome = try laptop.run([page, "--output", path, "--force"])
      #expect(outcome.status == 0, "\(page): \(outcome.errors)")
      #expect(!(try contents(of: path)).lowercased().contains("ahmed"), "\(page)")
    }
    // What was not left out is there, and the recording itself stays as it is.
    let text = try laptop.run(["export", "--format", "markdown"]).output
    #expect(text.contains("Met \\[…\\] praat ik") || text.contains("Met […] praat ik"))
    #expect(try contents(of: laptop.recording()).contains("Ahmed"))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("is found by no search; what stands around it is, without it")
  func search() throws {
    let laptop = try read()
    let name = try laptop.run(["search", "ahmed"])
    #expect(name.output.contains("Niets gevonden."))
    let around = try laptop.run(["search", "praat", "--said"])
    #expect(around.output.contains("Met […] »praat« ik"))
    #expect(try laptop.run(["search", "ahmed", "--with-left-out"]).output.contains("»Ahmed«"))
    try laptop.write("{", to: "Transcripts/moderation-naam.json")
    let broken = try laptop.run(["search", "praat"])
    #expect(!broken.output.contains("»praat«"))
    #expect(
      broken.unwrappedErrors.contains(
        ArchiveError.invalidDecisions(laptop.transcripts + "/moderation-naam.json").text(in: .dutch)
      ))
  }

  @Test("is in no tree, lesson or what-if on the board")
  func board() throws {
    let laptop = try read()
    let name = URL(fileURLWithPath: try laptop.recording()).lastPathComponent
    let program = try laptop.start(["replay", name])
    try program.expect("? hulp  q stop")
    try program.type("cw")
    try program.expectPrompt("Nummer, of Enter = 1: ")
    try program.enter("2")
    while case let prompt = try program.prompt(), !prompt.hasPrefix("Kies 1–2") {
      try program.enter()
    }
    try program.enter("2")
    while case let prompt = try program.prompt(), prompt != "Jij: " { try program.enter() }
    try program.enter("/stop")
    try program.expectPrompt("Enter: terug naar de opname. ")
    try program.enter()
    try program.expect("Bewaard als ")
    try program.type("q")
    #expect(try program.expectEnd() == .status(0))
    #expect(!String(decoding: program.bytes, as: UTF8.self).lowercased().contains("ahmed"))

    let tree = try laptop.run(["tree"])
    #expect(tree.status == 0, "\(tree.errors)")
    #expect(tree.output.contains("Ik wacht."))
    #expect(!tree.output.lowercased().contains("ahmed"))
    try laptop.write("\(name) 5 Wat zou jij doen?\n\(name) 9\n", to: "Transcripts/lesson-Dag.txt")
    let lesson = try laptop.run(["lesson", "Dag"])
    #expect(lesson.status == 0, "\(lesson.errors)")
    #expect(!lesson.output.lowercased().contains("ahmed"))
  }

  @Test("where what was decided cannot be read, nothing is shown")
  func broken() throws {
    let laptop = try read()
    try laptop.write("{", to: "Transcripts/moderation-naam.json")
    for command in [["export", "--format", "csv"], ["replay", "--pace", "instant"], ["map"]] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.unwrappedErrors.contains(
          "moderation-naam.json: " + ModerationError.broken(line: 1).text(in: .dutch)))
    }
  }
}
