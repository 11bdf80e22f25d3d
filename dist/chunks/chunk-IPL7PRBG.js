import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  narrowToTag,
  readBase
} from "./chunk-P5NCFS7O.js";
import {
  refuseVersions
} from "./chunk-LXROWRXO.js";
import {
  gatePacks
} from "./chunk-7J3NLYQG.js";
import {
  openPast
} from "./chunk-AEVVDLRQ.js";
import {
  Refusal,
  UsageError
} from "./chunk-OYOIOCPU.js";

// src/adapters/cli/judge-versions.ts
async function judgeVersions(all, { parsed, environment, ports, find }, terminal) {
  let meant = all;
  try {
    const { outcome, tagged } = narrowToTag(all, environment, parsed, terminal);
    meant = outcome;
    const base = readBase(environment, parsed);
    return await gatePacks(meant, openPast({ findHistory: find, ports, base, settings: meant.settings }), tagged);
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) {
      return { checked: refuseVersions(meant, error), verdicts: [] };
    }
    throw error;
  }
}

export {
  judgeVersions
};
