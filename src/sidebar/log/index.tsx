/** The sidebar that logs a conversation: who, what was said, what comes next. */
import { start } from '../shared/page';
import { LogPage } from './log-page';
import './log.css';

start('Log a conversation', LogPage, 'log');
