import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/diagnostics/order.ts
function orderFindings(findings) {
  const seen = /* @__PURE__ */ new Set();
  const unique = [];
  for (const finding of findings) {
    const { place } = finding;
    const key = JSON.stringify([finding.rule, place.file, place.start, place.end, finding.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    unique.push(finding);
  }
  return unique.sort(
    (a, b) => compare(a.place.file, b.place.file) || a.place.start - b.place.start || a.place.end - b.place.end || compare(a.rule, b.rule) || compare(a.message, b.message)
  );
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/text/glob.ts
function parseGlob(pattern) {
  if (pattern.length > 1e3) return "a pattern has 1000 characters at most";
  if (/[{}[\]]/.test(pattern)) {
    return "braces and brackets are not supported: write one pattern for each alternative, or ? for any one character";
  }
  if (/^!/.test(pattern)) return "a pattern cannot start with ! here";
  if (pattern.includes("\\")) return "a backslash has no meaning here: part folders with /";
  const names = pattern.replace(/^(?:\.\/+)+/, "").split("/");
  if (names.length > 1 && names.at(-1) === "") names.pop();
  if (names.includes("")) return "a pattern is a path below the folder it is read in, without a slash at its beginning";
  if (names.some((name) => name === ".." || name === "." && names.length > 1)) {
    return "a pattern cannot hold the names . and ..";
  }
  const glob = [];
  for (const name of names) {
    if (name !== "**") glob.push({ name });
    else if (glob.at(-1) !== "**") glob.push("**");
  }
  return glob;
}
function matchesGlob(glob, path, work = { steps: 0 }) {
  const accepts = (segment, name) => segment !== "**" && matchesName(segment.name, name, work);
  return matchesWith(glob, path.split("/"), "**", accepts, work);
}
function matchesName(pattern, name, work) {
  return matchesWith([...pattern], [...name], "*", (part, char) => part === "?" || part === char, work);
}
function matchesWith(pattern, items, star, accepts, work) {
  work.steps += pattern.length + items.length;
  let at = 0;
  let part = 0;
  let afterStar = -1;
  let starredTo = 0;
  for (; ; ) {
    work.steps++;
    const expected = pattern[part];
    const item = items[at];
    if (expected === star) {
      afterStar = ++part;
      starredTo = at;
    } else if (item !== void 0 && expected !== void 0 && accepts(expected, item)) {
      at++;
      part++;
    } else if (item === void 0 && expected === void 0) {
      return true;
    } else {
      if (afterStar === -1 || starredTo >= items.length) return false;
      at = ++starredTo;
      part = afterStar;
    }
  }
}

export {
  orderFindings,
  parseGlob,
  matchesGlob
};
