import type { CheckSettings } from './check-settings.ts';
import type { ConfigFileSettings } from './config-file-reader.ts';
import { type CompareWith, defaultGateSettings } from './gate/settings.ts';
import type { ReportSetting, SettingOrigin } from './report.ts';

/** What one source sets; what it does not set is undefined, or an empty list. */
interface SettingSource {
  readonly packs: readonly string[];
  readonly single: Readonly<Record<SingleSetting, string | undefined>>;
  readonly entries: readonly Omit<ReportSetting, 'origin'>[];
}

const singleSettings = ['fail-on', 'check', 'tag-format', 'bump-when', 'zero-major', 'compare-with'] as const;
type SingleSetting = (typeof singleSettings)[number];

const defaults: Readonly<Record<SingleSetting, string>> = {
  'fail-on': 'error',
  check: 'enforce',
  'tag-format': 'recognised',
  'bump-when': defaultGateSettings.bumpWhen,
  'zero-major': defaultGateSettings.zeroMajor,
  'compare-with': compareWithText(defaultGateSettings.compareWith),
};

/** The settings that hold, each with where it comes from: what is given counts before what is configured. */
export function describeSettings(given: CheckSettings, configured: ConfigFileSettings): ReportSetting[] {
  const sources: readonly (readonly [SettingOrigin, SettingSource])[] = [
    ['given', sourceOfGiven(given)],
    ['configuration', sourceOfConfig(configured)],
  ];
  const packs = sources.find(([, source]) => source.packs.length > 0);
  return [
    ...(packs === undefined
      ? [{ name: 'packs', value: 'discovered', origin: 'default' as const }]
      : packs[1].packs.map((value) => ({ name: 'packs', value, origin: packs[0] }))),
    ...singleSettings.map((name): ReportSetting => {
      for (const [origin, { single }] of sources) {
        const value = single[name];
        if (value !== undefined) return { name, value, origin };
      }
      return { name, value: defaults[name], origin: 'default' };
    }),
    ...sources.flatMap(([origin, { entries }]) => entries.map((entry) => ({ ...entry, origin }))),
  ];
}

/**
 * Those of the settings that hold which a configuration brings that another one does not: of a pull request, its own.
 * @param base what the pull request is to be merged into has
 */
export function ownSettings(held: readonly ReportSetting[], base: ConfigFileSettings): ReportSetting[] {
  const keyOf = ({ name, value }: ReportSetting) => `${name}\n${value}`;
  const known = new Set(describeSettings({}, base).map(keyOf));
  return held.filter((setting) => setting.origin === 'configuration' && !known.has(keyOf(setting)));
}

function sourceOfGiven({ paths = [], ignore = [], gate = {}, ...given }: CheckSettings): SettingSource {
  return {
    packs: paths,
    single: {
      'fail-on': given.failOn,
      check: given.check,
      'tag-format': given.tagFormat,
      'bump-when': gate.bumpWhen,
      'zero-major': gate.zeroMajor,
      'compare-with': gate.compareWith === undefined ? undefined : compareWithText(gate.compareWith),
    },
    entries: ignore.map(ignoreEntry),
  };
}

function sourceOfConfig({ packs = [], ignore, accept = [], ...configured }: ConfigFileSettings): SettingSource {
  return {
    packs,
    single: {
      'fail-on': configured.failOn,
      // There is no such key.
      check: undefined,
      'tag-format': configured.tagFormat,
      'bump-when': configured.bumpWhen,
      'zero-major': configured.zeroMajor,
      'compare-with': configured.compareWith === undefined ? undefined : compareWithText(configured.compareWith),
    },
    entries: [
      ...ignore.map(ignoreEntry),
      ...accept.map(({ pack, version, change, reason }) => ({
        name: 'accept',
        value: `${pack} ${version}: ${change}`,
        ...(reason === undefined ? {} : { reason }),
      })),
    ],
  };
}

function ignoreEntry(entry: { readonly rule: string; readonly path?: string; readonly reason?: string }) {
  const { rule, path, reason } = entry;
  const value = path === undefined ? rule : `${rule}:${path}`;
  return { name: 'ignore', value, ...(reason === undefined ? {} : { reason }) };
}

function compareWithText(compareWith: CompareWith): string {
  if (compareWith.kind === 'revision') return compareWith.revision;
  return compareWith.kind === 'file' ? compareWith.path : compareWith.kind;
}
