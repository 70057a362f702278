// Rows of a list that are put in order by dragging their handle.

export class Dragging {
  /** What is being dragged, and where it would come to stand. */
  held = $state<{ from: number; to: number } | null>(null);

  /** `rows` are the rows as they stand; `move` puts one in another place. */
  constructor(
    readonly rows: () => Iterable<Element>,
    readonly move: (from: number, to: number) => void,
  ) {}

  /** On which side of this row what is held would come to stand. */
  side(at: number): "before" | "after" | null {
    if (this.held?.to !== at || this.held.from === at) return null;
    return at < this.held.from ? "before" : "after";
  }

  /** What the handle of a row takes. */
  handle(at: number) {
    return {
      onpointerdown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        this.held = { from: at, to: at };
      },
      onpointermove: (event: PointerEvent) => {
        if (!this.held) return;
        const boxes = [...this.rows()].map((row) => row.getBoundingClientRect());
        const to = boxes.findIndex((box) => event.clientY < box.bottom);
        this.held = { from: this.held.from, to: to < 0 ? boxes.length - 1 : to };
      },
      onpointerup: () => {
        if (this.held && this.held.from !== this.held.to) this.move(this.held.from, this.held.to);
        this.held = null;
      },
      onpointercancel: () => (this.held = null),
    };
  }
}
