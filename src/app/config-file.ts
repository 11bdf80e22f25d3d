import type { Finding } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import { readYaml } from '../syntax/yaml.ts';
import { ConfigFileReader, type ConfigFileSettings } from './config-file-reader.ts';

export interface ConfigFile {
  readonly settings: ConfigFileSettings;
  /** On the file itself: their rules are codes, see codes.ts. */
  readonly findings: readonly Finding[];
}

export interface ConfigFileOptions {
  /** What the findings' places name. */
  readonly file: string;
  /** The ids that `ignore` can name. */
  readonly knownRules: readonly string[];
}

/**
 * Reads `.stackpackrc.yaml`. Never throws: what is wrong is a finding, and the rest of the settings still counts.
 * @param text the file's text; empty, or nothing but comments, sets nothing
 */
export function readConfigFile(text: string, options: ConfigFileOptions): ConfigFile {
  const reader = new ConfigFileReader(options.knownRules);
  const { root, problems } = readYaml(text, options);
  for (const { kind, message, help, place, related } of problems) {
    // A file for this program alone: what other readers of YAML would say of it does not matter.
    if (kind === 'portability') continue;
    const first = related === undefined ? [] : [{ place: related, message: 'the key stands here first' }];
    reader.report('config-syntax', place, message, help, first);
  }
  const settings = root === undefined ? { ignore: [] } : reader.settings(root);
  return { settings, findings: orderFindings(reader.findings) };
}
