/*
 * Writing in a table on the screen, whatever its shape: all that was typed is kept in one hidden field, and beside it in
 * the browser until the server has it, so that neither a refusal nor an ended session loses a word. What the check says
 * is marked where it belongs.
 */
(function () {
  "use strict";

  class Writing {
    constructor(box) {
      this.box = box;
      this.field = document.getElementById(box.dataset.editing);
      this.content = JSON.parse(box.querySelector(".grid-content").value);
      this.key = "draft." + window.jixiao.login() + "." + box.dataset.key;
      this.saves = this.answer().saves;
      this.times = this.answer().times;
      this.going = false;
      this.submitting = false;
      window.addEventListener("jixiao:goto", (event) => {
        if (box.offsetParent) {
          this.goTo(event.detail);
        }
      });
    }

    /** From here on what is typed is watched over; called once all fields are there. */
    watch() {
      this.baseline = this.own();
      this.first = this.text();
      this.field.value = this.first;
      jQuery(document).on("pfAjaxSend", () => this.send());
      window.addEventListener("jixiao:answered", () => this.answered());
      window.addEventListener("beforeunload", (event) => {
        if (this.dirty() && !this.going) {
          event.preventDefault();
        }
      });
      document.addEventListener("click", (event) => {
        this.submitting = Boolean(event.target.closest("#submit, #submitEvaluation"));
        if (event.target.closest("[data-discard]")) {
          this.leave();
        }
      });
      window.addEventListener("jixiao:redirect", (event) => {
        this.going = true;
        /* To the sign-in page it goes with what was typed kept; after a submission nothing is left to keep. */
        if (this.submitting && !event.detail.includes("/sign-in")) {
          this.leave();
        }
      });
      this.markAll();
      this.bringBack();
      /* What is typed before is nobody's: the fields come closed. */
      this.inputs().forEach((input) => (input.readOnly = false));
    }

    /* ---------- fields that show one part of the content each ---------- */

    inputs() {
      return [...this.box.querySelectorAll("[data-place]")].filter((input) => input.matches("input, textarea"));
    }

    at(place) {
      const steps = place.split(/[.[\]]+/).filter(Boolean);
      const last = steps.pop();
      let part = this.content;
      for (const step of steps) {
        part = part?.[step];
      }
      return [part, last];
    }

    fillInputs() {
      for (const input of this.inputs()) {
        const [part, last] = this.at(input.dataset.place);
        input.value = part?.[last] ?? "";
        if (!input.heard) {
          input.heard = true;
          input.addEventListener("input", () => {
            const [now, name] = this.at(input.dataset.place);
            if (now) {
              now[name] = input.value;
            }
            this.unmark(input);
            this.sum();
            this.write();
          });
        }
        if (input.matches("[data-grow]")) {
          requestAnimationFrame(() => window.jixiao.grow(input));
        }
      }
      this.sum();
    }

    /** What is computed from other fields; nothing unless a table has such. */
    sum() {}

    /* ---------- what travels ---------- */

    /** All that is written, as it is sent. */
    text() {
      return JSON.stringify(this.content);
    }

    /** What a person has written: without what the server adds. */
    own() {
      return this.text();
    }

    write() {
      this.field.value = this.text();
      this.told();
      clearTimeout(this.keeping);
      this.keeping = setTimeout(() => this.keep(), 400);
    }

    keep() {
      window.jixiao.remember(this.key, this.dirty() ? JSON.stringify({ hash: this.box.dataset.hash, text: this.field.value }) : null);
    }

    dirty() {
      return this.baseline !== undefined && this.own() !== this.baseline;
    }

    told() {
      const unsaved = document.querySelector("[data-unsaved]");
      if (unsaved) {
        unsaved.hidden = !this.dirty();
      }
    }

    send() {
      this.sent = this.own();
    }

    leave() {
      this.going = true;
      clearTimeout(this.keeping);
      window.jixiao.remember(this.key, null);
    }

    answer() {
      const answer = this.box.querySelector(".answer");
      return { times: answer?.dataset.times, saves: answer?.dataset.saves, hash: answer?.dataset.hash };
    }

    answered() {
      const answer = this.answer();
      if (answer.times === this.times) {
        return;
      }
      this.times = answer.times;
      const saved = answer.saves !== this.saves;
      this.saves = answer.saves;
      this.took(saved);
      this.markAll();
      if (saved) {
        document.querySelectorAll(".restored").forEach((notice) => notice.remove());
        this.box.dataset.hash = answer.hash;
        this.baseline = this.sent;
      }
      this.write();
      this.keep();
    }

    /** The server has answered what was sent, and has kept it or not. */
    took() {}

    /** What was typed before the session ended, or the browser. */
    bringBack() {
      const kept = JSON.parse(window.jixiao.recall(this.key) || "null");
      if (!kept || kept.text === this.first) {
        return;
      }
      const notice = document.createElement("div");
      notice.className = "restored";
      notice.setAttribute("role", "status");
      const told = document.createElement("span");
      const button = document.createElement("button");
      button.type = "button";
      notice.append(told, button);
      this.box.before(notice);
      if (kept.hash === this.box.dataset.hash) {
        this.use(kept.text);
        told.textContent = this.box.dataset.restored;
        button.textContent = this.box.dataset.restoredDrop;
        button.addEventListener("click", () => {
          this.use(this.first);
          notice.remove();
        });
      } else {
        told.textContent = this.box.dataset.restoreAsk;
        button.textContent = this.box.dataset.restoreDo;
        button.addEventListener("click", () => {
          this.use(kept.text);
          notice.remove();
        });
      }
    }

    /** Goes on with another content. */
    use(text) {
      this.content = JSON.parse(text);
      this.fillInputs();
      this.write();
    }

    /* ---------- what the check says ---------- */

    unmark(input) {
      input.classList.remove("mark", "error", "warning", "hint");
      input.removeAttribute("title");
      input.removeAttribute("aria-invalid");
    }

    markAll() {
      this.inputs().forEach((input) => this.unmark(input));
      for (const remark of this.box.querySelectorAll(".remarks [data-goto]")) {
        this.mark(remark.dataset.goto, { severity: remark.dataset.severity, sentence: remark.querySelector(".remark-text").textContent });
      }
    }

    mark(place, mark) {
      const input = this.inputOf(place);
      if (input) {
        input.classList.add("mark", mark.severity);
        input.title = mark.sentence;
        input.setAttribute("aria-invalid", String(mark.severity === "error"));
      }
    }

    inputOf(place) {
      return this.inputs().find((input) => input.dataset.place === place) || this.inputs().find((input) => input.dataset.place.startsWith(place + "["));
    }

    /** Leads to the field; false where there is none. */
    goTo(place) {
      const input = this.inputOf(place);
      input?.focus();
      return Boolean(input);
    }
  }

  window.jixiao.Writing = Writing;

  /* A remark leads to what it is about: on a printed sheet to its cell or paragraph, else to where it is written. */
  document.addEventListener("click", (event) => {
    const remark = event.target.closest("[data-goto]");
    if (!remark) {
      return;
    }
    const printed = [...document.querySelectorAll("td[data-place], p[data-place]")].find((part) => part.dataset.place === remark.dataset.goto && part.offsetParent);
    if (printed) {
      printed.scrollIntoView({ block: "center", inline: "nearest" });
      printed.classList.remove("flash");
      requestAnimationFrame(() => printed.classList.add("flash"));
      return;
    }
    window.dispatchEvent(new CustomEvent("jixiao:goto", { detail: remark.dataset.goto }));
  });
})();
