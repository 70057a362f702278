// Keeps the focus on the page. When what had it goes away, is disabled or hidden, and no view has put the focus elsewhere by the next
// frame, it goes to what took the place of that; else to the same control of the next row; else to the control beside it; else to the
// heading that it stood under.
// Also here: a button that is `aria-disabled` keeps the focus while it is busy, and pressing it does nothing.
import { canFocus, FOCUSABLE, lastFocused, nameInFront, noteFocus } from "./focus";

const HEADING = "h1, h2, h3, h4, legend, summary";
const ROW = "li, tr, [role=listitem]";
const AROUND = "section, article, fieldset, details, form, dialog, .card, main";

/** Where a node was when it was taken out of the page. */
type Gap = { parent: Node; before: Node | null; after: Node | null };
const gaps = new WeakMap<Node, Gap>();

/** Begins; answers what ends it. */
export function guardFocus(): () => void {
  let byKey = false;
  let waits = false;

  function look() {
    if (waits || lastFocused() === null || !isLost()) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      const lost = lastFocused();
      if (lost === null || !isLost()) return;
      // Whoever clicks beside everything has left it on purpose.
      if (canFocus(lost)) return noteFocus(null);
      const next = placeInstead(lost);
      if (next && !next.matches(FOCUSABLE)) next.tabIndex = -1;
      // The page moves only under whoever goes by keyboard, and sees by it where the focus is.
      next?.focus({ preventScroll: !byKey });
    });
  }
  const watch = new MutationObserver((changes) => {
    for (const { target, removedNodes, previousSibling, nextSibling } of changes)
      for (const node of removedNodes) gaps.set(node, { parent: target, before: previousSibling, after: nextSibling });
    look();
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "open"],
  });
  const heard = new AbortController();
  const hear = <Type extends keyof WindowEventMap>(type: Type, on: (event: WindowEventMap[Type]) => void) =>
    addEventListener(type, on, { capture: true, signal: heard.signal });
  hear("keydown", () => (byKey = true));
  hear("pointerdown", () => (byKey = false));
  hear("focusin", ({ target }) => {
    if (target instanceof HTMLElement) noteFocus(target);
  });
  hear("focusout", look);
  hear("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[aria-disabled="true"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return () => {
    watch.disconnect();
    heard.abort();
  };
}

/** Whether nothing has the focus that can do something with a key. */
function isLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.matches(":disabled");
}

/** Where the focus goes from what had it and can have it no more. */
export function placeInstead(lost: Element): HTMLElement | null {
  if (lost.isConnected) return beside(lost, lost.parentElement) ?? headingOf(lost) ?? nameInFront();
  const [removed, gap] = gapOf(lost);
  if (!gap || !isInFront(gap.parent)) return nameInFront();
  const parent = gap.parent as Element;
  const [before, after] = [stillThere(gap.before, "before"), stillThere(gap.after, "after")];
  const instead = between(parent, before, after).flatMap((one) => inOrder(one, `${HEADING}, ${FOCUSABLE}`));
  return (
    instead[0] ??
    inRow(lost, removed, before, after) ??
    (removed === lost ? beside(null, parent, after) : null) ??
    headingOf(parent) ??
    nameInFront()
  );
}

/** What was taken out of the page with it, and where that was. */
function gapOf(lost: Node): [Node, Gap | undefined] {
  let removed = lost;
  while (removed.parentNode) removed = removed.parentNode;
  const gap = gaps.get(removed);
  return gap && !gap.parent.isConnected ? gapOf(gap.parent) : [removed, gap];
}

function stillThere(node: Node | null, side: "before" | "after"): Node | null {
  return node && !node.isConnected ? stillThere(gaps.get(node)?.[side] ?? null, side) : node;
}

function isInFront(node: Node): boolean {
  const dialog = document.querySelector("dialog[open]");
  return node instanceof Element && (!dialog || dialog.contains(node));
}

/** The elements of `parent` between two of its nodes, which are not among them. */
function between(parent: Element, before: Node | null, after: Node | null): Element[] {
  const found: Element[] = [];
  for (let node = before ? before.nextSibling : parent.firstChild; node && node !== after; node = node.nextSibling)
    if (node instanceof Element) found.push(node);
  return found;
}

/** It and what is in it, in the order of the page: what of that is shown and matches. */
function inOrder(one: Element, css: string): HTMLElement[] {
  return [one, ...one.querySelectorAll(css)].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.matches(css) && each.checkVisibility(),
  );
}

/** The same control of the row that follows one which is gone, or of the one before it. */
function inRow(lost: Element, removed: Node, before: Node | null, after: Node | null): HTMLElement | undefined {
  if (!(removed instanceof Element) || !removed.matches(ROW)) return undefined;
  const isRow = (node: Node | null) => node instanceof Element && node.matches(ROW);
  const next = sibling(after, "nextSibling", isRow) ?? sibling(before, "previousSibling", isRow);
  if (!next) return undefined;
  const controls = inOrder(next, FOCUSABLE);
  return controls[[...removed.querySelectorAll(FOCUSABLE)].indexOf(lost)] ?? controls[0];
}

function sibling(
  from: Node | null,
  step: "nextSibling" | "previousSibling",
  wanted: (node: Node | null) => boolean,
): Element | null {
  let node = from;
  while (node && !wanted(node)) node = node[step];
  return node as Element | null;
}

/** The nearest control after `lost` (or from `after` on) and else before it, in the smallest part around it that has one. */
function beside(lost: Element | null, part: Element | null, after: Node | null = null): HTMLElement | null {
  if (!part || part.matches("body")) return null;
  const controls = inOrder(part, FOCUSABLE).filter((one) => one !== part && one !== lost && canFocus(one));
  const mark = lost ?? after;
  const follows = (one: Element) =>
    mark !== null && (mark === one || Boolean(mark.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
  const found = controls.find(follows) ?? controls.at(-1);
  if (found) return found;
  return part.matches(AROUND) ? null : beside(lost ?? part, part.parentElement);
}

/** The heading of the smallest part around it that has one. */
function headingOf(one: Element): HTMLElement | null {
  for (let part = one.closest(AROUND); part; part = part.parentElement?.closest(AROUND) ?? null) {
    const heading = inOrder(part, "h1, h2, h3, h4")[0];
    if (heading) return heading;
  }
  return null;
}
