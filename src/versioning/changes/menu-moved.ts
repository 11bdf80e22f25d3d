import { nodeKind } from './values/node-kind.ts';
import { isPath, keysOf, lastKey } from './values/paths.ts';

/** An entry of the main menu stands in another group, elsewhere in it, or not in the menu any more. */
export const menuMoved = nodeKind({
  meta: {
    id: 'menu-moved',
    level: 'minor',
    summary: 'An entry of the main menu has another group or another place in it.',
  },

  claims({ pair, path }) {
    // The entries of a group that came or went: their order makes no difference.
    if (pair.new.type === 'MainMenuGroup') return isPath(path, 'order') || path[0] === 'items';
    const key = lastKey(path);
    if (key === 'mainMenu') return true;
    // `rank` is what earlier versions of the reference call the order.
    return (key === 'group' || key === 'order' || key === 'rank') && keysOf(path).at(-2) === 'mainMenu';
  },
});
