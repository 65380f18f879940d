/**
 * One thing the reader did. `t`: milliseconds since 1970; `v`: the version of the question's key.
 * @typedef {{t: number, v: string, did: "answer" | "retry" | "reset", right?: boolean,
 *   picks?: string[], text?: string}} Entry
 */

/** The reader's answers: a log that only grows, one record a question, one line an entry. */
class ReciteProgress {
  static PREFIX = "recite:";

  /** @param {() => Storage} storage @param {() => number} now */
  constructor(storage, now) {
    this.now = now;
    this.held = new Map(); // what could not be stored holds until the page goes
    this.lasting = true; // or the reader is told
    try {
      this.storage = storage();
    } catch {
      this.lasting = false;
    }
  }

  /** The entries of a question, oldest first. @returns {Entry[]} */
  entries(id) {
    const text = this.held.get(id) ?? this.storage?.getItem(ReciteProgress.PREFIX + id) ?? "";
    return text.split("\n").flatMap(ReciteProgress.read).sort((a, b) => a.t - b.t);
  }

  /** How often a question was tried again, and the answer to show: one to this very key. */
  state(id, version) {
    let attempt = 0;
    let answer = null;
    for (const entry of this.entries(id)) {
      if (entry.did === "reset") attempt = 0;
      if (entry.did === "retry") attempt += 1;
      answer = entry.did === "answer" && entry.v === version ? entry : null;
    }
    return { attempt, answer };
  }

  /** Add what was done to a question. */
  add(id, entry) {
    this.merge(id, [{ t: this.now(), ...entry }]);
  }

  /** Add the entries that are not there yet; gives their number. */
  merge(id, entries) {
    const lines = this.entries(id).map((entry) => JSON.stringify(entry));
    const fresh = entries.map((entry) => JSON.stringify(entry))
      .filter((line) => ReciteProgress.read(line).length && !lines.includes(line));
    const text = [...lines, ...fresh].join("\n");
    try {
      this.storage.setItem(ReciteProgress.PREFIX + id, text);
      this.held.delete(id);
    } catch {
      this.lasting = false;
      this.held.set(id, text);
    }
    return fresh.length;
  }

  /** The entry of a line. A damaged line gives none, and costs itself alone. */
  static read(line) {
    try {
      const entry = JSON.parse(line);
      const { t, v, did, picks = [] } = entry;
      return Number.isFinite(t) && typeof v === "string" && Array.isArray(picks)
        && ["answer", "retry", "reset"].includes(did) ? [entry] : [];
    } catch {
      return [];
    }
  }
}
