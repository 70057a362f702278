// A field for long texts is as tall as its words: within a page that scrolls nothing else does.

/**
 * An action for a `textarea`, given its text: it grows as soon as its words do not fit. It never shrinks, so that nothing moves
 * while somebody deletes; and it measures only itself, so that a key costs no more in a long text.
 */
export function grows(node: HTMLTextAreaElement, _text: string): { update: () => void; destroy: () => void } {
  const fit = () => {
    if (node.scrollHeight <= node.clientHeight) return;
    node.style.height = `${node.scrollHeight + node.offsetHeight - node.clientHeight}px`;
  };
  // In a narrower window the same words take more lines. In the next frame: it changes what it watches.
  const watch = new ResizeObserver(() => requestAnimationFrame(fit));
  watch.observe(node);
  return { update: fit, destroy: () => watch.disconnect() };
}
