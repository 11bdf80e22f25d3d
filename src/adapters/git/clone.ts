import { askGit, askGitForBytes, type GitQuestion } from './ask-git.ts';
import type { GitSetting } from './git-environment.ts';
import { credentialsFor, type ServerToken } from './remote-credentials.ts';

export interface RemoteAccess {
  /** `origin` */
  readonly name: string;
  readonly token: ServerToken | undefined;
  /** Asked for on a command line, where git's caution about the files of other users stands. */
  readonly byHand?: true;
}

/** A clone as git is asked about it, and the remote it is a clone of where that is asked too. */
export class Clone {
  /** The top level of the work tree, a native path. */
  readonly toplevel: string;
  readonly remote: RemoteAccess | undefined;
  private readonly settings: readonly GitSetting[];

  constructor(toplevel: string, remote: RemoteAccess | undefined) {
    this.toplevel = toplevel;
    this.remote = remote;
    // In a job's container the files belong to another user than ours, which git takes for an attack by default. With a
    // remote we are in such a job, whose own checkout this is; on the command line git's caution stands.
    this.settings = remote === undefined || remote.byHand === true ? [] : [['safe.directory', toplevel]];
  }

  /** What to do where the remote does not answer. */
  get remoteHelp(): string {
    const { remote } = this;
    return remote?.byHand === true
      ? `Look whether git reaches it: git ls-remote ${remote.name}; or leave --fetch out`
      : 'Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least';
  }

  /** Asks git about the clone, in its top level. */
  ask(question: Omit<GitQuestion, 'folder' | 'settings'>): Promise<string> {
    return askGit({ ...question, folder: this.toplevel, settings: this.settings });
  }

  /** As `ask`, for an answer that is no text. */
  askForBytes(question: Omit<GitQuestion, 'folder' | 'settings'>): Promise<Buffer> {
    return askGitForBytes({ ...question, folder: this.toplevel, settings: this.settings });
  }

  /** Asks git for something that the remote answers. */
  askRemote(args: readonly string[], doing: string): Promise<string> {
    const token = this.remote?.token;
    const { settings, secrets } = token === undefined ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: this.remoteHelp,
      settings: [...this.settings, ...settings],
      secrets,
    });
  }
}
