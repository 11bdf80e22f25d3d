import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeKinds
} from "./chunk-ZLZG4BRU.js";
import {
  pageAddress
} from "./chunk-NLV4JLYT.js";
import "./chunk-A5O5WXIA.js";
import "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  codes,
  readDocumentation
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  rules
} from "./chunk-LX443RYJ.js";
import {
  UsageError,
  nearestWord,
  quote
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/explain.ts
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
  const page = readDocumentation(path);
  if (page !== void 0) return page;
  throw new UsageError(
    `The page ${path} is not there: this program was copied without its documentation`,
    `Read it at ${pageAddress(path)}`
  );
}
export {
  explain
};
