/** The About dialog: what the add-on is, what it may do, and what it keeps where. */
import { start } from '../shared/page';
import { About } from './about';
import './about.css';

start('About this add-on', About);
