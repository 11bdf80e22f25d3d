import { quote } from '../../text/quote.ts';
import { YamlFault } from './fault.ts';
import { standardTagPrefix } from './nodes.ts';
import type { DirectiveToken, TagToken } from './tokens.ts';

/** What the handles of tags stand for. */
export class TagHandles {
  /** Those of one document stay for the next; `!` and `!!` alone are set anew. */
  private readonly prefixes = new Map<string, string>();
  /** What directives were for: a handle that stays cannot be set again, as in SnakeYAML. */
  private readonly seen = new Set<string>();

  startDocument(): void {
    for (const subject of ['YAML', '!', '!!']) this.seen.delete(subject);
    this.prefixes.set('!', '!').set('!!', standardTagPrefix);
  }

  /** @throws {YamlFault} where there is a directive for the same already, or it asks for another YAML */
  apply(token: DirectiveToken): void {
    const { directive } = token;
    if (directive.name === 'other') return;
    const subject = directive.name === 'TAG' ? directive.handle : directive.name;
    if (this.seen.has(subject)) {
      throw new YamlFault(`a second directive for ${quote(subject, 40)}`, 'keep one of them', token);
    }
    this.seen.add(subject);
    if (directive.name === 'TAG') this.prefixes.set(directive.handle, directive.prefix);
    else if (directive.major !== 1) throw new YamlFault('this version of YAML is not known', 'write %YAML 1.1', token);
  }

  /**
   * A tag with its handle replaced by what it stands for.
   * @throws {YamlFault} where no directive says that
   */
  resolve(tag: TagToken): string {
    if (tag.handle === undefined) return tag.suffix;
    const prefix = this.prefixes.get(tag.handle);
    if (prefix !== undefined) return prefix + tag.suffix;
    throw new YamlFault(
      `no %TAG directive says what ${quote(tag.handle, 40)} stands for`,
      'write the tag with a single ! and no further one',
      tag,
    );
  }
}
