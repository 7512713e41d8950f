/// The direction in which a text is read.
enum ReadingDirection {
  /// Whether the first letter with a direction is from a right-to-left script: Hebrew, Arabic,
  /// Syriac, Thaana, N'Ko, Adlam.
  static func isRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return true
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}
