import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readYaml,
  readYamlDocuments
} from "./chunk-ELSFP7WM.js";
import "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";
export {
  readYaml,
  readYamlDocuments
};
