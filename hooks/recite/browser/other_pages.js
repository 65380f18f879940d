"use strict";
{
  const FRAME = "recite-other-page";
  const PATIENCE = 10000; // milliseconds until a page on disk counts as missing

  /** Ask the server for a page. @param {string} address @returns {Promise<string>} */
  const fetched = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    return response.text();
  };

  /**
   * From a folder on disk no page may read another one. So the other page, in a hidden frame, tells
   * what is in it: the last lines of this script run there, too.
   * @param {string} address @returns {Promise<string>}
   */
  const told = (address) => new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    const stop = new AbortController();
    const done = () => {
      stop.abort();
      clearTimeout(timer);
      frame.remove();
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error(`${address} says nothing`));
    }, PATIENCE);
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      done();
      resolve(String(data));
    }, { signal: stop.signal });
    Object.assign(frame, { name: FRAME, hidden: true, src: address });
    document.body.append(frame);
  });

  /** Read a page of the site. @param {string} address @returns {Promise<Document>} */
  globalThis.recitePage = async (address) => {
    const html = await (location.protocol === "file:" ? told : fetched)(address);
    return new DOMParser().parseFromString(html, "text/html");
  };

  if (location.protocol === "file:" && window.name === FRAME) {
    parent.postMessage(document.documentElement.outerHTML, "*");
  }
}
