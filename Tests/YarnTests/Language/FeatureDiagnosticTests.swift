import Testing

import Yarn

/// Compile errors of what Yarn Spinner 3 added, each at a marked place and by their sentences.
@Suite("A mistake with")
struct FeatureDiagnosticTests {
  /// What is said of a script: the marker, the code, and the sentence.
  private func said(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    return zip(text.diagnose(), text.diagnostics()).map { "\($0): \($1.message)" }
  }

  private func said(body: String) -> [String] {
    said("title: Start\n---\n\(body)\n===\n")
  }

  @Test("an enum is told at its case")
  func enums() {
    #expect(
      said(
        body: """
          1️⃣<<enum Leeg>>
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
          """) == [
          "1️⃣ YS0035: <<enum Leeg>> has no <<case>>. Put at least one in.",
          "2️⃣ YS0035: <<case A>> is in <<enum Dubbel>> already.",
          "3️⃣ YS0035: The value 1 belongs to another <<case>> of <<enum Gelijk>> already.",
          "4️⃣ YS0035: All values of <<enum Gemengd>> must be of one type: number or text.",
          "5️⃣ YS0035: <<case B>> has no value, and others in <<enum Half>> have. Give all of them a value.",
          "6️⃣ YS0037: The value of <<case A>> must be a fixed number or a fixed text.",
        ])
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
          """) == [
          "1️⃣ YS0038: <<enum Kleur>> has no <<case Blauw>>.",
          "2️⃣ YS0038: <<enum Vlag>> has no <<case Groen>>.",
          "3️⃣ YS0050: A Vlag belongs here, but this is a Kleur.",
          "4️⃣ YS0053: There is no type 'Bloem'. Choose number, string, bool or an <<enum>>.",
          "5️⃣ YS0028: <<case Rood>> is in more than one <<enum>>: Kleur, Vlag. Put the name before it: Kleur.Rood.",
        ])
  }

  @Test("a smart variable is told where it is set, and where it asks for itself")
  func smartVariables() {
    #expect(
      said(
        body: """
          <<declare 1️⃣$a = $b + 1>>
          <<declare $b = $a + 1>>
          <<declare $geld = 1>>
          <<declare $rijk = $geld > 10>>
          <<set 2️⃣$rijk = true>>
          """) == [
          "1️⃣ YS0045: $a is computed from itself. Take the circle out.",
          "2️⃣ YS0030: $rijk is computed and cannot be changed with <<set>>.",
        ])
  }

  @Test("'once' is told at the block or the clause")
  func once() {
    #expect(
      said(
        body: """
          <<once>>
          Een.
          <<else>>
          Twee.
          <<endonce>>
          1️⃣<<endonce>>
          <<once if 2️⃣3>>
          <<endonce>>
          Een. <<once if 3️⃣"ja">>
          4️⃣<<once>>
          """) == [
          "1️⃣ YS0005: <<endonce>> belongs to <<once>>, but there is none above it here.",
          "2️⃣ YS0050: A condition is true or false, but this is a number.",
          "3️⃣ YS0050: A condition is true or false, but this is text.",
          "4️⃣ YS0007: <<endonce>> is missing for the <<once>> on line 12.",
        ])
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
        when: once if $n 5️⃣+
        ---
        Vijf.
        ===
        """) == [
          "1️⃣ YS0050: A condition is true or false, but this is a number.",
          "2️⃣ YS0031: All nodes named 'Groep' must have a 'when:'. 'when: always' will do.",
          "3️⃣ YS0005: A condition belongs after 'when:', such as 'always', 'once' or '$tired == true'.",
          "4️⃣ YS0032: More than one node 'Derde' has the subtitle 'Zelfde'. Make them different.",
          "5️⃣ YS0005: A value is missing after '+', such as 3, \"text\", true or $name.",
        ])
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
          2️⃣Anders. #shadow:een
          3️⃣Twee {$n}. #shadow:twee
          Een. #line:drie #4️⃣shadow:een
          """) == [
          "1️⃣ YS0042: There is no line with #line:nergens to refer to.",
          "2️⃣ YS0044: A line with #shadow:een must have the same words as the line with #line:een.",
          "3️⃣ YS0043: A line with #shadow: cannot have { }.",
          "4️⃣ YS0017: A line gets #line: or #shadow:, not both.",
        ])
  }

  @Test("a jump, a detour or a call is told at what it is given")
  func destinations() {
    #expect(
      said(
        body: """
          <<detour {1️⃣3}>>
          <<jump {2️⃣true}>>
          ===
          title: Weg
          ---
          <<call 3️⃣3>>
          <<call visited(4️⃣3)>>
          <<call 5️⃣visited()>>
          6️⃣<<jump>>
          """) == [
          "1️⃣ YS0050: Text belongs here, but this is a number.",
          "2️⃣ YS0050: Text belongs here, but this is true/false.",
          "3️⃣ YS0005: A function belongs after 'call', such as <<call do_something(3)>>.",
          "4️⃣ YS0050: Text belongs here, but this is a number.",
          "5️⃣ YS0014: visited() is given 0 values, but needs 1.",
          "6️⃣ YS0005: The name of a node belongs after 'jump'.",
        ])
  }

  @Test("a line group is told at its item")
  func lineGroups() {
    #expect(
      said(
        body: """
          => Een. <<if 1️⃣3>>
          => Twee. <<once if $n>>
          => Drie. <<once if 2️⃣1 + 1>>
          """) == [
          "1️⃣ YS0050: A condition is true or false, but this is a number.",
          "2️⃣ YS0050: A condition is true or false, but this is a number.",
        ])
  }
}
