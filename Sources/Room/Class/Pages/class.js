"use strict";
// One pupil's page: shows what the teacher's laptop says, and sends what is chosen or written. No word
// of a script or of a person ever becomes HTML here: texts are set as text.
(function () {
  const { make, tongue, sign, picture, kept } = Elements;
  const main = document.getElementById("page");
  const news = document.getElementById("news");
  const menu = document.getElementById("menu");
  let state = null;
  let page = null;
  // What is open besides the page: help, or a question whether it is meant.
  let aside = null;
  let wrongCode = false;
  // What was typed and not sent, for one question.
  let draft = { line: null };
  let shownTurn = null;
  let deadlines = [];

  function word(key, ...values) {
    let text = (state && state.words[key]) || "";
    values.forEach((value, place) => { text = text.replace("{" + (place + 1) + "}", () => String(value)); });
    return text;
  }

  // An element with words of the scenario, which may be in another language than the page.
  function told(name, text, attributes, language) {
    return tongue(make(name, text, attributes), language || page.language);
  }

  // The same words in the second language, below those in the first; none where there are none.
  function below(text) {
    return text ? [tongue(make("span", text, { class: "below" }), page.below)] : [];
  }

  function button(text, look, action, key) {
    const element = make("button", null, { type: "button" });
    if (look) { element.className = look; }
    if (key) { element.dataset.key = key; }
    element.append(make("span", text));
    element.addEventListener("click", action);
    return element;
  }

  function field(kind, id, label, value, attributes) {
    const name = make("label", label, { for: id });
    const input = make(kind, null, Object.assign({ id: id, "data-key": id, dir: "auto" }, attributes));
    if (kind === "input") { input.className = input.className || "wide"; input.autocomplete = "off"; }
    input.value = value || "";
    main.append(name, input);
    return input;
  }

  function say(text) { news.textContent = text || ""; }

  // MARK: The teacher's laptop

  // Whether it was taken; otherwise says why not.
  async function send(path, body) {
    const problem = await Elements.post(path, body, state && state.token);
    if (!problem) { return true; }
    if (problem === "otherLesson" || problem === "tooLate") { await load(); }
    say(word(problem));
    return false;
  }

  function act(name, more) {
    say("");
    return send("/act", Object.assign({ act: name, turn: page.turn }, more));
  }

  // MARK: Coming in

  function typedCode() {
    const code = location.pathname.slice(1).toUpperCase();
    return /^[A-Z]{4}$/.test(code) && !wrongCode ? code : null;
  }

  function joining() {
    main.append(title(state.heading, true));
    if (state.otherLesson) { main.append(make("p", word("otherLesson"), { class: "notice" })); }
    const known = typedCode();
    let code = null;
    if (!known) {
      code = field("input", "code", word("askCode"), draft.code, {
        class: "code", maxlength: "4", autocapitalize: "characters", spellcheck: "false"
      });
      code.dir = "ltr";
    }
    const given = () => known || code.value.trim();
    main.append(button(word("join"), "main", async () => {
      if (await send("/join", { code: given(), language: state.language })) { await load(); }
      else if (known) { wrongCode = true; render(); say(word("wrongCode")); }
    }, "join"));
    main.append(make("h2", word("resumeTitle")));
    const alias = field("input", "alias", word("aliasLabel"), draft.alias);
    const words = field("input", "play-code", word("playCodeLabel"), draft.playCode, { spellcheck: "false" });
    main.append(button(word("resume"), null, async () => {
      draft.alias = alias.value;
      const body = { code: given(), alias: alias.value, playCode: words.value, language: state.language };
      if (await send("/resume", body)) { draft = { line: null }; await load(); }
    }, "resume"));
  }

  function choosing() {
    main.append(title(state.heading, true));
    const audiences = state.audiences;
    draft.audience = audiences.includes(draft.audience) ? draft.audience : audiences[0];
    if (audiences.length > 1) {
      const select = make("select", null, { id: "audience", "data-key": "audience" });
      for (const audience of audiences) {
        const option = make("option", word(audience), { value: audience });
        option.selected = audience === draft.audience;
        select.append(option);
      }
      select.addEventListener("change", () => { draft.audience = select.value; });
      main.append(make("label", word("whoPlays"), { for: "audience" }), select);
    }
    main.append(make("p", word("pickAlias")));
    for (const alias of page.aliases) {
      main.append(button(alias, "alias", async () => {
        await send("/begin", { alias: alias, audience: draft.audience });
      }, "alias-" + alias));
    }
    main.append(button(word("otherNames"), "plain", () => send("/names", {}), "names"));
  }

  function welcome() {
    main.append(title(word("youAre", page.alias), true));
    if (page.code) {
      main.append(make("p", word("yourCode", page.code), { class: "speaker" }));
      main.append(make("p", word("keepCode")));
    }
    main.append(make("p", word("teacherReads")));
    main.append(button(word("begin"), "main", () => act("goOn"), "go-on"));
  }

  // MARK: The story

  function title(text, isLarge) {
    const heading = make("h1", text, { tabindex: "-1", id: "title" });
    if (isLarge) { heading.className = "large"; }
    return heading;
  }

  function position() {
    const place = page.position;
    return title(place ? word(place.kind, place.number, place.count) : state.heading);
  }

  function speech(line, element) {
    if (line.speaker) {
      const name = line.thought ? word("thinks", line.speaker) : line.speaker;
      element.append(make("span", name + ": ", { class: "speaker" }));
    }
    element.append(line.text, ...below(line.below));
    return element;
  }

  function framed(look, label, line) {
    const box = make("div", null, { class: look });
    const words = told("span", null, { class: "words" }, line.language);
    if (look === "aloud") { words.append(speech(line, make("span"))); }
    else { words.append(line.text, ...below(line.below)); }
    box.append(make("span", label, { class: "label" }), words);
    return box;
  }

  function show(line) {
    switch (line.kind) {
    case "act":
      main.append(framed("act", word("act", line.player, line.speaker || ""), line));
      if (line.own) { main.append(make("p", word("ownWay"), { class: "small" })); }
      break;
    case "panel":
      main.append(told("p", word("panel") + (line.text ? ": " + line.text : ""), { class: "panel" }, line.language));
      main.lastChild.append(...below(line.below));
      break;
    case "reveal":
      if (line.chosen) {
        main.append(told("p", word("chose") + " " + line.chosen, { class: "speaker" }));
        main.lastChild.append(...below(line.chosenBelow));
      }
      break;
    case "swap":
      for (const casting of line.cast) {
        main.append(make("p", word("nowPlays", casting.player || word("program"), casting.role), { class: "speaker" }));
      }
      break;
    case "compare": main.append(comparison(line)); break;
    case "end": main.append(make("p", word("theEnd"), { class: "speaker" })); break;
    default:
      if (line.aloud) { main.append(framed("aloud", word("aloud"), line)); }
      else { main.append(speech(line, told("p", null, line.statement ? { class: "speaker" } : {}, line.language))); }
    }
  }

  function comparison(line) {
    const width = Math.max(0, ...line.rows.map((row) => row.answers.length));
    const table = told("table");
    const head = make("tr");
    head.append(make("td"));
    for (let column = 1; column <= width; column += 1) {
      head.append(make("th", word(line.columns === "rounds" ? "round" : "group", column), { scope: "col" }));
    }
    table.append(head);
    for (const row of line.rows) {
      const cells = make("tr");
      cells.append(make("th", row.question, { scope: "row" }));
      for (const answer of row.answers) { cells.append(make("td", answer || "–")); }
      table.append(cells);
    }
    const box = make("div", null, { class: "scroll", tabindex: "0" });
    box.append(table);
    return box;
  }

  // MARK: Questions

  function ask(question) {
    if (draft.line !== question.line + question.shape) { draft = { line: question.line + question.shape }; }
    if (question.text) {
      if (question.aloud) { main.append(framed("aloud", word("aloud"), question)); }
      else { main.append(speech(question, told("h2", null, { id: "question" }, question.language))); }
    }
    const controls = {
      options: options, words: words, number: number, place: place, order: order, role: role, notes: notes
    };
    (question.counts && question.options ? counts : controls[question.shape] || nothing)(question);
  }

  function nothing() { main.append(button(word("goOn"), "main", () => act("done"), "done")); }

  function options(question) {
    question.options.forEach((option) => {
      const text = option.open ? option.text : option.text + " " + word("unavailable");
      const element = button("", "answer " + (option.colour || ""), () => act("choose", { choice: option.id }), option.id);
      const shown = make("span", null, { class: "option" });
      shown.append(told("span", text, {}, option.language), ...below(option.below));
      element.replaceChildren(shown);
      if (option.picture) { element.prepend(picture(option.picture)); }
      if (option.colour) { element.prepend(sign(option.colour, option.picture)); }
      element.dataset.choice = option.id;
      element.disabled = !option.open;
      main.append(element);
    });
  }

  function words(question) {
    if (question.beginning) {
      main.append(told("p", question.beginning + " …", { id: "beginning", class: "speaker" }, question.language));
      main.lastChild.append(...below(question.beginningBelow && question.beginningBelow + " …"));
    }
    if (draft.text === undefined) { draft.text = question.written || ""; }
    if (question.written) { main.append(make("p", word("written"), { class: "small" })); }
    const input = field("textarea", "answer", word("answerLabel"), draft.text, {
      maxlength: "10000", rows: "2", "aria-describedby": question.beginning ? "beginning" : "question"
    });
    input.addEventListener("input", () => { draft.text = input.value; });
    const submit = () => {
      if (!input.value.trim() && !question.optional && !draft.isEmptyMeant) {
        draft.isEmptyMeant = true;
        say(word("emptyAnswer"));
        input.focus();
        return;
      }
      act("words", { words: input.value });
    };
    // Enter sends, as in a chat; with Shift it begins a line.
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
    });
    main.append(button(word("send"), "main", submit, "send"));
  }

  function number(question) {
    const input = field("input", "number", word("numberLabel", question.least, question.most), draft.text, {
      type: "number", inputmode: "numeric", min: String(question.least), max: String(question.most)
    });
    input.addEventListener("input", () => { draft.text = input.value; });
    main.append(button(word("send"), "main", () => act("choose", { choice: input.value.trim() }), "send"));
  }

  function place(question) {
    if (question.least === 0 && question.most === 1) {
      main.append(button(word("stays"), "answer", () => act("choose", { choice: "0" }), "stays"));
      main.append(button(word("steps"), "answer", () => act("choose", { choice: "1" }), "steps"));
      return;
    }
    if (draft.place === undefined) { draft.place = Math.round((question.least + question.most) / 2); }
    const slider = field("input", "place", word("place"), null, {
      type: "range", min: String(question.least), max: String(question.most), step: "1"
    });
    slider.value = String(draft.place);
    const shown = make("output", String(draft.place), { for: "place" });
    slider.addEventListener("input", () => { draft.place = Number(slider.value); shown.textContent = slider.value; });
    main.append(shown, button(word("done"), "main", () => act("choose", { choice: slider.value }), "send"));
  }

  function order(question) {
    const ids = draft.order || (question.order.length ? question.order : question.options.map((one) => one.id));
    const item = (id) => {
      const option = question.options.find((one) => one.id === id);
      return { text: option.text, language: option.language || page.language, more: below(option.below) };
    };
    const list = Elements.sortedList(ids, "items sorted", {
      item: item,
      word: word,
      isOpen: true,
      changed: (order, to) => {
        draft.order = order;
        say(String(to + 1) + ". " + item(order[to]).text);
      }
    });
    main.append(make("p", word("orderHint"), { class: "small" }), list.element);
    main.append(button(word("done"), "main", () => act("order", { list: list.ids() }), "send"));
  }

  function role(question) {
    main.append(make("p", word("roleQuestion", question.role)));
    for (const player of ["A", "B", "C"]) {
      main.append(button(player, "answer", () => act("role", { words: player }), "role-" + player));
    }
    main.append(button(word("program"), "answer", () => act("role", { words: "" }), "role-program"));
    const other = field("input", "player", word("otherPlayer"), draft.text);
    other.addEventListener("input", () => { draft.text = other.value; });
    main.append(button(word("send"), "plain", () => act("role", { words: other.value }), "send"));
  }

  function counts(question) {
    main.append(make("p", word("countsLabel")));
    const inputs = question.options.map((option, place) =>
      field("input", "count-" + place, option.text, "0", { type: "number", inputmode: "numeric", min: "0" }));
    main.append(button(word("done"), "main", () => act("counts", { list: inputs.map((one) => one.value) }), "send"));
  }

  function notes(question) {
    const isAgreement = question.noting === "agreements";
    if (question.noting === "talk") {
      clock("talk", page.alone ? "talkAlone" : "talk", page.alone ? "talkUpAlone" : "talkUp", page.talkLeft);
    }
    const list = make("ol", null, { class: "items" });
    question.notes.forEach((note, index) => {
      const item = make("li");
      const shown = (note.heading ? note.heading + ": " : "") + note.text;
      const text = make("span", shown, { dir: "auto" });
      item.append(make("b", String(index + 1)), text);
      item.append(button(word("remove"), "plain", () => act("withdraw", { note: index + 1 }), "remove-" + index));
      if (question.noting === "ideas") {
        item.append(button(word("edit"), "plain", () => change(index, "edit", note.text), "edit-" + index));
        item.append(button(word("heading"), "plain", () => change(index, "group", note.heading), "group-" + index));
      }
      if (draft.changed && draft.changed.index === index) { item.append(changing(draft.changed)); }
      list.append(item);
    });
    if (question.notes.length) { main.append(list); }
    if (question.private) { main.append(make("p", word("noteStays"), { class: "small" })); }
    else if (isAgreement) { agreement(); }
    else {
      const input = field("textarea", "note", word("noteLabel"), draft.text, { rows: "1", maxlength: "10000" });
      const add = () => {
        if (!input.value.trim()) { input.focus(); return; }
        const text = input.value;
        draft.text = "";
        act("note", { words: text });
      };
      input.addEventListener("input", () => { draft.text = input.value; });
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); add(); }
      });
      main.append(button(word("addNote"), "plain", add, "add"));
    }
    const missing = (question.minimum || 0) - question.notes.length;
    if (question.noting === "ideas" && missing > 0) {
      main.append(make("p", word("needMore", missing)));
      return;
    }
    if (question.noting === "ideas" && question.picks && question.notes.length > 1) {
      main.append(make("h2", word("pickNote")));
      question.notes.forEach((note, index) => {
        main.append(button(note.text, "answer", () => act("pick", { note: index + 1 }), "pick-" + index));
      });
      return;
    }
    const picks = question.noting === "ideas" && question.picks && question.notes.length === 1;
    main.append(button(word("done"), "main", () => (picks ? act("pick", { note: 1 }) : act("done")), "done"));
  }

  function change(index, kind, text) {
    draft.changed = { index: index, kind: kind, text: text };
    render();
    const input = document.getElementById("changed");
    if (input) { input.focus(); }
  }

  function changing(changed) {
    const box = make("span");
    const input = make("input", null, { id: "changed", "data-key": "changed", class: "wide", dir: "auto", "aria-label": word(changed.kind === "edit" ? "edit" : "heading") });
    input.value = changed.text;
    input.addEventListener("input", () => { changed.text = input.value; });
    box.append(input, button(word("done"), "plain", () => {
      draft.changed = null;
      act(changed.kind, { note: changed.index + 1, words: input.value });
    }, "changed-done"));
    return box;
  }

  function agreement() {
    const parts = draft.parts || ["", "", ""];
    draft.parts = parts;
    const inputs = ["who", "what", "when"].map((name, place) => {
      const input = field("input", "agree-" + name, word(name), parts[place]);
      input.addEventListener("input", () => { parts[place] = input.value; });
      return input;
    });
    main.append(button(word("addAgreement"), "plain", async () => {
      const list = inputs.map((one) => one.value);
      if (!list[0].trim() || !list[1].trim()) { inputs[list[0].trim() ? 1 : 0].focus(); return; }
      draft.parts = null;
      await act("agreement", { list: list });
    }, "add"));
  }

  // MARK: Clocks

  function clock(id, running, over, left) {
    const text = make("p", "", { id: id, role: "timer", class: "speaker" });
    main.append(text);
    deadlines.push({ element: text, running: running, over: over, end: Date.now() + (left || 0) });
    main.append(button(word("minute"), "plain", () => act("minute"), "minute"));
  }

  function tick() {
    for (const one of deadlines) {
      const left = Math.max(0, Math.ceil((one.end - Date.now()) / 1000));
      const face = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
      one.element.textContent = left > 0 ? word(one.running, face) : word(one.over);
    }
  }

  // MARK: What is always there

  function menus() {
    menu.replaceChildren();
    if (!page || !["asking", "reading"].includes(page.step) || page.held || page.paused) { return; }
    menu.append(button((state.rightToLeft ? "→ " : "← ") + word("back"), "plain", () => act("back"), "back"));
    if (page.soft) { menu.append(button(word("softer"), "plain", () => act("soften"), "softer")); }
    if (page.other) {
      const body = { language: state.language, both: !page.below };
      menu.append(button(word(page.below ? "oneLanguage" : "bothLanguages"), "plain", () => send("/language", body), "both"));
    }
    menu.append(button(word("pause"), "plain", () => act("pause"), "pause"));
    menu.append(helpButton());
    menu.append(stopButton());
  }

  function helpButton() {
    return button(word("help"), "plain", () => { aside = "help"; render(); focusTitle(); }, "help");
  }

  function stopButton() {
    return button(word("stop"), "plain", () => { aside = "stop"; render(); focusTitle(); }, "stop");
  }

  function help() {
    main.append(title(word("help"), true));
    main.append(make("p", state.schoolHelp || word("helpWithoutSchool"), { dir: "auto" }));
    if (page.code) { main.append(make("p", word("yourCode", page.code))); }
    main.append(button(word("close"), "main", () => { aside = null; render(); focusTitle(); }, "close"));
  }

  function meant(text, yes) {
    main.append(title(text, true));
    main.append(button(word("yes"), "main", () => { aside = null; yes(); }, "yes"));
    main.append(button(word("no"), null, () => { aside = null; render(); focusTitle(); }, "no"));
  }

  function deciding() {
    main.append(make("h2", word("whoMaySee")));
    main.append(button(word("onlyTeacher"), "answer", () => act("teacher"), "teacher"));
    main.append(button(word("classWithoutAlias"), "answer", () => act("class"), "class"));
    main.append(button(word("nobody"), "answer", () => { aside = "nobody"; render(); focusTitle(); }, "nobody"));
  }

  function over() {
    const endings = { teacher: "keptTeacher", class: "keptClass", nobody: "thrownAway" };
    const text = page.step === "stopped" ? word("stopped")
      : page.step === "failed" ? word("failed") : word(endings[page.ending]);
    main.append(title(text, true));
    if (page.step === "stopped") {
      main.append(make("p", word("youAre", page.alias)));
      if (page.code) { main.append(make("p", word("yourCode", page.code), { class: "speaker" })); }
      main.append(make("p", word("howToGoOn")));
    }
    for (const paragraph of page.result) { main.append(told("p", paragraph)); }
    main.append(button(word("leave"), "main", async () => {
      // The laptop ends the stream of who leaves: nothing is wrong with the connection then.
      stream.close();
      if (await send("/leave", {})) { draft = { line: null }; say(""); }
      await load();
    }, "leave"));
  }

  function playing() {
    if (page.held) {
      const isTime = page.timeLeft !== undefined && page.timeLeft <= 0;
      const heading = title(word(isTime ? "timeUp" : "held"), true);
      heading.setAttribute("role", "alert");
      main.append(heading);
      return;
    }
    if (aside === "help") { help(); return; }
    if (aside === "stop") { meant(word("stopSure"), () => act("stop", { words: draft.text || "" })); return; }
    if (aside === "nobody") { meant(word("nobodySure"), () => act("nobody")); return; }
    if (page.paused) {
      main.append(title(word("paused"), true), make("p", word("pausedText")));
      main.append(button(word("endPause"), "main", () => act("endPause"), "end-pause"));
      if (page.soft) { main.append(button(word("softer"), "plain", () => act("soften"), "softer")); }
      main.append(helpButton(), stopButton());
      return;
    }
    if (page.step === "choosing") { choosing(); return; }
    if (page.step === "welcome") { welcome(); return; }
    if (["finished", "stopped", "failed"].includes(page.step)) {
      if (page.notice) { main.append(make("p", page.notice, { class: "notice", role: "alert" })); }
      over();
      return;
    }
    main.append(position());
    for (const line of page.lines) { show(line); }
    if (page.notice) { main.append(make("p", page.notice, { class: "notice", role: "alert" })); }
    if (page.step === "asking" && page.question) { ask(page.question); }
    if (page.step === "reading") { main.append(button(word("goOn"), "main", () => act("goOn"), "go-on")); }
    if (page.step === "retrying") { main.append(button(word("tryAgain"), "main", () => act("goOn"), "go-on")); }
    if (page.step === "deciding") { deciding(); }
    glossary();
  }

  // The words on this page that are explained, for who is new to Dutch.
  function glossary() {
    if (!(page.glossary || []).length) { return; }
    const box = make("details", null, { class: "glossary" });
    box.open = Boolean(draft.isGlossaryOpen);
    box.addEventListener("toggle", () => { draft.isGlossaryOpen = box.open; });
    box.append(make("summary", word("wordHelp"), { "data-key": "glossary" }));
    for (const entry of page.glossary) { box.append(explained(entry)); }
    main.append(box);
  }

  // One word: a tap shows what it means, and the recording has it among the words that were looked up.
  function explained(entry) {
    draft.lookedUp = draft.lookedUp || [];
    const box = make("details", null, { class: "word", lang: "nl", dir: "ltr" });
    box.open = draft.lookedUp.includes(entry.word);
    box.append(make("summary", entry.word, { "data-key": "word-" + entry.word }), make("p", entry.meaning));
    if (entry.example) { box.append(make("p", entry.example, { class: "small" })); }
    for (const one of entry.translations) {
      const translation = make("p", one.name + ": ");
      translation.append(make("b", one.word, { lang: one.tag, dir: "auto" }));
      box.append(translation);
    }
    const turn = page.turn;
    box.addEventListener("toggle", () => {
      if (!box.open) { draft.lookedUp = draft.lookedUp.filter((one) => one !== entry.word); return; }
      if (draft.lookedUp.includes(entry.word)) { return; }
      draft.lookedUp.push(entry.word);
      // Whether it arrives or not, the explanation is there.
      Elements.post("/act", { act: "word", turn: turn, words: entry.word }, state.token);
    });
    return box;
  }

  function focusTitle() {
    const heading = document.getElementById("title");
    if (heading) { heading.focus(); }
    window.scrollTo(0, 0);
  }

  function render() {
    const active = document.activeElement;
    const key = active && active.dataset ? active.dataset.key : undefined;
    const selection = active && active.selectionStart !== undefined && key ? [active.selectionStart, active.selectionEnd] : null;
    document.title = word("title");
    document.documentElement.lang = state.language;
    document.documentElement.dir = state.rightToLeft ? "rtl" : "ltr";
    document.getElementById("language-name").textContent = word("language");
    document.getElementById("privacy").textContent = word("privacy");
    document.getElementById("privacy-text").textContent = word("privacyText");
    document.getElementById("who").textContent = (page && page.alias) || "";
    deadlines = [];
    main.replaceChildren();
    const time = document.getElementById("time");
    time.textContent = "";
    if (page && page.timeLeft !== undefined && !page.held) {
      deadlines.push({ element: time, running: "timeLeft", over: "timeUp", end: Date.now() + page.timeLeft });
    }
    if (state.token && page) { playing(); } else { joining(); }
    menus();
    tick();
    if (key) {
      const again = Array.from(document.querySelectorAll("[data-key]")).find((one) => one.dataset.key === key);
      if (again) {
        again.focus();
        if (selection && again.setSelectionRange && again.type !== "number" && again.type !== "range") { again.setSelectionRange(selection[0], selection[1]); }
      }
    }
  }

  function see(next) {
    const name = next.step + next.turn + next.held + next.paused + (next.question ? next.question.line : "");
    const isNew = name !== shownTurn;
    const isSameQuestion = page && page.question && next.question && page.question.line === next.question.line && next.step === "asking";
    page = next;
    shownTurn = name;
    if (isNew && !isSameQuestion) { aside = null; }
    render();
    // A new page is read from its top, also by a screen reader; while notes are added one stays there.
    if (isNew && !isSameQuestion && page.step !== "busy") { focusTitle(); }
  }

  const stream = new Elements.Stream(500, {
    see: see, load: load, back: () => say(word("connected")), lost: () => say(word("lost"))
  });

  async function load() {
    try {
      const answer = await fetch("/state?language=" + encodeURIComponent(Elements.wantedLanguage()));
      if (!answer.ok) { throw new Error(String(answer.status)); }
      state = await answer.json();
    } catch (error) {
      say(word("lost"));
      stream.isLost = true;
      setTimeout(load, 1000 + Math.random() * 2000);
      return;
    }
    Elements.fillLanguages(state);
    if (state.token) {
      stream.isLost = false;
      see(state.page);
      stream.listen("/events?after=" + state.number);
    } else {
      stream.close();
      page = null;
      shownTurn = null;
      aside = null;
      render();
    }
  }

  document.getElementById("language").addEventListener("change", async (event) => {
    kept("language", event.target.value);
    if (state.token) { await send("/language", { language: event.target.value }); }
    await load();
  });
  // A device that was locked looks again when it is opened.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && state && state.token) { load(); }
  });
  setInterval(tick, 1000);
  load();
})();
