import Testing
import Yarn

@testable import Roleplay

@Suite("The tag of a language")
struct LanguageTagTests {
  @Test(
    "is one as it is written", arguments: ["tr", "nl", "ckb", "pt-BR", "zh-Hant", "sr-Latn-RS"])
  func written(text: String) {
    #expect(LanguageTag(text)?.description == text)
    #expect(LanguageTag(meantBy: text.uppercased())?.description == text)
  }

  @Test("is nothing else", arguments: ["", "t", "TR", "turks", "tr-", "tr-tr", "a1", "tr_TR", "é"])
  func wrong(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(
    "is found by a name in either language",
    arguments: [("Turks", "tr"), ("polish", "pl"), ("Oekraïens", "uk"), ("pt_br", "pt-BR")])
  func meant(word: String, tag: String) {
    #expect(LanguageTag(meantBy: word)?.description == tag)
  }

  @Test("nobody means one by a word that is no language")
  func unknown() {
    for word in ["klingon", "", "-", "1"] { #expect(LanguageTag(meantBy: word) == nil, "\(word)") }
  }

  @Test("comes before those it is a kind of")
  func wider() {
    #expect(LanguageTag("sr-Latn-RS")?.andWider == ["sr-Latn-RS", "sr-Latn", "sr"])
    #expect(LanguageTag("tr")?.andWider == ["tr"])
  }

  @Test(
    "or a locale tells which of the program's languages is meant, if any",
    arguments: [
      ("nl", Language.dutch), ("nl-BE", .dutch), ("nl_NL.UTF-8", .dutch), ("en_GB", .english),
      ("EN", .english), ("tr", nil), ("C", nil), ("", nil), ("eng", nil),
    ] as [(String, Language?)])
  func spoken(tag: String, language: Language?) {
    #expect(Language(tag: tag) == language)
  }
}
