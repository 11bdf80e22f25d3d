import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  programVersion
} from "./chunk-A5O5WXIA.js";

// src/app/project-address.ts
var projectAddress = "https://github.com/stackpack-action/stackpack-action";
function pageAddress(path) {
  return `${projectAddress}/blob/v${programVersion}/${path}`;
}
function rulePageAddress(id) {
  return pageAddress(`docs/rules/${id}.md`);
}

export {
  projectAddress,
  pageAddress,
  rulePageAddress
};
