public import Yarn

/// Why a row of a ``Glossary``, or the whole table, cannot be read.
public struct GlossaryError: Error, Sendable, Hashable {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason

  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The file is not valid as comma-separated values.
    case unreadable(CommaSeparatedValuesError)
    /// The header row has no columns for the word and its meaning.
    case headings
    /// A row has more or fewer fields than the header row.
    case columns(Int, expected: Int)
    /// A row has no word.
    case noWord
    /// A word has no explanation.
    case noMeaning(String)
    /// A word, or one of its forms, is explained in an earlier row.
    case twice(String)
  }

  /// Makes an error.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension GlossaryError: Phrase {
  /// The words in Dutch, without the line.
  public var dutch: String {
    switch reason {
    case .unreadable(let error): error.dutch
    case .headings:
      "De bovenste rij heeft geen kolom \"word\" of geen kolom \"meaning\". Zet ze erbij."
    case .columns(let count, let expected):
      "Deze rij heeft \(count) vakken, en de bovenste rij \(expected). Maak ze gelijk. "
        + "Staat er een komma in een zin? Zet die zin tussen aanhalingstekens."
    case .noWord: "Deze rij heeft geen woord. Vul het in, of haal de rij weg."
    case .noMeaning(let word):
      "\(PrintableText.of(word, layout: .oneLine)) heeft geen uitleg. Schrijf er een zin bij."
    case .twice(let word):
      "\(PrintableText.of(word, layout: .oneLine)) staat al in een rij hierboven. "
        + "Haal er één weg."
    }
  }

  /// The words in English, without the line.
  public var english: String {
    switch reason {
    case .unreadable(let error): error.english
    case .headings:
      "The top row has no column \"word\" or no column \"meaning\". Add them."
    case .columns(let count, let expected):
      "This row has \(count) cells, and the top row \(expected). Make them equal. "
        + "Is there a comma in a sentence? Put that sentence between quotes."
    case .noWord: "This row has no word. Fill it in, or remove the row."
    case .noMeaning(let word):
      "\(PrintableText.of(word, layout: .oneLine)) has no explanation. Write a sentence."
    case .twice(let word):
      "\(PrintableText.of(word, layout: .oneLine)) is in a row above already. Remove one of them."
    }
  }
}
