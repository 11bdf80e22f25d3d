import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  escapeUnprintable
} from "./chunk-OYOIOCPU.js";

// src/reporters/print-json.ts
function printJson(document) {
  return `${escapeForLogs(JSON.stringify(document, void 0, 2))}
`;
}
function escapeForLogs(json) {
  return escapeUnprintable(json).replace(/##([a-z]*)\[/gi, "##$1\\u005b");
}

export {
  printJson,
  escapeForLogs
};
