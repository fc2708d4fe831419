/*
 * The preview of an import: the file on the one side, what was understood on the other. What is clicked on one side is
 * shown on the other; a cell is written over where it stands. Which row of the file a cell comes from is said by the
 * server, which cell of the row by its text.
 */
(function () {
  "use strict";

  /* A file that is being read takes its time. */
  window.jixiao.onNew("form[data-reading]", (form) =>
    form.addEventListener("submit", () => {
      const button = form.querySelector("[type=submit].primary");
      document.body.classList.add("working");
      button.value = form.dataset.reading;
      button.classList.add("waits");
    })
  );

  const form = document.querySelector("[data-import]");
  if (!form) {
    return;
  }
  const one = (selector) => form.querySelector(selector);
  const all = (selector) => [...form.querySelectorAll(selector)];
  const plain = (text) => text.replace(/\s/g, "");

  function ask(values, button) {
    for (const [name, value] of Object.entries(values)) {
      document.getElementById(name).value = value;
    }
    document.getElementById(button).click();
  }

  /* ---------- both sides ---------- */

  function light(elements) {
    all(".lit").forEach((lit) => lit.classList.remove("lit"));
    elements.filter(Boolean).forEach((element) => element.classList.add("lit"));
  }

  /** Scrolls within its own side only, so that the page stands still. */
  function show(element) {
    const side = element?.closest(".side-scroll");
    if (!side) {
      return;
    }
    const box = side.getBoundingClientRect();
    const at = element.getBoundingClientRect();
    const head = side.querySelector("thead")?.offsetHeight || 0;
    if (at.top < box.top + head || at.bottom > box.bottom) {
      side.scrollTop += at.top - box.top - Math.max(head + 20, (box.height - at.height) / 3);
    }
    if (at.left < box.left || at.left > box.right - 40) {
      side.scrollLeft += at.left - box.left - 60;
    }
  }

  const sourceRow = (number) => one(`[data-source] tr[data-row="${number}"]`);

  /** The cell of the file that shows the same text: in the row, else anywhere for what stands once in a table. */
  function sourceCell(row, text, anywhere) {
    const wanted = plain(text);
    const same = (cell) => plain(cell.textContent) === wanted;
    const within = (cell) => wanted.length > 1 && plain(cell.textContent).includes(wanted);
    const here = row ? [...row.querySelectorAll("td")] : [];
    const found = wanted && (here.find(same) || here.find(within));
    if (found || !wanted || !anywhere) {
      return found || null;
    }
    const cells = all("[data-source] tr:not(.before) td");
    return cells.find(same) || cells.find(within) || null;
  }

  function fromUnderstood(cell) {
    const ofIndicator = cell.dataset.place.startsWith("indicators");
    const row = sourceRow(cell.dataset.fileRow);
    const other = sourceCell(row, cell.textContent, !ofIndicator) || row;
    light([cell, other]);
    show(other);
  }

  function understood(place, row, text) {
    const cells = all("[data-understood] td[data-place]").filter((cell) => cell.dataset.place);
    if (place) {
      const at = cells.filter((cell) => cell.dataset.place === place);
      const near = cells.filter((cell) => cell.dataset.place.startsWith(place + "."));
      const around = cells.filter((cell) => place.startsWith(cell.dataset.place));
      return at.length ? at : near.length ? near : around;
    }
    const number = Number(row);
    const rows = [...new Set(cells.map((cell) => Number(cell.dataset.fileRow)))].filter((known) => known <= number);
    const nearest = Math.max(...rows);
    const of = cells.filter((cell) => Number(cell.dataset.fileRow) === nearest);
    const wanted = plain(text);
    const same = wanted ? of.filter((cell) => plain(cell.textContent) === wanted) : [];
    const elsewhere = wanted ? cells.filter((cell) => plain(cell.textContent) === wanted) : [];
    return same.length ? same.slice(0, 1) : elsewhere.length ? elsewhere.slice(0, 1) : of;
  }

  function fromSource(cell) {
    const others = understood("", cell.closest("tr").dataset.row, cell.textContent);
    light([cell, ...others]);
    show(others[0]);
  }

  function fromFound(button) {
    const row = sourceRow(button.dataset.spot);
    const cell = row?.querySelectorAll("td")[button.dataset.cell] || row;
    const others = understood(button.dataset.at, button.dataset.spot, "");
    light([cell, ...(row || button.dataset.at ? others : [])]);
    all("[data-found].chosen").forEach((other) => other.classList.remove("chosen"));
    button.classList.add("chosen");
    show(cell);
    show(others[0]);
  }

  /* A finding of another table leads there first. */
  let after = null;
  function found(button) {
    if (button.dataset.at || button.dataset.of === chosen() || sourceRow(button.dataset.spot)) {
      if (button.dataset.of === chosen()) {
        fromFound(button);
        return;
      }
    }
    after = button.dataset.found;
    select(button.dataset.of);
  }

  /* One side alone, where a form is wide. */
  let wide = "";
  function widen() {
    const sides = one(".import-sides");
    sides.classList.remove("only-file", "only-understood");
    if (wide) {
      sides.classList.add(wide);
    }
    all("[data-widens]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.widens === wide)));
  }

  /* ---------- the list of tables ---------- */

  const chosen = () => one('.import-list [aria-selected="true"]')?.dataset.table || "";
  let timer = 0;

  function select(table, soon) {
    all(".import-list [data-table]").forEach((line) => line.setAttribute("aria-selected", String(line.dataset.table === table)));
    one('.import-list [aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
    // Until the other table is there, what is shown is not to be written over.
    one("[data-understood]")?.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(() => ask({ askedTable: table }, "select"), soon ? 180 : 0);
  }

  /* ---------- writing over a cell ---------- */

  let next = null;

  function edit(cell) {
    if (cell.querySelector("textarea")) {
      return;
    }
    const before = cell.textContent;
    const area = document.createElement("textarea");
    area.className = "cell-write";
    area.value = before;
    area.setAttribute("aria-label", cell.dataset.place);
    cell.classList.add("writing");
    area.style.height = cell.clientHeight - 2 + "px";
    cell.replaceChildren(area);
    area.focus();
    area.select();
    let done = false;
    const end = (save) => {
      if (done) {
        return;
      }
      done = true;
      const text = area.value.trim();
      cell.classList.remove("writing");
      cell.textContent = save ? text : before;
      if (save && text !== before.trim()) {
        next = next || cell.dataset.place;
        cell.classList.add("waits");
        ask({ askedPlace: cell.dataset.place, askedText: text }, "correct");
      } else {
        const other = next && placed(next);
        next = null;
        (other || cell).focus();
      }
    };
    area.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) {
        return;
      }
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        end(true);
      } else if (event.key === "Tab") {
        event.preventDefault();
        const cells = all("[data-understood] td[data-edit]");
        next = cells[cells.indexOf(cell) + (event.shiftKey ? -1 : 1)]?.dataset.place || null;
        end(true);
      } else if (event.key === "Escape") {
        event.preventDefault();
        end(false);
      }
    });
    area.addEventListener("blur", () => end(true));
  }

  const placed = (place) => all("[data-understood] td[data-edit]").find((cell) => cell.dataset.place === place);

  form.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("[data-understood]:not([aria-busy]) td[data-edit]");
    if (cell) {
      edit(cell);
    }
  });

  form.addEventListener("click", (event) => {
    const target = event.target;
    const line = target.closest("[data-table]");
    const button = target.closest("[data-found]");
    const cell = target.closest("[data-understood] td[data-place]");
    const source = target.closest("[data-source] td");
    if (target.closest("[data-toggles]")) {
      document.getElementById(target.closest("[data-toggles]").dataset.toggles).classList.toggle("open");
    } else if (target.closest("[data-widens]")) {
      const way = target.closest("[data-widens]").dataset.widens;
      wide = wide === way ? "" : way;
      widen();
    } else if (line) {
      select(line.dataset.table);
    } else if (button) {
      found(button);
    } else if (cell && !cell.classList.contains("writing")) {
      fromUnderstood(cell);
    } else if (source) {
      fromSource(source);
    }
  });

  form.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-understood] td[data-edit]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (cell && event.key === "Enter") {
      event.preventDefault();
      edit(cell);
    } else if (cell && event.key.startsWith("Arrow")) {
      const cells = all("[data-understood] td[data-edit]");
      const way = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
      const other = cells[cells.indexOf(cell) + way];
      if (other) {
        event.preventDefault();
        other.focus();
        fromUnderstood(other);
      }
    } else if (step && event.target.closest(".import-list")) {
      event.preventDefault();
      const lines = all(".import-list [data-table]");
      const other = lines[lines.findIndex((known) => known.getAttribute("aria-selected") === "true") + step];
      if (other) {
        select(other.dataset.table, true);
      }
    }
  });

  /* ---------- after each answer ---------- */

  let shownTable = null;

  function arrived() {
    const first = one("[data-source] tr:not(.before)");
    const side = one("[data-source]");
    if (side && first && shownTable !== chosen()) {
      side.scrollTop = Math.max(0, first.offsetTop - 30);
    }
    shownTable = chosen();
    if (next) {
      placed(next)?.focus();
      next = null;
    }
    if (after) {
      const button = one(`[data-found="${after}"]`);
      after = null;
      if (button) {
        fromFound(button);
        button.scrollIntoView({ block: "nearest" });
      }
    }
  }

  /* An answer to writing must not move what is looked at. */
  let kept = null;
  jQuery(document).on("pfAjaxSend", () => {
    kept = { table: chosen(), at: all(".side-scroll").map((side) => [side.scrollTop, side.scrollLeft]), list: one(".import-list")?.scrollTop };
  });
  window.addEventListener("jixiao:answered", () => {
    widen();
    if (kept && shownTable === chosen()) {
      all(".side-scroll").forEach((side, i) => ([side.scrollTop, side.scrollLeft] = kept.at[i] || [0, 0]));
    }
    const list = one(".import-list");
    if (list && kept) {
      list.scrollTop = kept.list;
      one('.import-list [aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
    }
    arrived();
  });
  window.addEventListener("DOMContentLoaded", arrived);
  if (document.readyState !== "loading") {
    arrived();
  }
})();
