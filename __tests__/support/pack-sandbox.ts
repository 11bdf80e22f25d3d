import { GitSandbox } from './git-sandbox.ts';
import { goodPacks } from './good-packs.ts';

/** A sandbox with a repository in the folder `work`, with one good pack at its top, released by these tags. */
export function sandboxWithPack(...tags: string[]): GitSandbox {
  const sandbox = new GitSandbox();
  sandbox.init('work');
  sandbox.write('work', Object.entries(goodPacks['1.x']));
  sandbox.commit('work', 'A pack');
  for (const tag of tags) sandbox.git('work', 'tag', tag);
  return sandbox;
}
