// How hard a passphrase is to guess, in four words: a hint, never a rule. Rough on purpose, and rather too low than too high.

export type Strength = "short" | "fair" | "good" | "strong";

/** Bits that one more character of its sort adds, as people choose them: words rather than dice. */
const BITS: [RegExp, number][] = [
  [/\p{Script=Han}/u, 6],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, 3.5],
  [/\p{L}/u, 2.3],
  [/\p{N}/u, 2.5],
  [/\s/u, 1.5],
];
const BITS_OF_A_SIGN = 4;
const BITS_OF_WHAT_WAS_TO_BE_EXPECTED = 0.5;
const STEPS: [number, Strength][] = [
  [64, "strong"],
  [45, "good"],
  [28, "fair"],
];
/** Where every list of guesses begins. */
const FIRST_GUESSES =
  /^(?:pass(?:word|phrase|wort)?|letmein|welcome|iloveyou|qwerty\w*|asdf\w*|admin|demo|tsudoi|つどい|集い|さくら|パスワード|パスフレーズ)[\p{N}!]*$/iu;

/** The word for a passphrase; null while there is none. */
export function strength(passphrase: string): Strength | null {
  const text = passphrase.normalize("NFKC").trim();
  if (text === "") return null;
  if (FIRST_GUESSES.test(text)) return "short";
  const bits = total([...text]);
  return STEPS.find(([least]) => bits >= least)?.[1] ?? "short";
}

function total(characters: string[]): number {
  return characters.reduce((bits, character, at) => {
    const seen = characters.slice(0, at).join("");
    const pair = (characters[at - 1] ?? "") + character;
    const step = Math.abs((character.codePointAt(0) ?? 0) - (characters[at - 1]?.codePointAt(0) ?? 0));
    // The same again, the next of a row (abc, 321), or a pair that stood there before.
    const expected = at > 0 && (step <= 1 || seen.includes(pair));
    return (
      bits +
      (expected
        ? BITS_OF_WHAT_WAS_TO_BE_EXPECTED
        : (BITS.find(([sort]) => sort.test(character))?.[1] ?? BITS_OF_A_SIGN))
    );
  }, 0);
}

/** Two different places of `count` (from 1, in order), for the words that are typed back. */
export function twoPlaces(count: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * count);
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return [Math.min(first, second) + 1, Math.max(first, second) + 1];
}
