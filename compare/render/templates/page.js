"use strict";
// Everything can be read without this: it adds a filter to long lists and a button that copies a link.
document.querySelectorAll(".filtered").forEach(function (whole) {
  var rows = whole.querySelectorAll("tr.row");
  if (rows.length < 8) { return; }
  var label = document.createElement("label"), box = document.createElement("input");
  var told = document.createElement("span");
  label.textContent = "Show only rows that say ";
  told.setAttribute("role", "status");
  box.type = "search";
  label.append(box);
  var line = document.createElement("p");
  line.className = "filter";
  line.append(label, " ", told);
  whole.prepend(line);
  box.addEventListener("input", function () {
    var wanted = box.value.trim().toLowerCase(), left = 0;
    rows.forEach(function (row) {
      row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
      left += row.hidden ? 0 : 1;
    });
    whole.querySelectorAll("section").forEach(function (part) {
      part.hidden = !part.querySelector("tr.row:not([hidden])");
    });
    told.textContent = wanted ? left + " of " + rows.length + " shown" : "";
  });
});
if (navigator.clipboard) {
  document.querySelectorAll("article.finding").forEach(function (card) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy link";
    button.setAttribute("aria-label", "Copy link to " + card.dataset.id);
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(location.href.split("#")[0] + "#" + card.id).then(function () {
        button.textContent = "Copied";
      }, function () { button.textContent = "Not copied"; });
    });
    card.querySelector(".tags").append(" ", button);
  });
}
