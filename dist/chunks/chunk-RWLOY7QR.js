import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  mostEntries
} from "./chunk-HXOFDTP2.js";
import {
  bumpLevels
} from "./chunk-6P6IUO7Z.js";
import {
  countOf
} from "./chunk-BSQ4XISW.js";
import {
  severities
} from "./chunk-LX443RYJ.js";

// src/reporters/bounded-document.ts
var note = "The rest is left out: see the log of this step.";
function joinWithin(blocks, limit) {
  const { kept, room } = keepBlocks(blocks, limit - Buffer.byteLength(note) - 2);
  const shown = shareRoom(kept, room);
  const parts = kept.map((block, index) => typeof block === "string" ? block : showTable(block, shown[index] ?? 0));
  if (kept.length < blocks.length) parts.push(note);
  return `${parts.join("\n\n")}
`;
}
function keepBlocks(blocks, limit) {
  const kept = [];
  let room = limit;
  for (const block of blocks) {
    const bytes = Buffer.byteLength(typeof block === "string" ? block : showTable(block, 0)) + 2;
    if (bytes > room) break;
    room -= bytes;
    kept.push(block);
  }
  return { kept, room };
}
function shareRoom(blocks, room) {
  const shown = blocks.map(() => 0);
  let left = room;
  for (const priority of ["first", "second"]) {
    for (const [index, block] of blocks.entries()) {
      if (typeof block === "string" || block.priority !== priority) continue;
      let count = 0;
      for (const row of block.rows) {
        const bytes = Buffer.byteLength(row) + 1;
        if (bytes > left) break;
        left -= bytes;
        count += 1;
      }
      shown[index] = count;
    }
  }
  return shown;
}
function showTable({ head, rows, foot }, count) {
  const omitted = rows.length - count;
  const lines = [head, ...rows.slice(0, count)];
  if (omitted > 0) lines.push("", `${countOf(omitted, "row")} omitted.`);
  if (foot !== "") lines.push("", foot);
  return lines.join("\n");
}

// src/reporters/escape-markdown.ts
var longestText = 400;
function escapeMarkdown(text, longest = longestText) {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}\u2026` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function linkMarkdown(text, address) {
  if (!URL.canParse(address) || !/^https?:/.test(address)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](<${new URL(address).href.replaceAll("<", "%3C").replaceAll(">", "%3E")}>)`;
}

// src/reporters/summary-settings.ts
var origins = {
  given: "an input or option",
  configuration: ".stackpackrc.yaml",
  default: "the default"
};
function settingBlocks(settings, own) {
  const blocks = [];
  if (own.length > 0) {
    blocks.push({
      head: "\u26A0\uFE0F This pull request comes from a fork, and brings settings of its own:\n",
      rows: own.map(({ name, value, reason }) => {
        return `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}${reason === void 0 ? "" : ` (${escapeMarkdown(reason)})`}`;
      }),
      foot: "",
      priority: "first"
    });
  }
  if (settings.some(({ origin }) => origin !== "default")) {
    blocks.push({
      head: "<details><summary>Settings</summary>\n\n| Setting | Value | Set by | Reason |\n| --- | --- | --- | --- |",
      rows: settings.map(({ name, value, origin, reason = "" }) => {
        const cells = [name, value, origins[origin], reason].map((cell) => escapeMarkdown(cell));
        return `| ${cells.join(" | ")} |`;
      }),
      foot: "</details>",
      priority: "second"
    });
  }
  return blocks;
}

// src/reporters/summary-verdict.ts
var longestVerdict = 2e3;
function verdictBlocks({ text, notices }, name) {
  const shown = name !== void 0 && text.startsWith(name) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = `${escapeMarkdown(shown, longestVerdict)}.`;
  return notices.length === 0 ? [sentence] : [sentence, notices.map((one) => `- ${escapeMarkdown(one)}`).join("\n")];
}
function describeBumps(verdict) {
  const { baseline, requiredBump, requiredBumpFromOne, actualBump, suggestedVersion } = verdict;
  const parts = [];
  if (baseline !== void 0) {
    const tag = baseline.tag === void 0 ? "" : ` (tag ${baseline.tag})`;
    parts.push(`compared with ${baseline.version ?? "a version without number"}${tag}`);
  }
  if (requiredBump !== void 0) {
    const later = requiredBumpFromOne ?? requiredBump;
    parts.push(`the changes require: ${requiredBump}${later === requiredBump ? "" : `, from 1.0.0 on ${later}`}`);
  }
  if (actualBump !== void 0) parts.push(`it rises by: ${actualBump}`);
  if (requiredBump !== void 0 && requiredBump !== "none" && suggestedVersion !== void 0) {
    parts.push(`the smallest version that does: ${suggestedVersion}`);
  }
  return parts.map((part) => `; ${escapeMarkdown(part)}`).join("");
}
function changeBlocks({ changes, toAccept = [] }) {
  const accepted = changes.filter((change) => change.accepted !== void 0);
  const open = changes.filter((change) => change.accepted === void 0);
  const [deciding, rest] = [open.filter(({ decides }) => decides), open.filter(({ decides }) => !decides)];
  const blocks = [];
  if (deciding.length > 0) blocks.push(changesTable("What decides:", deciding, "first"));
  if (accepted.length > 0) blocks.push(changesTable("Accepted by the configuration:", accepted, "first"));
  if (rest.length > 0) {
    const title = `${deciding.length + accepted.length === 0 ? "" : "Further "}changes: ${countLevels(rest)}`;
    blocks.push({
      ...changesTable(`<details><summary>${title.replace(/^c/, "C")}</summary>`, rest, "second"),
      foot: "</details>"
    });
  }
  if (toAccept.length > 0) blocks.push(entriesBlock(toAccept));
  return blocks;
}
function entriesBlock(entries) {
  const lines = entries.slice(0, mostEntries).map((entry) => `- ${escapeMarkdown(entry)}`);
  const rest = entries.length > mostEntries ? `

and ${entries.length - mostEntries} more` : "";
  return `To accept what is meant, under \`accept\` in \`.stackpackrc.yaml\`:

<pre>
${lines.join("\n")}
</pre>${rest}`;
}
function changesTable(title, changes, priority) {
  const rows = changes.map(({ id, subject, level, message, effect, accepted, old, new: now }) => {
    const lines = [escapeMarkdown(message)];
    if (effect !== void 0) lines.push(`installing it will ${escapeMarkdown(effect)}`);
    if (accepted !== void 0 && accepted !== "") lines.push(`accepted: ${escapeMarkdown(accepted)}`);
    const cells = [level, escapeMarkdown(`${id} ${subject}`), lines.join("<br>"), placeText(old), placeText(now)];
    return `| ${cells.join(" | ")} |`;
  });
  const head = `${title}

| Requires | Change | What | Before | Now |
| --- | --- | --- | --- | --- |`;
  return { head, rows, foot: "", priority };
}
function placeText(place) {
  return place === void 0 ? "" : escapeMarkdown(`${place.file}:${place.line}:${place.column}`);
}
function countLevels(changes) {
  return bumpLevels.toReversed().flatMap((level) => {
    const count = changes.filter((change) => change.level === level).length;
    return count === 0 ? [] : [`${count} ${level}`];
  }).join(", ");
}

// src/reporters/job-summary.ts
var longestSummary = 1e6;
var longestOutcome = 5e3;
function createJobSummary({ report, packs, ownSettings = [], failed, outcome }) {
  const blocks = [
    `## StackPack`,
    `${failed ? "\u274C" : "\u2705"} ${escapeMarkdown(outcome, longestOutcome)}.`
  ];
  if (report.unreadable.length > 0) blocks.push(unreadableTable(report.unreadable));
  if (report.findings.length > 0) blocks.push(findingsTable(report.findings));
  for (const [index, pack] of report.packs.entries()) {
    blocks.push(...packBlocks(pack, packs[index] ?? { steps: [], links: [] }));
  }
  blocks.push(...settingBlocks(report.settings, ownSettings));
  return joinWithin(blocks, longestSummary);
}
function packBlocks(pack, { verdict, built, steps, links }) {
  const counts = severities.flatMap((severity) => countSeverity(pack.findings, severity));
  const mark = pack.findings.some(({ severity }) => severity === "error") ? "\u274C" : "\u2705";
  const name = escapeMarkdown(pack.name ?? "without a name");
  const lines = [
    `- Found: ${counts.length === 0 ? "nothing" : counts.join(", ")}, in ${escapeMarkdown(pack.path)}`,
    `- Version: ${escapeMarkdown(pack.version ?? "none")}${verdict === void 0 ? "" : describeBumps(verdict)}`
  ];
  if (built !== void 0) {
    const { fileName, bytes, sha256 } = built.archive;
    lines.push(`- Archive: ${escapeMarkdown(fileName)}, ${bytesText(bytes.length)}, SHA-256 \`${sha256}\``);
  }
  lines.push(...steps.map((step) => `- ${escapeMarkdown(step)}`));
  lines.push(...links.map(({ text, address }) => `- ${linkMarkdown(text, address)}`));
  const blocks = [`### ${mark} ${name}`];
  if (verdict !== void 0) blocks.push(...verdictBlocks(verdict, pack.name));
  blocks.push(lines.join("\n"));
  if (verdict !== void 0) blocks.push(...changeBlocks(verdict));
  if (pack.findings.length > 0) blocks.push(findingsTable(pack.findings));
  if (built !== void 0) blocks.push(contentsTable(built));
  return blocks;
}
function countSeverity(findings, severity) {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return count === 0 ? [] : [countOf(count, severity)];
}
function findingsTable(findings) {
  const rows = findings.map((finding) => {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const cells = [finding.severity, finding.rule, place, finding.message].map((cell) => escapeMarkdown(cell));
    return `| ${cells.join(" | ")}<br>help: ${escapeMarkdown(finding.help)} |`;
  });
  const head = "| Severity | Rule | Place | What is wrong, and what to do |\n| --- | --- | --- | --- |";
  return { head, rows, foot: "", priority: "first" };
}
function unreadableTable(unreadable) {
  const rows = unreadable.map(({ path, message, help }) => {
    return `| ${escapeMarkdown(path)} | ${escapeMarkdown(message)}<br>help: ${escapeMarkdown(help)} |`;
  });
  const head = "| StackPack that could not be read | Why, and what to do |\n| --- | --- |";
  return { head, rows, foot: "", priority: "first" };
}
function contentsTable({ archive }) {
  const { entries } = archive;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const title = `Contents of the archive: ${countOf(entries.length, "file")}, ${bytesText(total)} unpacked`;
  return {
    head: `<details><summary>${title}</summary>

| File | Bytes |
| --- | ---: |`,
    rows: entries.map(({ path, size }) => `| ${escapeMarkdown(path)} | ${grouped(size)} |`),
    foot: "</details>",
    priority: "second"
  };
}
function bytesText(bytes) {
  return `${grouped(bytes)} ${bytes === 1 ? "byte" : "bytes"}`;
}
function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

export {
  createJobSummary
};
