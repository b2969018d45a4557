/** The Checks sidebar: what the sheet says that may be a mistake, and the mending that is safe. */
import { start } from '../shared/page';
import { Checks } from './checks';
import './checks.css';

start('Check my tabs', Checks, 'checks');
