// Markup that tries to run a script. Each would set `globalThis.hit` if it did. The shapes follow the well-known
// collections of XSS attacks: events, addresses, styles, foreign markup, broken nesting, and what Markdown makes of
// them.

const RUN = "globalThis.hit=1";

/** Runs as soon as the page inserts it as markup. */
const MARKUP = [
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type="module">${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<scr<script>ipt>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}"//`,
  `<IMG """><SCRIPT>${RUN}</SCRIPT>">`,
  `<img/src/onerror=${RUN}>`,
  `<img src="x\` \`<script>${RUN}</script>"\` \`>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=20>a</text></a></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.hit=1</script>"></iframe></foreignObject></svg>`,
  `<math><mi xlink:href="javascript:${RUN}">a</mi></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></table></math>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
  `<iframe src="data:text/html,<script>parent.hit=1</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<object data="data:text/html,<script>parent.hit=1</script>"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<video><source onerror=${RUN}></video>`,
  `<video src=x onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>a</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<textarea autofocus onfocus=${RUN}></textarea>`,
  `<button autofocus onfocus=${RUN}>a</button>`,
  `<marquee onstart=${RUN}>a</marquee>`,
  `<div onpointerenter=${RUN}>a</div>`,
  `<div style="animation:a 1s" onanimationstart=${RUN}>a</div>`,
  `<style>@keyframes a{}</style><b style="animation-name:a" onanimationstart="${RUN}"></b>`,
  `<style>@import "javascript:${RUN}";</style>`,
  `<link rel=stylesheet href="javascript:${RUN}">`,
  `<link rel=import href="data:text/html,<script>${RUN}</script>">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<form action="javascript:${RUN}"><button>a</button></form>`,
  `<form><button formaction="javascript:${RUN}">a</button></form>`,
  `<isindex action="javascript:${RUN}" type=submit>`,
  `<a href="javascript:${RUN}">a</a>`,
  `<a href="java\tscript:${RUN}">a</a>`,
  `<a href="&#106;avascript:${RUN}">a</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">a</a>`,
  `<a href="vbscript:${RUN}">a</a>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<title><img src=x onerror=${RUN}></title>`,
  `</textarea><img src=x onerror=${RUN}>`,
  `</div></article></main><script>${RUN}</script>`,
  `"><img src=x onerror=${RUN}>`,
  `' onmouseover='${RUN}`,
  `{@html "<img src=x onerror=${RUN}>"}`,
  `\u202e<img src=x onerror=${RUN}>`,
  `<\u0000script>${RUN}</script>`,
  `＜script＞${RUN}＜/script＞`,
];

/** Wraps an attack in Markdown. */
const AROUND = [
  (one) => one,
  (one) => `[日記](${one})`,
  (one) => `> ${one}`,
  (one) => `- **${one}**`,
  (one) => `\`\`\`html\n</code></pre>${one}\n\`\`\``,
];

const LINKS = [
  `[a](javascript:${RUN})`,
  `[a](  javascript:${RUN})`,
  `[a](JaVaScRiPt:${RUN})`,
  `[a](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0PTE8L3NjcmlwdD4=)`,
  `![a](x"onerror="${RUN})`,
  `<javascript:${RUN}>`,
  `[a]: javascript:${RUN}\n\n[a]`,
  `![a][b]\n\n[b]: data:image/svg+xml,<svg/onload=${RUN}>`,
];

/** Every attack, each once. */
export const ATTACKS = [...new Set([...AROUND.flatMap((around) => MARKUP.map(around)), ...LINKS])];

/** The markup alone, for a page that inserts it unchanged. */
export const RAW = MARKUP;

/** The shapes, each once: markup and links. Every field of every kind says each of them. */
export const SHAPES = [...MARKUP, ...LINKS];

/** Every attack below the other, as one text. NUL cannot be in a text. */
const ALL = ATTACKS.join("\n\n").replaceAll("\u0000", "");
/** Puts a name first in its list. */
const FIRST = "! ";
const TAG_LENGTH = 90;
const ITEM_LENGTH = 60;

/** An attack as one line, like names and titles, as long as those may be. */
export const line = (attack, max) => attack.replace(/[\n\r\t\u0000\u202e]/g, " ").slice(0, max);

/** An attack in what the types of fields that hold words can be. A file (`attachment`) is attached, not written. */
const HOSTILE = {
  line: (one, { max }) => line(one.line, max),
  text: (one) => one.text,
  text_list: (one) => [line(one.line, TAG_LENGTH)],
  text_set: (one) => [line(one.line, TAG_LENGTH)],
  url: (one) => `https://example.org/${line(one.line, TAG_LENGTH).replace(/\s/g, "")}`,
  rungs: (one) => one.five.map((rung) => line(rung, TAG_LENGTH)),
  ratings: (one) => ({ [line(one.line, ITEM_LENGTH).trim()]: 3 }),
  steps: (one) => [{ key: "a", minutes: 5, ja: one.line, en: one.line }],
  any: (one) => one.text,
};

/** The names of the fields of a kind that hold words, as `tsudoi kinds --json` describes it. */
export const wordFields = (kind) => kind.fields.filter(({ words, type }) => words && type !== "attachment");

/**
 * The hostile records of a kind, as `tsudoi kinds --json` describes it: one for each shape, and at the end one that says every
 * attack in its texts and is first in its list. Each field that holds words is hostile; the rest is the example's.
 * `@kind` still stands for the id of a record of that kind.
 */
export function hostileRecords(kind) {
  if (wordFields(kind).length === 0) return [kind.example];
  const shapes = SHAPES.map((shape, n) => {
    const around = AROUND[n % AROUND.length](shape).replaceAll("\u0000", "");
    return filled(kind, n, { line: line(shape, 290), text: around, five: fiveFrom(n) });
  });
  return [...shapes, filled(kind, SHAPES.length, { line: FIRST + line(SHAPES[7], 280), text: ALL, five: fiveFrom(7) })];
}

const fiveFrom = (n) => [0, 1, 2, 3, 4].map((more) => SHAPES[(n + more) % SHAPES.length]);

/** The `n`th record: its numbers differ from the others', and its day is in the past, but for the last one's. */
function filled(kind, n, words) {
  const fields = { ...kind.example };
  for (const field of kind.fields) {
    if (field.words && field.type === "attachment") delete fields[field.name];
    else if (field.words) {
      if (!HOSTILE[field.type])
        throw new Error(`No attack is known for a field of type “${field.type}”: please add one to attacks.mjs.`);
      fields[field.name] = HOSTILE[field.type](words, field);
    } else if (field.type === "day" && field.fill === "today") {
      if (n === SHAPES.length) delete fields[field.name];
      else fields[field.name] = dayOf(n);
    } else if (field.type === "int" && field.name in fields)
      fields[field.name] = field.min + (n % (field.max - field.min + 1));
  }
  return fields;
}

const dayOf = (n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
