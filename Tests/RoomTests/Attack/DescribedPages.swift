import Foundation
import Testing

/// The written description of what a server's pages send, as it stands beside them (OpenAPI).
struct DescribedPages {
  /// A request that is described.
  struct Operation: Sendable {
    var method: String
    var path: String
    /// Where each parameter stands: `path`, `query`, `header` or `cookie`.
    var parameters: [(name: String, place: String)]
    /// The properties of the body's object, with their types; nil if there is no such body.
    var properties: [(name: String, type: String)]?
    var contentType: String?
    var statuses: Set<Int>
    var name: String { "\(method) \(path)" }
  }

  let path: String
  let operations: [Operation]

  /// Reads a description.
  ///
  /// - Parameter file: its path below the sources of the room.
  init(_ file: String) throws {
    path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Sources/Room/" + file
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let paths = try #require(root["paths"] as? [String: [String: [String: Any]]])
    operations = paths.sorted { $0.key < $1.key }.flatMap { path, methods in
      methods.map { method, operation in Self.operation(method, path, operation) }
    }
  }

  private static func operation(
    _ method: String, _ path: String, _ described: [String: Any]
  ) -> Operation {
    let parameters = (described["parameters"] as? [[String: Any]] ?? []).compactMap { one in
      (one["name"] as? String).flatMap { name in (one["in"] as? String).map { (name, $0) } }
    }
    let content =
      (described["requestBody"] as? [String: Any])?["content"] as? [String: [String: Any]]
    let schema = content?.values.first?["schema"] as? [String: Any]
    let properties = (schema?["properties"] as? [String: [String: Any]])?
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value["type"] as? String ?? "") }
    let statuses = (described["responses"] as? [String: Any] ?? [:]).keys.compactMap { Int($0) }
    return Operation(
      method: method.uppercased(), path: path, parameters: parameters, properties: properties,
      contentType: content?.keys.first, statuses: Set(statuses))
  }
}
