"use strict";
// What the pages of phones, pupils and the beamer are made of. Texts are set as text, never as HTML.
const Elements = (function () {
  function make(name, text, attributes) {
    const element = document.createElement(name);
    if (text !== undefined && text !== null) { element.textContent = text; }
    for (const key of Object.keys(attributes || {})) { element.setAttribute(key, attributes[key]); }
    return element;
  }

  const rightToLeft = ["ar", "fa", "he", "ur"];

  // An element with words of a language that may not be that of the page.
  function tongue(element, language) {
    element.lang = language;
    element.dir = rightToLeft.includes(language) ? "rtl" : "ltr";
    return element;
  }

  // A shape besides the colour, for whoever sees no colours: a round one with a tick, a square one with
  // a cross, and others for further answers.
  const shapes = {
    green: ["M24 4a20 20 0 1 0 .1 0z", "M14 25l7 8 14-17"],
    red: ["M6 6h36v36H6z", "M15 15l18 18M33 15L15 33"],
    blue: ["M24 4l21 38H3z", "M24 18v12M24 35v2"],
    violet: ["M24 3l21 21-21 21L3 24z", "M14 24h20"]
  };

  const sides = ["picture-eens.svg", "picture-oneens.svg"];

  // The sign of an answer. Of two things to choose from, neither is right or wrong: there it is the bare
  // shape.
  function sign(colour, picture) {
    const lines = shapes[colour];
    const shown = picture && !sides.includes(picture) ? lines.slice(0, 1) : lines;
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 48 48");
    svg.setAttribute("stroke-width", "4");
    svg.setAttribute("class", "sign");
    svg.setAttribute("aria-hidden", "true");
    for (const line of shown) {
      const path = document.createElementNS(space, "path");
      path.setAttribute("d", line);
      svg.append(path);
    }
    return svg;
  }

  // A picture beside words that say the same: a screen reader skips it.
  function picture(address) {
    return make("img", null, { src: "/" + address, alt: "", class: "picture", width: "48", height: "48" });
  }

  function colour(option, place) {
    return option.colour || ["blue", "violet", "green", "red"][place % 4];
  }

  function kept(key, value) {
    // A browser that keeps nothing works too.
    try {
      if (value === undefined) { return localStorage.getItem(key); }
      localStorage.setItem(key, value);
    } catch (error) { return null; }
    return value;
  }

  // The language that this browser asked for last, or that it speaks.
  function wantedLanguage() {
    return kept("language") || (navigator.language || "nl").slice(0, 2);
  }

  // The languages to choose from, in their own words.
  function fillLanguages(state) {
    const select = document.getElementById("language");
    select.replaceChildren();
    for (const language of state.languages) {
      const option = tongue(make("option", language.name, { value: language.tag }), language.tag);
      option.selected = language.tag === state.language;
      select.append(option);
    }
  }

  // Sends an object; gives the name of the problem, null where there is none.
  async function post(path, body, token) {
    const headers = { "Content-Type": "application/json" };
    if (token) { headers["X-Room-Token"] = token; }
    try {
      const answer = await fetch(path, { method: "POST", headers: headers, body: JSON.stringify(body) });
      return answer.ok ? null : (await answer.json()).problem || "notKept";
    } catch (error) { return "notKept"; }
  }

  // A list that is put in order by dragging with a finger or a mouse; the buttons do the same for whoever
  // cannot. `page` says `item(id)`, the words and language of an item, `word(key)`, `isOpen`, and what to
  // do when it `changed(ids, to)`.
  function sortedList(ids, look, page) {
    let order = ids;
    const list = make("ol", null, { class: look });
    function move(from, to, focus) {
      if (to < 0 || to >= order.length) { return; }
      order = order.slice();
      order.splice(to, 0, order.splice(from, 1)[0]);
      page.changed(order, to);
      fill();
      const button = list.children[to].querySelector(focus);
      if (button) { button.focus(); }
    }
    function fill() {
      list.replaceChildren();
      order.forEach((id, index) => {
        const words = page.item(id);
        const item = make("li");
        item.append(make("b", String(index + 1)), tongue(make("span", words.text), words.language));
        item.lastChild.append(...(words.more || []));
        for (const [name, label, step] of [["up", "↑", -1], ["down", "↓", 1]]) {
          const button = make("button", label, {
            type: "button", class: name, "aria-label": page.word(name) + ": " + words.text
          });
          button.disabled = !page.isOpen;
          button.addEventListener("click", () => move(index, index + step, "." + name));
          item.append(button);
        }
        if (page.isOpen) { drag(item, index); }
        list.append(item);
      });
    }
    function drag(item, index) {
      item.addEventListener("pointerdown", (event) => {
        if (event.target.closest("button")) { return; }
        item.setPointerCapture(event.pointerId);
        item.classList.add("held");
      });
      item.addEventListener("pointerup", (event) => {
        if (!item.classList.contains("held")) { return; }
        item.classList.remove("held");
        const items = Array.from(list.children);
        let to = items.findIndex((other) => event.clientY < other.getBoundingClientRect().bottom);
        if (to < 0) { to = items.length - 1; }
        if (to !== index) { move(index, to, ".up"); }
      });
      item.addEventListener("pointercancel", () => item.classList.remove("held"));
    }
    fill();
    return { element: list, ids: () => order };
  }

  // A stream of what changes. After it was lost, the page is loaded again; a browser that gives up is told
  // to try again after `delay` to three times that, in milliseconds.
  class Stream {
    constructor(delay, page) {
      this.delay = delay;
      this.page = page;
      this.isLost = false;
      this.source = null;
    }

    listen(address) {
      this.close();
      const source = new EventSource(address);
      this.source = source;
      source.addEventListener("message", (event) => this.page.see(JSON.parse(event.data)));
      source.addEventListener("open", async () => {
        if (!this.isLost) { return; }
        this.isLost = false;
        await this.page.load();
        this.page.back();
      });
      source.addEventListener("error", () => {
        this.isLost = true;
        this.page.lost();
        if (source.readyState === EventSource.CLOSED) { this.retry(); }
      });
    }

    close() {
      if (this.source) { this.source.close(); }
      this.source = null;
    }

    retry() { setTimeout(this.page.load, this.delay + Math.random() * 2 * this.delay); }
  }

  return { make, tongue, sign, picture, colour, kept, wantedLanguage, fillLanguages, post, sortedList, Stream };
})();
