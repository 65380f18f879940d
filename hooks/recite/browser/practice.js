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

  class Practice {
    /** @param {HTMLFormElement} form @param {ReciteProgress} progress */
    constructor(form, progress) {
      this.form = form;
      this.progress = progress;
      this.standing = document.getElementById("recite-practice-standing");
      this.place = document.getElementById("recite-practice-quiz");
      this.items = [...document.querySelectorAll("[data-questions]")];
      // From a folder on disk a page cannot read another one: then the list alone is the page.
      form.hidden = !location.protocol.startsWith("http");
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.start(form.elements.folder.value, form.elements.count.valueAsNumber);
      });
      this.place.addEventListener("click", () => setTimeout(() => this.update()));
      addEventListener("pageshow", () => this.update());
      addEventListener("storage", () => this.update());
      this.update();
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
        item.dataset.start ??= count.textContent;
        count.textContent = words(known, item.dataset.start);
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
      const response = await fetch(address);
      if (!response.ok) throw new Error(response.statusText);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
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

  const start = () => new Practice(
    document.getElementById("recite-practice"), new ReciteProgress(() => localStorage, () => Date.now()));
  // The class that keeps the answers comes with a script further down the page. After an instant
  // navigation to this page it is there already.
  if (typeof ReciteProgress === "undefined") addEventListener("DOMContentLoaded", start);
  else start();
}
