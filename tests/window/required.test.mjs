// An empty required field, in every form: the button is not off for it. Pressed, it marks the field, says beside it in words what is
// missing, and the cursor goes there. Nothing is written.
import assert from "node:assert/strict";

import { openWindow, test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { KIND_PAGES, visit } from "./routes.mjs";
import { newGroup, newHome, newVault, put, tell } from "./vaults.mjs";

/** Presses `button` and waits until the field that has the cursor is marked and says why, where a screen reader is told. */
async function missing(window, name, button) {
  await window.waitFor(button);
  await window.run((css) => document.querySelector(css).scrollIntoView({ block: "center" }), button);
  await window.click(button);
  await window.waitFor(
    () =>
      window.run(() => {
        const field = document.activeElement;
        if (field.getAttribute("aria-invalid") !== "true") return false;
        const said = (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id));
        return said.some(
          (one) => one?.matches("[role=alert], [role=status]") && one.checkVisibility() && one.innerText.trim() !== "",
        );
      }),
    { saying: `${name}: the empty field to be marked, to say why, and to have the cursor` },
  );
  assert.deepEqual(await window.axe(), [], name);
}

/** The forms of an open vault: [name, how to get there, the button that sends it]. */
const FORMS = [
  ["a new group", (w) => visit(w, "newgroup"), "form button.main"],
  [
    "one's card as a file",
    async (w) => {
      await visit(w, "newgroup");
      await w.click("[data-do=invited]");
      await w.waitFor("[data-page=invited] img");
      await w.click("[data-page=invited] summary");
    },
    "[data-do=write-card]",
  ],
  ["a bundle by its path", (w) => visit(w, "import"), "[data-field=path] button"],
  ["a folder with bundles", (w) => visit(w, "import"), "[data-field=folder] ~ .row button"],
  [
    "somebody without a laptop",
    async (w) => {
      await visit(w, "members");
      await w.clickText("パソコンなしで加える");
    },
    "dialog [data-do=add-member]",
  ],
  [
    "somebody's card",
    async (w) => {
      await visit(w, "members");
      await w.clickText("人を招く");
      await w.clickText("次へ", { in: "dialog" });
    },
    "dialog button.main",
  ],
  [
    "a resource",
    async (w) => {
      await visit(w, "library");
      await w.click("[data-do=new]");
    },
    "main [data-form=resource] button.main",
  ],
  [
    "the agreement",
    async (w) => {
      await visit(w, "agreement");
      await w.click("main button.main");
    },
    "main [data-form=agreement] button.main",
  ],
  [
    "a goal",
    async (w) => {
      await visit(w, "goals");
      await w.click("[data-do=new-goal]");
    },
    "[data-do=begin-goal]",
  ],
  [
    "the journal as a file",
    async (w) => {
      await visit(w, "journal");
      await w.click("[data-do=write-out]");
    },
    "dialog [data-do=export]",
  ],
  ["a backup", (w) => visit(w, "backups"), "[data-do=backup]"],
  [
    "a backup beside",
    async (w) => {
      await visit(w, "backups");
      await w.click("[data-do=beside]");
    },
    "[data-do=restore]",
  ],
  ...KIND_PAGES.flatMap(([kind, group, own]) =>
    [group && `group-${kind}`, own && kind].filter(Boolean).flatMap((page) => [
      [
        `${page}: a new one`,
        async (w) => {
          await visit(w, page);
          await w.click(`[data-list="${kind}"] [data-do=add]`);
        },
        `[data-list="${kind}"] [data-form] [data-do=save]`,
      ],
      [
        `${page}: on paper`,
        async (w) => {
          await visit(w, page);
          await w.click("header [data-do=print]");
        },
        "dialog button.main",
      ],
    ]),
  ),
];

test("an empty required field is marked, says what is missing, and has the cursor, in every form of an open vault", async () => {
  const sora = await newVault(newHome(), { folder: "sora", name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  await put(sora, "private", "journal", { body: "雨の日" });
  const before = await tell(sora, ["status"]);
  const window = await unlocked({ home: sora.home, folder: "sora" });
  const failures = [];
  for (const [name, go, button] of FORMS) {
    try {
      await go(window);
      await missing(window, name, button);
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
    if (await window.isShown("dialog")) {
      await window.press("Escape");
      await window.waitGone("dialog");
    }
  }
  assert.deepEqual(failures, []);
  assert.deepEqual(await window.errors(), []);
  await window.close();
  assert.deepEqual(await tell(sora, ["status"]), before);
  assert.ok(group);
});

test("the lock screen's own forms say what is missing", async () => {
  const first = await openWindow();
  await first.click("[data-do=new]");
  await missing(first, "a vault without a name", "[data-do=create]");
  await first.fill("[data-stage=name] input", "はな");
  await missing(first, "a vault without a passphrase", "[data-do=create]");
  await first.fill("input[type=password]", "ひだまりの 窓辺で");
  await missing(first, "a passphrase that is not repeated", "[data-do=create]");
  await first.close();

  const home = newHome();
  await newVault(home, { folder: "hana" });
  const second = await openWindow({ home });
  await missing(second, "unlocking", "[data-do=unlock]");
  await second.click("[data-do=to-restore]");
  await missing(second, "restoring a backup", "[data-do=restore]");
});
