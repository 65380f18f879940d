"use strict";
/* The colour scheme that the reader chose, or the system's, before anything is drawn. */
{
  const chosen = __md_get("__palette")?.color;
  if (chosen) {
    const system = "(prefers-color-scheme)";
    const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const option = chosen.media === system
      ? document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${dark})"]`) : null;
    for (const [name, value] of Object.entries(chosen)) {
      const attribute = `data-md-color-${name}`;
      document.body.setAttribute(attribute, option?.getAttribute(attribute) ?? value);
    }
  }
}
