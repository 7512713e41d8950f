extension Checker {
  /// Collects the types a file makes with `<<enum>>`.
  mutating func collectEnums(_ source: Int) {
    for statement in trees[source].statements where statement.kind == .enumeration {
      let name = text(statement.name, source)
      if enumIndex[name] != nil || ["number", "string", "bool"].contains(name) {
        report(.redeclaredType(name), statement.name, source)
        continue
      }
      let first = Int(statement.a)
      let cases = trees[source].enumCases[first..<first + Int(statement.b)]
      if cases.isEmpty { report(.enumEmpty(name), statement.range, source) }
      enumIndex[name] = enums.count
      enums.append(symbol(named: name, cases, source))
    }
  }

  private mutating func symbol(
    named name: String, _ cases: ArraySlice<EnumCaseSyntax>, _ source: Int
  ) -> EnumSymbol {
    var symbol = EnumSymbol(name: name, rawType: .number)
    let hasValues = cases.contains { $0.expression >= 0 }
    var rawType: ValueType?
    for (position, syntax) in cases.enumerated() {
      let caseName = text(syntax.name, source)
      if symbol.value(of: caseName) != nil {
        report(.enumDuplicateCase(type: name, name: caseName), syntax.name, source)
        continue
      }
      var value = Value.number(Float(position))
      if hasValues {
        guard syntax.expression >= 0 else {
          report(.enumValueMissing(type: name, name: caseName), syntax.name, source)
          continue
        }
        let range = expressionRange(syntax.expression, source)
        guard let constant = constant(syntax.expression, source), constant.type != .bool else {
          report(.enumValueNotConstant(caseName), range, source)
          continue
        }
        if let rawType, rawType != constant.type {
          report(.enumValuesDiffer(name), range, source)
          continue
        }
        rawType = constant.type
        if symbol.cases.contains(where: { $0.value == constant }) {
          report(.enumDuplicateValue(type: name, value: text(range, source)), range, source)
          continue
        }
        value = constant
      }
      symbol.cases.append((caseName, value))
    }
    symbol.rawType = rawType ?? .number
    return symbol
  }
}
