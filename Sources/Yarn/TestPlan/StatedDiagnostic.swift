/// A script whose file name states a code, as an example of that diagnostic: `YS0003-01.yarn`.
package struct StatedDiagnostic: Sendable, Hashable {
  /// The stated code.
  package let code: String

  /// Reads a file's name; nil if it states no code.
  package init?(fileName: String) {
    let stem = fileName.utf8.prefix { $0 != Byte.minus }
    guard fileName.hasSuffix(".yarn"), fileName.utf8.count > stem.count,
      stem.count > 2, stem.starts(with: "YS".utf8), stem.dropFirst(2).allSatisfy(Byte.isDigit)
    else { return nil }
    code = String(Substring(stem))
  }

  /// Whether compiling the script gives the code.
  package func isGiven(by compilation: Compilation) -> Bool {
    compilation.diagnostics.contains { $0.code == code }
  }

  /// The files for which Yarn Spinner itself does not give the stated code, by the table in the
  /// folder's README: a row a file, its name first, and last what Yarn Spinner reports.
  package static func unreported(in readme: String) -> Set<String> {
    var files: Set<String> = []
    for row in readme.split(separator: "\n") where row.hasPrefix("|") {
      let cells = row.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard let file = cells.first, let stated = StatedDiagnostic(fileName: file),
        cells.count < 4 || !cells[3].contains(stated.code)
      else { continue }
      files.insert(file)
    }
    return files
  }
}
