/** The reader's answers as a file: it outlasts the browser's storage, and goes to other devices. */
class ReciteAnswers {
  /** @param {ReciteProgress} progress */
  constructor(progress) {
    this.progress = progress;
  }

  /** All answers, as the text of a file. */
  get text() {
    const { storage, held } = this.progress;
    const { PREFIX } = ReciteProgress;
    const stored = Object.keys(storage ?? {}).filter((key) => key.startsWith(PREFIX));
    const ids = [...stored.map((key) => key.slice(PREFIX.length)), ...held.keys()];
    const questions = Object.fromEntries(ids.map((id) => [id, this.progress.entries(id)]));
    return JSON.stringify({ recite: 1, questions });
  }

  /** Take over the answers of a file by union; gives how many are new. Throws if it holds none. */
  merge(text) {
    const { recite, questions } = JSON.parse(text);
    if (recite !== 1) throw new TypeError("no answers");
    return Object.entries(questions)
      .reduce((count, [id, entries]) => count + this.progress.merge(id, entries), 0);
  }

  save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([this.text], { type: "application/json" }));
    link.download = "answers.json";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Ask for a file; `done` is told what came of it. */
  load(done) {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json";
    input.addEventListener("change", async () => {
      const { name } = input.files[0];
      try {
        const count = this.merge(await input.files[0].text());
        done(`Loaded ${name}. New answers: ${count}.`);
      } catch {
        done(`${name} holds no saved answers.`);
      }
    });
    input.click();
  }
}
