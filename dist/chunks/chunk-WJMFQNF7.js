import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/list-findings.ts
function listFindings({ findings, packs }) {
  return [...findings, ...packs.flatMap((pack) => pack.findings)];
}

export {
  listFindings
};
