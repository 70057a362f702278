// The ids of all sentences that the pages may say, and the blanks in each, as TypeScript: ui/src/lib/generated/words.ts.
// Guarantee: both languages have the same ids with the same blanks, or it stops and says which differ.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root, Stop } from "./run.mjs";

/** What only the command line says. */
const NOT_FOR_PAGES = ["cli.ftl", "command.ftl"];
const MADE = join(root, "ui/src/lib/generated/words.ts");

/** id -> set of blanks, of one language; a sentence that refers to another has its blanks too. */
function sentences(language) {
  const folder = join(root, "assets/locales", language);
  const bodies = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".ftl") || NOT_FOR_PAGES.includes(name)) continue;
    let id = null;
    for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
      const begins = /^([a-z][\w-]*) =/.exec(line);
      if (begins) {
        id = begins[1];
        if (bodies.has(id)) throw new Stop(`${language}/${name}: “${id}” stands there twice.`);
        bodies.set(id, "");
      }
      if (id && !line.startsWith("#")) bodies.set(id, `${bodies.get(id)}${line}\n`);
    }
  }
  const blanks = (id, path = []) => {
    const found = new Set([...bodies.get(id).matchAll(/\$([\w-]+)/g)].map((match) => match[1]));
    for (const [, other] of bodies.get(id).matchAll(/\{\s*([a-z][\w-]*)\s*\}/g)) {
      if (!bodies.has(other) || path.includes(other)) throw new Stop(`${language}: “${id}” refers to “${other}”.`);
      blanks(other, [...path, id]).forEach((blank) => found.add(blank));
    }
    return found;
  };
  return new Map([...bodies.keys()].map((id) => [id, [...blanks(id)].sort()]));
}

/** Writes the file, or with `check` stops if it is not what the sentences say. */
export function words(check) {
  const [ja, en] = ["ja", "en"].map(sentences);
  for (const id of new Set([...ja.keys(), ...en.keys()])) {
    const [one, other] = [ja.get(id), en.get(id)];
    if (!one || !other) throw new Stop(`“${id}” is there in ${one ? "Japanese" : "English"} only.`);
    if (one.join() !== other.join()) throw new Stop(`“${id}” has other blanks in Japanese (${one}) than in English (${other}).`);
  }
  const lines = [...ja].map(([id, blanks]) => `  "${id}": ${blanks.map((blank) => `"${blank}"`).join(" | ") || "never"};`);
  const text = `// Written by \`npm run generate\`; do not edit.\n/** Every sentence, and the blanks in it. */\nexport type Words = {\n${lines.join("\n")}\n};\n`;
  let there = "";
  try {
    there = readFileSync(MADE, "utf8");
  } catch {
    // It is made for the first time.
  }
  if (there === text) return;
  if (check) throw new Stop("ui/src/lib/generated/words.ts is not what the sentences say: please run `npm run generate`.");
  writeFileSync(MADE, text);
}
