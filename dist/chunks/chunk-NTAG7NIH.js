import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/archive/archive-error.ts
var ArchiveError = class extends Error {
  name = "ArchiveError";
  /** What to do: one sentence without a closing full stop. */
  help;
  constructor(message, help) {
    super(message);
    this.help = help;
  }
};

// src/tree/file-tree.ts
function sortEntries(entries) {
  return [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

export {
  ArchiveError,
  sortEntries
};
