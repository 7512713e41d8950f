import Testing

@testable import Archive

@Suite("Names pupils can go by")
struct AliasWordsTests {
  @Test(
    "are taken however they are typed",
    arguments: [
      ("Tulp", "Tulp"), (" tulp ", "Tulp"), ("TULP 2", "Tulp 2"), ("tulp2", "Tulp 2"),
      ("vergeet mij niet", "Vergeet-mij-niet"), ("IJsvogel 12", "IJsvogel 12"),
      ("forget me not 3", "Forget-me-not 3"), ("CLOUD", "Cloud"),
    ])
  func taken(_ typed: String, _ alias: String) throws {
    #expect(try AliasWords.alias(typed) == alias)
  }

  @Test(
    "nothing else is, but an alias that has a dossier already",
    arguments: [
      "Jan de Vries", "Ahmed", "", " ", "3", "Tulp Twee", "Tulp 0", "Tulp 1234", "Tulp 2a",
    ])
  func refused(_ typed: String) throws {
    #expect(throws: ArchiveError.aliasNotProposed) { try AliasWords.alias(typed) }
    #expect(try AliasWords.alias("jan DE vries", withDossier: ["Jan de Vries"]) == "Jan de Vries")
  }

  @Test("both languages say so, without saying the name again")
  func sentences() {
    #expect(
      ArchiveError.aliasNotProposed.dutch
        == "Zo heet geen schuilnaam. Speel nooit onder je eigen naam. "
        + "Kies een schuilnaam, bijvoorbeeld Tulp, Ree of Wolk.")
    #expect(
      ArchiveError.aliasNotProposed.english
        == "That is not one of the aliases. Never play under your own name. "
        + "Choose an alias, for example Tulip, Otter or Cloud.")
  }
}
