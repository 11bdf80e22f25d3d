import { nodeKind } from './values/node-kind.ts';
import { isPath, keysOf, lastKey } from './values/paths.ts';

/** An entry of the main menu stands in another group, or elsewhere in it, or is gone from the menu. */
export const menuMoved = nodeKind({
  meta: {
    id: 'menu-moved',
    level: 'minor',
    summary: 'An entry of the main menu has another group or another place in it.',
  },

  claims({ pair, path }) {
    if (pair.new.type === 'MainMenuGroup') return isPath(path, 'order') || isPath(path, 'group');
    const key = lastKey(path);
    if (key === 'mainMenu') return true;
    // `rank` is what earlier versions of the reference call the order.
    return (key === 'group' || key === 'order' || key === 'rank') && keysOf(path).at(-2) === 'mainMenu';
  },
});
