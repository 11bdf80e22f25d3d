#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  programVersion
} from "./chunks/chunk-A5O5WXIA.js";
import {
  printError
} from "./chunks/chunk-E24NKINR.js";
import "./chunks/chunk-HLWKOBNB.js";
import {
  Refusal,
  UsageError,
  nearestWord,
  quote
} from "./chunks/chunk-OYOIOCPU.js";
import "./chunks/chunk-Y2UK72KH.js";

// src/adapters/cli/main.ts
import { setFlagsFromString } from "node:v8";

// src/adapters/cli/commands.ts
var commands = {
  check: async () => (await import("./chunks/check-2FPVIHXS.js")).check,
  gate: async () => (await import("./chunks/gate-A2ENJJKV.js")).gate,
  diff: async () => (await import("./chunks/diff-TSMWRPZZ.js")).diff,
  bump: async () => (await import("./chunks/bump-4WVJUMSE.js")).bump,
  build: async () => (await import("./chunks/build-AWOTTMKY.js")).build,
  list: async () => (await import("./chunks/list-BZ6A5OQL.js")).list,
  show: async () => (await import("./chunks/show-WA2GF4EA.js")).show,
  explain: async () => (await import("./chunks/explain-I5Z6ZU4L.js")).explain
};
var commandNames = Object.keys(commands);
function isCommandName(word) {
  return Object.hasOwn(commands, word);
}

// src/adapters/cli/parse-command.ts
import { parseArgs } from "node:util";
function parseCommand(command, args) {
  const { options } = command;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = /* @__PURE__ */ new Set();
  const inOrder = [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : void 0;
    if (option === void 0) throw unknownOption(command, token.rawName);
    if (option.type === "boolean" && token.value !== void 0) {
      throw new UsageError(`${token.rawName} takes no value`, `Write ${token.rawName} alone`);
    }
    if (option.type === "string" && (token.value === void 0 || isNextOption(token))) {
      throw new UsageError(
        `${token.rawName} needs a value`,
        `Write ${token.rawName}=\u2026, or see stackpack ${command.name} --help`
      );
    }
    if (option.multiple !== true && given.has(token.name)) {
      throw new UsageError(`${token.rawName} is given twice`, "Give it once");
    }
    given.add(token.name);
    if (token.value !== void 0) inOrder.push({ option: token.name, value: token.value });
  }
  const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  return { values, positionals, inOrder };
}
function isNextOption(token) {
  return token.inlineValue !== true && token.value?.startsWith("-") === true;
}
function unknownOption(command, rawName) {
  const known = [...Object.keys(command.options), "help"].map((name) => `--${name}`);
  const near = nearestWord(rawName, known);
  return new UsageError(
    `stackpack ${command.name} has no option ${quote(rawName)}`,
    near === void 0 ? `See stackpack ${command.name} --help` : `Perhaps ${near} is meant`
  );
}

// src/adapters/cli/run-command-line.ts
async function runCommandLine(args, terminal) {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof Refusal) {
      printError(error, terminal);
      return 2;
    }
    const what = error instanceof Error ? error.message : String(error);
    printError(
      {
        message: `this is a fault of stackpack-action ${programVersion}: ${what.slice(0, 500)}`,
        help: "Report it with the command line, and with the StackPack if you can; DEBUG=1 shows where it happened"
      },
      terminal
    );
    if (terminal.debug && error instanceof Error) terminal.err(`${error.stack}
`);
    return 3;
  }
}
async function dispatch(args, terminal) {
  const [first, ...rest] = args;
  if (first === "--version") {
    terminal.out(`${programVersion}
`);
    return 0;
  }
  if (first === "--help" || first === "-h" || first === "help" && rest.length === 0) {
    terminal.out(await overview());
    return 0;
  }
  if (first === void 0) {
    terminal.err(await overview());
    return 2;
  }
  const name = first === "help" ? rest[0] ?? "" : first;
  if (!isCommandName(name)) throw unknownCommand(name);
  const command = await commands[name]();
  const dashes = rest.indexOf("--");
  const beforePaths = dashes === -1 ? rest : rest.slice(0, dashes);
  if (first === "help" || beforePaths.includes("--help") || beforePaths.includes("-h")) {
    terminal.out(command.help);
    return 0;
  }
  return command.run(parseCommand(command, rest), terminal);
}
function unknownCommand(name) {
  if (name.startsWith("-")) {
    return new UsageError(
      `There is no option ${quote(name)} before a command`,
      "Put the command first: stackpack --help"
    );
  }
  const near = nearestWord(name, commandNames);
  return new UsageError(
    `There is no command ${quote(name)}`,
    near === void 0 ? `The commands are ${commandNames.join(", ")}` : `Perhaps stackpack ${near} is meant`
  );
}
async function overview() {
  const all = await Promise.all(commandNames.map((name) => commands[name]()));
  const width = Math.max(...commandNames.map((name) => name.length));
  return `Usage: stackpack <command> [options]

Checks StackPacks, and builds their archives.

Commands:
${all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

Options:
  --help     Print this; after a command, print how to use it
  --version  Print the version of this program

Exit codes: 0 clean, 1 findings, 2 wrong usage or nothing found, 3 a fault of this program.
`;
}

// src/adapters/cli/main.ts
if (process.versions.v8.startsWith("11.3.")) setFlagsFromString("--interrupt-budget=1000000");
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code === "EPIPE") return;
    if (stream === process.stdout) process.stderr.write(`error: the output cannot be written: ${error.code}
`);
    process.exit(2);
  });
}
var { env } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colors: process.stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
  debug: (env.DEBUG ?? "") !== ""
});
