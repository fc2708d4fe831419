/* The process of a table, drawn, with the way it has gone: who had it how long, and what was said. */
(function () {
  "use strict";

  const LONGEST_WAIT = 40;

  /* Smaller than this, the names of the steps cannot be read. */
  const READABLE = 0.95;

  window.jixiao.onNew("[data-diagram]", (box) => {
    const drawing = JSON.parse(box.querySelector("input").value);
    const canvas = box.querySelector(".diagram-canvas");
    const tip = box.querySelector(".diagram-tip");
    const lines = [...box.querySelectorAll(".diagram-steps li")];
    const viewer = new BpmnJS({ container: canvas });

    function shape(id) {
      return viewer.get("elementRegistry").get(id);
    }

    function mark(id, name) {
      if (shape(id)) {
        viewer.get("canvas").addMarker(id, name);
      }
    }

    function unmark(id, name) {
      if (shape(id)) {
        viewer.get("canvas").removeMarker(id, name);
      }
    }

    /* A tab that is not open yet has no size to fit into. */
    function whenShown(act, tries) {
      if (!canvas.clientWidth && tries < LONGEST_WAIT) {
        requestAnimationFrame(() => whenShown(act, tries + 1));
        return;
      }
      viewer.get("canvas").resized();
      act();
    }

    function whole() {
      viewer.get("canvas").zoom("fit-viewport", "auto");
    }

    function readable() {
      whole();
      const drawn = viewer.get("canvas");
      if (drawn.zoom() >= READABLE) {
        return;
      }
      drawn.zoom(READABLE);
      const here = drawing.current.map(shape).find(Boolean) || drawing.passed.map(shape).filter(Boolean).pop();
      if (here) {
        const seen = drawn.viewbox();
        const all = seen.inner;
        const x = Math.min(here.x + here.width / 2 - seen.width / 2, all.x + all.width - seen.width + 20);
        drawn.viewbox({
          x: Math.max(all.x - 20, x),
          y: all.height < seen.height ? all.y - (seen.height - all.height) / 2 : here.y - seen.height / 2,
          width: seen.width,
          height: seen.height,
        });
      }
    }

    function of(id) {
      return lines.filter((line) => line.dataset.activity === id);
    }

    function tell(id) {
      const told = of(id);
      tip.replaceChildren(...told.map((line) => {
        const copy = document.createElement("div");
        copy.append(...[...line.childNodes].map((node) => node.cloneNode(true)));
        return copy;
      }));
      tip.hidden = told.length === 0;
    }

    function point(id, on) {
      (on ? mark : unmark)(id, "pointed");
      of(id).forEach((line) => line.classList.toggle("pointed", on));
    }

    function reach(id) {
      const graphics = viewer.get("elementRegistry").getGraphics(id);
      if (!graphics) {
        return;
      }
      graphics.setAttribute("tabindex", "0");
      graphics.setAttribute("role", "button");
      const name = shape(id).businessObject.name || "";
      const said = of(id).map((line) =>
        [...line.querySelectorAll("strong, span, time, .opinion")].map((part) => part.textContent.trim()).join(" "));
      graphics.setAttribute("aria-label", [name, ...said].join("; "));
      for (const coming of ["focus", "mouseenter", "click"]) {
        graphics.addEventListener(coming, () => { tell(id); point(id, true); });
      }
      for (const going of ["blur", "mouseleave"]) {
        graphics.addEventListener(going, () => point(id, false));
      }
      graphics.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          of(id)[0]?.focus();
        }
      });
    }

    viewer.importXML(drawing.bpmn).then(() => {
      drawing.passed.forEach((id) => mark(id, "passed"));
      drawing.current.forEach((id) => mark(id, "now"));
      new Set([...lines.map((line) => line.dataset.activity), ...drawing.current].filter(Boolean)).forEach(reach);
      for (const line of lines) {
        for (const coming of ["focus", "mouseenter"]) {
          line.addEventListener(coming, () => mark(line.dataset.activity, "pointed"));
        }
        for (const going of ["blur", "mouseleave"]) {
          line.addEventListener(going, () => unmark(line.dataset.activity, "pointed"));
        }
      }
      whenShown(readable, 0);
    });
    box.querySelector("[data-diagram-whole]").addEventListener("click", whole);
    box.querySelector("[data-diagram-readable]").addEventListener("click", readable);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        tip.hidden = true;
      }
    });
  });
})();
