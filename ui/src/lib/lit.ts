// Lights the words that search led to, on whatever page they are: it looks for them in what the page shows, so no page knows of it.
// Words in a field are selected. Folded parts that hold them are opened, and the nearest block gets the focus, so that a screen
// reader begins there.
import "../styles/lit.css";

/** What to light: the words as the record has them, and the text around the place that was found. */
export type Lit = { words: readonly string[]; snippet: string; place: readonly [number, number] };

type Field = HTMLInputElement | HTMLTextAreaElement;
type Spot = { in: Text | Field; at: number };
/** What the light is on, and how it is brought into view. */
type Shown = { at: Spot["in"]; bring: () => void };

/** The name of the highlight, as lit.css has it. */
const NAME = "found";
/** So long a page may take to show what is looked for; some of it comes later, such as a text with its emphasis. */
const WAIT_MS = 10_000;
const SKIPPED = "script, style, option, [hidden], [aria-hidden=true], dialog, .notices";
const BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, blockquote, pre, section, article, div";

let stop = (): void => {};

/** Lights the words on the page that is shown from now on. Whatever the person does ends the looking, and never the light. */
export function light(lit: Lit): void {
  stop();
  const main = document.querySelector("main");
  if (!main || lit.words.length === 0) return;
  let shown: Shown | null = null;
  let due = 0;
  // What is above may still grow, and what was found may be drawn anew.
  const look = () => {
    if (shown?.at.isConnected) shown.bring();
    else shown = show(main, lit);
  };
  const soon = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(look);
  };
  const [watch, sizes] = [new MutationObserver(soon), new ResizeObserver(soon)];
  const timer = setTimeout(() => stop(), WAIT_MS);
  const ends = ["keydown", "pointerdown", "wheel"] as const;
  stop = () => {
    watch.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(due);
    ends.forEach((kind) => removeEventListener(kind, stop, true));
    stop = () => {};
  };
  ends.forEach((kind) => addEventListener(kind, stop, { capture: true, passive: true }));
  watch.observe(main, { subtree: true, childList: true, characterData: true });
  for (const part of main.children) sizes.observe(part);
  look();
}

/** Lights every occurrence and leads to the one whose surroundings are those of the hit; null if none is there yet. */
function show(main: Element, { words, snippet, place }: Lit): Shown | null {
  const { text, spots } = lettersOf(main);
  const found = words.flatMap((word) => occurrences(text, letters(word)));
  const characters = Array.from(snippet);
  const part = (from: number, to?: number) => letters(characters.slice(from, to).join(""));
  const [before, word, after] = [part(0, place[0]), part(...place), part(place[1])];
  const alike = ([from, to]: [number, number]) =>
    common(text.slice(0, from), before, -1) + common(text.slice(to), after, 1);
  const [best] = occurrences(text, word).sort((a, b) => alike(b) - alike(a));
  const begin = best && spots[best[0]];
  if (!best || !begin) return null;
  if (!(begin.in instanceof Text)) return select(begin.in, begin.at, (spots[best[1] - 1]?.at ?? begin.at) + 1);
  const ranges = [best, ...found].flatMap((one) => rangeOf(spots, one) ?? []);
  mark(ranges);
  return ranges[0] ? lead(main, begin.in, ranges[0]) : null;
}

/** A text without what may differ between a record and the page that shows it: white space, and the signs of emphasis. */
function letters(text: string): string {
  return text.replaceAll(/[\s*…]/g, "");
}

/** The letters that the page shows or has in fields, and where each of them is. */
function lettersOf(main: Element): { text: string; spots: Spot[] } {
  const [parts, spots]: [string[], Spot[]] = [[], []];
  const add = (text: string, from: Text | Field) => {
    for (let at = 0; at < text.length; at += 1) {
      const one = letters(text.charAt(at));
      if (one === "") continue;
      parts.push(one);
      spots.push({ in: from, at });
    }
  };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) add(node.data, node);
    else if (node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === "text"))
      add(node.value, node);
  }
  return { text: parts.join(""), spots };
}

function occurrences(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = word === "" ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length]);
  return found;
}

/** How many characters two texts have in common at their ends (-1) or beginnings (1). */
function common(one: string, other: string, side: -1 | 1): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  const at = (text: string) => (side === 1 ? text.charAt(count) : text.charAt(text.length - 1 - count));
  while (count < most && at(one) === at(other)) count += 1;
  return count;
}

function rangeOf(spots: readonly Spot[], [from, to]: [number, number]): Range | null {
  const [first, last] = [spots[from], spots[to - 1]];
  if (!(first?.in instanceof Text) || !(last?.in instanceof Text)) return null;
  const range = new Range();
  range.setStart(first.in, first.at);
  range.setEnd(last.in, last.at + 1);
  return range;
}

/** Marks the ranges without changing the page; an older web view selects the first of them instead. */
function mark(ranges: Range[]): void {
  if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  else if (ranges[0]) getSelection()?.setBaseAndExtent(...ends(ranges[0]));
}

function ends(range: Range): [Node, number, Node, number] {
  return [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
}

function unfold(node: Node): HTMLElement | null {
  for (let up = node.parentElement?.closest("details"); up; up = up.parentElement?.closest("details")) up.open = true;
  return node.parentElement;
}

/** Puts the focus where the words are, and brings them into view. */
function lead(main: Element, node: Text, range: Range): Shown {
  const block = unfold(node)?.closest<HTMLElement>(BLOCKS);
  if (block && !block.matches("a, button, [tabindex]")) {
    block.tabIndex = -1;
    block.addEventListener("blur", () => block.removeAttribute("tabindex"), { once: true });
  }
  block?.focus({ preventScroll: true });
  // By the words and not by their block: a long text is higher than the window.
  const bring = () => {
    const [words, view] = [range.getBoundingClientRect(), main.getBoundingClientRect()];
    if (words.top < view.top || words.bottom > view.bottom)
      main.scrollTop += words.top - view.top - (view.height - words.height) / 2;
  };
  bring();
  return { at: node, bring };
}

function select(field: Field, from: number, to: number): Shown {
  unfold(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  const bring = () => field.scrollIntoView({ block: "nearest" });
  field.scrollIntoView({ block: "center" });
  if (field.scrollHeight > field.clientHeight)
    field.scrollTop = Math.max(0, (field.scrollHeight * from) / field.value.length - field.clientHeight / 2);
  return { at: field, bring };
}
