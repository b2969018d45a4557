/** The self-test: what the add-on expects of Google, and what was seen. */
import { start } from '../shared/page';
import { SelfTest } from './self-test';
import './self-test.css';

start('Self-test', SelfTest);
