/** The functions Apps Script may call: menu, triggers, sidebars, command line. Only exposes; nothing runs at load. */
import { acceptOffer as acceptOfferUseCase } from './app/accept-offer';
import { checkWorkbook as checkWorkbookUseCase } from './app/check-workbook';
import { completeAction as completeActionUseCase } from './app/complete-action';
import { fillCalculator as fillCalculatorUseCase } from './app/fill-calculator';
import { findDuplicates as findDuplicatesUseCase } from './app/find-duplicates';
import { findIntroductions as findIntroductionsUseCase } from './app/find-introductions';
import { finishWelcome as finishWelcomeUseCase } from './app/finish-welcome';
import { fixFindings as fixFindingsUseCase, undoFixes as undoFixesUseCase } from './app/fix-findings';
import { forgetStored as forgetStoredUseCase } from './app/forget-stored';
import { getApplication as getApplicationUseCase } from './app/get-application';
import { getContact as getContactUseCase } from './app/get-contact';
import { getEstimate as getEstimateUseCase } from './app/get-estimate';
import { getLanding as getLandingUseCase } from './app/get-landing';
import { getNetwork as getNetworkUseCase } from './app/get-network';
import { getPeople as getPeopleUseCase } from './app/get-people';
import { getPipeline as getPipelineUseCase } from './app/get-pipeline';
import { getSelection as getSelectionUseCase } from './app/get-selection';
import { getSettings as getSettingsUseCase } from './app/get-settings';
import { getToday as getTodayUseCase } from './app/get-today';
import {
  checkInGoal as checkInGoalUseCase,
  getGoals as getGoalsUseCase,
  saveGoal as saveGoalUseCase,
  saveTermDates as saveTermDatesUseCase,
} from './app/goals';
import { exportCsv as exportCsvUseCase, exportInterviews as exportInterviewsUseCase } from './app/import/export';
import { getImports as getImportsUseCase } from './app/import/get-imports';
import { importRows as importRowsUseCase } from './app/import/import-rows';
import { findKnownRows as findKnownRowsUseCase } from './app/import/known-rows';
import { proposeMapping as proposeMappingUseCase } from './app/import/propose-mapping';
import { endImport as endImportUseCase, undoImport as undoImportUseCase } from './app/import/undo-import';
import { logTouch as logTouchUseCase } from './app/log-touch';
import { clearMarks as clearMarksUseCase, markFindings as markFindingsUseCase } from './app/mark-findings';
import { MENU, runMenuItem } from './app/menu';
import { moveStage as moveStageUseCase } from './app/move-stage';
import { runOnEdit } from './app/on-edit';
import { planOffers as planOffersUseCase } from './app/plan-offers';
import { saveApplication as saveApplicationUseCase } from './app/save-application';
import { saveContact as saveContactUseCase } from './app/save-contact';
import { saveLink as saveLinkUseCase } from './app/save-link';
import { saveSettings as saveSettingsUseCase } from './app/save-settings';
import {
  endSelfTestTimers as endSelfTestTimersUseCase,
  offerSelfTest as offerSelfTestUseCase,
  probeSelfTest as probeSelfTestUseCase,
  runSelfTest as runSelfTestUseCase,
} from './app/self-test';
import { sendTodaysRemindersNow as sendNow, sendReminders as sendRemindersUseCase } from './app/send-reminders';
import { sendTestEmail as sendTestEmailUseCase } from './app/send-test-email';
import {
  previewSetUp as previewSetUpUseCase,
  setUpFromMenu as setUpMenuItem,
  setUpWorkbook as setUpWorkbookUseCase,
} from './app/set-up-workbook';
import { showCell as showCellUseCase } from './app/show-cell';
import { showHelp as showHelpUseCase } from './app/show-help';
import { showPage as showPageUseCase } from './app/show-page';
import { showExplanation, showSidebar } from './app/show-sidebar';
import { skipAction as skipActionUseCase } from './app/skip-action';
import { snoozeAction as snoozeActionUseCase } from './app/snooze-action';
import { updateTodayFromMenu as updateToday, updateTodayTab as updateTodayTabUseCase } from './app/today-tab';
import { undoAction as undoActionUseCase } from './app/undo/undo-action';
import { runUseCase } from './app/use-case';
import { MENU_TITLE } from './domain/menu-place';
import { googlePorts } from './google/ports';

// Simple triggers

/** May run before anything is granted (`AuthMode.NONE`), so it builds the menu and calls nothing else. */
export function onOpen() {
  googlePorts().ui.addMenu(MENU_TITLE, MENU);
}

export function onInstall() {
  onOpen();
}

/** Also runs on phones, where there are no menus and sidebars. */
export function onEdit(event?: unknown) {
  runOnEdit(googlePorts(), event);
}

// The clock trigger; also called by a person, without an event

export function sendReminders(event?: unknown) {
  return runUseCase(googlePorts(), sendRemindersUseCase, event);
}

/** Set while the self-test runs; one that was left behind takes itself away. */
export function endSelfTestTimers(event?: unknown) {
  return runUseCase(googlePorts(), endSelfTestTimersUseCase, event);
}

// Menu

export function showTodaySidebar() {
  runMenuItem(googlePorts(), 'showTodaySidebar', (ports) => showSidebar(ports, 'today'));
}

export function showLogSidebar() {
  runMenuItem(googlePorts(), 'showLogSidebar', (ports) => showSidebar(ports, 'log'));
}

export function showContactSidebar() {
  runMenuItem(googlePorts(), 'showContactSidebar', (ports) => showSidebar(ports, 'contact'));
}

export function showPipelineDialog() {
  runMenuItem(googlePorts(), 'showPipelineDialog', (ports) => showSidebar(ports, 'pipeline'));
}

export function showPipelineSidebar() {
  runMenuItem(googlePorts(), 'showPipelineSidebar', (ports) => showSidebar(ports, 'pipelineList'));
}

export function showChecksSidebar() {
  runMenuItem(googlePorts(), 'showChecksSidebar', (ports) => showSidebar(ports, 'checks'));
}

export function showNetworkDialog() {
  runMenuItem(googlePorts(), 'showNetworkDialog', (ports) => showSidebar(ports, 'network'));
}

export function showCalculatorSidebar() {
  runMenuItem(googlePorts(), 'showCalculatorSidebar', (ports) => showSidebar(ports, 'calculator'));
}

export function showGoalsSidebar() {
  runMenuItem(googlePorts(), 'showGoalsSidebar', (ports) => showSidebar(ports, 'goals'));
}

export function showLandingSidebar() {
  runMenuItem(googlePorts(), 'showLandingSidebar', (ports) => showSidebar(ports, 'landing'));
}

export function showImportDialog() {
  runMenuItem(googlePorts(), 'showImportDialog', (ports) => showSidebar(ports, 'import'));
}

export function showSettingsSidebar() {
  runMenuItem(googlePorts(), 'showSettingsSidebar', (ports) => showSidebar(ports, 'settings'));
}

export function showHelpDialog() {
  runMenuItem(googlePorts(), 'showHelpDialog', (ports) => showExplanation(ports, 'help'));
}

export function showAboutDialog() {
  runMenuItem(googlePorts(), 'showAboutDialog', (ports) => showExplanation(ports, 'about'));
}

export function showSelfTestDialog() {
  runMenuItem(googlePorts(), 'showSelfTestDialog', (ports) => showExplanation(ports, 'selfTest'));
}

export function setUpFromMenu() {
  runMenuItem(googlePorts(), 'setUpFromMenu', setUpMenuItem);
}

export function sendTodaysRemindersNow() {
  runMenuItem(googlePorts(), 'sendTodaysRemindersNow', sendNow);
}

export function updateTodayFromMenu() {
  runMenuItem(googlePorts(), 'updateTodayFromMenu', updateToday);
}

// Sidebars and the command line

export function previewSetUp(input?: unknown) {
  return runUseCase(googlePorts(), previewSetUpUseCase, input);
}

export function setUpWorkbook(input?: unknown) {
  return runUseCase(googlePorts(), setUpWorkbookUseCase, input);
}

export function checkWorkbook(input?: unknown) {
  return runUseCase(googlePorts(), checkWorkbookUseCase, input);
}

export function fixFindings(input?: unknown) {
  return runUseCase(googlePorts(), fixFindingsUseCase, input);
}

export function markFindings(input?: unknown) {
  return runUseCase(googlePorts(), markFindingsUseCase, input);
}

export function clearMarks(input?: unknown) {
  return runUseCase(googlePorts(), clearMarksUseCase, input);
}

export function undoFixes(input?: unknown) {
  return runUseCase(googlePorts(), undoFixesUseCase, input);
}

export function getToday(input?: unknown) {
  return runUseCase(googlePorts(), getTodayUseCase, input);
}

export function completeAction(input?: unknown) {
  return runUseCase(googlePorts(), completeActionUseCase, input);
}

export function snoozeAction(input?: unknown) {
  return runUseCase(googlePorts(), snoozeActionUseCase, input);
}

export function skipAction(input?: unknown) {
  return runUseCase(googlePorts(), skipActionUseCase, input);
}

export function undoAction(input?: unknown) {
  return runUseCase(googlePorts(), undoActionUseCase, input);
}

export function logTouch(input?: unknown) {
  return runUseCase(googlePorts(), logTouchUseCase, input);
}

export function moveStage(input?: unknown) {
  return runUseCase(googlePorts(), moveStageUseCase, input);
}

export function getApplication(input?: unknown) {
  return runUseCase(googlePorts(), getApplicationUseCase, input);
}

export function getPipeline(input?: unknown) {
  return runUseCase(googlePorts(), getPipelineUseCase, input);
}

export function getNetwork(input?: unknown) {
  return runUseCase(googlePorts(), getNetworkUseCase, input);
}

export function findIntroductions(input?: unknown) {
  return runUseCase(googlePorts(), findIntroductionsUseCase, input);
}

export function saveLink(input?: unknown) {
  return runUseCase(googlePorts(), saveLinkUseCase, input);
}

export function getEstimate(input?: unknown) {
  return runUseCase(googlePorts(), getEstimateUseCase, input);
}

export function fillCalculator(input?: unknown) {
  return runUseCase(googlePorts(), fillCalculatorUseCase, input);
}

export function planOffers(input?: unknown) {
  return runUseCase(googlePorts(), planOffersUseCase, input);
}

export function finishWelcome(input?: unknown) {
  return runUseCase(googlePorts(), finishWelcomeUseCase, input);
}

export function getSettings(input?: unknown) {
  return runUseCase(googlePorts(), getSettingsUseCase, input);
}

export function saveSettings(input?: unknown) {
  return runUseCase(googlePorts(), saveSettingsUseCase, input);
}

export function forgetStored(input?: unknown) {
  return runUseCase(googlePorts(), forgetStoredUseCase, input);
}

export function sendTestEmail(input?: unknown) {
  return runUseCase(googlePorts(), sendTestEmailUseCase, input);
}

export function showHelp(input?: unknown) {
  return runUseCase(googlePorts(), showHelpUseCase, input);
}

export function showPage(input?: unknown) {
  return runUseCase(googlePorts(), showPageUseCase, input);
}

export function showCell(input?: unknown) {
  return runUseCase(googlePorts(), showCellUseCase, input);
}

export function updateTodayTab(input?: unknown) {
  return runUseCase(googlePorts(), updateTodayTabUseCase, input);
}

export function getSelection(input?: unknown) {
  return runUseCase(googlePorts(), getSelectionUseCase, input);
}

export function getPeople(input?: unknown) {
  return runUseCase(googlePorts(), getPeopleUseCase, input);
}

export function getContact(input?: unknown) {
  return runUseCase(googlePorts(), getContactUseCase, input);
}

export function findDuplicates(input?: unknown) {
  return runUseCase(googlePorts(), findDuplicatesUseCase, input);
}

export function saveContact(input?: unknown) {
  return runUseCase(googlePorts(), saveContactUseCase, input);
}

export function saveApplication(input?: unknown) {
  return runUseCase(googlePorts(), saveApplicationUseCase, input);
}

export function getLanding(input?: unknown) {
  return runUseCase(googlePorts(), getLandingUseCase, input);
}

export function acceptOffer(input?: unknown) {
  return runUseCase(googlePorts(), acceptOfferUseCase, input);
}

export function getGoals(input?: unknown) {
  return runUseCase(googlePorts(), getGoalsUseCase, input);
}

export function saveGoal(input?: unknown) {
  return runUseCase(googlePorts(), saveGoalUseCase, input);
}

export function saveTermDates(input?: unknown) {
  return runUseCase(googlePorts(), saveTermDatesUseCase, input);
}

export function checkInGoal(input?: unknown) {
  return runUseCase(googlePorts(), checkInGoalUseCase, input);
}

export function proposeMapping(input?: unknown) {
  return runUseCase(googlePorts(), proposeMappingUseCase, input);
}

export function findKnownRows(input?: unknown) {
  return runUseCase(googlePorts(), findKnownRowsUseCase, input);
}

export function importRows(input?: unknown) {
  return runUseCase(googlePorts(), importRowsUseCase, input);
}

export function undoImport(input?: unknown) {
  return runUseCase(googlePorts(), undoImportUseCase, input);
}

export function getImports(input?: unknown) {
  return runUseCase(googlePorts(), getImportsUseCase, input);
}

export function endImport(input?: unknown) {
  return runUseCase(googlePorts(), endImportUseCase, input);
}

export function exportCsv(input?: unknown) {
  return runUseCase(googlePorts(), exportCsvUseCase, input);
}

export function exportInterviews(input?: unknown) {
  return runUseCase(googlePorts(), exportInterviewsUseCase, input);
}

export function offerSelfTest(input?: unknown) {
  return runUseCase(googlePorts(), offerSelfTestUseCase, input);
}

export function runSelfTest(input?: unknown) {
  return runUseCase(googlePorts(), runSelfTestUseCase, input);
}

export function probeSelfTest(input?: unknown) {
  return runUseCase(googlePorts(), probeSelfTestUseCase, input);
}
