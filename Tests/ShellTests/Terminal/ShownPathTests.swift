import Testing

@testable import Shell

@Suite("A path that is shown")
struct ShownPathTests {
  @Test(
    "begins at the folder the person is in, where it is below it",
    arguments: [
      ("/home/ans/Transcripts/a.html", "/home/ans", "Transcripts/a.html"),
      ("/home/ans/Transcripts/a.html", "/home/ans/", "Transcripts/a.html"),
      ("/home/anske/a.html", "/home/ans", "/home/anske/a.html"),
      ("/home/a.html", "/home/ans", "/home/a.html"),
      ("Transcripts/a.html", "/", "Transcripts/a.html"),
      ("/a.html", "/", "a.html"), ("/home/ans/a\u{1B}[2J.html", "/home/ans", "a␛[2J.html"),
    ])
  func shown(path: String, folder: String, expected: String) {
    #expect(ShownPath.of(path, from: folder) == expected)
  }
}
