import type { TemplateBlock, TemplateDocument, TemplateNode } from '../syntax/template.ts';

/**
 * The outcomes of conditions that have to come about for what stands at an offset of a template to be rendered, as words
 * that are equal where the outcomes are: of blocks with the same name and the same arguments.
 */
export function conditionsAt({ nodes, text }: TemplateDocument, offset: number): ReadonlySet<string> {
  const conditions = new Set<string>();
  let within: readonly TemplateNode[] | undefined = nodes;
  while (within !== undefined) {
    const block: TemplateNode | undefined = nodeAt(within, offset);
    within = undefined;
    if (block?.kind !== 'block') break;
    for (const branch of ['program', 'inverse'] as const) {
      const [first, last] = [block[branch][0], block[branch].at(-1)];
      if (first === undefined || last === undefined || offset < first.start || offset >= last.end) continue;
      conditions.add(conditionOf(block, branch === 'program', text));
      within = block[branch];
    }
  }
  return conditions;
}

/** Of nodes in their order the one that an offset lies in; found by halves, since a template can have a great many. */
function nodeAt(nodes: readonly TemplateNode[], offset: number): TemplateNode | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** `unless` is `if` the other way round. */
function conditionOf({ call }: TemplateBlock, holds: boolean, text: string): string {
  const given = text.slice(call.nameRange.end, call.end).trim().replace(/\s+/g, ' ');
  return call.name === 'unless' ? `${!holds} if ${given}` : `${holds} ${call.name} ${given}`;
}
