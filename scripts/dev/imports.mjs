// Who imports whom among the window's pages: the floors of ui/src, and circles.
// Guarantee: it reads the text alone and follows relative imports only. What TypeScript erases (`import type`) makes no circle, and
// counts for the floors.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** From the ground up. A folder that does not stand here may be imported by all. */
const FLOORS = ["lib", "components", "records", "features", "views"];
const ENDINGS = ["", ".ts", ".svelte", ".js", "/index.ts"];

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** The file that `from` means with the relative `source`, or null for a package and for what is not there. */
export function meant(from, source) {
  if (!source.startsWith(".")) return null;
  const path = resolve(dirname(from), source);
  const ending = ENDINGS.find((one) => isFile(path + one));
  return ending === undefined ? null : path + ending;
}

/** What is wrong with `from` importing `to`, both below the folder `pages`; null when nothing is. */
export function upward(pages, from, to) {
  const [[floor, noun], [otherFloor, otherNoun]] = [from, to].map((path) => relative(pages, path).split(sep));
  const [here, there] = [FLOORS.indexOf(floor), FLOORS.indexOf(otherFloor)];
  if (here < 0 || there < 0) return null;
  if (there > here) return `${floor} may not import from ${otherFloor}: no import goes up.`;
  if (floor === "features" && otherFloor === "features" && noun !== otherNoun) {
    return `Features do not import each other: what ${noun} and ${otherNoun} share belongs into lib or components, or a view composes both.`;
  }
  return null;
}

/** What a file's text loads when it is loaded itself: the sources of its imports, without types and without `import()`. */
export function loads(text) {
  const found = text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[\w*{][^;"']*?from\s*)?["']([^"']+)["']/gm);
  return [...found].map(([, source]) => source);
}

/** file -> the files it loads, of all that lie below `pages`. */
export function readImports(pages) {
  const files = readdirSync(pages, { recursive: true })
    .map((name) => join(pages, name))
    .filter((path) => /\.(ts|svelte)$/.test(path) && isFile(path));
  const targets = (file) =>
    loads(readFileSync(file, "utf8"))
      .map((source) => meant(file, source))
      .filter(Boolean);
  return new Map(files.map((file) => [file, targets(file)]));
}

/** The shortest circle of imports through `file`: the files in order, without the first again; null when there is none. */
export function circle(imports, file) {
  const cameFrom = new Map();
  const queue = [file];
  for (let here; (here = queue.shift());) {
    for (const next of imports.get(here) ?? []) {
      if (next === file) {
        const path = [here];
        while (path[0] !== file) path.unshift(cameFrom.get(path[0]));
        return path;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return null;
}

/** Both as rules for eslint; `imports` answers who imports whom. */
export function rules(pages, imports = readOnce(pages)) {
  const floors = (context) => {
    const look = (node) => {
      if (typeof node.source?.value !== "string") return;
      const to = meant(context.filename, node.source.value);
      const message = to && upward(pages, context.filename, to);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  };
  const noCircle = (context) => ({
    Program(node) {
      const path = circle(imports(), context.filename);
      if (!path) return;
      const names = [...path, path[0]].map((one) => relative(pages, one));
      context.report({ loc: node.loc.start, message: `These import each other in a circle: ${names.join(" → ")}.` });
    },
  });
  return { floors: { create: floors }, "no-circle": { create: noCircle } };
}

function readOnce(pages) {
  let read;
  return () => (read ??= readImports(pages));
}
