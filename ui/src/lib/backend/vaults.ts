// Which vaults lie on this machine: the shapes of src-tauri/src/commands/vaults.rs.
import { invoke } from "@tauri-apps/api/core";

export type VaultSeen = { name: string; state: "locked" };
export type Vaults = { home: string; vaults: VaultSeen[] };

/** What a command answers with when it cannot do its work: src-tauri/src/error.rs. */
export type Refusal = { code: string; args: Record<string, string> };

export function vaults(): Promise<Vaults> {
  return invoke<Vaults>("vaults");
}

/** What was thrown, as a refusal. Anything that is not one, such as a command that is not allowed, has the code `unknown`. */
export function refusal(thrown: unknown): Refusal {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "args" in thrown) {
    return thrown as Refusal;
  }
  return { code: "unknown", args: {} };
}
