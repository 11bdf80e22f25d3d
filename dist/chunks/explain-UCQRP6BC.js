import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeKinds
} from "./chunk-EKPRAOSM.js";
import "./chunk-76EIB23Y.js";
import "./chunk-DSXKGALG.js";
import "./chunk-YQHXDDRE.js";
import {
  codes,
  rules
} from "./chunk-DI6JRGU7.js";
import {
  UsageError,
  nearestWord,
  quote
} from "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/explain.ts
import { existsSync, readFileSync } from "node:fs";
var help = `Usage: stackpack explain [rule]

Prints the page of a rule, of anything else that is found, or of a kind of change: what it asks for and why, with examples.
Without a rule, lists them all: rules with their severity, kinds of change with the bump that they require.

Options:
  --help  Print this

Exit codes: 0 printed, 2 there is no such page, 3 a fault of this program.
`;
var explain = {
  name: "explain",
  summary: "Print what a rule or a kind of change asks for and why",
  help,
  options: {},
  async run(parsed, terminal) {
    const [id, second] = parsed.positionals;
    if (second !== void 0) throw new UsageError("Only one rule can be explained at a time", "Name one rule");
    const all = listExplained();
    if (id === void 0) {
      const width = Math.max(...all.map((one) => one.id.length));
      terminal.out(all.map((one) => `${one.id.padEnd(width)}  ${one.weight.padEnd(7)}  ${one.summary}
`).join(""));
      return 0;
    }
    const explained = all.find((one) => one.id === id);
    if (explained === void 0) {
      const near = nearestWord(
        id,
        all.map((one) => one.id)
      );
      throw new UsageError(
        `There is no rule and no kind of change ${quote(id)}`,
        near === void 0 ? "stackpack explain lists them all" : `Perhaps ${near} is meant`
      );
    }
    terminal.out(readPage(explained.page));
    return 0;
  }
};
function listExplained() {
  const found = [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)].map(
    ({ id, severity, summary }) => ({ id, weight: severity, summary, page: `docs/rules/${id}.md` })
  );
  const changes = Object.values(changeKinds).map(({ meta: { id, level, summary } }) => {
    return { id, weight: level, summary, page: `docs/changes/${id}.md` };
  });
  const byId = (a, b) => a.id < b.id ? -1 : 1;
  return [...found.sort(byId), ...changes.sort(byId)];
}
function readPage(path) {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const page = new URL(path, folder);
    if (existsSync(page)) return readFileSync(page, "utf8");
    if (new URL("..", folder).href === folder.href) throw new Error(`the page ${path} is missing`);
  }
}
export {
  explain
};
