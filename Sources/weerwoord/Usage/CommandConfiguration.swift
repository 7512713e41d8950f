import ArgumentParser

extension CommandConfiguration {
  /// One of the program's commands, which can be parsed without the others: its help calls it
  /// `weerwoord NAME`.
  /// - Parameters:
  ///   - name: How it is called on the command line.
  ///   - purpose: What it does, in one sentence.
  ///   - example: A command line that works, shown at the top of its help.
  ///   - dutchExample: The same in Dutch; nil for a command whose names are the same in both.
  ///   - aliases: Its other names, in Dutch.
  init(
    command name: String, does purpose: CommandText, example: String, dutchExample: String? = nil,
    aliases: [String] = []
  ) {
    self.init(
      commandName: name, _superCommandName: "weerwoord", abstract: purpose.forHelp,
      discussion: CommandText.example(example, dutch: dutchExample ?? example).forHelp,
      version: Version.told(in: Speech.language), aliases: aliases)
  }

  /// What a person may type for it.
  var names: [String] { (commandName.map { [$0] } ?? []) + aliases }
}
