extension DiskError {
  /// What is wrong, and what to do.
  public var english: String {
    switch self {
    case .full: "The disk is full. Make space and try again."
    case .forbidden: "That is not allowed on this computer. Ask your teacher for help."
    case .readOnly: "This disk can only be read. Choose another folder."
    case .missing: "It is not there. See whether the name is right."
    case .exists: "Something of that name is there already. Choose another name."
    case .folder: "This is a folder. Choose a file."
    case .notAFolder: "This is not a folder. Choose a folder."
    case .notAFile: "This is not a plain file. Choose another file."
    case .nameNotUTF8: "Its name has a broken character. Give it another name."
    case .leadsOut: "It points to something outside its folder. Take that out."
    case .tooLarge: "This file is too large. Choose another file."
    case .nameTooLong: "The name is too long. Choose a shorter one."
    case .hardware: "The disk does not work well. Ask your teacher for help."
    case .tooManyFiles: "Too many files are open. Close something and try again."
    case .busy: "Another program is busy with it. Wait a moment and try again."
    case .noMemory: "The computer has too little memory. Close other programs and try again."
    case .other(let number): "The computer reports error \(number). Ask your teacher for help."
    }
  }
}
