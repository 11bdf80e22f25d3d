import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/stackpack/version-sbt.ts
function readVersionSbt(text) {
  let start = 0;
  for (const line of text.split("\n", 1e4)) {
    const found = /^\s*\/\//.test(line) || line.length > 1e3 ? null : /\blastReleasedStackPackVersion\b[^:"]*:=\s*"([^"]+)"/.exec(line);
    const value = found?.[1];
    if (found !== null && value !== void 0) {
      const end = start + found.index + found[0].length - 1;
      return { value, start: end - value.length, end };
    }
    start += line.length + 1;
  }
  return void 0;
}

export {
  readVersionSbt
};
