/// What the codes of diagnostics mean, for the pages that are made of ``ScriptDiagnostic``.
enum DiagnosticGuide {
  /// What a code is about.
  struct Entry {
    let code: String
    /// A few words, as Yarn Spinner calls it where it has the code.
    let title: String
    /// What it means, and why it is told.
    let meaning: String
  }

  /// The codes, in order; a test compares them with ``ScriptDiagnostic/code``.
  static let entries: [Entry] = [
    Entry(
      code: "YS0003", title: "Undefined variable",
      meaning: """
        A variable is used and declared nowhere. It is given the type that its first use asks for, and 0, an \
        empty text or false to begin with. `<<declare>>` it, so that a slip in its name is found.
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
      meaning: """
        A command begins with `<<` and has no `>>` on the same line, or a single `>` stands in it: a command \
        ends at the first one.
        """),
    Entry(
      code: "YS0007", title: "Unclosed block",
      meaning: """
        An `<<if>>`, `<<once>>` or `<<enum>>` is not closed where its node, or the option it stands in, \
        ends.
        """),
    Entry(
      code: "YS0008", title: "Unreachable code",
      meaning: """
        What follows a `<<jump>>`, a `<<return>>` or a `<<stop>>` in the same block is never said or done. \
        Yarn Spinner tells of it where its block graph is on.
        """),
    Entry(
      code: "YS0010", title: "Unused variable",
      meaning: """
        A variable is declared, and neither read nor set anywhere.
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
        ``DialogueError``.
        """),
    Entry(
      code: "YS0014", title: "Wrong function parameters",
      meaning: """
        A function is given too many values or too few. Values of the wrong type are <doc:YS0050>.
        """),
    Entry(
      code: "YS0017", title: "Line with an id and a shadow",
      meaning: """
        A line has its own id (`#line:`) or stands for another line (`#shadow:`), but not both.
        """),
    Entry(
      code: "YS0018", title: "Duplicate line id",
      meaning: """
        Two lines have the same id. Translations and saved conversations know a line by its id, so it must be \
        one line's alone.
        """),
    Entry(
      code: "YS0019", title: "Line content after a command",
      meaning: """
        Text stands behind a command of the host program, on the same line. It is shown as a line of its own.
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
      code: "YS0022", title: "Unenclosed command",
      meaning: """
        A line would be a command of the language between `<<` and `>>`. Without them it is shown as text.
        """),
    Entry(
      code: "YS0027", title: "Invalid name",
      meaning: "A title or subtitle has something else than letters, digits and `_`."),
    Entry(
      code: "YS0028", title: "Type inference failure",
      meaning: """
        A variable is given a value whose type cannot be known, or an enum's case that several enums have, \
        so that its own type cannot be known either. `<<declare>>` it.
        """),
    Entry(
      code: "YS0029", title: "Type of an expression undetermined",
      meaning: """
        An expression fits several types, so it cannot be seen what it would be: a variable that is declared \
        nowhere and only shown or compared, a function nobody knows.
        """),
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
        An `<<enum>>` has no cases, or cases or values that do not go together: all values are different \
        and of one type. See <doc:Enums>.
        """),
    Entry(
      code: "YS0037", title: "Invalid literal value",
      meaning: """
        Digits that are no number, or the value of an enum's case that is not a fixed number or text.
        """),
    Entry(
      code: "YS0038", title: "Invalid member access",
      meaning: """
        A case is named that the `<<enum>>` does not have.
        """),
    Entry(
      code: "YS0039", title: "Redeclaration of a variable",
      meaning: """
        A variable is declared more than once, in the same file or in another.
        """),
    Entry(
      code: "YS0040", title: "Redeclaration of a type",
      meaning: """
        An `<<enum>>` has a name that another type has.
        """),
    Entry(
      code: "YS0042", title: "Shadow of an unknown line",
      meaning: """
        `#shadow:` names a line that none of the files has.
        """),
    Entry(
      code: "YS0043", title: "Shadow with an expression",
      meaning: """
        A line that stands for another has `{ }`; its words must be fixed.
        """),
    Entry(
      code: "YS0044", title: "Shadow with other words",
      meaning: """
        A line that stands for another must have the very same words.
        """),
    Entry(
      code: "YS0045", title: "Smart variable loop",
      meaning: """
        A smart variable needs its own value, directly or by way of others.
        """),
    Entry(
      code: "YS0048", title: "Single chevrons around a line",
      meaning: """
        A line begins with `<` and ends with `>`. It is shown as text, and may have been meant as a command.
        """),
    Entry(
      code: "YS0050", title: "Type error",
      meaning: """
        A value is of another type than what it is used for: a text where a number belongs, a number as a \
        condition, a sum of a text and a number, a case of an `<<enum>>` that does not exist. The type of a \
        variable is fixed by its declaration or by how it is first used, in all files together.
        """),
    Entry(
      code: "YS0051", title: "Node without a title",
      meaning: """
        A node has headers, and no `title:` among them.
        """),
    Entry(
      code: "YS0052", title: "Node with more than one title",
      meaning: """
        A node has two `title:` headers, with no blank line between. The first is its title.
        """),
    Entry(
      code: "YS0053", title: "Declaration does not match its type",
      meaning: """
        `<<declare … as …>>` names a type that does not exist, or another than its value has.
        """),
    Entry(
      code: "YS0062", title: "More than one id on a line",
      meaning: """
        A line has two `#line:` tags, or two `#shadow:` tags.
        """),
    Entry(
      code: "YS0063", title: "Markup cannot be read",
      meaning: """
        The markup of a line is not right. The line is shown as it stands, tags included. See <doc:Markup>.
        """),
    Entry(
      code: "YS0064", title: "Stray chevron beside a command",
      meaning: """
        A `<` or a `>` too many stands beside a command of the host program. It is part of the command, or \
        shown as a line.
        """),
    Entry(
      code: "YSX001", title: "More than is told",
      meaning: """
        So much is wrong with one file that not all of it is told; see ``Limits/diagnostics``. It comes last, and \
        is an error where one is among what is not told. Yarn Spinner tells everything.
        """),
  ]
}
