import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/text/decode.ts
var strict = new TextDecoder("utf-8", { fatal: true });
var lenient = new TextDecoder("utf-8");
function decodeText(bytes) {
  const hadBom = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  try {
    return { text: strict.decode(bytes), hadBom, valid: true };
  } catch {
    return { text: lenient.decode(bytes), hadBom, valid: false };
  }
}

// src/syntax/config-access.ts
function entryOf(node, key) {
  return node?.kind === "object" ? node.entries.find((entry) => entry.key === key) : void 0;
}
function valueAt(node, ...keys) {
  return keys.reduce((value, key) => entryOf(value, key)?.value, node);
}
function asObject(node) {
  return node?.kind === "object" ? node : void 0;
}
function asList(node) {
  return node?.kind === "list" ? node : void 0;
}
function asScalar(node) {
  return node !== void 0 && node.kind !== "object" && node.kind !== "list" && node.kind !== "null" ? node : void 0;
}
function textOf(node) {
  return asScalar(node)?.text;
}
function toPlain(node) {
  switch (node.kind) {
    case "object": {
      const result = /* @__PURE__ */ Object.create(null);
      for (const entry of node.entries) result[entry.key] = toPlain(entry.value);
      return result;
    }
    case "list":
      return node.items.map(toPlain);
    default:
      return node.value;
  }
}

export {
  decodeText,
  entryOf,
  valueAt,
  asObject,
  asList,
  asScalar,
  textOf,
  toPlain
};
