/** The Help dialog: the pages of `docs/guide`, without their pictures. */
import { start } from '../shared/page';
import { Help } from './help';
import './help.css';

start('Help', Help);
