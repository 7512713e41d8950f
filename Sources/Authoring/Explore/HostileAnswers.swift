/// Answers that a program has to bear: a pupil may type or paste anything.
enum HostileAnswers {
  static let all: [String] = [
    "", " ", "Ik wil kok worden.", "ja", "4", "1 4 5 7 11", "-1", "1e99",
    "👩🏽‍🔧 👨‍👩‍👧‍👦 🇳🇱 🏳️‍🌈", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "أريد أن أصبح طباخًا", "אני רוצה",
    "ኣነ ክሽቕል እየ",
    "\u{202E}omgekeerd\u{202C}", "\u{1B}[2J\u{1B}]0;titel\u{07}", "\u{0}\u{1}\u{8}\u{7F}\u{9B}",
    "a\r\nb\nc\td",
    "{$elektricien_wie} <<stop>> [b] \\ #line:x -> //", "\"<script>alert(1)</script>'; --",
    String(repeating: "😀", count: 500),
  ]

  /// One that is longer than a session takes, seldom tried: it takes long to look at.
  static let tooLong = String(repeating: "lang ", count: 20_000)
  /// One in so many answers is too long.
  static let tooLongOnceIn: UInt64 = 64

  /// An answer, by chance.
  static func next(using chance: inout some RandomNumberGenerator) -> String {
    if chance.next() % tooLongOnceIn == 0 { return tooLong }
    return all[Int(chance.next() % UInt64(all.count))]
  }
}
