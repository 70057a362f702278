// What deny.toml bans must not be in what cargo builds. `cargo deny` is a program of its own that few have; this needs only cargo.
// Guarantee: every package counts that this system's build has in it, those that only build or test it too. What cargo would
// build for other systems alone is not seen.
import { Stop } from "./run.mjs";

/** The banned packages, from the text of deny.toml: [{ name, wrappers }]; only its wrappers may bring one in. */
export function bansOf(text) {
  const list = /^\[bans\]$[^]*?^deny = \[$([^]*?)^\]$/m.exec(text)?.[1] ?? "";
  const lines = list.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0) throw new Stop("deny.toml bans nothing: its list cannot be read.");
  return lines.map((line) => {
    const found = /^"([\w-]+)",$/.exec(line) ?? /^\{ crate = "([\w-]+)", wrappers = \[(.*)\] \},$/.exec(line);
    if (!found) throw new Stop(`deny.toml: this ban cannot be read: ${line}`);
    return { name: found[1], wrappers: [...(found[2] ?? "").matchAll(/"([\w-]+)"/g)].map(([, name]) => name) };
  });
}

/** What of `bans` is in what `cargo metadata` says, each with those who ask for it. */
export function bannedIn({ packages, resolve }, bans) {
  const nameOf = new Map(packages.map((one) => [one.id, one.name]));
  return resolve.nodes.flatMap(({ id }) => {
    const ban = bans.find((one) => one.name === nameOf.get(id));
    if (!ban) return [];
    const askers = resolve.nodes.filter((node) => node.deps.some((dep) => dep.pkg === id)).map((node) => nameOf.get(node.id));
    const wrong = askers.filter((name) => !ban.wrappers.includes(name));
    return ban.wrappers.length > 0 && wrong.length === 0 ? [] : [`${ban.name} (asked for by ${wrong.join(", ") || "nobody"})`];
  });
}
