// What the tests run inside the page: these functions travel there as text.
// Guarantee: each stands alone, using nothing from outside itself, and changes nothing that its name does not say.

/** The shown element that a person would click who reads `wanted` in `within`: exactly that, or the shortest that has it in it. */
export function clickable(wanted, within) {
  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const named = (one) => {
    const by = (one.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const said = by.map((id) => document.getElementById(id)?.textContent).join(" ");
    return [one.getAttribute("aria-label"), said, one.innerText, one.textContent, one.matches("input") ? one.value : ""].map(tidy);
  };
  const roles = ["button", "link", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "checkbox", "radio", "switch", "treeitem"];
  const kinds = ["button", "a[href]", "summary", "label", "input[type=button]", "input[type=submit]", "option"];
  const ways = [...kinds, ...roles.map((role) => `[role=${role}]`), "[tabindex]"].join(",");
  const shown = (one) => one.checkVisibility?.({ visibilityProperty: true }) ?? one.getClientRects().length > 0;
  const places = within ? [...document.querySelectorAll(within)] : [document];
  const all = [...new Set(places.flatMap((place) => [...place.querySelectorAll(ways)]))].filter(shown);
  const goal = tidy(wanted);
  const exact = all.filter((one) => named(one).includes(goal));
  // Of two that are the same words, the inner one; a button before its row.
  if (exact.length > 0) return exact.find((one) => !exact.some((other) => other !== one && one.contains(other)));
  const length = (one) => tidy(one.textContent).length;
  return all.filter((one) => named(one).some((name) => name.includes(goal))).sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** What can be clicked now, for the sentence of a failure. */
export function choices(within) {
  const places = within ? [...document.querySelectorAll(within)] : [document];
  const all = places.flatMap((place) => [...place.querySelectorAll("button, a[href], summary, [role=button], [role=tab], [role=menuitem]")]);
  return all.map((one) => (one.getAttribute("aria-label") ?? one.innerText ?? "").replace(/\s+/g, " ").trim()).filter(Boolean).slice(0, 40);
}

export function isShown(css) {
  return [...document.querySelectorAll(css)].some((one) => one.checkVisibility?.({ visibilityProperty: true }) ?? one.getClientRects().length > 0);
}

export function isReady() {
  return document.readyState === "complete" && document.body.childElementCount > 0;
}

/** Puts `text` where the cursor is, as a paste would: for characters that the driver cannot type. */
export function insert(field, text) {
  field.focus();
  if (field.isContentEditable) return document.execCommand("insertText", false, text);
  const { value } = field;
  const [from, to] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length];
  const base = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const next = value.slice(0, from) + text + value.slice(to);
  Object.getOwnPropertyDescriptor(base.prototype, "value").set.call(field, next);
  field.setSelectionRange?.(from + text.length, from + text.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

/** Writes `text` as a Japanese input method does: composing through `steps`, and settled by a key that is not the page's. */
export function compose(field, steps, text, settle) {
  field.focus();
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const before = field.value;
  const say = (event) => field.dispatchEvent(event);
  const set = (words, isComposing) => {
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, before + words);
    say(new InputEvent("input", { bubbles: true, isComposing, inputType: "insertCompositionText", data: words }));
  };
  const key = (type, name) => say(new KeyboardEvent(type, { key: name, keyCode: 229, which: 229, isComposing: true, bubbles: true, cancelable: true }));
  key("keydown", "Process");
  say(new CompositionEvent("compositionstart", { bubbles: true, data: "" }));
  for (const step of steps) {
    key("keydown", "Process");
    say(new CompositionEvent("compositionupdate", { bubbles: true, data: step }));
    set(step, true);
  }
  // The key that settles the words belongs to the input method: it must neither send nor leave anything.
  key("keydown", settle);
  set(text, true);
  say(new CompositionEvent("compositionend", { bubbles: true, data: text }));
  set(text, false);
  say(new KeyboardEvent("keyup", { key: settle, keyCode: settle === "Enter" ? 13 : 0, bubbles: true }));
  say(new Event("change", { bubbles: true }));
}

/** Notes from now on what the content security policy refuses, and every error that nothing catches. */
export function listen() {
  const heard = { refused: [], errors: [] };
  globalThis.tsudoiHeard = heard;
  addEventListener("securitypolicyviolation", (event) => heard.refused.push(`${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`));
  addEventListener("error", (event) => heard.errors.push(`${event.message} (${event.filename}:${event.lineno})`));
  addEventListener("unhandledrejection", (event) => heard.errors.push(String(event.reason?.message ?? event.reason)));
}

/** Answers when what is on the page now has been drawn. */
export function drawn(done) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
}

/** Answers true once there is something in main and nothing of it has changed for `stillMs`; false after `mostMs`. */
export function still(stillMs, mostMs, done) {
  const begun = performance.now();
  let last = begun;
  const watch = new MutationObserver(() => (last = performance.now()));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = () => {
    const now = performance.now();
    const rests = document.querySelector("main")?.childElementCount > 0 && now - last >= stillMs;
    if (!rests && now - begun < mostMs) return setTimeout(look, 25);
    watch.disconnect();
    done(rests);
  };
  look();
}

/** What axe finds against WCAG 2 A and AA, each in a line: the rule, what it asks, where. */
export function axeFindings(within, done) {
  const only = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const line = (found) => found.nodes.map((node) => `${found.id}: ${found.help} — ${node.target.join(" ")} — ${node.html.slice(0, 160)}`);
  globalThis.axe.run(within ?? document, { runOnly: { type: "tag", values: only }, resultTypes: ["violations"] }).then(
    ({ violations }) => done({ findings: violations.flatMap(line) }),
    (error) => done({ error: String(error) }),
  );
}
