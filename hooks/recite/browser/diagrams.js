/* Draws a page's diagrams with Mermaid, which the site itself serves; pages without one load nothing. */
(() => {
  "use strict";
  const library = new URL("library/mermaid.js", document.currentScript.src).href;
  const themes = { light: "default", dark: "dark" };
  const LEAST_TEXT = 10; // CSS pixels: a diagram whose text would be smaller is scrolled, not shrunk
  const LEAST_WIDTH = 600; // CSS pixels: charts that take the width they are given get no less
  let count = 0;
  let loading;

  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = library;
      script.onload = () => resolve(window.mermaid);
      script.onerror = () => reject(new Error("Mermaid could not be loaded"));
      document.head.append(script);
    }));

  /** The least width at which the smallest words of a drawn diagram can be read. */
  const leastWidth = (svg) => {
    const sizes = [...svg.querySelectorAll("text, tspan, foreignObject *")]
      .filter((words) => !words.childElementCount && words.textContent.trim())
      .map((words) => parseFloat(getComputedStyle(words).fontSize));
    return svg.viewBox.baseVal.width * Math.min(1, LEAST_TEXT / Math.min(...sizes));
  };

  const draw = async (mermaid, source) => {
    const drawn = document.createElement("div");
    drawn.className = "diagram-drawn";
    const place = document.createElement("div"); // as wide as the diagram will be
    place.style.minWidth = `${LEAST_WIDTH}px`;
    drawn.append(place);
    source.before(drawn);
    try {
      for (const [scheme, theme] of Object.entries(themes)) {
        mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, fontFamily: "inherit", theme });
        const { svg } = await mermaid.render(`diagram-${(count += 1)}`, source.textContent, place);
        const side = document.createElement("div");
        side.className = `diagram-${scheme}`;
        side.innerHTML = svg;
        drawn.append(side);
        const picture = side.querySelector("svg");
        picture.style.minWidth = `${leastWidth(picture)}px`;
      }
    } catch (error) {
      drawn.remove();
      throw error;
    }
    place.remove();
    source.remove();
    if (drawn.scrollWidth > drawn.clientWidth) drawn.tabIndex = 0; // keys scroll it, too
  };

  const start = async () => {
    const sources = [...document.querySelectorAll("pre.diagram")];
    if (!sources.length) return;
    const mermaid = await load();
    for (const source of sources) {
      try {
        await draw(mermaid, source);
      } catch (error) {
        const remark = document.createElement("p");
        remark.className = "diagram-remark";
        remark.textContent = `This diagram cannot be drawn: ${error.message.split("\n")[0].replace(/:$/, "")}`;
        source.before(remark);
        source.className = "";
      }
    }
  };

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
