"use strict";
/* Material's bundle looks for these four names: the site's root and JSON kept under it. */
var __md_scope = new URL(document.currentScript.dataset.base, location);

var __md_hash = (text) =>
  Array.from(text).reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0);

var __md_get = (key, storage = null, scope = __md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch (error) {
    return null; // storage is blocked, or holds no JSON: as if nothing was kept
  }
};

var __md_set = (key, value, storage = null, scope = __md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch (error) {
    // storage is blocked or full: the choice holds until the page goes
  }
};
