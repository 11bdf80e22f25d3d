import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sortEntries
} from "./chunk-LX443RYJ.js";

// src/tree/memory-tree.ts
var MemoryTree = class {
  entries;
  byPath = /* @__PURE__ */ new Map();
  bytes = /* @__PURE__ */ new Map();
  constructor(files) {
    for (const [path, content] of files) {
      if (typeof content === "object" && "linkTo" in content) {
        this.byPath.set(path, { path, kind: "symlink", size: 0, target: content.linkTo });
        continue;
      }
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      this.bytes.set(path, bytes);
      this.byPath.set(path, { path, kind: "file", size: bytes.length });
    }
    this.entries = sortEntries(this.byPath.values());
  }
  entry(path) {
    return this.byPath.get(path);
  }
  read(path) {
    const bytes = this.bytes.get(path);
    if (bytes === void 0) throw new Error(`no file ${path} in this tree`);
    return bytes;
  }
};

export {
  MemoryTree
};
