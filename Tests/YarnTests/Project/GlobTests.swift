import Testing

@testable import Yarn

@Suite struct GlobTests {
  @Test(
    "a pattern fits these paths",
    arguments: [
      ("**/*.yarn", ["a.yarn", "b/a.yarn", "c/b/a.yarn", "./a.yarn", "b\\a.yarn", "A.YARN"]),
      ("*.yarn", ["a.yarn", ".yarn"]),
      ("./scenes/*/intro*.yarn", ["scenes/a/intro.yarn", "scenes/b/intro-2.yarn"]),
      ("/scenes/**", ["scenes/a", "scenes/a/b.txt"]),
      ("scenes/", ["scenes/a", "scenes/a/b.txt"]),
      ("a/**/b/**/c.yarn", ["a/b/c.yarn", "a/x/b/c.yarn", "a/b/b/x/b/c.yarn"]),
      ("*.*", ["a.yarn", "README"]),
      ("../shared/*.yarn", ["../shared/a.yarn"]),
      ("**/*~/*", ["a~/b", "x/a~/b"]),
      ("één*.yarn", ["e\u{301}e\u{301}n-2.yarn"]),
      ("a*b*c*.yarn", ["aXbXbXc.yarn", "abc.yarn"]),
    ])
  func fits(pattern: String, paths: [String]) throws {
    let glob = try #require(Glob(pattern))
    for path in paths { #expect(glob.matches(path), "\(pattern) \(path)") }
  }

  @Test(
    "a pattern does not fit these",
    arguments: [
      ("**/*.yarn", ["a.yarn.csv", "yarn", "../a.yarn", "a.yarn/b"]),
      ("*.yarn", ["b/a.yarn"]),
      ("scenes/*/a.yarn", ["scenes/a.yarn", "scenes/b/c/a.yarn"]),
      ("a?.yarn", ["ab.yarn"]),
      ("../*.yarn", ["a.yarn", "../../a.yarn"]),
      ("a*b*c*.yarn", ["acb.yarn"]),
    ])
  func fitsNot(pattern: String, paths: [String]) throws {
    let glob = try #require(Glob(pattern))
    for path in paths { #expect(!glob.matches(path), "\(pattern) \(path)") }
  }

  @Test("a pattern goes up at its start only") func upwards() {
    #expect(Glob("../../a/*.yarn")?.parents == 2)
    #expect(Glob("a/../*.yarn") == nil)
  }

  @Test("a pattern full of stars is no trap") func stars() throws {
    let glob = try #require(Glob(String(repeating: "*a", count: 60) + "b"))
    #expect(!glob.matches(String(repeating: "a", count: 2_000)))
    let deep = try #require(Glob(String(repeating: "**/a/", count: 60) + "b"))
    #expect(!deep.matches(String(repeating: "a/", count: 1_000) + "c"))
  }
}
