public import Roleplay
public import Yarn

/// The sheets to print beside the scenarios: `bladen/NAME.md`, and `bladen/NAME.en.md` in English.
extension Repertoire {
  /// The folder of sheets to print.
  public static let handouts = "bladen"
  private static let suffix = ".md"

  /// The names of the sheets, in order; none where there is no folder of them.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``.
  public func handoutNames() throws(ArchiveProblem) -> [String] {
    do throws(DiskTrouble) {
      let files = try Folder("\(path)/\(Self.handouts)").names()
      return files.filter { file in
        file.hasSuffix(Self.suffix) && !file.hasPrefix(".")
          && !Language.allCases.contains { file.hasSuffix(".\($0.rawValue)\(Self.suffix)") }
      }.map { String($0.dropLast(Self.suffix.count)) }
    } catch .missing {
      return []
    } catch {
      throw .unreadable("\(path)/\(Self.handouts)", error)
    }
  }

  /// The name of the sheet somebody means: by its name or the start of it.
  ///
  /// - Throws: ``ArchiveProblem`` where there is none, or more than one.
  public func findHandout(_ text: String) throws(ArchiveProblem) -> String {
    let names = try handoutNames()
    guard !names.isEmpty else { throw .noHandouts("\(path)/\(Self.handouts)") }
    let found = Self.names(meantBy: text, among: names)
    guard let name = found.first else { throw .handoutUnknown(text, among: names) }
    guard found.count == 1 else { throw .handoutAmbiguous(text, among: found) }
    return name
  }

  /// The file that a sheet has in a language, or would have.
  public func handoutPath(_ name: String, in language: Language) -> String {
    let middle = language == .dutch ? "" : ".\(language.rawValue)"
    return "\(path)/\(Self.handouts)/\(name)\(middle)\(Self.suffix)"
  }

  /// Whether a sheet is there in a language.
  public func hasHandout(_ name: String, in language: Language) -> Bool {
    (try? status(of: handoutPath(name, in: language))) != nil
  }

  /// Reads a sheet in a language, or in Dutch where it has no other.
  ///
  /// - Returns: the sheet, and the language it is in.
  /// - Throws: ``ArchiveProblem`` where it cannot be read or is not right.
  public func handout(
    _ name: String, in language: Language
  ) throws(ArchiveProblem) -> (Handout, language: Language) {
    let language = hasHandout(name, in: language) ? language : .dutch
    let file = handoutPath(name, in: language)
    let text = try TextFile(path: file).text
    do throws(HandoutProblem) {
      return (try Handout(text: text), language)
    } catch {
      throw .handoutUnreadable(file, error)
    }
  }

  /// The statements that a sheet takes out of scenarios, a list for each place that takes some.
  ///
  /// - Parameters:
  ///   - handout: the sheet.
  ///   - numbers: those that are wanted; none for those the sheet names, or all.
  /// - Throws: ``ArchiveProblem`` where a scenario is not there, has no numbered statements, or not one of
  ///   these.
  public func statements(
    for handout: Handout, numbers: [Int] = [], in language: Language
  ) throws(ArchiveProblem) -> [[EveningStatement]] {
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
