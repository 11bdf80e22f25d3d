import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import { changeIds } from '../versioning/changes/change-ids.ts';
import { parseVersion } from '../versioning/version.ts';
import { type ConfigValues, startOf } from './config-values.ts';
import type { AcceptedChange } from './gate/settings.ts';

const example = "{ pack: sap, version: 1.4.0, change: 'node-removed urn:stackpack:sap:shared:monitor:x' }";
const keys = ['pack', 'version', 'change', 'reason'] as const;

/** Reads the entries of `accept`. One that is wrong anywhere accepts nothing. */
export function readAccept(node: ConfigNode, values: ConfigValues): AcceptedChange[] {
  return values.list(node, 'accept', `accept: [${example}]`).flatMap((item) => {
    if (item.kind === 'object') return readEntry(item, values) ?? [];
    const message = 'each entry of accept must have the keys pack, version and change';
    values.report('config-value', item.place, message, `write ${example}, with reason where wanted`);
    return [];
  });
}

function readEntry(object: ObjectNode, values: ConfigValues): AcceptedChange | undefined {
  const entries = values.knownEntries(object, keys);
  const find = (key: (typeof keys)[number]) => entries.find((entry) => entry.key === key)?.value;
  const required = (key: 'pack' | 'version' | 'change'): ConfigNode | undefined => {
    const value = find(key);
    if (value === undefined) {
      const message = `this entry of accept names no ${key}`;
      values.report('config-value', startOf(object), message, `add ${key}:, as in ${example}`);
    }
    return value;
  };
  const [packNode, versionNode, changeNode] = [required('pack'), required('version'), required('change')];
  const pack = packNode === undefined ? undefined : values.text(packNode, 'the pack');
  const version = versionNode === undefined ? undefined : readVersion(versionNode, values);
  const change = changeNode === undefined ? undefined : readChange(changeNode, values);
  const reasonNode = find('reason');
  const reason = reasonNode === undefined ? undefined : values.text(reasonNode, 'the reason');
  if (pack === undefined || version === undefined || change === undefined) return undefined;
  return { pack, version, change, ...(reason === undefined ? {} : { reason }) };
}

function readVersion(node: ConfigNode, values: ConfigValues): string | undefined {
  const written = values.text(node, 'the version');
  if (written === undefined || parseVersion(written) !== undefined) return written;
  const help = 'write the version that brings the change, as major.minor.patch';
  values.report('config-value', node.place, `${quote(written)} is no semantic version`, help);
  return undefined;
}

/** `node-removed urn:…`, as reports write it. */
function readChange(node: ConfigNode, values: ConfigValues): string | undefined {
  const written = values.text(node, 'the change');
  if (written === undefined) return undefined;
  const [id = '', subject = ''] = written.split(/ (.*)/s);
  if (!changeIds.some((one) => one === id)) {
    const near = nearestWord(id, changeIds);
    const help = near === undefined ? 'stackpack explain lists the kinds of change' : `perhaps ${near} is meant`;
    values.report('config-unknown-rule', node.place, `there is no kind of change ${quote(id)} to accept`, help);
    return undefined;
  }
  if (subject.trim() !== '') return `${id} ${subject.trim()}`;
  const help = 'write behind it what stackpack diff names behind the kind, an identifier for instance';
  values.report('config-value', node.place, `the change ${id} does not say what it is of`, help);
  return undefined;
}
