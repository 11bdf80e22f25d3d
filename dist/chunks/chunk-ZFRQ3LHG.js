import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/diagnostics/refusal.ts
var Refusal = class extends Error {
  name = "Refusal";
  /** What to do: one sentence without a closing full stop. */
  help;
  /** @param message what is wrong: one sentence without a closing full stop */
  constructor(message, help, options) {
    super(message, options);
    this.help = help;
  }
};

export {
  Refusal
};
