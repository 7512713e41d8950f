/// What the codes of diagnostics mean, for the pages that are made of ``Problem``.
enum DiagnosticGuide {
  /// What a code is about.
  struct Entry {
    let code: String
    /// A few words, as Yarn Spinner calls it where it has the code.
    let title: String
    /// What it means, and why it is told.
    let meaning: String
  }

  /// The codes, in order; a test sees that they are those of ``Problem/code``.
  static let entries: [Entry] = [
    Entry(
      code: "YS0002", title: "Type mismatch",
      meaning: """
        A value is of another type than what it is used for: a text where a number belongs, a number as \
        a condition, a sum of a text and a number. The type of a variable is fixed by its declaration or \
        by how it is first used, in all files together.
        """),
    Entry(
      code: "YS0004", title: "Missing delimiter",
      meaning: """
        A node has headers, then a line `---`, its text, and a line `===`. One of these lines is missing \
        or written otherwise.
        """),
    Entry(
      code: "YS0005", title: "Syntax error",
      meaning: "Something stands where the language has no place for it, or lacks where it must be."
    ),
    Entry(
      code: "YS0006", title: "Unclosed command",
      meaning: "A command begins with `<<` and has no `>>` on the same line."),
    Entry(
      code: "YS0007", title: "Unclosed block",
      meaning: """
        An `<<if>>`, `<<once>>` or `<<enum>>` is not closed where its node, or the option it stands in, \
        ends.
        """),
    Entry(
      code: "YS0011", title: "Duplicate node title",
      meaning: """
        Two nodes have the same title, so a jump would not know where to go. Nodes that are meant as a \
        group each have a `when:`; see <doc:Saliency>.
        """),
    Entry(
      code: "YS0012", title: "Undefined node",
      meaning: """
        A jump or detour leads to a node that none of the files has. It is a warning, since the node may \
        stand in a file that was not compiled along; a dialogue that comes there stops with a \
        ``DialogueProblem``.
        """),
    Entry(
      code: "YS0013", title: "Invalid function call",
      meaning: "A function is given too many values or too few, or `<<call>>` is given no function."
    ),
    Entry(
      code: "YS0014", title: "Invalid command",
      meaning: "There is nothing between `<<` and `>>`, or a word that Yarn keeps for itself."),
    Entry(
      code: "YS0017", title: "Line with an id and a shadow",
      meaning: """
        A line has its own id (`#line:`) or stands for another line (`#shadow:`), but not both.
        """),
    Entry(
      code: "YS0018", title: "Duplicate line id",
      meaning: """
        Two lines have the same id, or one line has two. Translations and saved conversations know a line \
        by its id, so it must be one line's alone.
        """),
    Entry(
      code: "YS0020", title: "Command behind a line",
      meaning: "A command stands behind text. Only conditions and `<<once>>` can."),
    Entry(
      code: "YS0021", title: "Stray end of a command",
      meaning:
        "A `>>` stands in a line without a `<<` before it. It is shown as text, and hardly meant so."
    ),
    Entry(
      code: "YS0027", title: "Invalid name",
      meaning: "A title or subtitle has something else than letters, digits and `_`."),
    Entry(
      code: "YS0028", title: "Type of a variable undetermined",
      meaning: """
        A variable is used in a way that fits several types, and is declared nowhere. \
        `<<declare>>` it.
        """),
    Entry(
      code: "YS0029", title: "Type of an expression undetermined",
      meaning: "An expression fits several types, so it cannot be seen what it would be."),
    Entry(
      code: "YS0030", title: "Smart variable set",
      meaning: "A variable that is computed is set; see <doc:SmartVariables>."),
    Entry(
      code: "YS0031", title: "Group of nodes without a condition",
      meaning: """
        Several nodes have the same title, and at least one of them has a `when:`; then each must have \
        one. See <doc:Saliency>.
        """),
    Entry(
      code: "YS0032", title: "Duplicate subtitle",
      meaning: "Two nodes of a group have the same subtitle, which is to tell them apart."),
    Entry(
      code: "YS0033", title: "Empty node",
      meaning: "A node says and does nothing. A jump to it ends the conversation."),
    Entry(
      code: "YS0035", title: "Invalid enum",
      meaning: """
        An `<<enum>>` has no cases, or cases or values that do not go together: all values are different, \
        fixed, and of one type. See <doc:Enums>.
        """),
    Entry(
      code: "YS0037", title: "Invalid number",
      meaning: "Digits that are no number, or one that is too large."),
    Entry(
      code: "YS0038", title: "Invalid member",
      meaning: "A case is named that the `<<enum>>` does not have, or that more than one has."),
    Entry(
      code: "YSXXX1", title: "Variable declared twice",
      meaning: "A variable is declared more than once, in the same file or in another."),
    Entry(
      code: "YSXXX2", title: "Unknown or repeated type",
      meaning:
        "A type is named that does not exist, or an `<<enum>>` has a name that another type has."),
    Entry(
      code: "YSXXX4", title: "Shadow of an unknown line",
      meaning: "`#shadow:` names a line that none of the files has."),
    Entry(
      code: "YSXXX5", title: "Shadow with a value",
      meaning: "A line that stands for another has `{ }`; its words must be fixed."),
    Entry(
      code: "YSXXX6", title: "Shadow with other words",
      meaning: "A line that stands for another must have the very same words."),
    Entry(
      code: "YSXXX7", title: "Smart variable computed from itself",
      meaning: "A smart variable needs its own value, directly or by way of others."),
    Entry(
      code: "YSM001", title: "Wrong markup",
      meaning: """
        The markup of a line is not right. The line is shown as it stands, tags included. Yarn Spinner \
        gives these warnings no code. See <doc:Markup>.
        """),
  ]
}
