extension RehearsalText {
  var english: String {
    switch self {
    case .begin(let folder):
      "You play while you write. Save a file in \(folder), and the play goes on with the new text. Nothing is recorded."
    case .goesOn(let node):
      node.isEmpty ? "Saved. The play goes on." : "Saved. The play goes on in node \(node)."
    case .brokenScript(let errors):
      errors == 1
        ? "There is an error in the script. Mend it and save."
        : "There are \(errors) errors in the script. Mend them and save."
    case .waitPrompt: "Waiting for a save (Ctrl-D stops): "
    case .saveFirst: "The script cannot be played like this. Mend it first and save."
    case .atTheEnd: "The end. Enter plays it again, saving goes on, Ctrl-D stops."
    case .againPrompt: "Once more? "
    case .again: "Again, from the start."
    case .goodbye: "Stopped. Nothing was recorded."
    }
  }
}
