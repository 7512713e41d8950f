import Archive
import Testing

@Suite("An alias")
struct AliasTests {
  @Test(
    "may have letters of any language, digits, spaces, hyphens and apostrophes",
    arguments: [
      "Tulp", "ree", "Zoë 2", "Jan-Piet", "D'Arcy", "زهرة", "ልዑል", "Ζωή", "ﬁets", "Noe\u{308}l",
      "अनिल",
    ])
  func allowed(name: String) throws {
    #expect(try Alias(name).description == name)
  }

  @Test("loses the spaces at its ends")
  func spaces() throws {
    #expect(try Alias("  Tulp \n").description == "Tulp")
  }

  @Test(
    "is refused with the first character that cannot be in it",
    arguments: [
      ("../../x", "."), ("a/b", "/"), ("Tulp\u{1B}[2J", "\u{1B}"), ("a\nb", "\n"),
      ("a\u{0}", "\u{0}"),
      ("Tulp\u{202E}", "Tulp\u{202E}".last.map(String.init) ?? ""), ("🌷", "🌷"), ("a\\b", "\\"),
      ("\u{301}a", "\u{301}"), ("CON:", ":"),
    ])
  func refused(name: String, character: String) {
    #expect(throws: ArchiveError.invalidAliasCharacter(character)) { try Alias(name) }
  }

  @Test("is refused in words anybody can follow, without raw control characters")
  func sentences() {
    #expect(
      ArchiveError.invalidAliasCharacter("/").dutch
        == "Het teken “/” kan niet in een naam. Gebruik letters en cijfers.")
    #expect(
      ArchiveError.invalidAliasCharacter("\u{1B}").english
        == "The character “�” cannot be in a name. Use letters and digits.")
    #expect(
      ArchiveError.aliasEmpty.dutch == "Je hebt nog geen naam. Kies een naam, bijvoorbeeld Tulp.")
    #expect(
      ArchiveError.aliasTooLong.dutch
        == "Die naam is te lang. Kies een naam van hooguit 30 tekens.")
  }

  @Test("is refused when empty, or too long in characters or in bytes")
  func size() throws {
    #expect(throws: ArchiveError.aliasEmpty) { try Alias("") }
    #expect(throws: ArchiveError.aliasEmpty) { try Alias(" \t ") }
    #expect(throws: ArchiveError.aliasTooLong) { try Alias(String(repeating: "a", count: 31)) }
    #expect(throws: ArchiveError.aliasTooLong) {
      try Alias(String(repeating: "a", count: 1 << 20))
    }
    let marks = "a" + String(repeating: "\u{301}", count: 100)
    #expect(throws: ArchiveError.aliasTooLong) { try Alias(marks) }
    #expect(try Alias(String(repeating: "ë", count: 30)).description.count == 30)
  }
}
