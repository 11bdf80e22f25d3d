import type { Place } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { templateReach } from '../../stackpack/template-reach.ts';
import { includesOf, isRendered } from '../../stackpack/templates.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * No template includes itself, by itself or through others: rendering it has no end. Each cycle is reported once, at the
 * include that closes it, seen from the templates that are imported.
 */
export const templateIncludeCycle: Rule = {
  meta: {
    id: 'template-include-cycle',
    category: 'provisioning',
    severity: 'error',
    summary: 'No template includes itself, not through others either.',
  },
  check(pack, report) {
    for (const remark of findCycles(includesByFile(pack))) report(remark);
  },
};

/** An include that is rendered in its turn, of a file that is there. */
interface Edge {
  readonly to: string;
  readonly place: Place;
}

function includesByFile(pack: Pack): Map<string, readonly Edge[]> {
  const { rendered } = templateReach(pack);
  const byFile = new Map<string, readonly Edge[]>();
  for (const [file, document] of rendered) {
    const edges = new Map<string, Edge>();
    for (const { path, encoding, place } of includesOf(pack, document)) {
      if (path === undefined || !isRendered(encoding) || !rendered.has(path) || edges.has(path)) continue;
      edges.set(path, { to: path, place });
    }
    byFile.set(file, [...edges.values()]);
  }
  return byFile;
}

interface Step {
  readonly file: string;
  /** The include that led here. */
  readonly place: Place | undefined;
  /** How many of its includes were followed. */
  next: number;
}

/** Goes down every include once, without recursion: what leads back to a file on the way down closes a cycle. */
function* findCycles(byFile: ReadonlyMap<string, readonly Edge[]>): Generator<Remark> {
  const done = new Set<string>();
  for (const root of byFile.keys()) {
    const way: Step[] = done.has(root) ? [] : [{ file: root, place: undefined, next: 0 }];
    const onWay = new Set(way.map(({ file }) => file));
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const edge = byFile.get(step.file)?.[step.next++];
      if (edge === undefined) {
        way.pop();
        onWay.delete(step.file);
        done.add(step.file);
      } else if (onWay.has(edge.to)) {
        yield remarkOn(edge, way);
      } else if (!done.has(edge.to)) {
        way.push({ file: edge.to, place: edge.place, next: 0 });
        onWay.add(edge.to);
      }
    }
  }
}

function remarkOn({ to, place }: Edge, way: readonly Step[]): Remark {
  const within = way.slice(way.findIndex(({ file }) => file === to) + 1);
  const related = within.flatMap((step) =>
    step.place === undefined ? [] : [{ place: step.place, message: `${quote(step.file)} is included here` }],
  );
  const message =
    within.length === 0
      ? `the template includes itself, so rendering it never ends`
      : `${quote(to)} includes this template, so rendering it never ends`;
  return { place, message, help: 'remove one of the includes', related: related.slice(0, 20) };
}
