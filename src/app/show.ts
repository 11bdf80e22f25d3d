import type { Finding } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { Manifest } from '../stackpack/pack.ts';
import { entryOf, toPlain } from '../syntax/config-access.ts';
import type { ConfigNode, ProblemKind } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { contextOf, createReportFinding } from './create-report.ts';
import { openOnePack } from './open-one-pack.ts';
import type { Ports } from './ports.ts';
import type { ReportFinding } from './report.ts';

/** What a manifest says, or why that cannot be said. */
export type Shown =
  | { readonly kind: 'value'; readonly node: ConfigNode }
  | { readonly kind: 'missing'; readonly message: string; readonly help: string }
  | { readonly kind: 'unreadable'; readonly findings: readonly ReportFinding[] };

/** Problems that leave no resolved value: the server's reader would fail. The rules that report them, for showing. */
const fatal: Partial<Record<ProblemKind, RuleId>> = {
  syntax: 'manifest-syntax',
  include: 'manifest-include',
  substitution: 'manifest-substitution',
};

/**
 * Looks up what the manifest of one pack says, whatever the rules think of it.
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
  return field === undefined ? { kind: 'value', node: pack.manifest.root } : lookUp(pack.manifest.root, field);
}

/** A value as `show` prints it: a scalar bare, anything else as JSON. */
export function printValue(node: ConfigNode, bare: boolean): string {
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

function lookUp(root: ConfigNode, field: string): Shown {
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
function given(node: ConfigNode, field: string): Shown {
  if (node.kind !== 'null') return { kind: 'value', node };
  return {
    kind: 'missing',
    message: `The manifest gives ${quote(field)} no value`,
    help: 'Give it one, or leave --field out to see what the manifest has',
  };
}

function itemAt(items: readonly ConfigNode[], key: string): ConfigNode | undefined {
  return /^\d{1,9}$/.test(key) ? items[Number(key)] : undefined;
}
