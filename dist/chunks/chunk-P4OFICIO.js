import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/repository-files.ts
var outside = "outside-the-repository";
function nameReportedFile(file, files) {
  const [outer = "", ...inner] = file.split(".sts!/");
  if (inner.length === 0) {
    const path = files.nameOf(file);
    return path === void 0 || path === "" ? { path: pathOutside(file), isOwn: false } : { path, isOwn: true };
  }
  const archive = `${outer}.sts`;
  return { path: `${files.nameOf(archive) ?? pathOutside(archive)}!/${inner.join(".sts!/")}`, isOwn: false };
}
function pathOutside(file) {
  const steps = file.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
  return [outside, ...steps].join("/");
}

// src/reporters/fingerprint.ts
import { createHash } from "node:crypto";
function createFingerprints(findings, files) {
  const counts = /* @__PURE__ */ new Map();
  return findings.map(({ rule, file, snippet }) => {
    const line = snippet?.text.trim().replace(/[ \t]+/g, " ") ?? "";
    const key = JSON.stringify([rule, nameReportedFile(file, files).path, line]);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return createHash("sha256").update(`${key}${before}`).digest("hex").slice(0, 32);
  });
}

export {
  nameReportedFile,
  createFingerprints
};
