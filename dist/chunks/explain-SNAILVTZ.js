import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  rules
} from "./chunk-MW2F5R3L.js";
import "./chunk-7ITNMB3V.js";
import "./chunk-43V2M6LX.js";
import "./chunk-HCJDJSBM.js";
import {
  UsageError
} from "./chunk-KPAR4QBL.js";
import "./chunk-EGXKQWVO.js";
import {
  codes
} from "./chunk-3SLXUO4T.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/explain.ts
import { existsSync, readFileSync } from "node:fs";
var help = `Usage: stackpack explain [rule]

Prints the page of a rule, or of anything else that is found: what it asks for and why, with examples. Without a rule,
lists them all.

Options:
  --help  Print this

Exit codes: 0 printed, 2 there is no such rule, 3 a fault of this program.
`;
var explain = {
  name: "explain",
  summary: "Print what a rule asks for and why",
  help,
  options: {},
  async run(parsed, terminal) {
    const [id, second] = parsed.positionals;
    if (second !== void 0) throw new UsageError("Only one rule can be explained at a time", "Name one rule");
    const all = listExplained();
    if (id === void 0) {
      const width = Math.max(...all.map((one) => one.id.length));
      terminal.out(all.map((one) => `${one.id.padEnd(width)}  ${one.severity.padEnd(7)}  ${one.summary}
`).join(""));
      return 0;
    }
    if (!all.some((one) => one.id === id)) {
      const near = nearestWord(
        id,
        all.map((one) => one.id)
      );
      throw new UsageError(
        `There is no rule ${quote(id)}`,
        near === void 0 ? "stackpack explain lists them all" : `Perhaps ${near} is meant`
      );
    }
    terminal.out(readPage(id));
    return 0;
  }
};
function listExplained() {
  return [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)].map(({ id, severity, summary }) => ({ id, severity, summary })).sort((a, b) => a.id < b.id ? -1 : 1);
}
function readPage(id) {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const page = new URL(`docs/rules/${id}.md`, folder);
    if (existsSync(page)) return readFileSync(page, "utf8");
    if (new URL("..", folder).href === folder.href) throw new Error(`the page docs/rules/${id}.md is missing`);
  }
}
export {
  explain
};
