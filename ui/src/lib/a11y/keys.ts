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

/** Whether what is typed there is written into it. */
export function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input:read-write, textarea:read-write");
}

/** The digit from 1 to 9 of a key, however the keyboard writes it together with others; null for any other key. */
export function digitOf(event: KeyboardEvent): number | null {
  const digit = /^[1-9]$/.exec(event.key)?.[0] ?? /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
}
