"use strict";

/**
 * One thing that the reader did with a question. `t`: milliseconds since 1970; `v`: the version of
 * the question's key; `picks`: the values of the chosen options; `text`: what was written.
 * @typedef {{t: number, v: string, did: "answer" | "retry" | "reset", right?: boolean,
 *   picks?: string[], text?: string}} Entry
 */

/**
 * The reader's answers: a log that only grows, one record a question, one line an entry. Two logs
 * merge by union, so answers given on two devices come together in any order.
 */
class ReciteProgress {
  static PREFIX = "recite:";

  /**
   * @param {() => Storage} storage Gives the storage; may throw where the browser blocks it.
   * @param {() => number} now Milliseconds since 1970.
   */
  constructor(storage, now) {
    this.now = now;
    this.lasting = true;
    try {
      this.storage = storage();
      this.storage.length;
    } catch (error) {
      this.lasting = false; // said to the reader beside the quiz
      this.storage = null;
    }
    /** @type {Map<string, string>} What could not be stored: it holds until the page goes. */
    this.held = new Map();
  }

  /**
   * The entries of a question, oldest first. A line that is no entry is passed over.
   * @param {string} id
   * @returns {Entry[]}
   */
  entries(id) {
    const text = this.held.get(id) ?? this.storage?.getItem(ReciteProgress.PREFIX + id) ?? "";
    return text.split("\n").map(ReciteProgress.#entry).filter((entry) => entry !== null)
      .sort((a, b) => a.t - b.t);
  }

  /**
   * What holds now for a question whose key has this version: how often it was tried again, and the
   * answer that is to be shown, if any.
   * @param {string} id
   * @param {string} version
   * @returns {{attempt: number, answer: Entry | null}}
   */
  state(id, version) {
    const state = { attempt: 0, answer: null };
    for (const entry of this.entries(id)) {
      if (entry.did === "reset") state.attempt = 0;
      else if (entry.did === "retry") state.attempt += 1;
      state.answer = entry.did === "answer" && entry.v === version ? entry : null;
    }
    return state;
  }

  /**
   * @param {string} id
   * @param {Omit<Entry, "t">} entry
   */
  add(id, entry) {
    this.#merge(id, [{ t: this.now(), ...entry }]);
  }

  /** All answers as the text of a file. */
  exported() {
    const questions = {};
    for (const id of this.#ids()) questions[id] = this.entries(id);
    return JSON.stringify({ recite: 1, questions }, null, 1);
  }

  /**
   * Take over the answers of an exported file; what is here already stays once.
   * @param {string} text
   * @returns {number} How many entries were new. Throws where the text is no such file.
   */
  imported(text) {
    const file = JSON.parse(text);
    if (file?.recite !== 1 || typeof file.questions !== "object") throw new TypeError("no answers");
    let count = 0;
    for (const [id, entries] of Object.entries(file.questions)) {
      if (Array.isArray(entries)) count += this.#merge(id, entries);
    }
    return count;
  }

  /** @param {string} id @param {unknown[]} more */
  #merge(id, more) {
    const lines = this.entries(id).map((entry) => JSON.stringify(entry));
    const known = new Set(lines);
    const fresh = more.map((entry) => JSON.stringify(entry))
      .filter((line) => ReciteProgress.#entry(line) && !known.has(line));
    const text = [...lines, ...fresh].join("\n");
    try {
      if (!this.storage) throw new Error("blocked");
      this.storage.setItem(ReciteProgress.PREFIX + id, text);
      this.held.delete(id);
    } catch (error) {
      this.lasting = false; // blocked or full: said to the reader beside the quiz
      this.held.set(id, text);
    }
    return fresh.length;
  }

  #ids() {
    const { PREFIX } = ReciteProgress;
    const stored = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(PREFIX));
    return new Set([...stored.map((key) => key.slice(PREFIX.length)), ...this.held.keys()]);
  }

  /** @param {string} line @returns {Entry | null} */
  static #entry(line) {
    try {
      const entry = JSON.parse(line);
      const fits = typeof entry?.t === "number" && typeof entry.v === "string"
        && ["answer", "retry", "reset"].includes(entry.did)
        && (entry.picks === undefined || Array.isArray(entry.picks));
      return fits ? entry : null;
    } catch (error) {
      return null; // a damaged line costs itself alone
    }
  }
}
