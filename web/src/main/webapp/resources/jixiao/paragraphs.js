/*
 * Filling a sheet of paragraphs: texts that stand alone, and lists of texts to which rows are added, from which they are
 * taken away and in which they are moved.
 */
(function () {
  "use strict";

  class Paragraphs extends window.jixiao.Writing {
    constructor(box) {
      super(box);
      this.lists = [...box.querySelectorAll("[data-list]")];
      this.removed = new Map();
      this.number();
      this.drawAll();
      box.addEventListener("click", (event) => {
        const button = event.target.closest("[data-row-do]");
        if (button) {
          const list = button.closest("[data-list]");
          this[button.dataset.rowDo](list, [...list.querySelectorAll(".row")].indexOf(button.closest(".row")));
        }
      });
      box.addEventListener("keydown", (event) => this.pressed(event));
      box.addEventListener("input", (event) => {
        const place = event.target.dataset.place;
        if (place && event.target.dataset.cell) {
          this.at(place)[0]["_" + event.target.dataset.cell] = true;
        }
      });
      this.watch();
    }

    rows(list) {
      const [part, name] = this.at(list.dataset.list);
      return part[name];
    }

    /** What the check says is about rows as they were counted when it was asked, and about what stood there then. */
    number() {
      for (const list of this.lists) {
        this.rows(list).forEach((row, i) => {
          Object.keys(row).forEach((key) => key.startsWith("_") && delete row[key]);
          row._n = i;
        });
      }
    }

    /* ---------- drawing ---------- */

    drawAll() {
      this.lists.forEach((list) => this.draw(list));
      this.fillInputs();
    }

    draw(list) {
      const template = list.querySelector("template").content;
      const rows = this.rows(list);
      list.querySelector(".rows").replaceChildren(
        ...rows.map((row, i) => {
          const drawn = template.cloneNode(true).firstElementChild;
          drawn.querySelectorAll("[data-cell]").forEach((input) => {
            input.dataset.place = list.dataset.list + "[" + i + "]." + input.dataset.cell;
            input.setAttribute("aria-label", input.dataset.label.replace("{0}", i + 1));
          });
          drawn.querySelector("[data-row-do=up]").disabled = i === 0;
          drawn.querySelector("[data-row-do=down]").disabled = i === rows.length - 1;
          return drawn;
        })
      );
      list.classList.toggle("none", !rows.length);
      list.querySelector("[data-row-do=restore]").hidden = !this.removed.has(list);
    }

    redraw(list, row, cell) {
      this.draw(list);
      this.fillInputs();
      this.markAll();
      this.write();
      const inputs = list.querySelectorAll(".row")[row]?.querySelectorAll("[data-cell]");
      const input = inputs && ([...inputs].find((one) => one.dataset.cell === cell) || inputs[0]);
      (input || list.querySelector("[data-row-do=add]")).focus();
    }

    /* ---------- rows ---------- */

    add(list) {
      this.rows(list).push({});
      this.redraw(list, this.rows(list).length - 1);
    }

    remove(list, at) {
      this.removed.set(list, { at, row: this.rows(list).splice(at, 1)[0] });
      this.redraw(list, Math.min(at, this.rows(list).length - 1));
    }

    /** What was removed last comes back to where it was. */
    restore(list) {
      const { at, row } = this.removed.get(list);
      this.removed.delete(list);
      this.rows(list).splice(at, 0, row);
      this.redraw(list, at);
    }

    up(list, at, cell) {
      this.shift(list, at, -1, cell);
    }

    down(list, at, cell) {
      this.shift(list, at, 1, cell);
    }

    shift(list, at, step, cell) {
      const rows = this.rows(list);
      if (rows[at + step]) {
        rows.splice(at + step, 0, rows.splice(at, 1)[0]);
        this.redraw(list, at + step, cell);
      }
    }

    /** The same keys as in the grid: Alt and Shift with an arrow move the row, Ctrl and Enter goes on to a new one. */
    pressed(event) {
      const input = event.target.closest("[data-cell]");
      if (!input || event.isComposing) {
        return;
      }
      const list = input.closest("[data-list]");
      const at = [...list.querySelectorAll(".row")].indexOf(input.closest(".row"));
      if (event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        this[event.key === "ArrowUp" ? "up" : "down"](list, at, input.dataset.cell);
      } else if (event.ctrlKey && event.key === "Enter") {
        event.preventDefault();
        this.rows(list).splice(at + 1, 0, {});
        this.redraw(list, at + 1);
      }
    }

    /* ---------- what travels ---------- */

    isEmpty(row) {
      return Object.entries(row).every(([cell, text]) => cell.startsWith("_") || !String(text ?? "").trim());
    }

    /** Rows in which nobody has written are none. */
    text() {
      return JSON.stringify(this.content, (key, value) => {
        if (key.startsWith("_")) {
          return undefined;
        }
        return Array.isArray(value) ? value.filter((row) => !this.isEmpty(row)) : value;
      });
    }

    /** What was sent is what is counted from here on, so the rows in which nobody has written go. */
    took() {
      for (const list of this.lists) {
        const rows = this.rows(list);
        const full = rows.filter((row) => !this.isEmpty(row));
        if (full.length < rows.length) {
          rows.splice(0, rows.length, ...full);
          this.draw(list);
        }
      }
      this.number();
      this.fillInputs();
    }

    use(text) {
      this.content = JSON.parse(text);
      this.number();
      this.drawAll();
      this.markAll();
      this.write();
    }

    /* ---------- what the check says ---------- */

    mark(place, mark) {
      const input = this.inputOf(place);
      const typed = input?.dataset.cell && this.at(input.dataset.place)[0]["_" + input.dataset.cell];
      if (!typed) {
        super.mark(place, mark);
      }
    }

    /** The field where it is now; of a list or row as a whole the first. */
    inputOf(place) {
      const now = this.now(place);
      return now && (super.inputOf(now) || this.inputs().find((input) => input.dataset.place.startsWith(now + ".")));
    }

    /** Where that row stands now; null when it is gone. */
    now(place) {
      const match = /^(.*)\[(\d+)\](.*)$/.exec(place);
      if (!match) {
        return place;
      }
      const [rows, name] = this.at(match[1]);
      const at = rows[name].findIndex((row) => row._n === Number(match[2]));
      return at < 0 ? null : match[1] + "[" + at + "]" + match[3];
    }

    goTo(place) {
      const list = this.lists.find((one) => one.dataset.list === place);
      const found = super.goTo(place);
      if (!found && list) {
        this.add(list);
      }
      return found || Boolean(list);
    }
  }

  window.jixiao.onNew("[data-editing] .paragraphs", (part) => new Paragraphs(part.closest("[data-editing]")));
})();
