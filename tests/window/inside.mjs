// Functions that the tests run inside the page, where they are sent as text.
// Guarantee: each uses nothing from outside itself, and changes nothing that its name does not say.

/**
 * The visible element in `within` that a person would click for `wanted`: named exactly so, or the shortest that
 * contains it.
 */
export function clickable(wanted, within) {
  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const named = (one) => {
    const by = (one.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const said = by.map((id) => document.getElementById(id)?.textContent).join(" ");
    return [
      one.getAttribute("aria-label"),
      said,
      one.innerText,
      one.textContent,
      one.matches("input") ? one.value : "",
    ].map(tidy);
  };
  const roles = [
    "button",
    "link",
    "tab",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "checkbox",
    "radio",
    "switch",
    "treeitem",
  ];
  const kinds = ["button", "a[href]", "summary", "label", "input[type=button]", "input[type=submit]", "option"];
  const ways = [...kinds, ...roles.map((role) => `[role=${role}]`), "[tabindex]"].join(",");
  const shown = (one) => one.checkVisibility?.({ visibilityProperty: true }) ?? one.getClientRects().length > 0;
  const places = within ? [...document.querySelectorAll(within)] : [document];
  const all = [...new Set(places.flatMap((place) => [...place.querySelectorAll(ways)]))].filter(shown);
  const goal = tidy(wanted);
  const exact = all.filter((one) => named(one).includes(goal));
  // Of two with the same words, choose the inner one, such as a button before its row.
  if (exact.length > 0) return exact.find((one) => !exact.some((other) => other !== one && one.contains(other)));
  const length = (one) => tidy(one.textContent).length;
  return (
    all.filter((one) => named(one).some((name) => name.includes(goal))).sort((a, b) => length(a) - length(b))[0] ?? null
  );
}

/** The names of what can be clicked now, for the sentence of a failure. */
export function choices(within) {
  const places = within ? [...document.querySelectorAll(within)] : [document];
  const all = places.flatMap((place) => [
    ...place.querySelectorAll("button, a[href], summary, [role=button], [role=tab], [role=menuitem]"),
  ]);
  return all
    .map((one) => (one.getAttribute("aria-label") ?? one.innerText ?? "").replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .slice(0, 40);
}

export function isShown(css) {
  return [...document.querySelectorAll(css)].some(
    (one) => one.checkVisibility?.({ visibilityProperty: true }) ?? one.getClientRects().length > 0,
  );
}

export function isReady() {
  return document.readyState === "complete" && document.body.childElementCount > 0;
}

/** Inserts `text` at the cursor, as a paste would, for characters that the driver cannot type. */
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

/** Types `text` as a Japanese input method does: composes through `steps` and commits with the key `settle`. */
export function compose(field, steps, text, settle) {
  field.focus();
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const before = field.value;
  const say = (event) => field.dispatchEvent(event);
  const set = (words, isComposing) => {
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, before + words);
    say(new InputEvent("input", { bubbles: true, isComposing, inputType: "insertCompositionText", data: words }));
  };
  const key = (type, name) =>
    say(
      new KeyboardEvent(type, {
        key: name,
        keyCode: 229,
        which: 229,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    );
  key("keydown", "Process");
  say(new CompositionEvent("compositionstart", { bubbles: true, data: "" }));
  for (const step of steps) {
    key("keydown", "Process");
    say(new CompositionEvent("compositionupdate", { bubbles: true, data: step }));
    set(step, true);
  }
  // The key that commits the words belongs to the input method: it must neither submit nor leave anything.
  key("keydown", settle);
  set(text, true);
  say(new CompositionEvent("compositionend", { bubbles: true, data: text }));
  set(text, false);
  say(new KeyboardEvent("keyup", { key: settle, keyCode: settle === "Enter" ? 13 : 0, bubbles: true }));
  say(new Event("change", { bubbles: true }));
}

/** Collects from now on what the content security policy refuses, and every uncaught error. */
export function listen() {
  const heard = { refused: [], errors: [] };
  globalThis.tsudoiHeard = heard;
  addEventListener("securitypolicyviolation", (event) =>
    heard.refused.push(`${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`),
  );
  addEventListener("error", (event) => heard.errors.push(`${event.message} (${event.filename}:${event.lineno})`));
  addEventListener("unhandledrejection", (event) => heard.errors.push(String(event.reason?.message ?? event.reason)));
}

/** Calls `done` when the page's present content has been drawn. */
export function drawn(done) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
}

/** Calls `done` with true once main has content that has not changed for `stillMs`, or with false after `mostMs`. */
export function still(stillMs, mostMs, done) {
  const begun = performance.now();
  let last = begun;
  const watch = new MutationObserver(() => (last = performance.now()));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const check = () => {
    const now = performance.now();
    const rests = document.querySelector("main")?.childElementCount > 0 && now - last >= stillMs;
    if (!rests && now - begun < mostMs) return setTimeout(check, 25);
    watch.disconnect();
    done(rests);
  };
  check();
}

/** The breaches of WCAG 2 A and AA that axe finds, one a line: the rule, its help, where. */
export function axeFindings(within, done) {
  const only = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const line = (found) =>
    found.nodes.map((node) => `${found.id}: ${found.help} — ${node.target.join(" ")} — ${node.html.slice(0, 160)}`);
  globalThis.axe.run(within ?? document, { runOnly: { type: "tag", values: only }, resultTypes: ["violations"] }).then(
    ({ violations }) => done({ findings: violations.flatMap(line) }),
    (error) => done({ error: String(error) }),
  );
}
