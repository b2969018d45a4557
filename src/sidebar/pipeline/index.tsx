/** The pipeline: a board in a wide dialog, a list in the sidebar. */
import { start } from '../shared/page';
import { Pipeline } from './pipeline';
import './pipeline.css';

start('My pipeline', Pipeline, 'pipeline');
