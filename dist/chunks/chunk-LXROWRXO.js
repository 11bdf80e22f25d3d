import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  redactSecrets
} from "./chunk-LX443RYJ.js";

// src/app/gate/refuse-versions.ts
function refuseVersions(checked, why) {
  const refusal = { message: redactSecrets(why.message), help: redactSecrets(why.help) };
  return { ...checked, report: { ...checked.report, refusal } };
}

export {
  refuseVersions
};
