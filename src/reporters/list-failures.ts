import type { Report, ReportCrash, ReportFinding, ReportPack, ReportRefusal, UnreadablePack } from '../app/report.ts';
import { joinPath } from '../stackpack/discover.ts';
import { manifestFiles } from '../stackpack/pack.ts';

/** The name of what says that a pack could not be read, where findings have their rule. */
export const unreadableName = 'unreadable';
/** The same for its version. */
export const gateName = 'version-gate';

/**
 * What kept a run from telling all, in the form of findings, for readers that know nothing else: packs that could not be read,
 * rules that crashed, versions that could not be judged.
 */
export function listFailures(report: Report): ReportFinding[] {
  const { crashes, packs, refusal } = report;
  const [first] = packs;
  return [
    ...listUnreadable(report),
    ...crashes.map((crash) => placeCrash(crash, packs)),
    ...(refusal === undefined || first === undefined ? [] : [describeRefusal(refusal, first)]),
  ];
}

/** The packs that could not be read, in the form of findings. */
export function listUnreadable({ unreadable }: Report): ReportFinding[] {
  return unreadable.map(({ file, message, help }: UnreadablePack) => failureAt(file, unreadableName, message, help));
}

/** What happened, in one sentence without a full stop. */
export function describeCrash({ rule, pack }: ReportCrash): string {
  return `the rule ${rule} failed on ${pack}, which is a fault of this program`;
}

/** The trace stays out: it names folders of the machine. */
function placeCrash(crash: ReportCrash, packs: readonly ReportPack[]): ReportFinding {
  const { rule, pack, message } = crash;
  const crashed = packs.find(({ path }) => path === pack);
  return failureAt(
    crashed === undefined ? pack : manifestOf(crashed),
    rule,
    `${describeCrash(crash)}: ${message}`,
    `report it, and ignore ${rule} until it is mended`,
  );
}

/** It is about all packs alike, and told once. */
function describeRefusal({ message, help }: ReportRefusal, pack: ReportPack): ReportFinding {
  return failureAt(manifestOf(pack), gateName, `versions not judged: ${message}`, help);
}

/** A file that stands for a pack. */
function manifestOf({ path, format }: ReportPack): string {
  return /\.sts$/i.test(path) ? path : joinPath(path, manifestFiles[format]);
}

function failureAt(file: string, rule: string, message: string, help: string): ReportFinding {
  return { rule, severity: 'error', message, help, file, line: 1, column: 1, endLine: 1, endColumn: 1, related: [] };
}
