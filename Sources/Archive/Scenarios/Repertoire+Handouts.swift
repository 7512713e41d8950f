public import Roleplay
import Yarn

/// The handouts next to the scenarios: `bladen/NAME.md`, and `bladen/NAME.en.md` in English.
extension Repertoire {
  /// The name of the folder of handouts.
  public static let handouts = "bladen"
  private static let suffix = ".md"

  /// The names of the handouts in order; empty if there is no folder of handouts.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func handoutNames() throws(ArchiveError) -> [String] {
    do throws(DiskError) {
      let files = try folder.names(in: Self.handouts)
      return files.filter { file in
        file.hasSuffix(Self.suffix) && !file.hasPrefix(".") && !Self.isTranslation(file)
      }.map { String($0.dropLast(Self.suffix.count)) }
    } catch .missing {
      return []
    } catch {
      throw .unreadable(folder.path(of: Self.handouts), error)
    }
  }

  /// Whether a file is the translation of a handout: `vragenlijst-avond.ar.md`.
  private static func isTranslation(_ file: String) -> Bool {
    let parts = file.dropLast(suffix.count).split(separator: ".")
    return parts.count > 1 && parts.last.map { LanguageTag(String($0)) != nil } ?? false
  }

  /// Finds a handout by its name or by the start of its name.
  ///
  /// - Throws: ``ArchiveError`` if no handout matches, or more than one.
  public func findHandout(_ text: String) throws(ArchiveError) -> String {
    let names = try handoutNames()
    guard !names.isEmpty else { throw .noHandouts(folder.path(of: Self.handouts)) }
    let found = Self.names(meantBy: text, among: names)
    guard let name = found.first else { throw .handoutUnknown(text, among: names) }
    guard found.count == 1 else { throw .handoutAmbiguous(text, among: found) }
    return name
  }

  /// The path that a handout has in a language, whether the file exists or not.
  public func handoutPath(_ name: String, in language: Language) -> String {
    let middle = language == .base ? "" : ".\(language.rawValue)"
    return folder.path(of: "\(Self.handouts)/\(name)\(middle)\(Self.suffix)")
  }

  /// Whether a handout exists in a language.
  public func hasHandout(_ name: String, in language: Language) -> Bool {
    (try? status(of: handoutPath(name, in: language))) != nil
  }

  /// Reads a handout in a language, or in Dutch if it is not translated.
  ///
  /// - Returns: the handout, and the language it is in.
  /// - Throws: ``ArchiveError`` if it cannot be read or is invalid.
  public func handout(
    _ name: String, in language: Language
  ) throws(ArchiveError) -> (Handout, language: Language) {
    let language = hasHandout(name, in: language) ? language : .dutch
    let file = handoutPath(name, in: language)
    let text: String
    do throws(DiskError) {
      try requireNoWayOut(file, of: path)
      text = TextFile(bytes: try FileContents.read(file, maximum: ScriptFile.maximumSize)).text
    } catch {
      throw .unreadable(file, error)
    }
    var quoted: [String: Scenario] = [:]
    do throws(HandoutError) {
      let handout = try Handout(text: text) { quote in
        if quoted[quote.scenario] == nil, names.contains(quote.scenario) {
          quoted[quote.scenario] = (try? load(quote.scenario)).map {
            Scenario($0, in: language.rawValue)
          }
        }
        return quoted[quote.scenario]?.quotedWords(quote.line, in: language.rawValue)
      }
      return (handout, language)
    } catch {
      throw .handoutUnreadable(file, error)
    }
  }

  /// The statements that a handout includes from scenarios: a list for each place that includes
  /// some.
  ///
  /// - Parameters:
  ///   - handout: the handout.
  ///   - numbers: the numbers of the statements to include; if empty, those that the handout names,
  ///     or all.
  /// - Throws: ``ArchiveError`` if a scenario does not exist, has no numbered statements, or
  ///   lacks one of these.
  public func statements(
    for handout: Handout, numbers: [Int] = [], in language: Language
  ) throws(ArchiveError) -> [[EveningStatement]] {
    var found: [[EveningStatement]] = []
    for list in handout.statementLists {
      guard names.contains(list.scenario) else {
        throw .scenarioUnknown(list.scenario, among: names)
      }
      let all = Scenario(try load(list.scenario), in: language.rawValue)
        .statements(in: language.rawValue)
      let known = all.map(\.number)
      let wanted = numbers.isEmpty ? list.numbers : numbers
      guard !all.isEmpty else { throw .noStatements(list.scenario) }
      if let other = wanted.first(where: { !known.contains($0) }) {
        throw .noStatement(other, of: list.scenario, known: known)
      }
      found.append(wanted.isEmpty ? all : all.filter { wanted.contains($0.number) })
    }
    return found
  }
}
