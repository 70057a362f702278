// Markup that tries to run a script. Each would set `globalThis.hit` if it did. The shapes follow the well-known
// collections of XSS attacks: events, addresses, styles, foreign markup, broken nesting, and what Markdown makes of
// them. Some begin with marks that turn the direction of writing, and end with others.

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
  `\u2067\u202e<img src=x onerror=${RUN}>\u2069\u2069\u202b`,
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

/** The shapes, each once: markup and links. */
export const SHAPES = [...MARKUP, ...LINKS];

/** The `n`th shape, wrapped in Markdown: each way of wrapping in its turn. */
export const wrapped = (n) => AROUND[n % AROUND.length](SHAPES[n]);
