import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A recording as Markdown")
struct MarkdownExportTests {
  private func text(_ transcript: Transcript, withAlias: Bool = false) -> String {
    MarkdownExport(of: ExportedRecording(of: transcript, withAlias: withAlias)).text
  }

  @Test("is a play to read")
  func play() {
    #expect(
      text(SamplePlay.transcript()) == """
        <!-- Weerwoord -->

        # De elektricien

        Tulp · 2026-11-21

        **Vader:** Word elektricien!

        1. Ik vraag waarom.
        2. Ik loop weg.

        → **Ik vraag waarom.**

        Wat zeg je?

        **Tulp:** Ik wil kok worden.

        Waar sta je?

        **Tulp:** 4

        Hoeveel?

        **Tulp:** 3

        Welke wegen?

        - een (Thuis)
        - → twee, drie

        Wat neem je mee?

        *Zei niets.*

        *Einde.*

        """)
  }

  @Test("bears no alias where the class may see it, unless that is asked, and no withdrawn word")
  func privacy() {
    let shared = text(SamplePlay.withAClass)
    #expect(!shared.contains("Tulp"))
    #expect(shared.contains("**Iemand:** Ik wil kok worden."))
    #expect(shared.contains("- Ik vraag waarom.: 7\n- Ik loop weg.: 12\n\n→ **Ik loop weg.**"))
    #expect(text(SamplePlay.withAClass, withAlias: true).contains("Tulp"))
    #expect(text(SamplePlay.transcript()).contains("Tulp"))
    #expect(!text(SamplePlay.transcript(nil)).contains("geheim"))
    #expect(text(SamplePlay.transcript(nil)).hasSuffix("*Deze opname is niet af.*\n"))
  }

  @Test("says nothing to an independent reader but words, whatever they are")
  func hostile() throws {
    let script = """
      import html.parser, json, sys, markdown
      class Reader(html.parser.HTMLParser):
          def __init__(self):
              super().__init__()
              self.tags, self.texts = [], [""]
          def handle_starttag(self, tag, attributes):
              self.tags.append([tag, len(attributes)])
              if tag in ("p", "li"): self.texts.append("")
          def handle_data(self, data):
              self.texts[-1] += data
      def read(text):
          reader = Reader()
          reader.feed(markdown.markdown(text, extensions=EXTENSIONS))
          return {"tags": sorted({tag for tag, _ in reader.tags}),
                  "attributes": sum(n for _, n in reader.tags), "texts": reader.texts}
      print(json.dumps([read(text) for text in json.load(open(sys.argv[1], encoding="utf-8"))]))
      """
    let texts = SamplePlay.hostile.map { words in
      var transcript = SamplePlay.transcript(answer: words)
      transcript.opening.heading = words
      transcript.entries[0].kind = .cue(
        Cue(line: "line:el-1", speaker: words, text: words, kind: .line))
      return text(transcript)
    }
    for extensions in ["[]", #"["extra", "sane_lists", "smarty"]"#] {
      let answer = try Python.run(
        script.replacingOccurrences(of: "EXTENSIONS", with: extensions),
        on: Array(JSONEncoder().encode(texts)))
      let readings = try JSONDecoder().decode([Reading].self, from: answer)
      for (words, reading) in zip(SamplePlay.hostile, readings) {
        let known: Set<String> = ["h1", "p", "strong", "em", "ol", "ul", "li", "br"]
        #expect(Set(reading.tags).isSubset(of: known), "\(words): \(reading.tags)")
        #expect(reading.attributes == 0, "\(words)")
        guard extensions == "[]" else { continue }
        let wanted = Self.squeezed("Tulp: " + PrintableText.of(words))
        #expect(
          reading.texts.contains { Self.squeezed($0) == wanted }, "\(words): \(reading.texts)")
      }
    }
  }

  private struct Reading: Decodable {
    var tags: [String]
    var attributes: Int
    var texts: [String]
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
