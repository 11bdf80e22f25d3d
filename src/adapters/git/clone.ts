import { askGit, askGitForBytes, type GitQuestion } from './ask-git.ts';
import { type GitSetting, ownCheckout } from './git-environment.ts';
import { credentialsFor, type ServerToken, secretsOfAddress } from './remote-credentials.ts';

export interface RemoteAccess {
  /** `origin` */
  readonly name: string;
  readonly token: ServerToken | undefined;
  readonly askedBy: RemoteAsker;
  /** Set where a clone without that remote is asked itself. */
  readonly isIfAny?: true;
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
  private addressSecrets: Promise<readonly string[]> | undefined;

  constructor(toplevel: string, remote: RemoteAccess | undefined) {
    this.toplevel = toplevel;
    this.remote = remote;
    this.settings = remote === undefined || remote.askedBy === 'flag' ? [] : ownCheckout(toplevel);
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
  async askRemote(args: readonly string[], doing: string, more: readonly GitSetting[] = []): Promise<string> {
    const token = this.remote?.token;
    const { settings, secrets } = token === undefined ? { settings: [], secrets: [] } : credentialsFor(token);
    return askGit({
      folder: this.toplevel,
      args,
      doing,
      help: this.remoteHelp,
      settings: [...this.settings, ...more, ...settings],
      asksRemote: true,
      secrets: [...secrets, ...(await this.readAddressSecrets())],
    });
  }

  /** What the remote's address tells of who asks; git leaves it out of most of its messages, but not of all. */
  private readAddressSecrets(): Promise<readonly string[]> {
    this.addressSecrets ??= this.ask({
      args: ['ls-remote', '--get-url', '--', this.remote?.name ?? ''],
      doing: 'read the address of the remote',
      help: this.remoteHelp,
    }).then(secretsOfAddress);
    return this.addressSecrets;
  }
}
