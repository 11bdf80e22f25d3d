import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/plain-change.ts
function plainChange({ id, level, subject, message, effect, old, new: now }) {
  return { id, level, subject, message, effect, old: plainPlace(old), new: plainPlace(now) };
}
function plainPlace(place) {
  if (place === void 0) return null;
  const { file, line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn };
}

export {
  plainChange
};
