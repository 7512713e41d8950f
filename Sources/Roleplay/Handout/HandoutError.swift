import Yarn

/// An error in the text of a handout.
public struct HandoutError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    case noTitle
    case secondTitle
    case heading(String)
    case openRow
    case cells(Int, expected: Int)
    case frame(String)
    /// No picture has this name.
    case picture(String)
    case braces(String)
    /// No play has this line, or its words are known only while it is played.
    case quote(HandoutQuote)
  }

  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason

  /// Makes an error.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension HandoutError: Phrase {
  /// The sentence in Dutch, including the line.
  public var dutch: String {
    switch reason {
    case .noTitle:
      "Regel \(line): de titel ontbreekt. Begin het blad met # en de titel, zoals: # Mijn stage"
    case .secondTitle:
      "Regel \(line): er is al een titel. Schrijf een kop met ## in plaats van #."
    case .heading(let words):
      "Regel \(line): ‘\(words.shown)’ is geen kop. Schrijf ## met een spatie en dan de kop."
    case .openRow:
      "Regel \(line): een rij van een tabel begint en eindigt met |. Zet er achteraan een | bij."
    case .cells(let count, let expected):
      "Regel \(line) heeft \(count) \(count == 1 ? "vak" : "vakken"), en de rij erboven \(expected). "
        + "Geef elke rij evenveel vakken."
    case .frame(let text):
      "Regel \(line): ‘\(text.shown)’ is geen hoogte. Schrijf na [ ] een getal van 1 tot en met 24: centimeters."
    case .picture(let name):
      "Regel \(line): er is geen plaatje dat ‘\(name.shown)’ heet. Kies uit: "
        + HandoutPicture.names(inEnglish: false) + "."
    case .quote(let quote):
      "Regel \(line): ‘\(quote.scenario.shown)’ heeft geen vaste regel ‘\(quote.line.shown)’. "
        + "Kijk in het script welke code erachter staat."
    case .braces(let words):
      "Regel \(line): ‘\(words.shown)’ begrijp ik niet. Schrijf bijvoorbeeld: "
        + "{stellingen: stellingen-mbo}"
    }
  }

  /// The sentence in English, including the line.
  public var english: String {
    switch reason {
    case .noTitle:
      "Line \(line): the title is missing. Begin the sheet with # and its title, as in: # My placement"
    case .secondTitle:
      "Line \(line): there is a title already. Begin a heading with ## instead of #."
    case .heading(let words):
      "Line \(line): ‘\(words.shown)’ is not a heading. Write ##, a space, and then the heading."
    case .openRow: "Line \(line): a table row begins and ends with |. Add a | at the end."
    case .cells(let count, let expected):
      "Line \(line) has \(count) \(count == 1 ? "cell" : "cells"), and the row above it \(expected). "
        + "Give every row the same number of cells."
    case .frame(let text):
      "Line \(line): ‘\(text.shown)’ is not a height. After [ ], write a number from 1 to 24: centimetres."
    case .picture(let name):
      "Line \(line): no picture is called ‘\(name.shown)’. Choose from: "
        + HandoutPicture.names(inEnglish: true) + "."
    case .quote(let quote):
      "Line \(line): ‘\(quote.scenario.shown)’ has no fixed line ‘\(quote.line.shown)’. "
        + "See in the script which id stands behind it."
    case .braces(let words):
      "Line \(line): ‘\(words.shown)’ is not understood. Write for example: "
        + "{statements: stellingen-mbo}"
    }
  }
}
