/*
 * Filling a table like a sheet of WPS or Excel: type and it is written, Tab and Enter go on, ranges are copied and
 * pasted, everything can be undone.
 */
(function () {
  "use strict";

  const FIELD_OF_PLACE = { "target.comparator": "direction", "target.unit": "unit", id: "name" };
  const MOST_UNDONE = 200;

  function empty(value) {
    return value === undefined || value === null || value === "";
  }

  /** Reads what a sheet puts on the clipboard: cells between tabs, quoted where they hold line breaks. */
  function parseTable(text) {
    const rows = [[]];
    let cell = "";
    let quoted = false;
    let fresh = true;
    const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    for (let i = 0; i < source.length; i++) {
      const c = source[i];
      if (quoted) {
        if (c === '"' && source[i + 1] === '"') {
          cell += '"';
          i++;
        } else if (c === '"') {
          quoted = false;
        } else {
          cell += c;
        }
      } else if (c === '"' && fresh && /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(i))) {
        quoted = true;
        fresh = false;
      } else if (c === "\t" || c === "\n") {
        rows[rows.length - 1].push(cell);
        cell = "";
        fresh = true;
        if (c === "\n") {
          rows.push([]);
        }
      } else {
        cell += c;
        fresh = false;
      }
    }
    rows[rows.length - 1].push(cell);
    return rows;
  }

  function quote(value) {
    const text = empty(value) ? "" : String(value);
    return /[\t\n"]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  class Editing extends window.jixiao.Writing {
    constructor(box) {
      super(box);
      this.setup = JSON.parse(box.querySelector(".grid-setup").value);
      this.fixed = this.setup.rows === "fixed";
      this.pending = null;
      this.undone = [];
      this.done = [];
      this.content.indicators.forEach((row, i) => (row._n = i));
      this.fillInputs();
      this.buildTable();
    }

    sum() {
      const output = this.box.querySelector("[data-sum]");
      if (output) {
        const numbers = this.content[output.dataset.sum].map((line) => Number(String(line.amount).replace(/[,，\s]/g, "") || 0));
        const total = numbers.reduce((a, b) => a + b, 0);
        output.textContent = Number.isFinite(total) ? String(Number(total.toFixed(6))) : "—";
      }
    }

    /* ---------- the grid ---------- */

    buildTable() {
      const holder = this.box.querySelector(".indicator-grid");
      this.table = new Tabulator(holder, {
        data: this.content.indicators,
        layout: "fitColumns",
        renderVertical: "basic",
        placeholder: holder.dataset.empty || " ",
        selectableRange: 1,
        selectableRangeColumns: true,
        selectableRangeRows: true,
        selectableRangeAutoFocus: false,
        editTriggerEvent: "dblclick",
        headerSortClickElement: "icon",
        keybindings: { scrollPageUp: false, scrollPageDown: false, scrollToStart: false, scrollToEnd: false, navPrev: false, navNext: false },
        rowHeader: { formatter: "rownum", headerSort: false, resizable: false, width: 38, hozAlign: "center", cssClass: "row-number" },
        columnDefaults: { headerSort: false, headerHozAlign: "center", vertAlign: "middle", resizable: "header", headerWordWrap: true },
        columns: this.columns(),
      });
      this.table.on("tableBuilt", () => this.begin(holder));
      this.table.on("cellEdited", (cell) => {
        if (cell.getField() === "weight") {
          cell.getRow().update({ proposed: false });
        }
        this.forget(cell.getRow().getData(), cell.getField());
        cell.getRow().reformat();
        this.changed();
      });
      this.table.on("rangeChanged", () => this.follow());
    }

    begin(holder) {
      this.holder = holder.querySelector(".tabulator-tableholder");
      this.typing = document.createElement("div");
      this.typing.className = "typing";
      this.typing.contentEditable = "true";
      this.typing.spellcheck = false;
      this.holder.appendChild(this.typing);
      /* A grid has groups of rows, and nothing between. */
      this.holder.setAttribute("role", "rowgroup");
      holder.querySelector(".tabulator-table").setAttribute("role", "presentation");
      const head = holder.querySelector(".tabulator-header");
      head.removeAttribute("tabindex");
      head.setAttribute("role", "presentation");
      this.holder.addEventListener("focus", () => this.follow(true));
      /* After the table's own handlers, which mark the cell as the page's selection. */
      this.holder.addEventListener("click", (event) => event.target.closest(".tabulator-editing, .cell-area") || this.follow(true));
      holder.addEventListener("keydown", (event) => this.key_(event), true);
      holder.addEventListener("copy", (event) => this.copy(event, false));
      holder.addEventListener("cut", (event) => this.copy(event, true));
      holder.addEventListener("paste", (event) => this.paste(event));
      this.typing.addEventListener("compositionstart", () => this.typing.classList.add("composing"));
      this.typing.addEventListener("compositionend", () => this.typed());
      this.typing.addEventListener("input", (event) => {
        if (!event.isComposing) {
          this.typed();
        }
      });
      this.box.addEventListener("click", (event) => {
        const button = event.target.closest("[data-grid-do]");
        if (button) {
          this[button.dataset.gridDo]();
        }
      });
      const first = this.fields().findIndex((field) => this.isWritable(field));
      const cell = this.table.getRows()[0]?.getCells().find((one) => one.getField() === this.fields()[first]);
      if (cell) {
        this.ranges().resetRanges().setBounds(cell._cell);
        this.ranges().layoutElement();
      }
      this.last = this.rowsText();
      this.broad = holder.clientWidth;
      this.watch();
    }

    columns() {
      const columns = [];
      for (const wanted of this.setup.columns) {
        const column = {
          title: wanted.title,
          field: wanted.field,
          hozAlign: wanted.align || "left",
          cssClass: "g-" + wanted.field + (wanted.readonly ? " fixed" : "") + (wanted.strong ? " strong" : "") + (wanted.choice || wanted.free ? " chooses" : ""),
          formatter: (cell) => this.show(cell, wanted),
          variableHeight: true,
        };
        if (wanted.grow) {
          column.minWidth = wanted.width;
          column.widthGrow = wanted.grow;
        } else {
          column.width = wanted.width;
        }
        if (!wanted.readonly) {
          Object.assign(column, this.editor(wanted));
        }
        const above = columns[columns.length - 1];
        if (!wanted.group) {
          columns.push(column);
        } else if (above && above.columns && above.title === wanted.group) {
          above.columns.push(column);
        } else {
          columns.push({ title: wanted.group, columns: [column] });
        }
      }
      /* A head that stands over everything says nothing here. */
      return columns.length === 1 && columns[0].columns ? columns[0].columns : columns;
    }

    editor(wanted) {
      return wanted.choice || wanted.free
        ? { editor: (cell, onRendered, success, cancel) => this.listEditor(wanted, cell, onRendered, success, cancel) }
        : { editor: (cell, onRendered, success, cancel) => this.areaEditor(cell, onRendered, success, cancel) };
    }

    proposals(cell, wanted) {
      if (wanted.choice) {
        return wanted.choice;
      }
      if (wanted.field === "level2" && this.setup.level2) {
        const level1 = String(cell.getRow().getData().level1 || "").replace(/\s/g, "");
        const known = Object.keys(this.setup.level2).find((name) => level1.startsWith(name));
        return known ? this.setup.level2[known] : Object.values(this.setup.level2).flat();
      }
      return wanted.free;
    }

    /** A field with proposals under it: all of them at first, then those that contain what is typed. */
    listEditor(wanted, cell, onRendered, success, cancel) {
      const values = this.proposals(cell, wanted);
      const before = cell.getValue() ?? "";
      const input = document.createElement("input");
      const list = document.createElement("ul");
      input.type = "text";
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-expanded", "true");
      input.autocomplete = "off";
      list.className = "proposals";
      list.setAttribute("role", "listbox");
      input.value = this.pending ?? before;
      let typed = this.pending !== null;
      let at = -1;
      let over = false;
      const shown = () => values.filter((value) => !typed || !input.value || value.includes(input.value.trim()));
      const draw = () => {
        const items = shown();
        at = typed ? (wanted.choice && input.value && items.length ? 0 : -1) : items.indexOf(before);
        list.replaceChildren(
          ...items.map((value, i) => {
            const item = document.createElement("li");
            item.textContent = value;
            item.setAttribute("role", "option");
            item.setAttribute("aria-selected", String(i === at));
            return item;
          })
        );
        list.hidden = !items.length;
      };
      const point = (next) => {
        const items = [...list.children];
        if (items.length) {
          at = (next + items.length) % items.length;
          items.forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
          items[at].scrollIntoView({ block: "nearest" });
        }
      };
      const finish = (value) => {
        if (!over) {
          over = true;
          list.remove();
          if (value === null) {
            cancel();
          } else {
            success(value);
          }
        }
      };
      const written = () => {
        const text = this.known(input.value.trim(), wanted);
        if (at >= 0 && (typed || list.dataset.moved) && list.children[at]) {
          return list.children[at].textContent;
        }
        return wanted.free || text === "" || values.includes(text) ? text : before;
      };
      input.addEventListener("input", () => {
        typed = true;
        delete list.dataset.moved;
        draw();
      });
      input.addEventListener("blur", () => finish(written()));
      input.addEventListener("keydown", (event) => {
        if (event.isComposing || event.keyCode === 229) {
          event.stopPropagation();
          return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          list.dataset.moved = "true";
          point(at < 0 && event.key === "ArrowUp" ? -1 : at + (event.key === "ArrowDown" ? 1 : -1));
        } else if (event.key === "Enter") {
          event.preventDefault();
          finish(written());
          this.move(event.shiftKey ? -1 : 1, 0);
        } else if (event.key === "Escape") {
          event.preventDefault();
          finish(null);
          this.follow(true);
        }
        event.stopPropagation();
      });
      list.addEventListener("mousedown", (event) => {
        const item = event.target.closest("li");
        event.preventDefault();
        if (item) {
          finish(item.textContent);
          this.follow(true);
        }
      });
      onRendered(() => {
        const place = cell.getElement().getBoundingClientRect();
        list.style.left = place.left + scrollX + "px";
        list.style.top = place.bottom + scrollY + "px";
        list.style.minWidth = place.width + "px";
        document.body.append(list);
        draw();
        const room = list.getBoundingClientRect();
        if (room.bottom > innerHeight - 60) {
          list.style.top = place.top + scrollY - room.height + "px";
        }
        input.focus({ preventScroll: true });
        if (typed) {
          input.setSelectionRange(input.value.length, input.value.length);
        } else {
          input.select();
        }
      });
      this.pending = null;
      return input;
    }

    /** A sign for a word of the form's, such as ≥ for 大于等于. */
    known(text, wanted) {
      return wanted?.aliases?.[text] || text;
    }

    areaEditor(cell, onRendered, success, cancel) {
      const area = document.createElement("textarea");
      area.className = "cell-area";
      area.rows = 1;
      area.value = this.pending ?? cell.getValue() ?? "";
      this.pending = null;
      const stretch = () => {
        area.style.height = "auto";
        area.style.height = Math.max(area.scrollHeight, cell.getElement().clientHeight) + "px";
      };
      let over = false;
      const finish = (how) => {
        if (!over) {
          over = true;
          if (how === "keep") {
            success(area.value);
          } else {
            cancel();
          }
        }
      };
      area.addEventListener("input", stretch);
      area.addEventListener("blur", () => finish("keep"));
      area.addEventListener("keydown", (event) => {
        if (event.isComposing || event.keyCode === 229) {
          event.stopPropagation();
          return;
        }
        if (event.key === "Enter" && (event.altKey || event.ctrlKey)) {
          const at = area.selectionStart;
          area.setRangeText("\n", at, area.selectionEnd, "end");
          stretch();
          event.preventDefault();
        } else if (event.key === "Enter") {
          event.preventDefault();
          finish("keep");
          this.move(event.shiftKey ? -1 : 1, 0);
        } else if (event.key === "Escape") {
          event.preventDefault();
          finish("drop");
          this.follow(true);
        }
        event.stopPropagation();
      });
      onRendered(() => {
        area.focus({ preventScroll: true });
        area.setSelectionRange(area.value.length, area.value.length);
        stretch();
      });
      return area;
    }

    show(cell, wanted) {
      const element = cell.getElement();
      const row = cell.getRow().getData();
      const mark = row._marks?.[wanted.field];
      element.classList.remove("mark", "error", "warning", "hint");
      if (mark) {
        element.classList.add("mark", mark.severity);
        element.title = mark.sentence;
      } else {
        element.removeAttribute("title");
      }
      const text = document.createElement("span");
      text.className = "cell-text";
      text.textContent = cell.getValue() ?? "";
      if (wanted.proposed && row.proposed) {
        const tag = document.createElement("span");
        tag.className = "proposed";
        tag.textContent = this.box.dataset.proposed || "";
        text.append(tag);
      }
      return text;
    }

    /* ---------- where the person is ---------- */

    ranges() {
      return this.table.modules.selectRange;
    }

    range() {
      const range = this.table.getRanges()[0];
      return range && this.table.getRows().length ? range : null;
    }

    cells() {
      const range = this.range();
      return range ? range.getStructuredCells() : [];
    }

    active() {
      return this.table.getRows().length ? this.ranges().getActiveCell()?.getComponent() : null;
    }

    editing() {
      return Boolean(this.table.modules.edit.currentCell);
    }

    /** The field that takes what is typed lies over the active cell. */
    follow(focus) {
      if (!this.typing || this.editing()) {
        return;
      }
      const cell = this.active();
      if (!cell) {
        return;
      }
      const element = cell.getElement();
      this.typing.style.left = element.parentElement.offsetLeft + element.offsetLeft + "px";
      this.typing.style.top = element.parentElement.offsetTop + "px";
      this.typing.style.width = element.offsetWidth + "px";
      this.typing.style.minHeight = element.offsetHeight + "px";
      if (focus || this.holder.contains(document.activeElement)) {
        this.typing.focus({ preventScroll: true });
        this.caret();
      }
    }

    /** What is typed next must land in the field, though the table marks its cell as the page's selection. */
    caret() {
      const put = () => {
        if (document.activeElement === this.typing && !this.typing.textContent) {
          getSelection().collapse(this.typing, 0);
        }
      };
      put();
      setTimeout(put);
    }

    select(rowAt, columnAt) {
      const row = this.table.getRows()[rowAt];
      const cells = row?.getCells().filter((cell) => cell.getColumn().isVisible() && cell.getField());
      const cell = cells?.[Math.min(columnAt, cells.length - 1)];
      if (cell) {
        this.ranges().resetRanges().setBounds(cell._cell);
        this.ranges().layoutElement();
        cell.getElement().scrollIntoView({ block: "nearest", inline: "nearest" });
        this.follow(true);
      }
    }

    here() {
      const active = this.active();
      if (!active) {
        return [-1, 0];
      }
      const cells = active.getRow().getCells().filter((cell) => cell.getColumn().isVisible() && cell.getField());
      return [this.table.getRows().indexOf(active.getRow()), cells.findIndex((cell) => cell.getField() === active.getField())];
    }

    fields() {
      return this.table
        .getColumns()
        .filter((column) => column.getField() && column.isVisible())
        .map((column) => column.getField());
    }

    /** To another cell; sideways only to cells that can be written in, and from the end of a row into the next. */
    move(down, right) {
      let [row, column] = this.here();
      const fields = this.fields();
      const count = this.table.getRows().length;
      do {
        row += down;
        column += right;
        if (column >= fields.length) {
          column = 0;
          row++;
        } else if (column < 0) {
          column = fields.length - 1;
          row--;
        }
      } while (right && row >= 0 && row < count && !this.isWritable(fields[column]));
      if (row >= count && !this.fixed && right > 0) {
        this.add();
      } else if (row >= 0 && row < count) {
        this.select(row, column);
      } else {
        this.follow(true);
      }
    }

    key_(event) {
      if (event.isComposing || event.keyCode === 229) {
        event.stopPropagation();
        return;
      }
      const ctrl = event.ctrlKey || event.metaKey;
      if (this.editing()) {
        if (event.key === "Tab") {
          event.preventDefault();
          event.stopPropagation();
          document.activeElement.blur();
          this.move(0, event.shiftKey ? -1 : 1);
        }
        return;
      }
      const act = this.action(event, ctrl);
      if (act) {
        event.preventDefault();
        event.stopPropagation();
        act();
      } else if (!ctrl && !event.altKey && event.key.length === 1) {
        event.stopPropagation();
        this.edit("");
      } else if (event.key === "PageUp" || event.key === "PageDown") {
        event.stopPropagation();
      }
    }

    action(event, ctrl) {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (ctrl && key === "z") {
        return () => (event.shiftKey ? this.redo() : this.undo());
      }
      if (ctrl && key === "y") {
        return () => this.redo();
      }
      if (ctrl && key === "a") {
        return () => this.selectAll();
      }
      if (ctrl && key === "d") {
        return () => this.fillDown();
      }
      if (event.altKey && event.shiftKey && (key === "ArrowUp" || key === "ArrowDown")) {
        return () => (key === "ArrowUp" ? this.up() : this.down());
      }
      if ((event.altKey && key === "ArrowDown") || key === "F2") {
        return () => this.edit();
      }
      if (ctrl || event.altKey) {
        return null;
      }
      switch (key) {
        case "Enter":
          return () => this.move(event.shiftKey ? -1 : 1, 0);
        case "Tab":
          /* Beyond the first and the last cell the keyboard leaves the grid. */
          if (event.shiftKey ? this.here()[0] <= 0 && this.here()[1] <= 0 : this.fixed && this.atEnd()) {
            return null;
          }
          return () => this.move(0, event.shiftKey ? -1 : 1);
        case "Escape":
          return () => document.querySelector(".save-button")?.focus();
        case "Home":
          return () => this.select(this.here()[0], 0);
        case "End":
          return () => this.select(this.here()[0], this.fields().length - 1);
        case "Delete":
        case "Backspace":
          return () => this.set(this.cells(), () => "");
        default:
          return null;
      }
    }

    atEnd() {
      const [row, column] = this.here();
      const beyond = this.fields().slice(column + 1);
      return row === this.table.getRows().length - 1 && !beyond.some((field) => this.isWritable(field));
    }

    selectAll() {
      const rows = this.table.getRows();
      if (rows.length) {
        const cells = (row) => row.getCells().filter((cell) => cell.getField());
        const first = cells(rows[0])[0];
        const last = cells(rows[rows.length - 1]).pop();
        this.ranges().resetRanges().setBounds(first._cell, last._cell);
        this.ranges().layoutElement();
      }
    }

    isWritable(field) {
      return !this.setup.columns.find((column) => column.field === field)?.readonly;
    }

    writable(cell) {
      return this.isWritable(cell.getField());
    }

    edit(text) {
      const cell = this.active();
      if (!cell || !this.writable(cell)) {
        return;
      }
      this.pending = text ?? null;
      cell.edit();
      this.pending = null;
    }

    typed() {
      const text = this.typing.textContent;
      this.typing.textContent = "";
      this.typing.classList.remove("composing");
      if (text) {
        this.edit(text);
      }
    }

    /* ---------- changes, each undone as one ---------- */

    set(lines, value) {
      let any = false;
      lines.forEach((line, i) => {
        line.forEach((cell, j) => {
          const now = value(cell, i, j);
          if (this.writable(cell) && now !== undefined && now !== (cell.getValue() ?? "")) {
            const row = cell.getRow();
            row.update(cell.getField() === "weight" ? { weight: now, proposed: false } : { [cell.getField()]: now });
            this.forget(row.getData(), cell.getField());
            any = true;
          }
        });
      });
      if (any) {
        new Set(lines.flat().map((cell) => cell.getRow())).forEach((row) => row.reformat());
        this.changed();
      }
    }

    fillDown() {
      const lines = this.cells();
      if (lines.length > 1) {
        const first = lines[0].map((cell) => cell.getValue() ?? "");
        this.set(lines.slice(1), (cell, i, j) => first[j]);
      }
    }

    copy(event, cut) {
      if (this.editing() || !event.clipboardData) {
        return;
      }
      const lines = this.cells();
      if (lines.length) {
        const values = lines.map((line) => line.filter((cell) => cell.getField()).map((cell) => cell.getValue()));
        event.clipboardData.setData("text/plain", values.map((line) => line.map(quote).join("\t")).join("\r\n"));
        const html = document.createElement("table");
        for (const line of values) {
          const row = html.insertRow();
          line.forEach((value) => (row.insertCell().textContent = empty(value) ? "" : value));
        }
        event.clipboardData.setData("text/html", html.outerHTML);
        event.preventDefault();
        event.stopPropagation();
        if (cut) {
          this.set(lines, () => "");
        }
      }
    }

    async paste(event) {
      if (this.editing()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const pasted = parseTable(event.clipboardData.getData("text/plain"));
      if (!this.table.getRows().length) {
        await this.table.addRow({});
        this.select(0, 0);
      }
      const [top, left] = this.here();
      const lines = this.cells();
      /* One value fills the whole selection; a block goes where its corner is, with new rows as needed. */
      if (pasted.length === 1 && pasted[0].length === 1) {
        this.set(lines, (cell) => this.clean(cell, pasted[0][0]));
        return;
      }
      const missing = top + pasted.length - this.table.getRows().length;
      if (missing > 0 && !this.fixed) {
        await this.table.addData(Array.from({ length: missing }, () => ({})));
      }
      const target = this.table
        .getRows()
        .slice(top, top + pasted.length)
        .map((row) => row.getCells().filter((cell) => cell.getField() && cell.getColumn().isVisible()).slice(left, left + Math.max(...pasted.map((line) => line.length))));
      this.set(target, (cell, i, j) => this.clean(cell, pasted[i]?.[j]));
      const corner = target[target.length - 1]?.[target[target.length - 1].length - 1];
      if (corner) {
        this.ranges().resetRanges().setBounds(target[0][0]._cell, corner._cell);
        this.ranges().layoutElement();
        this.follow(true);
      }
    }

    clean(cell, text) {
      return text === undefined ? undefined : this.known(text.trim(), this.setup.columns.find((column) => column.field === cell.getField()));
    }

    async add() {
      if (!this.fixed) {
        await this.table.addRow(this.likeLast(this.table.getRows().length - 1));
        this.changed();
        this.select(this.table.getRows().length - 1, 0);
      }
    }

    async insert() {
      const [row, column] = this.here();
      if (this.fixed || row < 0) {
        return this.add();
      }
      await this.table.addRow(this.likeLast(row - 1), true, this.table.getRows()[row]);
      this.changed();
      this.select(row, column);
    }

    /** A new row begins under the same levels as the one above it. */
    likeLast(at) {
      const above = this.table.getRows()[at]?.getData();
      return above ? { level1: above.level1, level2: above.level2, _fresh: true } : { _fresh: true };
    }

    async remove() {
      if (this.fixed) {
        return;
      }
      const [row, column] = this.here();
      const rows = [...new Set(this.cells().map((line) => line[0].getRow()))];
      for (const one of rows) {
        await one.delete();
      }
      if (rows.length) {
        this.changed();
        const left = this.table.getRows().length;
        if (left) {
          this.select(Math.min(row, left - 1), column);
        }
      }
    }

    up() {
      this.shift(-1);
    }

    down() {
      this.shift(1);
    }

    async shift(step) {
      const [row, column] = this.here();
      const rows = this.data();
      if (this.fixed || row < 0 || !rows[row + step]) {
        return;
      }
      const moved = rows.splice(row, 1)[0];
      rows.splice(row + step, 0, moved);
      await this.table.setData(rows);
      this.changed();
      this.select(row + step, column);
    }

    undo() {
      if (this.done.length) {
        this.undone.push(this.last);
        this.restore(this.done.pop());
      }
    }

    redo() {
      if (this.undone.length) {
        this.done.push(this.last);
        this.restore(this.undone.pop());
      }
    }

    async restore(rows) {
      const [row, column] = this.here();
      this.last = rows;
      await this.table.setData(JSON.parse(rows));
      this.write();
      const count = this.table.getRows().length;
      if (count) {
        this.select(Math.max(0, Math.min(row, count - 1)), column);
      }
    }

    changed() {
      const now = this.rowsText();
      if (now !== this.last) {
        this.done.push(this.last);
        if (this.done.length > MOST_UNDONE) {
          this.done.shift();
        }
        this.undone = [];
        this.last = now;
        this.write();
      }
      this.ranges().layoutElement();
      this.follow();
    }

    data() {
      return this.table.getRows().map((row) => row.getData());
    }

    rowsText() {
      return JSON.stringify(this.data());
    }

    /* ---------- what travels ---------- */

    /** The rows in which somebody has written; a new row of which only the inherited levels stand there is none. */
    rows() {
      const fields = this.setup.columns.map((column) => column.field);
      return this.fixed ? this.data() : this.data().filter((row) => !row._fresh && fields.some((field) => !empty(row[field])));
    }

    text(without) {
      const drop = new Set(without || []);
      return JSON.stringify({ ...this.content, indicators: this.rows() }, (key, value) => (key.startsWith("_") || drop.has(key) ? undefined : value));
    }

    /** What a person has written: without what the server adds. */
    own() {
      return this.text(["was", "score", "arithmetic", "proposed"]);
    }

    send() {
      super.send();
      this.data().forEach((row) => delete row._sent);
      this.rows().forEach((row, i) => (row._sent = i));
    }

    /** What is kept now is what was sent: from here on rows are known by their place in it. */
    took(saved) {
      for (const row of this.data()) {
        row._n = row._sent;
        delete row._marks;
        if (saved && row._sent !== undefined && !this.fixed) {
          row.was = row._sent;
        }
      }
      this.fit();
      if (saved) {
        this.takeScores();
      }
      this.last = this.rowsText();
    }

    /** The remarks beside the grid come and go. */
    fit() {
      const broad = this.table.element.clientWidth;
      if (broad && broad !== this.broad) {
        this.broad = broad;
        this.table.redraw();
      }
    }

    takeScores() {
      const scores = document.querySelector(".grid-scores");
      if (!scores || !this.fixed) {
        return;
      }
      const lines = new Map(JSON.parse(scores.value).map((line) => [line.id, line]));
      this.table.getRows().forEach((row) => {
        const line = lines.get(row.getData().id);
        if (line) {
          row.update({ score: line.score, arithmetic: line.arithmetic, proposed: line.proposed });
        }
      });
    }

    use(text) {
      this.content = JSON.parse(text);
      this.fillInputs();
      return this.table.setData(this.content.indicators).then(() => {
        this.last = this.rowsText();
        this.write();
      });
    }

    /* ---------- what the check says ---------- */

    forget(row, field) {
      delete row._fresh;
      if (row._marks) {
        delete row._marks[field];
      }
    }

    mark(place, mark) {
      const cell = this.cellOf(place);
      if (cell) {
        const row = cell.getRow().getData();
        row._marks = row._marks || {};
        row._marks[cell.getField()] = row._marks[cell.getField()] || mark;
      } else {
        super.mark(place, mark);
      }
    }

    markAll() {
      super.markAll();
      this.table.getRows().forEach((row) => row.reformat());
      this.ranges().layoutElement();
    }

    cellOf(place) {
      const match = /^indicators\[(\d+)]\.?(.*)$/.exec(place);
      if (!match) {
        return null;
      }
      const row = this.table.getRows().find((one) => one.getData()._n === Number(match[1]));
      const name = FIELD_OF_PLACE[match[2]] || match[2];
      const known = this.setup.columns.some((column) => column.field === name);
      const field = known ? name : match[2].startsWith("target") ? "target" : "name";
      return row?.getCell(field) || null;
    }

    goTo(place) {
      const cell = this.cellOf(place);
      if (cell) {
        const column = cell.getRow().getCells().filter((one) => one.getField()).findIndex((one) => one.getField() === cell.getField());
        this.select(this.table.getRows().indexOf(cell.getRow()), column);
      } else if (!super.goTo(place) && place === "indicators") {
        this.table.getRows().length ? this.select(0, 0) : this.add();
      }
    }
  }

  window.jixiao.onNew("[data-editing] .indicator-grid", (holder) => new Editing(holder.closest("[data-editing]")));
})();
