public import Yarn

/// Scripts as large as somebody asks for.
public enum LargeScripts: String, CaseIterable, Sendable {
  /// Lines without anything in them.
  case plain
  /// Conditions, options and expressions.
  case dense

  /// A script of so many millions of bytes.
  public func source(megabytes: Int) -> Source {
    var bytes = Array("title: Start\n---\n<<declare $n = 0>>\n<<declare $b = true>>\n".utf8)
    bytes.reserveCapacity(megabytes * 1_000_000 + 1_000)
    var number = 0
    while bytes.count < megabytes * 1_000_000 {
      bytes += lines(number).utf8
      number += 1
    }
    return Source(name: "\(rawValue).yarn", bytes: bytes + Array("===\n".utf8))
  }

  private func lines(_ number: Int) -> String {
    switch self {
    case .plain: "Vader: Dit is gewoon een regel tekst, nummer \(number).\n"
    case .dense:
      """
      <<if $n > \(number) and not $b or visited("Start")>>
      Een regel {$n + 1} en {$b}.
      <<elseif $n * 2 <= 7>>
      <<set $n += 3>>
      <<endif>>
      -> Keuze een <<if $n == 3>>
        Ja zeg ik.
      -> Keuze twee
        <<set $b = $n % 2 == 0>>

      """
    }
  }
}
