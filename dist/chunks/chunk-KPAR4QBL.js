import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/app/usage-error.ts
var UsageError = class extends Error {
  name = "UsageError";
  /** What to do: one sentence without a closing full stop. */
  help;
  constructor(message, help) {
    super(message);
    this.help = help;
  }
};

export {
  UsageError
};
