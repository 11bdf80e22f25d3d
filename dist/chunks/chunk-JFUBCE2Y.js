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
function looksLikeUtf16(bytes) {
  const [first, second] = bytes;
  if (second === void 0) return false;
  return first === 0 || second === 0 || first === 255 && second === 254 || first === 254 && second === 255;
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

// src/stackpack/pack.ts
var manifestFiles = { "1.x": "stackpack.conf", "2.0": "stackpack.yaml" };

export {
  decodeText,
  looksLikeUtf16,
  entryOf,
  valueAt,
  asObject,
  asScalar,
  textOf,
  toPlain,
  manifestFiles
};
