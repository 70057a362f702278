// A goal's ladder: five rungs from −2 to +2 in its owner's words. Guarantee: where one is comes from the last review alone.
import type { Of } from "../../lib/backend/records";
import type { Goal } from "../../lib/generated/kinds";
import { choicesOf, numbersOf } from "../../records/schema";

/** From the top rung down, as a ladder is drawn. */
export const RUNGS = numbersOf("review", "rung").reverse();
export type State = NonNullable<Goal["state"]>;
export const STATES = (choicesOf("goal", "state")?.words ?? []) as readonly State[];

/** `+1`, `0`, `−2`. */
export function sign(rung: number): string {
  return rung > 0 ? `+${rung}` : rung < 0 ? `−${-rung}` : "0";
}

/** The words of a rung; empty if there are none yet. */
export function rungWords(ladder: string[] | undefined, rung: number): string {
  return ladder?.[place(rung)] ?? "";
}

/** A ladder with other words on one rung. */
export function withRung(ladder: string[] | undefined, rung: number, words: string): string[] {
  return RUNGS.map((_, at) => (at === place(rung) ? words : (ladder?.[at] ?? "")));
}

/** Where the words of a rung stand in a ladder, the lowest first. */
const place = (rung: number) => RUNGS.length - 1 - RUNGS.indexOf(rung);

/** Whether a rung has words. */
export function hasWords(ladder: string[] | undefined): boolean {
  return (ladder ?? []).some((words) => words.trim() !== "");
}

export function stateOf(goal: Goal): State {
  return goal.state ?? "active";
}

/** The reviews of a goal, the newest first; of one day, what was written last. */
export function newestFirst(reviews: Of<"review">[]): Of<"review">[] {
  return [...reviews].sort(
    (a, b) =>
      b.fields.on.localeCompare(a.fields.on) || (b.at ?? "").localeCompare(a.at ?? "") || b.id.localeCompare(a.id),
  );
}

/** The rung of the last review that chose one. */
export function rungNow(reviews: Of<"review">[]): number | null {
  return newestFirst(reviews).find((review) => review.fields.rung !== undefined)?.fields.rung ?? null;
}

/** Whether the goal had other words when it was looked at. */
export function saidOtherwise(review: { why?: string; ladder?: string[] }, goal: Goal): boolean {
  const why = review.why !== undefined && review.why.trim() !== goal.why.trim();
  return (
    why ||
    (review.ladder !== undefined &&
      JSON.stringify(review.ladder) !== JSON.stringify(goal.ladder ?? RUNGS.map(() => "")))
  );
}
