import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createJobSummary
} from "./chunk-RWLOY7QR.js";
import "./chunk-HXOFDTP2.js";
import "./chunk-AGYCY56F.js";
import "./chunk-6P6IUO7Z.js";
import {
  listFindings
} from "./chunk-WJMFQNF7.js";
import "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  countOf,
  describeCrash
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import {
  isFailing
} from "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/reporters/markdown.ts
function createMarkdownReport(report, verdicts) {
  const { failOn, crashes, unreadable, refusal } = report;
  const isFailed = listFindings(report).some(({ severity }) => isFailing(severity, failOn));
  return createJobSummary({
    report,
    packs: verdicts.map((verdict) => ({ verdict, steps: [], links: [] })),
    failed: isFailed || crashes.length + unreadable.length > 0 || refusal !== void 0,
    outcome: describeOutcome(report)
  });
}
function describeOutcome({ packs, summary, crashes, unreadable, refusal }) {
  const { errors, warnings, infos } = summary;
  const counts = [
    ...errors > 0 ? [countOf(errors, "error")] : [],
    ...warnings > 0 ? [countOf(warnings, "warning")] : [],
    ...infos > 0 ? [countOf(infos, "info")] : [],
    ...crashes.map(describeCrash)
  ];
  const found = `${counts.length === 0 ? "Nothing found" : counts.join(", ")} in ${countOf(packs.length, "StackPack")}`;
  return [
    found,
    ...unreadable.length === 0 ? [] : [`${countOf(unreadable.length, "StackPack")} could not be read`],
    ...refusal === void 0 ? [] : [`versions were not judged: ${refusal.message}. ${refusal.help}`]
  ].join("; ");
}
export {
  createMarkdownReport
};
