extension Checker {
  /// Warns of markup that cannot be read. What depends on values is left to the dialogue.
  mutating func checkMarkup(_ source: Int) {
    for line in trees[source].lines {
      let pieces = trees[source].pieces[
        Int(line.firstPiece)..<Int(line.firstPiece + line.pieceCount)]
      guard pieces.contains(where: \.hasMarkup) else { continue }
      let (input, places) = markup(of: pieces, source)
      for diagnostic in MarkupParser().parse(input).diagnostics {
        let start = Int(
          diagnostic.utf8Position < places.count ? places[diagnostic.utf8Position] : line.range.end)
        var end = start + 1
        let bytes = sources[source].bytes
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        report(.markup(diagnostic.kind), ByteRange(start, end), source)
      }
    }
  }

  /// A line as markup sees it, with the place of each of its bytes in the source.
  private func markup(
    of pieces: ArraySlice<PieceSyntax>, _ source: Int
  ) -> (MarkupInput, places: [Int32]) {
    let bytes = sources[source].bytes
    var input = MarkupInput()
    var places: [Int32] = []
    for piece in pieces {
      let start = input.bytes.count
      var offset = piece.range.start
      while offset < piece.range.end {
        if piece.expression < 0, bytes[Int(offset)] == Byte.backslash,
          offset + 1 < piece.range.end
        {
          if Byte.isMarkupEscape(bytes[Int(offset) + 1]) {
            input.bytes.append(Byte.backslash)
            places.append(offset)
          }
          offset += 1
        }
        input.bytes.append(bytes[Int(offset)])
        places.append(offset)
        offset += 1
      }
      if piece.expression >= 0 {
        input.insets.append(
          MarkupInput.Inset(start: start, end: input.bytes.count, value: nil))
      }
    }
    return (input, places)
  }
}
