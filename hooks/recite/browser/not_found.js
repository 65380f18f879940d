"use strict";
{
  const SHOWN = 5;
  const ALIKE_FROM = 0.3; // of 1; below it, names have little in common but common letters

  /** @param {string} text Letters and digits alone, without case and accents. */
  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /** @param {string} text Each pair of neighbouring letters with its count. */
  const pairs = (text) => {
    const counts = new Map();
    const padded = ` ${plain(text)} `;
    for (let i = 0; i + 1 < padded.length; i += 1) {
      const pair = padded.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };

  /** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
  const likeness = (one, other) => {
    let common = 0;
    let total = 0;
    for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
    for (const counts of [one, other]) for (const count of counts.values()) total += count;
    return (2 * common) / total;
  };

  /** @param {string} path The decoded path; a `%` that stands for nothing stays. */
  const decoded = (path) => {
    try {
      return decodeURIComponent(path);
    } catch (error) {
      return path;
    }
  };

  /** @param {string} path The last part of a path that says something. */
  const name = (path) =>
    path.replace(/\.html?$/, "").split("/").filter((part) => part && part !== "index").pop() ?? "";

  const suggest = async (section) => {
    const { base, addresses } = section.dataset;
    const root = new URL(base, location.href);
    const asked = decoded(location.pathname).slice(decoded(root.pathname).length - 1);
    const response = await fetch(addresses);
    if (!response.ok) return;
    const [wanted, whole] = [pairs(name(asked)), pairs(asked.replace(/\.html?$/, ""))];
    const found = (await response.json())
      .map(([title, url]) => ({
        title,
        url,
        score: Math.max(likeness(wanted, pairs(title)), likeness(wanted, pairs(name(decoded(url)))))
          + likeness(whole, pairs(decoded(url).replace(/\.html?$/, ""))) / 4,
      }))
      .filter(({ score }) => score > ALIKE_FROM)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN);
    for (const { title, url } of found) {
      const link = document.createElement("a");
      link.href = new URL(url, root).href;
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      section.querySelector("ul").append(item);
    }
    section.hidden = !found.length;
  };

  suggest(document.getElementById("recite-suggestions"));
}
