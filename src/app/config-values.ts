import { type Finding, type Place, type RelatedPlace, startOfPlace } from '../diagnostics/finding.ts';
import { joinWords } from '../stackpack/manifest-wording.ts';
import type { ConfigNode, ObjectEntry, ObjectNode } from '../syntax/config-node.ts';
import { parseGlob } from '../text/glob.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { type CodeId, codes } from './codes.ts';

/** Entries of a list that are read, and findings that are kept: anybody can change this file in a pull request. */
const mostEntries = 1000;
const mostFindings = 500;

/** Takes values out of a configuration, and keeps what is wrong with them as findings. */
export class ConfigValues {
  readonly findings: Finding[] = [];

  report(code: CodeId, place: Place, message: string, help: string, related: readonly RelatedPlace[] = []): void {
    if (this.findings.length >= mostFindings) return;
    this.findings.push({ rule: code, severity: codes[code].severity, message, help, place, related });
  }

  /** The entries with a known key; the others are told of. */
  knownEntries(object: ObjectNode, known: readonly string[]): ObjectEntry[] {
    return object.entries.filter(({ key, keyPlace }) => {
      if (known.includes(key)) return true;
      if (this.findings.length >= mostFindings) return false;
      const near = nearestWord(key, known);
      const help = near === undefined ? `the keys are ${known.join(', ')}` : `perhaps ${near} is meant`;
      this.report('config-unknown-key', keyPlace, `there is no key ${quote(key)} here`, help);
      return false;
    });
  }

  /** The entries of a list, as many as are read; none where it is no list. */
  list(node: ConfigNode, key: string, example: string): readonly ConfigNode[] {
    if (node.kind === 'list') {
      const extra = node.items[mostEntries];
      if (extra === undefined) return node.items;
      const help = 'write fewer: a pattern can stand for many';
      this.report('config-value', startOf(extra), `${key} has more than ${mostEntries} entries`, help);
      return node.items.slice(0, mostEntries);
    }
    this.report('config-value', startOf(node), `the value of ${key} must be a list`, `write ${example}`);
    return [];
  }

  /** @param whose what it is the value of, for the message */
  text(node: ConfigNode, whose: string, place: Place = node.place): string | undefined {
    if (node.kind === 'string' && node.tag === undefined) return node.text;
    if (node.kind === 'object' || node.kind === 'list' || node.text === '' || node.tag !== undefined) {
      this.report(
        'config-value',
        startOf(node),
        `${whose} must be text`,
        'write text, in quotes if it starts with { or [',
      );
    } else {
      const message = `${whose} must be text, and ${quote(node.text)} is read as ${names[node.kind]}`;
      this.report('config-value', place, message, `put it in quotes: "${node.text.slice(0, 40)}"`);
    }
    return undefined;
  }

  /** One of some words. */
  choice<Choice extends string>(node: ConfigNode, key: string, choices: readonly Choice[]): Choice | undefined {
    // In YAML a bare off is no text, and there is no other word that it could be meant for.
    const bare =
      node.kind === 'boolean' && node.tag === undefined ? choices.find((one) => one === node.text) : undefined;
    const written = bare ?? this.text(node, `the value of ${key}`);
    if (written === undefined) return undefined;
    const found = choices.find((one) => one === written);
    if (found !== undefined) return found;
    this.report('config-value', node.place, `${key} cannot be ${quote(written)}`, `write ${joinWords(choices, 'or')}`);
    return undefined;
  }

  /**
   * A pattern of paths, as written.
   * @param before what may stand in front of it
   */
  pattern(node: ConfigNode, whose: string, before = /^/): string | undefined {
    const written = this.text(node, whose);
    if (written === undefined) return undefined;
    const problem = parseGlob(written.replace(before, ''));
    if (typeof problem !== 'string') return written;
    this.report('config-value', node.place, `${quote(written)} cannot be read: ${problem}`, 'correct the pattern');
    return undefined;
  }
}

const names = { number: 'a number', boolean: 'true or false', null: 'nothing', string: 'text' } as const;

/** The place of a value; of one that may go over many lines its beginning. */
export function startOf({ kind, place }: ConfigNode): Place {
  return kind === 'object' || kind === 'list' ? startOfPlace(place) : place;
}
