import type { Report } from '../app/report.ts';
import { printJson } from './print-json.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** The report as GitLab's Code Quality report, with a closing line break. */
export function createGitLabCodeQuality(_report: Report, _files: RepositoryFiles): string {
  return printJson([]);
}
