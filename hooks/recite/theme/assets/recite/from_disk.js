"use strict";
/* In a page that is opened from disk the theme's instant loading ends the stream `document$` before
   it began (setupInstantNavigation gives nothing there), and with it tables, tabs and diagrams. */
if (location.protocol === "file:") {
  const element = document.getElementById("__config");
  const config = JSON.parse(element.textContent);
  config.features = config.features.filter((feature) => !feature.startsWith("navigation.instant"));
  element.textContent = JSON.stringify(config);
}
