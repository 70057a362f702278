// A goal's ladder: five rungs from −2 to +2 in its owner's words. Guarantee: where one is comes from the last review alone.
import type { Of } from "../../lib/backend/records";
import type { Goal } from "../../lib/generated/kinds";

/** From the top rung down, as a ladder is drawn. */
export const RUNGS = [2, 1, 0, -1, -2] as const;
export const STATES = ["active", "resting", "reached", "let_go"] as const;
export type State = (typeof STATES)[number];

/** `+1`, `0`, `−2`. */
export function sign(rung: number): string {
  return rung > 0 ? `+${rung}` : rung < 0 ? `−${-rung}` : "0";
}

/** The words of a rung; empty if there are none yet. */
export function rungWords(ladder: string[] | undefined, rung: number): string {
  return ladder?.[rung + 2] ?? "";
}

/** A ladder with other words on one rung. */
export function withRung(ladder: string[] | undefined, rung: number, words: string): string[] {
  return Array.from({ length: 5 }, (_, at) => (at === rung + 2 ? words : (ladder?.[at] ?? "")));
}

/** Whether a rung has words. */
export function hasWords(ladder: string[] | undefined): boolean {
  return (ladder ?? []).some((words) => words.trim() !== "");
}

export function stateOf(goal: Goal): State {
  return goal.state ?? "active";
}

/** The reviews of a goal, the newest first; of one day, what was written last. */
export function newestFirst(reviews: Of<"review">[]): Of<"review">[] {
  return [...reviews].sort((a, b) => b.fields.on.localeCompare(a.fields.on) || (b.at ?? "").localeCompare(a.at ?? "") || b.id.localeCompare(a.id));
}

/** The rung of the last review that chose one. */
export function rungNow(reviews: Of<"review">[]): number | null {
  return newestFirst(reviews).find((review) => review.fields.rung !== undefined)?.fields.rung ?? null;
}

/** The first line, for lists. */
export function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "")?.trim() ?? "";
}

/** Whether the goal had other words when it was looked at. */
export function saidOtherwise(review: { why?: string; ladder?: string[] }, goal: Goal): boolean {
  const why = review.why !== undefined && review.why.trim() !== goal.why.trim();
  return why || (review.ladder !== undefined && JSON.stringify(review.ladder) !== JSON.stringify(goal.ladder ?? ["", "", "", "", ""]));
}
