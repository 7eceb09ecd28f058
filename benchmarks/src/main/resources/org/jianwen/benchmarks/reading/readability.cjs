// Reads pages with Mozilla's Readability: the names of files of HTML, one a line of the input; a line of JSON for each.
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");
const fs = require("fs");
for (const file of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  let body = "", title = "";
  try {
    const dom = new JSDOM(fs.readFileSync(file, "utf8"), { url: "https://page.example/", virtualConsole: new VirtualConsole() });
    const article = new Readability(dom.window.document).parse();
    body = article?.textContent ?? "";
    title = article?.title ?? "";
    dom.window.close();
  } catch (e) {
    body = "";
  }
  console.log(JSON.stringify({ file, title, body }));
}
