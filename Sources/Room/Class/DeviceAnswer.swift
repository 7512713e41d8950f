import Roleplay
import Yarn

/// Makes inputs of what a page sends for an open cue. Whether they fit the cue is up to the session.
struct DeviceAnswer {
  let cue: Cue
  let audience: Audience
  /// The numbers that can be typed in a list.
  let offeredNumbers: OfferedNumbers

  /// Something that can be said about an answer before a session sees it.
  enum AnswerError: Error, Sendable, Hashable {
    case unfit
    case numbersNotThere([Int])
    case reply(ReplyTextError)
    case playsAlready(player: String, role: String)
  }

  /// The inputs of a message.
  ///
  /// - Throws: ``AnswerError``.
  func inputs(of message: ClassMessage) throws(AnswerError) -> [Input] {
    guard let act = message.act else { throw .unfit }
    switch act {
    case "choose", "counts", "order", "done", "pick": return try closing(message, act)
    case "words": return try words(message.words ?? "")
    case "role":
      do throws(ReplyTextError) {
        return try ReplyText.inputs(from: message.words ?? "", for: cue, audience: audience)
      } catch {
        throw .reply(error)
      }
    case "note": return try note(message)
    case "agreement":
      guard let parts = message.list, parts.count == 3 else { throw .unfit }
      return [.text(Agreement(who: parts[0], what: parts[1], when: parts[2]).kept)]
    case "withdraw":
      guard let number = message.note else { throw .unfit }
      return [.withdraw(number)]
    case "edit":
      guard let number = message.note, let words = message.words else { throw .unfit }
      return [.edit(number, words)]
    case "group":
      guard let number = message.note, let words = message.words else { throw .unfit }
      return [.group(number, heading: words.trimmed)]
    default: throw .unfit
    }
  }

  /// Answers that are complete.
  private func closing(_ message: ClassMessage, _ act: String) throws(AnswerError) -> [Input] {
    switch act {
    case "done": return [.submit]
    case "pick":
      guard let number = message.note else { throw .unfit }
      return [.choose(String(number)), .submit]
    case "order":
      guard let ids = message.list else { throw .unfit }
      return [.order(ids), .submit]
    case "counts":
      let counts = (message.list ?? []).map { Int($0.trimmed) }
      guard !counts.isEmpty, !counts.contains(nil) else { throw .unfit }
      return [.tally(.counts(counts.compactMap(\.self))), .submit]
    default:
      guard let choice = message.choice else { throw .unfit }
      return [.choose(choice.trimmed), .submit]
    }
  }

  private func words(_ text: String) throws(AnswerError) -> [Input] {
    let missing = offeredNumbers.missing(in: text, toLine: cue.line)
    guard missing.isEmpty else { throw .numbersNotThere(missing) }
    let rest = SentenceBeginning(of: cue)?.rest(of: text) ?? text
    guard !rest.allSatisfy(\.isWhitespace) else { return [.submit] }
    return [.text(cue.kept(text)), .submit]
  }

  private func note(_ message: ClassMessage) throws(AnswerError) -> [Input] {
    guard let words = message.words, !words.allSatisfy(\.isWhitespace) else { throw .unfit }
    // What is written down at a private talk stays on the device.
    guard !cue.isPrivate else { return [] }
    return [.text(words)]
  }
}
