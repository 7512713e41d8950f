/// The value of an option on this program's command line, known before that is parsed.
enum ArgumentValue {
  /// The value of the first of the option's names that is there, as `--name value` or `--name=value`;
  /// nil if there is none.
  static func given(for names: [String]) -> String? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      for name in names {
        if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
        if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
      }
    }
    return nil
  }
}
