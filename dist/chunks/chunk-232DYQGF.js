import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  Refusal,
  quote
} from "./chunk-OYOIOCPU.js";

// src/archive/archive-name.ts
function archiveName(name, version) {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) {
    throw new Refusal(
      `the name ${quote(name)} cannot be part of a file name`,
      "Give the pack a name of letters, digits and -"
    );
  }
  if (version.length > 100) {
    throw new Refusal(`the version ${quote(version)} is too long for a file name`, "Give it 100 characters at most");
  }
  if (parseVersion(version) === void 0) {
    throw new Refusal(`${quote(version)} is no semantic version`, "Write it as major.minor.patch, 1.2.3 for instance");
  }
  return `${name}-${version}.sts`;
}

export {
  archiveName
};
