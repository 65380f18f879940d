"use strict";
{
  const VERDICTS = {
    "right-pick": "Right",
    "right-skip": "Rightly left out",
    "wrong-pick": "Wrong",
    missed: "Missed: this one is right",
  };

  /**
   * @param {string} tag
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /** @param {string} text @param {() => void} act @param {boolean} [main] */
  const button = (text, act, main = false) => {
    const kind = main ? "md-button md-button--primary" : "md-button";
    const element = make("button", { type: "button", class: kind }, text);
    element.addEventListener("click", (event) => {
      if (event.detail < 2) act(); // the second half of a double click must not undo the first
    });
    return element;
  };

  /** @param {number} index The letter of a place: A to Z, AA, AB as in the note's own order. */
  const letter = (index) =>
    (index < 26 ? "" : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

  /**
   * The items in an order that the seed decides; pinned ones keep their place.
   * @template T
   * @param {T[]} items
   * @param {(item: T) => boolean} pinned
   * @param {string} seed
   */
  const shuffled = (items, pinned, seed) => {
    let state = 0x811c9dc5; // FNV-1a over the seed, then mulberry32
    for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const free = items.filter((item) => !pinned(item));
    for (let i = free.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [free[i], free[j]] = [free[j], free[i]];
    }
    return items.map((item) => (pinned(item) ? item : free.shift()));
  };

  /** @param {string} text A written answer without what does not matter in it. */
  const plain = (text) =>
    text.normalize("NFKC").replace(/[*_`$]/g, "").replace(/\s+/g, " ").trim()
      .replace(/[.!]$/, "").toLowerCase();

  /** @param {string} text Gives NaN where it is no number; commas before three digits group. */
  const number = (text) => {
    const digits = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
      ? text.replaceAll(",", "") : text.replace(",", ".");
    return /^[-+]?(\d+\.?|\d*\.\d+)(e[-+]?\d+)?$/.test(digits) ? Number(digits) : NaN;
  };

  /** One question in the page: judges an answer, shows the result, and goes back to the HTML. */
  globalThis.ReciteQuestion = class ReciteQuestion {
    /** @param {HTMLElement} fieldset @param {ReciteProgress} progress @param {() => void} changed */
    constructor(fieldset, progress, changed) {
      this.fieldset = fieldset;
      this.progress = progress;
      this.changed = changed;
      this.id = fieldset.dataset.id;
      this.version = fieldset.dataset.version;
      this.kind = fieldset.dataset.kind;
      this.options = [...fieldset.querySelectorAll(".recite-option")];
      this.inputs = [...fieldset.querySelectorAll(".recite-option > input, .recite-field")];
      this.details = fieldset.querySelector(".recite-answer");
      this.solution = fieldset.querySelector(".recite-solution");
      this.message = make("p", { class: "recite-message", role: "status" });
      this.check = button("", () => this.#press(), true);
      this.rate = make("div", { class: "recite-rate" });
      this.actions = make("div", { class: "recite-actions" }, this.check, this.rate, this.message);
      this.solution.hidden = true;
      this.details.replaceWith(this.actions, this.solution);
      this.restore();
    }

    /** Show what the log says. */
    restore() {
      const { attempt, answer } = this.progress.state(this.id, this.version);
      this.#clear();
      this.attempt = attempt;
      this.place(false);
      if (!answer) return;
      for (const input of this.inputs) {
        if (input.type === "text") input.value = answer.text ?? "";
        else input.checked = (answer.picks ?? []).includes(input.value);
      }
      this.#show(answer.right);
    }

    /** @param {"retry" | "reset"} did */
    again(did) {
      this.progress.add(this.id, { did, v: this.version });
      this.restore();
    }

    /** The options in the order of the note, as paper shows them, or in that of this attempt. */
    place(onPaper) {
      const order = onPaper || !this.attempt ? this.options : shuffled(
        this.options, (option) => option.hasAttribute("data-pinned"), this.id + this.attempt);
      const focus = this.fieldset.contains(document.activeElement) ? document.activeElement : null;
      order[0]?.parentNode.append(...order);
      order.forEach((option, index) => {
        const source = this.options.indexOf(option);
        option.querySelector("label").textContent = letter(index);
        for (const name of this.fieldset.querySelectorAll(`b[data-option="${source}"]`)) {
          name.textContent = letter(index);
        }
      });
      if (focus && focus !== document.activeElement) focus.focus({ preventScroll: true });
    }

    undo() {
      this.#clear();
      this.place(true);
      this.actions.remove();
      this.solution.hidden = false;
      this.solution.replaceWith(this.details);
      this.details.append(this.solution);
    }

    /** @param {Event} event A click on an option, or Enter in it. */
    use(event) {
      const option = event.target.closest(".recite-option, .recite-field");
      if (!option || event.target.closest("a, button, summary, audio, video")) return;
      if (event.type === "keydown") {
        event.preventDefault();
        if (!event.repeat && !this.result) this.#press();
      } else if (this.result && this.kind !== "self") {
        event.preventDefault(); // an answer that was judged stays as it was
      } else if (!event.target.closest("input, label") && !String(getSelection())) {
        option.querySelector("input").click();
      }
    }

    #press() {
      if (this.kind === "self") this.#reveal(this.solution.hidden);
      else if (this.result) this.again("retry");
      else this.#judge();
      this.changed();
    }

    #given() {
      return {
        picks: this.inputs.filter((input) => input.checked).map((input) => input.value),
        text: this.inputs[0]?.type === "text" ? this.inputs[0].value.trim() : undefined,
      };
    }

    #judge() {
      const { picks, text } = this.#given();
      if (!picks.length && !text) {
        const many = this.inputs[0].type === "checkbox";
        this.#say(text === "" ? "Write an answer first."
          : `Choose ${many ? "at least one" : "an"} option first.`);
        return;
      }
      const right = text === undefined
        ? this.options.every((option) => this.#rightly(option)) : this.#accepts(text);
      this.progress.add(this.id, { did: "answer", v: this.version, right, picks, text });
      const before = this.check.getBoundingClientRect().top;
      this.#show(right);
      // The button stays under the pointer, however much opens above it.
      scrollBy({ top: this.check.getBoundingClientRect().top - before, behavior: "instant" });
    }

    #rightly(option) {
      return option.querySelector("input").checked === (option.dataset.correct === "true");
    }

    #accepts(text) {
      const given = plain(text);
      const { accepted, tolerance = "0" } = this.fieldset.dataset;
      const margin = Number(tolerance) * (1 + 1e-9); // 3.15 lies within 0.05 of 3.1
      return JSON.parse(accepted).map(plain).some((right) =>
        given === right || Math.abs(number(given) - number(right)) <= margin);
    }

    /** @param {boolean} right Judged, or for a question that is not graded: said by the reader. */
    #show(right) {
      this.result = right ? "right" : "wrong";
      this.fieldset.dataset.result = this.result;
      if (this.kind === "self") {
        this.#reveal(true);
        this.#say(right ? "You knew it." : "Not yet.");
        return;
      }
      this.check.textContent = "Try again";
      this.check.classList.remove("md-button--primary");
      if (this.kind === "choice") this.options.forEach((option, index) => this.#mark(option, index));
      this.rate.replaceChildren(...(this.kind === "short" && !right ? [
        button("Mine says the same", () => this.#rated(true)),
      ] : []));
      this.solution.hidden = !this.solution.textContent.trim();
      this.#say(this.#verdict(right));
    }

    #verdict(right) {
      if (this.kind === "short") return right ? "Right." : "Not the note’s answer.";
      const rightly = this.options.filter((option) => this.#rightly(option)).length;
      const count = `${rightly} of ${this.options.length} options judged rightly.`;
      const many = this.inputs[0].type === "checkbox";
      return (right ? "Right" : "Not right") + (many ? `: ${count}` : ".");
    }

    #mark(option, index) {
      const input = option.querySelector("input");
      const correct = option.dataset.correct === "true";
      const verdict = input.checked ? (correct ? "right-pick" : "wrong-pick")
        : (correct ? "missed" : "right-skip");
      const name = `${input.id}-verdict`;
      option.dataset.verdict = verdict;
      option.append(make("p", { class: "recite-verdict", id: name }, VERDICTS[verdict]));
      input.setAttribute("aria-describedby", name);
      const feedback = this.solution.querySelector(`.recite-feedback[data-option="${index}"]`);
      if (feedback) option.append(feedback);
    }

    #reveal(shown) {
      this.solution.hidden = !shown;
      this.check.textContent = shown ? "Hide the answer" : "Show the answer";
      this.check.classList.toggle("md-button--primary", !shown);
      this.check.setAttribute("aria-expanded", String(shown));
      this.rate.replaceChildren(...(shown ? [
        button("I knew it", () => this.#rated(true)), button("Not yet", () => this.#rated(false)),
      ] : []));
    }

    #rated(right) {
      this.progress.add(this.id, { did: "answer", v: this.version, right, ...this.#given() });
      this.#show(right);
      this.check.focus(); // the button that was pressed is gone
      this.changed();
    }

    #say(text) {
      this.message.textContent = text;
    }

    #clear() {
      this.result = "";
      delete this.fieldset.dataset.result;
      for (const input of this.inputs) {
        if (input.type === "text") input.value = "";
        else input.checked = false;
        input.removeAttribute("aria-describedby");
      }
      for (const option of this.options) {
        delete option.dataset.verdict;
        option.querySelector(".recite-verdict")?.remove();
        const feedback = option.querySelector(":scope > .recite-feedback");
        if (feedback) {
          this.solution.insertBefore(feedback, this.solution.querySelector(".recite-explanation"));
        }
      }
      this.#say("");
      this.solution.hidden = true;
      this.rate.replaceChildren();
      this.check.textContent = "Check";
      this.check.classList.add("md-button--primary");
      if (this.kind === "self") this.#reveal(false);
    }
  };
}
