// Keys, with respect for Japanese input: while a word is being converted, Enter belongs to the input method.

/** True while an input method is at work. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** True for an Enter that means "do it". */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !isComposing(event);
}

/** Ctrl on most systems, Cmd on Apple's. */
export function isCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}
