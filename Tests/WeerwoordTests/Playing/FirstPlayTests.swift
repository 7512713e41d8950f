import PseudoTerminal
import Roleplay
import Testing

@Suite("Somebody who plays for the first time")
struct FirstPlayTests {
  @Test("is asked nothing but an alias before the first scene, which is for one")
  func firstScene() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    #expect(shell.text.contains("Eerst even proberen"))
    try shell.enter("speel proefspel")
    try shell.expectPrompt("Nummer, of Enter = andere namen: ")
    try shell.enter("1")
    try Pupil(moves: []).read(shell, until: "Kies 1–4: ")
    #expect(!shell.text.contains("Met hoeveel mensen"))
    #expect(shell.screen.text.contains("Wat neem je?"))
    try shell.enter("/stop")
    try shell.expectPrompt("Klaar? Druk op Enter. ")
    #expect(try laptop.transcript().opening.audience == .solo)
  }

  @Test("is asked nothing else before a scene that is for more people too, and can say so there")
  func otherScenes() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("speel elektricien")
    try shell.expectPrompt("Nummer, of Enter = andere namen: ")
    #expect(shell.screen.text.contains("Speel je met meer mensen? Typ: samen."))
    try shell.enter("1")
    try Pupil(moves: []).read(shell, until: "Kies 1–5: ")
    #expect(!shell.text.contains("Met hoeveel mensen"))
    try shell.enter("?")
    try shell.expect("/terug    één stap terug")
    try shell.expectPrompt("Kies 1–5: ")
    try shell.enter("/stop")
    try shell.expectPrompt("Klaar? Druk op Enter. ")
    #expect(try laptop.transcript().opening.audience == .solo)
    // Whoever comes next is offered the first scene, and on a small screen sees first what is not done.
    try shell.enter()
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    try shell.expectEnd()
    let next = try laptop.start(columns: 40)
    try next.expect("Enter = verder, q = stop:")
    #expect(next.screen.text.contains("Niet af: De elektricien"))
    try next.enter()
    try next.expect("Is dit je eerste keer?")
  }
}
