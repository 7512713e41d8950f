public import Roleplay
import Yarn

/// The scenarios in a folder, each in a folder of its own.
public struct Repertoire: Sendable {
  /// The name of the folder of scripts that several scenarios share.
  public static let shared = "gedeeld"
  /// The name of the file that tells Yarn's editors that a folder contains scenarios.
  public static let project = "Weerwoord.yarnproject"
  /// The name of the file with the scenarios in the order of their numbers, one name on each line.
  /// Scenarios that it does not list get the numbers after it, so that the listed ones keep theirs.
  public static let order = "volgorde.txt"
  /// The maximum size of all files of a scenario with those that it shares, in bytes.
  private static let maximumSize = 8 << 20
  /// The maximum length of a scenario's name in bytes: it becomes part of a recording's name.
  private static let maximumNameLength = 80

  /// The path of the folder.
  public let path: String
  /// The names of the scenarios in a fixed order: a scenario's number is its position, from 1.
  public let names: [String]

  /// The folder, below the school's own.
  let folder: LayeredFolder

  /// Finds the scenarios of a folder, including those that cannot be read.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - school: a folder whose scenarios come beside those, and whose files come before those with
  ///     the same path; it may not exist.
  /// - Throws: ``ArchiveError`` if a folder cannot be read, or they contain no scenarios.
  public init(path: String, school: String? = nil) throws(ArchiveError) {
    self.path = path
    let folder = LayeredFolder(Folder(path), below: try Self.readable(school))
    self.folder = folder
    do throws(DiskError) {
      let found = try folder.names().filter { name in
        guard name != Self.shared, !name.hasPrefix("."),
          (try? status(of: folder.path(of: name)))?.isFolder == true
        else { return false }
        // A folder without a script is not a scenario; one that cannot be read may be.
        let files = try? folder.names(in: name)
        return files?.contains {
          $0.hasSuffix(".yarn") || ScriptFile.meantName(of: $0) != nil
        } ?? true
      }
      var listed: [String] = []
      for name in ScenarioOrder.names(in: folder)
      where found.contains(name) && !listed.contains(name) {
        listed.append(name)
      }
      names = listed + found.filter { !listed.contains($0) }
    } catch {
      throw .unreadable(path, error)
    }
    guard !names.isEmpty else { throw .noScenarios(path) }
  }

  /// The school's folder; nil if it does not exist.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  private static func readable(_ path: String?) throws(ArchiveError) -> Folder? {
    guard let path else { return nil }
    do throws(DiskError) {
      _ = try Folder(path).names()
      return Folder(path)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// The folders of a scenario's files: the school's and the one that ships, where they exist.
  public func folders(of name: String) -> [String] {
    folder.folders(name)
  }

  /// The playbills of the scenarios, in the order of their numbers.
  public var playbills: [Playbill] {
    names.map(playbill)
  }

  /// The playbill of a scenario. Reads only its first lines.
  public func playbill(of name: String) -> Playbill {
    do throws(ArchiveError) {
      try Self.check(name: name)
      return Playbill(name: name, headers: try headers(of: name))
    } catch {
      return Playbill(name: name, headers: [:], problem: error)
    }
  }

  /// Finds a scenario by its name, its number from 1, or the start of its name.
  ///
  /// - Throws: ``ArchiveError`` if no scenario matches, or more than one.
  public func find(_ text: String) throws(ArchiveError) -> String {
    let found = Self.names(meantBy: text, among: names)
    // A scenario's name may be a number.
    if let number = text.trimmed.wholeNumber, found.first?.lowercased() != text.trimmed.lowercased()
    {
      guard (1...names.count).contains(number) else {
        throw .scenarioNumber(number, count: names.count)
      }
      return names[number - 1]
    }
    guard let name = found.first else { throw .scenarioUnknown(text, among: names) }
    guard found.count == 1 else { throw .scenarioAmbiguous(text, among: found) }
    return name
  }

  /// The names that a text matches: the one that is equal, otherwise those that start with it. Case
  /// makes no difference.
  static func names(meantBy text: String, among names: [String]) -> [String] {
    let wanted = text.trimmed.lowercased()
    if let name = names.first(where: { $0.lowercased() == wanted }) { return [name] }
    return wanted.isEmpty ? [] : names.filter { $0.lowercased().hasPrefix(wanted) }
  }

  /// Reads the files of a scenario; with the name ``shared``, the files that scenarios share.
  ///
  /// - Parameter language: the only language of which string tables are read: a play needs no other,
  ///   and starts sooner without them; nil for all.
  /// - Throws: ``ArchiveError`` for the first file that is missing or cannot be read.
  public func load(
    _ name: String, in language: String? = nil
  ) throws(ArchiveError) -> ScenarioFiles {
    try Self.check(name: name)
    let main = "\(name)/\(name).yarn"
    var own = try files(in: name)
    if name != Self.shared {
      guard let place = own.firstIndex(of: main) else {
        throw .scenarioFileMissing(folder.path(of: main))
      }
      own.insert(own.remove(at: place), at: 0)
      own += try files(in: Self.shared)
    }
    var loaded = ScenarioFiles(name: name, sources: [], tables: [:])
    for file in own {
      if file == "\(name)/\(QuizSheet.file)" {
        try load(quiz: file, into: &loaded)
      } else if file.hasSuffix(".yarn") {
        loaded.sources.append(try read(file))
      } else if let tongue = Scenario.language(ofTable: file), language ?? tongue == tongue {
        loaded.tables[tongue, default: []].append(try read(file))
      }
    }
    guard loaded.byteCount <= Self.maximumSize else {
      throw .unreadable(folder.path(of: name), .tooLarge)
    }
    if let language { loaded.tables = loaded.tables.filter { $0.key == language } }
    return loaded
  }

  /// Adds the script and the string tables that are generated from a quiz's questions.
  private func load(
    quiz file: String, into files: inout ScenarioFiles
  ) throws(ArchiveError) {
    let source = try read(file)
    let sheet: QuizSheet
    do throws(QuizSheetError) {
      sheet = try QuizSheet(csv: source.bytes, scenario: files.name)
    } catch {
      throw .quizUnreadable(folder.path(of: file), error)
    }
    files.sheets.append(source)
    files.sources.append(sheet.script)
    for language in Language.allCases where language.rawValue != Scenario.baseLanguage {
      files.tables[language.rawValue, default: []].append(sheet.table(in: language))
    }
  }

  /// The languages in which a scenario can be played: the scripts' own language, then those of its
  /// string tables.
  public func languages(of name: String) -> [String] {
    let files = (try? self.files(in: name)) ?? []
    var languages = Set(files.compactMap(Scenario.language(ofTable:)))
    // The generated sentences of a quiz exist in every language of the program.
    if files.contains("\(name)/\(QuizSheet.file)") {
      languages.formUnion(Language.allCases.map(\.rawValue))
    }
    return [Scenario.baseLanguage] + languages.subtracting([Scenario.baseLanguage]).sorted()
  }

  /// The languages of the scenarios' string tables that are not languages of the program.
  public var translations: [String] {
    let spoken = Language.allCases.map(\.rawValue)
    return Set(names.flatMap(languages(of:))).subtracting(spoken).sorted()
  }

  /// The text that the school writes for pupils: whom to talk to when something is wrong. Nil if
  /// there is no such file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func help(in language: Language) throws(ArchiveError) -> String? {
    let name = "\(Self.shared)/hulp.\(language.rawValue).txt"
    do throws(DiskError) {
      return TextFile(bytes: try folder.contents(of: name)).text
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(folder.path(of: name), error)
    }
  }

  /// The words that pupils may not know, explained; no words if there is no such file.
  ///
  /// - Returns: the glossary, and the rows of it that are not valid.
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func glossary() throws(ArchiveError) -> (glossary: Glossary, errors: [GlossaryError]) {
    do throws(DiskError) {
      return Glossary.read(csv: try folder.contents(of: Glossary.file))
    } catch .missing {
      return (Glossary(), [])
    } catch {
      throw .unreadable(folder.path(of: Glossary.file), error)
    }
  }

  /// The words that pupils may not know, explained, as far as they can be read.
  public var words: Glossary { (try? glossary().glossary) ?? Glossary() }

  private func headers(of name: String) throws(ArchiveError) -> [String: String] {
    let main = "\(name)/\(name).yarn"
    let file = folder.path(of: main)
    do throws(DiskError) {
      try folder.requireNoWayOut(main)
      return try NodeHeaders.read(file)
    } catch .missing {
      throw .scenarioFileMissing(file)
    } catch {
      throw .unreadable(file, error)
    }
  }

  /// The teacher's page of a scenario (`docent.md`); nil if there is none.
  public func teacherPage(of name: String) -> String? {
    guard (try? Self.check(name: name)) != nil,
      let bytes = try? folder.contents(of: "\(name)/docent.md")
    else { return nil }
    return TextFile(bytes: bytes).text
  }

  /// Reads a file; the source is named by its path relative to the folder of scenarios.
  private func read(_ file: String) throws(ArchiveError) -> Source {
    do throws(DiskError) {
      return Source(
        name: file, bytes: try folder.contents(of: file, maximum: ScriptFile.maximumSize))
    } catch {
      throw .unreadable(folder.path(of: file), error)
    }
  }

  /// The files of a scenario's folder, with paths relative to the folder of scenarios.
  private func files(in name: String) throws(ArchiveError) -> [String] {
    do throws(DiskError) {
      return try folder.names(in: name).filter { !$0.hasPrefix(".") }.map { "\(name)/\($0)" }
    } catch .missing where name == Self.shared {
      return []
    } catch {
      throw .unreadable(folder.path(of: name), error)
    }
  }

  /// Throws an error unless a name can be part of a path and of a file's name, and can be shown
  /// without change.
  private static func check(name: String) throws(ArchiveError) {
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
        || $0.properties.generalCategory == .nonspacingMark || $0 == "-" || $0 == "_"
    }
    guard isWord, !name.isEmpty, name.utf8.count <= maximumNameLength else {
      throw .invalidScenarioName(name)
    }
  }
}
