/** The Today sidebar: who to follow up with now, one click to be done with each. */
import { start } from '../shared/page';
import { Today } from './today';
import './today.css';

start('Today', Today, 'today');
