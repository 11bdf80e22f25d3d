import type { Finding } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { Manifest, PackVersion } from '../stackpack/pack.ts';
import { entryOf, toPlain } from '../syntax/config-access.ts';
import type { ConfigNode, ProblemKind } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { contextOf, createReportFinding } from './create-report.ts';
import type { FoundPack } from './find-packs.ts';
import { openOnePack } from './open-one-pack.ts';
import { completeVersion } from './outside-versions.ts';
import type { Ports } from './ports.ts';
import type { ReportFinding } from './report.ts';
import { resolveSettings } from './resolve-settings.ts';

/** What a manifest says, or why that cannot be said. */
export type Shown =
  | {
      readonly kind: 'value';
      /** A scalar bare where one field was asked for, anything else as JSON. */
      readonly text: string;
      /** What a person should know: one sentence each, no closing full stop. */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'missing'; readonly message: string; readonly help: string }
  | { readonly kind: 'unreadable'; readonly findings: readonly ReportFinding[] };

/** Problems that leave no resolved value: the server's reader would fail. The rules that report them, for showing. */
const fatal: Partial<Record<ProblemKind, RuleId>> = {
  syntax: 'manifest-syntax',
  include: 'manifest-include',
  substitution: 'manifest-substitution',
};

/**
 * Looks up what the manifest of one pack says, whatever the rules think of it. A manifest without a version is shown without
 * one, and a notice says which the pack has, from version.sbt or the tag that is checked out; the field `version` is that.
 * @param path where the pack is, as for `check`; undefined for the working directory
 * @param field keys parted by dots, list indexes from 0 among them; undefined for everything
 * @throws {UsageError} where the path leads to no pack, or to several
 */
export async function showManifest(path: string | undefined, field: string | undefined, ports: Ports): Promise<Shown> {
  const found = await openOnePack(path, 'show', ports);
  const { pack } = found;
  const problems = fatalProblems(pack.manifest);
  if (problems.length > 0 || pack.manifest.root === undefined) {
    const context = contextOf(found, () => undefined);
    return { kind: 'unreadable', findings: problems.map((problem) => createReportFinding(problem, context)) };
  }
  const notices: string[] = [];
  const isAboutVersion = field === undefined || field === 'version';
  const version = isAboutVersion ? await findOutsideVersion(found, notices, ports) : undefined;
  if (field === undefined) {
    if (version !== undefined) {
      const source = version.source === 'tag' ? 'the tag that is checked out' : version.source;
      notices.push(`The manifest has no version; the StackPack has ${quote(version.value)}, from ${source}`);
    }
    return { kind: 'value', text: printValue(pack.manifest.root, false), notices };
  }
  if (version !== undefined) return { kind: 'value', text: version.value, notices };
  const looked = lookUp(pack.manifest.root, field);
  return looked.kind === 'missing' ? looked : { kind: 'value', text: printValue(looked, true), notices };
}

/** The version of a pack whose manifest has none, as check and build take it. */
async function findOutsideVersion(
  { pack, location }: FoundPack,
  notices: string[],
  ports: Ports,
): Promise<PackVersion | undefined> {
  if (pack.version !== undefined) return undefined;
  const { tagFormat } = await resolveSettings({}, ports);
  return (await completeVersion(pack, location, tagFormat, ports, notices)).version;
}

function printValue(node: ConfigNode, bare: boolean): string {
  if (bare && node.kind !== 'object' && node.kind !== 'list') return node.text;
  return JSON.stringify(toPlain(node), undefined, 2);
}

function fatalProblems(manifest: Manifest): Finding[] {
  return orderFindings(
    manifest.problems.flatMap(({ kind, message, help, place }) => {
      const rule = fatal[kind];
      return rule === undefined ? [] : [{ rule, severity: 'error' as const, message, help, place, related: [] }];
    }),
  );
}

type Missing = Extract<Shown, { readonly kind: 'missing' }>;

function lookUp(root: ConfigNode, field: string): ConfigNode | Missing {
  let node = root;
  const keys = field.split('.');
  for (const [index, key] of keys.entries()) {
    // A key may hold dots itself.
    const whole = entryOf(node, keys.slice(index).join('.'))?.value;
    if (whole !== undefined) return given(whole, field);
    const next = node.kind === 'list' ? itemAt(node.items, key) : entryOf(node, key)?.value;
    if (next === undefined) {
      const near =
        node.kind === 'object'
          ? nearestWord(
              key,
              node.entries.map((entry) => entry.key),
            )
          : undefined;
      return {
        kind: 'missing',
        message: `The manifest has no ${quote(field)}`,
        help: near === undefined ? 'Leave --field out to see what it has' : `Perhaps ${quote(near)} is meant`,
      };
    }
    node = next;
  }
  return given(node, field);
}

/** A value that is there. A key with null is as good as absent, and a script that asks for it must not get an empty text. */
function given(node: ConfigNode, field: string): ConfigNode | Missing {
  if (node.kind !== 'null') return node;
  return {
    kind: 'missing',
    message: `The manifest gives ${quote(field)} no value`,
    help: 'Give it one, or leave --field out to see what the manifest has',
  };
}

function itemAt(items: readonly ConfigNode[], key: string): ConfigNode | undefined {
  return /^\d{1,9}$/.test(key) ? items[Number(key)] : undefined;
}
