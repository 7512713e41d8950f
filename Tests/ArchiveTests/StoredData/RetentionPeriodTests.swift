import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("How long recordings are kept")
struct RetentionPeriodTests {
  @Test(
    "is a number of days, weeks or years",
    arguments: [("365d", 365), ("30", 30), ("52w", 364), ("1j", 365), ("2y", 730), (" 7D\n", 7)])
  func read(text: String, days: Int) {
    #expect(RetentionPeriod(text)?.days == days)
  }

  @Test(
    "is nothing else",
    arguments: ["", "0d", "-1d", "d", "1m", "365 dagen", "٣d", "99999999999999999999d", "101y"])
  func refused(text: String) {
    #expect(RetentionPeriod(text) == nil)
  }

  @Test("ends at a moment, in the form of transcripts")
  func start() throws {
    let day = try #require(RetentionPeriod("1d"))
    #expect(day.start(now: 86_400) == "1970-01-01T00:00:00Z")
    // A leap day.
    #expect(day.start(now: 1_709_251_200) == "2024-02-29T00:00:00Z")
  }

  @Test("is this account's, otherwise the school's; what is no period is named")
  func setting() throws {
    let (own, school) = (try TemporaryFolder(), try TemporaryFolder())
    let settings = Settings(path: own.path, school: school.path)
    #expect(try settings.retention() == nil)
    try school.write("52w\n", to: "keep-recordings")
    #expect(try settings.retention()?.days == 364)
    try settings.remember(try #require(RetentionPeriod("30d")))
    #expect(try settings.retention()?.days == 30)
    try own.write("altijd\n", to: "keep-recordings")
    #expect(throws: ArchiveError.invalidRetention(own.path + "/keep-recordings")) {
      try settings.retention()
    }
  }

  @Test("is told of once a day")
  func reminder() throws {
    let folder = try TemporaryFolder()
    let settings = Settings(path: folder.path)
    #expect(!settings.wasReminded(on: "29-11-2026"))
    settings.rememberReminder(on: "29-11-2026")
    #expect(settings.wasReminded(on: "29-11-2026"))
    #expect(!settings.wasReminded(on: "30-11-2026"))
  }
}
