/** The estimate sidebar: what the calculator's numbers may come to, honestly, and what would change it. */
import { start } from '../shared/page';
import { Calculator } from './calculator';
import './calculator.css';

start('Job offer estimate', Calculator, 'estimate');
