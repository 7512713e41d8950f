import Drawing
public import Roleplay
import Yarn

/// A printable page with a pupil's dossier: for each play the choices, insights, plans and
/// agreements, the compliments that the pupil got, the words that were looked up, and the newest comic.
public struct DossierPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The tag of lines that are a compliment to the player.
  private static let complimentTag = "compliment"

  /// The HTML of the page.
  public let html: String

  /// Makes the page of a dossier, with headings in a language.
  ///
  /// - Parameters:
  ///   - recordings: the recordings of its plays that still exist.
  ///   - glossary: explains the words that were looked up.
  public init(
    of dossier: Dossier, recordings: [Transcript] = [], glossary: Glossary = Glossary(),
    in language: Language
  ) {
    let writer = DossierWriter(language: language)
    let lessons = dossier.lessons.map { lesson in
      writer.section(of: lesson, recordings.first { $0.isOf(lesson) })
    }
    let dates = dossier.lessons.map { String($0.recorded.prefix(10)) }
    let span = dates.min().flatMap { first in dates.max().map { (first, $0) } }
    var parts = ["<article class=\"paper\">", "<h2>\(writer.say(.dossier(dossier.alias)))</h2>"]
    if let span {
      parts.append(
        "<p class=\"faint\">"
          + writer.say(.dossierSpan(plays: dates.count, first: span.0, last: span.1)) + "</p>")
    }
    parts += lessons + [writer.compliments(in: recordings)]
    if !dossier.words.isEmpty { parts.append(writer.words(dossier.words, glossary)) }
    if let strip = recordings.reversed().lazy.compactMap({ Strip(of: $0) }).first {
      parts.append(writer.comic(strip))
    }
    html =
      PrintedPage(
        title: PageText.dossier(dossier.alias).text(in: language), language: language.rawValue,
        isLandscape: false, body: (parts + ["</article>"]).joined(separator: "\n")
      ).html
  }

  private struct DossierWriter {
    let language: Language

    func say(_ text: PageText) -> String { SVGText.escaped(text.text(in: language)) }

    private func turn(_ label: String, _ words: String) -> String {
      "<div class=\"turn\"><dt>\(label)</dt><dd>\(SVGText.escaped(words))</dd></div>"
    }

    func section(of lesson: Dossier.Lesson, _ recording: Transcript?) -> String {
      var parts = [
        "<section class=\"step\">", "<h3>\(SVGText.escaped(lesson.heading))</h3>",
        "<p class=\"faint\">\(say(.dossierFor(String(lesson.recorded.prefix(10)))))</p>",
      ]
      if let recording {
        for choice in recording.choices {
          if !choice.question.isEmpty { parts.append("<p>\(SVGText.escaped(choice.question))</p>") }
          parts.append("<dl>\(turn(say(.chose), choice.words))</dl>")
        }
        if let ending = recording.endingLine {
          parts.append("<dl>\(turn(say(.outcome), ending.text))</dl>")
        }
      }
      for reflection in lesson.reflections {
        if !reflection.question.isEmpty {
          parts.append("<p>\(SVGText.escaped(reflection.question))</p>")
        }
        let label: PageText = reflection.kind == .insight ? .insight : .nextStep
        parts.append("<dl>\(turn(say(label), reflection.words))</dl>")
      }
      if !lesson.agreements.isEmpty {
        let turns = lesson.agreements.map { agreement in
          let when = agreement.when.isEmpty ? "" : " (\(agreement.when))"
          return turn(SVGText.escaped(agreement.who), agreement.what + when)
        }
        parts += ["<p>\(say(.agreements))</p>", "<dl>\(turns.joined())</dl>"]
      }
      return (parts + ["</section>"]).joined(separator: "\n")
    }

    /// The compliments to the pupil, with space to write down one that was only spoken.
    func compliments(in recordings: [Transcript]) -> String {
      let lines = recordings.flatMap { $0.lines { $0 == complimentTag } }
      let body =
        lines.isEmpty
        ? "<p>\(say(.complimentToWrite))</p>\n<div class=\"write\"></div>\n<div class=\"write\"></div>"
        : "<dl>\(lines.map { turn(SVGText.escaped($0.speaker ?? ""), $0.text) }.joined())</dl>"
      return """
        <section class="step">
        <h3>\(say(.compliments))</h3>
        \(body)
        </section>
        """
    }

    /// The words that were looked up, each with what it means, and in other languages.
    func words(_ words: [String], _ glossary: Glossary) -> String {
      let turns = words.map { word in
        let entry = glossary.entry(for: word)
        let others = entry?.translations.map { translation in
          "<bdi lang=\"\(translation.language)\">\(SVGText.escaped(translation.word))</bdi>"
        }
        let meaning = SVGText.escaped(entry?.meaning ?? "")
        return "<div class=\"turn\"><dt>\(SVGText.escaped(word))</dt>"
          + "<dd>\(([meaning] + (others ?? [])).joined(separator: " · "))</dd></div>"
      }
      return """
        <section class="step">
        <h3>\(say(.myWords))</h3>
        <dl>\(turns.joined())</dl>
        </section>
        """
    }

    func comic(_ strip: Strip) -> String {
      let pictures = ComicDrawing(strip).sheets(.drawn).map {
        "<figure class=\"strip\">\n\($0.svg)</figure>"
      }
      return (["<h3>\(say(.myComic))</h3>"] + pictures).joined(separator: "\n")
    }
  }
}

extension Transcript {
  /// The choices, in order: each question, and the text of the chosen option.
  fileprivate var choices: [(question: String, words: String)] {
    decisions.compactMap { decision in
      guard let options = decision.cue.options, let chosen = decision.reply?.chosen,
        let words = options.first(where: { $0.id == chosen })?.text
      else { return nil }
      return (decision.cue.text, words)
    }
  }

  /// The cues on the current path with a tag.
  fileprivate func lines(tagged isWanted: (String) -> Bool) -> [Cue] {
    currentPath.compactMap { entry in
      guard case .cue(let cue) = entry.kind, !cue.isOpen, cue.tags.contains(where: isWanted) else {
        return nil
      }
      return cue
    }
  }
}
