/** Where the add-on's menu stands and what it is called: every text that names it takes the words from here. */

/**
 * Set by the build. `'bound'`: a spreadsheet's own script, with a menu of its own beside Help. `'addon'`: from the
 * Marketplace, where Google puts the menu under Extensions, by the add-on's name.
 */
declare const __MENU__: 'bound' | 'addon' | undefined;

/** The menu's title in a spreadsheet's own script. */
export const MENU_TITLE = 'Job search';

/** How to find the menu, for "in the menu …". Sources that were not built (scripts, tests) are the spreadsheet's own. */
export const MENU_PLACE =
  typeof __MENU__ !== 'undefined' && __MENU__ === 'addon' ? 'Extensions > Job Offer Steps to Success' : MENU_TITLE;
