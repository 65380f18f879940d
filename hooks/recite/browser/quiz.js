"use strict";
{
  const KEPT = "Your answers are kept in this browser only. Some browsers delete them after a week "
    + "without a visit: a file keeps them, and brings them to another device.";
  const NOT_KEPT = "This browser keeps no answers: they are gone when you leave. Save them to a file.";

  const now = () => Date.now();
  const storage = () => localStorage;

  /** @param {string} text @param {() => void} act */
  const button = (text, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "md-button";
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  };

  /**
   * A review: its questions, the score, and what the reader can do with all of them. The HTML in it
   * works without this element, and is as it was once the element has left the page.
   */
  class ReciteReview extends HTMLElement {
    connectedCallback() {
      this.stop = new AbortController();
      this.progress = new ReciteProgress(storage, now);
      this.summary = this.querySelector(".recite-progress p");
      this.plainSummary = this.summary.textContent;
      this.steps = [...this.querySelectorAll(".recite-progress li")];
      this.questions = [...this.querySelectorAll(".recite-question")].map((fieldset) =>
        new ReciteQuestion(fieldset, this.progress, () => this.update()));
      this.querySelector("form").append(this.#foot());
      this.#listen(this, "submit", (event) => event.preventDefault());
      this.#listen(this, "click", (event) => this.#question(event)?.use(event));
      this.#listen(this, "keydown", (event) => {
        if (event.key === "Enter" && event.target.matches("input")) this.#question(event)?.use(event);
      });
      this.#listen(window, "beforeprint", () => this.questions.forEach((each) => each.place(true)));
      this.#listen(window, "afterprint", () => this.questions.forEach((each) => each.place(false)));
      this.update();
    }

    disconnectedCallback() {
      this.stop.abort();
      this.foot.remove();
      this.questions.forEach((question) => question.undo());
      this.steps.forEach((step) => step.removeAttribute("data-result"));
      this.summary.textContent = this.plainSummary;
    }

    /** Show how the review stands. */
    update() {
      const count = (graded, result) => this.questions.filter((question) =>
        (question.kind !== "self") === graded && question.result === result).length;
      const open = this.questions.filter((question) => !question.result).length;
      const graded = this.questions.filter((question) => question.kind !== "self").length;
      const parts = [
        graded && `${count(true, "right")} of ${graded} right`,
        graded < this.questions.length
          && `${count(false, "right")} of ${this.questions.length - graded} known`,
        open && `${open} open`,
      ];
      this.score.textContent = parts.filter(Boolean).join(" · ");
      this.summary.textContent = open === this.questions.length
        ? this.plainSummary : this.score.textContent;
      this.questions.forEach((question, index) => {
        if (this.steps[index]) this.steps[index].dataset.result = question.result;
      });
      this.wrong.disabled = !this.#wrong().length;
      this.all.disabled = open === this.questions.length;
      this.note.textContent = this.progress.lasting ? KEPT : NOT_KEPT;
    }

    #wrong() {
      return this.questions.filter((question) => question.result === "wrong");
    }

    /** @param {Event} event */
    #question(event) {
      const fieldset = event.target.closest(".recite-question");
      return this.questions.find((question) => question.fieldset === fieldset);
    }

    #foot() {
      this.score = document.createElement("p");
      this.score.className = "recite-score";
      this.note = document.createElement("p");
      this.note.setAttribute("role", "status");
      this.wrong = button("Try the wrong ones again", () => this.#again(this.#wrong(), "retry"));
      this.all = button("Try all again", () => this.#again(this.questions, "retry"));
      const keep = document.createElement("details");
      keep.className = "recite-keep";
      keep.append(
        Object.assign(document.createElement("summary"), { textContent: "Your answers" }),
        this.note,
        button("Save to a file", () => this.#save()),
        button("Load from a file", () => this.#load()),
        button("Reset this quiz", () => this.#again(this.questions, "reset")),
      );
      this.foot = document.createElement("div");
      this.foot.className = "recite-foot";
      this.foot.append(this.score, this.wrong, this.all, keep);
      return this.foot;
    }

    /** @param {ReciteQuestion[]} questions @param {"retry" | "reset"} did */
    #again(questions, did) {
      questions.forEach((question) => question.again(did));
      this.update();
      const [first] = questions;
      (first.fieldset.querySelector("input") ?? first.check).focus({ preventScroll: true });
      first.fieldset.scrollIntoView({ block: "start" });
    }

    #save() {
      const file = new Blob([this.progress.exported()], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `answers-${new Date(now()).toISOString().slice(0, 10)}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    }

    #load() {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = ".json";
      input.addEventListener("change", async () => {
        const [file] = input.files;
        try {
          const count = this.progress.imported(await file.text());
          this.questions.forEach((question) => question.restore());
          this.update();
          this.note.textContent = `Loaded ${file.name}. New answers: ${count}.`;
        } catch (error) {
          this.note.textContent = `${file.name} holds no saved answers.`;
        }
      });
      input.click();
    }

    /** @param {EventTarget} target @param {string} type @param {(event: any) => void} act */
    #listen(target, type, act) {
      target.addEventListener(type, act, { signal: this.stop.signal });
    }
  }

  if (!customElements.get("recite-review")) customElements.define("recite-review", ReciteReview);
}
