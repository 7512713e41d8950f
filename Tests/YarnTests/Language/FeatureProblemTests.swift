import Testing

import Yarn

/// Compile errors of what Yarn Spinner 3 added, each at a marked place and in both languages.
@Suite("A mistake with")
struct FeatureProblemTests {
  /// What is said of a script: the marker, the code, and the sentence in both languages.
  private func said(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    let diagnostics = Compiler.compile([Source(name: "a.yarn", text: text.text)]).diagnostics
    return zip(text.diagnose(), diagnostics).map { "\($0): \($1.dutch) | \($1.english)" }
  }

  private func said(body: String) -> [String] {
    said("title: Start\n---\n\(body)\n===\n")
  }

  @Test("an enum is told at its case")
  func enums() {
    #expect(
      said(
        body: """
          <<enum 1️⃣Leeg>>
          <<endenum>>
          <<enum Dubbel>>
          <<case A>>
          <<case 2️⃣A>>
          <<endenum>>
          <<enum Gelijk>>
          <<case A = 1>>
          <<case B = 3️⃣1>>
          <<endenum>>
          <<enum Gemengd>>
          <<case A = 1>>
          <<case B = 4️⃣"b">>
          <<endenum>>
          <<enum Half>>
          <<case A = 1>>
          <<case 5️⃣B>>
          <<endenum>>
          <<enum Som>>
          <<case A = 6️⃣1 + 1>>
          <<endenum>>
          """) == [])
  }

  @Test("the case of an enum is told where it is used")
  func members() {
    #expect(
      said(
        body: """
          <<enum Kleur>>
          <<case Rood>>
          <<endenum>>
          <<enum Vlag>>
          <<case Rood>>
          <<endenum>>
          <<declare $kleur = Kleur.1️⃣Blauw>>
          <<declare $vlag = Vlag.Rood>>
          <<set $vlag = 2️⃣.Groen>>
          <<set $vlag = 3️⃣Kleur.Rood>>
          <<declare $soort = 1 as 4️⃣Bloem>>
          <<if 5️⃣.Rood == .Rood>>
          <<endif>>
          """) == [])
  }

  @Test("a smart variable is told where it is set, and where it asks for itself")
  func smartVariables() {
    #expect(
      said(
        body: """
          <<declare $a = 1️⃣$b + 1>>
          <<declare $b = 2️⃣$a + 1>>
          <<declare $geld = 1>>
          <<declare $rijk = $geld > 10>>
          <<set 3️⃣$rijk = true>>
          """) == [])
  }

  @Test("'once' is told at the block or the clause")
  func once() {
    #expect(
      said(
        body: """
          1️⃣<<once>>
          Een.
          <<else>>
          Twee.
          2️⃣<<else>>
          Drie.
          <<endonce>>
          3️⃣<<endonce>>
          <<once if 4️⃣3>>
          <<endonce>>
          Een. <<once if 5️⃣"ja">>
          6️⃣<<once>>
          """) == [])
  }

  @Test("'when:' is told at the node")
  func when() {
    #expect(
      said(
        """
        title: Groep
        when: 1️⃣3
        ---
        Een.
        ===
        title: 2️⃣Groep
        ---
        Twee.
        ===
        title: Ander
        when: 3️⃣
        ---
        Drie.
        ===
        title: Derde
        subtitle: Zelfde
        when: always
        ---
        Vier.
        ===
        title: Derde
        subtitle: 4️⃣Zelfde
        when: once if 5️⃣$n +
        ---
        Vijf.
        ===
        """) == [])
  }

  @Test("a shadow line is told at its hashtag")
  func shadows() {
    #expect(
      said(
        body: """
          <<declare $n = 1>>
          Een. #line:een
          Twee {$n}. #line:twee
          Een. #1️⃣shadow:nergens
          Anders. #2️⃣shadow:een
          Twee {$n}. #3️⃣shadow:twee
          Een. #line:drie #4️⃣shadow:een
          """) == [])
  }

  @Test("a jump, a detour or a call is told at what it is given")
  func destinations() {
    #expect(
      said(
        body: """
          <<jump {1️⃣3}>>
          <<detour {2️⃣true}>>
          <<call 3️⃣3>>
          <<call visited(4️⃣3)>>
          <<call 5️⃣visited()>>
          <<jump>>6️⃣
          """) == [])
  }

  @Test("a line group is told at its item")
  func lineGroups() {
    #expect(
      said(
        body: """
          => Een. <<if 1️⃣3>>
          =>2️⃣
          => Twee. <<once if>>3️⃣
          """) == [])
  }
}
