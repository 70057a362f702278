import { expect, test, vi } from "vitest";

import { inTurn, settled } from "./draft.svelte";

vi.mock("./notices.svelte", () => ({ attempt: (work: () => Promise<unknown>) => work() }));
vi.mock("./generated/commands", () => ({}));

const moment = () => new Promise((done) => setTimeout(done, 5));

test("whoever asks while a view goes waits until what stood there is put away", async () => {
  const order: string[] = [];
  const asking = settled().then(() => order.push("asked"));
  void inTurn(async () => {
    await moment();
    order.push("put away");
  });
  await asking;
  expect(order).toEqual(["put away", "asked"]);
});

test("what is done in turn waits for what was begun before it, also when that failed", async () => {
  const order: number[] = [];
  const first = inTurn(async () => {
    await moment();
    order.push(1);
    throw new Error("disk full");
  });
  const second = inTurn(async () => order.push(2));
  await expect(first).rejects.toThrow("disk full");
  await second;
  expect(order).toEqual([1, 2]);
});
