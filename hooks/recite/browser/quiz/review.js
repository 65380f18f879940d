{
  const KEPT = "Your answers stay in this browser, and some browsers delete them after a week "
    + "without a visit. A file keeps them.";
  const NOT_KEPT = "This browser keeps no answers. A file keeps them.";

  /** A review: its questions and the score. Its HTML works without, and is as it was afterwards. */
  class ReciteReview extends HTMLElement {
    connectedCallback() {
      this.stop = new AbortController();
      this.progress = new ReciteProgress(() => localStorage, () => Date.now());
      this.summary = this.querySelector(".recite-progress p");
      this.count = this.summary.textContent;
      this.steps = [...this.querySelectorAll(".recite-progress li")];
      this.questions = [...this.querySelectorAll(".recite-question")].map((fieldset) =>
        new ReciteQuestion(fieldset, this.progress, () => this.update()));
      this.#build();
      const listen = (target, type, act) =>
        target.addEventListener(type, act, { signal: this.stop.signal });
      const asked = ({ target }) => this.questions.find((each) => each.fieldset.contains(target));
      listen(this, "click", (event) => asked(event)?.click(event));
      listen(this, "keydown", (event) => {
        if (event.key === "Enter" && event.target.matches("input")) asked(event)?.enter(event);
      });
      for (const type of ["beforeprint", "afterprint"]) {
        listen(window, type, () => this.questions.forEach((each) => each.place(type[0] === "b")));
      }
      this.update();
    }

    disconnectedCallback() {
      this.stop.abort();
      this.foot.remove();
      this.questions.forEach((question) => question.undo());
      this.steps.forEach((step) => step.removeAttribute("data-result"));
      this.summary.textContent = this.count;
    }

    /** Show how the review stands. */
    update() {
      const { questions } = this;
      const [rated, graded] = [true, false].map((self) =>
        questions.filter(({ kind }) => (kind === "self") === self));
      const right = (some) =>
        `${some.filter(({ result }) => result === "right").length} of ${some.length}`;
      const open = questions.filter(({ result }) => !result).length;
      this.score.textContent = [
        graded.length && `${right(graded)} right`,
        rated.length && `${right(rated)} known`,
        open && `${open} open`,
      ].filter(Boolean).join(" · ");
      this.summary.textContent = open < questions.length ? this.score.textContent : this.count;
      this.steps.forEach((step, index) => { step.dataset.result = questions[index].result; });
      this.wrong.disabled = !this.#wrong().length;
      this.all.disabled = open === questions.length;
      this.note.textContent = this.progress.lasting ? KEPT : NOT_KEPT;
    }

    #wrong() {
      return this.questions.filter(({ result }) => result === "wrong");
    }

    #build() {
      const { button } = ReciteQuestion;
      const answers = new ReciteAnswers(this.progress);
      this.foot = document.createElement("div");
      this.foot.className = "recite-foot";
      this.foot.innerHTML = '<p class="recite-score"></p><details class="recite-keep">'
        + '<summary>Your answers</summary><p role="status"></p></details>';
      const keep = this.foot.lastChild;
      [this.score, this.note] = this.foot.querySelectorAll("p");
      this.wrong = button("Try the wrong ones again", () => this.#again(this.#wrong(), "retry"));
      this.all = button("Try all again", () => this.#again(this.questions, "retry"));
      keep.before(this.wrong, this.all);
      keep.append(
        button("Save to a file", () => answers.save()),
        button("Load from a file", () => answers.load((said) => {
          this.questions.forEach((question) => question.restore());
          this.update();
          this.note.textContent = said;
        })),
        button("Reset this quiz", () => this.#again(this.questions, "reset")),
      );
      this.querySelector("form").append(this.foot);
    }

    #again(questions, did) {
      questions.forEach((question) => question.again(did));
      this.update();
      const { fieldset, check } = questions[0];
      (fieldset.querySelector("input") ?? check).focus({ preventScroll: true });
      fieldset.scrollIntoView();
    }
  }

  customElements.define("recite-review", ReciteReview);
}
