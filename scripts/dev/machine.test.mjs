// Which Node is good enough is told by its line, not by its number alone.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isGoodNode } from "./machine.mjs";

test("a Node that the pages' packages refuse is refused before anything is installed", () => {
  for (const good of ["v20.19.0", "v20.20.2", "v22.13.0", "v24.0.0", "v25.1.0"]) assert.ok(isGoodNode(good), good);
  for (const bad of ["v18.20.0", "v20.18.1", "v21.7.3", "v22.0.0", "v22.12.0", "v23.11.0"])
    assert.ok(!isGoodNode(bad), bad);
});
