import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  showTextSafely
} from "./chunk-HLWKOBNB.js";

// src/adapters/cli/print-error.ts
function printError(error, terminal) {
  terminal.err(`error: ${showTextSafely(error.message)}
  help: ${showTextSafely(error.help)}
`);
}

export {
  printError
};
