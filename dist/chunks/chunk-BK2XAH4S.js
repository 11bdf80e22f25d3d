import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  selectPacks
} from "./chunk-BSQ4XISW.js";
import {
  UsageError
} from "./chunk-OYOIOCPU.js";

// src/app/open-one-pack.ts
async function openOnePack(path, doing, ports) {
  const paths = path === void 0 ? [] : [path];
  const finder = await selectPacks({ paths, base: ".", whose: "The path" }, { takeForeign: true }, ports);
  for (const { message, help } of finder.unreadable.values()) throw new UsageError(message, help);
  return onlyPack(finder.packs(), `Name the one to ${doing}`);
}
function onlyPack(packs, help) {
  const [only] = packs;
  if (only !== void 0 && packs.length === 1) return only;
  const names = packs.slice(0, 10).map(({ location }) => location.path);
  throw new UsageError(
    `There are ${packs.length} StackPacks: ${names.join(", ")}${packs.length > 10 ? ", \u2026" : ""}`,
    help
  );
}

export {
  openOnePack,
  onlyPack
};
