"use strict";
/* Leads on with the place in the note that the address names; without JavaScript the page leads on alone. */
location.replace(document.querySelector("link[rel=canonical]").href + location.hash);
