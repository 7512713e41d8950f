import Foundation
import Roleplay
import Testing

@Suite("Scenarios and recordings are found")
struct CommandPathsTests {
  private static let unset: [String: String?] = [
    "WEERWOORD_SCENARIOS": nil, "WEERWOORD_TRANSCRIPTS": nil,
  ]

  @Test("in the checkout the binary was built in, wherever one stands, and without a home")
  func checkout() throws {
    let laptop = try Laptop()
    for place in [Laptop.checkout, Laptop.checkout + "/Sources", "/"] {
      let outcome = try laptop.run(
        ["list"], with: Self.unset.merging(["HOME": String?.none]) { $1 }, in: place)
      #expect(outcome.output.contains("  elektricien: De elektricien"))
      #expect(outcome.status == 0)
    }
  }

  @Test("by a binary that was moved, where the environment or an option says")
  func moved() throws {
    let laptop = try Laptop()
    try laptop.moveBinary(to: "elders/weerwoord")
    let lost = try laptop.run(["list"], with: Self.unset)
    #expect(lost.status == 1)
    #expect(lost.errors.hasPrefix("weerwoord: Er zijn geen scenario's gevonden. Gezocht is in: "))
    #expect(lost.errors.contains(laptop.home + "/.local/share/weerwoord/Scenarios"))
    #expect(lost.errors.hasSuffix(" Geef de map met --scenarios MAP.\n"))
    let told = try laptop.run(["list"])
    #expect(told.output.contains("  garage: De eerste dag in de garage"))
    let option = try laptop.run(
      ["list", "--scenarios", laptop.shipped], with: Self.unset)
    #expect(option.output == told.output)
  }

  @Test("where the first scenario is made: in an empty folder, and where there is none")
  func firstScenario() throws {
    for hasFolder in [true, false] {
      let laptop = try Laptop()
      try laptop.moveBinary(to: "elders/weerwoord")
      let place = laptop.folder + "/werk"
      try FileManager.default.createDirectory(
        atPath: hasFolder ? place + "/Scenarios" : place, withIntermediateDirectories: true)
      let made = try laptop.run(
        ["new", "--title", "Kantine", "--form", "talk", "--level", "A2", "--audience", "alleen"],
        with: Self.unset, in: place)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("\(place)/Scenarios/kantine/kantine.yarn"))
      let list = try laptop.run(["list"], with: Self.unset, in: place)
      #expect(list.output.contains("  1  kantine: Kantine"))
    }
  }

  @Test("beside a program that was copied with them; the list says which folder it is of")
  func beside() throws {
    let laptop = try Laptop()
    try laptop.moveBinary(to: "stick/weerwoord")
    let folder = laptop.folder + "/stick/Scenarios"
    try laptop.write(
      "title: Kapper\nheading: De kapper\n---\nKapper: Hoi. #line:ka-1\n===\n",
      to: "stick/Scenarios/kapper/kapper.yarn")
    for (language, sentence) in [
      ("nl", "De scenario's staan in \(folder)."), ("en", "The scenarios are in \(folder)."),
    ] {
      for place in [laptop.home, laptop.folder + "/stick", folder + "/kapper", "/"] {
        let outcome = try laptop.run(["list", "--language", language], with: Self.unset, in: place)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("  1  kapper: De kapper\n"))
        #expect(outcome.output.hasSuffix("\n\n\(sentence)\n"))
      }
    }
  }

  @Test("beside an installed binary; recordings are then kept with the person")
  func installed() throws {
    let laptop = try Laptop()
    try laptop.moveBinary(to: "opt/bin/weerwoord")
    try FileManager.default.createDirectory(
      atPath: laptop.folder + "/opt/share/weerwoord", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Laptop.checkout + "/Scenarios",
      toPath: laptop.folder + "/opt/share/weerwoord/Scenarios")
    let answers = try laptop.write("1\n", to: "answers.txt")
    let outcome = try laptop.run(
      ["play", "garage", "--as", "Ree", "--answers", answers], with: Self.unset)
    #expect(outcome.output.contains("Verteller: Hoe lang speel je?"))
    let names = try laptop.filesAtHome()
    #expect(names.count == 1)
    #expect(names[0].hasPrefix(".local/share/weerwoord/Transcripts/"))
    #expect(names[0].hasSuffix("-garage-Ree.jsonl"))
  }
}
