/// Which form of a word goes with a number: Unicode CLDR's plural rules (version 42 and later) for
/// the languages of the classes this is made for. Other languages have the form `other` only.
package struct PluralRules: Sendable {
  /// A form, as CLDR names it.
  package enum Form: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
  }

  private let language: String

  /// Makes the rules of a language.
  ///
  /// - Parameter language: a BCP 47 tag; only its language counts (`nl` of `nl-BE`).
  package init(language: String) {
    // Most are given without a country, and need no more.
    self.language =
      language.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      ? language : language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// The form for so many things: 1 boek, 2 boeken.
  package func cardinal(_ number: Float) -> Form {
    let n = PluralOperands(number)
    switch language {
    case "nl", "en", "de": return n.isWhole && n.integer == 1 ? .one : .other
    case "tr": return n.isExactly(1) ? .one : .other
    case "fr":
      if n.integer < 2 { return .one }
      return n.isMillions ? .many : .other
    case "es":
      if n.isExactly(1) { return .one }
      return n.isMillions ? .many : .other
    case "ar": return Self.arabic(n)
    case "uk": return Self.ukrainian(n)
    case "pl": return Self.polish(n)
    default: return .other
    }
  }

  /// The form for a place in a row: 1st, 2nd, 3rd.
  package func ordinal(_ number: Float) -> Form {
    let n = PluralOperands(number)
    guard n.isWhole else { return .other }
    switch language {
    case "en":
      switch (n.last(10), n.last(100)) {
      case (_, 11), (_, 12), (_, 13): return .other
      case (1, _): return .one
      case (2, _): return .two
      case (3, _): return .few
      default: return .other
      }
    case "uk": return n.last(10) == 3 && n.last(100) != 13 ? .few : .other
    case "fr": return n.integer == 1 ? .one : .other
    default: return .other
    }
  }

  private static func arabic(_ n: PluralOperands) -> Form {
    guard n.isWhole else { return .other }
    switch n.integer {
    case 0: return .zero
    case 1: return .one
    case 2: return .two
    default: break
    }
    switch n.last(100) {
    case 3...10: return .few
    case 11...99: return .many
    default: return .other
    }
  }

  private static func ukrainian(_ n: PluralOperands) -> Form {
    guard n.isWhole else { return .other }
    let isTeen = (11...14).contains(n.last(100))
    switch n.last(10) {
    case 1 where !isTeen: return .one
    case 2...4 where !isTeen: return .few
    default: return .many
    }
  }

  private static func polish(_ n: PluralOperands) -> Form {
    guard n.isWhole else { return .other }
    if n.integer == 1 { return .one }
    return (2...4).contains(n.last(10)) && !(12...14).contains(n.last(100)) ? .few : .many
  }
}

/// What CLDR's rules look at in a number (Unicode Technical Standard 35, part 3).
private struct PluralOperands {
  /// The integer part of the absolute value.
  let integer: Double
  /// Whether there are no digits after the point.
  let isWhole: Bool

  init(_ number: Float) {
    let absolute = number.isFinite ? Double(abs(number)) : 0.5
    integer = absolute.rounded(.down)
    isWhole = integer == absolute
  }

  func isExactly(_ value: Double) -> Bool { isWhole && integer == value }

  func last(_ divisor: Double) -> Int { Int(integer.truncatingRemainder(dividingBy: divisor)) }

  var isMillions: Bool { isWhole && integer != 0 && last(1_000_000) == 0 }
}
