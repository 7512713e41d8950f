/// An error in a project file.
public struct ProjectError: Error, Sendable, Hashable {
  /// The kind of error.
  public enum Reason: Sendable, Hashable {
    /// The file is no JSON.
    case notJSON
    /// The value of a key is not of the kind it must be.
    case unfitting(key: String)
    /// A key that must be there is not.
    case missing(key: String)
    /// The file has a version that is not among ``Project/versions``.
    case version(Int)
    /// A pattern goes up behind its start.
    case upwards(String)
  }

  /// The name of the project's file.
  public let project: String
  /// Its position in the file.
  public let position: SourcePosition
  /// The reason.
  public let reason: Reason
}

extension ProjectError {
  /// A problem at a byte, from 0.
  init(_ reason: Reason, in source: Source, byte: Int) {
    self.init(
      project: source.name, position: LineIndex(source).position(at: byte), reason: reason)
  }

  /// A problem the reader found, which began at an offset.
  init(_ problem: JSONError, in source: Source, offset: Int) {
    switch problem {
    case .notJSON(let byte): self.init(.notJSON, in: source, byte: offset + byte - 1)
    // A value that is no part of an object: the file is something else than an object.
    case .unfitting("", let byte): self.init(.notJSON, in: source, byte: offset + byte - 1)
    case .unfitting(let key, let byte):
      self.init(.unfitting(key: key), in: source, byte: offset + byte - 1)
    case .missing(let key): self.init(.missing(key: key), in: source, byte: offset)
    }
  }
}

extension ProjectError: Explained {
  /// `Story.yarnproject:3:19: …`.
  public var message: String { "\(place): \(reason.sentence)" }

  /// `Story.yarnproject:3:19`.
  package var place: String { "\(project):\(position.line):\(position.column)" }
}
