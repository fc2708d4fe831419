/* The process of a table, drawn, with the way it has gone. */
(function () {
  "use strict";

  const LONGEST_WAIT = 40;

  window.jixiao.onNew("[data-diagram]", (box) => {
    const drawing = JSON.parse(box.querySelector("input").value);
    const canvas = box.querySelector(".diagram-canvas");
    const viewer = new BpmnJS({ container: canvas });

    function mark(id, name) {
      if (viewer.get("elementRegistry").get(id)) {
        viewer.get("canvas").addMarker(id, name);
      }
    }

    function fit(tries) {
      /* A tab that is not open yet has no size to fit into. */
      if (!canvas.clientWidth && tries < LONGEST_WAIT) {
        requestAnimationFrame(() => fit(tries + 1));
        return;
      }
      viewer.get("canvas").zoom("fit-viewport", "auto");
    }

    viewer.importXML(drawing.bpmn).then(() => {
      drawing.passed.forEach((id) => mark(id, "passed"));
      drawing.current.forEach((id) => mark(id, "now"));
      fit(0);
    });
    box.querySelector("[data-diagram-fit]").addEventListener("click", () => fit(0));
  });
})();
