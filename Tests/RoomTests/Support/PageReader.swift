import Foundation

/// Reads what a pupil's page gets.
enum PageReader {
  struct Unreadable: Error { let text: String }

  static func page(in text: String) throws -> PupilDevice.Page {
    guard
      let state = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let object = state["page"] as? [String: Any]
    else { throw Unreadable(text: text) }
    var page = PupilDevice.Page()
    page.turn = object["turn"] as? Int ?? 0
    page.step = object["step"] as? String ?? ""
    page.isHeld = object["held"] as? Bool ?? false
    page.timeLeft = object["timeLeft"] as? Int
    page.alias = object["alias"] as? String ?? ""
    page.playCode = object["code"] as? String ?? ""
    page.notice = object["notice"] as? String ?? ""
    page.aliases = object["aliases"] as? [String] ?? []
    page.ending = object["ending"] as? String ?? ""
    let lines = object["lines"] as? [[String: Any]] ?? []
    page.lines = lines.map { line in
      [line["speaker"] as? String, line["text"] as? String].compactMap(\.self)
        .joined(separator: ": ")
    }
    page.explained = (object["glossary"] as? [[String: Any]] ?? []).map {
      "\($0["word"] ?? ""): \($0["meaning"] ?? "")"
    }
    if let position = object["position"] as? [String: Any] {
      page.position = "\(position["number"] ?? "") van \(position["count"] ?? "")"
    }
    guard let question = object["question"] as? [String: Any] else { return page }
    page.question = question["text"] as? String ?? ""
    page.shape = question["shape"] as? String ?? ""
    page.noting = question["noting"] as? String ?? ""
    page.written = question["written"] as? String
    page.options = (question["options"] as? [[String: Any]] ?? []).map {
      "\($0["id"] ?? "")\t\($0["text"] ?? "")"
    }
    page.notes = (question["notes"] as? [[String: Any]] ?? []).map { "\($0["text"] ?? "")" }
    return page
  }
}
