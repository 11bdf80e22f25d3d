import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/archive/checksum.ts
import { createHash } from "node:crypto";
function sha256Of(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
function checksumText(fileName, sha256) {
  return `${sha256}  ${fileName}
`;
}

export {
  sha256Of,
  checksumText
};
