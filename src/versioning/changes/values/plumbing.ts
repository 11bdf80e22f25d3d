import type { PackNode } from '../../../stackpack/node.ts';

/** Types of nodes that no other pack refers to, and no user sees. */
const plumbingTypes: ReadonlySet<string | undefined> = new Set([
  'IdExtractorFunction',
  'ComponentMappingFunction',
  'RelationMappingFunction',
  'ComponentTemplateFunction',
  'RelationTemplateFunction',
  'MainMenuGroup',
]);

/** Whether a node is one of those that only its own pack uses, so that its going breaks nobody. */
export function isPlumbing({ type }: PackNode): boolean {
  return plumbingTypes.has(type);
}
