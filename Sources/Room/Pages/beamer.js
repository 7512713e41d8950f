"use strict";
// What the whole room reads. Texts are set as text, never as HTML.
(function () {
  const { make, tongue, sign, colour } = Elements;
  const page = document.getElementById("page");
  const joining = document.getElementById("joining");
  const foot = document.getElementById("foot");
  let state = null;
  let view = null;
  let ends = null;
  let ticking = null;
  let stream = null;

  function word(key) { return (state && state.words[key]) || ""; }

  // Words, and below them the same in a second language where one is shown.
  function told(name, one, attributes) {
    const element = make(name, null, attributes);
    element.append(tongue(make("span", one.text), one.language || state.language));
    if (one.below) { element.append(tongue(make("span", one.below, { class: "below" }), one.belowLanguage)); }
    return element;
  }

  function rows(question) {
    if (question.options) {
      return question.options.map((option, place) => Object.assign({}, option, { colour: colour(option, place) }));
    }
    const places = [];
    for (let place = question.least; place <= question.most; place += 1) {
      places.push({ text: String(place), colour: "blue" });
    }
    return places;
  }

  function bars(rows, counts, first) {
    const box = make("div");
    const most = Math.max(1, ...counts, ...(first || []));
    const all = counts.reduce((sum, count) => sum + count, 0);
    rows.forEach((row, place) => {
      const line = make("div", null, { class: "row " + row.colour });
      const words = told("div", row, { class: "words" });
      if (row.picture) { words.prepend(make("img", null, { src: row.picture, alt: "", class: "picture" })); }
      if (row.id) { words.prepend(sign(row.colour, row.picture)); }
      line.append(words);
      const measure = make("div", null, { class: "measure" });
      const track = make("div", null, { class: "track" });
      if (first) {
        const before = make("div", null, { class: "bar first " + row.colour });
        before.style.width = (100 * first[place] / most) + "%";
        track.append(before);
      }
      const bar = make("div", null, { class: "bar " + row.colour });
      bar.style.width = (100 * counts[place] / most) + "%";
      track.append(bar);
      const share = all === 0 ? 0 : Math.round(100 * counts[place] / all);
      const figure = make("div", String(counts[place]), { class: "figure" });
      figure.append(make("small", " " + share + "%"));
      if (first) { figure.append(make("small", " (" + word("firstVote") + ": " + first[place] + ")")); }
      measure.append(track, figure);
      line.append(measure);
      box.append(line);
    });
    return box;
  }

  function result(question, result) {
    const names = rows(question);
    // Cards that nobody counted.
    if (result.equal) { page.append(make("p", word("equal"), { class: "speaker" })); }
    if (result.most !== undefined && names[result.most]) {
      page.append(make("p", word("most") + ": " + names[result.most].text, { class: "speaker" }));
    }
    if (result.all.every((count) => count === 0)) { return; }
    page.append(bars(names, result.all, result.first));
    if (result.cards) {
      const cards = result.cards.reduce((sum, count) => sum + count, 0);
      const all = result.all.reduce((sum, count) => sum + count, 0);
      page.append(make("p", word("cards") + ": " + result.cards.join(" · ")
        + " — " + word("phones") + ": "
        + result.all.map((count, place) => count - result.cards[place]).join(" · "),
        { class: "apart" }));
      if (all === cards) { page.lastChild.remove(); }
    }
    if (result.children && result.adults) {
      const groups = make("div", null, { class: "groups" });
      for (const key of ["children", "adults"]) {
        const group = make("section", null, { class: "group" });
        group.append(make("h2", word(key)), bars(names, result[key], null));
        groups.append(group);
      }
      page.append(groups);
    }
  }

  function render() {
    // The teacher chose another language.
    if (view.pageLanguage !== state.language) { load(); return; }
    document.documentElement.lang = state.language;
    document.documentElement.dir = state.rightToLeft ? "rtl" : "ltr";
    const isGrouped = view.phase === "shown" && view.result && view.result.children;
    document.body.className = view.phase + (isGrouped ? " grouped" : "") + (view.talk ? " talking" : "");
    page.replaceChildren();
    if (view.phase === "questionnaire") { page.append(make("h1", word("questionnaireBoard"))); }
    const question = view.question;
    if (question) {
      const length = question.text.length + (question.below || "").length;
      page.append(told("h1", question, { class: length > 80 ? "long" : "" }));
      if (view.phase === "shown" && view.result) { result(question, view.result); }
      else {
        if (question.folded && view.phase === "asking") {
          page.append(make("p", word("foldedBoard"), { class: "folded" }));
        }
        if (question.options) {
          const list = make("ul");
          rows(question).forEach((row) => {
            const item = make("li", null, { class: "option " + row.colour });
            item.append(sign(row.colour, row.picture));
            if (row.picture) { item.append(make("img", null, { src: row.picture, alt: "", class: "picture" })); }
            item.append(told("div", row));
            list.append(item);
          });
          page.append(list);
        }
      }
    }
    for (const line of view.lines) {
      const paragraph = told("p", line);
      if (line.speaker) { paragraph.firstChild.prepend(make("b", line.speaker + ": ")); }
      page.append(paragraph);
    }
    for (const text of view.texts) { page.append(make("p", "“" + text + "”", { dir: "auto" })); }
    joining.replaceChildren();
    if (view.address && view.phase !== "ended") {
      joining.append(
        make("p", word("joinHere")),
        make("img", null, { src: "code.svg?" + view.address, alt: word("joinHere") + ": " + view.address }),
        address(view.address),
        make("div", word("code")), make("div", view.code, { class: "code" }));
    }
    ends = view.talk ? performance.now() + view.talk.left : null;
    below();
    clearInterval(ticking);
    if (ends !== null) { ticking = setInterval(below, 1000); }
  }

  // An address breaks before its port only, and every character of it can be read.
  function address(text) {
    const [computer, port] = text.split(":");
    const box = make("div", null, { class: "address", dir: "ltr" });
    box.append(make("span", computer), make("wbr"), make("span", ":" + port));
    return box;
  }

  function below() {
    const parts = [];
    if (view.phase === "asking" || view.phase === "closed") {
      parts.push((view.answered + view.counted) + " " + word("votes"));
    } else if (view.phase === "welcome" || view.phase === "reading") {
      parts.push(word("attendance") + ": " + view.joined);
    }
    if (view.phase === "questionnaire") { parts.push(view.answered + " " + word("filledIn")); }
    if (view.standing !== undefined) { parts.push(view.standing + " " + word("standing")); }
    if (ends !== null) {
      const left = Math.max(0, Math.round((ends - performance.now()) / 1000));
      parts.push(left === 0 ? word("timeIsUp")
        : word("talk") + " " + Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0"));
    }
    // Replaced only where it differs, so that a screen reader does not read it every second.
    if (foot.textContent !== parts.join("")) {
      foot.replaceChildren(...parts.map((part) => make("span", part)));
    }
  }

  async function load() {
    try {
      const answer = await fetch("state?page=beamer");
      if (!answer.ok) { throw new Error(String(answer.status)); }
      state = await answer.json();
    } catch (error) {
      setTimeout(load, 1500);
      return;
    }
    view = state.view;
    render();
    if (stream) { stream.close(); }
    stream = new EventSource("events?page=beamer&after=" + state.number);
    stream.addEventListener("message", (event) => { view = JSON.parse(event.data); render(); });
    const opened = stream;
    stream.addEventListener("error", () => {
      if (opened.readyState === EventSource.CLOSED && opened === stream) { setTimeout(load, 1500); }
    });
  }

  const keys = { " ": "", "Enter": "", "ArrowRight": "", "s": "sluit", "t": "toon", "o": "opnieuw" };
  document.addEventListener("keydown", (event) => {
    if (!(event.key in keys) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) { return; }
    event.preventDefault();
    fetch("order", {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ words: keys[event.key] })
    });
  });
  load();
})();
