import Synchronization

/// The part of a sealed file's name that stands for an alias: who knows the alias finds the file,
/// and a list of the folder says nothing.
///
/// It is a slow hash. There are only some hundred aliases, so that who tries them all with the
/// program finds out which of them have a dossier.
enum HiddenName {
  /// The names that were computed: each takes a while.
  private static let known = Mutex<[String: String]>([:])

  /// The name for an alias, and for the readers of the file: the same for everybody who has their
  /// public keys. Nil if there is not enough memory.
  static func of(_ alias: String, for readers: [PublicKey]) -> String? {
    var hash = RunningSHA256()
    for reader in readers.map(\.bytes).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      hash.add(reader)
    }
    let salt = Array(hash.value.prefix(KeyDerivation.saltSize))
    let question = alias + " " + salt.hexadecimal
    if let name = known.withLock({ $0[question] }) { return name }
    guard let key = KeyDerivation.current.key(of: alias, salt: salt) else { return nil }
    let name = key.prefix(16).hexadecimal
    known.withLock { $0[question] = name }
    return name
  }
}
