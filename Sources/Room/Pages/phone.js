"use strict";
// One phone in the room: shows what the room shows, and sends what is chosen. Nothing of a script or of
// somebody's words ever becomes HTML here: texts are set as text.
(function () {
  const { make, tongue, sign, picture, colour, kept } = Elements;
  const page = document.getElementById("page");
  const news = document.getElementById("news");
  let state = null;
  let view = null;
  let mine = null;
  let isOut = false;
  let draft = { vote: 0, text: "", order: null, place: null };
  // What was ticked and written of the questionnaire, sent or not.
  let answers = null;

  function word(key) { return (state && state.words[key]) || ""; }

  function say(text) { news.textContent = text || ""; }

  // Whether it was taken; otherwise says why not.
  async function send(path, body) {
    const problem = await Elements.post(path, body, state && state.token);
    if (!problem) { return true; }
    say(word(problem));
    if (problem === "otherEvening" || problem === "tooLate") { await load(); say(word(problem)); }
    return false;
  }

  // MARK: Pages

  function heading(text, language) {
    const title = make("h1", text);
    return language ? tongue(title, language) : title;
  }

  function joining() {
    if (state.otherEvening) { page.append(make("p", word("otherEvening"))); }
    let code = location.pathname.slice(1).toUpperCase();
    if (!/^[A-Z]{4}$/.test(code)) { code = ""; }
    let field = null;
    page.append(heading(word("title")));
    if (!code || draft.wrong) {
      const label = make("label", word("askCode"), { for: "code" });
      field = make("input", null, {
        id: "code", class: "code", maxlength: "4", autocomplete: "off", autocapitalize: "characters",
        spellcheck: "false"
      });
      field.dir = "ltr";
      page.append(label, field);
    }
    async function join(group) {
      const body = { code: field ? field.value.trim() : code };
      if (group) { body.group = group; }
      if (await send("/join", body)) { say(""); await load(); }
      else if (!field) { draft.wrong = true; render(); }
    }
    if (state.asksGroup) {
      page.append(make("p", word("whoAreYou")));
      for (const [group, key, look] of [["children", "child", "blue"], ["adults", "withChild", "violet"]]) {
        const button = make("button", null, { type: "button", class: "answer " + look });
        button.append(make("span", word(key)));
        button.addEventListener("click", () => join(group));
        page.append(button);
      }
    } else {
      const button = make("button", word("join"), { type: "button", class: "main" });
      button.addEventListener("click", () => join(null));
      page.append(button);
    }
  }

  function lines() {
    for (const line of view.lines) {
      const paragraph = tongue(make("p"), line.language);
      if (line.speaker) { paragraph.append(make("span", line.speaker + ": ", { class: "speaker" })); }
      paragraph.append(line.text);
      page.append(paragraph);
    }
  }

  function voices() {
    return "speechSynthesis" in window && window.speechSynthesis.getVoices().length > 0;
  }

  function aloud(parts) {
    if (!voices()) { return; }
    const button = make("button", word("readAloud"), { type: "button", class: "plain" });
    button.addEventListener("click", () => {
      window.speechSynthesis.cancel();
      for (const part of parts) {
        const words = new SpeechSynthesisUtterance(part.text);
        words.lang = part.language;
        window.speechSynthesis.speak(words);
      }
    });
    page.append(button);
  }

  async function choose(ballot) {
    const vote = view.vote;
    const before = mine;
    mine = ballot;
    render();
    const sent = await send("/vote", Object.assign({ vote: vote }, ballot));
    if (!sent) { if (view.vote === vote && mine === ballot) { mine = before; render(true); } return; }
    say(word("mayChange"));
  }

  function options(question, isOpen) {
    question.options.forEach((option, place) => {
      const look = colour(option, place);
      const isMine = mine && mine.choice === option.id;
      const button = make("button", null, {
        type: "button", class: "answer " + look, "aria-pressed": isMine ? "true" : "false",
        "data-choice": option.id
      });
      button.append(sign(look, option.picture));
      if (option.picture) { button.append(picture(option.picture)); }
      button.append(tongue(make("span", option.text), option.language));
      button.disabled = !isOpen || !option.open;
      button.addEventListener("click", () => choose({ choice: option.id }));
      page.append(button);
    });
  }

  function place(question, isOpen) {
    const least = question.least, most = question.most;
    const chosen = mine ? Number(mine.choice) : draft.place;
    const middle = Math.round((least + most) / 2);
    const shown = make("output", chosen === null ? "" : String(chosen), { id: "place-shown" });
    const slider = make("input", null, {
      type: "range", id: "place", min: String(least), max: String(most), step: "1",
      "aria-describedby": "place-shown"
    });
    slider.value = String(chosen === null ? middle : chosen);
    slider.disabled = !isOpen;
    slider.addEventListener("input", () => {
      draft.place = Number(slider.value);
      shown.textContent = slider.value;
    });
    const done = make("button", word("done"), { type: "button", class: "main" });
    done.disabled = !isOpen;
    done.addEventListener("click", () => choose({ choice: slider.value }));
    page.append(make("label", word("place"), { for: "place" }), slider, shown, done);
  }

  function order(question, isOpen) {
    const ids = draft.order || (mine && mine.order) || question.options.map((option) => option.id);
    const list = Elements.sortedList(ids, "items", {
      item: (id) => question.options.find((one) => one.id === id),
      word: word,
      isOpen: isOpen,
      changed: (order) => { draft.order = order; }
    });
    const done = make("button", word("done"), { type: "button", class: "main" });
    done.disabled = !isOpen;
    done.addEventListener("click", () => { choose({ order: list.ids() }); });
    page.append(list.element, done);
  }

  function typing() {
    const field = make("textarea", null, { id: "text", maxlength: "300" });
    field.value = draft.text;
    field.addEventListener("input", () => { draft.text = field.value; });
    const button = make("button", word("send"), { type: "button", class: "main" });
    button.addEventListener("click", async () => {
      if (!field.value.trim()) { return; }
      if (await send("/text", { vote: view.vote, words: field.value })) {
        draft.text = "";
        field.value = "";
        say(word("sent"));
      }
    });
    page.append(make("label", word("type"), { for: "text" }), field, button);
  }

  function result(question, result) {
    if (!question.options && question.shape !== "place") { return; }
    const rows = question.options
      ? question.options.map((option) => option.text)
      : result.all.map((count, place) => String(question.least + place));
    if (result.equal) { page.append(make("p", word("equal"))); }
    if (result.most !== undefined) { page.append(make("p", word("most") + ": " + rows[result.most])); }
    if (result.all.every((count) => count === 0)) { return; }
    const columns = [["everybody", result.all]];
    if (result.first) { columns.splice(0, 1, ["firstVote", result.first], ["secondVote", result.all]); }
    if (result.children && result.adults) {
      columns.push(["children", result.children], ["adults", result.adults]);
    }
    const table = make("table");
    table.append(make("caption", word("result")));
    const head = make("tr");
    head.append(make("th"));
    for (const column of columns) { head.append(make("th", word(column[0]), { scope: "col" })); }
    table.append(head);
    rows.forEach((row, place) => {
      const line = make("tr");
      line.append(make("th", row, { scope: "row" }));
      for (const column of columns) { line.append(make("td", String(column[1][place]))); }
      table.append(line);
    });
    page.append(table);
  }

  function questionnaire(form) {
    page.append(heading(form.title, form.language), make("p", word("questionnaireHelp"), { class: "small" }));
    if (!answers) {
      answers = {
        ticks: form.questions.map(() => []), written: form.questions.map((one) => one.prompts.map(() => ""))
      };
    }
    form.questions.forEach((question, place) => {
      const box = tongue(make("fieldset"), form.language);
      box.append(make("legend", question.text));
      if (question.personal) {
        const help = tongue(make("p", word("namedHelp"), { class: "small" }), state.language);
        box.append(help);
      }
      question.choices.forEach((choice, index) => {
        const label = make("label", null, { class: "tick" });
        const input = make("input", null, { type: "checkbox", "data-tick": place + "-" + index });
        input.checked = answers.ticks[place].includes(index);
        input.addEventListener("change", () => {
          const others = answers.ticks[place].filter((one) => one !== index);
          answers.ticks[place] = input.checked ? others.concat(index) : others;
        });
        label.append(input);
        if (choice.picture) { label.append(picture(choice.picture)); }
        label.append(make("span", choice.text));
        box.append(label);
      });
      question.prompts.forEach((prompt, index) => {
        const id = "written-" + place + "-" + index;
        const input = make("input", null, { id: id, class: "line", maxlength: "300", dir: "auto", autocomplete: "off" });
        input.value = answers.written[place][index];
        input.addEventListener("input", () => { answers.written[place][index] = input.value; });
        box.append(make("label", prompt, { for: id }), input);
      });
      page.append(box);
    });
    const button = make("button", word("send"), { type: "button", class: "main", id: "send-answers" });
    button.addEventListener("click", async () => {
      if (await send("/questionnaire", answers)) { say(word("answersSent")); }
    });
    page.append(button);
  }

  // Asking for a talk about one child: for the teacher alone, at the bottom of one's own screen.
  function worry() {
    const box = document.getElementById("worry");
    box.hidden = !(state.token && state.takesAppointments && view.phase !== "ended");
    for (const [id, key] of [["title", "worryTitle"], ["text", "worryText"], ["label", "worryLabel"], ["ask", "worryAsk"]]) {
      document.getElementById("worry-" + id).textContent = word(key);
    }
  }

  document.getElementById("worry-ask").addEventListener("click", async () => {
    const field = document.getElementById("worry-words");
    const said = document.getElementById("worry-said");
    said.textContent = "";
    if (!field.value.trim()) { field.focus(); return; }
    const problem = await Elements.post("/appointment", { words: field.value }, state.token);
    said.textContent = word(problem || "worrySent");
    // Whoever gets the phone next does not read it.
    if (!problem) { field.value = ""; }
  });

  function playing() {
    if (view.phase === "ended") { page.append(heading(word("ended"))); return; }
    if (view.phase === "questionnaire") {
      if (view.questionnaire) { questionnaire(view.questionnaire); }
      return;
    }
    if (view.phase === "welcome") { page.append(heading(word("joined"))); return; }
    const question = view.question;
    if (question) {
      page.append(heading(question.text, question.language));
      const isOpen = view.phase === "asking" && !question.teacher && !isOut;
      if (isOut) { page.append(make("p", word("out"), { class: "speaker" })); }
      else if (view.right && mine) { page.append(make("p", word("right"), { class: "speaker" })); }
      if (question.teacher || question.shape === "teacher") { page.append(make("p", word("teacherAnswers"))); }
      else {
        if (question.folded && isOpen) { page.append(make("p", word("folded"), { class: "small" })); }
        aloud([question].concat(question.options || []));
        if (question.shape === "options") { options(question, isOpen); }
        if (question.shape === "place") { place(question, isOpen); }
        if (question.shape === "order") { order(question, isOpen); }
      }
      if (view.phase === "closed" && question.shape !== "words" && question.shape !== "notes") {
        page.append(make("p", word("closed")));
      }
      if (view.phase === "shown" && view.result) { result(question, view.result); }
    } else if (view.lines.length === 0) {
      page.append(make("p", word("listen")));
    }
    lines();
    if (view.talk) { page.append(make("p", word("talk"), { class: "speaker" })); }
    if (view.words) { typing(); }
    for (const text of view.texts) { page.append(make("p", "“" + text + "”", { dir: "auto" })); }
  }

  function render(keepsNews) {
    if (!keepsNews) { say(""); }
    const focused = document.activeElement && document.activeElement.dataset
      ? document.activeElement.dataset.choice : undefined;
    const isTyping = document.activeElement && document.activeElement.id === "text";
    document.title = word("title");
    document.documentElement.lang = state.language;
    document.documentElement.dir = state.rightToLeft ? "rtl" : "ltr";
    document.getElementById("language-name").textContent = word("language");
    document.getElementById("privacy").textContent = word("privacy");
    document.getElementById("privacy-text").textContent = word("privacyText");
    page.replaceChildren();
    if (state.token) { playing(); } else { joining(); }
    worry();
    if (focused) {
      const button = Array.from(page.querySelectorAll("[data-choice]"))
        .find((one) => one.dataset.choice === focused);
      if (button) { button.focus(); }
    }
    if (isTyping && document.getElementById("text")) { document.getElementById("text").focus(); }
  }

  // MARK: The room

  function see(next) {
    // A quiz says which answer was right.
    if (next.right && mine && mine.choice !== next.right) { isOut = true; }
    if (!view || next.vote !== view.vote) {
      mine = null;
      draft = { vote: next.vote, text: "", order: null, place: null };
      if ("speechSynthesis" in window) { window.speechSynthesis.cancel(); }
    }
    view = next;
    render();
  }

  const stream = new Elements.Stream(1000, {
    see: see, load: load, back: () => say(word("back")), lost: () => say(word("lost"))
  });

  async function load() {
    let answer;
    try {
      answer = await fetch("/state?language=" + encodeURIComponent(Elements.wantedLanguage()));
      if (!answer.ok) { throw new Error(String(answer.status)); }
      state = await answer.json();
    } catch (error) {
      say(word("lost"));
      stream.isLost = true;
      stream.retry();
      return;
    }
    Elements.fillLanguages(state);
    if (!view || view.vote !== state.view.vote) { draft = { vote: state.view.vote, text: "", order: null, place: null }; }
    view = state.view;
    isOut = Boolean(state.out);
    if (state.answers && !answers) { answers = state.answers; }
    mine = state.choice !== undefined ? { choice: state.choice }
      : state.order !== undefined ? { order: state.order } : null;
    if (state.token) {
      stream.isLost = false;
      stream.listen("/events?language=" + state.language + "&after=" + state.number);
    }
    render();
  }

  document.getElementById("language").addEventListener("change", (event) => {
    kept("language", event.target.value);
    load();
  });
  // Some browsers know their voices only after a while.
  if ("speechSynthesis" in window && window.speechSynthesis.addEventListener) {
    window.speechSynthesis.addEventListener("voiceschanged", () => { if (state && view) { render(true); } });
  }
  // A phone that was locked looks again when it is opened.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && state && state.token) { load(); }
  });
  load();
})();
