/** Every sidebar and dialog with its states and calls: to add one is to add its file and its line. */
import { ABOUT_STATES } from './about';
import { CALCULATOR_STATES } from './calculator';
import { CHECKS_STATES } from './checks';
import { CONTACT_STATES } from './contact';
import { GOALS_STATES } from './goals';
import { IMPORT_STATES } from './import';
import { LANDING_STATES } from './landing';
import { LOG_STATES } from './log';
import { NETWORK_STATES } from './network';
import { PIPELINE_LIST_STATES, PIPELINE_STATES } from './pipeline';
import { SELF_TEST_STATES } from './self-test';
import { SETTINGS_STATES } from './settings';
import type { SidebarStates } from './state';
import { TODAY_STATES } from './today';
import { WELCOME_STATES } from './welcome';

export const SIDEBARS: readonly SidebarStates[] = [
  TODAY_STATES,
  LOG_STATES,
  CONTACT_STATES,
  PIPELINE_STATES,
  PIPELINE_LIST_STATES,
  CHECKS_STATES,
  CALCULATOR_STATES,
  GOALS_STATES,
  NETWORK_STATES,
  LANDING_STATES,
  IMPORT_STATES,
  SETTINGS_STATES,
  WELCOME_STATES,
  ABOUT_STATES,
  SELF_TEST_STATES,
];
