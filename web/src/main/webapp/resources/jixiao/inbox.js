/* The inbox by keys: single letters, and never while somebody is writing. */
(function () {
  "use strict";

  const list = document.querySelector("[data-desk]");
  const keys = document.getElementById("keys");
  if (!list) {
    return;
  }
  const items = () => [...list.querySelectorAll(".desk-item")];
  const open = list.querySelector(".desk-item[aria-current=true]");

  function show(item) {
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  /** The item with the focus; else the open one, from which one moves on. */
  function at() {
    const all = items();
    const focused = all.indexOf(document.activeElement);
    return focused >= 0 ? focused : all.indexOf(open);
  }

  function move(step) {
    const next = items()[at() + step];
    if (next) {
      show(next);
    } else {
      document.querySelector(step > 0 ? ".desk-side [rel=next]" : ".desk-side [rel=prev]")?.focus();
    }
  }

  function press(key) {
    const action = [...document.querySelectorAll('[data-shortcut="' + key + '"]')].find(
      (each) => each.offsetParent && !each.disabled
    );
    action?.click();
    return Boolean(action);
  }

  function help() {
    if (keys.open) {
      keys.close();
    } else {
      keys.showModal();
    }
  }

  const actions = {
    j: () => move(1),
    k: () => move(-1),
    o: () => items()[at()]?.click(),
    x: () => items()[at()]?.closest("li").querySelector("[data-pick]")?.click(),
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable], .tabulator");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (keys.open && event.key !== "?") {
      return;
    }
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    } else if (/^[prce]$/.test(event.key) && press(event.key)) {
      event.preventDefault();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-open], [data-keys-close]")) {
      help();
    }
  });

  const first = open || items()[0];
  if (first) {
    show(first);
  }
})();
