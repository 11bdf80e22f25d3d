import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  commitId,
  findTaggedPack,
  readEventFile,
  readGitHub
} from "./chunk-AEVVDLRQ.js";
import {
  openHistories
} from "./chunk-P3X2LL7F.js";
import {
  isSet,
  optionValue,
  printNotices
} from "./chunk-P6C3MER2.js";
import {
  createPorts,
  findWorkingDirectory,
  readPlainGit
} from "./chunk-BSQ4XISW.js";
import {
  quote
} from "./chunk-OYOIOCPU.js";

// src/adapters/environment/gitlab.ts
function readGitLab(env) {
  if (env.GITLAB_CI !== "true") return void 0;
  const commit = commitId(env.CI_COMMIT_SHA) ?? "";
  const head = commitId(env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA) ?? commit;
  return {
    name: "GitLab CI/CD",
    occasion: occasionOf(env),
    base: baseOf(env, commit, head),
    tag: env.CI_COMMIT_TAG || void 0,
    source: {
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_REF_NAME || "",
      commit: head,
      ...env.CI_PIPELINE_IID ? { run: env.CI_PIPELINE_IID } : {}
    },
    asksRemote: true
  };
}
function baseOf(env, commit, head) {
  if (env.CI_MERGE_REQUEST_IID) {
    const start = commitId(env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA) ?? commitId(env.CI_MERGE_REQUEST_DIFF_BASE_SHA);
    return {
      kind: "pull-request",
      head,
      branch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ?? "",
      called: "merge request",
      ...start === void 0 ? {} : { start: { commit: start, checkedOut: commit } }
    };
  }
  const before = commitId(env.CI_COMMIT_BEFORE_SHA);
  const branch = env.CI_COMMIT_BRANCH;
  if (!branch || before === void 0 || env.CI_PIPELINE_SOURCE !== "push") return { kind: "none" };
  const isLine = branch === env.CI_DEFAULT_BRANCH || env.CI_COMMIT_REF_PROTECTED === "true";
  return { kind: "push", before, commit, ...isLine ? {} : { isWork: true } };
}
function occasionOf(env) {
  if (env.CI_MERGE_REQUEST_IID) {
    const request = `the merge request into ${quote(env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ?? "")}`;
    const { CI_MERGE_REQUEST_PROJECT_ID: target = env.CI_PROJECT_ID } = env;
    return target === env.CI_PROJECT_ID ? request : `${request} of another project, with the tags of this fork`;
  }
  if (env.CI_COMMIT_TAG) return `the tag ${quote(env.CI_COMMIT_TAG)}`;
  return env.CI_COMMIT_BRANCH ? `the branch ${quote(env.CI_COMMIT_BRANCH)}` : void 0;
}

// src/adapters/environment/find-environment.ts
var environments = [readGitHub, readGitLab];
function findEnvironment(env, readFile) {
  for (const read of environments) {
    const environment = read(env, readFile);
    if (environment !== void 0) return environment;
  }
  return readPlainGit(env);
}

// src/adapters/cli/environment.ts
function readEnvironment(terminal) {
  const environment = findEnvironment(process.env, readEventFile);
  const { name, occasion, asksRemote } = environment;
  if (occasion !== void 0) printNotices([`${name} runs this for ${occasion}`], terminal);
  else if (asksRemote !== false) printNotices([`${name} runs this`], terminal);
  return environment;
}
function readBase(environment, parsed) {
  const written = optionValue(parsed, "base");
  return written === void 0 ? environment.base : { kind: "revision", written };
}
function narrowToTag(outcome, { tag }, parsed, terminal) {
  if (tag === void 0 || optionValue(parsed, "base") !== void 0) return { outcome, tagged: [] };
  const found = findTaggedPack(outcome.packs, tag, outcome.settings.tagFormat);
  if (found === void 0) {
    printNotices([`the tag ${quote(tag)} is no release tag of a StackPack here`], terminal);
    return { outcome, tagged: [] };
  }
  if (outcome.packs.length > 1) {
    printNotices(
      [`the tag ${quote(tag)} is for ${found.release.path}, so the other StackPacks are left out`],
      terminal
    );
  }
  return { outcome: outcome.withPacks([found.checked]), tagged: [found.release] };
}

// src/adapters/cli/histories.ts
import nodePath from "node:path";
async function withHistories(parsed, terminal, work) {
  const workingDirectory = findWorkingDirectory();
  const ports = createPorts(workingDirectory);
  const native = (path) => nodePath.resolve(workingDirectory, path);
  const environment = readEnvironment(terminal);
  const histories = openHistories(ports.git, native, chooseRemote(environment, parsed));
  try {
    return await work({ parsed, ports, environment, find: histories.find, native });
  } finally {
    histories.close();
  }
}
function chooseRemote({ asksRemote }, parsed) {
  const isFlag = isSet(parsed, "fetch");
  if (asksRemote === true) return { name: "origin", token: void 0, askedBy: "job" };
  if (asksRemote === "if-any")
    return { name: "origin", token: void 0, askedBy: "job", ...isFlag ? {} : { isIfAny: true } };
  return isFlag ? { name: "origin", token: void 0, askedBy: "flag" } : void 0;
}

export {
  readBase,
  narrowToTag,
  withHistories
};
