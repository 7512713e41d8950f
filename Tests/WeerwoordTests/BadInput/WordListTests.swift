import TestFiles
import Testing

@Suite("A list of explained words that is not right")
struct WordListTests {
  private static let scene = """
    title: Kantine
    heading: De kantine
    heading_en: The canteen
    level: A2
    ---
    Verteller: Hier is de balie. #line:ka-1
    Verteller: Wat doe je? #line:ka-2
    -> Ik wacht. #line:ka-2a
    Verteller: De fluctuatie komt. #line:ka-3 #mag:moeilijk-woord
    ===

    """

  private func laptop(_ table: String, words: String = "balie\n") throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario("kantine", Self.scene)
    try laptop.write(table, to: "Scenarios/woordenlijst.csv")
    try laptop.write(words, to: "Scenarios/woordenlijst.txt")
    return laptop
  }

  @Test("a broken row is an error of check, with its file and line; the others are explained")
  func brokenRow() throws {
    let laptop = try laptop(
      "word,meaning,prs\nbalie,Een tafel,waar iemand helpt,یک\nfluctuatie,Een verandering.,دو\n")
    let check = try laptop.run(["check", laptop.folder + "/Scenarios"])
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "Scenarios/woordenlijst.csv:2:1: fout WW143: Deze rij heeft 4 vakken, en de bovenste rij 3. "
      ))
    let english = try laptop.run(["check", laptop.folder + "/Scenarios", "--language", "en"])
    #expect(
      english.errors.contains(
        "Scenarios/woordenlijst.csv:2:1: error WW143: This row has 4 cells, and the top row 3. "))
    let played = try laptop.run(
      ["play", "kantine", "--as", "Ree"], input: "/woord fluctuatie\n1\n")
    #expect(played.output.contains("fluctuatie: Een verandering."))
    #expect(played.output.contains("دری: دو"))
  }

  @Test("words that are not common and have no row are told of, once each")
  func unexplained() throws {
    let laptop = try laptop("word,meaning\nrobot,Een machine.\n", words: "# eigen\nrobot, balie\n")
    let check = try laptop.run(["check", laptop.folder + "/Scenarios"])
    #expect(check.errors.matches(of: #/WW144/#).count == 2)
    #expect(
      check.errors.contains(
        "Scenarios/woordenlijst.txt:2:1: let op WW144: 'balie' heeft geen uitleg in woordenlijst.csv. "
      ))
    #expect(check.errors.contains("'fluctuatie' heeft geen uitleg in woordenlijst.csv. "))
    let english = try laptop.run(["check", laptop.folder + "/Scenarios", "--language", "en"])
    #expect(
      english.errors.contains("'balie' is not explained in woordenlijst.csv. Add a row for it"))
  }

  @Test("the words of the scenarios that ship all have a row")
  func shipped() throws {
    let check = try Laptop().run(["check", Laptop.checkout + "/Scenarios"])
    #expect(!check.errors.contains("WW143") && !check.errors.contains("WW144"), "\(check.errors)")
  }
}
