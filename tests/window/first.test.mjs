// The window as it opens: its language, vaults and policy; and tests of the driver itself.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

import { openWindow, test } from "./driver.mjs";
import { batch, exchangeCards, handOver, newGroup, newHome, newVault, putMany, tell } from "./vaults.mjs";

/** The first page has no field of its own, so this adds one to test the driver with. */
const addField = () => {
  const field = document.createElement("textarea");
  field.id = "field";
  document.body.append(field);
  globalThis.heard = [];
  for (const name of ["keydown", "input", "compositionend"]) {
    field.addEventListener(name, (event) =>
      globalThis.heard.push(`${name} ${event.key ?? event.data ?? ""} ${event.isComposing ?? ""}`.trim()),
    );
  }
};

const japanese = await openWindow({ home: await homeWithVaults(), lang: "ja" });

async function homeWithVaults() {
  const home = newHome();
  await Promise.all([newVault(home, { folder: "hana" }), newVault(home, { folder: "ひだまり", name: "みなと" })]);
  return home;
}

test("on a Japanese system the window speaks Japanese and says so", async () => {
  await japanese.becomes(() => japanese.attribute("html", "lang"), "ja");
  await japanese.becomes(() => japanese.text("h1"), "つどい");
  await japanese.becomes(() => japanese.title(), "つどい");
  assert.equal(japanese.nativeTitle(), "Tsudoi つどい");
});

test("the window lists the vaults of its home", async () => {
  await japanese.waitFor("li .name");
  await japanese.becomes(() => japanese.texts("li .name"), ["hana", "ひだまり"]);
  await japanese.waitForText("鍵がかかっています", { in: "li" });
});

test("a click on a language's name switches to it and back", async () => {
  await japanese.clickText("English", { in: "nav" });
  await japanese.waitFor("html[lang=en]");
  await japanese.becomes(() => japanese.text("h1"), "Tsudoi");
  await japanese.clickText("日本語");
  await japanese.waitFor("html[lang=ja]");
});

test("the keyboard alone switches the language", async () => {
  await japanese.run(() => document.activeElement?.blur());
  await japanese.press("Tab", "Tab");
  await japanese.waitFor(() => japanese.run(() => document.activeElement?.textContent === "English"), {
    saying: "“English” to have the focus",
  });
  await japanese.press("Enter");
  await japanese.waitFor("html[lang=en]");
  await japanese.press("Shift+Tab", "Space");
  await japanese.waitFor("html[lang=ja]");
});

test("the first page breaks no policy and no rule of WCAG 2 A or AA", async () => {
  assert.deepEqual(await japanese.refusedByPolicy(), []);
  assert.deepEqual(await japanese.errors(), []);
  assert.deepEqual(await japanese.axe(), []);
});

test("a planted policy violation and a planted uncaught error are noticed", async () => {
  const window = await openWindow();
  await window.run(() =>
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.org/a.png" })),
  );
  const refused = await window.waitFor(async (one) => (await one.refusedByPolicy())[0], { saying: "the refusal" });
  assert.match(refused, /^img-src: https:\/\/example\.org/);
  await window.run(() => setTimeout(() => globalThis.absent(), 0));
  const error = await window.waitFor(async (one) => (await one.errors())[0], { saying: "the error" });
  assert.match(error, /absent is not a function/);
});

test("a planted breach of WCAG is noticed", async () => {
  const window = await openWindow({ lang: "en" });
  await window.run(() => document.body.append(document.createElement("button")));
  assert.match((await window.axe()).join("\n"), /^button-name: /);
});

test("a page that is narrower stays whole, and its picture is a PNG", async () => {
  await japanese.resize(400, 600);
  await japanese.becomes(() => japanese.run(() => document.documentElement.scrollWidth <= innerWidth), true);
  const file = await japanese.picture("narrow.png");
  assert.equal(readFileSync(file).subarray(1, 4).toString(), "PNG");
  await japanese.resize(960, 720);
});

test("an absent element fails within its time, in a sentence", async () => {
  const began = Date.now();
  await assert.rejects(
    japanese.find("#absent", { timeoutMs: 200 }),
    /Waited 0\.2 s for “#absent” on the page, and it did not come\./,
  );
  await assert.rejects(
    japanese.clickText("さがしもの", { timeoutMs: 200 }),
    /says “さがしもの”.* There is: “日本語”, “English”, /,
  );
  await assert.rejects(japanese.waitGone("h1", { timeoutMs: 200 }), /“h1” to be gone/);
  assert.ok(Date.now() - began < 5_000);
});

test("what is typed arrives, also in Japanese, beyond the BMP, and by an input method", async () => {
  const window = await openWindow();
  await window.run(addField);
  await window.type("#field", "雨の日 rain");
  await window.becomes(() => window.value("#field"), "雨の日 rain");
  await window.type("#field", "𠮷野🌸");
  await window.becomes(() => window.value("#field"), "雨の日 rain𠮷野🌸");
  await window.fill("#field", "a");
  await window.becomes(() => window.value("#field"), "a");
  await window.press("Control+A", "b", "Shift+Enter");
  await window.becomes(() => window.value("#field"), "b\n");
  await window.fill("#field", "");
  await window.run(() => (globalThis.heard = []));
  await window.compose("#field", "集い", { steps: ["つ", "つどい"] });
  await window.becomes(() => window.value("#field"), "集い");
  const heard = await window.run(() => globalThis.heard);
  assert.ok(heard.includes("keydown Enter true"), heard.join(", "));
  assert.equal(heard.at(-1), "input 集い false");
});

test("a field that is redrawn all the time is read, and one that is disabled for a moment is written in", async () => {
  const window = await openWindow();
  await window.run(() => {
    const draw = () => {
      document.querySelector("#drawn")?.remove();
      document.body.append(Object.assign(document.createElement("textarea"), { id: "drawn", value: "here" }));
    };
    draw();
    globalThis.drawing = setInterval(draw, 20);
  });
  for (let n = 0; n < 60; n++) assert.equal(await window.value("#drawn"), "here");
  await window.run(() => {
    clearInterval(globalThis.drawing);
    const field = document.querySelector("#drawn");
    field.disabled = true;
    setTimeout(() => (field.disabled = false), 500);
  });
  await window.fill("#drawn", "now");
  await window.becomes(() => window.value("#drawn"), "now");
});

test("a program that is killed is gone, and its home opens again", async () => {
  const home = newHome();
  const window = await openWindow({ home });
  const pid = window.pid();
  await window.run(() => localStorage.setItem("kept", "1"));
  await window.close();
  assert.equal(existsSync(`/proc/${pid}/exe`), false);
  const again = await openWindow({ home });
  await again.becomes(() => again.run(() => localStorage.getItem("kept")), "1");
  await again.kill();
  await assert.rejects(again.text("h1"), /The window is not there any more/);
  await openWindow({ home });
});

test("a program that ends by itself is named as the reason at once", async () => {
  await assert.rejects(openWindow({ env: { DISPLAY: ":999" } }), /The window did not open: The program ended at once/);
  const window = await openWindow();
  process.kill(window.pid(), "SIGKILL");
  await assert.rejects(window.clickText("English"), /The program has ended/);
});

test("the real command line makes vaults, fills them and exchanges between them", async () => {
  const [hana, mint] = await Promise.all([newVault(newHome()), newVault(newHome(), { name: "ミント" })]);
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const days = ["2026-04-11", "2026-05-09", "2026-06-13"];
  const ids = await putMany(
    hana,
    days.map((day) => [group, "session", { title: "集まり", day }]),
  );
  await handOver(hana, group, mint);
  const [status, { records }] = await batch(mint, [["status"], ["list", "ひだまり", "session"]]);
  assert.equal(status.name, "ミント");
  assert.deepEqual(records.map((one) => one.id).sort(), ids.toSorted());
  await assert.rejects(tell(hana, ["get", "nothing"]), /did not succeed/);
});
