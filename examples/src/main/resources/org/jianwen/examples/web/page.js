"use strict";

// Suggestions below the search box. Without this script the page works, and suggests nothing.
(() => {
  const box = document.querySelector(".box");
  const input = box && box.querySelector("input");
  if (!input) {
    return;
  }
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  box.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("autocomplete", "off");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);

  let asked = 0;
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
    show([]);
    input.form.requestSubmit();
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

  async function ask() {
    const mine = ++asked;
    const typed = input.value.trim();
    let suggestions = [];
    if (typed) {
      const answer = await fetch("/api/suggest?q=" + encodeURIComponent(typed)).catch(() => null);
      suggestions = answer && answer.ok ? (await answer.json()).suggestions : [];
    }
    if (mine === asked) {
      show(suggestions);
    }
  }

  input.addEventListener("input", ask);
  input.addEventListener("blur", () => {
    asked++;
    show([]);
  });
  input.addEventListener("keydown", event => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      show([]);
    } else if (event.key === "Enter" && list.children[chosen]) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });
})();
