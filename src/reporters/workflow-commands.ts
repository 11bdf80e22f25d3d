import type { Report } from '../app/report.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** The report's findings as workflow commands that annotate them, each on a line of its own; empty where there are none. */
export function createWorkflowCommands(_report: Report, _files: RepositoryFiles): string {
  return '';
}
