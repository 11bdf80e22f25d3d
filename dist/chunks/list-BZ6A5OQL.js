import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readBase,
  withHistories
} from "./chunk-P5NCFS7O.js";
import {
  createListJson,
  createListText,
  listPacks
} from "./chunk-335D7R5U.js";
import "./chunk-AEVVDLRQ.js";
import "./chunk-P3X2LL7F.js";
import "./chunk-FLZLPMVU.js";
import "./chunk-6P6IUO7Z.js";
import "./chunk-MPB2XIYG.js";
import "./chunk-7GO7QQ42.js";
import "./chunk-WUYS7JYF.js";
import "./chunk-XMWYC7WJ.js";
import {
  choiceOf,
  isSet,
  optionValue,
  printNotices
} from "./chunk-P6C3MER2.js";
import {
  printError
} from "./chunk-E24NKINR.js";
import {
  createPorts
} from "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import {
  UsageError
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/cli/commands/list.ts
var help = `Usage: stackpack list [options] [path...]

Lists StackPacks: path, name, version, where that is from, and format. With --changed only those that would be packaged in
another way than before: another file, other contents, another version. Files that are not packaged make no difference, nor do
file times and the line endings of the checkout. What cannot be told counts as changed, and says
why; where a StackPack cannot be read, the exit code is 2. Runs no rule.

Compared with: --base; else what the pull request, the merge request or the push starts from that this runs for; else the
last release of each, by its tag.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory.

Options:
  --changed          Only those that changed
  --base <revision>  What they are compared with: a tag, a branch or a commit
  --fetch            Ask the remote for the tags, and fetch what is compared, in place of the clone's
  --format <format>  text (default), or json: a list on one line, as fromJSON takes it in a workflow
  --help             Print this

Exit codes: 0 listed, also where none changed, 2 wrong usage, no StackPack, or one that cannot be read, 3 a fault of this
program.

Example:
  stackpacks=$(stackpack list --changed --format json)
  echo "stackpacks=$stackpacks" >> "$GITHUB_OUTPUT"
`;
var list = {
  name: "list",
  summary: "List StackPacks, or those of them that changed",
  help,
  options: {
    changed: { type: "boolean" },
    base: { type: "string" },
    fetch: { type: "boolean" },
    format: { type: "string" }
  },
  async run(parsed, terminal) {
    const format = choiceOf(parsed, "format", ["text", "json"]) ?? "text";
    const changed = isSet(parsed, "changed");
    const needless = optionValue(parsed, "base") !== void 0 ? "--base" : isSet(parsed, "fetch") ? "--fetch" : void 0;
    if (!changed && needless !== void 0) {
      throw new UsageError(`${needless} says how to find what changed, and all are listed`, "Add --changed");
    }
    const paths = parsed.positionals;
    const listing = changed ? await withHistories(parsed, terminal, ({ ports, environment, find }) => {
      const base = readBase(environment, parsed);
      return listPacks({ paths }, { findHistory: find, base, tag: environment.tag }, ports);
    }) : await listPacks({ paths }, void 0, createPorts());
    printNotices(listing.notices, terminal);
    terminal.out(format === "json" ? `${createListJson(listing.packs)}
` : createListText(listing, terminal.colors));
    for (const unreadable of listing.unreadable) printError(unreadable, terminal);
    return listing.unreadable.length > 0 ? 2 : 0;
  }
};
export {
  list
};
