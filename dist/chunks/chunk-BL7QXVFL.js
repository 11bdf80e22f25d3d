import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checksumText,
  sha256Of
} from "./chunk-AEMJL5SM.js";

// src/archive/archive.ts
function createArchive(fileName, bytes, entries) {
  const sha256 = sha256Of(bytes);
  return { fileName, bytes, sha256, checksum: checksumText(fileName, sha256), entries };
}

export {
  createArchive
};
