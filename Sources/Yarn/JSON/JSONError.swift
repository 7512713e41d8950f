/// Why bytes are not the JSON they should be.
package enum JSONError: Error, Hashable {
  /// The text is broken off or no JSON at this byte, from 1.
  case notJSON(byte: Int)
  /// The value of a key is not of the kind it must be, at this byte, from 1.
  case unfitting(key: String, byte: Int)
  /// A key that must be there is not.
  case missing(key: String)
}
