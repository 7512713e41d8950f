"use strict";
// The teacher's own page: what nobody else may see yet. Texts are set as text, never as HTML.
(function () {
  const at = (id) => document.getElementById(id);
  let state = null;
  let view = null;

  function word(key) { return (state && state.words[key]) || ""; }

  async function order(words) {
    at("said").textContent = "";
    const answer = await fetch("order", {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ words: words })
    });
    const said = await answer.json();
    at("said").textContent = answer.ok ? word("attendance") + ": " + said.said : said.said || "";
  }

  function button(text, words) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", () => order(words));
    return element;
  }

  function render() {
    document.documentElement.lang = state.language;
    at("question").textContent = view.question ? view.question.text : word("title");
    at("line").textContent = view.lines.map((line) => line.text).join(" ");
    at("standing").textContent = word("attendance") + ": " + view.joined + " · "
      + word("phones") + ": " + view.answered + " · " + word("cards") + ": " + view.counted;
    at("texts-name").textContent = word("texts");
    at("worry").textContent = word("worry");
    at("sheet").hidden = !view.sheet;
    at("sheet").textContent = word("sheets");
    at("appointments-name").textContent = word("appointments");
    const asked = at("appointments");
    asked.replaceChildren();
    for (const words of view.appointments) {
      const item = document.createElement("li");
      item.dir = "auto";
      item.textContent = words;
      asked.append(item);
    }
    if (!view.appointments.length) { asked.textContent = word("noAppointments"); }
    at("order-name").textContent = word("order");
    const list = at("texts");
    list.replaceChildren();
    for (const text of view.sent) {
      const item = document.createElement("li");
      const words = document.createElement("span");
      words.dir = "auto";
      words.textContent = text.number + ". " + text.words + " ";
      item.append(words);
      if (!text.displayed) { item.append(button(word("display"), "laatzien " + text.number)); }
      item.append(button(word("discard"), "weg " + text.number));
      list.append(item);
    }
    if (!view.sent.length) { list.textContent = word("noTexts"); }
  }

  async function load() {
    try {
      const answer = await fetch("state?page=desk");
      if (!answer.ok) { throw new Error(String(answer.status)); }
      state = await answer.json();
    } catch (error) {
      setTimeout(load, 1500);
      return;
    }
    view = state.view;
    const orders = at("orders");
    orders.replaceChildren();
    for (const name of state.orders) {
      // Those that need a number are typed.
      if (!["kaarten", "cards", "meer", "more", "praat", "talk", "laatzien", "display", "weg", "discard",
        "kies", "pick", "tekst", "text", "afspraken", "appointments", "taal", "language", "beide", "both", "wie", "who", "code", "hulp", "help", "stop"].includes(name)) {
        orders.append(button(name, name));
      }
    }
    render();
    const stream = new EventSource("events?page=desk&after=" + state.number);
    stream.addEventListener("message", (event) => { view = JSON.parse(event.data); render(); });
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) { setTimeout(load, 1500); }
    });
  }

  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = at("order").value;
    at("order").value = "";
    order(words);
  });
  load();
})();
