import { askGit, askGitForBytes, type GitQuestion } from './ask-git.ts';
import type { GitSetting } from './git-environment.ts';
import { credentialsFor, type ServerToken } from './remote-credentials.ts';

export interface RemoteAccess {
  /** `origin` */
  readonly name: string;
  readonly token: ServerToken | undefined;
  readonly askedBy: RemoteAsker;
}

/** Why a remote is asked: the action asks it always, the command line in a job of a CI server, or by a flag. */
export type RemoteAsker = 'action' | 'job' | 'flag';

/** What to do where the remote does not answer. */
const remoteHelps = {
  action:
    'Check out the repository with actions/checkout before, and give the job `permissions: { contents: read }` at least',
  job: 'Look whether the job reaches it: git ls-remote origin',
  flag: 'Look whether git reaches it: git ls-remote origin; or leave --fetch out',
} as const satisfies Record<RemoteAsker, string>;

/** Settings by which git finds and reaches a remote. git gives sections and names in small letters. */
const ofWays = /^(?:credential|http|protocol|url)\.|^core\.(?:askpass|gitproxy|sshcommand)$|^ssh\.variant$/;

/** A clone as git is asked about it, and the remote it is a clone of where that is asked too. */
export class Clone {
  /** The top level of the work tree, a native path. */
  readonly toplevel: string;
  readonly remote: RemoteAccess | undefined;
  private readonly settings: readonly GitSetting[];

  constructor(toplevel: string, remote: RemoteAccess | undefined) {
    this.toplevel = toplevel;
    this.remote = remote;
    // In a job's container the files belong to another user than ours, which git takes for an attack by default. There
    // the checkout is the job's own; where a person asks, git's caution stands.
    this.settings = remote === undefined || remote.askedBy === 'flag' ? [] : [['safe.directory', toplevel]];
  }

  /** What to do where the remote does not answer. */
  get remoteHelp(): string {
    return remoteHelps[this.remote?.askedBy ?? 'action'];
  }

  /** Asks git about the clone, in its top level. */
  ask(question: Omit<GitQuestion, 'folder' | 'settings'>): Promise<string> {
    return askGit({ ...question, folder: this.toplevel, settings: this.settings });
  }

  /** As `ask`, for an answer that is no text. */
  askForBytes(question: Omit<GitQuestion, 'folder' | 'settings'>): Promise<Buffer> {
    return askGitForBytes({ ...question, folder: this.toplevel, settings: this.settings });
  }

  /**
   * What the clone's own configuration says of the way to its remote: the address, and what actions/checkout, or a person,
   * left for it. A repository of ours reaches the remote with them.
   */
  async readRemoteSettings(): Promise<GitSetting[]> {
    const answer = await this.ask({
      args: ['config', '--local', '--includes', '--list', '-z'],
      doing: 'read the configuration of the clone',
      help: this.remoteHelp,
    });
    return answer.split('\0').flatMap((entry): GitSetting[] => {
      const [key = '', ...lines] = entry.split('\n');
      const isOfWay = ofWays.test(key) || key === `remote.${this.remote?.name}.url`;
      return isOfWay && lines.length > 0 ? [[key, lines.join('\n')]] : [];
    });
  }

  /**
   * Asks git for something that the remote answers.
   * @param more settings besides the token
   */
  askRemote(args: readonly string[], doing: string, more: readonly GitSetting[] = []): Promise<string> {
    const token = this.remote?.token;
    const { settings, secrets } = token === undefined ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: this.remoteHelp,
      settings: [...this.settings, ...more, ...settings],
      secrets,
    });
  }
}
