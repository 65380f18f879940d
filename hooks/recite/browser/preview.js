"use strict";
{
  const DELAY = 350; // milliseconds: a pointer that passes by opens nothing
  const GRACE = 200; // to cross the gap between link and preview
  const DRAWN = "xlink:href"; // the name of a link in a drawing
  const BLOCKS = 6; // as much of a note as one reads in passing
  // What is no text of the note: quizzes and their keys first of all.
  const LEFT_OUT = [
    ".recite-review", "recite-review", ".recite-key", ".recite-print", ".recite-backlinks", ".md-tags", "form", "fieldset",
    ".headerlink", "script", "style", "iframe", "object", "embed", "audio", "video", "input", "button",
  ].join(",");

  /** @type {Map<string, Promise<Document | null>>} */
  const pages = new Map();

  /** @param {URL} url The page without its fragment; null where the browser cannot read it. */
  const page = (url) => {
    const address = url.href.split("#")[0];
    if (!pages.has(address)) {
      pages.set(address, recitePage(address)
        .then((found) => {
          for (const element of found.querySelectorAll("article :is([*|href], [src])")) {
            for (const name of ["href", DRAWN, "src"].filter((each) => element.hasAttribute(each))) {
              element.setAttribute(name, new URL(element.getAttribute(name), address).href);
            }
          }
          return found;
        })
        .catch(() => null)); // no network: the link itself still works
    }
    return pages.get(address);
  };

  const heading = (element) => /^H[1-6]$/.test(element.tagName);

  /** The blocks to show: a section, the block with an id, or the beginning of the note. */
  const blocks = (article, anchor) => {
    for (const element of article.querySelectorAll(LEFT_OUT)) element.remove();
    const start = anchor && article.querySelector(`[id="${CSS.escape(anchor)}"]`);
    let from = start || article.firstElementChild;
    while (from && from.parentElement !== article && !heading(from)) {
      if (["LI", "P", "BLOCKQUOTE", "TABLE", "FIGURE"].includes(from.tagName)) return [from];
      from = from.parentElement;
    }
    const taken = [];
    for (let block = from; block && taken.length < BLOCKS; block = block.nextElementSibling) {
      if (block !== from && start && heading(from) && heading(block) && block.tagName <= from.tagName) break;
      if (block.textContent.trim() || block.querySelector("img, svg")) taken.push(block);
    }
    while (taken.length > 1 && heading(taken.at(-1))) taken.pop();
    return taken;
  };

  class Preview {
    constructor() {
      this.box = document.createElement("div");
      this.box.className = "recite-preview md-typeset";
      this.box.id = "recite-preview";
      this.box.setAttribute("role", "tooltip");
      this.box.hidden = true;
      this.link = null;
      this.timer = 0;
    }

    /** @param {HTMLAnchorElement} link */
    soon(link) {
      clearTimeout(this.timer);
      if (link === this.link) return;
      this.timer = setTimeout(() => this.show(link), DELAY);
    }

    /** @param {HTMLAnchorElement} link */
    async show(link) {
      const url = addressOf(link);
      const found = await page(url);
      const article = found?.querySelector("article")?.cloneNode(true);
      const shown = article ? blocks(article, decodeURIComponent(url.hash.slice(1))) : [];
      if (!shown.length || !link.isConnected || !link.matches(":hover, :focus-visible")) return;
      this.hide();
      this.link = link;
      this.box.replaceChildren(...shown);
      for (const element of this.box.querySelectorAll("[id]")) element.removeAttribute("id");
      for (const element of this.box.querySelectorAll("a, summary, [tabindex]")) element.tabIndex = -1;
      document.body.append(this.box);
      this.box.hidden = false;
      this.box.scrollTop = 0;
      link.setAttribute("aria-describedby", this.box.id);
      this.#place(link.getClientRects()[0]);
    }

    hide() {
      clearTimeout(this.timer);
      this.link?.removeAttribute("aria-describedby");
      this.link = null;
      this.box.hidden = true;
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.hide(), GRACE);
    }

    /** Below the link, or above where there is more room; never outside the window. */
    #place(at) {
      const { offsetWidth: width, offsetHeight: height } = this.box;
      const above = at.bottom + height > innerHeight && at.top > innerHeight - at.bottom;
      const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
      this.box.style.left = `${left + scrollX}px`;
      this.box.style.top = `${(above ? at.top - height - 4 : at.bottom + 4) + scrollY}px`;
    }
  }

  /** The address of a link, on the page or in a drawing. */
  const addressOf = (link) =>
    new URL(link.getAttribute("href") ?? link.getAttribute(DRAWN), link.baseURI);

  /** The link into another page of the site, or another place of this one, that an event is about. */
  const linkOf = (event) => {
    const link = event.target instanceof Element ? event.target.closest("article a[*|href]") : null;
    if (!link || link.matches(".headerlink, .footnote-ref, .footnote-backref")) return null;
    const url = addressOf(link);
    const inside = url.protocol === location.protocol && url.host === location.host && /(\/|\.html)$/.test(url.pathname);
    return inside && !link.closest(".recite-preview") ? link : null;
  };

  // A finger has no way to hover.
  if (matchMedia("(hover: hover)").matches) {
    const preview = new Preview();
    const open = (event) => {
      const link = linkOf(event);
      if (link) preview.soon(link);
      else if (event.target instanceof Element && event.target.closest(".recite-preview")) clearTimeout(preview.timer);
    };
    const close = (event) => {
      if (linkOf(event) || (event.target instanceof Element && event.target.closest(".recite-preview"))) preview.later();
    };
    document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && open(event));
    document.addEventListener("pointerout", (event) => event.pointerType === "mouse" && close(event));
    document.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && open(event));
    document.addEventListener("focusout", close);
    document.addEventListener("keydown", (event) => event.key === "Escape" && preview.hide());
    document.addEventListener("click", () => preview.hide());
  }
}
