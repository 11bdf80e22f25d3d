import { type BuiltPack, buildPacks, prepareToBuild } from '../../../app/build.ts';
import { type CheckOutcome, checkPacks } from '../../../app/check.ts';
import type { CheckSettings } from '../../../app/check-settings.ts';
import type { Verdict } from '../../../app/gate/verdict.ts';
import type { WorkspacePath } from '../../../app/ports.ts';
import { findSnapshotVersions } from '../../../app/snapshot-versions.ts';
import { UsageError } from '../../../app/usage-error.ts';
import { createReportJson } from '../../../reporters/json.ts';
import { createTerminalReport } from '../../../reporters/terminal.ts';
import { showLineSafely, showPathSafely, showTextSafely } from '../../../reporters/visible.ts';
import { openCheckedOut } from '../../git/checked-out.ts';
import { OutputFolder } from '../../node/output-folder.ts';
import { checkOptions, checkOptionsHelp, choiceOf, readCheckSettings } from '../check-options.ts';
import { type Command, type ExitCode, isSet, optionValue, type ParsedCommand, type Terminal } from '../command.ts';
import { type HistoriesRun, withHistories } from '../histories.ts';
import { judgeVersions } from '../judge-versions.ts';
import { exitCodeOf, printNotices } from '../outcome.ts';

const help = `Usage: stackpack build [options] [path...]

Checks StackPacks, compares their versions with the released ones, and builds their archives: <name>-<version>.sts and,
beside it, its checksum. The same source gives the same bytes. Nothing is built where something is wrong.

A path is a folder (the pack in it, else every pack below it), a manifest, an .sts file, or a glob of these; a leading !
excludes. Without a path: the packs of .stackpackrc.yaml, else those below the working directory. An .sts file is checked
and copied as it is. What is released is read from the tags of the clone, in a job of GitHub Actions or GitLab CI/CD from
those of its remote; in a job for a tag, the pack of that tag is built.

Options:
  --output <folder>          Where archives go (default: target)
  --snapshot                 Build as <version>-<branch>-<commit>-SNAPSHOT, with the next free patch where the version
                             is released; versions are then not compared. In such a job the run stands before the commit
  --force                    Write over an archive of the same name and other contents
  --print-path               Print the paths of the archives and nothing else; findings go to standard error
  --format <format>          text (default) or json
${checkOptionsHelp}  --help                     Print this

Exit codes: 0 built, 1 something found at or above --fail-on and nothing built, 2 wrong usage, nothing to build,
unreadable or refused, 3 a fault of this program.
`;

/** `stackpack build` */
export const build: Command = {
  name: 'build',
  summary: 'Check StackPacks and build their archives, <name>-<version>.sts',
  help,
  options: {
    ...checkOptions,
    output: { type: 'string' },
    force: { type: 'boolean' },
    snapshot: { type: 'boolean' },
    'print-path': { type: 'boolean' },
    format: { type: 'string' },
  },
  async run(parsed, terminal) {
    const form = readForm(parsed);
    const settings = readSettings(parsed);
    return withHistories(parsed, terminal, (run) => checkAndBuild({ ...run, form, settings }, terminal));
  },
};

interface BuildRun extends HistoriesRun {
  readonly form: Form;
  readonly settings: CheckSettings;
}

async function checkAndBuild(run: BuildRun, terminal: Terminal): Promise<ExitCode> {
  const started = process.uptime();
  const { parsed, form, ports } = run;
  const store = new OutputFolder(run.native(optionValue(parsed, 'output') ?? 'target'), ports.workspace);
  const all = await checkPacks(run.settings, ports);
  const { checked, verdicts } = isSet(parsed, 'snapshot')
    ? { checked: all, verdicts: [] }
    : await whilePreparing(judgeVersions(all, run, terminal), all);
  printNotices(checked.notices, terminal);
  if (form !== 'json') {
    const milliseconds = (process.uptime() - started) * 1000;
    const text = createTerminalReport(checked.report, { colors: terminal.colors, quiet: false, milliseconds });
    const whole = text + describeVerdicts(checked, verdicts);
    if (form === 'text') terminal.out(whole);
    else terminal.err(whole);
  }
  const exitCode = exitCodeOf(checked, terminal);
  if (exitCode !== 0) {
    if (form === 'json') terminal.out(createReportJson(checked.report, { archives: [], verdicts }));
    terminal.err('nothing was built\n');
    return exitCode;
  }
  let built: readonly BuiltPack[] = [];
  try {
    built = await buildChecked(run, checked, store);
  } finally {
    // What was found is told also where the build is refused.
    if (form === 'json') terminal.out(createReportJson(checked.report, { archives: built, verdicts }));
  }
  if (form !== 'json') terminal.out(built.map((one) => describeBuilt(one, form)).join(''));
  return 0;
}

/** Builds what was checked, snapshots under their own versions. */
async function buildChecked(
  { parsed, ports, environment, find, native }: BuildRun,
  checked: CheckOutcome,
  store: OutputFolder,
): Promise<BuiltPack[]> {
  const { packs, settings } = checked;
  const { source, asksRemote } = environment;
  const findSource =
    source === undefined ? openCheckedOut(ports.git, native, asksRemote !== false) : async () => source;
  const versions = isSet(parsed, 'snapshot')
    ? await whilePreparing(findSnapshotVersions(packs, find, settings.tagFormat, findSource), checked)
    : new Map<WorkspacePath, string>();
  return buildPacks(packs, store, { force: isSet(parsed, 'force'), versions });
}

type Form = 'text' | 'json' | 'paths';

function readForm(parsed: ParsedCommand): Form {
  const format = choiceOf(parsed, 'format', ['text', 'json']);
  if (!isSet(parsed, 'print-path')) return format ?? 'text';
  if (format === 'json') throw new UsageError('--print-path and --format json exclude each other', 'Leave one out');
  return 'paths';
}

function readSettings(parsed: ParsedCommand): CheckSettings {
  const settings = readCheckSettings(parsed);
  if (isSet(parsed, 'snapshot') && settings.packVersion !== undefined) {
    throw new UsageError('--snapshot and --pack-version exclude each other', 'Leave one out');
  }
  return settings;
}

/** Waits for git, and makes ready to build meanwhile, unless nothing will be built. */
async function whilePreparing<Answer>(asking: Promise<Answer>, { failed }: CheckOutcome): Promise<Answer> {
  const [answer] = await Promise.all([asking, failed ? undefined : prepareToBuild()]);
  return answer;
}

/** Of those that are no finding: a finding was told. */
function describeVerdicts({ packs }: CheckOutcome, verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ text, findings }, index) => {
      if (findings.length > 0) return '';
      return packs.length === 1
        ? `${showLineSafely(text)}\n`
        : `${showPathSafely(packs[index]?.location.path ?? '')}: ${showTextSafely(text)}\n`;
    })
    .join('');
}

function describeBuilt({ checked, archive, archivePath }: BuiltPack, form: 'text' | 'paths'): string {
  if (form === 'paths') return `${archivePath}\n`;
  const { entries, bytes, sha256 } = archive;
  const { kind, path } = checked.location;
  const did = kind === 'archive' ? `passed on ${showTextSafely(path)} as` : 'built';
  return `${did} ${showTextSafely(archivePath)} (${entries.length} files, ${bytes.length} bytes)\n  sha256 ${sha256}\n`;
}
