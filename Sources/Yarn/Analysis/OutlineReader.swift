/// Turns a syntax tree into what an ``Outline`` shows of it.
struct OutlineReader {
  let tree: SyntaxTree
  let source: Source
  let index: Int

  func text(_ range: ByteRange) -> String {
    String(decoding: source.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  func place(_ range: ByteRange) -> Outline.Place {
    Outline.Place(source: index, range: range)
  }

  func node(_ syntax: NodeSyntax) -> Outline.Node {
    Outline.Node(
      title: text(syntax.title), file: source.name, place: place(syntax.title),
      headers: syntax.headers.map {
        Outline.Header(key: text($0.key), value: text($0.value), place: place($0.value))
      },
      isMember: !syntax.conditions.isEmpty,
      conditions: syntax.conditions.compactMap { expression($0.expression) },
      statements: tree.statements[Int(syntax.first)..<Int(syntax.end)].map(statement))
  }

  private func statement(_ syntax: StatementSyntax) -> Outline.Statement {
    var statement = Outline.Statement(kind: kind(of: syntax), place: place(syntax.range))
    switch syntax.kind {
    case .line, .option, .item:
      let line = lineSyntax(of: syntax)
      statement.line = self.line(line)
      statement.condition = expression(line.expression)
      statement.values = pieces(line.firstPiece, line.pieceCount).compactMap(\.expression)
    case .if, .elseIf, .once:
      statement.condition = expression(syntax.a)
    case .set:
      statement.assigned = Outline.Name(text: text(syntax.name), place: place(syntax.name))
      statement.values = [expression(syntax.b)].compactMap(\.self)
    case .declare:
      statement.assigned = Outline.Name(text: text(syntax.name), place: place(syntax.name))
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

  private func kind(of statement: StatementSyntax) -> Outline.Kind {
    switch statement.kind {
    case .line:
      .line(id: id(of: lineSyntax(of: statement)), isConditional: isConditional(statement))
    case .openOptions: .beginOptions
    case .option:
      .option(id: id(of: lineSyntax(of: statement)), isConditional: isConditional(statement))
    case .closeOption: .endOption
    case .closeOptions: .endOptions
    case .openGroup: .beginLineGroup
    case .item:
      .item(id: id(of: lineSyntax(of: statement)), isConditional: isConditional(statement))
    case .closeItem: .endItem
    case .closeGroup: .endLineGroup
    case .if: .if
    case .elseIf: .elseIf
    case .else: .else
    case .endIf: .endIf
    case .once: .once
    case .onceElse: .onceElse
    case .endOnce: .endOnce
    case .command: .command(command(statement))
    case .jump: .jump
    case .detour: .detour
    case .return: .return
    case .stop: .stop
    case .set, .declare, .enumeration, .call: .quiet
    }
  }

  private func lineSyntax(of statement: StatementSyntax) -> LineSyntax {
    tree.lines[Int(statement.a)]
  }

  private func isConditional(_ statement: StatementSyntax) -> Bool {
    lineSyntax(of: statement).condition != .none
  }

  private func id(of line: LineSyntax) -> String? {
    guard line.tagCount > 0 else { return nil }
    return tree.tags[Int(line.firstTag)..<Int(line.firstTag + line.tagCount)]
      .map(text).first { $0.hasPrefix("line:") && $0 != "line:" }
  }

  private func command(_ statement: StatementSyntax) -> String {
    var text = ""
    var values = 0
    for piece in tree.pieces[Int(statement.a)..<Int(statement.a + statement.b)] {
      if piece.expression >= 0 {
        text += "{\(values)}"
        values += 1
      } else {
        text += self.text(piece.range)
      }
    }
    return text
  }

  private func line(_ syntax: LineSyntax) -> Outline.Line {
    Outline.Line(
      pieces: pieces(syntax.firstPiece, syntax.pieceCount),
      tags: tree.tags[Int(syntax.firstTag)..<Int(syntax.firstTag + syntax.tagCount)].map(text),
      place: place(syntax.range), number: Int(syntax.number))
  }

  private func pieces(_ first: Int32, _ count: Int32) -> [Outline.Piece] {
    guard first >= 0, count > 0 else { return [] }
    return tree.pieces[Int(first)..<Int(first + count)].map { piece in
      // A value whose expression could not be read is a value all the same.
      let isValue = piece.expression >= 0 || source.bytes[Int(piece.range.start)] == Byte.openBrace
      return isValue
        ? .value(expression(piece.expression), place(piece.range))
        : .text(text(piece.range), place(piece.range))
    }
  }

  private func expression(_ number: Int32) -> Outline.Expression? {
    guard number >= 0 else { return nil }
    let syntax = tree.expressions[Int(number)]
    let terms = tree.terms[Int(syntax.first)..<Int(syntax.first + syntax.count)]
    return Outline.Expression(place: place(syntax.range), terms: terms.map(term))
  }

  private func term(_ syntax: TermSyntax) -> Outline.Expression.Term {
    switch syntax.kind {
    case .number: Float(text(syntax.range)).map { .constant(.number($0)) } ?? .unknown(operands: 0)
    case .string: .constant(.string(string(syntax.range)))
    case .yes: .constant(.bool(true))
    case .no: .constant(.bool(false))
    case .variable: .variable(Outline.Name(text: text(syntax.range), place: place(syntax.range)))
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

extension Outline.Piece {
  var expression: Outline.Expression? {
    if case .value(let expression, _) = self { expression } else { nil }
  }
}
