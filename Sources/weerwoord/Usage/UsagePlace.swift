import ArgumentParser
import Roleplay
import Yarn

/// The kind of value at a place of a command line, shown there as `<getal>`.
enum UsagePlace: CaseIterable {
  case address, alias, code, file, folder, form, format, language, level, name, names, number
  case numbers, pace, path, period, recording, recordings, title, who, words

  /// Whether only whole numbers fit.
  var isNumber: Bool { self == .number || self == .numbers }
}

extension UsagePlace: Phrase {
  var dutch: String {
    switch self {
    case .address: "adres"
    case .alias: "schuilnaam"
    case .code: "code"
    case .file: "bestand"
    case .folder: "map"
    case .form: "vorm"
    case .format: "formaat"
    case .language: "taal"
    case .level: "niveau"
    case .name: "naam"
    case .names: "namen"
    case .number: "getal"
    case .numbers: "nummers"
    case .pace: "tempo"
    case .path: "pad"
    case .period: "termijn"
    case .recording: "opname"
    case .recordings: "opnamen"
    case .title: "titel"
    case .who: "wie"
    case .words: "woorden"
    }
  }

  var english: String {
    switch self {
    case .address: "address"
    case .alias: "alias"
    case .code: "code"
    case .file: "file"
    case .folder: "folder"
    case .form: "form"
    case .format: "format"
    case .language: "language"
    case .level: "level"
    case .name: "name"
    case .names: "names"
    case .number: "number"
    case .numbers: "numbers"
    case .pace: "pace"
    case .path: "path"
    case .period: "period"
    case .recording: "recording"
    case .recordings: "recordings"
    case .title: "title"
    case .who: "who"
    case .words: "words"
    }
  }
}

extension Phrase {
  /// The words as the argument parser takes them, with what is to be filled in.
  func help(for place: UsagePlace) -> ArgumentHelp {
    ArgumentHelp(text(in: Speech.language), valueName: place.text(in: Speech.language))
  }
}

/// A place as the argument parser names it in what it says: `<words> ...`, or `--seed <number>`.
struct NamedPlace {
  /// The option it belongs to; nil for a positional argument.
  let option: String?
  /// What is to be filled in there; empty where it is not said.
  let name: String

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    option = words.first { $0.hasPrefix("-") }
    name = words.first { $0.hasPrefix("<") }.map { String($0.dropFirst().dropLast()) } ?? ""
  }

  /// Whether only whole numbers fit.
  var isNumber: Bool {
    UsagePlace.allCases.contains { $0.isNumber && $0.text(in: Speech.language) == name }
  }

  /// What is to be filled in, as sentences have it.
  var placeholder: String { name.uppercased() }
}
