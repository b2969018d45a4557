/** Every group of assumptions, in the order in which they are tried. */
import type { Group } from './assumption';
import { DATES } from './dates';
import { LANGUAGE } from './language';
import { PAGES } from './pages';
import { RULES } from './rules';
import { SERVICES } from './services';
import { STORES } from './stores';
import { TABS } from './tabs';
import { VALUES } from './values';

export const GROUPS: readonly Group[] = [TABS, VALUES, DATES, RULES, STORES, SERVICES, PAGES, LANGUAGE];
