import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/**
 * Holds a text against a file of fixtures, where it can be read as it comes out. With UPDATE_EXPECTED=true the file is written
 * instead, to be looked at and committed.
 * @param name below __tests__/fixtures
 */
export function expectFile(name: string, text: string): void {
  const file = new URL(`../fixtures/${name}`, import.meta.url);
  if (process.env.UPDATE_EXPECTED === 'true') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
}
