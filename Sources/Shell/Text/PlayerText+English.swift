import Roleplay

extension PlayerText {
  var english: String {
    switch self {
    case .playing: "playing"
    case .paused: "paused"
    case .place(let entry, let last): "entry \(entry)/\(last)"
    case .onlyVoice(let name): "\(name) only"
    case .hiding: "hidden"
    case .longKeys: "space next  ← back  p play  c choice  / search  : order  ? help  q quit"
    case .shortKeys: "space ← p  ? help  q quit"
    case .lessonKeys: "> next moment  < previous  a answer  space next  ? help  q quit"
    case .shortLessonKeys: "> next  a answer  ? help  q"
    case .helpMore: "A key: more. q: done."
    case .helpEnd: "A key: done."
    case .keys(let forTeacher, let inLesson):
      """
      space, →  next
      ←, b  back
      p  play or pause
      + -  faster, slower (½ to 8)
      c C  to the next, previous choice
      o O  to the next, previous open answer
      """ + (forTeacher ? "\n] [  to the next, previous mark" : "") + """

        g  to an entry
        /  search; / and Enter: once more
        s  one speaker only; s and Enter: everybody
        h  hide answers or not
        a  show the hidden answer
        r  both times side by side, where there are two
        ↑ ↓  the text up and down
        0 $  to the start, the end
        """
        + (forTeacher
          ? """

          m  put a mark, or take it away
          n  note
          w  what if? The class plays on from here
          l  put into a lesson
          """ : "")
        + (inLesson ? "\n> <  next, previous moment of the lesson" : "")
        + "\n:  an order in words\nq  quit"
    case .orders(let forTeacher, let inLesson):
      """
      next  one step on; also: Enter
      back  one step back
      play  by itself; a key pauses
      faster, slower  also: speed 2
      choice  to the next choice; also: previous choice
      answer  to the next open answer
      12  to entry 12
      /word  search
      only Father  one speaker; then: everybody
      hide  hide answers or not
      show  the hidden answer
      beside  both times side by side
      start, end  to the start, the end
      """
        + (forTeacher
          ? """

          mark  put a mark, or take it away
          next mark  to the next mark
          note text  a note
          what-if  the class plays on from here
          lesson NAME question  put into a lesson
          """ : "")
        + (inLesson ? "\nnext moment  also: previous moment" : "")
        + "\nstop  quit"
    case .ordersHeading: "Or type : and then:"
    case .nothingToShow: "There is nothing to see in this recording."

    case .markLabel(let by): by.isEmpty ? "(Mark.)" : "(Mark by \(by).)"
    case .noteLabel(let by): by.isEmpty ? "Note" : "Note by \(by)"
    case .whatWouldYouSay: "What would you say?"
    case .whatWouldYouDo: "What would you do?"
    case .voiceHint: "Enter: next. Help? Type help."

    case .orderLinePrompt: "replay> "
    case .entryPrompt: "To entry: "
    case .searchPrompt: "Search: "
    case .notePrompt: "Note: "
    case .orderPrompt: ": "
    case .questionPrompt: "Which question do you ask here? "
    case .voicePrompt(let names): "Who? \(names.numbered); Enter = everybody: "
    case .lessonPrompt(let names):
      names.isEmpty ? "Name of the lesson: " : "Lesson (\(names.joined(separator: ", "))): "

    case .atStart: "This is the start."
    case .atEnd: "This is the end."
    case .speed(let label): "Speed \(label)."
    case .noChoice(.on): "No choice comes any more."
    case .noChoice(.back): "There is no choice before this."
    case .noAnswer(.on): "No open answer comes any more."
    case .noAnswer(.back): "There is no open answer before this."
    case .noMark(.on): "No mark comes any more."
    case .noMark(.back): "There is no mark before this."
    case .noSuchEntry(let typed, let highest):
      "There is no entry \(typed). Choose 1 to \(highest)."
    case .foundFromStart(let words): "‘\(words)’: went on from the start."
    case .notFound(let words): "‘\(words)’ was not said."
    case .noVoice(let typed, let names):
      "‘\(typed)’ does not speak here. Choose one of: \(names.joined(separator: ", "))."
    case .answersHidden: "Answers are hidden now. Show one with a or show."
    case .answersShown: "Answers can be seen again."
    case .answerShown(let entry): "The answer at entry \(entry) is shown."
    case .nothingHidden: "No answer is hidden here."
    case .marked(let entry): "Mark at entry \(entry)."
    case .unmarked(let entry): "The mark at entry \(entry) is gone."
    case .noted(let entry): "Note at entry \(entry)."
    case .inLesson(let name, let entry): "Entry \(entry) is in the lesson \(name)."
    case .playedOnce: "This was played once. There's nothing to put beside it."
    case .roundsEnded: "How it ended"
    case .onlyForTeacher: "This is for the teacher. Type teacher first."
    case .noLessonHere: "This isn't a lesson. Play one with: lesson NAME."
    case .nothingAfterEnd: "Nothing comes after the end. Go back first."
    case .keptFromClass: "for you only: not on the board"
    case .keptFromLessons:
      "This recording is for you only: for a lesson, take one that is for the class."
    case .choseOnlyTeacher: "This pupil chose: only my teacher and I."
    case .notChosenYet: "This pupil has not chosen yet whether the class may see this."
    case .boardIsOn: "Not played. Turn the board off first, then type yes."
    case .nothingKept: "Nothing was chosen. No recording was added."
    case .branchAlias: "Player"
    case .branchKept(let name):
      "Kept as \(name). To see the two side by side, type tree afterwards."
    case .whoPlaysOn: "What if? Who plays on from here?"
    case .classPlays: "The class: hands are counted"
    case .onePlays: "One or two, at the keyboard"
    case .branchBegins: "The same answers up to here. From here all is new."
    case .backToRecording: "Enter: back to the recording. "
    case .unknownOrder(let line): "I do not know ‘\(line)’. Type ? or help."
    }
  }
}
