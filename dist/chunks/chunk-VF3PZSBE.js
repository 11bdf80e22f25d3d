import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  showSafely
} from "./chunk-YV5PRXZH.js";

// src/adapters/cli/print-error.ts
function printError(error, terminal) {
  terminal.err(`error: ${showSafely(error.message).text}
  help: ${showSafely(error.help).text}
`);
}

export {
  printError
};
