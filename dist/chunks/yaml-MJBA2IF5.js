import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isYaml11Word,
  readYaml,
  readYamlDocuments
} from "./chunk-RGNZDLMA.js";
import "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";
export {
  isYaml11Word,
  readYaml,
  readYamlDocuments
};
