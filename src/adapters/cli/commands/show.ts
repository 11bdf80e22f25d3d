import { showManifest } from '../../../app/show.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { createFindingsText } from '../../../reporters/terminal.ts';
import { createPorts } from '../../create-ports.ts';
import { type Command, optionValue } from '../command.ts';
import { printNotices } from '../outcome.ts';
import { printError } from '../print-error.ts';

const help = `Usage: stackpack show [options] [path]

Prints what a StackPack's manifest says, as JSON: HOCON or YAML, with includes and substitutions worked out. Looks at no
rule, so that anything that can be read is shown.

The path is the folder of a StackPack, its manifest or its .sts; without one, the working directory.

Options:
  --field <key>  Print one value only: a text, number or boolean bare, anything else as JSON. Dots lead inside:
                 configurationUrls.ERROR, steps.0.name. Where the manifest has no version, the field version is that of
                 version.sbt or of the release tag that is checked out
  --help         Print this

Exit codes: 0 printed, 1 the manifest cannot be read or has no such field, 2 wrong usage or no StackPack,
3 a fault of this program.

Example:
  version=$(stackpack show --field version stackpacks/greenhouse)
`;

/** `stackpack show` */
export const show: Command = {
  name: 'show',
  summary: "Print a StackPack's manifest as JSON, or one value of it",
  help,
  options: { field: { type: 'string' } },
  async run(parsed, terminal) {
    const [path, second] = parsed.positionals;
    if (second !== undefined) throw new UsageError('Only one manifest can be shown at a time', 'Name one path');
    const field = optionValue(parsed, 'field');
    const shown = await showManifest(path, field, createPorts());
    if (shown.kind === 'value') {
      printNotices(shown.notices, terminal);
      terminal.out(`${shown.text}\n`);
      return 0;
    }
    if (shown.kind === 'missing') printError(shown, terminal);
    else terminal.err(createFindingsText(shown.findings, false));
    return 1;
  },
};
