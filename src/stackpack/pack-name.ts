import { textOf, valueAt } from '../syntax/config-access.ts';
import { quote } from '../text/quote.ts';
import { findSecrets } from '../text/secrets.ts';
import type { Pack } from './pack.ts';

/** The name that a pack's manifest gives it, fit or not; undefined where it gives none, or none that reads as a string. */
export function nameOf(pack: Pack): string | undefined {
  return textOf(valueAt(pack.manifest.root, 'name'));
}

/** What is wrong with a pack's name, and the name it could have. */
export interface NameFault {
  readonly severity: 'error' | 'warning';
  /** To be read after the name: `"My Pack" …`. */
  readonly message: string;
  readonly suggestion: string | undefined;
}

/**
 * Judges the name of a pack: a to z first, then a to z, 0 to 9 and `-`. Source: the vendor's scaffold asks for exactly
 * this; the name is a part of URNs, URLs and the archive's name. Capitals alone are a warning: the server reads them.
 * @returns undefined where the name is right
 */
export function judgePackName(name: string): NameFault | undefined {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
  const suggestion = suggestName(name);
  const fault = (severity: NameFault['severity'], message: string): NameFault => ({ severity, message, suggestion });
  if (name.trim() === '') return fault('error', 'is no name');
  const strange = /[^A-Za-z0-9-]/u.exec(name)?.[0];
  if (strange !== undefined) {
    return fault('error', `holds ${strange === ' ' ? 'a space' : quote(strange)}, which no pack name may`);
  }
  if (!/^[A-Za-z]/.test(name)) return fault('error', `starts with ${quote(name.slice(0, 1))}, not with a letter`);
  return fault('warning', 'has capital letters');
}

function suggestName(name: string): string | undefined {
  // Of a secret in the place of a name nothing is to be made that could still be read.
  if (findSecrets(name, 1).length > 0) return undefined;
  const slug = name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .replace(/-$/, '');
  return slug === '' ? undefined : slug;
}
