extension StringTableError.Reason {
  var sentence: String {
    switch self {
    case .empty:
      "The file is empty. Its first row should name the columns: language,id,text."
    case .unreadable(let problem):
      problem.message
    case .columnMissing(let name):
      "The column '\(name)' is missing. Put this name in the first row."
    case .columnTwice(let name):
      "The column '\(name)' is there twice. Take one away."
    case .tooManyFields(let found, let columns):
      "This row has \(found) fields; there are \(columns) columns. Put a text with a comma in \"…\"."
    case .idMissing:
      "The field 'id' is empty. Fill in the line's id, such as line:el-05."
    case .idTwice(let id, let earlierLine):
      "The id '\(id)' is also on line \(earlierLine). Take one of the two away."
    case .otherLanguage(let found, let expected):
      "This row is in the language '\(found)'; the table is in '\(expected)'. Make one file a language."
    }
  }
}
