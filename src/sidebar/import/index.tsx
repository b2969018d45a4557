/** The import dialog: files of contacts and applications into the sheet, and the way out again. */
import { start } from '../shared/page';
import { Import } from './import';
import './import.css';

start('Import and export', Import);
