/** The page about the certificate: leads back to the room that the person came from. */
import { pathOf, roomOf } from "./address.js";

// In the query, for our pages send no referrer.
const { room } = roomOf(pathOf(new URLSearchParams(location.search).get("room") ?? ""));
for (const link of document.querySelectorAll("a[data-call]")) {
  link.setAttribute("href", pathOf(room) + location.hash); // an invite stays with its link
}
