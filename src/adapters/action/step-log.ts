import * as core from '@actions/core';
import { createLogText } from '../../reporters/workflow-log.ts';

/** What a run tells while it goes; text from outside in it does no harm. */
export interface RunLog {
  /** One line, or several. */
  say(text: string): void;
  /** Something that a person should see without opening the log. */
  notice(text: string): void;
  /** Lines that belong together, under a title; the log shows them folded. */
  group<Result>(title: string, work: () => Promise<Result> | Result): Promise<Result>;
}

/** The log of the step, through workflow commands. */
export const stepLog: RunLog = {
  say: (text) => core.info(createLogText(text)),
  notice: (text) => core.notice(createLogText(text)),
  async group(title, work) {
    core.startGroup(createLogText(title));
    try {
      return await work();
    } finally {
      core.endGroup();
    }
  },
};
