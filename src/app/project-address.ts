import { programVersion } from './program-version.ts';

/** Where this project is at home. */
export const projectAddress = 'https://github.com/stackpack-action/stackpack-action';

/** The address of the page of a rule or another code, as it stood when this program was released. */
export function rulePageAddress(id: string): string {
  return `${projectAddress}/blob/v${programVersion}/docs/rules/${id}.md`;
}
