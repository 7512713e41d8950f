/// Turns a syntax tree into what a ``Manuscript`` shows of it.
struct ManuscriptReader {
  let tree: SyntaxTree
  let source: Source
  let index: Int

  func text(_ range: ByteRange) -> String {
    String(decoding: source.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  func place(_ range: ByteRange) -> Outline.Place {
    Outline.Place(source: index, range: range)
  }

  func node(_ syntax: NodeSyntax) -> Manuscript.Node {
    let outline = Outline.Node(syntax, tree, Outline.Reader(source: source, index: index))
    let statements = tree.statements[Int(syntax.first)..<Int(syntax.end)]
    return Manuscript.Node(
      title: outline.title, file: outline.file, place: outline.place, headers: outline.headers,
      isMember: !syntax.conditions.isEmpty,
      conditions: syntax.conditions.compactMap { expression($0.expression) },
      statements: zip(statements, outline.statements).map(statement))
  }

  private func statement(
    _ syntax: StatementSyntax, _ outline: Outline.Statement
  ) -> Manuscript.Statement {
    var statement = Manuscript.Statement(kind: outline.kind, place: outline.place)
    switch syntax.kind {
    case .line, .option, .item:
      let line = tree.lines[Int(syntax.a)]
      statement.line = self.line(line)
      statement.condition = expression(line.expression)
      statement.values = pieces(line.firstPiece, line.pieceCount).compactMap(\.expression)
    case .if, .elseIf, .once:
      statement.condition = expression(syntax.a)
    case .set:
      statement.assigned = Manuscript.Name(text: text(syntax.name), place: place(syntax.name))
      statement.values = [expression(syntax.b)].compactMap(\.self)
    case .declare:
      statement.assigned = Manuscript.Name(text: text(syntax.name), place: place(syntax.name))
      statement.isDeclaration = true
      statement.values = [expression(syntax.a)].compactMap(\.self)
    case .call:
      statement.values = [expression(syntax.a)].compactMap(\.self)
    case .command:
      statement.values = pieces(syntax.a, syntax.b).compactMap(\.expression)
    case .jump, .detour:
      if let expression = expression(syntax.a) {
        statement.target = .computed(expression)
        statement.values = [expression]
      } else {
        statement.target = .node(text(syntax.name))
      }
    case .openOptions, .closeOption, .closeOptions, .openGroup, .closeItem, .closeGroup, .else,
      .endIf, .onceElse, .endOnce, .enumeration, .return, .stop:
      break
    }
    return statement
  }

  private func line(_ syntax: LineSyntax) -> Manuscript.Line {
    Manuscript.Line(
      pieces: pieces(syntax.firstPiece, syntax.pieceCount),
      tags: tree.tags[Int(syntax.firstTag)..<Int(syntax.firstTag + syntax.tagCount)].map(text),
      place: place(syntax.range), number: Int(syntax.number))
  }

  private func pieces(_ first: Int32, _ count: Int32) -> [Manuscript.Piece] {
    guard first >= 0, count > 0 else { return [] }
    return tree.pieces[Int(first)..<Int(first + count)].map { piece in
      // A value whose expression could not be read is a value all the same.
      let isValue = piece.expression >= 0 || source.bytes[Int(piece.range.start)] == Byte.openBrace
      return isValue
        ? .value(expression(piece.expression), place(piece.range))
        : .text(text(piece.range), place(piece.range))
    }
  }

  private func expression(_ number: Int32) -> Manuscript.Expression? {
    guard number >= 0 else { return nil }
    let syntax = tree.expressions[Int(number)]
    let terms = tree.terms[Int(syntax.first)..<Int(syntax.first + syntax.count)]
    return Manuscript.Expression(place: place(syntax.range), terms: terms.map(term))
  }

  private func term(_ syntax: TermSyntax) -> Manuscript.Expression.Term {
    switch syntax.kind {
    case .number: Float(text(syntax.range)).map { .constant(.number($0)) } ?? .unknown(operands: 0)
    case .string: .constant(.string(string(syntax.range)))
    case .yes: .constant(.bool(true))
    case .no: .constant(.bool(false))
    case .variable: .variable(Manuscript.Name(text: text(syntax.range), place: place(syntax.range)))
    case .member: .unknown(operands: 0)
    case .call: .call(text(syntax.range), count: Int(max(syntax.a, 0)))
    case .negate, .not: .unary(syntax.kind)
    case .multiply, .divide, .remainder, .add, .subtract, .lessOrEqual, .greaterOrEqual, .less,
      .greater, .equal, .notEqual, .and, .or, .xor:
      .binary(syntax.kind)
    }
  }

  /// The text between quotation marks, its escapes resolved.
  private func string(_ range: ByteRange) -> String {
    var characters: [Character] = []
    var isEscaped = false
    for character in text(range).dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        characters.append(character)
        isEscaped = false
      }
    }
    return String(characters)
  }
}

extension Manuscript.Piece {
  var expression: Manuscript.Expression? {
    if case .value(let expression, _) = self { expression } else { nil }
  }
}
