import nodePath from 'node:path';
import { diffPacks } from '../../../app/diff.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { createDiffJson } from '../../../reporters/diff-json.ts';
import { createDiffText } from '../../../reporters/diff-text.ts';
import { zeroMajorPolicies } from '../../../versioning/bump.ts';
import { createPorts, findWorkingDirectory } from '../../create-ports.ts';
import { openHistories } from '../../git/find-history.ts';
import { choiceOf } from '../check-options.ts';
import type { Command } from '../command.ts';

const help = `Usage: stackpack diff [options] <old> <new>

Says what changed from one version of a StackPack to another, and by how much the version must rise for it: every change
with its level, and where it stood and stands.

Each of the two is a folder, a manifest, an .sts file, a revision of the repository (a tag, a branch, a commit), or
rev:path for a folder in one, from the top of the repository. A revision alone stands for the same StackPack as the other
one, wherever it lay then; of two revisions, a tag that names a StackPack (sap-1.2.0) stands for that. What is there as a
file or folder is not looked for as a revision.

Options:
  --format <format>       text (default) or json
  --zero-major <policy>   What is required before 1.0.0: cargo (default), strict or off
  --help                  Print this

Exit codes: 0 compared, whatever changed, 2 wrong usage or something that cannot be read, 3 a fault of this program.

Examples:
  stackpack diff v1.2.0 stackpacks/greenhouse
  stackpack diff v1.2.0:stackpacks/greenhouse v1.3.0:stackpacks/greenhouse
  stackpack diff released/greenhouse-1.2.0.sts target/greenhouse-1.3.0.sts
`;

/** `stackpack diff` */
export const diff: Command = {
  name: 'diff',
  summary: 'Say what changed between two versions of a StackPack, and what bump it requires',
  help,
  options: { format: { type: 'string' }, 'zero-major': { type: 'string' } },
  async run(parsed, terminal) {
    const [old, now, third] = parsed.positionals;
    if (old === undefined || now === undefined || third !== undefined) {
      throw new UsageError(
        `Two StackPacks are compared, and ${describeCount(parsed.positionals.length)} named`,
        'Name the old one and the new one: stackpack diff v1.2.0 stackpacks/greenhouse',
      );
    }
    const format = choiceOf(parsed, 'format', ['text', 'json']) ?? 'text';
    const zeroMajor = choiceOf(parsed, 'zero-major', zeroMajorPolicies);
    const workingDirectory = findWorkingDirectory();
    const ports = createPorts(workingDirectory);
    const histories = openHistories(ports.git, (path) => nodePath.resolve(workingDirectory, path));
    try {
      const given = zeroMajor === undefined ? {} : { zeroMajor };
      const difference = await diffPacks(old, now, given, ports, histories.find);
      terminal.out(format === 'json' ? createDiffJson(difference) : createDiffText(difference, terminal.colors));
      return 0;
    } finally {
      histories.close();
    }
  },
};

function describeCount(count: number): string {
  return count === 0 ? 'none is' : count === 1 ? 'one is' : `${count} are`;
}
