/* Draws a page's diagrams with Mermaid, which the site itself serves; pages without one load nothing. */
(() => {
  "use strict";
  const library = new URL("library/mermaid.js", document.currentScript.src).href;
  const themes = { light: "default", dark: "dark" };
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

  const draw = async (mermaid, source) => {
    const drawn = document.createElement("div");
    drawn.className = "diagram-drawn";
    for (const [scheme, theme] of Object.entries(themes)) {
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict", fontFamily: "inherit", theme });
      const { svg } = await mermaid.render(`diagram-${(count += 1)}`, source.textContent);
      const side = document.createElement("div");
      side.className = `diagram-${scheme}`;
      side.innerHTML = svg;
      drawn.append(side);
    }
    source.replaceWith(drawn);
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
        remark.textContent = `This diagram cannot be drawn: ${error.message}`;
        source.before(remark);
        source.className = "";
      }
    }
  };

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
