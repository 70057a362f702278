// The library in the real window: resources with their fields, files, tags, recommendations, and how old their advice
// is.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../../scripts/dev/run.mjs";
import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { newGroup, newHome, newPath, newDrive, newVault, put, putMany, tell } from "./vaults.mjs";

const LEAFLET = join(root, "assets/demo/leaflet-ja.pdf");
const WAY = join(root, "assets/demo/way.png");

async function hidamari(home, lang = "ja") {
  const sora = await newVault(home, { name: "そら", lang });
  return { sora, group: await newGroup(sora, "ひだまり") };
}

async function library(window) {
  await visit(window, "library");
  await window.waitFor("[data-do=new]");
}

test("a resource is added to the library, found by its words and tags, and comes back from the trash", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  await putMany(sora, [
    [group, "resource", { title: "深夜のラジオ", tags: ["夜"], kind: "audio" }],
    [group, "resource", { title: "図書館までの道", tags: ["案内"], kind: "map" }],
  ]);
  const window = await unlocked({ home, lang: "ja" });
  await library(window);
  await window.click("[data-do=new]");
  await window.type("main .field:first-child input", "眠れない夜の過ごし方");
  await window.run(() => {
    const kind = document.querySelector("main select");
    kind.value = "leaflet";
    kind.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await window.type("main .tags input", "夜");
  await window.press("Enter");
  await window.click("[data-do=today]");
  await window.click("[data-do=save]");
  await window.waitForText("眠れない夜の過ごし方", { in: "h1" });
  await window.waitForText("今日確かめました。");
  await library(window);
  await window.waitFor(async () => (await window.count("[data-resource]")) === 3, { saying: "three in the list" });
  await window.clickText("夜", { in: "main [role=group]:has(.chip)" });
  await window.waitFor(async () => (await window.count("[data-resource]")) === 2, { saying: "two with the tag" });
  await window.type("main input[type=text]", "らじお");
  await window.waitFor(async () => (await window.count("[data-resource]")) === 1, { saying: "one with the words" });
  await window.click("[data-resource]");
  await window.click("[data-do=remove]");
  await window.waitForText("ごみ箱に入れました。");
  await window.clickText("元にもどす");
  await window.waitForText("深夜のラジオ", { in: "h1" });
  await window.close();
  const { records } = await tell(sora, ["list", group, "resource"]);
  const made = records.find((one) => one.fields.title === "眠れない夜の過ごし方");
  assert.deepEqual([records.length, made.fields.kind, made.fields.tags], [3, "leaflet", ["夜"]]);
});

test("a dropped file is attached, previewed as a picture, and written out whole; one that is too large is refused kindly", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const id = await put(sora, group, "resource", { title: "ひだまりの案内" });
  const large = newPath("large.pdf");
  writeFileSync(large, Buffer.alloc(25 * 1024 * 1024 + 1));
  const drive = newDrive();
  const window = await unlocked({ home, lang: "ja" });
  await library(window);
  await window.click("[data-resource]");
  await window.waitFor("[data-part=file] .drop");
  await window.drop(large);
  await window.waitFor("[data-code=attachment_too_large]");
  await window.drop(LEAFLET);
  const shown = async () =>
    window.run(() => {
      const one = document.querySelector("[data-part=file] img");
      return one?.complete && one.naturalWidth > 100 && one.src.startsWith("blob:");
    });
  await window.waitFor(shown, { saying: "the first page of the PDF" });
  await window.drop(WAY);
  await window.waitForText("way.png", { in: "[data-part=file]" });
  await window.waitFor(shown, { saying: "the picture" });
  // After a file dropped by mistake, the one before comes back; a file can be removed and put back.
  await window.clickText("元にもどす", { in: ".notices .notice:last-child" });
  await window.waitForText("leaflet-ja.pdf", { in: "[data-part=file]" });
  await window.click("[data-do=file-away]");
  await window.waitFor("[data-part=file] .drop");
  await window.clickText("元にもどす", { in: ".notices .notice:last-child" });
  await window.waitForText("leaflet-ja.pdf", { in: "[data-part=file]" });
  await window.waitFor(shown, { saying: "the PDF again" });
  await window.drop(WAY);
  await window.waitForText("way.png", { in: "[data-part=file]" });
  await window.waitFor(shown, { saying: "the picture again" });
  await window.run(() => document.querySelectorAll(".notices button.quiet").forEach((one) => one.click()));
  await window.click("[data-do=take-out]");
  await window.type("[data-part=file] input", drive);
  await window.click("[data-do=take-out-now]");
  await window.waitForText("ここに取り出しました");
  assert.deepEqual(await window.refusedByPolicy(), []);
  await window.close();
  assert.deepEqual(readdirSync(drive), ["way.png"]);
  assert.deepEqual(readFileSync(join(drive, "way.png")), readFileSync(WAY));
  assert.equal((await tell(sora, ["get", id])).fields.attachment.name, "way.png");
});

test("a content note comes first, a link is only text, and old advice asks to be checked", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home, "en");
  const resource = {
    title: "Sitting beside",
    body: "Twenty short chapters.",
    content_note: "Chapter seven speaks of a loss.",
    url: "https://example.org/beside",
    verified_on: "2024-01-05",
  };
  const id = await put(sora, group, "resource", resource);
  const window = await unlocked({ home, lang: "en" });
  await library(window);
  await window.waitForText("Please check.", { in: "[data-resource]" });
  await window.click("[data-resource]");
  await window.waitForText("Chapter seven", { in: "[data-say=content-note]" });
  assert.equal(await window.isShown("main details .text"), false);
  await window.click("main summary");
  await window.waitForText("Twenty short chapters.");
  assert.equal(await window.count("main a[href]"), 0);
  await window.becomes(() => window.text("main code"), "https://example.org/beside");
  await window.click("[data-do=checked]");
  await window.waitForText("Checked today.", { in: ".checked" });
  await window.clickText("Undo");
  await window.waitForText("Please check.", { in: ".checked" });

  await window.click("[data-do=recommend]");
  await window.type("[data-part=words] textarea", "The third chapter helped me to wait.");
  await window.click("[data-do=save-words]");
  await window.waitForText("The third chapter", { in: "[data-words]" });
  await window.becomes(() => window.run(() => document.activeElement.dataset.do), "recommend");
  await window.close();
  const { records } = await tell(sora, ["list", group, "recommendation"]);
  assert.deepEqual([records[0].fields.resource, records[0].fields.by], [id, "そら"]);
  assert.equal((await tell(sora, ["get", id])).fields.verified_on, "2024-01-05");
});

test("one's own resource is copied into the group after a preview that names its readers", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const own = await put(sora, "private", "resource", { title: "待つことの本", body: "うなずきすぎない。" });
  const window = await unlocked({ home, lang: "ja" });
  await library(window);
  assert.equal(await window.count("[data-resource]"), 0);
  await window.click("[data-do=list-own]");
  await window.waitForText("あなただけ", { in: "main .audience" });
  await window.click("[data-resource]");
  await window.click("[data-do=share]");
  await window.waitForText("この人たちが読めます：そら", { in: "dialog" });
  await window.waitForText("うなずきすぎない。", { in: "dialog" });
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.click("[data-do=share]");
  await window.click("[data-do=share-now]");
  await window.waitForText("いまは、あなただけ", { in: "main .audience[data-audience=group]" });
  await window.close();
  const { records } = await tell(sora, ["list", group, "resource"]);
  assert.equal(records.length, 1);
  assert.notEqual(records[0].id, own);
  assert.equal(
    (await tell(sora, ["get", own])).space,
    (await tell(sora, ["list", "private", "resource"])).records[0].space,
  );
});

test("a look is offered by what a file is, whatever its name, and a picture that is not drawn is called by its name", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const drive = newDrive();
  const files = [
    ["写真", readFileSync(WAY), "img"],
    ["way.JFIF", readFileSync(WAY), "img"],
    ["leaflet.txt", readFileSync(LEAFLET), "img"],
    ["IMG_1.HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "HEIC形式"],
    ["手紙.docx", Buffer.from("PK\x03\x04", "latin1"), "ここではお見せできません"],
    ["photo.jpe", Buffer.from("no picture"), "画像やPDFとして読めませんでした"],
  ];
  for (const [name, bytes] of files) {
    writeFileSync(join(drive, name), bytes);
    await tell(sora, ["attach", await put(sora, group, "resource", { title: `資料 ${name}` }), join(drive, name)]);
  }
  const window = await unlocked({ home, lang: "ja" });
  for (const [name, , shown] of files) {
    await library(window);
    await window.clickText(`資料 ${name}`, { in: "main .list" });
    if (shown === "img") await window.waitFor("[data-part=file] img", { saying: `a look at ${name}` });
    else await window.waitForText(shown, { in: "[data-part=file]" });
    assert.equal(await window.count("[data-part=file] .problem"), name === "photo.jpe" ? 1 : 0, name);
  }
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
});

test("the list is narrowed to what search finds", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const finds = [
    ["會⻑に⻄口で", "会長"],
    ["ジョン・スミスの本", "ジョンスミス"],
    ["よかった😊", "😊"],
    ["C++の本", "c++"],
    ["นอนไม่หลับ", "หลับ"],
    ["渡邊さんの話", "渡辺"],
    ["été", "ETE"],
  ];
  await putMany(
    sora,
    finds.map(([title]) => [group, "resource", { title }]),
  );
  const window = await unlocked({ home, lang: "ja" });
  await library(window);
  for (const [title, words] of finds) {
    await window.fill("main input[type=text]", words);
    await window.becomes(() => window.texts("[data-resource] strong"), [title], {
      saying: `“${words}” in the list`,
    });
  }
});

for (const [lang, theme] of [
  ["ja", "dark"],
  ["en", "light"],
]) {
  test(`no place of the library breaks WCAG 2 A or AA (${lang}, ${theme})`, async () => {
    const home = newHome();
    const { sora, group } = await hidamari(home, lang);
    const many = Array.from({ length: 80 }, (_, n) => [
      group,
      "resource",
      { title: `Leaflet ${n}`, kind: "leaflet", tags: ["night"] },
    ]);
    const [id] = await putMany(sora, [
      [
        group,
        "resource",
        { title: "A way", url: "https://example.org/", body: "*Slowly.*", content_note: "A hill.", tags: ["way"] },
      ],
      ...many,
    ]);
    await tell(sora, ["attach", id, WAY]);
    await put(sora, group, "recommendation", { resource: id, body: "It has no stairs." });
    writeFileSync(
      join(home, "window.json"),
      JSON.stringify({ lang, theme, text_percent: 100, lock_minutes: 5, era: false }),
    );
    const window = await unlocked({ home, lang });
    await library(window);
    await window.waitFor("[role=list] [data-resource]");
    assert.ok((await window.count("[data-resource]")) < 60, "only what can be seen is in the page");
    assert.deepEqual(await window.axe("main"), []);
    await window.type("main input[type=text]", "way");
    await window.click(`[data-resource="${id}"]`);
    await window.click("main summary");
    await window.waitFor("[data-part=file] img");
    for (const open of ["take-out", "recommend"]) await window.click(`[data-do=${open}]`);
    assert.deepEqual(await window.axe("main"), []);
    await window.click("[data-do=edit]");
    await window.waitFor("[data-do=today]");
    assert.deepEqual(await window.axe("main"), []);
    assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  });
}
