// What is selected, wherever that is: on the page, or in a field, whose words the page's selection need not have.

/** The words that a copy takes: those selected in the field that has the cursor (`active`), or else on the page. */
export function selectedWords(active: object | null, page: { toString(): string } | null): string {
  if (active && "selectionStart" in active) {
    const { value, selectionStart, selectionEnd } = active as HTMLInputElement | HTMLTextAreaElement;
    const words = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (words) return words;
  }
  return page?.toString() ?? "";
}
