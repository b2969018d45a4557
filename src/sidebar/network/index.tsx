/** The network map: who is connected to whom, drawn and listed, and who can introduce you where you apply. */
import { start } from '../shared/page';
import { NetworkPage } from './network-page';
import './network.css';

start('My network', NetworkPage);
