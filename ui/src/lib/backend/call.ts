// The one way to the program: a command by its name. What it refuses is thrown as a `Refusal`.
import { invoke } from "@tauri-apps/api/core";

import type { Code } from "../generated/codes";

/** What a command answers with when it cannot do its work: src-tauri/src/error.rs. */
export type Refusal = { code: Code | "unknown"; args: Record<string, string> };

/** Asks for `command`. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

/** What was thrown, as a refusal. Anything that is not one, such as a command that is not allowed, has the code `unknown`. */
export function refusal(thrown: unknown): Refusal {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "args" in thrown) return thrown as Refusal;
  return { code: "unknown", args: {} };
}
