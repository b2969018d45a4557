/** The services that exist in the context, each under its global name. Adding one: a file and a line here. */
import type { Execution } from '../execution';
import { CacheService } from './cache';
import { HtmlService } from './html';
import { LockService } from './lock';
import { LoggerService } from './logger';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptAppService } from './script-app';
import type { ServiceObject } from './service';
import { SessionService } from './session';
import { SpreadsheetAppService } from './spreadsheet-app';
import { UtilitiesService } from './utilities';

export function createGlobals(execution: Execution): ServiceObject[] {
  return [
    new CacheService(execution),
    new HtmlService(execution),
    new LockService(execution),
    new LoggerService(execution),
    new MailApp(execution),
    new PropertiesService(execution),
    new ScriptAppService(execution),
    new SessionService(execution),
    new SpreadsheetAppService(execution),
    new UtilitiesService(execution),
  ];
}
