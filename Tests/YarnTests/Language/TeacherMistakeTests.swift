import Testing

import Yarn

@Suite("A teacher's mistake")
struct TeacherMistakeTests {
  /// What is said, without the place.
  private func sentences(_ text: String) -> [String] {
    Compiler.compile([Source(name: "a.yarn", text: text)]).diagnostics.map {
      $0.message
    }
  }

  private func sentences(body: String) -> [String] {
    sentences("title: Start\n---\n\(body)\n===\n")
  }

  @Test("one = where two compare")
  func singleEquals() {
    #expect(
      MarkedText.diagnose(
        body: "<<declare $moe = false>>\n<<if $moe 1️⃣= true>>\nJa.\n<<endif>>")
        == ["1️⃣ YS0005"])
    #expect(
      sentences(body: "<<declare $moe = false>>\n<<if $moe = true>>\nJa.\n<<endif>>") == [
        "One '=' gives a value, and only belongs in <<set>> and <<declare>>. Compare with '=='."
      ])
  }

  @Test("quotation marks within quotation marks")
  func quotesInText() {
    #expect(
      MarkedText.diagnose(body: #"<<declare $a = "Wij doen "1️⃣het" zo.">>"#) == ["1️⃣ YS0005"])
    #expect(
      sentences(body: #"<<declare $a = "Wij doen "het" zo.">>"#) == [
        #"The text has ended before 'het', because there is a ". Are there quotation marks in a text? Type “ and ”, or \"."#
      ])
  }

  @Test("two = where one gives a value")
  func doubleEquals() {
    #expect(
      MarkedText.diagnose(body: "<<declare $a 1️⃣== 1>>\n<<set $b 2️⃣== 2>>")
        == ["1️⃣ YS0005", "2️⃣ YS0005"])
    #expect(
      sentences(body: "<<set $b == 2>>") == [
        "One '=' belongs in <<set>>. Two, '==', only compare."
      ])
  }

  @Test("a variable without its $")
  func missingDollar() {
    #expect(MarkedText.diagnose(body: "<<set 1️⃣moe = true>>") == ["1️⃣ YS0005"])
    #expect(
      sentences(body: "<<declare moe = true>>") == [
        "A $ is missing before 'moe'. Write <<declare $moe = …>>."
      ])
  }

  @Test("an if that is closed by other words", arguments: ["end if", "/if", "End If", "/endif"])
  func mistypedCloser(words: String) {
    let body = "<<if true>>\nJa.\n1️⃣<<\(words)>>\nDag."
    #expect(MarkedText.diagnose(body: body) == ["1️⃣ YS0005"])
    #expect(
      sentences(body: body.replacing("1️⃣", with: "")) == [
        "There is no <<\(words)>>. Write <<endif>>."
      ])
  }

  @Test("where no if is open, those words may be a program's own command")
  func hostCommand() {
    #expect(MarkedText.diagnose(body: "<<end if>>") == [])
  }

  @Test("an <<endif>> that is not there, with the line it belongs to")
  func missingEndIf() {
    #expect(
      sentences(body: "Hallo.\n<<if true>>\nJa.") == [
        "<<endif>> is missing for the <<if>> on line 4."
      ])
  }

  @Test("=== forgotten above the next node; what follows is read all the same")
  func missingBodyEnd() {
    let marked = MarkedText(
      """
      title: Een
      ---
      Hallo.
      <<jump Twee>>

      1️⃣title: Twee
      heading: De tweede
      // hier begint het
      ---
      Dag.
      <<jump 2️⃣Drie>>
      ===
      """)
    #expect(marked.diagnose() == ["1️⃣ YS0004", "2️⃣ YS0012"])
    #expect(
      sentences(marked.text).first
        == "The node 'Een' is not closed. Put '===' above this line.")
  }

  @Test("a line that somebody called title speaks is no mistake")
  func titleSpeaks() {
    #expect(MarkedText.diagnose(body: "title: Hallo.\nEen: Dag.") == [])
  }

  @Test("a colon or a blank in a title, with a name that can be used")
  func titleWithColon() {
    #expect(
      sentences("title: Twee: de garage\n---\nHallo.\n===\n") == [
        """
        The title 'Twee: de garage' can only have letters, digits and _. \
        Write Twee_de_garage, say.
        """
      ])
  }

  @Test("a node's name with a letter too few, with the one that was meant")
  func mistypedNode() {
    #expect(
      sentences("title: Start\n---\n<<jump Gaarge>>\n===\ntitle: Garage\n---\nDag.\n===\n") == [
        "There is no node 'Gaarge'. Did you mean 'Garage'?"
      ])
  }
}
