extension Checker {
  /// Checks the ids of a file's lines, and the lines that are shadows of others.
  mutating func checkLineTags(_ source: Int) {
    for (index, line) in trees[source].lines.enumerated() where line.tagCount > 0 {
      var id: String?
      var shadow: (id: String, range: ByteRange)?
      let first = Int(line.firstTag)
      for tag in trees[source].tags[first..<first + Int(line.tagCount)] {
        if hasPrefix("line:", tag, source) {
          let name = text(tag, source)
          guard id == nil else {
            report(.secondLineID(name), tag, source)
            continue
          }
          id = name
          if let other = lineIDs[name] {
            report(
              .duplicateLineID(
                name, otherFile: sources[other.source].name,
                otherLine: Int(trees[other.source].lines[other.line].number)), tag, source)
          } else {
            lineIDs[name] = (source, index)
          }
        } else if hasPrefix("shadow:", tag, source) {
          guard shadow == nil else {
            report(.secondLineID(text(tag, source)), tag, source)
            continue
          }
          shadow = (String(text(tag, source).dropFirst("shadow:".count)), tag)
        }
      }
      guard let shadow else { continue }
      if id != nil {
        report(.lineAndShadow, shadow.range, source)
      } else {
        shadows.append((source, index, shadow.id, shadow.range))
      }
    }
    if source == trees.count - 1 { checkShadows() }
  }

  private func hasPrefix(_ prefix: StaticString, _ range: ByteRange, _ source: Int) -> Bool {
    let bytes = sources[source].bytes
    guard Int(range.end - range.start) > prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount
    where bytes[Int(range.start) + index] != prefix.utf8Start[index] { return false }
    return true
  }

  private mutating func checkShadows() {
    for (source, index, id, range) in shadows {
      let line = trees[source].lines[index]
      guard let original = lineIDs["line:" + id] else {
        report(.shadowUnknown(id), range, source)
        continue
      }
      let other = trees[original.source].lines[original.line]
      if hasExpression(line, source) || hasExpression(other, original.source) {
        report(.shadowWithExpression, line.range, source)
      } else if text(line.range, source) != text(other.range, original.source) {
        report(.shadowDiffers(id), line.range, source)
      }
    }
  }

  private func hasExpression(_ line: LineSyntax, _ source: Int) -> Bool {
    let first = Int(line.firstPiece)
    return trees[source].pieces[first..<first + Int(line.pieceCount)].contains {
      $0.expression >= 0
    }
  }
}
