{
  const VERDICTS = {
    "right-pick": "Right",
    "right-skip": "Rightly left out",
    "wrong-pick": "Wrong",
    missed: "Missed: this one is right",
  };

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  const letter = (index) =>
    (index < 26 ? "" : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

  /** The options in an order that the seed decides; pinned ones keep their place. */
  const shuffled = (options, seed) => {
    let state = 0;
    const random = (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // as in Numerical Recipes
      return Math.floor((state / 2 ** 32) * below);
    };
    for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193); // FNV
    const drawn = [];
    for (const option of options) {
      if (!isPinned(option)) drawn.splice(random(drawn.length + 1), 0, option);
    }
    return options.map((option) => (isPinned(option) ? option : drawn.shift()));
  };

  /** A written answer without what does not matter in it. */
  const plain = (text) => text.normalize("NFKC").replace(/[*_`$]/g, "").replace(/\s+/g, " ").trim()
    .replace(/[.!]$/, "").toLowerCase();

  /** A comma groups where three digits follow it, but not after a zero; else it is a point. */
  const number = (text) => Number(text.replace(/^([-+]?0),/, "$1.").replace(/,(?=\d{3}\b)/g, "")
    .replace(",", "."));

  const isPinned = (option) => "pinned" in option.dataset;
  const inputOf = (option) => option.querySelector("input");
  const isRight = (option) => option.dataset.correct === "true";
  const isRightly = (option) => inputOf(option).checked === isRight(option);

  /** One question in the page: judges an answer, shows the result, and can be undone. */
  globalThis.ReciteQuestion = class {
    /** @param {HTMLElement} fieldset @param {ReciteProgress} progress @param {() => void} changed */
    constructor(fieldset, progress, changed) {
      const { id, version, kind } = fieldset.dataset;
      Object.assign(this, { fieldset, progress, changed, id, version, kind });
      const find = (selector) => [...fieldset.querySelectorAll(selector)];
      this.options = find(".recite-option");
      this.inputs = find(".recite-option > input, .recite-field");
      [this.details, this.solution] = find(".recite-answer, .recite-solution");
      this.many = this.inputs[0]?.type === "checkbox";
      this.message = make("p", "recite-message");
      this.message.setAttribute("role", "status");
      this.check = ReciteQuestion.button("", () => this.#press());
      this.rate = make("div", "recite-rate");
      this.actions = make("div", "recite-actions", this.check, this.rate, this.message);
      this.details.replaceWith(this.actions, this.solution);
      this.restore();
    }

    static button(text, act) {
      const button = make("button", "md-button", text);
      button.type = "button";
      button.addEventListener("click", (event) => {
        if (event.detail < 2) act(); // the second half of a double click must not undo the first
      });
      return button;
    }

    /** Show what the log says. */
    restore() {
      const { attempt, answer } = this.progress.state(this.id, this.version);
      this.#clear();
      this.attempt = attempt;
      this.place(false);
      if (!answer) return;
      for (const input of this.inputs) {
        input.checked = answer.picks?.includes(input.value);
        if (this.kind === "short") input.value = answer.text ?? "";
      }
      this.#show(answer.right);
    }

    again(did) {
      this.progress.add(this.id, { did, v: this.version });
      this.restore();
    }

    /** Put the options into the order of the note, which paper shows, or of this attempt. */
    place(onPaper) {
      const { options, fieldset } = this;
      const order = onPaper || !this.attempt ? options : shuffled(options, this.id + this.attempt);
      const focused = document.activeElement;
      options[0]?.parentNode.append(...order);
      const letters = new Map(order.map((option, index) => [option, letter(index)]));
      for (const name of fieldset.querySelectorAll(".recite-option > label, b[data-option]")) {
        const option = name.dataset.option ? options[name.dataset.option] : name.parentNode;
        name.textContent = letters.get(option);
      }
      if (fieldset.contains(focused)) focused.focus({ preventScroll: true });
    }

    undo() {
      this.#clear();
      this.place(true);
      this.actions.remove();
      this.solution.replaceWith(this.details);
      this.details.append(this.solution);
      this.solution.hidden = false;
    }

    /** A click anywhere on an option chooses it; an answer that was judged stays as it was. */
    click(event) {
      const option = event.target.closest(".recite-option");
      if (!option || event.target.closest("a, button, summary, audio, video")) return;
      if (this.result && this.kind === "choice") event.preventDefault();
      else if (!event.target.closest("input, label") && !String(getSelection())) {
        inputOf(option).click();
      }
    }

    /** Enter in a field checks, as long as nothing was judged. */
    enter(event) {
      event.preventDefault();
      if (!event.repeat && !this.result) this.#press();
    }

    #press() {
      if (this.kind === "self") this.#reveal(this.solution.hidden);
      else if (this.result) this.again("retry");
      else this.#judge();
      this.changed();
    }

    #given() {
      const picks = this.inputs.filter((input) => input.checked).map((input) => input.value);
      return this.kind === "short" ? { text: this.inputs[0].value.trim() } : { picks };
    }

    #judge() {
      const given = this.#given();
      if (!(given.text ?? given.picks).length) {
        this.#say(given.picks ? `Choose ${this.many ? "at least one" : "an"} option first.`
          : "Write an answer first.");
        return;
      }
      const right = given.picks ? this.options.every(isRightly) : this.#accepts(plain(given.text));
      const before = this.check.getBoundingClientRect().top;
      this.#keep(right);
      // The button stays under the pointer, however much opens above it.
      scrollBy({ top: this.check.getBoundingClientRect().top - before, behavior: "instant" });
    }

    #accepts(text) {
      const { accepted, tolerance = 0 } = this.fieldset.dataset;
      const margin = tolerance * (1 + 1e-9); // 3.15 lies within 0.05 of 3.1
      return JSON.parse(accepted).map(plain).some((right) =>
        text === right || Math.abs(number(text) - number(right)) <= margin);
    }

    #keep(right) {
      this.progress.add(this.id, { did: "answer", v: this.version, right, ...this.#given() });
      this.#show(right);
    }

    #show(right) {
      this.result = right ? "right" : "wrong";
      this.fieldset.dataset.result = this.result;
      if (this.kind === "self") {
        this.#reveal(true);
        this.#say(right ? "You knew it." : "Not yet.");
        return;
      }
      this.#label("Try again", false);
      this.options.forEach((option, index) => this.#mark(option, index));
      this.solution.hidden = !this.solution.textContent.trim();
      const rightly = `${this.options.filter(isRightly).length} of ${this.options.length}`;
      this.#say((right ? "Right" : "Not right")
        + (this.many ? `: ${rightly} options judged rightly.` : "."));
      if (this.kind === "short" && !right) this.#offer({ "Mine says the same": true });
    }

    #mark(option, index) {
      const input = inputOf(option);
      const verdict = input.checked ? (isRight(option) ? "right-pick" : "wrong-pick")
        : (isRight(option) ? "missed" : "right-skip");
      option.dataset.verdict = verdict;
      const said = make("p", "recite-verdict", VERDICTS[verdict]);
      said.id = `${input.id}-verdict`;
      input.setAttribute("aria-describedby", said.id);
      option.append(said);
      const feedback = this.solution.querySelector(`.recite-feedback[data-option="${index}"]`);
      if (feedback && input.checked) option.append(feedback); // a platform's words are for who picks it
    }

    #reveal(shown) {
      this.solution.hidden = !shown;
      this.#label(shown ? "Hide the answer" : "Show the answer", !shown);
      this.#offer(shown ? { "I knew it": true, "Not yet": false } : {});
    }

    /** Let the reader say how it was. */
    #offer(ratings) {
      this.rate.replaceChildren(...Object.entries(ratings).map(([text, right]) =>
        ReciteQuestion.button(text, () => {
          this.#keep(right);
          this.check.focus(); // the button that was pressed is gone
          this.changed();
        })));
    }

    #label(text, main) {
      this.check.textContent = text;
      this.check.classList.toggle("md-button--primary", main);
    }

    #say(text) {
      this.message.textContent = text;
    }

    #clear() {
      this.result = "";
      delete this.fieldset.dataset.result;
      for (const input of this.inputs) {
        if (this.kind === "short") input.value = "";
        input.checked = false;
        input.removeAttribute("aria-describedby");
      }
      for (const option of this.options) {
        delete option.dataset.verdict;
        option.querySelector(".recite-verdict")?.remove();
        const feedback = option.querySelector(":scope > .recite-feedback");
        const explanation = this.solution.querySelector(".recite-explanation");
        if (feedback) this.solution.insertBefore(feedback, explanation);
      }
      this.#say("");
      this.#label("Check", true);
      this.#offer({});
      this.solution.hidden = true;
      if (this.kind === "self") this.#reveal(false);
    }
  };
}
