import Yarn

/// The functions that Weerwoord adds to Yarn. Their data is in variables of the dialogue that no
/// script can name, so that a session remains a value.
///
/// - `count("wegen")`: the number of notes in a collection.
/// - `item("wegen", 1)`: the text of a note, from 1; empty if there is none.
/// - `picked("wegen")`: the text of the picked note; empty if there is none.
/// - `heading("wegen", 1)`: the heading of a note; empty if there is none.
/// - `played("Vader")`: whether a person plays the role; `player("Vader")`: the player, empty if
///   the program plays it.
/// - `rounds("tafel")`: the current round of the scene, from 1; 0 if it has not begun.
/// - `room()`: whether a room plays, a class or parents.
/// - `players()`: the number of players: 1, 2 or 3; 4 for a room.
/// - `counted(2)`: the number of people who chose the second option the last time a room was
///   counted; -1 if it was not.
/// - `chosen()`: the text of the last chosen option, in the language of the play; empty if a room
///   was equally divided.
/// - `mentions($text, 4)`: whether a text contains the whole number.
/// - `swaps()`: whether a swap changes who plays what.
/// - `words($text)`: the number of words of a text; `letters($text)`: the number of characters.
package enum ScenarioFunctions {
  static let library: FunctionLibrary = {
    var library = FunctionLibrary()
    library.add("count", parameters: [.string], returns: .number) { arguments, variables in
      .number(Float(NoteVariables(arguments.first?.text ?? "").count(in: variables)))
    }
    library.add("item", parameters: [.string, .number], returns: .string) { arguments, variables in
      let number = arguments.last?.number ?? 0
      let notes = NoteVariables(arguments.first?.text ?? "")
      guard number >= 1, number <= Float(notes.count(in: variables)) else { return .string("") }
      return variables[notes.item(Int(number))] ?? .string("")
    }
    library.add("picked", parameters: [.string], returns: .string) { arguments, variables in
      variables[NoteVariables(arguments.first?.text ?? "").picked] ?? .string("")
    }
    library.add("chosen", parameters: [], returns: .string) { _, variables in
      variables[NoteVariables.chosen] ?? .string("")
    }
    library.add("counted", parameters: [.number], returns: .number) { arguments, variables in
      guard let number = (arguments.first?.number).flatMap({ Int(exactly: $0) }) else {
        return .number(-1)
      }
      return variables[CountVariables.option(number)] ?? .number(-1)
    }
    library.add("heading", parameters: [.string, .number], returns: .string) {
      arguments, variables in
      let number = arguments.last?.number ?? 0
      let notes = NoteVariables(arguments.first?.text ?? "")
      guard number >= 1, number <= Float(notes.count(in: variables)) else { return .string("") }
      return variables[notes.heading(Int(number))] ?? .string("")
    }
    library.add("played", parameters: [.string], returns: .bool) { arguments, variables in
      let player = variables[CastVariables.player(of: arguments.first?.text ?? "")]?.text ?? ""
      return .bool(!player.isEmpty)
    }
    library.add("player", parameters: [.string], returns: .string) { arguments, variables in
      variables[CastVariables.player(of: arguments.first?.text ?? "")] ?? .string("")
    }
    library.add("rounds", parameters: [.string], returns: .number) { arguments, variables in
      variables[CastVariables.round(of: arguments.first?.text ?? "")] ?? .number(0)
    }
    library.add("room", parameters: [], returns: .bool) { _, variables in
      variables[CastVariables.room] ?? .bool(false)
    }
    library.add("players", parameters: [], returns: .number) { _, variables in
      variables[CastVariables.players] ?? .number(1)
    }
    library.add("swaps", parameters: [], returns: .bool) { _, variables in
      variables[CastVariables.swaps] ?? .bool(false)
    }
    library.add("mentions", parameters: [.string, .number], returns: .bool) { arguments, _ in
      .bool(mentions(arguments.first?.text ?? "", arguments.last?.number ?? .nan))
    }
    library.add("words", parameters: [.string], returns: .number) { arguments, variables in
      let text = arguments.first?.text ?? ""
      // In a copy in which words were blacked out, each left a blank, which counts as the word did.
      let isCopy = variables[CopyVariables.isRedacted] != nil
      return .number(Float(words(isCopy ? text.replacing(RedactedText.blank, with: "x") : text)))
    }
    library.add("letters", parameters: [.string], returns: .number) { arguments, _ in
      .number(Float((arguments.first?.text ?? "").trimmed.count))
    }
    return library
  }()

  /// The data that each function reads, besides its arguments.
  package static let reads = [
    "count": notes, "item": notes, "picked": notes, "heading": notes, "chosen": choice,
    "played": cast, "player": cast, "swaps": cast, "rounds": rounds,
  ]
  /// The notes of a collection, as data that functions read.
  package static let notes = "notes"
  /// The last chosen option, as data that functions read.
  package static let choice = "choice"
  /// The cast, as data that functions read.
  package static let cast = "cast"
  /// The rounds of scenes, as data that functions read.
  package static let rounds = "rounds"
  /// The function that counts words.
  package static let counting = "words"

  /// Whether a sequence of digits in the text is the number.
  private static func mentions(_ text: String, _ number: Float) -> Bool {
    var digits = 0
    var value: Double = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        value = value * 10 + Double(byte &- 0x30)
        digits += 1
      } else if digits > 0 {
        if Float(value) == number { return true }
        (digits, value) = (0, 0)
      }
    }
    return digits > 0 && Float(value) == number
  }

  /// The number of words: sequences without white space that contain a letter or a digit.
  package static func words(_ text: String) -> Int {
    var count = 0
    var isCounted = false
    for byte in text.utf8 {
      // Text beyond ASCII is counted by scalars.
      guard byte < 0x80 else { return wordsOfAnyScript(text) }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isCounted = false
      } else if !isCounted,
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      {
        isCounted = true
        count += 1
      }
    }
    return count
  }

  private static func wordsOfAnyScript(_ text: String) -> Int {
    var count = 0
    var isCounted = false
    for scalar in text.unicodeScalars {
      // A shortcut for emoji, because looking up their properties is slow.
      if (0x1F300...0x1FAFF).contains(scalar.value) { continue }
      if scalar.properties.isWhitespace {
        isCounted = false
      } else if !isCounted,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        isCounted = true
        count += 1
      }
    }
    return count
  }
}

/// The names of the variables that store notes. A script cannot write them, because they contain a
/// full stop.
package struct NoteVariables {
  /// The text of the last chosen option.
  package static let chosen = "$Weerwoord.chosen"

  /// Whether a variable is one of Weerwoord's, which only a reply can change.
  static func own(_ name: String) -> Bool {
    name.hasPrefix("$Weerwoord.")
  }

  /// Whether a variable stores notes.
  package static func isNote(_ name: String) -> Bool {
    name.hasPrefix(all)
  }

  private static let all = "$Weerwoord.notes."
  private let prefix: String

  /// The names for a collection of notes.
  init(_ name: String) {
    prefix = "\(Self.all)\(name)."
  }

  var number: String { prefix + "count" }
  var picked: String { prefix + "picked" }

  func item(_ number: Int) -> String {
    prefix + String(number)
  }

  func heading(_ number: Int) -> String {
    prefix + "heading." + String(number)
  }

  func count(in variables: borrowing Variables) -> Int {
    // A script, or an opening, may have stored any number there.
    let count = variables[number]?.number.flatMap { Int(exactly: $0) } ?? 0
    return min(max(0, count), InputError.maximumCount)
  }

  /// The stored notes.
  func notes(in variables: borrowing Variables) -> [String] {
    (0..<count(in: variables)).map { variables[item($0 + 1)]?.text ?? "" }
  }

  /// Replaces the stored notes.
  func store(_ notes: Answer.Notes, in variables: inout Variables) {
    let before = count(in: variables)
    for (index, text) in notes.texts.enumerated() {
      variables[item(index + 1)] = .string(text)
      let heading = notes.heading(index)
      variables[self.heading(index + 1)] = heading.isEmpty ? nil : .string(heading)
    }
    for index in notes.texts.count..<max(before, notes.texts.count) {
      variables[item(index + 1)] = nil
      variables[heading(index + 1)] = nil
    }
    variables[number] = .number(Float(notes.texts.count))
    let place = notes.picked.map { $0 &- 1 }.flatMap { notes.texts.indices.contains($0) ? $0 : nil }
    variables[picked] = .string(place.map { notes.texts[$0] } ?? "")
  }
}

/// The names of the variables that store how many people chose each option last.
enum CountVariables {
  private static let prefix = "$Weerwoord.counted."

  static func option(_ number: Int) -> String { prefix + String(number) }

  /// Replaces the stored counts; nil if nobody was counted.
  static func store(_ counts: [Int]?, in variables: inout Variables) {
    let counts = counts ?? []
    for (index, count) in counts.enumerated() {
      variables[option(index + 1)] = .number(Float(count))
    }
    var rest = counts.count + 1
    while variables[option(rest)] != nil {
      variables[option(rest)] = nil
      rest += 1
    }
  }
}

/// The name of the variable that tells that words were blacked out in what is replayed.
enum CopyVariables {
  static let isRedacted = "$Weerwoord.redacted"
}

/// The names of the variables that store who plays which role, and in which round.
package enum CastVariables {
  /// Whether a room plays.
  static let room = "$Weerwoord.room"
  /// The number of players.
  static let players = "$Weerwoord.players"
  /// Whether a swap changes who plays what.
  static let swaps = "$Weerwoord.swaps"

  private static let cast = "$Weerwoord.cast."
  private static let rounds = "$Weerwoord.round."

  static func player(of role: String) -> String { cast + role }
  static func round(of scene: String) -> String { rounds + scene }

  /// Whether a variable stores a round.
  package static func isRound(_ name: String) -> Bool {
    name.hasPrefix(rounds)
  }
}
