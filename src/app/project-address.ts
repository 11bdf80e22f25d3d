import { programVersion } from './program-version.ts';

/** Where this project is at home. */
export const projectAddress = 'https://github.com/stackpack-action/stackpack-action';

/** The address of a file of this project, as it stood when this program was released. */
export function pageAddress(path: string): string {
  return `${projectAddress}/blob/v${programVersion}/${path}`;
}

/** The same of the page of a rule or another code. */
export function rulePageAddress(id: string): string {
  return pageAddress(`docs/rules/${id}.md`);
}
