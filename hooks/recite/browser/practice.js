"use strict";
{
  /**
   * A question of the site: where it is asked, and how the reader stands with it.
   * @typedef {{id: string, version: string, item: HTMLElement, answer: {t: number, right?: boolean} | null,
   *   attempt: number}} Known
   */

  const NAMES = ["id", "for", "name", "aria-labelledby", "aria-describedby"];

  /** @param {string} tag @param {Record<string, string>} attributes @param {...(Node | string)} children */
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /** The items in an order of chance (Fisher and Yates). */
  const mixed = (items) => {
    const left = [...items];
    for (let i = left.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [left[i], left[j]] = [left[j], left[i]];
    }
    return left;
  };

  /** What to ask: first what went wrong, then what is new, then what was answered longest ago. */
  const chosen = (questions, count) => {
    const wrong = questions.filter(({ answer }) => answer && !answer.right);
    const fresh = questions.filter(({ answer }) => !answer);
    const right = questions.filter(({ answer }) => answer?.right).sort((a, b) => a.answer.t - b.answer.t);
    return mixed([...mixed(wrong), ...mixed(fresh), ...right].slice(0, count));
  };

  /** The page's form, its list of notes and the quiz; what it adds goes with it. */
  class RecitePractice extends HTMLElement {
    connectedCallback() {
      this.stop = new AbortController();
      this.progress = new ReciteProgress(() => localStorage, () => Date.now());
      this.form = this.querySelector("form");
      this.standing = this.querySelector("#recite-practice-standing");
      this.place = this.querySelector("#recite-practice-quiz");
      this.items = [...this.querySelectorAll("[data-questions]")];
      this.form.hidden = false;
      const listen = (target, type, act) =>
        target.addEventListener(type, act, { signal: this.stop.signal });
      listen(this.form, "submit", (event) => {
        event.preventDefault();
        this.start(this.form.elements.folder.value, this.form.elements.count.valueAsNumber);
      });
      listen(this.place, "click", () => setTimeout(() => this.update()));
      listen(window, "pageshow", () => this.update());
      listen(window, "storage", () => this.update());
      this.update();
    }

    disconnectedCallback() {
      this.stop.abort();
      this.place.replaceChildren();
      this.form.hidden = true;
      for (const shown of [this.standing, ...this.items.map((item) => item.querySelector(".recite-count"))]) {
        shown.textContent = shown.dataset.start;
      }
    }

    /** @returns {Known[]} */
    #known(items) {
      return items.flatMap((item) => item.dataset.questions.split(" ").map((written) => {
        const [id, version] = written.split(":");
        return { id, version, item, ...this.progress.state(id, version) };
      }));
    }

    /** Show how the reader stands, for each note and for all. */
    update() {
      const words = (known, start) => {
        const right = known.filter(({ answer }) => answer?.right).length;
        const open = known.filter(({ answer }) => !answer).length;
        const parts = [`${right} of ${known.length} right`, open && `${open} open`];
        return open === known.length ? start : parts.filter(Boolean).join(" · ");
      };
      for (const item of this.items) {
        const known = this.#known([item]);
        const count = item.querySelector(".recite-count");
        count.dataset.start ??= count.textContent;
        count.textContent = words(known, count.dataset.start);
        item.classList.toggle("recite-done", known.every(({ answer }) => answer?.right));
      }
      this.standing.dataset.start ??= this.standing.textContent;
      this.standing.textContent = words(this.#known(this.items), this.standing.dataset.start);
    }

    /** @param {string} folder All folders if empty. @param {number} count */
    async start(folder, count) {
      const items = this.items.filter((item) => !folder || item.dataset.folder === folder);
      const asked = chosen(this.#known(items), count);
      const addresses = new Set(asked.map(({ item }) => item.querySelector("a").href.split("#")[0]));
      const status = this.form.querySelector("[role=status]");
      status.textContent = "";
      let pages;
      try {
        pages = new Map(await Promise.all([...addresses].map(async (address) =>
          [address, await this.#page(address)])));
      } catch (error) {
        status.textContent = "The notes could not be loaded. Are you offline?";
        return;
      }
      const fieldsets = asked.map((known) => this.#question(known, pages)).filter(Boolean);
      fieldsets.forEach((fieldset, index) => this.#number(fieldset, index + 1));
      this.place.replaceChildren(make("section", { class: "recite-review", "aria-label": "Questions" },
        make("recite-review", {}, make("form", { autocomplete: "off" },
          make("button", { type: "submit", disabled: "", hidden: "" }),
          make("div", { class: "recite-progress" },
            make("p", {}, `${fieldsets.length} question${fieldsets.length === 1 ? "" : "s"}`),
            make("ol", { "aria-hidden": "true" }, ...fieldsets.map(() => make("li", {})))),
          ...fieldsets))));
      const [first] = fieldsets;
      first?.scrollIntoView({ block: "start" });
      (first?.querySelector("input, button") ?? this.form.elements.count).focus({ preventScroll: true });
      this.update();
    }

    async #page(address) {
      const page = await recitePage(address);
      for (const name of ["href", "src"]) {
        for (const element of page.querySelectorAll(`.recite-question [${name}]`)) {
          element.setAttribute(name, new URL(element.getAttribute(name), address).href);
        }
      }
      return page;
    }

    /** The question as its note asks it, with the way back to the note; asked anew. */
    #question({ id, version, item, answer }, pages) {
      const link = item.querySelector("a");
      const address = link.href.split("#")[0];
      const fieldset = pages.get(address).querySelector(`.recite-question[data-id="${CSS.escape(id)}"]`);
      if (!fieldset) return null; // the note was published anew since this page was loaded
      if (answer) this.progress.add(id, { did: "retry", v: version });
      fieldset.append(make("p", { class: "recite-source" }, "From ",
        make("a", { href: `${address}#${fieldset.id}` }, link.textContent)));
      return document.adoptNode(fieldset);
    }

    /** Questions of several notes have the same names: give each its own. */
    #number(fieldset, number) {
      const own = new RegExp(`(^|\\s)${fieldset.id}(?=$|\\s|-)`, "g");
      for (const element of [fieldset, ...fieldset.querySelectorAll("*")]) {
        for (const name of NAMES) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, value.replace(own, `$1recite-practice-q${number}`));
        }
      }
      fieldset.querySelector("legend").textContent = `Question ${number}`;
    }
  }

  // The scripts that keep the answers and read other pages stand further down the page. After an
  // instant navigation to this page they, and this element, are there already.
  const define = () => {
    if (!customElements.get("recite-practice")) customElements.define("recite-practice", RecitePractice);
  };
  if (typeof ReciteProgress === "undefined") addEventListener("DOMContentLoaded", define);
  else define();
}
