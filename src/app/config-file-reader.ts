import { startOfPlace } from '../diagnostics/finding.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { zeroMajorPolicies } from '../versioning/bump.ts';
import { tagFormatProblem } from '../versioning/tags.ts';
import type { FailOn, IgnoreEntry } from './check-settings.ts';
import { readAccept } from './config-accept.ts';
import { ConfigValues, startOf } from './config-values.ts';
import {
  bumpWhens,
  type CompareWith,
  compareWithProblem,
  type GateSettings,
  readCompareWith,
} from './gate/settings.ts';

/** What a configuration file sets; a key that it leaves out, or gives a wrong value, is left out here. */
export interface ConfigFileSettings extends Partial<GateSettings> {
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

const failOnValues: readonly FailOn[] = ['error', 'warning'];

/** Takes settings out of a configuration's values, and keeps what is wrong with them as findings. */
export class ConfigFileReader extends ConfigValues {
  private readonly knownRules: readonly string[];

  constructor(knownRules: readonly string[]) {
    super();
    this.knownRules = knownRules;
  }

  settings(root: ConfigNode): ConfigFileSettings {
    if (root.kind === 'null') return { ignore: [] };
    if (root.kind !== 'object') {
      const place = startOfPlace(root.place);
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
      'fail-on': (node: ConfigNode) => optional('failOn', this.choice(node, 'fail-on', failOnValues)),
      ignore: (node: ConfigNode) => ({ ignore: this.ignore(node) }),
      'tag-format': (node: ConfigNode) => optional('tagFormat', this.tagFormat(node)),
      'bump-when': (node: ConfigNode) => optional('bumpWhen', this.choice(node, 'bump-when', bumpWhens)),
      'zero-major': (node: ConfigNode) => optional('zeroMajor', this.choice(node, 'zero-major', zeroMajorPolicies)),
      'compare-with': (node: ConfigNode) => optional('compareWith', this.compareWith(node)),
      accept: (node: ConfigNode) => ({ accept: readAccept(node, this) }),
    };
    let settings: ConfigFileSettings = { ignore: [] };
    for (const entry of this.knownEntries(root, Object.keys(readers))) {
      const read = Object.entries(readers).find(([key]) => key === entry.key)?.[1];
      if (read !== undefined) settings = { ...settings, ...read(entry.value) };
    }
    return settings;
  }

  private packs(node: ConfigNode): string[] {
    return this.list(node, 'packs', 'packs: [stackpacks/*]').flatMap(
      (item) => this.pattern(item, 'each of the packs', /^!/) ?? [],
    );
  }

  private tagFormat(node: ConfigNode): string | undefined {
    const written = this.text(node, 'the value of tag-format');
    if (written === undefined) return undefined;
    const problem = tagFormatProblem(written);
    if (problem === undefined) return written;
    const help = "write a format such as '{name}-{version}' or 'v{version}', in quotes";
    this.report('config-value', node.place, `${quote(written)} is no tag format: ${problem}`, help);
    return undefined;
  }

  private compareWith(node: ConfigNode): CompareWith | undefined {
    const written = this.text(node, 'the value of compare-with');
    if (written === undefined) return undefined;
    const problem = compareWithProblem(written) ?? outsideProblem(written);
    if (problem === undefined) return readCompareWith(written);
    const help = 'write auto, archive, none, a tag, branch or commit, or the path of an .sts';
    this.report('config-value', node.place, `compare-with cannot be ${quote(written)}: ${problem}`, help);
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
    const why = reason === undefined ? undefined : this.text(reason, 'the reason');
    // An entry whose path cannot be read must not become one for all paths.
    if (id === undefined || (path !== undefined && glob === undefined)) return undefined;
    return { rule: id, ...optional('path', glob), ...optional('reason', why) };
  }

  private rule(node: ConfigNode): string | undefined {
    const id = this.text(node, 'the rule');
    if (id === undefined || this.knownRules.includes(id)) return id;
    const near = nearestWord(id, this.knownRules);
    const help = near === undefined ? 'stackpack explain lists the rules' : `perhaps ${near} is meant`;
    this.report('config-unknown-rule', node.place, `there is no rule ${quote(id)} to ignore`, help);
    return undefined;
  }
}

/** A file of the repository's own: anybody can change the configuration in a pull request. */
function outsideProblem(written: string): string | undefined {
  if (!written.endsWith('.sts') || !/^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(written)) return undefined;
  return 'the path must lead down from the root of the repository';
}

/** An object that holds a value under a key, or nothing where there is none. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: Value });
}
