import type { Place } from '../../src/diagnostics/finding.ts';
import type { PackNode } from '../../src/stackpack/node.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { asObject, entryOf, textOf, valueAt } from '../../src/syntax/config-access.ts';
import type { ChangeLevel } from '../../src/versioning/changes/change.ts';
import type { ChangeId } from '../../src/versioning/changes/change-ids.ts';
import { breakingValues } from './breaking-values.ts';
import { append, cut, type Files, replaceAt } from './edit-places.ts';

/** One edit that changes what a pack is to those who have it, and what must be found. */
export interface BreakingEdit {
  readonly title: string;
  readonly files: Files;
  /** Changes that are found; others than these are below major. */
  readonly expect: readonly ExpectedBreak[];
}

export interface ExpectedBreak {
  readonly id: ChangeId;
  readonly level: ChangeLevel;
  /** Where the change's old place starts, or its new one where it has no old one. */
  readonly at: { readonly file: string; readonly start: number };
}

const plumbing = /^(?:IdExtractor|(?:Component|Relation)(?:Mapping|Template))Function$|^MainMenuGroup$/;

/**
 * Each node removed, re-identified and retyped; what nodes say; each step removed, retyped, without its default; each
 * dependency.
 */
export function* breakingEdits(files: Files, pack: Pack): Iterable<BreakingEdit> {
  const { nodes } = nodesOf(pack);
  for (const node of nodes) {
    const identifier = valueAt(node.value, 'identifier');
    const type = valueAt(node.value, '_type');
    if (identifier === undefined || type === undefined) continue;
    const isPlumbing = plumbing.test(node.type ?? '');
    const at = identifier.place;
    yield {
      title: `without ${node.identifier}`,
      files: cut(files, node.value.place),
      expect: [
        isPlumbing ? { id: 'plumbing-removed', level: 'minor', at } : { id: 'node-removed', level: 'major', at },
      ],
    };
    yield {
      title: `another identifier for ${node.identifier}`,
      files: append(files, identifier.place, '-x'),
      expect: expectReidentified(node, nodes, isPlumbing, at),
    };
    yield {
      title: `another type for ${node.identifier}`,
      files: append(files, type.place, 'X'),
      expect: [{ id: 'node-type-changed', level: 'major', at: type.place }],
    };
  }
  yield* breakingValues(files, pack);
  yield* breakSteps(files, pack);
  yield* breakDependencies(files, pack);
}

function expectReidentified(
  node: PackNode,
  nodes: readonly PackNode[],
  isPlumbing: boolean,
  at: Place,
): readonly ExpectedBreak[] {
  const isUnique = nodes.filter(({ type, name }) => type === node.type && name === node.name).length === 1;
  if (isPlumbing) return [{ id: isUnique ? 'plumbing-identifier-changed' : 'plumbing-removed', level: 'minor', at }];
  if (isUnique && node.name !== undefined) return [{ id: 'identifier-changed', level: 'major', at }];
  return [
    { id: 'node-removed', level: 'major', at },
    { id: 'node-added', level: 'minor', at },
  ];
}

function* breakSteps(files: Files, { manifest: { root } }: Pack): Iterable<BreakingEdit> {
  const steps = valueAt(root, 'steps');
  for (const step of steps?.kind === 'list' ? steps.items : []) {
    const name = textOf(valueAt(step, 'name'));
    const at = valueAt(step, 'name')?.place ?? step.place;
    yield {
      title: `without the step ${name}`,
      files: cut(files, step.place),
      expect: [{ id: 'step-removed', level: 'major', at }],
    };
    const type = valueAt(step, 'value', 'type');
    if (type !== undefined) {
      yield {
        title: `another type for the step ${name}`,
        files: append(files, type.place, 'er'),
        expect: [{ id: 'step-type-changed', level: 'major', at: type.place }],
      };
    }
    const given = entryOf(valueAt(step, 'value'), 'default');
    if (given === undefined) continue;
    yield {
      title: `without the default of the step ${name}`,
      files: cut(files, { ...given.keyPlace, end: given.value.place.end }),
      expect: [{ id: 'step-default-removed', level: 'major', at: given.value.place }],
    };
  }
}

function* breakDependencies(files: Files, { manifest: { root } }: Pack): Iterable<BreakingEdit> {
  for (const { key, keyPlace, value } of asObject(valueAt(root, 'dependencies'))?.entries ?? []) {
    const raised = (version: string): Files => replaceAt(files, value.place, `"${version}"`);
    const [major = 0, minor = 0, patch = 0] = (textOf(value) ?? '').split('.').map(Number);
    const at = value.place;
    yield {
      title: `${key} raised across a major version`,
      files: raised(`${major + 1}.0.0`),
      expect: [{ id: 'dependency-raised', level: 'major', at }],
    };
    yield {
      title: `${key} raised across a minor version`,
      files: raised(`${major}.${minor + 1}.0`),
      expect: [{ id: 'dependency-raised', level: 'minor', at }],
    };
    yield {
      title: `${key} raised by a patch`,
      files: raised(`${major}.${minor}.${patch + 1}`),
      expect: [{ id: 'dependency-raised', level: 'patch', at }],
    };
    yield {
      title: `without the dependency ${key}`,
      files: cut(files, { ...keyPlace, end: value.place.end }),
      expect: [{ id: 'dependency-removed', level: 'minor', at: keyPlace }],
    };
  }
}
