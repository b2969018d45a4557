/** The contact sidebar: somebody new from what is pasted or typed, or the row that is selected. */
import { start } from '../shared/page';
import { ContactPage } from './contact-page';
import './contact.css';

start('Add or edit a contact', ContactPage, 'contacts');
