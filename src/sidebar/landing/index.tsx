/** The landing sidebar: decide on an offer, accept it, withdraw elsewhere, and thank everyone who helped (S4). */
import { start } from '../shared/page';
import { Landing } from './landing';
import './landing.css';

start('I got an offer', Landing, 'offer');
