/** The first run, before the first sidebar: set up the tabs, say who you are, switch reminders on. Shown once. */
import { start } from '../shared/page';
import { Welcome } from './welcome';
import './welcome.css';

start('Welcome', Welcome);
