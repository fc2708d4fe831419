/* What all screens share. Pages name what they want by data attributes; nothing here knows a page. */
(function () {
  "use strict";

  const starters = [];

  /** Runs a function on every part of the page that is new: at the beginning and after each ajax answer. */
  function onNew(selector, start) {
    starters.push({ selector, start });
    scan(document);
  }

  function scan(root) {
    for (const { selector, start } of starters) {
      for (const element of root.querySelectorAll(selector)) {
        const key = "started" + selector.replace(/\W/g, "");
        if (!element[key]) {
          element[key] = true;
          start(element);
        }
      }
    }
  }

  function remember(key, value) {
    try {
      if (value === null) {
        sessionStorage.removeItem("jixiao." + key);
      } else {
        sessionStorage.setItem("jixiao." + key, value);
      }
    } catch (e) {
      /* A full or forbidden store costs only the comfort. */
    }
  }

  function recall(key) {
    try {
      return sessionStorage.getItem("jixiao." + key);
    } catch (e) {
      return null;
    }
  }

  window.jixiao = { onNew, scan, remember, recall, login: () => document.querySelector("[data-login]")?.dataset.login || "" };

  /* Lists: a click anywhere opens the line, arrows walk from line to line. */
  onNew("table[data-rows]", (table) => {
    const links = () => [...table.querySelectorAll("tbody td.main a")];
    table.addEventListener("click", (event) => {
      const line = event.target.closest("tbody tr");
      const link = line && line.querySelector("td.main a");
      if (!link || event.target.closest("a, button, input, label") || String(getSelection()).length) {
        return;
      }
      if (event.ctrlKey || event.metaKey) {
        window.open(link.href);
      } else {
        link.click();
      }
    });
    table.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = links();
      const at = all.indexOf(document.activeElement);
      if (step && at >= 0 && all[at + step]) {
        event.preventDefault();
        all[at + step].focus();
      }
    });
    const first = links()[0];
    if (first && !document.querySelector("[autofocus]") && !document.querySelector("[data-picks]")) {
      first.focus({ preventScroll: true });
    }
  });

  /* "/" leads to the search field, as in other tools. */
  document.addEventListener("keydown", (event) => {
    const search = document.querySelector("[data-search]");
    if (event.key === "/" && search && !event.target.closest("input, textarea, select, .tabulator")) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  onNew("form[data-auto-submit]", (form) => {
    form.addEventListener("change", (event) => {
      if (event.target.matches("select")) {
        form.submit();
      }
    });
  });

  /* Text fields grow with what is in them. */
  function grow(area) {
    area.style.height = "auto";
    area.style.height = Math.min(area.scrollHeight + 2, 320) + "px";
  }
  onNew("textarea[data-grow]", (area) => {
    area.addEventListener("input", () => grow(area));
    requestAnimationFrame(() => grow(area));
  });
  window.jixiao.grow = grow;

  /* Panels over the bar of actions. */
  function open(id) {
    for (const other of document.querySelectorAll(".panel")) {
      other.hidden = other.id !== id;
    }
    const panel = document.getElementById(id);
    if (panel) {
      (panel.querySelector("textarea") || panel.querySelector(".primary"))?.focus();
      for (const opener of document.querySelectorAll("[data-opens]")) {
        opener.setAttribute("aria-expanded", String(opener.dataset.opens === id));
      }
    }
  }
  onNew(".panel[data-opened]", (panel) => open(panel.id));
  function close() {
    for (const panel of document.querySelectorAll(".panel:not([hidden])")) {
      panel.hidden = true;
      document.querySelector('[data-opens="' + panel.id + '"]')?.focus();
    }
    for (const opener of document.querySelectorAll("[data-opens]")) {
      opener.setAttribute("aria-expanded", "false");
    }
  }
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      if (document.getElementById(opener.dataset.opens).hidden) {
        open(opener.dataset.opens);
      } else {
        close();
      }
    }
    if (event.target.closest("[data-closes]")) {
      close();
    }
    const phrase = event.target.closest("[data-phrase]");
    if (phrase) {
      const area = document.getElementById(phrase.dataset.phrase);
      const before = area.value.trim();
      area.value = before ? before + (/[。；，,.;]$/.test(before) ? "" : "；") + phrase.textContent : phrase.textContent;
      area.dispatchEvent(new Event("input"));
      area.focus();
    }
  });
  /* A menu closes when something in it was chosen, or something beside it. */
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target) || event.target.closest("a")) {
        menu.open = false;
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector(".panel:not([hidden])")) {
      close();
    }
    const area = event.target.closest?.("[data-confirm]");
    if (area && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.getElementById(area.dataset.confirm)?.click();
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      const save = document.querySelector(".save-button");
      if (save) {
        event.preventDefault();
        document.activeElement?.blur();
        save.click();
      }
    }
    /* A line break in a one-line field is no reason to press the first button of the form. */
    if (event.key === "Enter" && event.target.matches?.("form input:not([type=submit]), [data-one-line]") && event.target.closest("[data-editing], [data-no-enter]")) {
      event.preventDefault();
      if (event.target.matches("[data-search]")) {
        event.target.blur();
        event.target.focus();
      }
    }
  });

  /* Ajax: a quiet bar while it takes time, and new parts start after it. */
  let running = 0;
  let timer = 0;
  if (window.jQuery) {
    jQuery(document)
      .on("pfAjaxSend", () => {
        running++;
        clearTimeout(timer);
        timer = setTimeout(() => document.body.classList.add("working"), 250);
      })
      .on("pfAjaxComplete", () => {
        running = Math.max(0, running - 1);
        if (!running) {
          clearTimeout(timer);
          document.body.classList.remove("working");
        }
        scan(document);
        window.dispatchEvent(new Event("jixiao:answered"));
        document.querySelectorAll("#notices .ui-messages-info").forEach((info) => info.classList.add("toast"));
        const notice = document.querySelector("#notices .ui-messages-error, #notices .ui-messages-warn");
        if (notice) {
          notice.scrollIntoView({ block: "nearest" });
        }
      });
  }
  /* Who keeps something in the page hears that an answer leads away from it. */
  if (window.PrimeFaces?.ajax?.ResponseProcessor) {
    const redirect = PrimeFaces.ajax.ResponseProcessor.doRedirect;
    PrimeFaces.ajax.ResponseProcessor.doRedirect = function (node) {
      window.dispatchEvent(new CustomEvent("jixiao:redirect", { detail: node.getAttribute("url") || "" }));
      return redirect.apply(this, arguments);
    };
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]")) {
      location.reload();
    }
  });

  /* Where a person was when the session ended, and who it was: the sign-in page leads back there. */
  const signIn = document.getElementById("signIn");
  if (signIn) {
    signIn.addEventListener("submit", () => {
      const last = JSON.parse(recall("last") || "null");
      const login = document.getElementById("login").value.trim();
      document.getElementById("from").value = last && last.login === login ? last.page : "";
    });
  } else if (window.jixiao.login() && !document.querySelector(".error-card")) {
    const root = new URL(document.querySelector(".brand").href).pathname.replace(/\/$/, "");
    remember("last", JSON.stringify({ login: window.jixiao.login(), page: location.pathname.slice(root.length) + location.search }));
  }
  onNew("form[data-sign-out]", (form) => form.addEventListener("submit", () => sessionStorage.clear()));

  /* A file is chosen, or dropped on its field. */
  onNew("[data-drop]", (field) => {
    const input = field.querySelector("input[type=file]");
    const name = field.querySelector("[data-file-name]");
    const card = field.closest("form");
    const show = () => {
      if (input.files.length) {
        name.textContent = input.files[0].name;
        name.classList.add("chosen");
      }
    };
    input.addEventListener("change", show);
    card.addEventListener("dragover", (event) => {
      event.preventDefault();
      card.classList.add("dropping");
    });
    card.addEventListener("dragleave", () => card.classList.remove("dropping"));
    card.addEventListener("drop", (event) => {
      event.preventDefault();
      card.classList.remove("dropping");
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        show();
      }
    });
  });

  /* Choosing many: the page sends a text such as "3,5" or "all,-8", so that all of a long list is one word. A list without
     a total is chosen line by line, as far as the page shows it. */
  onNew("[data-picks]", (box) => {
    const field = document.getElementById(box.dataset.picks);
    if (!field) {
      return;
    }
    const every = box.querySelector("[data-pick-every]");
    const told = document.querySelector("[data-picked]");
    const shown = box.dataset.total === undefined;
    const total = shown ? box.querySelectorAll("[data-pick]").length : Number(box.dataset.total);
    let all = false;
    let set = new Set();
    const read = () => {
      const words = (field.value || "").split(",").filter(Boolean);
      all = words[0] === "all";
      set = new Set(words.filter((word) => word !== "all").map((word) => word.replace("-", "")));
    };
    const write = () => {
      field.value = all ? ["all", ...[...set].map((id) => "-" + id)].join(",") : [...set].join(",");
      show();
    };
    const show = () => {
      for (const pick of box.querySelectorAll("[data-pick]")) {
        pick.checked = all !== set.has(pick.value);
        pick.closest("tr, li").classList.toggle("picked", pick.checked);
      }
      const count = all ? total - set.size : set.size;
      if (every) {
        every.checked = total > 0 && count === total;
        every.indeterminate = count > 0 && !every.checked;
      }
      if (told) {
        told.textContent = told.dataset.picked.replace("{0}", count).replace("{1}", total);
      }
      document.querySelector("[data-many]")?.classList.toggle("any", count > 0);
      for (const button of document.querySelectorAll("[data-needs-pick]")) {
        button.disabled = count === 0;
        button.classList.toggle("ui-state-disabled", count === 0);
      }
    };
    box.addEventListener("change", (event) => {
      const pick = event.target;
      if (pick.matches("[data-pick-every]")) {
        all = pick.checked && !shown;
        set.clear();
        if (pick.checked && shown) {
          box.querySelectorAll("[data-pick]").forEach((each) => set.add(each.value));
        }
        write();
      } else if (pick.matches("[data-pick]")) {
        if (pick.checked === all) {
          set.delete(pick.value);
        } else {
          set.add(pick.value);
        }
        write();
      }
    });
    read();
    show();
  });

  /* What was done must not be sent again with the rest: once the outcome is shown, nothing is chosen any more. */
  onNew("[data-unpick]", () => document.querySelectorAll("[data-pick]:checked").forEach((pick) => pick.click()));

  window.addEventListener("DOMContentLoaded", () => scan(document));
})();
