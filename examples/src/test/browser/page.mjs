// A real browser on the page: node page.mjs URL [SCREENSHOT-FOLDER]. Needs playwright-core and axe-core beside it or in NODE_PATH.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const require = createRequire(path.join(process.env.JIANWEN_NODE_MODULES || process.cwd(), "any.js"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [base, shots] = process.argv.slice(2);
const chrome = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(fs.existsSync);
const browser = await chromium.launch({ executablePath: chrome, args: ["--no-sandbox"] });
const errors = [];
let done = 0;

async function page(options, path) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: "en-US", ...options });
  const p = await context.newPage();
  p.on("pageerror", error => errors.push(path + ": " + error.message));
  await p.goto(base + path);
  return p;
}

function holds(what, truth) {
  if (truth) {
    done++;
  } else {
    errors.push(what);
  }
}

async function found(p) {
  return Number((await p.textContent(".summary")).replace(/[^\d,].*/s, "").replaceAll(",", "") || 0);
}

async function check(name, run) {
  try {
    await run();
  } catch (error) {
    errors.push(name + ": " + error.message.split("\n")[0]);
  }
}

await check("typing", async () => {
  const p = await page({}, "/");
  await p.type("#q", "台风");
  await p.waitForFunction(() => /^17 /.test(document.querySelector(".summary").textContent));
  holds("the address says what was typed", decodeURIComponent(p.url()).includes("q=台风"));
  holds("the box keeps the focus", await p.evaluate(() => document.activeElement.id === "q"));
  await p.waitForSelector("#suggestions li");
  await p.keyboard.press("Escape");
  holds("Escape closes the suggestions", await p.isHidden("#suggestions"));
  await p.check("aside input[name=source] >> nth=0");
  await p.waitForSelector(".chip");
  holds("a source narrows", await found(p) === 8);
  holds("its chip is there", (await p.textContent("#chips")).includes("海岸新闻网"));
  await p.goBack();
  await p.waitForFunction(() => /^17 /.test(document.querySelector(".summary").textContent));
  await p.keyboard.press("Escape");
});

await check("composition", async () => {
  const p = await page({}, "/");
  let asked = 0;
  p.on("request", request => { asked += /\?q=|suggest/.test(request.url()) ? 1 : 0; });
  await p.evaluate(() => {
    const q = document.getElementById("q");
    q.focus();
    q.dispatchEvent(new CompositionEvent("compositionstart"));
    q.value = "tai";
    q.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
  });
  await p.waitForTimeout(500);
  holds("nothing is asked while a word is composed", asked === 0);
  await p.evaluate(() => {
    const q = document.getElementById("q");
    q.value = "台风";
    q.dispatchEvent(new CompositionEvent("compositionend"));
  });
  await p.waitForFunction(() => /^17 /.test(document.querySelector(".summary").textContent));
});

await check("keys and article", async () => {
  const p = await page({}, "/?q=台风&source=海岸新闻网");
  await p.keyboard.press("Escape");
  await p.keyboard.press("ArrowDown");
  holds("the arrow goes to the first hit", await p.evaluate(() => document.activeElement.closest(".hits li:first-child h2") !== null));
  await p.keyboard.press("Enter");
  await p.waitForSelector("article");
  await p.keyboard.press("n");
  holds("n goes to a mark", await p.isVisible("mark.here"));
  await p.keyboard.press("/");
  holds("/ goes to the box", await p.evaluate(() => document.activeElement.id === "q"));
  await p.keyboard.press("Escape");
  await p.keyboard.press("?");
  holds("? opens the help", await p.isVisible("dialog"));
  await p.keyboard.press("Escape");
  await p.click("#back");
  await p.waitForSelector("#hits li");
  holds("back to the same results", await found(p) === 8);
});

await check("paging and bars", async () => {
  const p = await page({}, "/?q=台风");
  await p.click("nav a[rel=next]");
  await p.waitForSelector("text=Page 2 of 2");
  await p.goBack();
  await p.focus("#chart a");
  await p.keyboard.press("Enter");
  await p.waitForSelector("text=↑ 2022");
  holds("a bar leads into its month", p.url().includes("from=2022-07"));
  await p.click("text=↑ 2022");
  holds("and out again to the year", await found(p) === 4);
  await p.goto(base + "/?q=台风");
  const svg = await (await p.$("#chart svg")).boundingBox();
  await p.mouse.move(svg.x + svg.width * 0.1, svg.y + 60);
  await p.mouse.down();
  await p.mouse.move(svg.x + svg.width * 0.3, svg.y + 60, { steps: 6 });
  await p.mouse.up();
  await p.waitForURL(/from=/);
  holds("a brush takes a stretch", await found(p) === 4);
});

await check("touch", async () => {
  const p = await page({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, locale: "zh-CN" }, "/?q=台风");
  holds("no sideways scroll", await p.evaluate(() => document.documentElement.scrollWidth <= 360));
  holds("filters are one touch away", await p.isVisible(".to-filters"));
  holds("Chinese by the browser's language", (await p.textContent(".summary")).includes("找到"));
  await p.goto(base + "/?q=" + "长".repeat(300) + "&source=" + "无空格Nospace".repeat(40));
  holds("no sideways scroll with long words", await p.evaluate(() => document.documentElement.scrollWidth <= 360));
});

await check("no script", async () => {
  const p = await page({ javaScriptEnabled: false }, "/?q=台风");
  holds("hits without a script", await p.locator(".hits > li").count() === 10);
  await p.check("aside input[name=source] >> nth=0");
  await p.click(".apply");
  holds("Apply without a script", await found(p) === 8);
  await p.click(".hits h2 a >> nth=0");
  holds("marks without a script", await p.locator("article mark").count() > 0);
});

for (const colorScheme of ["light", "dark"]) {
  for (const where of ["/?q=台风&from=2024-13", "/?q=没有这样的词组", "/?q=台风&tag=台风", "article"]) {
    await check("axe " + colorScheme + " " + where, async () => {
      const p = await page({ colorScheme }, where === "article" ? "/?q=台风" : where);
      if (where === "article") {
        await p.click(".hits h2 a >> nth=0");
        await p.waitForSelector("article");
      }
      // The policy of the page forbids scripts of others, so this one comes over the debugger.
      await p.evaluate(axe);
      const result = await p.evaluate(() => window.axe.run());
      result.violations.forEach(one => errors.push(
        `axe, ${colorScheme}, ${where}: ${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(" | ")}`));
      done++;
    });
  }
}

await check("print", async () => {
  const p = await page({}, "/?q=台风");
  await p.click(".hits h2 a >> nth=0");
  await p.waitForSelector("article");
  await p.emulateMedia({ media: "print" });
  holds("no box on paper", await p.isHidden("header") && await p.isVisible("article"));
});

if (shots) {
  const shot = async (name, options, path, act) => {
    const p = await page(options, path);
    await p.keyboard.press("Escape");
    if (act) {
      await act(p);
    }
    await p.screenshot({ path: `${shots}/${name}.png` });
  };
  await shot("page-light", { locale: "zh-CN" }, "/?q=台风");
  await shot("page-dark", { colorScheme: "dark" }, "/?q=台风");
  await shot("page-narrow", { viewport: { width: 360, height: 780 }, locale: "zh-CN" }, "/?q=台风&source=海岸新闻网");
  await shot("article-light", { locale: "zh-CN" }, "/?q=台风", async p => {
    await p.click(".hits h2 a >> nth=0");
    await p.waitForSelector("article");
  });
}
await browser.close();
errors.forEach(error => console.log("FAILED " + error));
console.log(done + " hold, " + errors.length + " do not");
process.exit(errors.length ? 1 : 0);
