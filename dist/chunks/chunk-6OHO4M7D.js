import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/group-findings.ts
function groupFindings(findings, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups.get(finding[key]);
    if (group === void 0) groups.set(finding[key], [finding]);
    else group.push(finding);
  }
  return groups;
}

export {
  groupFindings
};
