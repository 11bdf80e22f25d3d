import type { Finding, Place, RelatedPlace } from '../diagnostics/finding.ts';
import type { ConfigNode, ObjectEntry, ObjectNode } from '../syntax/config-node.ts';
import { parseGlob } from '../text/glob.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { tagFormatProblem } from '../versioning/tags.ts';
import type { FailOn, IgnoreEntry } from './check.ts';
import { type CodeId, codes } from './codes.ts';

/** What a configuration file sets; a key that it leaves out, or gives a wrong value, is left out here. */
export interface ConfigFileSettings {
  /** Folders or globs below the repository's root; `!` in front excludes. */
  readonly packs?: readonly string[];
  readonly failOn?: FailOn;
  readonly ignore: readonly IgnoredRule[];
  /** Accepted by tagFormatProblem. */
  readonly tagFormat?: string;
}

export interface IgnoredRule extends IgnoreEntry {
  readonly reason?: string;
}

/** Keys that a later version brings. */
const comingKeys = ['accept', 'bump-when', 'zero-major'];
const failOnValues: readonly FailOn[] = ['error', 'warning'];

/** Entries of a list that are read, and findings that are kept: anybody can change this file in a pull request. */
const mostEntries = 1000;
const mostFindings = 500;

/** Takes settings out of a configuration's values, and keeps what is wrong with them as findings. */
export class ConfigFileReader {
  readonly findings: Finding[] = [];
  private readonly knownRules: readonly string[];

  constructor(knownRules: readonly string[]) {
    this.knownRules = knownRules;
  }

  report(code: CodeId, place: Place, message: string, help: string, related: readonly RelatedPlace[] = []): void {
    if (this.findings.length >= mostFindings) return;
    this.findings.push({ rule: code, severity: codes[code].severity, message, help, place, related });
  }

  settings(root: ConfigNode): ConfigFileSettings {
    if (root.kind === 'null') return { ignore: [] };
    if (root.kind !== 'object') {
      const place = { ...root.place, end: Math.min(root.place.end, root.place.start + 1) };
      this.report(
        'config-syntax',
        place,
        'the configuration holds no keys',
        'write key: value, such as fail-on: warning',
      );
      return { ignore: [] };
    }
    const readers = {
      packs: (node: ConfigNode) => ({ packs: this.packs(node) }),
      'fail-on': (node: ConfigNode) => optional('failOn', this.failOn(node)),
      ignore: (node: ConfigNode) => ({ ignore: this.ignore(node) }),
      'tag-format': (node: ConfigNode) => optional('tagFormat', this.tagFormat(node)),
    };
    let settings: ConfigFileSettings = { ignore: [] };
    for (const entry of this.knownEntries(root, Object.keys(readers), comingKeys)) {
      const read = Object.entries(readers).find(([key]) => key === entry.key)?.[1];
      if (read !== undefined) settings = { ...settings, ...read(entry.value) };
    }
    return settings;
  }

  private knownEntries(object: ObjectNode, known: readonly string[], coming: readonly string[] = []): ObjectEntry[] {
    return object.entries.filter(({ key, keyPlace }) => {
      if (known.includes(key)) return true;
      if (this.findings.length >= mostFindings) return false;
      const near = nearestWord(key, known);
      if (coming.includes(key)) {
        const help = 'remove it until a version that supports it';
        this.report('config-unknown-key', keyPlace, `the key ${quote(key)} is not supported yet by this version`, help);
      } else {
        const help = near === undefined ? `the keys are ${known.join(', ')}` : `perhaps ${near} is meant`;
        this.report('config-unknown-key', keyPlace, `there is no key ${quote(key)} here`, help);
      }
      return false;
    });
  }

  private packs(node: ConfigNode): string[] {
    return this.list(node, 'packs', 'packs: [stackpacks/*]').flatMap(
      (item) => this.pattern(item, 'each of the packs', /^!/) ?? [],
    );
  }

  private failOn(node: ConfigNode): FailOn | undefined {
    const written = this.text(node, 'the value of fail-on', node.place);
    if (written === undefined) return undefined;
    const found = failOnValues.find((value) => value === written);
    if (found === undefined) {
      this.report('config-value', node.place, `fail-on cannot be ${quote(written)}`, 'write error or warning');
    }
    return found;
  }

  private tagFormat(node: ConfigNode): string | undefined {
    const written = this.text(node, 'the value of tag-format', node.place);
    if (written === undefined) return undefined;
    const problem = tagFormatProblem(written);
    if (problem === undefined) return written;
    const help = "write a format such as '{name}-{version}' or 'v{version}', in quotes";
    this.report('config-value', node.place, `${quote(written)} is no tag format: ${problem}`, help);
    return undefined;
  }

  private ignore(node: ConfigNode): IgnoredRule[] {
    return this.list(node, 'ignore', 'ignore: [{ rule: markdown-broken-link, reason: generated }]').flatMap((item) => {
      if (item.kind === 'object') return this.ignored(item) ?? [];
      const help = 'write { rule: markdown-broken-link }, with path and reason where wanted';
      this.report('config-value', item.place, 'each entry of ignore must have the key rule', help);
      return [];
    });
  }

  private ignored(object: ObjectNode): IgnoredRule | undefined {
    const entries = this.knownEntries(object, ['rule', 'path', 'reason']);
    const find = (key: string): ConfigNode | undefined => entries.find((entry) => entry.key === key)?.value;
    const [rule, path, reason] = [find('rule'), find('path'), find('reason')];
    if (rule === undefined) {
      const help = 'add rule: and the id of the rule';
      this.report('config-value', startOf(object), 'this entry of ignore names no rule', help);
    }
    const id = rule === undefined ? undefined : this.rule(rule);
    const glob = path === undefined ? undefined : this.pattern(path, 'the path');
    const why = reason === undefined ? undefined : this.text(reason, 'the reason', reason.place);
    // An entry whose path cannot be read must not become one for all paths.
    if (id === undefined || (path !== undefined && glob === undefined)) return undefined;
    return { rule: id, ...optional('path', glob), ...optional('reason', why) };
  }

  private rule(node: ConfigNode): string | undefined {
    const id = this.text(node, 'the rule', node.place);
    if (id === undefined || this.knownRules.includes(id)) return id;
    const near = nearestWord(id, this.knownRules);
    const help = near === undefined ? 'stackpack explain lists the rules' : `perhaps ${near} is meant`;
    this.report('config-unknown-rule', node.place, `there is no rule ${quote(id)} to ignore`, help);
    return undefined;
  }

  /**
   * A pattern of paths, as written.
   * @param before what may stand in front of it
   */
  private pattern(node: ConfigNode, whose: string, before = /^/): string | undefined {
    const written = this.text(node, whose, node.place);
    if (written === undefined) return undefined;
    const problem = parseGlob(written.replace(before, ''));
    if (typeof problem !== 'string') return written;
    this.report('config-value', node.place, `${quote(written)} cannot be read: ${problem}`, 'correct the pattern');
    return undefined;
  }

  private list(node: ConfigNode, key: string, example: string): readonly ConfigNode[] {
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
  private text(node: ConfigNode, whose: string, place: Place): string | undefined {
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
}

const names = { number: 'a number', boolean: 'true or false', null: 'nothing', string: 'text' } as const;

/** The place of a value; of one that may go over many lines its beginning. */
function startOf({ kind, place }: ConfigNode): Place {
  return kind === 'object' || kind === 'list' ? { ...place, end: Math.min(place.end, place.start + 1) } : place;
}

/** An object that holds a value under a key, or nothing where there is none. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: Value });
}
