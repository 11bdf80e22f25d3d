import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  OutputFolder,
  buildPacks,
  gatePacks,
  isLatest,
  openHistories,
  releasesOf,
  sha256Of
} from "./chunks/chunk-3WB46HB7.js";
import {
  checkPacks
} from "./chunks/chunk-7EQR7WU7.js";
import {
  createPorts,
  createTerminalReport
} from "./chunks/chunk-K6SJVOMB.js";
import "./chunks/chunk-SG5F2YXG.js";
import "./chunks/chunk-Q53MEAIS.js";
import {
  textOf,
  valueAt
} from "./chunks/chunk-RIIIMYDO.js";
import {
  debug,
  endGroup,
  error,
  getInput,
  info,
  isDebug,
  notice,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning
} from "./chunks/chunk-6VFZDFWU.js";
import {
  Refusal
} from "./chunks/chunk-ZFRQ3LHG.js";
import {
  programVersion
} from "./chunks/chunk-A5O5WXIA.js";
import {
  showSafely
} from "./chunks/chunk-DGQOYOLG.js";
import {
  UsageError
} from "./chunks/chunk-KPAR4QBL.js";
import "./chunks/chunk-EGXKQWVO.js";
import "./chunks/chunk-RGPF7PLJ.js";
import "./chunks/chunk-5OGXYJXP.js";
import "./chunks/chunk-NTAG7NIH.js";
import "./chunks/chunk-URPMHRJE.js";
import "./chunks/chunk-X6G6DOL3.js";
import {
  nearestWord
} from "./chunks/chunk-KZNBTJE7.js";
import {
  quote
} from "./chunks/chunk-KR6A24CT.js";
import {
  formatTag,
  parseTag,
  tagFormatProblem
} from "./chunks/chunk-7HCFDM72.js";
import {
  isPrerelease,
  parseVersion
} from "./chunks/chunk-WTEDWKUU.js";
import "./chunks/chunk-RZIE5RML.js";
import "./chunks/chunk-Y2UK72KH.js";

// src/adapters/action/main.ts
import nodePath from "node:path";

// src/reporters/annotations.ts
var mostAnnotations = { error: 9, warning: 10, notice: 9 };
var levels = { error: "error", warning: "warning", info: "notice" };
function createAnnotations(report2) {
  const findings = [...report2.findings, ...report2.packs.flatMap((pack) => pack.findings)];
  return ["error", "warning", "info"].flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    const level = levels[severity];
    const most = mostAnnotations[level];
    if (all.length <= most) return all.map(annotationOf);
    const more = all.length - (most - 1);
    return [
      ...all.slice(0, most - 1).map(annotationOf),
      {
        level,
        title: `${more} more`,
        message: `${more} more of this level: see the log of this step`
      }
    ];
  });
}
function annotationOf(finding) {
  const { rule, severity, file, line, endLine, column, endColumn } = finding;
  return {
    level: levels[severity],
    title: rule,
    message: `${showSafely(finding.message).text}
help: ${showSafely(finding.help).text}`,
    // A file inside an archive is none of the repository's.
    ...file.includes(".sts!/") ? {} : { file, startLine: line, endLine },
    ...line === endLine && endColumn > column ? { startColumn: column, endColumn } : {}
  };
}

// src/reporters/job-summary.ts
var longestSummary = 1e6;
var mostRows = 100;
var longestCell = 400;
function createJobSummary({ report: report2, verdicts, built, outcome: outcome2, releaseUrl }) {
  const blocks = [`## StackPack

${escapeMarkdown(outcome2)}.`];
  if (releaseUrl !== void 0 && URL.canParse(releaseUrl)) blocks.push(`<${new URL(releaseUrl).href}>`);
  if (report2.findings.length > 0) blocks.push(findingsTable(report2.findings));
  report2.packs.forEach((pack, index) => {
    blocks.push(
      ...packBlocks(
        pack,
        verdicts[index],
        built.find((one) => one.checked.location.path === pack.path)
      )
    );
  });
  return joinWithin(blocks, longestSummary);
}
function joinWithin(blocks, limit) {
  const rest = "\n\nThe rest is left out: see the log of this step.\n";
  let text = "";
  for (const block of blocks) {
    const longer = text === "" ? block : `${text}

${block}`;
    if (Buffer.byteLength(longer) + rest.length > limit) return text + rest;
    text = longer;
  }
  return `${text}
`;
}
function packBlocks(pack, verdict, built) {
  const title = `${pack.name ?? "without a name"} ${pack.version ?? "without a version"}`;
  const blocks = [`### ${escapeMarkdown(title)}`];
  const lines = [`- Folder: ${escapeMarkdown(pack.path)}`];
  if (verdict !== void 0) lines.push(`- Version: ${escapeMarkdown(verdict.text)}`);
  if (built !== void 0) {
    const { fileName, bytes, entries, sha256 } = built.archive;
    lines.push(`- Archive: ${escapeMarkdown(fileName)}, ${entries.length} files, ${bytes.length} bytes`);
    lines.push(`- SHA-256: \`${sha256}\``);
  }
  blocks.push(lines.join("\n"));
  if (pack.findings.length > 0) blocks.push(findingsTable(pack.findings));
  return blocks;
}
function findingsTable(findings) {
  const rows = findings.slice(0, mostRows).map((finding) => {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const cells = [finding.severity, finding.rule, place, finding.message].map(escapeMarkdown);
    return `| ${cells.join(" | ")}<br>help: ${escapeMarkdown(finding.help)} |`;
  });
  const omitted = findings.length - rows.length;
  const table = [
    "| Severity | Rule | Place | What is wrong, and what to do |",
    "| --- | --- | --- | --- |",
    ...rows
  ].join("\n");
  return omitted > 0 ? `${table}

${omitted} rows omitted.` : table;
}
function escapeMarkdown(text) {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}\u2026` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/reporters/workflow-log.ts
function createLogText(text) {
  return text.split("\n").map(
    (line) => showSafely(line).text.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [")
  ).join("\n");
}

// src/adapters/action/inputs.ts
function readInputs(get) {
  const version = get("version") || void 0;
  if (version !== void 0 && parseVersion(version) === void 0) {
    throw new UsageError(
      `The input version is ${quote(version)}, which is no semantic version`,
      "Write it as major.minor.patch, 1.2.3 for instance"
    );
  }
  const tagFormat = get("tag-format") || void 0;
  const problem = tagFormat === void 0 ? void 0 : tagFormatProblem(tagFormat);
  if (tagFormat !== void 0 && problem !== void 0) {
    throw new UsageError(
      `The input tag-format cannot be ${quote(tagFormat)}: ${problem}`,
      "Write it as in '{name}-{version}' or 'v{version}'"
    );
  }
  return {
    paths: listOf(get("path"), "\n"),
    version,
    token: get("github-token"),
    check: choiceOf(get, "check", ["enforce", "report", "off"]),
    failOn: choiceOf(get, "fail-on", ["error", "warning"]),
    ignore: listOf(get("ignore"), /[\n,]/).map((entry) => {
      const colon = entry.indexOf(":");
      return colon === -1 ? { rule: entry } : { rule: entry.slice(0, colon), path: entry.slice(colon + 1) };
    }),
    outputDirectory: get("output-directory") || "target",
    tagFormat,
    publish: choiceOf(get, "publish", ["auto", "never"]) ?? "auto"
  };
}
function listOf(text, separator) {
  return text.split(separator).map((one) => one.trim()).filter((one) => one !== "");
}
function choiceOf(get, name, choices) {
  const value = get(name);
  if (value === "") return void 0;
  const choice = choices.find((one) => one === value);
  if (choice !== void 0) return choice;
  const near = nearestWord(value, choices);
  throw new UsageError(
    `The input ${name} cannot be ${quote(value)}`,
    near === void 0 ? `Write one of ${choices.join(", ")}` : `Write ${near}`
  );
}

// src/adapters/action/outputs.ts
function createOutputs(progress2) {
  const { checked, published: published2, tag, failed } = progress2;
  const packs = describePacks(progress2);
  const [single] = packs.length === 1 ? packs : [];
  return {
    stackpacks: JSON.stringify(packs),
    name: single?.name ?? "",
    version: single?.version ?? "",
    "archive-path": single?.archivePath ?? "",
    "archive-digest": single?.archiveDigest ?? "",
    tag: tag ?? "",
    "release-status": published2?.status ?? (failed ? "failed" : "skipped"),
    "release-id": published2 === void 0 ? "" : String(published2.release.id),
    "release-url": published2?.release.url ?? "",
    "asset-url": published2?.archive.url ?? "",
    errors: String(checked?.report.summary.errors ?? 0),
    warnings: String(checked?.report.summary.warnings ?? 0)
  };
}
function describePacks({ checked, verdicts, built }) {
  return (checked?.report.packs ?? []).map(({ path, format, name, version, versionSource, findings }, index) => {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const verdict = verdicts[index];
    const one = built.find((each) => each.checked.location.path === path);
    return {
      path,
      format,
      ...name === void 0 ? {} : { name },
      ...version === void 0 ? {} : { version },
      ...versionSource === void 0 ? {} : { versionSource },
      ...verdict === void 0 ? {} : { verdict: verdict.text },
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      ...one === void 0 ? {} : {
        archivePath: one.archivePath,
        checksumPath: one.checksumPath,
        archiveDigest: `sha256:${one.archive.sha256}`
      }
    };
  });
}

// src/app/gate-tag.ts
function findTaggedPack(packs, tag, tagFormat) {
  const candidates = packs.flatMap((checked) => {
    const name = textOf(valueAt(checked.pack.manifest.root, "name"));
    const parsed = name === void 0 ? void 0 : parseTag(tag, name, tagFormat);
    return name === void 0 || parsed === void 0 ? [] : [{ checked, name, parsed }];
  });
  const named = candidates.filter(({ parsed }) => parsed.named);
  const [only, ...others] = named.length > 0 ? named : candidates;
  if (only === void 0) return void 0;
  if (others.length > 0 || named.length === 0 && packs.length > 1) {
    const format = tagFormat ?? "{name}-{version}";
    const right = candidates.slice(0, 20).map(({ name, parsed }) => formatTag(format, name, parsed.version));
    throw new Refusal(
      `the tag ${quote(tag)} does not say which of ${packs.length} StackPacks it releases`,
      format.includes("{name}") ? `Push a tag that names one of them: ${right.join(", ")}` : "Put {name} into tag-format, and push a tag that names one of them"
    );
  }
  const release = { tag, version: only.parsed.version };
  return { checked: withVersionOfTag(only.checked, release), release };
}
function withVersionOfTag(checked, { version }) {
  const source = checked.pack.version?.source;
  if (source === "manifest" || source === "option") return checked;
  return { ...checked, pack: { ...checked.pack, version: { value: version, source: "tag" } } };
}
async function verifyTag(tag, history) {
  const [tags, head] = await Promise.all([history.tags(), history.head()]);
  const found = tags.find(({ name }) => name === tag);
  if (found === void 0) {
    throw new Refusal(
      `there is no tag ${quote(tag)} any more ${history.origin}`,
      "Push the tag again, if it is to be released"
    );
  }
  if (found.commit !== head) {
    throw new Refusal(
      `the tag ${quote(tag)} points to commit ${found.commit.slice(0, 12)}, and ${head.slice(0, 12)} is checked out`,
      "Let actions/checkout check out what triggered the run, which is its default"
    );
  }
}

// src/release/plan.ts
function planRelease(existing, wanted) {
  const release = existing.find((one) => !one.draft) ?? existing[0];
  const missing = [];
  for (const asset of wanted.assets) {
    const present = release?.assets.find((one) => one.name === asset.name);
    if (present === void 0) missing.push(asset);
    else {
      const reason = differenceOf(present, asset);
      if (reason !== void 0) return { kind: "refused", ...reason };
    }
  }
  const uploads = missing.flatMap((asset) => [
    { kind: "upload", asset },
    { kind: "verify", asset }
  ]);
  if (release === void 0) {
    const steps = [{ kind: "create-draft", fields: wanted.fields }, ...uploads, { kind: "publish" }];
    return { kind: "steps", outcome: "created", release, steps };
  }
  if (release.draft) return { kind: "steps", outcome: "created", release, steps: [...uploads, { kind: "publish" }] };
  if (uploads.length === 0) return { kind: "steps", outcome: "unchanged", release, steps: [] };
  if (release.immutable) {
    return {
      kind: "refused",
      message: `the release of tag ${quote(release.tag)} is immutable and lacks ${missing.map((one) => one.name).join(", ")}`,
      help: "Release a new version: an immutable release takes no asset after it is published, so let this action create it"
    };
  }
  return { kind: "steps", outcome: "updated", release, steps: uploads };
}
function differenceOf(present, wanted) {
  const name = quote(wanted.name);
  if (present.state !== "uploaded") {
    return {
      message: `an upload of ${name} to the release was begun and never finished`,
      help: `Delete ${name} from the release (its page shows it when editing) and run this again`
    };
  }
  if (present.size === wanted.bytes.length && present.sha256 === wanted.sha256) return void 0;
  return {
    message: `the release has another ${name} already: ${present.size} bytes, sha256 ${present.sha256 ?? "unknown"}`,
    help: "Release the change as a new version, or delete that asset from the release by hand if nobody uses it yet"
  };
}

// src/release/carry-out.ts
async function bringAbout(host, wanted, log) {
  const existing = await withDigests(host, await host.findReleases(wanted.fields.tag), wanted);
  const plan = planRelease(existing, wanted);
  if (plan.kind === "refused") throw new Refusal(plan.message, plan.help);
  const made = {};
  try {
    return await carryOut(host, plan, wanted, made, log);
  } catch (error2) {
    if (made.draft !== void 0) await removeDraft(host, made.draft, log);
    throw error2;
  }
}
async function carryOut(host, plan, wanted, made, log) {
  let release = plan.release;
  const assets = /* @__PURE__ */ new Map();
  for (const asset of release?.assets ?? []) {
    if (wanted.assets.some((one) => one.name === asset.name)) assets.set(asset.name, asset);
  }
  for (const step of plan.steps) {
    if (step.kind === "create-draft") {
      log(`create a draft of the release of tag ${step.fields.tag}`);
      release = await host.createDraft(step.fields);
      made.draft = release;
      continue;
    }
    if (release === void 0) throw new Error(`a plan that starts with ${step.kind} and has no release`);
    if (step.kind === "upload") {
      log(`upload ${step.asset.name}, ${step.asset.bytes.length} bytes`);
      assets.set(step.asset.name, await host.uploadAsset(release, step.asset.name, step.asset.bytes));
    } else if (step.kind === "verify") {
      log(`verify ${step.asset.name}`);
      assets.set(step.asset.name, await verify(host, assets.get(step.asset.name), step.asset));
    } else {
      log("publish the release");
      delete made.draft;
      release = await host.publish(release, wanted.fields.latest && !release.prerelease);
    }
  }
  if (release === void 0) throw new Error("a plan without a release");
  return { status: plan.outcome, release, assets: new Map(published(assets, release)) };
}
function* published(assets, release) {
  for (const [name, asset] of assets) yield [name, release.assets.find((one) => one.id === asset.id) ?? asset];
}
async function verify(host, uploaded, wanted) {
  if (uploaded === void 0) throw new Error(`a plan that verifies ${wanted.name} before it is uploaded`);
  const asset = await host.readAsset(uploaded.id);
  const isWhole = asset.state === "uploaded" && asset.size === wanted.bytes.length;
  if (!isWhole || asset.sha256 !== void 0 && asset.sha256 !== wanted.sha256) {
    throw new Refusal(
      `${wanted.name} did not arrive as it was sent: state ${asset.state}, ${asset.size} of ${wanted.bytes.length} bytes`,
      `Delete ${wanted.name} from the release if it is there, and run this again`
    );
  }
  return asset;
}
async function withDigests(host, releases, wanted) {
  const known = async (asset) => {
    const candidate = wanted.assets.some((one) => one.name === asset.name && one.bytes.length === asset.size);
    if (!candidate || asset.sha256 !== void 0 || asset.state !== "uploaded") return asset;
    return { ...asset, sha256: sha256Of(await host.downloadAsset(asset)) };
  };
  const result = [];
  for (const release of releases) {
    const assets = [];
    for (const asset of release.assets) assets.push(await known(asset));
    result.push({ ...release, assets });
  }
  return result;
}
async function removeDraft(host, draft, log) {
  try {
    log("remove the draft that this run made");
    await host.deleteDraft(draft);
  } catch (error2) {
    log(`the draft could not be removed and stays: ${error2 instanceof Error ? error2.message : "unknown reason"}`);
  }
}

// src/app/publish.ts
async function publishPack(built, tagged, host, history, { single, tagFormat }, log) {
  const { archive, name, version } = built;
  if (version !== tagged.version) {
    throw new Refusal(
      `an archive of version ${version} is not released as ${tagged.version}`,
      "Tag the commit whose StackPack has the version of the tag"
    );
  }
  const releases = releasesOf(await history.tags(), name, tagFormat);
  const checksum = new TextEncoder().encode(archive.checksum);
  const wanted = {
    fields: {
      tag: tagged.tag,
      name: `${name} ${version}`,
      body: `\`${archive.fileName}\`, SHA-256 \`${archive.sha256}\``,
      prerelease: isPrerelease(version),
      latest: single && isLatest(version, releases)
    },
    assets: [
      { name: archive.fileName, bytes: archive.bytes, sha256: archive.sha256 },
      { name: `${archive.fileName}.sha256`, bytes: checksum, sha256: sha256Of(checksum) }
    ]
  };
  const outcome2 = await bringAbout(host, wanted, log);
  const asset = outcome2.assets.get(archive.fileName);
  if (asset === void 0) throw new Error(`${archive.fileName} is not among the assets of its release`);
  return { ...outcome2, tag: tagged.tag, archive: asset };
}

// src/adapters/github/create-release-host.ts
async function createReleaseHost(settings) {
  const [{ GitHub, getOctokitOptions }, { OctokitReleaseHost }] = await Promise.all([
    import("./chunks/utils-WD6YBZDA.js"),
    import("./chunks/octokit-host-BAROKVP4.js")
  ]);
  const options = { baseUrl: settings.apiUrl.replace(/\/+$/, ""), userAgent: settings.userAgent };
  return new OctokitReleaseHost(new GitHub(getOctokitOptions(settings.token, options)), new GitHub(options), {
    owner: settings.owner,
    repo: settings.repo
  });
}

// src/adapters/action/run.ts
async function runAction(run, progress2) {
  const { inputs, context, ports, native } = run;
  refuseConflicts(inputs, context);
  const token = inputs.token === "" ? void 0 : { serverUrl: context.serverUrl, token: inputs.token };
  const histories = openHistories(ports.git, native, { name: "origin", token });
  try {
    return await checkAndRelease(run, progress2, histories);
  } finally {
    histories.close();
  }
}
async function checkAndRelease(run, progress2, histories) {
  const { inputs, context, ports, native, log } = run;
  const all = await checkPacks(checkSettings(inputs), ports);
  progress2.checked = all;
  for (const notice2 of all.notices) log.say(notice2);
  const release = inputs.publish === "auto" ? chooseRelease(all, context, log) : void 0;
  const chosen = release === void 0 ? all : all.withPacks([release.pack]);
  progress2.checked = chosen;
  progress2.tag = release?.tagged.tag;
  const history = release === void 0 ? void 0 : historyOf(release.pack.location.path, histories);
  if (release !== void 0 && history !== void 0) await verifyTag(release.tagged.tag, history);
  const { checked, verdicts } = await gatePacks(chosen, histories.find, release?.tagged);
  progress2.checked = checked;
  progress2.verdicts = verdicts;
  refuseFaults(checked);
  const store = new OutputFolder(native(inputs.outputDirectory), (path) => ports.workspace.resolve(path));
  progress2.built = await buildPacks(checked.packs, store, { force: false });
  for (const { archivePath, archive } of progress2.built) log.say(`built ${archivePath}, sha256 ${archive.sha256}`);
  const [built] = progress2.built;
  if (release === void 0 || history === void 0 || built === void 0) {
    return `${progress2.built.length === 1 ? "The archive was" : `${progress2.built.length} archives were`} built, and nothing was released`;
  }
  const { tagFormat } = checked.settings;
  const host = await createReleaseHost({
    token: requireToken(inputs.token),
    apiUrl: context.apiUrl,
    owner: context.owner,
    repo: context.repo,
    userAgent: `stackpack-action/${programVersion}`
  });
  const options = { single: all.packs.length === 1, tagFormat };
  progress2.published = await publishPack(built, release.tagged, host, history, options, (line) => log.say(line));
  const { status } = progress2.published;
  const did = { created: "is released", updated: "was added to its release", unchanged: "was released before" }[status];
  return `${built.name} ${built.version} ${did}, tag ${release.tagged.tag}`;
}
function checkSettings(inputs) {
  return {
    paths: inputs.paths,
    ignore: inputs.ignore,
    ...inputs.failOn === void 0 ? {} : { failOn: inputs.failOn },
    ...inputs.check === void 0 ? {} : { check: inputs.check },
    ...inputs.version === void 0 ? {} : { packVersion: inputs.version },
    ...inputs.tagFormat === void 0 ? {} : { tagFormat: inputs.tagFormat }
  };
}
function refuseConflicts(inputs, { pushedTag }) {
  if (pushedTag !== void 0 && inputs.publish === "auto" && inputs.version !== void 0) {
    throw new UsageError(
      "A version given by hand is not released, and this run is for a pushed tag",
      "Leave out the input version, or set publish to never"
    );
  }
}
function chooseRelease({ packs, settings }, { pushedTag, eventName }, log) {
  if (pushedTag === void 0) {
    log.say(`nothing is released on ${quote(eventName)}: only the push of a release tag does`);
    return void 0;
  }
  const found = findTaggedPack(packs, pushedTag, settings.tagFormat);
  if (found === void 0) {
    const form = settings.tagFormat ?? "v1.2.3, 1.2.3, or one of these after the name of the StackPack";
    log.notice(
      `the tag ${quote(pushedTag)} is no release tag of a StackPack here, so nothing is released; one looks like ${form}`
    );
    return void 0;
  }
  return { pack: found.checked, tagged: found.release };
}
function historyOf(path, histories) {
  const history = histories.find(path);
  if (history !== void 0) return history;
  throw new Refusal(
    `${quote(path, 200)} lies in no git repository, so what is released cannot be told`,
    "Check out the repository with actions/checkout before, with git installed"
  );
}
function requireToken(token) {
  if (token !== "") return token;
  throw new UsageError(
    "A release needs a token, and the input github-token is empty",
    "Leave it out: the default will do"
  );
}
function refuseFaults({ report: report2, unreadable, failed, settings }) {
  const [crash] = report2.crashes;
  if (crash !== void 0) {
    throw new Refusal(
      `the rule ${crash.rule} failed on ${quote(crash.pack, 200)}, which is a fault of this action: ${quote(crash.message, 300)}`,
      `Report it, and go on with the input ignore: ${crash.rule} until it is mended`
    );
  }
  const [fault] = unreadable;
  if (fault !== void 0) throw new Refusal(fault.message, fault.help);
  if (failed) {
    const { errors, warnings } = report2.summary;
    const counts = `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
    throw new Refusal(
      `findings at or above ${settings.failOn}: ${counts}; nothing was built`,
      "Mend what the annotations say, or list what is meant under ignore in .stackpackrc.yaml"
    );
  }
}

// src/adapters/action/run-context.ts
function readRunContext(env) {
  const need = (name) => {
    const value = env[name];
    if (value === void 0 || value === "") {
      throw new UsageError(`${name} is not set`, "Run this as a step of a workflow; elsewhere use the command line");
    }
    return value;
  };
  const [owner, repo, ...rest] = need("GITHUB_REPOSITORY").split("/");
  if (owner === void 0 || repo === void 0 || owner === "" || repo === "" || rest.length > 0) {
    throw new UsageError(`GITHUB_REPOSITORY is ${quote(need("GITHUB_REPOSITORY"))}`, "It has the form owner/name");
  }
  const eventName = need("GITHUB_EVENT_NAME");
  const ref = env.GITHUB_REF ?? "";
  return {
    eventName,
    pushedTag: eventName === "push" && ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : void 0,
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || "https://api.github.com",
    serverUrl: env.GITHUB_SERVER_URL || "https://github.com",
    workspace: need("GITHUB_WORKSPACE")
  };
}

// src/adapters/action/main.ts
var started = performance.now();
var annotate = { error, warning, notice };
var say = (text) => info(createLogText(text));
var progress = {
  checked: void 0,
  verdicts: [],
  built: [],
  tag: void 0,
  published: void 0,
  failed: false
};
var outcome;
try {
  const inputs = readInputs((name) => getInput(name));
  if (inputs.token !== "") setSecret(inputs.token);
  const context = readRunContext(process.env);
  const ports = createPorts(context.workspace);
  const native = (path) => nodePath.resolve(context.workspace, path);
  const log = { say, notice: (text) => notice(createLogText(text)) };
  outcome = await runAction({ inputs, context, ports, native, log }, progress);
} catch (error2) {
  progress.failed = true;
  outcome = describeFailure(error2);
}
report();
await finish();
function report() {
  const { checked, verdicts } = progress;
  if (checked === void 0) return;
  startGroup("What was found");
  say(createTerminalReport(checked.report, { colors: false, quiet: false, milliseconds: performance.now() - started }));
  for (const [index, { text }] of verdicts.entries()) say(`${checked.packs[index]?.location.path ?? ""}: ${text}`);
  endGroup();
  for (const { level, message, ...properties } of createAnnotations(checked.report))
    annotate[level](message, properties);
}
async function finish() {
  for (const [name, value] of Object.entries(createOutputs(progress))) setOutput(name, value);
  if (progress.failed) setFailed(createLogText(outcome));
  else say(outcome);
  const { checked, verdicts, built, published: published2 } = progress;
  if ((process.env.GITHUB_STEP_SUMMARY ?? "") !== "") {
    const report2 = checked?.report ?? {
      packs: [],
      findings: [],
      crashes: [],
      summary: { errors: 0, warnings: 0, infos: 0 }
    };
    const releaseUrl = published2?.release.url;
    await summary.addRaw(createJobSummary({ report: report2, verdicts, built, outcome, releaseUrl })).write();
  }
}
function describeFailure(error2) {
  if (error2 instanceof UsageError || error2 instanceof Refusal) {
    return `${error2.message.charAt(0).toUpperCase()}${error2.message.slice(1)}. ${error2.help}`;
  }
  const message = error2 instanceof Error ? error2.message : String(error2);
  if (isDebug() && error2 instanceof Error) debug(createLogText(error2.stack ?? ""));
  return `This is a fault of stackpack-action ${programVersion}: ${message.slice(0, 500)}. Report it, with the log of this step`;
}
