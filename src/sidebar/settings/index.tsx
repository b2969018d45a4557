/** The settings sidebar: reminders, the numbers of the follow-up rules, the signature and the wording of drafts. */
import { start } from '../shared/page';
import { SettingsPage } from './settings-page';
import './settings.css';

start('Reminders and settings', SettingsPage, 'settings');
