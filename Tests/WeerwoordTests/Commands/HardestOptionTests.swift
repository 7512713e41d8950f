import Archive
import Foundation
import Glibc
import Roleplay
import Testing

@testable import weerwoord

@Suite("The other person who won't give in, on the command line")
struct HardestOptionTests {
  private let answers = "1\n"

  private func laptop() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario(
      "hard",
      """
      title: Hard
      hardness: $hard 1-3 $open
      ---
      <<declare $open = false>>
      <<declare $hard = 1>>
      Hoe snel luistert de ander? #line:ha-1
      -> Gauw. #line:ha-1a
      -> De ander houdt vol. <<if $open>> #line:ha-1b
      Goed. #line:ha-2
      ===

      """)
    try laptop.write("2\n", to: "hardest.txt")
    return laptop
  }

  @Test("the teacher opens it with the passphrase; without it nobody does")
  func passphrase() throws {
    let laptop = try laptop()
    let answers = ["--answers", laptop.folder + "/hardest.txt", "--as", "Ree"]
    let closed = try laptop.run(["play", "hard"] + answers)
    #expect(closed.status == 1)
    #expect(closed.unwrappedErrors.contains("De ander houdt vol."))
    try laptop.settings.passphrase.set("open sesam")
    let pupil = try laptop.run(["play", "hard", "--houdtvol"] + answers)
    #expect(pupil.status == 1 && pupil.output == "")
    #expect(pupil.errors == CommandText.passphraseNeeded.told())
    let path = try laptop.write("open sesam", to: "wachtzin")
    chmod(path, 0o600)
    let opened = try laptop.run(["play", "hard", "--hardest", "--passphrase-file", path] + answers)
    #expect(opened.status == 0, "\(opened.errors)")
    let room = try laptop.run(
      ["speel", "hard", "--klas", "--houdtvol", "--passphrase-file", path]
        + ["--answers", laptop.folder + "/hardest.txt"])
    #expect(room.status == 0, "\(room.errors)")
    // Without the option nothing changes for a pupil.
    #expect(try laptop.run(["play", "hard"] + answers).status == 1)
  }
}
