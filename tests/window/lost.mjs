// What a page loses where letters are large or the window is small. Functions that run inside the page, like those of inside.mjs.
// Guarantee: each uses nothing from outside itself, and leaves the page scrolled as it was.

/**
 * What cannot be read or pressed on the page as it is, one a line; good is an empty list. It looks at what is in front: a page over
 * the page, or else all of the window.
 */
export function lost() {
  const found = new Set();
  const front = ["dialog[open]", ".places.unfolded", ".shell, .door"]
    .map((css) => document.querySelector(css))
    .find(Boolean);
  const scroller = front.querySelector("main");
  const name = (one) => {
    const words = (one.getAttribute("aria-label") ?? one.innerText ?? "").replace(/\s+/g, " ").trim().slice(0, 30);
    const own = [...one.classList].filter((word) => !word.startsWith("svelte-"));
    const marks = Object.entries(one.dataset).map(([key, value]) => `[${key}=${value.slice(0, 12)}]`);
    return [one.tagName.toLowerCase(), own.map((word) => `.${word}`).join(""), marks.join(""), ` “${words}”`].join("");
  };
  const isSeen = (one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !one.closest(".unseen, svg, datalist, option, [hidden]");

  const isShort = (style) => style.webkitLineClamp !== "none" || style.textOverflow === "ellipsis";
  const isInShort = (one) =>
    one !== front && (isShort(getComputedStyle(one)) || (one.parentElement && isInShort(one.parentElement)));

  // No sideways scrolling, and nothing cut.
  if (document.documentElement.scrollWidth > innerWidth + 1)
    found.add(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);
  for (const one of [front, ...front.querySelectorAll("*")]) {
    if (!isSeen(one) || one.clientWidth === 0 || one.matches("input, select")) continue;
    const style = getComputedStyle(one);
    const isCut = (axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
    const clamped = isShort(style);
    if (style.overflowX !== "visible" && !clamped && one.scrollWidth > one.clientWidth + 1)
      found.add(`${name(one)} is ${one.scrollWidth} wide in ${one.clientWidth}`);
    if (isCut("Y") && !clamped && one.scrollHeight > one.clientHeight + 2)
      found.add(`${name(one)} is ${one.scrollHeight} high in ${one.clientHeight}`);
    // What a control leaves out of long words, it leads to.
    if (clamped && !one.closest("button, a")) found.add(`${name(one)} leaves out words that nothing else says`);
  }

  // No word in pieces, and no words as a column of letters.
  const room = (one) => {
    const box = one.closest("dialog, article, .places, .corner, .top, .said, main") ?? front;
    const style = getComputedStyle(box);
    return box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  };
  const range = document.createRange();
  // An address or a path is one word for the page, and breaks where it must.
  const isInLong = ({ data }, at) => {
    const [before, after] = [data.slice(0, at).match(/\S*$/)[0], data.slice(at).match(/^\S*/)[0]];
    return /[/\\@:.]/.test(before + after);
  };
  const texts = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const one = text.parentElement;
    if (text.data.trim() === "" || !isSeen(one) || one.matches("textarea") || isInShort(one)) continue;
    for (const { 0: word, index } of text.data.matchAll(
      /[\p{Script=Latin}\p{Nd}]{2,}|[^\s\p{Script=Latin}\p{Nd}]{3,}/gu,
    )) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
      const wide = rects.reduce((sum, { width }) => sum + width, 0);
      if (rects.some(({ left, right }) => left < -1 || right > innerWidth + 1))
        found.add(`“${word}” of ${name(one)} is beyond the edge`);
      const letters = /^[\p{Script=Latin}\p{Nd}]/u.test(word);
      if (letters && lines > 1 && wide < room(one) * 0.9 && !isInLong(text, index))
        found.add(`“${word}” of ${name(one)} is in ${lines} pieces`);
      if (!letters && lines > 2 && word.length / lines < 2.5 && wide / lines < room(one) / 3)
        found.add(`“${word}” of ${name(one)} is a column of ${lines} lines`);
      const box = one.closest("button, summary, label, select")?.getBoundingClientRect();
      if (
        box &&
        rects.some(
          ({ left, right, top, bottom }) =>
            left < box.left - 1 || right > box.right + 1 || top < box.top - 4 || bottom > box.bottom + 4,
        )
      )
        found.add(`“${word}” sticks out of ${name(one)}`);
    }
  }

  // Every control can be brought into view, nothing lies on it, and no two share a place.
  const css = "button, a[href], input, select, textarea, summary, [role=option], [role=slider]";
  const controls = [...front.querySelectorAll(css)].filter(
    (one) => isSeen(one) && one.getClientRects().length > 0 && getComputedStyle(one).pointerEvents !== "none",
  );
  const scrolled = [...front.querySelectorAll("*")].map((one) => [one, one.scrollLeft, one.scrollTop]);
  const at = (one) => {
    const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
    return { left, right, top, bottom, width, height };
  };
  /** What can be seen of it inside of what scrolls. */
  const seenOf = (one) => {
    const box = at(one);
    for (let outer = one.parentElement; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowY === "visible") continue;
      const edge = at(outer);
      for (const side of ["left", "top"]) box[side] = Math.max(box[side], edge[side]);
      for (const side of ["right", "bottom"]) box[side] = Math.min(box[side], edge[side]);
    }
    return box;
  };
  const apart = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 2 ||
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 2;
  for (const [n, one] of controls.entries()) {
    // A list that scrolls by itself comes first; after it has scrolled, its row still has to.
    for (const each of [one.closest("[role=list], [role=listbox]"), one, one])
      each?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const box = at(one);
    if (box.left < -1 || box.right > innerWidth + 1) found.add(`${name(one)} is beyond the edge`);
    if (box.height <= (scroller?.clientHeight ?? innerHeight) && (box.top < -1 || box.bottom > innerHeight + 1))
      found.add(`${name(one)} cannot be brought into view`);
    const seen = [
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    ];
    const hit = document.elementFromPoint(...seen);
    if (!one.contains(hit) && !(one.labels && [...one.labels].some((label) => label.contains(hit))))
      found.add(`${name(one)} is under ${hit ? name(hit) : "nothing"}`);
    for (const other of controls.slice(n + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      if (!apart(seenOf(one), seenOf(other))) found.add(`${name(one)} overlaps ${name(other)}`);
    }
  }
  for (const [one, left, top] of scrolled) one.scrollTo({ left, top, behavior: "instant" });

  // What stays on top leaves most of the window to the place.
  const above = scroller ? scroller.getBoundingClientRect().top / innerHeight : 0;
  if (above > 0.2) found.add(`the header takes ${Math.round(above * 100)} %`);
  return [...found];
}
