/** The goals sidebar: this term and the next, how far each goal is, and what the last term taught (S0). */
import { start } from '../shared/page';
import { Goals } from './goals';
import './goals.css';

start('Goals for this term', Goals, 'goals');
