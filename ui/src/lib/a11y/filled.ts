// What has to be filled in before something can be done. A button that sends a form is never off for want of words: pressed, it says
// what is missing, beside the field, and the cursor goes there.

/**
 * Whether every required field in `box` says something. Those that do not are told so by the event `invalid`, on which Field and
 * Passphrase show it in words; the first gets the focus.
 */
export function isFilled(box: Element | null | undefined): boolean {
  const required = [
    ...(box?.querySelectorAll<HTMLInputElement>(":is(input, textarea):is([required], [data-unfit])") ?? []),
  ];
  return markEmpty(required.filter((one) => one.value.trim() === "" || "unfit" in one.dataset));
}

/** Marks these fields, which lack words, and goes to the first that can be seen. Answers whether there are none. */
export function markEmpty(fields: readonly HTMLElement[]): boolean {
  const shown = fields.filter((one) => one.checkVisibility());
  for (const one of shown) one.dispatchEvent(new Event("invalid", { cancelable: true }));
  shown[0]?.focus();
  return shown.length === 0;
}
