import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/syntax/markdown/anchors.ts
function anchorKey(anchor) {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
var AnchorCollector = class {
  keys = /* @__PURE__ */ new Set();
  uses = /* @__PURE__ */ new Map();
  /** Adds a heading by its text. */
  addHeading(text) {
    const key = anchorKey(text);
    const before = this.uses.get(key) ?? 0;
    this.uses.set(key, before + 1);
    this.keys.add(before === 0 ? key : `${key}${before}`);
  }
  /** Adds what an `id` or `name` attribute says. */
  addName(name) {
    this.keys.add(anchorKey(name));
  }
};

export {
  anchorKey,
  AnchorCollector
};
