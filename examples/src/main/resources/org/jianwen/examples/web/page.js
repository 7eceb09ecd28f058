"use strict";

// What a script adds: results and suggestions while typing, a brush on the chart, keys. Without it all the rest works.
(() => {
  const WAIT = 150;
  const PARTS = ["chips", "summary", "chart", "hits", "pages", "sources", "tags", "source-list", "tag-list"];
  const form = document.getElementById("search");
  const input = document.getElementById("q");
  if (!form || !input) {
    return;
  }
  document.documentElement.classList.add("script");
  const searching = document.getElementById("hits") !== null;

  // Results while typing. Old ones stay until new ones are there; an answer that comes too late is dropped.
  let timer = 0;
  let asked = null;

  function address() {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const usual = name === "sort" && value === "relevance" || name === "match" && value === "evidence";
      if (value.trim() && !usual) {
        fields.append(name, value);
      }
    }
    const query = fields.toString();
    return query ? "/?" + query : "/";
  }

  async function renew(to, push) {
    if (!searching) {
      return;
    }
    if (asked) {
      asked.abort();
    }
    const mine = asked = new AbortController();
    try {
      const answer = await fetch(to, { signal: mine.signal });
      const text = await answer.text();
      if (mine.signal.aborted) {
        return;
      }
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const part of PARTS) {
        const old = document.getElementById(part);
        const fresh = page.getElementById(part);
        // What somebody types in stays; the list below it is a part of its own.
        if (old && fresh && !old.contains(document.activeElement)) {
          old.replaceWith(fresh);
        }
      }
      for (const wrong of document.querySelectorAll(".wrong")) {
        wrong.remove();
      }
      for (const wrong of page.querySelectorAll("aside .wrong")) {
        const field = document.querySelector(`aside [name="${wrong.id.replace("wrong-", "")}"]`);
        if (field) {
          (field.closest("label") || field).after(wrong);
        }
      }
      document.title = page.title;
      if (to !== location.pathname + location.search) {
        history[push ? "pushState" : "replaceState"](null, "", to);
      }
      chart();
    } catch (e) {
      if (e.name !== "AbortError") {
        form.requestSubmit();
      }
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => renew(address(), false), WAIT);
  }

  let composing = false;
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", event => {
    if (!composing && !event.isComposing) {
      typed();
    }
  });

  function typed() {
    suggest();
    soon();
  }

  form.addEventListener("change", event => {
    if (event.target !== input && searching) {
      renew(address(), true);
    }
  });
  form.addEventListener("input", event => {
    if (event.target.classList.contains("find")) {
      soon();
    }
  });
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    show([]);
    if (searching && !composing) {
      event.preventDefault();
      renew(address(), true);
    }
  });
  addEventListener("popstate", () => location.reload());

  // Suggestions below the box.
  const box = document.querySelector(".box");
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label"));
  box.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("autocomplete", "off");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let suggested = 0;
  let chosen = -1;

  function show(suggestions) {
    chosen = -1;
    list.replaceChildren(...suggestions.map(item));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function item(suggestion, index) {
    const row = document.createElement("li");
    row.id = "suggestion" + index;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.dataset.query = suggestion.query;
    const text = document.createElement("span");
    text.textContent = suggestion.text;
    const count = document.createElement("b");
    count.textContent = (suggestion.kind === "source" ? "source · " : "") + suggestion.articles;
    row.append(text, count);
    row.addEventListener("mousedown", event => {
      event.preventDefault();
      take(row);
    });
    return row;
  }

  function take(row) {
    input.value = row.dataset.query;
    suggested++;
    show([]);
    form.requestSubmit();
  }

  function move(by) {
    const rows = list.children;
    chosen = (chosen + by + rows.length + 1) % (rows.length + 1);
    for (let i = 0; i < rows.length; i++) {
      rows[i].setAttribute("aria-selected", String(i === chosen));
    }
    if (chosen < rows.length) {
      input.setAttribute("aria-activedescendant", rows[chosen].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  async function suggest() {
    const mine = ++suggested;
    const text = input.value.trim();
    let suggestions = [];
    if (text) {
      const answer = await fetch("/api/suggest?q=" + encodeURIComponent(text)).catch(() => null);
      suggestions = answer && answer.ok ? (await answer.json()).suggestions : [];
    }
    if (mine === suggested && document.activeElement === input) {
      show(suggestions.filter(one => one.query !== text));
    }
  }

  input.addEventListener("blur", () => {
    suggested++;
    show([]);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing || composing) {
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) {
        input.blur();
      } else {
        suggested++;
        show([]);
      }
    } else if (list.hidden && event.key === "ArrowDown") {
      event.preventDefault();
      hit(1);
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1);
    } else if (event.key === "Enter" && list.children[chosen]) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });

  // Keys.
  function hit(by) {
    const hits = [...document.querySelectorAll(".hits > li > h2 > a")];
    const at = hits.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    if (next < 0) {
      input.focus();
    } else if (hits[next]) {
      hits[next].focus();
    }
  }

  const help = document.getElementById("help");
  let mark = 0;
  function toMark(by) {
    const marks = document.querySelectorAll("article mark");
    if (marks.length > 0) {
      document.querySelectorAll("mark.here").forEach(old => old.classList.remove("here"));
      mark = (mark + by + marks.length) % marks.length;
      marks[mark].classList.add("here");
      marks[mark].scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("keydown", event => {
    const inField = event.target.closest("input, select, textarea, dialog");
    if (inField || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const keys = {
      "/": () => { input.focus(); input.select(); },
      "?": () => help.showModal(),
      "ArrowDown": () => searching && hit(1),
      "ArrowUp": () => searching && hit(-1),
      "n": () => toMark(1),
      "p": () => toMark(-1),
      "Escape": () => document.getElementById("back") && document.getElementById("back").click(),
    };
    const inChart = event.target.closest("#chart");
    const scrolls = event.key.startsWith("Arrow") && (!searching || inChart);
    if (keys[event.key] && !scrolls) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // Marks of an article: buttons beside the number.
  const marks = document.getElementById("marks");
  if (marks) {
    mark = -1;
    for (const [text, by] of [["↑", -1], ["↓", 1]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.setAttribute("aria-label", by > 0 ? "next mark" : "previous mark");
      button.addEventListener("click", () => toMark(mark < 0 && by < 0 ? 0 : by));
      marks.append(button);
    }
  }
  const citation = document.getElementById("citation");
  if (citation && navigator.clipboard) {
    const copy = document.createElement("button");
    copy.id = "copy";
    copy.type = "button";
    copy.textContent = document.documentElement.lang.startsWith("zh") ? "复制" : "Copy";
    copy.addEventListener("click", () => navigator.clipboard.writeText(citation.textContent).then(() => { copy.textContent = "✓"; }));
    citation.after(copy);
  }

  // The chart: one tab stop, arrows between bars, Shift or the pointer takes several.
  function chart() {
    const svg = document.querySelector("#chart svg");
    if (!svg) {
      return;
    }
    const bars = [...svg.querySelectorAll("a")];
    bars.forEach((bar, i) => bar.setAttribute("tabindex", i === 0 ? "0" : "-1"));
    const boxes = [...svg.querySelectorAll("rect.hit")];
    const brush = document.createElementNS(svg.namespaceURI, "rect");
    brush.setAttribute("class", "brush");
    let start = -1;
    let end = -1;

    function paint() {
      if (start < 0 || end < 0) {
        brush.remove();
        return;
      }
      const first = boxes[Math.min(start, end)].getBBox();
      const last = boxes[Math.max(start, end)].getBBox();
      brush.setAttribute("x", first.x);
      brush.setAttribute("y", first.y);
      brush.setAttribute("width", last.x + last.width - first.x);
      brush.setAttribute("height", first.height);
      svg.append(brush);
    }

    function go() {
      const to = new URL(location.href);
      to.searchParams.delete("page");
      to.searchParams.delete("facet");
      to.searchParams.delete("undated");
      to.searchParams.set("from", boxes[Math.min(start, end)].dataset.start);
      to.searchParams.set("to", boxes[Math.max(start, end)].dataset.start);
      location.href = to;
    }

    function at(event) {
      const x = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
      return boxes.findIndex(box => x < box.getBBox().x + box.getBBox().width);
    }

    svg.addEventListener("pointerdown", event => {
      start = at(event);
      end = start;
    });
    svg.addEventListener("pointermove", event => {
      if (start >= 0 && event.buttons) {
        const here = at(event);
        if (here >= 0 && here !== end) {
          end = here;
          svg.setPointerCapture(event.pointerId);
          paint();
        }
      }
    });
    svg.addEventListener("pointerup", () => {
      if (start >= 0 && end >= 0 && start !== end) {
        go();
      } else {
        start = -1;
      }
    });
    svg.addEventListener("pointercancel", () => {
      start = -1;
      paint();
    });
    svg.addEventListener("click", event => {
      if (start >= 0 && end >= 0 && start !== end) {
        event.preventDefault();
      }
    });
    svg.addEventListener("dragstart", event => event.preventDefault());
    svg.addEventListener("keydown", event => {
      const i = bars.indexOf(event.target);
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (i < 0) {
        return;
      }
      const box = boxes.indexOf(bars[i].querySelector("rect.hit"));
      if (by && event.shiftKey) {
        event.preventDefault();
        start = start < 0 ? box : start;
        end = Math.min(boxes.length - 1, Math.max(0, (end < 0 ? start : end) + by));
        paint();
      } else if (by && bars[i + by]) {
        event.preventDefault();
        start = end = -1;
        paint();
        bars[i + by].focus();
      } else if (event.key === "Enter" && start >= 0 && start !== end) {
        event.preventDefault();
        go();
      }
    });
  }
  chart();
})();
